"""The checker finds what is wrong with a table before it is applied, and never falls over."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.strategies import NUMBERS, records
from tests.unit.domain.scoring.sheets import by_hand, group
from tests.unit.domain.scoring.tables import HAND, RATINGS, TABLE, band, found, ten
from thidua_desktop.domain import codes
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.checker import check_table
from thidua_desktop.domain.scoring.rules import RULES


def test_a_table_without_fault_has_no_findings() -> None:
    assert found(ten()) == {}


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("decimals", "decimals_missing"),
        ("ranking", "ranking_missing"),
        ("not_applicable", "policy_missing"),
    ],
)
def test_what_the_table_has_to_choose(field: str, code: str) -> None:
    unsaid: dict[str, Any] = {field: None}
    finding = found(ten(), **unsaid)[code]
    assert (finding.severity, finding.criterion, finding.field) == ("error", "", field)


def test_an_empty_table() -> None:
    findings = {f.code: f.severity for f in check_table(TABLE, [], RATINGS)}
    assert findings["table_empty"] == "error"


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("NHOM X\nBO_PHIEU", "tie_break_code_unknown", "error"),
        ("NHOM\nBO_PHIEU", "tie_break_unreadable", "error"),
        ("BO_PHIEU\nNHOM I", "tie_break_after_vote", "error"),
        ("KET_QUA 1\nBO_PHIEU", "tie_break_no_result", "error"),
        ("KET_QUA I\nBO_PHIEU", "tie_break_no_result", "error"),
        ("TIEU_CHI K\nBO_PHIEU", "tie_break_no_points", "error"),
        ("NHOM I\nNHOM I\nBO_PHIEU", "tie_break_twice", "warning"),
        ("NHOM I", "tie_break_no_vote", "warning"),
        ("", "tie_breaks_none", "warning"),
        ("TRUOC_THUONG\nBO_PHIEU", "tie_break_idle", "warning"),
        ("IT_TRU\nBO_PHIEU", "tie_break_idle", "warning"),
        ("DUNG_HAN\nBO_PHIEU", "tie_break_idle", "warning"),
    ],
)
def test_tie_breaks(text: str, code: str, severity: str) -> None:
    stated = {"condition": "stated", "effect": "no_flag"}
    condition = by_hand("K", None, rule="R12", parameters=stated)
    findings = found(ten(), condition, tie_breaks=text)
    assert {f.code: f.severity for f in findings.values()} == {code: severity}


def test_one_code_for_two_rows() -> None:
    findings = found(ten("1"), replace(ten("1"), id="other"), most="20")
    assert (findings["code_twice"].criterion, findings["code_twice"].severity) == ("1", "error")


def test_a_parent_that_is_not_there_and_parents_in_a_circle() -> None:
    assert found(ten(), ten("2", parent="elsewhere"))["parent_missing"].criterion == "2"
    circle = [ten("2", parent="3"), ten("3", parent="2"), ten("4", parent="3")]
    every = check_table(TABLE, [group("I", "10"), ten(), *circle], RATINGS)
    assert [f.criterion for f in every if f.code == "parent_circle"] == ["2", "3"]


def test_parts_that_do_not_add_up_to_their_group() -> None:
    finding = found(ten("1"), ten("2"), most="25")["group_sum"]
    assert (finding.criterion, finding.severity, finding.field) == ("I", "error", "max_points")
    shown = {"sum": "20", "most": "25", "difference": "5", "bonus": "", "way": "less"}
    assert finding.params == shown


# 115 = 100 and 15 bonus; printing 100 with the bonus beside it is as good.
@pytest.mark.parametrize(("most", "fits"), [("115", True), ("100", True), ("110", False)])
def test_a_group_may_count_its_bonus_or_not(most: str, fits: bool) -> None:  # noqa: FBT001
    rows = [
        by_hand("1", "100", "I", parameters={**HAND, "max": "100"}),
        group("5", "15", parent="I", part="THUONG"),
        by_hand("5.1", "15", "5", parameters={**HAND, "max": "15"}),
    ]
    assert ("group_sum" not in found(*rows, most=most)) == fits


def test_deductions_conditions_and_places_without_points_add_nothing() -> None:
    taken = {"start": "0", "per_case": "1", "floor": "none"}
    only_ranked = {"place": "typed", "points": "none"}
    rows = [
        ten(),
        by_hand("2", None, "I", rule="R10", parameters=only_ranked),
        by_hand(
            "K", None, "I", rule="R12", parameters={"condition": "stated", "effect": "no_flag"}
        ),
        group("V", None, parent="I", part="TRU"),
        by_hand("V.1", None, "V", rule="R07", parameters=taken),
    ]
    assert found(*rows) == {}


def test_a_group_without_a_maximum_weighs_what_its_parts_do() -> None:
    rows = [group("I.1", None, parent="I"), ten("a", parent="I.1"), ten("b", parent="I.1")]
    assert "group_sum" not in found(*rows, most="20")
    assert found(*rows, most="30")["group_sum"].params["sum"] == "20"


CAP = {"rule": "R16", "floor": "none", "not_applicable": "LOAI_BO"}


@pytest.mark.parametrize(
    ("most", "cap", "expected"),
    [
        ("15", "15", set()),
        ("15", "12", {"group_cap_differs"}),
        ("25", "25", {"group_cap_unreachable"}),
        ("20", "20", set()),
        ("20", "none", set()),
        ("15", "none", {"group_sum"}),
    ],
)
def test_a_capped_group_may_offer_more_than_its_cap(
    most: str, cap: str, expected: set[str]
) -> None:
    findings = found(ten("1"), ten("2"), most=most, top={**CAP, "cap": cap})
    assert set(findings) == expected
    assert all((f.severity == "error") == (f.code == "group_sum") for f in findings.values())


@pytest.mark.parametrize(
    ("bands", "code", "severity"),
    [
        ([], "ratings_none", "warning"),
        ([*RATINGS, replace(RATINGS[0], id="again")], "rating_twice", "error"),
        ([band("HTXSNV", "7"), band("HTTNV", "9"), RATINGS[3]], "ratings_not_descending", "error"),
        ([band("HTXSNV", None), *RATINGS[1:]], "ratings_not_descending", "error"),
        (
            [replace(RATINGS[3], sort_order=0, lower=Decimal(9)), band("HTNV", None)],
            "rating_order",
            "error",
        ),
        ([band("HTXSNV", "9"), band("HTTNV", "7")], "rating_no_lowest", "warning"),
        ([band("HTXSNV", "90"), RATINGS[3]], "rating_unreachable", "warning"),
        (
            [band("HTXSNV", "9", quota_share=Decimal(20)), RATINGS[3]],
            "rating_quota_unclear",
            "error",
        ),
    ],
)
def test_ratings(bands: list[RatingBand], code: str, severity: str) -> None:
    finding = found(ten(), bands=bands)[code]
    assert (finding.criterion, finding.severity) == ("", severity)


def test_above_90_and_then_from_90_leaves_exactly_90_to_the_second() -> None:
    strict = band("HTXSNV", "9", strict=True)
    assert found(ten(), bands=[strict, band("HTTNV", "9"), RATINGS[3]]) == {}
    both = [band("HTXSNV", "9"), band("HTTNV", "9", strict=True), RATINGS[3]]
    assert "ratings_not_descending" in found(ten(), bands=both)


def test_a_condition_that_leaves_open_a_rating_the_table_does_not_have() -> None:
    kept = {"condition": "stated", "effect": "max_rating", "rating": "HTNV"}
    row = by_hand("K", None, rule="R12", parameters=kept)
    bands = [RATINGS[0], RATINGS[3]]
    finding = found(ten(), row, bands=bands)["gate_rating_unknown"]
    assert (finding.criterion, finding.severity) == ("K", "warning")


def test_findings_follow_the_table_from_top_to_bottom() -> None:
    rows = [group("I", "30"), ten("2", rule="R02"), ten("1", rule="R02")]
    every = check_table(replace(TABLE, ranking=None), rows, [])
    places = ["", "I", "1", "2"]
    found_ = [places.index(finding.criterion) for finding in every]
    assert found_ == sorted(found_)
    assert {*found_} == {0, 1, 2, 3}


CODES = [f"{number}" for number in range(6)]
WORDS = sorted({o for rule in RULES for p in rule.parameters for o in p.options})
TEXTS = (
    st.sampled_from([*WORDS, *CODES, "none", "typed", "0 1", "1.b", "9.c", "1=6 2=5", "A=1 B=2"])
    | st.sampled_from(["[1,5)=2 [3,)=1", "(,)=1", "[5,1]=0 [5,5]=1", "x=", "[", "1=1 1=1"])
    | NUMBERS.map(lambda number: format(number, "f"))
    | st.text(max_size=10)
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Any, list[Criterion], list[RatingBand]]:
    """Draw any table that can be saved: rules, parameters and parents at random."""
    table = draw(records(Kind.CRITERIA_TABLE, "table"))
    table = replace(table, decimals=draw(st.integers(0, 3)))
    lines = st.sampled_from([*"ABC", "NHOM 1", "KET_QUA 1+2", "BO_PHIEU", "IT_TRU"])
    table = replace(table, tie_breaks="\n".join(draw(st.lists(lines, max_size=4))) or None)
    rows = []
    for number in range(draw(st.integers(0, 6))):
        rule = draw(st.sampled_from([None, *RULES]))
        names = [p.name for p in rule.parameters] if rule else []
        values = {name: draw(TEXTS) for name in names if draw(st.integers(0, 9))}
        parents = st.none() | st.sampled_from([f"row {n}" for n in range(7) if n != number])
        rows.append(
            Criterion(
                id=f"row {number}",
                table="table",
                code=draw(st.sampled_from(CODES)),
                parent=draw(parents),
                name="Tiêu chí",
                max_points=draw(st.none() | NUMBERS),
                rule=rule.code if rule else None,
                parameters={name: text for name, text in values.items() if text},
                part=draw(st.sampled_from([None, "THUONG", "TRU"])),
                indicator=draw(st.none() | st.just("indicator")),
                sort_order=draw(st.none() | st.integers(0, 3)),
            )
        )
    bands = [
        replace(
            draw(records(Kind.RATING_BAND, f"band {number}")),
            rating=draw(st.sampled_from(codes.RATING.values)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    return table, rows, bands


@given(tables())
def test_no_table_that_can_be_saved_makes_the_checker_fall_over(
    drawn: tuple[Any, list[Criterion], list[RatingBand]],
) -> None:
    known = {"", *(row.code for row in drawn[1])}
    for finding in check_table(*drawn):
        assert finding.severity in {"error", "warning"}
        assert finding.criterion in known


def test_a_long_chain_of_groups_is_no_trouble() -> None:
    rows = [group("0", "10")]
    rows += [group(f"{n}", None, parent=f"{n - 1}") for n in range(1, 2000)]
    rows.append(by_hand("last", "10", "1999", parameters=HAND))
    table = replace(TABLE, tie_breaks="BO_PHIEU")
    assert check_table(table, rows, RATINGS) == ()
