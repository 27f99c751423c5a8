"""A pocket calculator for what stands in a sentence: "10 − 3 × 0,5", "20 × 96,15 %"."""

import re
from decimal import Decimal

_TOKENS = re.compile(r"−?\d+(?:\.\d{3})*(?:,\d+)?|[×:+−()%]")
_TIGHT, _LOOSE = {"×", ":"}, {"+", "−"}


def number(text: str) -> Decimal:
    """Read "2.236,5"."""
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


def calculated(text: str) -> Decimal:
    """Return what a calculation comes to; words between its numbers are passed over."""
    tokens = _TOKENS.findall(text)
    value = _sum(tokens)
    assert not tokens, text
    return value


def _sum(tokens: list[str]) -> Decimal:
    value = _product(tokens)
    while tokens and tokens[0] in _LOOSE:
        plus = tokens.pop(0) == "+"
        other = _product(tokens)
        value = value + other if plus else value - other
    return value


def _product(tokens: list[str]) -> Decimal:
    value = _one(tokens)
    while tokens and tokens[0] in _TIGHT:
        times = tokens.pop(0) == "×"
        other = _one(tokens)
        value = value * other if times else value / other
    return value


def _one(tokens: list[str]) -> Decimal:
    first = tokens.pop(0)
    if first == "(":
        value = _sum(tokens)
        assert tokens.pop(0) == ")"
    else:
        value = number(first)
    if tokens and tokens[0] == "%":
        tokens.pop(0)
        value /= 100
    return value
