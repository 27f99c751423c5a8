"""R01, reached or not: "đạt 100 % thì được x điểm, không đạt thì được y điểm"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.completion import INPUTS, percent, ratio
from thidua_desktop.domain.scoring.demands import Prepared, needed
from thidua_desktop.domain.scoring.parameters import Parameter, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import SIGNS, Working


def _compute(working: Working) -> None:
    by_result = working.word("of") == "result"
    reached = working.input("result") if by_result else percent(working)
    met = working.compare("met", reached, working.word("compare"), working.number("threshold"))
    points = working.number("points_met" if met else "points_not")
    working.pick("points", Decimal(met), points, "yes" if met else "no")


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from needed(prepared, "of", "completion", "ratio")


RULE = Rule(
    "R01",
    (
        word("of", "result", "completion"),
        ratio(optional=True),
        Parameter("threshold"),
        word("compare", *SIGNS),
        Parameter("points_met"),
        Parameter("points_not"),
    ),
    _compute,
    INPUTS,
    draws="measured",
    check=_check,
)
