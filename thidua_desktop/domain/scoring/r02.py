"""R02, by ratio: points = most × completion, completion no less than 0 and no more than the cap.

"Không đạt thì tính theo tỷ lệ"; "Điểm = tỷ lệ × điểm chuẩn".
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.completion import INPUTS, completion, ratio
from thidua_desktop.domain.scoring.demands import Prepared, not_negative
from thidua_desktop.domain.scoring.parameters import Parameter
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working


def _compute(working: Working) -> None:
    kept = working.at_most("capped_ratio", completion(working), working.number("cap"))
    kept = working.at_least("raised_ratio", kept, Decimal(0))
    working.times("points", working.number("max"), kept)


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from not_negative(prepared, "max", "cap")


RULE = Rule(
    "R02",
    (Parameter("max"), ratio(), Parameter("cap")),
    _compute,
    INPUTS,
    draws="measured",
    check=_check,
)
