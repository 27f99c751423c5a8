"""R10, by place: steps down from the first, a list, or no points at all."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r10 import RULE

# Of a table: “Hạng 1 được 6 điểm, mỗi bậc trừ 0,5 điểm.”
STEPS = {
    "place": "typed",
    "points": "steps",
    "first_place": "6",
    "per_place": "0.5",
    "floor": "1",
}
TABLE = {"place": "typed", "points": "table", "places": "1=6 2=5.5 3=4"}
BLOC = STEPS | {"place": "bloc", "better": "more"}


@pytest.mark.parametrize(
    ("place", "found"),
    [("1", "6.00"), ("2", "5.50"), ("8", "2.50"), ("11", "1.00"), ("12", "1.00")],
)
def test_r10_goes_down_from_the_first(place: str, found: str) -> None:
    assert points(RULE, STEPS, place=place) == found


@pytest.mark.parametrize(
    ("place", "found"), [("1", "6.00"), ("2", "5.50"), ("3", "4.00"), ("4", "no_band")]
)
def test_r10_reads_a_list(place: str, found: str) -> None:
    assert points(RULE, TABLE, place=place) == found


@pytest.mark.parametrize(
    ("place", "missing"), [("0", "no_band"), ("-1", "figure_wrong"), ("1.5", "figure_wrong")]
)
@pytest.mark.parametrize("parameters", [STEPS, TABLE], ids=["steps", "table"])
def test_what_is_no_place_has_no_points(
    parameters: dict[str, str], place: str, missing: str
) -> None:
    assert points(RULE, parameters, place=place) == missing


def test_a_place_in_the_bloc_waits_for_the_others() -> None:
    assert points(RULE, BLOC, result="12") == "bloc_waits"
    assert points(RULE, BLOC, result="12", place="2") == "5.50"
    assert points(RULE, STEPS) == "place_missing"


def test_some_criteria_only_rank() -> None:
    parameters = {"place": "bloc", "better": "more", "points": "none"}
    assert problems(RULE, parameters) == []
    assert points(RULE, parameters, place="1") == "rule_only_ranks"


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        (STEPS, []),
        (TABLE, []),
        (BLOC, []),
        (STEPS | {"place": "bloc"}, ["better:missing"]),
        (
            TABLE | {"points": "steps"},
            ["first_place:missing", "per_place:missing", "floor:missing"],
        ),
        (STEPS | {"points": "table"}, ["places:missing"]),
        (STEPS | {"per_place": "-0.5"}, ["per_place:negative"]),
        (TABLE | {"places": "1=6 3=5"}, ["places:not_places"]),
    ],
)
def test_each_way_needs_its_own_points(parameters: dict[str, str], found: list[str]) -> None:
    assert problems(RULE, parameters) == found
