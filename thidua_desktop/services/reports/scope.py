"""Which unit and which period a report is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports.existing import existed_in
from thidua_desktop.services.reports.report import Registers

YEARLY = "NAM"


def own_unit(registers: Registers) -> str:
    """Return the id of the office's own unit, with which every new activity begins."""
    return str(registers.records.blank(Kind.ACTIVITY)["unit"])


def unit_of(registers: Registers, text: str, day: date | None) -> str:
    """Return the id of the unit asked for; a code means the unit that had it on the day.

    Raises:
        UserError: No unit has that code, or several have.
    """
    if not text:
        return own_unit(registers)
    if day is not None:
        found = {v.unit for v in registers.territories.now().with_code(text, day)}
        if len(found) == 1:
            return found.pop()
    return registers.records.get(Kind.UNIT, text).id


def period_of(registers: Registers, text: str) -> Period | None:
    """Return the period asked for; None when none is.

    Raises:
        UserError: There is no such period, or the code is used in several years.
    """
    if not text:
        return None
    found: Any = registers.records.get(Kind.PERIOD, text)
    period: Period = found
    return period


def about(registers: Registers, kind: Kind, unit: str, **where: Any) -> list[Any]:
    """Return what the unit, or an office above it, wrote about the unit; its own comes first."""
    territory = registers.territories.now()
    found = registers.sources.every(kind, unit=unit, **where)
    said = [row for row in found if territory.may_speak_for(row.home, unit)]
    return sorted(said, key=lambda row: row.home != unit)


def latest_with_activities(registers: Registers, unit: str, campaign: str = "") -> Period:
    """Return the latest period that is over and in which the unit did something.

    With a campaign named, something for that campaign.

    A period that ended when there was no such unit is chosen only where there is no other.

    Of periods with the same last day the longest: in July that is the half year, not June. Before
    any is over, the first to end; with nothing done yet, the same among all periods.

    Raises:
        UserError: There are no periods.
    """
    periods: list[Period] = registers.records.every(Kind.PERIOD)
    if not periods:
        raise refuse("report_period_missing")
    periods = [p for p in periods if existed_in(registers, unit, p)] or periods
    done = about(registers, Kind.ACTIVITY, unit)
    days = [a.day for a in done if not campaign or campaign in a.campaigns]
    with_data = [p for p in periods if any(p.starts_on <= day <= p.ends_on for day in days)]
    return _latest(with_data or periods, registers.today())


def year_begins(periods: Iterable[Period], period: Period) -> date:
    """Return the day cumulative figures count from: the yearly period's first, else 1 January."""
    yearly = [p.starts_on for p in periods if p.type == YEARLY and p.year == period.year]
    first = min(yearly, default=date(period.year, 1, 1))
    return min(first, period.starts_on)


def _latest(periods: list[Period], today: date) -> Period:
    over = [period for period in periods if period.ends_on <= today]
    if over:
        return max(over, key=lambda p: (p.ends_on, -p.starts_on.toordinal(), p.id))
    return min(periods, key=lambda p: (p.ends_on, p.starts_on, p.id))
