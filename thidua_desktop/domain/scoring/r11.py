"""R11, against the average: "trên mức bình quân chung của tỉnh"."""

from __future__ import annotations

from thidua_desktop.domain.scoring.parameters import Parameter, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working


def _compute(working: Working) -> None:
    result = working.input("result")
    if working.word("average") == "bloc" and not working.has("average"):
        raise Missing("bloc_waits")
    average = working.input("average")
    more = working.word("better") == "more"
    compared = (result, average) if more else (average, result)
    difference = working.minus("better_by", *compared)
    if difference > 0:
        working.pick("points", difference, working.number("above"), ">0")
    elif difference < 0:
        working.pick("points", difference, working.number("below"), "<0")
    else:
        working.pick("points", difference, working.number("equal"), "=0")


RULE = Rule(
    "R11",
    (
        word("average", "typed", "bloc"),
        word("better", "more", "less"),
        Parameter("above"),
        Parameter("equal"),
        Parameter("below"),
    ),
    _compute,
    ("result", "average"),
    draws="bloc",
)
