"""Places: shared ones, tie-breaks in order, the vote, and nobody's place depends on the order."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.scoring.sheets import by_hand, group, sheet
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.scoring.ranking import (
    Contender,
    Place,
    TieBreak,
    rank,
    read_tie_breaks,
)
from thidua_desktop.domain.scoring.tie_keys import key_values

GROUP, RESULT, VOTE = (
    TieBreak("NHOM", ("I",)),
    TieBreak("KET_QUA", ("2", "3")),
    TieBreak("BO_PHIEU"),
)


def contender(unit: str, total: str | None, *keys: int | None) -> Contender:
    values = tuple(None if key is None else Decimal(key) for key in keys)
    return Contender(unit, None if total is None else Decimal(total), values)


def places(found: tuple[Place, ...]) -> list[tuple[str, int | None]]:
    return [(place.unit, place.place) for place in found]


FOUR = [
    contender("a", "97.25"),
    contender("b", "95.50"),
    contender("c", "95.5"),
    contender("d", "90.00"),
]


# 97,25; 95,50; 95,50; 90,00: two are second, the fourth is fourth, or third where none is left out.
@pytest.mark.parametrize(
    ("style", "expected"), [("DONG_HANG", [1, 2, 2, 4]), ("LIEN_TIEP", [1, 2, 2, 3])]
)
def test_equal_totals_share_a_place(style: str, expected: list[int]) -> None:
    found = rank(FOUR, (), style)
    assert [place.place for place in found] == expected
    assert [place.tied for place in found] == [(), ("c",), ("b",), ()]
    assert all(place.broken_by is None and not place.waits for place in found)


def test_a_tie_break_parts_only_those_with_the_same_total_and_says_whom() -> None:
    given_ = [
        contender("a", "95", 50),
        contender("b", "95", 60),
        contender("c", "95", 50),
        contender("d", "96", 10),
    ]
    found = rank(given_, (GROUP,), "DONG_HANG")
    assert places(found) == [("d", 1), ("b", 2), ("a", 3), ("c", 3)]
    first, best, *rest = found
    assert first.breaks == ()
    assert (best.broken_by, best.tied) == (GROUP, ())
    assert (best.breaks[0].above, best.breaks[0].below) == ((), ("a", "c"))
    assert best.breaks[0].value == 60
    for place, other in zip(rest, "ca", strict=True):
        assert (place.breaks[0].above, place.breaks[0].below) == (("b",), ())
        assert place.tied == (other,)


def test_the_next_tie_break_looks_only_at_those_still_equal() -> None:
    given_ = [contender("a", "9", 1, 7), contender("b", "9", 1, 8), contender("c", "9", 2, 0)]
    found = rank(given_, (GROUP, RESULT), "DONG_HANG")
    assert places(found) == [("c", 1), ("b", 2), ("a", 3)]
    assert [place.broken_by for place in found] == [GROUP, RESULT, RESULT]
    assert [step.by for step in found[2].breaks] == [GROUP, RESULT]


def test_nobody_loses_a_place_to_a_figure_that_is_missing() -> None:
    given_ = [contender("a", "9", None, 1), contender("b", "9", 5, 2)]
    found = rank(given_, (GROUP, RESULT), "DONG_HANG")
    assert places(found) == [("b", 1), ("a", 2)]
    assert all(place.passed == (GROUP,) and place.broken_by == RESULT for place in found)


def test_a_tie_waits_for_the_vote_until_all_of_it_are_voted_on() -> None:
    half = [contender("a", "9", None), contender("b", "9", 4)]
    found = rank(half, (VOTE,), "DONG_HANG")
    assert [(p.place, p.waits, p.passed) for p in found] == [(1, "vote", ()), (1, "vote", ())]
    voted = rank([contender("a", "9", 7), contender("b", "9", 4)], (VOTE,), "DONG_HANG")
    assert places(voted) == [("a", 1), ("b", 2)]
    assert [place.waits for place in voted] == ["", ""]


def test_an_equal_vote_leaves_the_tie_and_nothing_waits() -> None:
    found = rank([contender("a", "9", 4), contender("b", "9", 4)], (VOTE,), "DONG_HANG")
    assert [(p.place, p.waits) for p in found] == [(1, ""), (1, "")]


def test_a_unit_without_a_total_comes_last_and_has_no_place() -> None:
    found = rank([contender("a", None), contender("z", "0")], (), "DONG_HANG")
    assert places(found) == [("z", 1), ("a", None)]
    assert found[1].waits == "total"


def test_tie_breaks_are_read_one_a_line() -> None:
    text = "TRUOC_THUONG\n\nNHOM I\n TIEU_CHI 2 \nKET_QUA 2 + 3\nIT_TRU\nDUNG_HAN\nBO_PHIEU"
    assert [rule.line for rule in read_tie_breaks(text)] == [
        "TRUOC_THUONG",
        "NHOM I",
        "TIEU_CHI 2",
        "KET_QUA 2+3",
        "IT_TRU",
        "DUNG_HAN",
        "BO_PHIEU",
    ]
    assert read_tie_breaks("") == read_tie_breaks(None) == ()


@pytest.mark.parametrize(
    "line", ["NHOM", "NHOM I II", "CAO_NHAT", "KET_QUA", "KET_QUA 2+", "IT_TRU V", "KET_QUA 2 3"]
)
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_tie_breaks(f"IT_TRU\n{line}\nBO_PHIEU")
    (problem,) = refusal.value.problems
    assert (problem.code, problem.field) == ("tie_break_unreadable", "tie_breaks")
    assert problem.params == {"line": "2", "text": line}


def test_nothing_stands_behind_the_vote() -> None:
    with pytest.raises(UserError) as refusal:
        read_tie_breaks("BO_PHIEU\nIT_TRU")
    assert [problem.code for problem in refusal.value.problems] == ["tie_break_after_vote"]


# I has 40 + 20, the bonus 5 + 2, deductions -3: 64 in all, 57 before the bonus. Criterion 3 does
# not apply; late reports are worth 8.
ROWS = [
    group("I", "100"),
    by_hand("1", "50", "I"),
    by_hand("2", "50", "I"),
    by_hand("3", "10", "I"),
    group("IV", "10", part="THUONG"),
    by_hand("IV.1", "5", "IV"),
    group("IV.2", "5", parent="IV"),
    by_hand("IV.2.1", "5", "IV.2"),
    group("V", None, part="TRU"),
    by_hand("V.1", None, "V"),
    by_hand(
        "VI",
        "8",
        rule="R08",
        parameters={
            "max": "8",
            "late": "reports",
            "per_late_report": "1",
            "not_sent": "0",
            "floor": "0",
        },
    ),
]
CLAIMS = {"1": "40", "2": "20", "3": None, "IV.1": "5", "IV.2.1": "2", "V.1": "-3"}


def test_each_tie_break_draws_its_value_from_the_sheet() -> None:
    known = {"1": {"result": "7"}, "2": {"count": "5"}, "VI": {"late_reports": "2"}}
    found = sheet(ROWS, CLAIMS, known)
    assert found.claimed == 70
    lines = "TRUOC_THUONG\nNHOM I\nTIEU_CHI 2\nKET_QUA 1+2\nIT_TRU\nDUNG_HAN\nBO_PHIEU"
    values = key_values(found, read_tie_breaks(lines), Decimal(11))
    assert list(values) == [Decimal(number) for number in (63, 60, 20, 12, -3, 6, 11)]


def test_what_is_not_known_or_does_not_apply_has_no_value() -> None:
    found = sheet(ROWS, {**CLAIMS, "V.1": None}, {"3": {"result": "7"}})
    lines = "KET_QUA 3\nTIEU_CHI 3\nDUNG_HAN\nIT_TRU\nNHOM X\nBO_PHIEU"
    nothing_taken = Decimal(0)
    values = key_values(found, read_tie_breaks(lines))
    assert values == (None, None, None, nothing_taken, None, None)


NUMBERS = st.none() | st.integers(0, 3).map(Decimal)
UNITS = st.lists(st.tuples(NUMBERS, st.tuples(NUMBERS, NUMBERS)), min_size=1, max_size=8).map(
    lambda drawn: [Contender(f"unit {n}", *values) for n, values in enumerate(drawn)]
)
STYLES = st.sampled_from(["DONG_HANG", "LIEN_TIEP"])
RULES = (GROUP, VOTE)


@given(UNITS, STYLES, st.randoms())
def test_the_order_in_which_units_are_given_changes_nothing(
    units: list[Contender], style: str, random: st.DataObject
) -> None:
    shuffled = list(units)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(shuffled, RULES, style) == rank(units, RULES, style)


@given(UNITS, STYLES)
def test_more_points_are_never_a_worse_place(units: list[Contender], style: str) -> None:
    found = rank(units, RULES, style)
    ranked = [(p.total, p.place) for p in found if p.total is not None and p.place is not None]
    for total, place in ranked:
        for other_total, other_place in ranked:
            assert (total > other_total) <= (place < other_place)
    assert all(place.place is None for place in found[len(ranked) :])
    assert {place.unit for place in found} == {unit.unit for unit in units}


@given(UNITS, STYLES)
def test_who_shares_a_place_says_so_and_who_does_not_is_told_apart(
    units: list[Contender], style: str
) -> None:
    found = [place for place in rank(units, RULES, style) if place.place is not None]
    for one in found:
        sharing = {p.unit for p in found if p.place == one.place} - {one.unit}
        assert set(one.tied) == sharing
        same_total = {p.unit for p in found if p.total == one.total} - {one.unit}
        apart = {unit for step in one.breaks for unit in (*step.above, *step.below)}
        assert apart == same_total - sharing
