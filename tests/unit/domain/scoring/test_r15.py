"""R15, against the period before: better, the same, or worse."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r15 import RULE

# Of a table: “Tai nạn giao thông giảm so với cùng kỳ: 2 điểm; bằng: 1 điểm; tăng: trừ 1 điểm.”
ACCIDENTS = {"better": "less", "points_better": "2", "points_equal": "1", "points_worse": "-1"}


@pytest.mark.parametrize(
    ("better", "found"),
    [("less", ["2.00", "1.00", "-1.00"]), ("more", ["-1.00", "1.00", "2.00"])],
)
def test_r15_compares_with_the_period_before(better: str, found: list[str]) -> None:
    parameters = ACCIDENTS | {"better": better}
    results = ("11", "12", "13")
    assert [points(RULE, parameters, result=r, previous="12") for r in results] == found


def test_a_figure_of_zero_is_a_figure_and_a_missing_one_is_not() -> None:
    assert points(RULE, ACCIDENTS, result="0", previous="0") == "1.00"
    assert points(RULE, ACCIDENTS, result="0") == "previous_missing"
    assert points(RULE, ACCIDENTS, previous="0") == "result_missing"


def test_nothing_is_assumed_for_the_table() -> None:
    assert problems(RULE, {}) == [f"{name}:missing" for name in ACCIDENTS]
