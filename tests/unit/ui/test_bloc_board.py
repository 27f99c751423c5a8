"""What the bloc board decides without a window: bars, parts, choices, the minutes of a vote."""

from decimal import Decimal

import pytest

from tests.builders import a, id_of
from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.scheme import scheme
from thidua_desktop.texts import board as words
from thidua_desktop.ui.screens.scoring.bloc_board import empty, voting
from thidua_desktop.ui.screens.scoring.bloc_board.parts import (
    Parts,
    bar_of,
    longest_of,
    most_of,
    spelled,
)
from thidua_desktop.ui.screens.scoring.bloc_board.values import Choice


def parts(main: str, bonus: str = "0", deducted: str = "0") -> Parts:
    return Parts(Decimal(main), Decimal(bonus), Decimal(deducted))


def a_row(code: str, most: str | None, parent: str = "", part: str | None = None) -> object:
    return a(
        Kind.CRITERION,
        id=id_of(Kind.CRITERION, code),
        code=code,
        max_points=None if most is None else Decimal(most),
        parent=id_of(Kind.CRITERION, parent) if parent else None,
        part=part,
        rule=None,
        parameters={},
    )


def most(*rows: object) -> Decimal:
    return most_of(scheme(a(Kind.CRITERIA_TABLE), rows))  # type: ignore[arg-type]


def test_the_most_of_a_table_leaves_bonus_and_deductions_out() -> None:
    rows = (
        a_row("I", "60"),
        a_row("I.1", "60", "I"),
        a_row("II", "40"),
        a_row("IV", "5", part="THUONG"),
        a_row("V", "0", part="TRU"),
    )
    assert most(*rows) == 100


def test_bonus_within_a_group_is_taken_out_of_its_most() -> None:
    rows = (
        a_row("I", "115"),
        a_row("1", "100", "I"),
        a_row("2", "15", "I", part="THUONG"),
    )
    assert most(*rows) == 100


def test_a_group_that_names_no_most_has_that_of_its_parts() -> None:
    assert most(a_row("I", None), a_row("1", "30", "I"), a_row("2", "12.5", "I")) == Decimal("42.5")


def test_a_bar_ends_where_the_total_ends_and_shows_what_was_taken_off() -> None:
    one = parts("90", "5", "15")
    bar = bar_of(one, Decimal(100), Decimal(100), 1)
    assert (bar.main, bar.bonus, bar.total, bar.most) == (0.9, 0.95, 0.8, 1.0)
    assert bar.figures == "90,0 + 5,0 – 15,0"


def test_a_total_without_extras_needs_no_figures_beside_its_bar() -> None:
    assert bar_of(parts("90"), Decimal(100), Decimal(100), 2).figures == ""


def test_a_total_below_zero_has_an_empty_bar() -> None:
    bar = bar_of(parts("1", "0", "5"), Decimal(100), Decimal(100), 2)
    assert (bar.total, bar.bonus) == (0.0, 0.01)


def test_a_table_without_points_has_bars_of_no_length() -> None:
    assert bar_of(parts("0"), Decimal(0), Decimal(0), 2).total == 0.0


def test_the_track_is_as_long_as_the_greatest_total() -> None:
    assert longest_of([parts("100", "5"), parts("80")], Decimal(100)) == 105
    assert longest_of([], Decimal(100)) == 100


def test_parts_that_are_nothing_are_not_spelled() -> None:
    assert spelled(parts("86.5", "0", "2"), 2) == ("86,50", "", "2,00")


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (Choice(), True),
        (Choice("b"), True),
        (Choice("b", "p", "t"), True),
        (Choice("b", "", "other"), False),
    ],
)
def test_a_ranking_fits_what_was_chosen_of_it(wanted: Choice, *, fits: bool) -> None:
    assert Choice("b", "p", "t").fits(wanted) is fits


def test_minutes_are_chosen_or_entered_and_not_both() -> None:
    chosen, entered = {"minutes": "d1"}, {"subject": "Bỏ phiếu", "number": ""}
    assert voting.refusal(chosen) is None
    assert voting.minutes_of(chosen) == "d1"
    assert voting.refusal(entered) is None
    assert voting.minutes_of(entered) == {"subject": "Bỏ phiếu"}
    for raw, said in (({}, words.VOTE_NO_MINUTES), (chosen | entered, words.VOTE_TWO_MINUTES)):
        wrong = voting.refusal(raw)
        assert wrong is not None
        assert (wrong.field, wrong.text) == ("minutes", said)


def test_every_gap_in_the_choice_is_an_invitation() -> None:
    for choice in (Choice(), Choice("b"), Choice("b", "", "t")):
        found = empty.before(choice)
        assert found is not None
        assert found.text.endswith(".")
    assert empty.before(Choice("b", "p", "t")) is None


def test_every_rating_has_short_words() -> None:
    assert set(words.RATINGS) == set(RATING.values)
