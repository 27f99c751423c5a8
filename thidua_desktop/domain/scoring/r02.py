"""R02, by ratio: points = most × completion, completion no more than the cap."""

from __future__ import annotations

from decimal import Decimal

from thidua_desktop.domain.scoring.explanation import Step
from thidua_desktop.domain.scoring.rule import Given, Parameter, Rule


def _ratio(given: Given) -> Decimal:
    result, target = given.inputs["result"], given.inputs["target"]
    formula = given.words["ratio"]
    if formula == "A_T":
        return result / target
    if formula == "T_A":
        return target / result
    if formula == "2_AT":
        return 2 - result / target
    base = given.inputs["base"]
    return (base - result) / (base - target)


def _missing(given: Given) -> str:
    for name in ("result", "target"):
        if name not in given.inputs:
            return f"{name}_missing"
    formula, inputs = given.words["ratio"], given.inputs
    if formula != "BASE" and not inputs["target"]:
        return "target_zero"  # Not infinitely good: not determined.
    if formula == "T_A" and not inputs["result"]:
        return "result_zero"
    if formula == "BASE":
        if "base" not in inputs:
            return "base_missing"
        if inputs["base"] == inputs["target"]:
            return "base_is_target"
    return ""


def _compute(given: Given) -> tuple[Step, ...] | str:
    if missing := _missing(given):
        return missing
    ratio = _ratio(given)
    steps = [Step("ratio", ratio)]
    kept = max(Decimal(0), min(given.numbers["cap"], ratio))
    if kept != ratio:
        steps.append(Step("capped_ratio", kept))
    return (*steps, Step("points", given.numbers["max"] * kept))


RULE = Rule(
    "R02",
    (Parameter("max"), Parameter("ratio", ("A_T", "T_A", "2_AT", "BASE")), Parameter("cap")),
    _compute,
)
