"""What the checker finds in rules: parameters, best options, bands, links and conditions."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.unit.domain.scoring.sheets import by_hand, group
from tests.unit.domain.scoring.tables import HAND, RATINGS, RATIO, TABLE, found, ten
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.checker import check_table

BANDS = {"of": "result", "otherwise": "0"}


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"max_points": None}, "max_missing", "warning"),
        ({"max_points": Decimal(-10)}, "max_negative", "error"),
        ({"max_points": Decimal("9.125")}, "max_too_fine", "warning"),
        ({"rule": None, "parameters": {}}, "rule_missing", "error"),
        ({"rule": "R16", "parameters": {}}, "rule_of_group", "error"),
        ({"parameters": {**HAND, "max": "8"}}, "max_differs", "warning"),
        ({"parameters": {**HAND, "step": "x"}}, "parameter_not_number", "error"),
        ({"parameters": {**HAND, "min": "20"}}, "parameter_below_other", "error"),
        ({"parameters": {}}, "parameter_missing", "error"),
    ],
)
def test_one_row(changes: dict[str, Any], code: str, severity: str) -> None:
    finding = found(replace(ten(), **changes))[code]
    assert (finding.criterion, finding.severity) == ("1", severity)


def test_every_wrong_parameter_is_named() -> None:
    wrong = ten(parameters={"min": "x", "max": "y", "colour": "z"})
    every = check_table(TABLE, [group("I", "10"), wrong], RATINGS)
    assert {f.field for f in every if f.criterion == "1"} == {
        f"parameters.{name}" for name in ("min", "max", "step", "reason_below_max", "colour")
    }


def test_a_group_has_no_rule_of_a_criterion() -> None:
    assert found(ten(), top={"rule": "R13", **HAND})["rule_on_group"].criterion == "I"


BEST: list[tuple[str, dict[str, str], str | None]] = [
    (
        "R01",
        {"of": "result", "threshold": "1", "compare": ">=", "points_met": "8", "points_not": "0"},
        "8",
    ),
    ("R02", {**RATIO, "cap": "1.2"}, "12"),
    (
        "R04",
        {"ratio": "A_T", "per_step": "1", "step": "1", "rounding": "floor", "cap": "5"},
        "5",
    ),
    ("R05", {**BANDS, "bands": "[0,5)=2 [5,)=7"}, "7"),
    ("R05", {"of": "level", "levels": "TOT=9 KHA=5", "otherwise": "none"}, "9"),
    ("R05", {**BANDS, "otherwise": "11", "bands": "[0,5)=2"}, "11"),
    ("R06", {"per_unit": "1", "cap": "9", "count": "records"}, "9"),
    ("R07", {"start": "8", "per_case": "2", "floor": "0"}, "8"),
    (
        "R10",
        {
            "place": "typed",
            "points": "steps",
            "first_place": "6",
            "per_place": "1",
            "floor": "0",
        },
        "6",
    ),
    ("R10", {"place": "typed", "points": "table", "places": "1=6 2=7"}, "7"),
    ("R10", {"place": "typed", "points": "none"}, None),
    (
        "R11",
        {"average": "typed", "better": "more", "above": "4", "equal": "2", "below": "0"},
        "4",
    ),
    (
        "R15",
        {"better": "more", "points_better": "3", "points_equal": "2", "points_worse": "0"},
        "3",
    ),
    (
        "R18",
        {"max": "10", "formula": "b/a", "cap": "0.5", "a_from": "typed", "b_from": "typed"},
        "5",
    ),
]


@pytest.mark.parametrize(("rule", "parameters", "best"), BEST)
def test_a_best_option_that_differs_from_the_maximum_is_a_warning(
    rule: str, parameters: dict[str, str], best: str | None
) -> None:
    findings = found(ten(rule=rule, parameters=parameters))
    if best is None:
        assert "best_differs" not in findings
    else:
        finding = findings["best_differs"]
        assert (finding.severity, finding.params) == ("warning", {"most": "10", "best": best})
        exact = replace(ten(rule=rule, parameters=parameters), max_points=Decimal(best))
        assert "best_differs" not in found(exact, most=best)


# 70 % of the target is 30 steps short: 30 × 0,5 = 15 points off ten, while 69 % has none.
@pytest.mark.parametrize(
    ("changes", "warned"),
    [
        ({"floor": "none"}, True),
        ({"floor": "-5"}, True),
        ({"floor": "0"}, False),
        ({"floor": "none", "zero_below": "none"}, False),
        ({"floor": "none", "zero_below": "80"}, False),
    ],
)
def test_who_is_under_the_mark_should_not_have_more_than_who_is_just_above(
    changes: dict[str, str],
    warned: bool,  # noqa: FBT001
) -> None:
    given = {"max": "10", "ratio": "A_T", "per_step": "0.5", "step": "1", "rounding": "floor"}
    parameters = {**given, "zero_below": "70", **changes}
    findings = found(ten(rule="R03", parameters=parameters, indicator="indicator"))
    assert set(findings) == ({"zero_not_lowest"} if warned else set())


def test_a_count_without_a_cap_may_go_beyond_the_maximum() -> None:
    endless = {"per_unit": "1", "cap": "none", "count": "records"}
    assert found(ten(rule="R06", parameters=endless))["cap_missing"].severity == "warning"


def test_a_rule_without_its_indicator_is_a_warning_where_it_can_be_typed() -> None:
    row = ten(rule="R02", parameters=RATIO)
    assert found(row)["indicator_missing"].severity == "warning"
    assert found(replace(row, indicator="indicator")) == {}


# The decision prints "88–90, 90–95": who has 90?
@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        ("[88,90)=2 [90,95)=3 [95,100)=4 [100,)=10", {}),
        ("[88,90]=2 [90,95)=3 [95,)=10", {"band_overlap": ("[88,90]", "[90,95)")}),
        ("[88,90)=2 (90,95)=3 [95,)=10", {"band_gap": ("90", "90")}),
        ("[88,90)=2 [91.5,95)=3 [95,)=10", {"band_gap": ("90", "91,5")}),
        ("[1,3]=2 [4,6]=3 [7,)=10", {"band_gap_whole": ("6", "7")}),
        ("[95,)=10 [96,99]=2", {"band_unreachable": ("[95,)", "[96,99]")}),
        ("[96,99]=2 [95,)=10", {"band_overlap": ("[96,99]", "[95,)")}),
        ("(,)=10 (,5)=2", {"band_unreachable": ("(,)", "(,5)")}),
        ("[5,5)=2 [5,)=10", {"band_empty": ("[5,5)",)}),
        ("[9,5]=2 [9,)=10", {"band_empty": ("[9,5]",)}),
        ("[5,5]=10", {}),
    ],
)
def test_bands(bands: str, expected: dict[str, tuple[str, ...]]) -> None:
    row = ten(rule="R05", parameters={**BANDS, "bands": bands}, indicator="indicator")
    findings = found(row)
    assert {code: tuple(f.params.values()) for code, f in findings.items()} == expected
    assert all((f.severity == "warning") == (f.code == "band_gap_whole") for f in findings.values())


LATE = {"max": "10", "late": "days", "not_sent": "0", "floor": "0"}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("[1,5]=0.5 [6,15]=1 [16,)=10", set()),
        ("(0,5]=0.5 (5,)=1", set()),
        ("[1,5]=0.5 [7,)=1", {"band_gap"}),
        ("[2,)=1", {"band_gap"}),
        ("[1,5]=0.5 [5,)=1", {"band_overlap"}),
        ("[1,5]=0.5", {"band_no_end"}),
    ],
)
def test_days_late_are_whole_numbers(days: str, expected: set[str]) -> None:
    assert set(found(ten(rule="R08", parameters={**LATE, "late_days": days}))) == expected


LINK = {"max": "10", "formula": "b/a", "cap": "1", "b_from": "typed"}


def linked(code: str, source: str) -> Criterion:
    return ten(code, rule="R18", parameters={**LINK, "a_from": source}, indicator="indicator")


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("X.b", "link_missing"),
        ("I.b", "link_to_group"),
        ("K.b", "link_to_group"),
        ("5.b", "link_without_input"),
        ("2.b", "link_circle"),
        ("1.a", ""),
    ],
)
def test_inputs_taken_from_other_criteria(source: str, code: str) -> None:
    stated = {"condition": "stated", "effect": "no_flag"}
    rows = [
        ten("1", rule="R02", parameters=RATIO, indicator="indicator"),
        linked("2", source),
        ten("5", rule="R06", parameters={"per_unit": "1", "cap": "10", "count": "records"}),
        by_hand("K", None, rule="R12", parameters=stated),
    ]
    findings = found(*rows, most="30")
    assert set(findings) == ({code} if code else set())
    assert all((f.criterion, f.severity) == ("2", "error") for f in findings.values())


def test_only_who_is_in_the_circle_is_named() -> None:
    rows = [linked("1", "2.b"), linked("2", "3.b"), linked("3", "1.b"), linked("4", "1.b")]
    every = check_table(TABLE, [group("I", "40"), *rows], RATINGS)
    assert [f.criterion for f in every if f.code == "link_circle"] == ["1", "2", "3"]


BELOW = {"below": "70", "effect": "no_flag"}


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"condition": "completion_below", "criteria": "X", **BELOW}, "gate_code_unknown"),
        ({"condition": "completion_below", "criteria": "I", **BELOW}, "gate_on_group"),
        ({"condition": "completion_below", "criteria": "1", **BELOW}, "gate_no_completion"),
        ({"condition": "completion_below", "criteria": "2", **BELOW}, ""),
        ({"condition": "share_below", "criteria": "3", **BELOW}, "gate_no_max"),
        ({"condition": "share_below", "criteria": "1", **BELOW}, ""),
        ({"condition": "stated", "effect": "zero", "on": "1 Y"}, "gate_code_unknown"),
        ({"condition": "stated", "effect": "zero", "on": "K"}, "gate_on_group"),
        ({"condition": "stated", "effect": "max_rating", "rating": "KHTNV"}, ""),
    ],
)
def test_conditions(parameters: dict[str, str], code: str) -> None:
    rows = [
        ten("1"),
        ten("2", rule="R02", parameters=RATIO, indicator="indicator"),
        by_hand("3", None, "I", rule="R13", parameters=HAND),
        by_hand("K", None, rule="R12", parameters=parameters),
    ]
    findings = {f.code: f for f in found(*rows, most="20").values() if f.criterion == "K"}
    assert set(findings) == ({code} if code else set())
    assert all(f.severity == "error" for f in findings.values())
