"""Which figures can be at all: nobody counts fewer than none, and half a case is no case.

What is typed is refused with a word; what came from elsewhere gives no points until it is mended.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

NEGATIVE: Final = "negative"
BROKEN: Final = "broken"
NO_ANSWER: Final = "no_answer"
_COUNTED: Final = frozenset(
    {"count", "cases", "late_days", "late_reports", "place", "not_sent"},
)
_WHOLE: Final = frozenset({"cases", "late_reports", "place"})
_ANSWERS: Final = frozenset({Decimal(0), Decimal(1)})


def implausible(rule: str, name: str, value: Decimal) -> str:
    """Return what is wrong with an input of a rule; "" for nothing.

    Returns:
        :data:`NEGATIVE`, :data:`BROKEN` for a part of what comes only whole, or
        :data:`NO_ANSWER` for a condition's answer that is neither 0 nor 1.
    """
    if rule == "R12":
        return NO_ANSWER if name == "result" and value not in _ANSWERS else ""
    if name in _COUNTED and value < 0:
        return NEGATIVE
    return BROKEN if name in _WHOLE and value != value.to_integral_value() else ""
