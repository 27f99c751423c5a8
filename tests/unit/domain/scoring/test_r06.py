"""R06, by count: so many pieces at so many points, up to a cap."""

from decimal import Decimal

import pytest

from tests.unit.domain.scoring.computing import problems
from thidua_desktop.domain.scoring.r06 import RULE
from thidua_desktop.domain.scoring.rule import explain

HALF_EACH = {"per_unit": "0.5", "cap": "10", "count": "records"}


@pytest.mark.parametrize(
    ("count", "points", "steps"),
    [
        ("0", "0.00", ["points", "round"]),
        ("1", "0.50", ["points", "round"]),
        ("20", "10.00", ["points", "round"]),
        ("21", "10.00", ["points", "capped", "round"]),
        ("35", "10.00", ["points", "capped", "round"]),
    ],
)
def test_r06_multiplies_and_caps(count: str, points: str, steps: list[str]) -> None:
    explanation = explain(RULE, HALF_EACH, {"count": Decimal(count)}, 2, ("x", "y"))
    assert str(explanation.points) == points
    assert [step.what for step in explanation.steps] == steps
    assert explanation.counted == ("x", "y")


def test_a_count_nobody_made_is_missing() -> None:
    explanation = explain(RULE, HALF_EACH, {}, 2)
    assert (explanation.points, explanation.missing) == (None, "count_missing")


def test_a_third_of_a_point_each_is_rounded_once_at_the_end() -> None:
    parameters = HALF_EACH | {"per_unit": "0.333"}
    assert explain(RULE, parameters, {"count": Decimal(5)}, 2).points == Decimal("1.67")


def test_the_rule_counts_activities() -> None:
    assert RULE.draws == "activities"


def test_without_a_cap_every_piece_counts() -> None:
    assert explain(RULE, HALF_EACH | {"cap": "none"}, {"count": Decimal(100)}, 2).points == 50


def test_whether_there_is_a_cap_must_be_said() -> None:
    parameters = {name: text for name, text in HALF_EACH.items() if name != "cap"}
    assert problems(RULE, parameters) == ["cap:missing"]
    assert problems(RULE, HALF_EACH | {"cap": "không"}) == ["cap:not_limit"]
