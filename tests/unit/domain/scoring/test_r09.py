"""R09, against the leader: the formula of the police clusters."""

import pytest

from tests.unit.domain.scoring.computing import points, problems, scored
from thidua_desktop.domain.scoring.r09 import RULE

# Most 10; the target gives half of it.
MORE = {"max": "10", "met_share": "0.5", "better": "more"}
LESS = MORE | {"better": "less"}


@pytest.mark.parametrize(
    ("result", "found"),
    [
        ("-5", "0.00"),
        ("0", "0.00"),
        ("8", "4.00"),  # 0,5 × 10 × 8 : 10
        ("10", "5.00"),  # 0,5 × 10
        ("12", "6.00"),  # 5 + 5 × (12 - 10) : (20 - 10)
        ("20", "10.00"),  # the leader
        ("25", "10.00"),  # better than the leader that was last known
    ],
)
def test_r09_where_more_is_better(result: str, found: str) -> None:
    assert points(RULE, MORE, result=result, target="10", leader="20") == found


@pytest.mark.parametrize(
    ("result", "found"),
    [
        ("20", "2.50"),  # 0,5 × 10 × 10 : 20
        ("10", "5.00"),
        ("7", "7.50"),  # 5 + 5 × (10 - 7) : (10 - 4)
        ("4", "10.00"),
        ("0", "10.00"),
    ],
)
def test_r09_where_less_is_better(result: str, found: str) -> None:
    assert points(RULE, LESS, result=result, target="10", leader="4") == found


def test_a_leader_who_only_met_the_target_has_the_share_for_it() -> None:
    assert points(RULE, MORE, result="10", target="10", leader="10") == "5.00"


def test_a_leader_short_of_the_target_has_not_met_it() -> None:
    assert points(RULE, MORE, result="8", target="10", leader="8") == "4.00"


def test_without_the_others_the_points_wait_for_the_bloc() -> None:
    assert points(RULE, MORE, result="12", target="10") == "bloc_waits"
    assert points(RULE, MORE, result="8", target="10") == "bloc_waits"
    assert points(RULE, MORE, target="10") == "result_missing"
    assert points(RULE, MORE, result="12") == "target_missing"


@pytest.mark.parametrize("better", ["more", "less"])
def test_a_target_of_zero_is_not_determined(better: str) -> None:
    parameters = MORE | {"better": better}
    assert points(RULE, parameters, result="3", target="0", leader="5") == "target_zero"


def test_nothing_is_divided_by_a_result_of_zero() -> None:
    # Less is better, and zero is more than a target below zero.
    assert points(RULE, LESS, result="0", target="-1", leader="-2") == "result_zero"


def test_the_share_beyond_the_target_is_written_down() -> None:
    steps = {
        s.what: str(s.value)
        for s in scored(RULE, MORE, result="12", target="10", leader="20").steps
    }
    assert (steps["ahead"], steps["lead"], steps["share"], steps["rest"]) == (
        "2",
        "10",
        "0.2",
        "5.0",
    )


def test_the_share_is_between_nothing_and_all() -> None:
    assert problems(RULE, MORE) == []
    assert problems(RULE, MORE | {"met_share": "50"}) == ["met_share:not_share"]
    assert problems(RULE, MORE | {"met_share": "-0.5"}) == ["met_share:not_share"]
    assert problems(RULE, MORE | {"max": "-10"}) == ["max:negative"]
