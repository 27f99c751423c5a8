"""R11, against the average: better, the same, or worse."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r11 import RULE

PROVINCE = {"average": "typed", "better": "more", "above": "2", "equal": "1", "below": "0"}


@pytest.mark.parametrize(
    ("better", "found"),
    [("more", ["0.00", "1.00", "2.00"]), ("less", ["2.00", "1.00", "0.00"])],
)
def test_r11_compares_with_the_average(better: str, found: list[str]) -> None:
    parameters = PROVINCE | {"better": better}
    results = ("51.4999", "51.5", "51.5001")
    assert [points(RULE, parameters, result=r, average="51.5") for r in results] == found


def test_the_blocs_average_waits_for_the_others() -> None:
    parameters = PROVINCE | {"average": "bloc"}
    assert points(RULE, parameters, result="52") == "bloc_waits"
    assert points(RULE, parameters, result="52", average="51.5") == "2.00"
    assert points(RULE, PROVINCE, result="52") == "average_missing"
    assert points(RULE, parameters, average="51.5") == "result_missing"


def test_an_average_of_zero_is_an_average() -> None:
    assert points(RULE, PROVINCE, result="0", average="0") == "1.00"


def test_nothing_is_assumed_for_the_table() -> None:
    assert problems(RULE, {}) == [f"{name}:missing" for name in PROVINCE]
