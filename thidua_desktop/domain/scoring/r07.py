"""R07, off for each case: "mỗi vụ trừ x điểm"; incidents count by themselves.

The floor may be 0, below 0, or not there at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.demands import Prepared, not_negative
from thidua_desktop.domain.scoring.parameters import Parameter, limit
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working


def _compute(working: Working) -> None:
    taken = working.times("taken", working.input("cases"), working.number("per_case"))
    points = working.minus("points", working.number("start"), taken)
    working.at_least("floored", points, working.limit("floor"))


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from not_negative(prepared, "per_case")


RULE = Rule(
    "R07",
    (Parameter("start"), Parameter("per_case"), limit("floor")),
    _compute,
    ("cases",),
    draws="incidents",
    check=_check,
)
