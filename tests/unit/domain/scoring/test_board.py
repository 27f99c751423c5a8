"""A bloc's board: what members give each other, who is not ranked, and what would be if."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a
from tests.unit.domain.scoring.sheets import by_hand, group
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.bloc import Member, gathered
from thidua_desktop.domain.scoring.board import Board, Standing, board
from thidua_desktop.domain.scoring.classification import Rating
from thidua_desktop.domain.scoring.scheme import scheme, table_hash
from thidua_desktop.domain.scoring.sheet import Inputs

RATIO = {"max": "10", "ratio": "A_T", "cap": "1"}
LEADER = {"max": "10", "met_share": "0.5", "better": "more"}
PLACE = {
    "place": "bloc",
    "better": "less",
    "points": "steps",
    "first_place": "6",
    "per_place": "1",
    "floor": "0",
}
AVERAGE = {"average": "bloc", "better": "more", "above": "4", "equal": "2", "below": "0"}
STATED = {"condition": "stated", "effect": "no_flag"}
ROWS = [
    group("I", None),
    by_hand("1", "10", "I", rule="R02", parameters=RATIO),
    by_hand("9", "10", "I", rule="R09", parameters=LEADER),
    by_hand("10", "6", "I", rule="R10", parameters=PLACE),
    by_hand("11", "4", "I", rule="R11", parameters=AVERAGE),
    by_hand("13", "5"),
    by_hand("K", None, rule="R12", parameters=STATED),
    group("IV", "5", part="THUONG"),
    by_hand("IV.1", "5", "IV"),
]
TABLE = a(
    Kind.CRITERIA_TABLE,
    ranking="DONG_HANG",
    not_applicable="LOAI_BO",
    tie_breaks="TRUOC_THUONG\nBO_PHIEU",
)
SCHEME = scheme(TABLE, ROWS)


def inputs(result: str | None, target: str = "10") -> Inputs:
    values = {"target": Decimal(target)}
    if result is not None:
        values["result"] = Decimal(result)
    return Inputs(values, sources=dict.fromkeys(values, "indicator"))


def entry(criterion: str, **values: Any) -> ScoreEntry:
    found: ScoreEntry = a(Kind.SCORE_ENTRY, id=f"entry/{criterion}", criterion=criterion, **values)
    return found


def member(unit: str, *results: str | None, **claims: str) -> Member:
    """Return a member with results for 1, 9, 10 and 11, and points claimed for 13 and IV.1."""
    known = {
        code: inputs(result) for code, result in zip(("1", "9", "10", "11"), results, strict=False)
    }
    points = {"thirteen": "4", "bonus": "0", **claims}
    entries = {
        "13": entry("13", claimed=Decimal(points["thirteen"])),
        "IV.1": entry("IV.1", claimed=Decimal(points["bonus"])),
        "K": entry("K", result=Decimal(points.get("gate", "0"))),
    }
    return Member(unit, f"sheet/{unit}", entries, known)


# Criterion 9, target 10: the leader has 30. a, at 10, has half of 10 points; b, half way to the
# leader, 5 + 5 × 10/20 = 7,5; c all 10. Criterion 10, less is better: 1, 2, 3 → 6, 5, 4 points.
# Criterion 11: the average of 1, 2, 3 is 2: below 0, equal 2, above 4.
THREE = (
    member("a", "10", "10", "1", "1"),
    member("b", "5", "20", "2", "2"),
    member("c", "0", "30", "3", "3"),
)


def points(standing: Standing) -> dict[str, str]:
    assert standing.scored is not None
    return {
        item.criterion.code: str(item.computed)
        for item in standing.scored.items
        if item.computed is not None and not item.is_group
    }


def places(found: Board) -> list[tuple[str, int | None, str]]:
    return [(s.unit, s.place.place, str(s.total)) for s in found.standings]


def test_the_bloc_gives_leader_place_and_average() -> None:
    found = board(SCHEME, THREE)
    assert points(found.of("a")) == {"1": "10.00", "9": "5.00", "10": "6.00", "11": "0.00"}
    assert points(found.of("b")) == {"1": "5.00", "9": "7.50", "10": "5.00", "11": "2.00"}
    assert points(found.of("c")) == {"1": "0.00", "9": "10.00", "10": "4.00", "11": "4.00"}
    assert places(found) == [("a", 1, "25.00"), ("b", 2, "23.50"), ("c", 3, "22.00")]
    assert found.waiting == ()
    assert [(s.stage, s.waiting, s.left_out) for s in found.standings] == [("claimed", (), "")] * 3
    given_ = gathered(SCHEME, THREE).inputs["b"]
    assert given_["9"].values["leader"] == 30
    assert given_["9"].sources["leader"] == "bloc"
    assert given_["10"].values["place"] == 2
    assert given_["11"].values["average"] == 2


def test_equal_results_share_the_place_they_are_scored_by() -> None:
    tied = (THREE[0], replace(THREE[1], inputs={**THREE[1].inputs, "10": inputs("1")}), THREE[2])
    assert [gathered(SCHEME, tied).inputs[u]["10"].values["place"] for u in "abc"] == [1, 1, 3]
    dense = scheme(replace(TABLE, ranking="LIEN_TIEP"), ROWS)
    assert [gathered(dense, tied).inputs[u]["10"].values["place"] for u in "abc"] == [1, 1, 2]


def test_a_criterion_waits_until_every_member_has_a_result_and_says_who_has_not() -> None:
    found = board(SCHEME, (*THREE[:2], member("c", "0", "30", None, "3"), Member("d")))
    assert [(w.code, w.units, w.members) for w in found.waiting] == [
        ("10", ("c", "d"), 4),
        ("11", ("d",), 4),
        ("9", ("d",), 4),
    ]
    # Who only reached the target waits too: nobody knows the leader.
    assert "9" in found.of("b").waiting
    assert points(found.of("b")) == {"1": "5.00"}
    assert found.of("b").rating.band is None


def test_a_member_whom_a_criterion_does_not_concern_is_not_compared() -> None:
    off = entry("11", not_applicable=True, reason="Không có biên giới")
    third = replace(THREE[2], entries={**THREE[2].entries, "11": off})
    given_ = gathered(SCHEME, (*THREE[:2], third)).inputs
    assert given_["a"]["11"].values["average"] == Decimal("1.5")
    assert "average" not in given_["c"]["11"].values


def test_an_average_said_from_above_is_not_overwritten() -> None:
    values = {"result": Decimal(1), "average": Decimal(99)}
    first = replace(THREE[0], inputs={**THREE[0].inputs, "11": Inputs(values)})
    given_ = gathered(SCHEME, (first, *THREE[1:])).inputs
    assert given_["a"]["11"].values["average"] == 99
    assert given_["b"]["11"].values["average"] == 2


def test_a_unit_without_a_sheet_is_listed_and_has_no_place() -> None:
    found = board(SCHEME, (*THREE, Member("d")))
    last = found.standings[-1]
    assert (last.unit, last.place.place, last.left_out, last.total) == ("d", None, "absent", None)
    assert [(w.code, w.units) for w in found.warnings] == [("absent", ("d",))]


def test_a_sheet_of_another_version_of_the_table_is_listed_and_not_ranked() -> None:
    own = table_hash(TABLE, ROWS)
    first = replace(THREE[0], table_hash=own)
    other = replace(THREE[1], table_hash="0" * 64)
    found = board(SCHEME, (first, other, THREE[2]))
    assert [(s.unit, s.left_out) for s in found.standings] == [
        ("a", ""),
        ("c", ""),
        ("b", "other_table"),
    ]
    assert [(w.code, w.units) for w in found.warnings] == [("other_table", ("b",))]
    stamped = scheme(replace(TABLE, hash="0" * 64), ROWS)
    assert board(stamped, (first, other)).of("a").left_out == "other_table"


def test_the_tables_ratings_are_part_of_its_version() -> None:
    bands: list[RatingBand] = [a(Kind.RATING_BAND, rating="KHTNV", lower=None)]
    first = replace(THREE[0], table_hash=table_hash(TABLE, ROWS, bands))
    assert board(SCHEME, (first,), bands).of("a").left_out == ""
    assert board(SCHEME, (first,)).of("a").left_out == "other_table"


def test_a_vote_parts_those_whom_nothing_else_does() -> None:
    twins = [member(unit, "10", "10", "1", "1") for unit in "ab"]
    open_ = board(SCHEME, twins)
    assert [(s.place.place, s.place.waits) for s in open_.standings] == [(1, "vote")] * 2
    votes = [a(Kind.TIE_VOTE, id=u, unit=u, votes=n) for u, n in (("a", 3), ("b", 8))]
    voted = board(SCHEME, twins, votes=votes)
    assert [(s.unit, s.place.place) for s in voted.standings] == [("b", 1), ("a", 2)]
    assert voted.standings[0].place.breaks[0].value == 8


def test_the_total_before_the_bonus_goes_first_among_equals() -> None:
    found = board(
        SCHEME,
        (
            member("a", "10", "10", "1", "1", bonus="1", thirteen="4"),
            member("b", "10", "10", "1", "1", bonus="0", thirteen="5"),
        ),
    )
    assert [(s.unit, s.place.place) for s in found.standings] == [("b", 1), ("a", 2)]
    assert found.standings[0].place.breaks[0].by.key == "TRUOC_THUONG"


def test_who_is_kept_from_the_flag_is_shown() -> None:
    quotas = [a(Kind.AWARD_QUOTA, form="CO_TINH", count=1, share=None, rounding=None)]
    first = member("a", "10", "10", "1", "1", gate="1")
    found = board(SCHEME, (first, *THREE[1:]), quotas=quotas)
    assert found.of("a").barred == ("K",)
    assert [(w.code, w.units) for w in found.warnings] == [("award_barred", ("a",))]


def test_totals_of_different_stages_are_a_warning() -> None:
    further = replace(THREE[0], state="DANG_THAM_DINH")
    (warned,) = board(SCHEME, (further, *THREE[1:])).warnings
    assert (warned.code, warned.units, warned.params["stage"]) == (
        "stages_mixed",
        ("b", "c"),
        "bloc",
    )


def test_what_would_be_is_another_board_and_this_one_stays() -> None:
    before = board(SCHEME, THREE)
    # c's 60 is the lead of criterion 9 now: b has 5 + 5 × 10/50 = 6.
    after = before.changed("c", "9", result=Decimal(60))
    assert points(after.of("b"))["9"] == "6.00"
    assert points(before.of("b"))["9"] == "7.50"
    # a's completion of criterion 1 goes from all to half.
    after = before.changed("a", "1", result=Decimal(5))
    assert places(after) == [("b", 1, "23.50"), ("c", 2, "22.00"), ("a", 3, "20.00")]
    assert places(before)[0] == ("a", 1, "25.00")


def test_another_result_sets_the_points_claimed_for_it_aside() -> None:
    claimed = entry("1", claimed=Decimal(9), reason="Đã làm tròn")
    review = a(Kind.SCORE_REVIEW, criterion="1", stage="KHOI", points=Decimal(8))
    first = replace(
        THREE[0],
        entries={**THREE[0].entries, "1": claimed},
        reviews=(review,),
        state="DANG_THAM_DINH",
    )
    found = board(SCHEME, (first, *THREE[1:]))
    assert found.of("a").total == Decimal("23.00")
    assert found.changed("a", "1", result=Decimal(5)).of("a").total == Decimal("20.00")
    kept = found.changed("a", "1", result=Decimal(5), claimed=Decimal(7))
    assert kept.of("a").total == Decimal("22.00")
    assert found.changed("a", "1", reason="Khác").of("a").total == Decimal("23.00")


def test_a_cleared_figure_is_again_what_the_register_knows() -> None:
    typed = board(SCHEME, THREE).changed("a", "1", result=Decimal(1))
    assert points(typed.of("a"))["1"] == "1.00"
    assert points(typed.changed("a", "1", result=None).of("a"))["1"] == "10.00"


def test_only_who_is_on_the_board_can_be_changed() -> None:
    found = board(SCHEME, (*THREE, Member("d")))
    with pytest.raises(KeyError):
        found.changed("d", "1", result=Decimal(1))
    with pytest.raises(KeyError):
        found.of("nobody")


def test_tie_breaks_that_cannot_be_read_part_nobody() -> None:
    broken = scheme(replace(TABLE, tie_breaks="AI_CAO_HON"), ROWS)
    twins = [member(unit, "10", "10", "1", "1") for unit in "ab"]
    assert [s.place.place for s in board(broken, twins).standings] == [1, 1]


def test_a_published_result_stands_and_nothing_moves_it() -> None:
    old = board(SCHEME, THREE).changed("b", "1", result=Decimal(10)).of("b")
    assert old.scored is not None
    stored = replace(old.scored, items=old.scored.items[:2])  # Of a table with fewer rows.
    published = {"b": (stored, Rating("HTNV"))}
    found = board(SCHEME, THREE).with_published(published)
    assert [(s.unit, str(s.total)) for s in found.standings] == [
        ("b", "28.50"),
        ("a", "25.00"),
        ("c", "22.00"),
    ]
    after = found.changed("c", "9", result=Decimal(60))
    assert (str(after.of("b").total), after.of("b").rating.band) == ("28.50", "HTNV")
    assert str(after.changed("b", "1", result=Decimal(0)).of("b").total) == "17.00"


def test_a_published_result_of_another_table_has_its_place_and_compares_nobody() -> None:
    own = board(SCHEME, THREE).of("b").scored
    assert own is not None
    members = (THREE[0], replace(THREE[1], table_hash="0" * 64), THREE[2])
    found = board(SCHEME, members).with_published({"b": (own, Rating())})
    assert [s.left_out for s in found.standings] == ["", "", ""]
    assert found.warnings == ()
    # What the bloc compares is still missing b's results, before and after a change.
    assert [w.units for w in found.waiting] == [("b",)] * 3
    assert [w.units for w in found.changed("c", "9", result=Decimal(1)).waiting] == [("b",)] * 3


NUMBERS = st.none() | st.integers(0, 40).map(Decimal)
RESULTS = st.tuples(*[NUMBERS.map(lambda n: None if n is None else str(n))] * 4)
BLOCS = st.lists(RESULTS, min_size=1, max_size=5).map(
    lambda drawn: [member(f"unit {n}", *results) for n, results in enumerate(drawn)]
)
CHANGES = st.tuples(
    st.integers(0, 4),
    st.sampled_from(["1", "9", "10", "11", "13", "K"]),
    st.fixed_dictionaries(
        {},
        optional={"result": NUMBERS, "claimed": NUMBERS, "not_applicable": st.booleans()},
    ).filter(bool),
)


@given(BLOCS, st.lists(CHANGES, max_size=3))
def test_what_would_be_equals_scoring_from_scratch(
    members: list[Member], changes: list[tuple[int, str, dict[str, Any]]]
) -> None:
    found = board(SCHEME, members)
    for number, criterion, fields in changes:
        unit = f"unit {number % len(members)}"
        found = found.changed(unit, criterion, **fields)
    scratch = board(SCHEME, found.bloc.ranked.values())
    assert found.standings == scratch.standings
    assert found.waiting == scratch.waiting
    assert found.warnings == scratch.warnings


@given(BLOCS, st.randoms())
def test_the_order_of_the_members_changes_nothing(members: list[Member], random: Any) -> None:
    shuffled = list(members)
    random.shuffle(shuffled)
    one, other = board(SCHEME, members), board(SCHEME, shuffled)
    assert one.standings == other.standings
    assert one.waiting == other.waiting
