"""R03, off for what is missing: the three readings of "mỗi 1 %", the threshold and the floor."""

from decimal import Decimal

import pytest

from tests.unit.domain.scoring.computing import points, problems, scored, values
from thidua_desktop.domain.scoring.r03 import RULE

# Of a table: “Đạt 100 % được 10 điểm; cứ thiếu 1 % trừ 0,5 điểm; dưới 70 % không tính điểm.”
REVENUE = {
    "max": "10",
    "ratio": "A_T",
    "per_step": "0.5",
    "step": "1",
    "rounding": "floor",
    "zero_below": "70",
    "floor": "0",
}
LONG = REVENUE | {"zero_below": "none", "per_step": "1"}


@pytest.mark.parametrize(
    ("rounding", "found"),
    [
        # 2150 : 2236 = 96,1538… %; 3,8461… % is missing.
        ("floor", "8.50"),  # 3 whole per cent: 10 - 3 × 0,5
        ("ceil", "8.00"),  # 4 started per cent: 10 - 4 × 0,5
        ("prorata", "8.08"),  # 10 - 3,8461… × 0,5 = 8,0769…
    ],
)
def test_r03_reads_every_missing_per_cent_as_the_table_says(rounding: str, found: str) -> None:
    parameters = REVENUE | {"rounding": rounding}
    assert points(RULE, parameters, result="2150", target="2236") == found


@pytest.mark.parametrize("rounding", ["floor", "ceil", "prorata"])
def test_exactly_on_target_gives_all_the_points(rounding: str) -> None:
    parameters = REVENUE | {"rounding": rounding, "per_step": "1"}
    assert points(RULE, parameters, result="3.8", target="3.8") == "10.00"
    assert points(RULE, parameters, result="5", target="3.8") == "10.00"


@pytest.mark.parametrize("rounding", ["floor", "ceil", "prorata"])
def test_exactly_three_per_cent_short_is_three_steps(rounding: str) -> None:
    # 97 : 100: nothing is lost or added on the way to a whole number.
    parameters = REVENUE | {"rounding": rounding}
    assert points(RULE, parameters, result="97", target="100") == "8.50"
    # 291 : 300 and 0,97 : 1 are the same.
    assert points(RULE, parameters, result="291", target="300") == "8.50"
    assert points(RULE, parameters, result="0.97", target="1") == "8.50"


def test_steps_may_be_of_several_per_cent() -> None:
    # 7 % short: 3 whole steps of 2 %, 4 started ones, 3,5 in proportion.
    found = [
        points(RULE, REVENUE | {"step": "2", "rounding": r}, result="93", target="100")
        for r in ("floor", "ceil", "prorata")
    ]
    assert found == ["8.50", "8.00", "8.25"]


def test_below_the_threshold_there_are_no_points() -> None:
    assert points(RULE, REVENUE, result="69.99", target="100") == "0.00"
    # At 70 % it still counts: 10 - 30 × 0,5 = -5, floored.
    assert points(RULE, REVENUE, result="70", target="100") == "0.00"
    gentle = REVENUE | {"per_step": "0.1"}
    assert points(RULE, gentle, result="70", target="100") == "7.00"  # 10 - 30 × 0,1
    assert points(RULE, gentle, result="69.999", target="100") == "0.00"


@pytest.mark.parametrize(
    ("floor", "found"), [("0", "0.00"), ("-2", "-2.00"), ("none", "-10.00"), ("1.5", "1.50")]
)
def test_the_floor_is_the_tables(floor: str, found: str) -> None:
    # 20 % short: 10 - 20 × 1 = -10.
    assert points(RULE, LONG | {"floor": floor}, result="80", target="100") == found


def test_what_is_missing_is_written_down() -> None:
    found = values(scored(RULE, REVENUE, result="93.5", target="100"))
    assert found["shortfall"] == Decimal("6.5")
    assert found["pieces"] == Decimal("6.5")
    assert found["counted_pieces"] == 6
    assert found["taken"] == 3


def test_a_target_of_zero_is_not_determined() -> None:
    assert points(RULE, REVENUE, result="1", target="0") == "target_zero"
    assert points(RULE, REVENUE, target="1") == "result_missing"
    assert points(RULE, REVENUE, result="0", target="1") == "0.00"


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ({"step": "0"}, "step:not_above_zero"),
        ({"step": "-1"}, "step:not_above_zero"),
        ({"per_step": "-0.5"}, "per_step:negative"),
        ({"zero_below": ""}, "zero_below:missing"),
        ({"rounding": "round"}, "rounding:not_option"),
    ],
)
def test_nothing_is_assumed_for_the_table(wrong: dict[str, str], found: str) -> None:
    assert problems(RULE, REVENUE) == []
    assert problems(RULE, REVENUE | wrong) == [found]
    assert points(RULE, REVENUE | wrong, result="1", target="2") == "parameters_wrong"
