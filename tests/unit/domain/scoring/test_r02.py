"""R02, by ratio: the golden values of the catalogue, and what cannot be computed."""

from decimal import Decimal
from typing import Any

import pytest

from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.r02 import RULE
from thidua_desktop.domain.scoring.rule import check_parameters, explain
from thidua_desktop.texts.explanations import explain as explain_in_words

TEN = {"max": "10", "ratio": "A_T", "cap": "1"}


def scored(parameters: dict[str, str], /, decimals: int = 2, **inputs: Any) -> Explanation:
    numbers = {name: Decimal(text) for name, text in inputs.items()}
    return explain(RULE, parameters, numbers, decimals)


def ratio(explanation: Explanation) -> str:
    (step,) = [step for step in explanation.steps if step.what == "completion"]
    return f"{step.value:.4f}"


def test_r02_gives_part_of_the_points_for_part_of_the_target() -> None:
    explanation = scored(TEN, result="2150", target="2236")
    assert ratio(explanation) == "0.9615"
    assert explanation.points == Decimal("9.62")
    assert [step.what for step in explanation.steps] == ["completion", "points", "round"]


@pytest.mark.parametrize(
    ("formula", "share", "points"),
    [("T_A", "0.8333", "8.33"), ("2_AT", "0.8000", "8.00"), ("BASE", "0.6667", "6.67")],
)
def test_less_is_better_in_three_ways(formula: str, share: str, points: str) -> None:
    explanation = scored(TEN | {"ratio": formula}, result="12", target="10", base="16")
    assert ratio(explanation) == share
    assert str(explanation.points) == points


@pytest.mark.parametrize(
    ("parameters", "result", "points"),
    [
        (TEN, "9280", "10.00"),
        (TEN | {"cap": "1.2"}, "9280", "10.40"),
        (TEN | {"cap": "1.2"}, "20000", "12.00"),
        (TEN, "-5", "0.00"),
        (TEN, "0", "0.00"),
    ],
)
def test_completion_is_capped_above_and_below(
    parameters: dict[str, str], result: str, points: str
) -> None:
    assert str(scored(parameters, result=result, target="8920").points) == points


def test_a_half_of_the_last_place_goes_up_and_only_once() -> None:
    assert scored(TEN, result="26.75", target="100").points == Decimal("2.68")
    assert scored(TEN, decimals=0, result="24.5", target="100").points == Decimal(2)
    assert scored(TEN, decimals=1, result="24.5", target="100").points == Decimal("2.5")


@pytest.mark.parametrize(
    ("formula", "inputs", "missing"),
    [
        ("A_T", {"target": "10"}, "result_missing"),
        ("A_T", {"result": "10"}, "target_missing"),
        ("A_T", {"result": "10", "target": "0"}, "target_zero"),
        ("2_AT", {"result": "10", "target": "0"}, "target_zero"),
        ("T_A", {"result": "10", "target": "0"}, "target_zero"),
        ("T_A", {"result": "0", "target": "10"}, "result_zero"),
        ("BASE", {"result": "10", "target": "5"}, "base_missing"),
        ("BASE", {"result": "10", "target": "5", "base": "5"}, "base_is_target"),
    ],
)
def test_what_is_undefined_is_neither_nothing_nor_everything(
    formula: str, inputs: dict[str, Any], missing: str
) -> None:
    explanation = scored(TEN | {"ratio": formula}, **inputs)
    assert (explanation.points, explanation.missing) == (None, missing)


def test_a_result_of_zero_is_a_result() -> None:
    explanation = scored(TEN, result="0", target="10")
    assert (explanation.points, explanation.missing) == (Decimal("0.00"), "")


def test_a_target_of_zero_is_a_target_where_the_beginning_counts() -> None:
    assert scored(TEN | {"ratio": "BASE"}, result="4", target="0", base="16").points == Decimal(
        "7.50"
    )


@pytest.mark.parametrize(
    ("parameters", "problems"),
    [
        (TEN, []),
        ({}, ["max:missing", "ratio:missing", "cap:missing"]),
        (TEN | {"max": "mười"}, ["max:not_number"]),
        (TEN | {"max": "NaN"}, ["max:not_number"]),
        (TEN | {"max": "1E+400"}, ["max:not_number"]),
        (TEN | {"ratio": "B_A"}, ["ratio:not_option"]),
        (TEN | {"max": "-10"}, ["max:negative"]),
        (TEN | {"cap": "-1"}, ["cap:negative"]),
        (TEN | {"floor": "0"}, ["floor:unknown"]),
    ],
)
def test_wrong_parameters_are_named_and_nothing_is_computed(
    parameters: dict[str, str], problems: list[str]
) -> None:
    found = check_parameters(RULE, parameters)
    named = [f"{p.params['name']}:{p.code.removeprefix('parameter_')}" for p in found]
    assert named == problems
    assert all(problem.field == f"parameters.{problem.params['name']}" for problem in found)
    explanation = scored(parameters, result="1", target="2")
    assert (explanation.missing == "parameters_wrong") == bool(problems)
    assert (explanation.points is None) == bool(problems)


def test_numbers_of_full_length_are_computed_to_the_last_digit() -> None:
    longest = "999999999999999"
    explanation = scored(
        TEN | {"max": longest, "cap": longest}, result=longest, target="0.000000000000001"
    )
    assert str(explanation.points) == "999999999999998000000000000001.00"
    assert "999.999.999.999.998.000.000.000.000.001,00 điểm" in explain_in_words(explanation, 2)
