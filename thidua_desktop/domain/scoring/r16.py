"""R16, the cap of a group: "Tổng điểm thưởng không quá x điểm", and a floor for deductions."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring import r14
from thidua_desktop.domain.scoring.demands import Prepared, in_order
from thidua_desktop.domain.scoring.parameters import limit
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working


def _compute(working: Working) -> None:
    points = r14.gather(working)
    points = working.at_most("capped", points, working.limit("cap"))
    working.at_least("floored", points, working.limit("floor"))


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from in_order(prepared, "floor", "cap")


RULE = Rule(
    "R16",
    (limit("cap"), limit("floor"), r14.POLICY),
    _compute,
    r14.INPUTS,
    scope="group",
    check=_check,
)
