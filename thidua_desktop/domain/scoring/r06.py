"""R06, by count: "mỗi mô hình được x điểm, tối đa y điểm"; activities count by themselves."""

from __future__ import annotations

from thidua_desktop.domain.scoring.parameters import Parameter, limit, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working


def _compute(working: Working) -> None:
    points = working.times("points", working.input("count"), working.number("per_unit"))
    working.at_most("capped", points, working.limit("cap"))


RULE = Rule(
    "R06",
    (Parameter("per_unit"), limit("cap"), word("count", "records", "quantity")),
    _compute,
    ("count",),
    draws="activities",
)
