"""R06, by count: points = count × points a piece, no more than the cap."""

from __future__ import annotations

from thidua_desktop.domain.scoring.explanation import Step
from thidua_desktop.domain.scoring.rule import Given, Parameter, Rule


def _compute(given: Given) -> tuple[Step, ...] | str:
    if "count" not in given.inputs:
        return "count_missing"
    points = given.inputs["count"] * given.numbers["per_unit"]
    steps = (Step("product", points),)
    cap = given.numbers["cap"]
    return (*steps, Step("capped", cap)) if points > cap else steps


RULE = Rule(
    "R06",
    (Parameter("per_unit"), Parameter("cap"), Parameter("count", ("records", "quantity"))),
    _compute,
    counts=True,
)
