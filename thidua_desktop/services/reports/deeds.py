"""Activities of a period as phrases and as figures: what a text says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.services.reports import on_air
from thidua_desktop.services.reports.report import Figure
from thidua_desktop.services.reports.tally import BROADCAST, MINUTES, Line, lines, total
from thidua_desktop.texts import deeds as texts
from thidua_desktop.texts.paper_sentences import counted


def of_types(activities: Iterable[Activity], *types: str) -> list[Activity]:
    """Return the activities of some types."""
    return [activity for activity in activities if activity.type in types]


def phrases(activities: Sequence[Activity]) -> tuple[str, ...]:
    """Return one phrase for each type and measure, in the order of the official lists.

    What has no count that says anything is told by its title, last.

    Args:
        activities: Those of the period.
    """
    told: list[str] = []
    titles: list[str] = []
    for type_, found in groupby(_lines(activities), key=lambda line: line.type):
        same = [activity for activity in activities if activity.type == type_]
        some = list(found)
        told += _of_type([line for line in some if _words(line)], same)
        mute = {line.measure for line in some if line.quantity and not _words(line)}
        titles += [_titled(one) for one in same if (one.measure or "") in mute]
    return (*told, *([texts.joined(titles)] if titles else ()))


def figures(activities: Sequence[Activity], prefix: str = "") -> Iterator[Figure]:
    """Yield what the phrases are made from.

    Args:
        activities: Those of the period.
        prefix: Goes before each key, where the same types are told several times.
    """
    for line in _lines(activities):
        label = texts.figure_label(line.type, line.measure)
        yield Figure(f"{prefix}{line.type}.{line.measure}", label, line.quantity)
    for type_ in dict.fromkeys(activity.type for activity in activities):
        same = of_types(activities, type_)
        people = total(activity.participants for activity in same)
        if people is not None:
            yield Figure(f"{prefix}{type_}.people", texts.people_label(type_), people)
        for name, value in _further(type_, same):
            yield Figure(f"{prefix}{type_}.{name}", texts.further_label(type_, name), value)


def many(quantity: Decimal) -> str:
    """Return a count as texts have it: "05", "1.260", "12,5"."""
    whole = quantity == int(quantity)
    return counted(int(quantity)) if whole else show_number(quantity)


def _lines(activities: Sequence[Activity]) -> list[Line]:
    return lines(activities, date.min)


def _words(line: Line) -> str:
    return texts.deed(line.type, line.measure, many(line.quantity)) if line.quantity else ""


def _of_type(found: Sequence[Line], same: Sequence[Activity]) -> Iterator[str]:
    """Yield the phrases of one type: its people and further sums stand with the first."""
    if not found:
        return
    first, *rest = found
    words = _with_people(_words(first), same)
    minutes = rest[0].quantity if rest and rest[0].measure == MINUTES else None
    if first.type == BROADCAST and minutes:
        partial = on_air.partly_said(same)
        words, rest = texts.lasting(words, show_number(minutes), partial=partial), rest[1:]
    yield texts.with_further(words, _further(first.type, same))
    yield from map(_words, rest)


def _with_people(words: str, same: Sequence[Activity]) -> str:
    people = total(activity.participants for activity in same)
    partial = any(activity.participants is None for activity in same)
    return texts.with_people(words, same[0].type, people or 0, partial=partial)


def _further(type_: str, same: Sequence[Activity]) -> Iterator[tuple[str, str]]:
    """Yield the sums of what was written down beside activities, where anything was."""
    for name in texts.FURTHER.get(type_, ()):
        known = [one.details[name] for one in same if one.details.get(name) is not None]
        if known and sum(known):
            yield name, show_number(sum(known))


def _titled(activity: Activity) -> str:
    return texts.titled(activity.title, counted(activity.quantity), activity.measure or "")
