"""Which rows a closed period shuts, and until when a reopening lets them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.indicators import Result
from thidua_desktop.domain.records.periods import Period, PeriodLock
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet


@dataclass(frozen=True, slots=True)
class Locks:
    """The periods and their locks.

    Attributes:
        periods: Live periods by id.
        locks: Live locks.
        sheets: Score sheets by id, for their entries.
    """

    periods: Mapping[str, Period]
    locks: tuple[PeriodLock, ...]
    sheets: Mapping[str, ScoreSheet]

    def closing(self, record: Record, today: date) -> Period | None:
        """Return the closed period that shuts out a change of this record, if any."""
        subject: Record | None = record
        if isinstance(record, ScoreEntry):
            subject = self.sheets.get(record.sheet)
        if not isinstance(subject, (Activity, Result, ScoreSheet)):
            return None
        for period in self.periods.values():
            if _inside(subject, period) and self._is_shut(period.id, subject.unit, today):
                return period
        return None

    def _is_shut(self, period: str, unit: str, today: date) -> bool:
        """A unit's own locks go before those for all: one unit may be let in again."""
        here = [lock for lock in self.locks if lock.period == period]
        own = [lock for lock in here if lock.unit == unit]
        return any(_shut(lock, today) for lock in own or [k for k in here if k.unit is None])


def _inside(record: Activity | Result | ScoreSheet, period: Period) -> bool:
    if isinstance(record, Activity):
        return period.starts_on <= record.day <= period.ends_on
    return record.period == period.id


def _shut(lock: PeriodLock, today: date) -> bool:
    return lock.locked and not (lock.reopened_until and today <= lock.reopened_until)


def locks(
    periods: Iterable[Period], found: Iterable[PeriodLock], sheets: Iterable[ScoreSheet]
) -> Locks:
    """Return the locks that hold over these periods and sheets."""
    return Locks(
        {period.id: period for period in periods},
        tuple(found),
        {sheet.id: sheet for sheet in sheets},
    )
