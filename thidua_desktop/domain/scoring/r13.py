"""R13, by judgement: the points given by people, within bounds and in steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import WIDE, show_number
from thidua_desktop.domain.scoring.demands import Prepared, in_order, not_negative
from thidua_desktop.domain.scoring.parameters import Parameter, machine_number, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working


def _compute(_: Working) -> None:
    raise Missing("judgement")


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


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from in_order(prepared, "min", "max")
    yield from not_negative(prepared, "step")


RULE = Rule(
    "R13",
    (Parameter("min"), Parameter("max"), Parameter("step"), word("reason_below_max", "yes", "no")),
    _compute,
    check=_check,
)
