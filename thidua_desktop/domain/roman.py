"""Roman numbers, as headings and groups carry them."""

from __future__ import annotations

from typing import Final

_SIGNS: Final = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """Return "XIV" for 14."""
    letters = ""
    for value, sign in _SIGNS:
        count, number = divmod(number, value)
        letters += sign * count
    return letters
