"""The worked values every reading of the regulations is checked against, G1 to G16, by hand."""

from decimal import Decimal

import pytest

from tests.unit.domain.scoring.computing import points, scored, values
from thidua_desktop.domain.scoring import r01, r02, r03, r04, r05
from thidua_desktop.domain.scoring.rules import RULES, rule_of

TEN = {"max": "10", "ratio": "A_T", "cap": "1"}
REVENUE = {"result": "2150", "target": "2236"}
OFF = {
    "max": "10",
    "ratio": "A_T",
    "per_step": "0.5",
    "step": "1",
    "rounding": "floor",
    "zero_below": "none",
    "floor": "0",
}


def test_g1_completion_of_the_budget_revenue() -> None:
    # 2150 : 2236 = 0,961538…
    completion = values(scored(r02.RULE, TEN, **REVENUE))["completion"]
    assert f"{completion * 100:.2f}" == "96.15"


def test_g2_ten_points_in_proportion() -> None:
    # 10 × 0,961538… = 9,61538…, half up 9,62; of the printed 96,15 % it would be 9,615, also 9,62.
    assert points(r02.RULE, TEN, **REVENUE) == "9.62"


@pytest.mark.parametrize(
    ("rounding", "found"), [("floor", "8.50"), ("ceil", "8.00"), ("prorata", "8.08")]
)
def test_g3_half_a_point_off_for_each_missing_per_cent(rounding: str, found: str) -> None:
    # 3,846153… % missing: 10 - 3 × 0,5; 10 - 4 × 0,5; 10 - 3,846153… × 0,5 = 8,0769…
    assert points(r03.RULE, OFF | {"rounding": rounding}, **REVENUE) == found


@pytest.mark.parametrize("rounding", ["floor", "ceil", "prorata"])
def test_g4_exactly_on_target(rounding: str) -> None:
    # 3,8 : 3,8 = 1: nothing is missing, not even a started per cent.
    parameters = OFF | {"per_step": "1", "rounding": rounding}
    assert points(r03.RULE, parameters, result="3.8", target="3.8") == "10.00"


def test_g6_a_bonus_for_jobs_beyond_the_target() -> None:
    # 9280 : 8920 = 1,040358…: 4 whole per cent more, 4 × 0,2
    parameters = {"ratio": "A_T", "per_step": "0.2", "step": "1", "rounding": "floor", "cap": "1"}
    explanation = scored(r04.RULE, parameters, result="9280", target="8920")
    assert f"{values(explanation)['percent']:.2f}" == "104.04"
    assert str(explanation.points) == "0.80"


@pytest.mark.parametrize(
    ("ratio", "completion", "found"),
    [
        ("T_A", "83.33", "8.33"),  # 10 : 12
        ("2_AT", "80.00", "8.00"),  # 2 - 12 : 10
        ("BASE", "66.67", "6.67"),  # (16 - 12) : (16 - 10)
    ],
)
def test_g7_three_formulas_where_less_is_better(ratio: str, completion: str, found: str) -> None:
    parameters = TEN | {"ratio": ratio}
    explanation = scored(r02.RULE, parameters, result="12", target="10", base="16")
    assert f"{values(explanation)['completion'] * 100:.2f}" == completion
    assert str(explanation.points) == found


def test_g8_bands_with_open_and_closed_ends() -> None:
    parameters = {
        "of": "result",
        "bands": "[88,90)=2 [90,95)=3 [95,100)=4 [100,)=5",
        "otherwise": "none",
    }
    results = ("87.99", "88", "90", "94.999", "95", "99.99", "100")
    found = [points(r05.RULE, parameters, result=result) for result in results]
    assert found == ["no_band", "2.00", "3.00", "3.00", "4.00", "4.00", "5.00"]


def test_g12_half_up_in_decimals() -> None:
    # Binary floating point holds 2,67499999… and rounds it to 2,67.
    parameters = {
        "of": "result",
        "threshold": "1",
        "compare": ">=",
        "points_met": "2.675",
        "points_not": "0",
    }
    assert points(r01.RULE, parameters, result="1") == "2.68"
    assert points(r02.RULE, TEN, result="26.75", target="100") == "2.68"


# Every rule that divides by the target, with a shape of parameters that does.
DIVIDING = {
    "R01": {
        "of": "completion",
        "ratio": "A_T",
        "threshold": "1",
        "compare": ">=",
        "points_met": "1",
        "points_not": "0",
    },
    "R02": TEN,
    "R03": OFF,
    "R04": {"ratio": "A_T", "per_step": "1", "step": "1", "rounding": "floor", "cap": "1"},
    "R05": {"of": "completion", "ratio": "A_T", "bands": "[0,)=1", "otherwise": "0"},
    "R09": {"max": "10", "met_share": "0.5", "better": "more"},
    "R18": {"max": "10", "formula": "b/a", "cap": "1", "a_from": "typed", "b_from": "typed"},
}


@pytest.mark.parametrize("code", DIVIDING)
def test_g15_a_target_of_zero_or_none_is_left_to_people(code: str) -> None:
    rule = rule_of(code)
    assert rule is not None
    parameters = DIVIDING[code]
    assert points(rule, parameters, result="5", target="0", leader="9") == "target_zero"
    assert points(rule, parameters, result="5", leader="9") == "target_missing"


@pytest.mark.parametrize("code", DIVIDING)
def test_g16_nothing_reported_is_missing_and_zero_is_scored(code: str) -> None:
    rule = rule_of(code)
    assert rule is not None
    parameters = DIVIDING[code]
    assert points(rule, parameters, target="5", leader="9") == "result_missing"
    explanation = scored(rule, parameters, result="0", target="5", leader="9")
    assert explanation.missing == ""
    assert explanation.points is not None
    assert explanation.points <= Decimal(1)


def test_all_eighteen_rules_are_there() -> None:
    assert [rule.code for rule in RULES] == [f"R{number:02}" for number in range(1, 19)]
    assert rule_of("R99") is None
    assert rule_of(None) is None
