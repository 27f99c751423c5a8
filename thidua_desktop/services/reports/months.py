"""What was done in each month of a year, and of the year before."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.report import Registers

MONTHS: Final = 12
_MONTHLY: Final = "THANG"
Days = tuple[date, date]
Value = Callable[[Sequence[Activity]], Decimal | None]


@dataclass(frozen=True, slots=True)
class Year:
    """A unit's activities of one year, month by month.

    Attributes:
        number: The year.
        months: The activities of each; None for one that has not begun by the day asked about, or
            was over before any such activity was written down.
    """

    number: int
    months: tuple[tuple[Activity, ...] | None, ...]

    def values(self, value: Value) -> tuple[Decimal | None, ...] | None:
        """Return a value for each month; None when the whole year has nothing to count."""
        if not any(self.months):
            return None
        return tuple(None if month is None else value(month) for month in self.months)


def two_years(
    registers: Registers, unit: str, period: Period, type_: str = ""
) -> tuple[Year, Year]:
    """Return the year of a period up to its last day, or today, and the whole year before.

    Args:
        registers: Where to look things up.
        unit: Whose activities.
        period: Lies in the first of the years.
        type_: Activities of this type only; of all when "".
    """
    periods: list[Period] = registers.records.every(Kind.PERIOD)
    spans = _spans(periods, period.year)
    before = _spans(periods, period.year - 1, spans)
    first, last = before[0][0], spans[-1][1]
    chosen = {"type": type_} if type_ else {}
    days = {"day>=": first.isoformat(), "day<=": last.isoformat()}
    done: list[Activity] = scope.about(registers, Kind.ACTIVITY, unit, **chosen, **days)
    since = min((one.day for one in done), default=last)
    if since > before[0][1]:
        earlier = {"day<=": (first - timedelta(days=1)).isoformat()}
        if scope.about(registers, Kind.ACTIVITY, unit, **chosen, **earlier):
            since = first
    until = min(period.ends_on, registers.today())
    return (
        Year(period.year, tuple(_month(done, span, since, until) for span in spans)),
        Year(period.year - 1, tuple(_month(done, span, since, date.max) for span in before)),
    )


def _month(
    done: Iterable[Activity], span: Days, since: date, until: date
) -> tuple[Activity, ...] | None:
    if span[0] > until or span[1] < since:
        return None
    return tuple(one for one in done if span[0] <= one.day <= min(span[1], until))


def _spans(periods: Iterable[Period], year: int, like: Sequence[Days] = ()) -> list[Days]:
    """Return the first and last day of each month that is reported on.

    Args:
        periods: The reporting periods there are.
        year: Which year.
        like: The months of the year after, by whose days a year without periods goes.
    """
    monthly = [p for p in periods if p.type == _MONTHLY and p.year == year]
    if len(monthly) == MONTHS:
        return sorted((p.starts_on, p.ends_on) for p in monthly)
    if like:
        starts = [_year_before(first) for first, _ in like] + [like[0][0]]
        return [(first, after - timedelta(days=1)) for first, after in pairwise(starts)]
    return [
        (date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
        for month in range(1, MONTHS + 1)
    ]


def _year_before(day: date) -> date:
    length = calendar.monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, length))
