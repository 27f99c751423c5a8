"""R07, off for each case, down to a floor that may be below zero or not there."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r07 import RULE

# Of a table: “8 điểm, mỗi vụ trọng án trừ 2 điểm.”
CRIME = {"start": "8", "per_case": "2", "floor": "0"}


@pytest.mark.parametrize(
    ("cases", "found"), [("0", "8.00"), ("1", "6.00"), ("4", "0.00"), ("5", "0.00")]
)
def test_r07_takes_off_for_each_case(cases: str, found: str) -> None:
    assert points(RULE, CRIME, cases=cases) == found


@pytest.mark.parametrize(("floor", "found"), [("0", "0.00"), ("-3", "-3.00"), ("none", "-12.00")])
def test_the_floor_is_the_tables(floor: str, found: str) -> None:
    # 8 - 10 × 2 = -12
    assert points(RULE, CRIME | {"floor": floor}, cases="10") == found


def test_deductions_begin_at_zero() -> None:
    # Of a table: “Kỷ luật lãnh đạo: trừ 3 điểm mỗi người.”
    assert points(RULE, {"start": "0", "per_case": "3", "floor": "none"}, cases="2") == "-6.00"


def test_cases_nobody_counted_are_missing() -> None:
    assert points(RULE, CRIME) == "cases_missing"


def test_what_is_taken_off_is_told_without_a_sign() -> None:
    assert problems(RULE, CRIME) == []
    assert problems(RULE, CRIME | {"per_case": "-2"}) == ["per_case:negative"]
    assert RULE.draws == "incidents"
