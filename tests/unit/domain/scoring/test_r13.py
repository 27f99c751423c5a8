"""R13, by judgement: people give the points, within bounds and in steps."""

from decimal import Decimal

import pytest

from tests.unit.domain.scoring.computing import problems
from thidua_desktop.domain.scoring.r13 import RULE, refusal
from thidua_desktop.domain.scoring.rule import explain

QUARTERS = {"min": "1", "max": "5", "step": "0.25", "reason_below_max": "no"}


def test_r13_computes_nothing() -> None:
    explanation = explain(RULE, QUARTERS, {"result": Decimal(5)}, 2)
    assert (explanation.points, explanation.missing) == (None, "judgement")


def test_bounds_and_steps_must_fit_together() -> None:
    assert problems(RULE, QUARTERS) == []
    assert problems(RULE, QUARTERS | {"max": "0.5"}) == ["max:below_other"]
    assert problems(RULE, QUARTERS | {"step": "-1"}) == ["step:negative"]
    assert problems(RULE, QUARTERS | {"reason_below_max": ""}) == ["reason_below_max:missing"]


def test_points_below_zero_may_be_judged() -> None:
    off = QUARTERS | {"min": "-5", "max": "0"}
    assert problems(RULE, off) == []
    assert refusal(off, Decimal("-4.75")) is None
    assert refusal(off, Decimal("0.25")) is not None


@pytest.mark.parametrize("points", ["1", "5", "1.25", "4.50", "3"])
def test_points_within_the_bounds_and_on_a_step_are_taken(points: str) -> None:
    assert refusal(QUARTERS, Decimal(points)) is None


@pytest.mark.parametrize(
    ("points", "code", "params"),
    [
        ("0.75", "points_out_of_bounds", {"least": "1", "most": "5"}),
        ("5.25", "points_out_of_bounds", {"least": "1", "most": "5"}),
        ("-1", "points_out_of_bounds", {"least": "1", "most": "5"}),
        ("1.1", "points_between_steps", {"step": "0,25"}),
    ],
)
def test_other_points_are_refused_with_the_reason(
    points: str, code: str, params: dict[str, str]
) -> None:
    problem = refusal(QUARTERS, Decimal(points))
    assert problem is not None
    assert (problem.code, problem.field, problem.params) == (code, "claimed", params)


def test_steps_begin_at_the_least() -> None:
    assert refusal({"min": "0.1", "max": "5", "step": "0.5"}, Decimal("0.6")) is None
    assert refusal({"min": "0.1", "max": "5", "step": "0.5"}, Decimal("0.5")) is not None


def test_a_step_of_zero_allows_every_value() -> None:
    assert refusal({"min": "0", "max": "5", "step": "0"}, Decimal("0.01")) is None


def test_steps_of_any_size_are_counted_to_the_end() -> None:
    tiny = {"min": "0", "max": "999999999999999", "step": "0.000000000000001"}
    assert refusal(tiny, Decimal(999_999_999_999_999)) is None
    assert refusal(tiny | {"min": "0.000000000000001"}, Decimal(999_999_999_999_999)) is None
    coarse = tiny | {"min": "0.000000000000001", "step": "1"}
    problem = refusal(coarse, Decimal(999_999_999_999_999))
    assert problem is not None
    assert problem.code == "points_between_steps"
