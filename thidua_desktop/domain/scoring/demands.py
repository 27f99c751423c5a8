"""What a rule's parameters must be together, and how it says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from thidua_desktop.domain.errors import Problem

Prepared = Mapping[str, Any]


def needed(prepared: Prepared, chooser: str, chosen: str, *names: str) -> Iterator[Problem]:
    """Yield each parameter left out although a word makes it needed."""
    if prepared[chooser] != chosen:
        return
    for name in names:
        if name not in prepared:
            yield Problem("parameter_missing", f"parameters.{name}", {"name": name})


def above_zero(prepared: Prepared, *names: str) -> Iterator[Problem]:
    """Yield each number that must be more than zero and is not: steps are divided by."""
    for name in names:
        if _number(prepared, name) <= 0:
            yield Problem("parameter_not_above_zero", f"parameters.{name}", {"name": name})


def not_negative(prepared: Prepared, *names: str) -> Iterator[Problem]:
    """Yield each number below zero: points taken off are told without a sign."""
    for name in names:
        if name in prepared and _number(prepared, name) < 0:
            yield Problem("parameter_negative", f"parameters.{name}", {"name": name})


def in_order(prepared: Prepared, *names: str) -> Iterator[Problem]:
    """Yield where the second of two numbers is less than the first; no limit is in no order."""
    low, high = names
    least, most = prepared[low], prepared[high]
    if least is not None and most is not None and most < least:
        yield Problem("parameter_below_other", f"parameters.{high}", {"name": high, "other": low})


def _number(prepared: Prepared, name: str) -> Decimal:
    """Return a number; a limit that does not exist is in nobody's way."""
    number: Decimal | None = prepared[name]
    return Decimal(0) if number is None else number
