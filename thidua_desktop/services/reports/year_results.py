"""A unit's targets of one year and its results of all periods, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.indicators import Result, Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.report import Registers


@dataclass(frozen=True, slots=True)
class YearResults:
    """What is known about a unit in the year of a period.

    Attributes:
        period: The period asked about.
        since: The first day of its year.
        until: The last one.
        periods: All periods, of every year.
        targets: Of the year, by indicator.
        results: By indicator and period.
    """

    period: Period
    since: date
    until: date
    periods: tuple[Period, ...]
    targets: Mapping[str, Target]
    results: Mapping[tuple[str, str], Result]

    @property
    def begins(self) -> bool:
        """Whether the period begins with the year."""
        return self.period.starts_on <= self.since

    @property
    def over(self) -> bool:
        """Whether the year is over when the period ends."""
        return self.period.ends_on >= self.until

    def own(self, indicator: str) -> Result | None:
        """Return the period's own result."""
        return self.results.get((indicator, self.period.id))

    def tells(self, indicator: str) -> bool:
        """Say whether there is a result of the year up to the period's end."""
        return any(
            (indicator, p.id) in self.results
            for p in self.periods
            if p.year == self.period.year and p.ends_on <= self.period.ends_on
        )

    def same_before(self, indicator: str) -> Result | None:
        """Return the result of the same period a year earlier."""
        for period in self.periods:
            if period.year == self.period.year - 1 and self._like(period):
                found = self.results.get((indicator, period.id))
                if found is not None:
                    return found
        return None

    def _like(self, period: Period) -> bool:
        """Say whether a period is the same part of its year; a whole year is, by any code."""
        whole = period.type == self.period.type == scope.YEARLY
        return whole or period.code == self.period.code

    def earlier(self, indicator: str) -> list[Result] | None:
        """Return the results of the like periods from the year's beginning; None with a gap."""
        like = [
            p
            for p in self.periods
            if (p.year, p.type) == (self.period.year, self.period.type)
            and p.ends_on < self.period.starts_on
        ]
        days = sum((p.ends_on - p.starts_on).days + 1 for p in like)
        if days != (self.period.starts_on - self.since).days:
            return None
        like.sort(key=lambda p: p.ends_on)
        found = [self.results.get((indicator, p.id)) for p in like]
        known = [result for result in found if result is not None]
        return known if len(known) == len(found) else None


def read(registers: Registers, unit: str, period: Period) -> YearResults:
    """Read what there is about a unit; a target is given from above, a result comes from it."""
    periods: list[Period] = registers.records.every(Kind.PERIOD)
    said = scope.about(registers, Kind.TARGET, unit, year=period.year)
    above = registers.territories.now().superiors(unit)
    order = {home: place for place, home in enumerate([*above, unit])}
    targets: dict[str, Target] = {}
    for target in sorted(said, key=lambda row: order.get(row.home, len(order))):
        targets.setdefault(target.indicator, target)
    results: dict[tuple[str, str], Result] = {}
    for result in scope.about(registers, Kind.RESULT, unit):
        results.setdefault((result.indicator, result.period), result)
    since = scope.year_begins(periods, period)
    return YearResults(period, since, _ends(periods, period), tuple(periods), targets, results)


def _ends(periods: list[Period], period: Period) -> date:
    yearly = [p.ends_on for p in periods if p.type == scope.YEARLY and p.year == period.year]
    return max(yearly, default=date(period.year, 12, 31))
