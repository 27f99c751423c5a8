"""Points and figures as cells show them."""

from __future__ import annotations

from decimal import Decimal

from thidua_desktop.domain.figures import show_number, trimmed
from thidua_desktop.texts import score_sheet as words


def points(value: Decimal | None, decimals: int) -> str:
    """Return points with the table's decimals, more where more were given."""
    if value is None:
        return ""
    places = max(decimals, -int(trimmed(value).as_tuple().exponent))
    return _minus(show_number(value, places))


def signed(value: Decimal | None, decimals: int) -> str:
    """Return a difference with its sign; "" for none."""
    if not value:
        return ""
    sign = words.PLUS if value > 0 else words.MINUS
    return sign + points(abs(value), decimals)


def figure(value: Decimal | None) -> str:
    """Return a figure with all its places."""
    return "" if value is None else _minus(show_number(value))


def _minus(shown: str) -> str:
    """Return a number with the one minus sign there is on screen."""
    return shown.replace("-", words.MINUS)


def less(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    """Return a - b; None while one is not known."""
    return None if a is None or b is None else a - b
