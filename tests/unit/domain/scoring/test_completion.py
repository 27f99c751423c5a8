"""How far a target is reached: six formulas, and what none of them makes up."""

from decimal import Decimal

import pytest

from tests.unit.domain.scoring.computing import points, scored, values
from thidua_desktop.domain.scoring.completion import RATIOS
from thidua_desktop.domain.scoring.r02 import RULE


def completion(ratio: str, **inputs: str) -> str:
    """Return the completion in per cent, two places, or why there is none."""
    parameters = {"max": "100", "ratio": ratio, "cap": "1000"}
    explanation = scored(RULE, parameters, **inputs)
    if explanation.missing:
        return explanation.missing
    return f"{values(explanation)['completion'] * 100:.2f}"


def test_budget_revenue_against_its_target() -> None:
    # 2150 : 2236 = 0,96153… = 96,15 %
    assert completion("A_T", result="2150", target="2236") == "96.15"


@pytest.mark.parametrize(
    ("ratio", "found"),
    [
        ("T_A", "83.33"),  # 10 : 12 = 0,83333…
        ("2_AT", "80.00"),  # 2 - 12 : 10 = 0,8
        ("BASE", "66.67"),  # (16 - 12) : (16 - 10) = 4 : 6
    ],
)
def test_less_is_better_in_three_ways(ratio: str, found: str) -> None:
    assert completion(ratio, result="12", target="10", base="16") == found


@pytest.mark.parametrize(
    ("result", "found"),
    [("9.99", "0.00"), ("10", "100.00"), ("12", "100.00"), ("15", "100.00"), ("15.01", "0.00")],
)
def test_a_range_holds_its_ends(result: str, found: str) -> None:
    assert completion("KHOANG", result=result, lower="10", upper="15") == found


@pytest.mark.parametrize(("result", "found"), [("0", "0.00"), ("1", "100.00"), ("0.5", "0.00")])
def test_a_milestone_is_reached_or_not(result: str, found: str) -> None:
    assert completion("MOC", result=result) == found


@pytest.mark.parametrize(
    ("ratio", "inputs", "missing"),
    [
        ("A_T", {"target": "10"}, "result_missing"),
        ("A_T", {"result": "10"}, "target_missing"),
        ("A_T", {"result": "10", "target": "0"}, "target_zero"),
        ("A_T", {"result": "0", "target": "0"}, "target_zero"),
        ("2_AT", {"result": "10", "target": "0"}, "target_zero"),
        ("T_A", {"result": "10", "target": "0"}, "target_zero"),
        ("T_A", {"result": "0", "target": "10"}, "result_zero"),
        ("BASE", {"result": "10", "target": "5"}, "base_missing"),
        ("BASE", {"result": "10", "target": "5", "base": "5"}, "base_is_target"),
        ("KHOANG", {"result": "10", "upper": "5"}, "lower_missing"),
        ("KHOANG", {"result": "10", "lower": "5"}, "upper_missing"),
        ("MOC", {}, "result_missing"),
    ],
)
def test_what_is_undefined_is_neither_nothing_nor_everything(
    ratio: str, inputs: dict[str, str], missing: str
) -> None:
    assert completion(ratio, **inputs) == missing


@pytest.mark.parametrize("ratio", RATIOS)
def test_a_result_nobody_reported_is_missing_in_every_formula(ratio: str) -> None:
    known = {"target": "10", "base": "16", "lower": "1", "upper": "2"}
    assert completion(ratio, **known) == "result_missing"


@pytest.mark.parametrize("ratio", ["A_T", "MOC"])
def test_a_result_of_zero_is_a_result(ratio: str) -> None:
    parameters = {"max": "10", "ratio": ratio, "cap": "1"}
    assert points(RULE, parameters, result="0", target="10") == "0.00"


def test_every_step_of_the_longer_formulas_is_written_down() -> None:
    parameters = {"max": "10", "ratio": "BASE", "cap": "1"}
    found = values(scored(RULE, parameters, result="12", target="10", base="16"))
    assert (found["gone"], found["to_go"]) == (Decimal(4), Decimal(6))
    parameters["ratio"] = "KHOANG"
    found = values(scored(RULE, parameters, result="12", lower="13", upper="16"))
    assert [int(found[name]) for name in ("from_lower", "to_upper", "completion")] == [0, 1, 0]
