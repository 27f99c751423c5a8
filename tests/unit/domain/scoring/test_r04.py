"""R04, a bonus for more than the target."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r04 import RULE

# Of a table: “Vượt 1 % cộng 0,2 điểm, tối đa 1 điểm.”
BONUS = {"ratio": "A_T", "per_step": "0.2", "step": "1", "rounding": "floor", "cap": "1"}


@pytest.mark.parametrize(
    ("rounding", "found"),
    [
        # 9280 : 8920 = 104,0358… %; 4,0358… % more.
        ("floor", "0.80"),  # 4 × 0,2
        ("ceil", "1.00"),  # 5 × 0,2
        ("prorata", "0.81"),  # 4,0358… × 0,2 = 0,8071…
    ],
)
def test_r04_adds_for_every_per_cent_more(rounding: str, found: str) -> None:
    assert points(RULE, BONUS | {"rounding": rounding}, result="9280", target="8920") == found


def test_the_bonus_ends_at_its_cap() -> None:
    assert points(RULE, BONUS, result="200", target="100") == "1.00"
    assert points(RULE, BONUS | {"cap": "none"}, result="200", target="100") == "20.00"


@pytest.mark.parametrize("result", ["100", "99.99", "0", "-5"])
def test_no_more_than_the_target_is_no_bonus_and_no_deduction(result: str) -> None:
    parameters = BONUS | {"rounding": "ceil"}
    assert points(RULE, parameters, result=result, target="100") == "0.00"


def test_missing_is_not_zero() -> None:
    assert points(RULE, BONUS, target="100") == "result_missing"
    assert points(RULE, BONUS, result="100", target="0") == "target_zero"


def test_nothing_is_assumed_for_the_table() -> None:
    assert problems(RULE, BONUS) == []
    assert problems(RULE, {}) == [f"{name}:missing" for name in BONUS]
    wrong = BONUS | {"step": "0", "per_step": "-1", "cap": "-1"}
    assert problems(RULE, wrong) == ["step:not_above_zero", "per_step:negative", "cap:negative"]
