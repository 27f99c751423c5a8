"""R13, by judgement: the points given by people, within bounds and in steps."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, localcontext

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import WIDE, show_number
from thidua_desktop.domain.scoring.rule import Given, Parameter, Rule, machine_number


def _compute(_: Given) -> str:
    return "judgement"


def refusal(parameters: Mapping[str, str], points: Decimal) -> Problem | None:
    """Say what is wrong with points given by people, if anything."""
    least = machine_number(parameters.get("min", "")) or Decimal(0)
    most = machine_number(parameters.get("max", ""))
    step = machine_number(parameters.get("step", ""))
    if most is not None and not least <= points <= most:
        bounds = {"least": show_number(least), "most": show_number(most)}
        return Problem("points_out_of_bounds", "claimed", bounds)
    if step and not _on_a_step(points, least, step):
        return Problem("points_between_steps", "claimed", {"step": show_number(step)})
    return None


def _on_a_step(points: Decimal, least: Decimal, step: Decimal) -> bool:
    with localcontext(WIDE):
        return not (points - least) % step


RULE = Rule("R13", (Parameter("min"), Parameter("max"), Parameter("step")), _compute)
