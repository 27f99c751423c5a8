"""R04, a bonus for more than the target: "vượt 1 % cộng y điểm, tối đa z điểm"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.completion import INPUTS, percent, ratio
from thidua_desktop.domain.scoring.demands import Prepared, above_zero, not_negative
from thidua_desktop.domain.scoring.parameters import Parameter, limit
from thidua_desktop.domain.scoring.pieces import ROUNDING, pieces
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working

_HUNDRED = Decimal(100)


def _compute(working: Working) -> None:
    more = working.minus("excess", percent(working), _HUNDRED)
    more = working.at_least("no_excess", more, Decimal(0))
    points = working.times("points", pieces(working, more), working.number("per_step"))
    working.at_most("capped", points, working.limit("cap"))


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from above_zero(prepared, "step")
    yield from not_negative(prepared, "per_step", "cap")


RULE = Rule(
    "R04",
    (ratio(), Parameter("per_step"), Parameter("step"), ROUNDING, limit("cap")),
    _compute,
    INPUTS,
    draws="measured",
    check=_check,
)
