"""How many steps of so many per cent there are: whole ones, started ones, or in proportion.

"Mỗi 1 % thiếu trừ x điểm" can be read in three ways; the table chooses one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from thidua_desktop.domain.scoring.parameters import word
from thidua_desktop.domain.scoring.working import Working

ROUNDING: Final = word("rounding", "floor", "ceil", "prorata")


def pieces(working: Working, length: Decimal) -> Decimal:
    """Take the steps from a length in per cent to the number of pieces that count."""
    count = working.divide("pieces", length, working.number("step"))
    rounding = working.word("rounding")
    if rounding == "floor":
        return working.floor("counted_pieces", count)
    if rounding == "ceil":
        return working.ceil("counted_pieces", count)
    return count
