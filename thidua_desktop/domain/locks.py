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
        for lock in self.locks:
            period = self.periods.get(lock.period)
            if period and _shut(lock, today) and self._concerns(lock, period, record):
                return period
        return None

    def _concerns(self, lock: PeriodLock, period: Period, record: Record) -> bool:
        if isinstance(record, ScoreEntry):
            sheet = self.sheets.get(record.sheet)
            return sheet is not None and self._concerns(lock, period, sheet)
        if isinstance(record, Activity):
            inside = period.starts_on <= record.day <= period.ends_on
        elif isinstance(record, (Result, ScoreSheet)):
            inside = record.period == period.id
        else:
            return False
        return inside and lock.unit in (None, record.unit)


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
