"""R05, by bands or levels: "từ 88 đến dưới 90 % được 2 điểm …"; "HTXSNV 10, HTTNV 8 …".

A level is entered as its place in the list, 1 for the first. What is in no band has the points
the table says for it, or none yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.completion import INPUTS, percent, ratio
from thidua_desktop.domain.scoring.demands import Prepared, needed
from thidua_desktop.domain.scoring.parameters import Level, Parameter, limit, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working


def _compute(working: Working) -> None:
    of = working.word("of")
    number = percent(working) if of == "completion" else working.input("result")
    found = _level(working, number) if of == "level" else _band(working, number)
    if found is not None:
        return
    otherwise = working.limit("otherwise")
    if otherwise is None:
        raise Missing("no_band")
    working.pick("points", number, otherwise, "otherwise")


def _band(working: Working, number: Decimal) -> Decimal | None:
    return working.band("points", number, working.given("bands"))


def _level(working: Working, place: Decimal) -> Decimal | None:
    levels: tuple[Level, ...] = working.given("levels")
    for at, level in enumerate(levels, start=1):
        if place == at:
            return working.pick("points", place, level.points, level.name)
    return None


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from needed(prepared, "of", "result", "bands")
    yield from needed(prepared, "of", "completion", "ratio", "bands")
    yield from needed(prepared, "of", "level", "levels")


RULE = Rule(
    "R05",
    (
        word("of", "result", "completion", "level"),
        ratio(optional=True),
        Parameter("bands", "bands", optional=True),
        Parameter("levels", "levels", optional=True),
        limit("otherwise"),
    ),
    _compute,
    INPUTS,
    draws="measured",
    check=_check,
)
