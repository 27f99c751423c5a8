"""R03, off for what is missing: "cứ thiếu 1 % trừ x điểm; dưới 70 % không tính điểm"."""

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

_ZERO, _HUNDRED = Decimal(0), Decimal(100)


def _compute(working: Working) -> None:
    reached = percent(working)
    least = working.limit("zero_below")
    if least is not None and working.compare("too_little", reached, "<", least):
        working.pick("points", reached, _ZERO, f"<{least:f}")
        return
    missing = working.minus("shortfall", _HUNDRED, reached)
    missing = working.at_least("no_shortfall", missing, _ZERO)
    taken = working.times("taken", pieces(working, missing), working.number("per_step"))
    points = working.minus("points", working.number("max"), taken)
    working.at_least("floored", points, working.limit("floor"))


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from above_zero(prepared, "step")
    yield from not_negative(prepared, "max", "per_step")


RULE = Rule(
    "R03",
    (
        Parameter("max"),
        ratio(),
        Parameter("per_step"),
        Parameter("step"),
        ROUNDING,
        limit("zero_below"),
        limit("floor"),
    ),
    _compute,
    INPUTS,
    draws="measured",
    check=_check,
)
