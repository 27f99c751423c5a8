"""Activities counted by type and measure: in the period, and since the year began."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.records.activities import Activity

BROADCAST = "PHAT_SONG"
MINUTES = "PHUT"

_TYPES = {code: place for place, code in enumerate(codes.ACTIVITY_TYPE.values)}
_MEASURES = {code: place for place, code in enumerate(codes.MEASURE.values)}


@dataclass(slots=True)
class Line:
    """One type of activity in one measure.

    Attributes:
        type: Code of the type.
        measure: Code of the measure; "" when none was entered.
        quantity: How many in the period; 0 for none, None when nobody said.
        cumulative: How many since the year began.
        people: Participants in the period; None when nobody said.
        cost: Money in the period; None when nobody said.
        sample: Something made up is among them.
    """

    type: str
    measure: str
    quantity: Decimal | None = field(default_factory=Decimal)
    cumulative: Decimal | None = field(default_factory=Decimal)
    people: int | None = None
    cost: int | None = None
    sample: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """What one activity adds to one line."""

    measure: str
    quantity: Decimal | None
    whole: bool = True


def lines(activities: Iterable[Activity], starts_on: date) -> list[Line]:
    """Return a line for each type and measure, in the order of the official lists.

    Args:
        activities: Those since the year began, each once.
        starts_on: First day of the period.
    """
    found: dict[tuple[str, str], Line] = {}
    said: dict[tuple[str, str, bool], bool] = {}
    for activity in activities:
        current = activity.day >= starts_on
        for part in _parts(activity):
            key = (activity.type, part.measure)
            line = found.setdefault(key, Line(*key))
            for span in {False, current}:
                said[(*key, span)] = said.get((*key, span), False) or part.quantity is not None
            _add(line, activity, part, current=current)
    for (*key, current), known in said.items():
        if not known:
            _forget(found[tuple(key)], current=current)
    return sorted(found.values(), key=_place)
