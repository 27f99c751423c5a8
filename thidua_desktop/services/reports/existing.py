"""Whether a unit existed: on a day, in a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.texts.paper_sentences import lowered, placed


def existed(registers: Registers, unit: str, day: date) -> bool:
    """Say whether a unit existed on a day; of one that nobody has described nothing is known."""
    versions = _versions(registers, unit)
    return not versions or any(version.covers(day) for version in versions)


def existed_in(registers: Registers, unit: str, period: Period) -> bool:
    """Say whether a unit was there when a period ended, and so can report on it."""
    return existed(registers, unit, period.ends_on)


def doubts(
    registers: Registers, unit: str, day: date | None, period: Period | None
) -> Iterator[Problem]:
    """Yield why a unit cannot well issue a paper on a day, or about a period."""
    versions = _versions(registers, unit)
    if not versions:
        return
    if day is not None and not existed(registers, unit, day):
        yield _on_day(versions, day)
    elif period is not None and not existed_in(registers, unit, period):
        told = {"period": lowered(period.name), "unit": placed(_nearest(versions, period.ends_on))}
        yield Problem("paper_period_without_unit", "on_day", told)


def _on_day(versions: list[UnitVersion], day: date) -> Problem:
    told = {"day": show_day(day), "unit": placed(_nearest(versions, day))}
    ends = [v.valid_to for v in versions if v.valid_to is not None and v.valid_to < day]
    if ends:
        return Problem("paper_day_after_unit", "on_day", told | {"last": show_day(max(ends))})
    first = min(version.valid_from for version in versions)
    return Problem("paper_day_before_unit", "on_day", told | {"first": show_day(first)})


def _nearest(versions: list[UnitVersion], day: date) -> str:
    def distance(version: UnitVersion) -> timedelta:
        if day < version.valid_from:
            return version.valid_from - day
        return day - (version.valid_to or day)

    return min(versions, key=distance).name


def _versions(registers: Registers, unit: str) -> list[UnitVersion]:
    return [version for version in registers.territories.now().every() if version.unit == unit]
