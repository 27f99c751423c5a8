"""The sums at the foot of a score sheet."""

from decimal import Decimal
from typing import Any

import pytest

from tests.builders import a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.scheme import scheme
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Scored
from thidua_desktop.services.reports.sheet_totals import Totals, groups, sums, totals


def scored(rows: list[Any], **claimed: int) -> Scored:
    entries: dict[str, Any] = {
        code: a(Kind.SCORE_ENTRY, id=f"entry/{code}", criterion=code, claimed=Decimal(points))
        for code, points in claimed.items()
    }
    return score(scheme(a(Kind.CRITERIA_TABLE), rows), entries, {})


def parts(totals: Totals) -> list[Decimal | None]:
    return [totals.main, totals.bonus, totals.penalty]


def row(code: str, parent: str | None = None, **more: Any) -> Any:
    values = {"name": code, "rule": None, "parameters": {}, **more}
    return a(Kind.CRITERION, id=code, code=code, parent=parent, **values)


@pytest.mark.parametrize("parents", [("A", "B"), ("B", "A")])
def test_criteria_whose_parents_form_a_circle_are_added_up_all_the_same(
    parents: tuple[str, str],
) -> None:
    rows = [row(code, parent) for code, parent in zip("AB", parents, strict=True)]
    found = sums(scored(rows, A=2, B=2))
    assert (found.claimed.main, found.claimed.all) == (Decimal(4), Decimal(4))
    assert (found.has_bonus, found.has_penalty) == (False, False)


def test_bonus_and_deductions_are_told_by_their_part() -> None:
    rows = [
        row("I", name="Nhiệm vụ"),
        row("I1", "I"),
        row("I2", "I", part="THUONG"),
        row("II", name="Khác", part="TRU"),
        row("II1", "II"),
    ]
    found = sums(scored(rows, I1=8, I2=3, II1=-2))
    assert parts(found.claimed) == [Decimal(8), Decimal(3), Decimal(-2)]
    assert found.claimed.all == 9
    assert found.has_bonus
    assert found.has_penalty


def test_where_the_table_is_silent_a_groups_name_tells_its_part() -> None:
    rows = [
        row("I", name="Nhiệm vụ"),
        row("I1", "I"),
        row("II", name="Điểm thưởng"),
        row("II1", "II"),
        row("III", name="Điểm trừ"),
        row("III1", "III"),
    ]
    found = sums(scored(rows, I1=8, II1=3, III1=-2))
    assert parts(found.claimed) == [Decimal(8), Decimal(3), Decimal(-2)]
    assert found.bloc.all is None


def test_groups_are_told_without_the_bonus_and_deductions_in_them() -> None:
    rows = [
        row("I", name="Nhiệm vụ"),
        row("I1", "I"),
        row("I2", "I", part="THUONG"),
        row("I3", "I", part="TRU"),
        row("II", name="Khác"),
        row("II1", "II"),
        row("III", name="Vượt", part="THUONG"),
        row("III1", "III"),
        row("K", name="Điều kiện"),
        row("K1", "K", rule="R12"),
    ]
    found = scored(rows, I1=8, I2=3, I3=-2, II1=5, III1=1)
    told = [(group.code, group.points) for group in groups(found, "claimed")]
    assert told == [("I", Decimal(8)), ("II", Decimal(5))]
    # 8 + 5 and 3 + 1 of bonus and 2 taken off
    assert totals(found, "claimed") == Totals(Decimal(13), Decimal(4), Decimal(-2), Decimal(15))


def test_a_table_without_groups_is_one() -> None:
    found = scored([row("1"), row("2"), row("3", part="TRU")], **{"1": 8, "2": 5, "3": -1})
    assert [(one.code, one.points) for one in groups(found, "claimed")] == [("", Decimal(13))]


def test_what_nobody_scored_has_no_points() -> None:
    found = scored([row("I"), row("I1", "I"), row("II"), row("II1", "II")], I1=4)
    assert [one.points for one in groups(found, "claimed")] == [Decimal(4), None]
