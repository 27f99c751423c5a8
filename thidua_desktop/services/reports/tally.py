"""Activities counted by type and measure: in the period, and since the year began."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.records.activities import Activity

BROADCAST = "PHAT_SONG"
MINUTES = "PHUT"

_TYPES = {code: place for place, code in enumerate(codes.ACTIVITY_TYPE.values)}
_MEASURES = {code: place for place, code in enumerate(codes.MEASURE.values)}


@dataclass(frozen=True, slots=True)
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
    quantity: Decimal | None
    cumulative: Decimal | None
    people: int | None
    cost: int | None
    sample: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """What one activity adds to one line; ``whole`` when its people and money stand there."""

    activity: Activity
    quantity: Decimal | None
    whole: bool = True


def lines(activities: Iterable[Activity], starts_on: date) -> list[Line]:
    """Return a line for each type and measure, in the order of the official lists.

    Args:
        activities: Those since the year began, each once.
        starts_on: First day of the period.
    """
    parts: dict[tuple[str, str], list[_Part]] = {}
    for activity in activities:
        for measure, part in _parts(activity):
            parts.setdefault((activity.type, measure), []).append(part)
    _join_unmeasured(parts)
    return [_line(*key, parts[key], starts_on) for key in sorted(parts, key=_place)]


def total(numbers: Iterable[int | None]) -> int | None:
    """Return the sum of what is known; None when nothing is."""
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _join_unmeasured(parts: dict[tuple[str, str], list[_Part]]) -> None:
    """Count what was entered without a measure with its type, where that has but one measure."""
    for type_ in [type_ for type_, measure in parts if not measure]:
        named = [key for key in parts if key[0] == type_ and key[1] not in {"", MINUTES}]
        if len(named) == 1:
            parts[named[0]] += parts.pop((type_, ""))


def _parts(activity: Activity) -> Iterator[tuple[str, _Part]]:
    if activity.type != BROADCAST:
        yield activity.measure or "", _Part(activity, Decimal(activity.quantity))
        return
    # Broadcasts count twice: how often, and for how long. Entered in minutes they are only long.
    minutes = activity.on_air
    if activity.measure == MINUTES:
        yield MINUTES, _Part(activity, Decimal(activity.quantity) if minutes is None else minutes)
        return
    yield activity.measure or "", _Part(activity, Decimal(activity.quantity))
    yield MINUTES, _Part(activity, minutes, whole=False)


def _line(type_: str, measure: str, parts: Sequence[_Part], starts_on: date) -> Line:
    current = [part for part in parts if part.activity.day >= starts_on]
    whole = [part.activity for part in current if part.whole]
    return Line(
        type_,
        measure,
        _quantity(current),
        _quantity(parts),
        total(activity.participants for activity in whole),
        total(activity.cost for activity in whole),
        any(part.activity.sample for part in parts),
    )


def _quantity(parts: Sequence[_Part]) -> Decimal | None:
    known = [part.quantity for part in parts if part.quantity is not None]
    return sum(known, Decimal(0)) if known or not parts else None


def _place(key: tuple[str, str]) -> tuple[int, bool, int]:
    type_, measure = key
    # Minutes on air stand under the broadcasts they belong to.
    long = type_ == BROADCAST and measure == MINUTES
    return _TYPES.get(type_, len(_TYPES)), long, _MEASURES.get(measure, len(_MEASURES))
