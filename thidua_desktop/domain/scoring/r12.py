"""R12, a condition: it takes points away, or keeps from a rating or from the flag; applied last.

A row of this rule has no points of its own. ``stated`` asks whether something happened: the input
``result`` is 1 when it did and 0 when it did not. ``completion_below`` and ``share_below`` look at
other criteria: the completion of their target, or their points against their maximum, in per cent.
What they found is put into the explanation once the other criteria are known: see ``gates``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.parameters import Parameter, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working

_ZERO: Final = Decimal(0)


def _compute(working: Working) -> None:
    if working.word("condition") == "stated":
        working.compare("happened", working.input("result"), ">", _ZERO)
    raise Missing("condition")


def _check(prepared: Mapping[str, Any]) -> Iterator[Problem]:
    needed = {
        "completion_below": ("criteria", "below"),
        "share_below": ("criteria", "below"),
        "zero": ("on",),
        "max_rating": ("rating",),
    }
    for chosen in (prepared["condition"], prepared["effect"]):
        for name in needed.get(chosen, ()):
            if name not in prepared:
                yield Problem("parameter_missing", f"parameters.{name}", {"name": name})


RULE = Rule(
    "R12",
    (
        word("condition", "stated", "completion_below", "share_below"),
        Parameter("criteria", "codes", optional=True),
        Parameter("below", optional=True),
        word("effect", "zero", "max_rating", "no_flag"),
        word("rating", *RATING.values, optional=True),
        Parameter("on", "codes", optional=True),
    ),
    _compute,
    ("result",),
    scope="sheet",
    check=_check,
)
