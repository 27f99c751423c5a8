"""The code a new row most likely has: the next number in the manner of its neighbours."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

_LAST: Final = re.compile(r"(.*?)(\d+|[A-Za-z]+)([^A-Za-z\d]*)")
# The few Roman digits tables use; C and D are rather letters.
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_FIRST: Final = "I"


def next_code(before: Sequence[str], parent: str, taken: Collection[str]) -> str:
    """Return a free code.

    Args:
        before: Codes of the rows before it under the same parent, in order.
        parent: The parent's code; "" at the top.
        taken: All codes of the table.
    """
    first = f"{parent}.1" if parent else _FIRST
    code = _after(before) if before else first
    while code in taken:
        code = _after([code])
    return code


def _after(codes: Sequence[str]) -> str:
    found = _LAST.fullmatch(codes[-1])
    if found is None:
        return f"{codes[-1]}.1"
    lead, last, tail = found.groups()
    if last.isdigit():
        return f"{lead}{int(last) + 1}{tail}"
    if all(_is_roman(code) for code in codes):
        return f"{lead}{_roman(_value(last) + 1)}{tail}"
    if last[-1] in "zZ":
        return f"{codes[-1]}1"
    return f"{lead}{last[:-1]}{chr(ord(last[-1]) + 1)}{tail}"


def _is_roman(code: str) -> bool:
    found = _LAST.fullmatch(code)
    last = found[2] if found else ""
    return bool(last) and set(last) <= set("IVX") and _roman(_value(last)) == last


def _value(roman: str) -> int:
    digits = {"I": 1, "V": 5, "X": 10}
    values = [digits[letter] for letter in roman]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
