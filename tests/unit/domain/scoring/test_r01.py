"""R01, reached or not: all the points or those for missing it."""

import pytest

from tests.unit.domain.scoring.computing import points, problems, scored
from thidua_desktop.domain.scoring.r01 import RULE

# Of a table: “Khen trực tiếp người lao động từ 40 % trở lên: 2 điểm, không đạt: 0 điểm.”
AWARDS = {
    "of": "result",
    "threshold": "40",
    "compare": ">=",
    "points_met": "2",
    "points_not": "0",
}


@pytest.mark.parametrize(
    ("sign", "below", "at", "above"),
    [
        (">=", "0.00", "2.00", "2.00"),
        (">", "0.00", "0.00", "2.00"),
        ("=", "0.00", "2.00", "0.00"),
        ("<=", "2.00", "2.00", "0.00"),
        ("<", "2.00", "0.00", "0.00"),
    ],
)
def test_r01_knows_on_which_side_of_the_mark_a_result_is(
    sign: str, below: str, at: str, above: str
) -> None:
    parameters = AWARDS | {"compare": sign}
    found = [points(RULE, parameters, result=text) for text in ("39.999999", "40", "40.000001")]
    assert found == [below, at, above]


def test_completion_is_compared_in_per_cent() -> None:
    parameters = AWARDS | {"of": "completion", "ratio": "A_T", "threshold": "100"}
    assert points(RULE, parameters, result="8920", target="8920") == "2.00"
    assert points(RULE, parameters, result="8919", target="8920") == "0.00"
    assert points(RULE, parameters, result="8919", target="0") == "target_zero"


def test_missing_the_mark_may_have_points_of_its_own() -> None:
    assert points(RULE, AWARDS | {"points_not": "-1.5"}, result="1") == "-1.50"


def test_two_thousand_six_hundred_and_seventy_five_thousandths_round_half_up() -> None:
    # 2,675 rounds to 2,68; binary floating point says 2,67.
    assert points(RULE, AWARDS | {"points_met": "2.675"}, result="40") == "2.68"
    assert points(RULE, AWARDS | {"points_met": "-2.675"}, result="40") == "-2.68"


def test_a_result_nobody_reported_is_missing() -> None:
    assert points(RULE, AWARDS) == "result_missing"


def test_the_verdict_is_written_down() -> None:
    steps = scored(RULE, AWARDS, result="39").steps
    assert [(step.what, str(step.value), step.note) for step in steps[:2]] == [
        ("met", "0", ">="),
        ("points", "0", "no"),
    ]


def test_completion_needs_its_formula() -> None:
    assert problems(RULE, AWARDS) == []
    assert problems(RULE, AWARDS | {"of": "completion"}) == ["ratio:missing"]
    assert problems(RULE, AWARDS | {"compare": "=>"}) == ["compare:not_option"]
