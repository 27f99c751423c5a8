"""R15, against the period before: "giảm so với cùng kỳ được x điểm, tăng thì …"."""

from __future__ import annotations

from thidua_desktop.domain.scoring.parameters import Parameter, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working


def _compute(working: Working) -> None:
    result, previous = working.input("result"), working.input("previous")
    more = working.word("better") == "more"
    compared = (result, previous) if more else (previous, result)
    difference = working.minus("better_by", *compared)
    if difference > 0:
        working.pick("points", difference, working.number("points_better"), ">0")
    elif difference < 0:
        working.pick("points", difference, working.number("points_worse"), "<0")
    else:
        working.pick("points", difference, working.number("points_equal"), "=0")


RULE = Rule(
    "R15",
    (
        word("better", "more", "less"),
        Parameter("points_better"),
        Parameter("points_equal"),
        Parameter("points_worse"),
    ),
    _compute,
    ("result", "previous"),
    draws="measured",
)
