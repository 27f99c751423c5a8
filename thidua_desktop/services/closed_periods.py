"""The closings of a unit's period and what offices above said of them, in their order."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import Acceptance, Closing
from thidua_desktop.services.behind import Rows


def closings(rows: Rows, unit: str, period: str) -> list[Closing]:
    """Return the closings of a unit's period, the one that counts last."""
    return in_order(rows(Kind.CLOSING, unit=unit, period=period))


def next_closing(rows: Rows, unit: str, period: str) -> int:
    """Return the number of the next closing of a unit's period."""
    return max((closing.number for closing in closings(rows, unit, period)), default=0) + 1


def next_word(rows: Rows, closing: str, office: str) -> int:
    """Return the number of the next word of an office on a closing."""
    said: Iterable[Acceptance] = rows(Kind.ACCEPTANCE, closing=closing, home=office)
    return max((word.number for word in said), default=0) + 1


def in_order(found: Iterable[Closing]) -> list[Closing]:
    """Return closings in their order; of two machines' with one number all offices pick one."""
    return sorted(found, key=lambda closing: (closing.number, closing.id))
