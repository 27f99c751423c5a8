"""How long broadcasts were, as far as anybody said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.services.reports.tally import BROADCAST, MINUTES


def length(broadcast: Activity) -> Decimal | None:
    """Return the minutes of a broadcast; None where nobody said."""
    if broadcast.on_air is None and broadcast.measure == MINUTES:
        return Decimal(broadcast.quantity)
    return broadcast.on_air


def minutes(broadcasts: Sequence[Activity]) -> Decimal | None:
    """Return the minutes of all that are known; None where there are some and none is known."""
    known = [one for one in map(length, broadcasts) if one is not None]
    return sum(known, Decimal(0)) if known or not broadcasts else None


def partly_said(activities: Iterable[Activity]) -> bool:
    """Say whether of some broadcasts among them the length is known, and of others not."""
    return len({length(one) is None for one in activities if one.type == BROADCAST}) > 1
