"""Which rows a closed period shuts, and until when a reopening lets them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.examples import Example
from thidua_desktop.domain.records.incidents import Incident, Submission
from thidua_desktop.domain.records.indicators import Result
from thidua_desktop.domain.records.initiatives import RECOGNISED, REFUSED, Initiative
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.domain.records.papers import IssuedPaper, Narrative
from thidua_desktop.domain.records.periods import Period, PeriodLock
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import PublishedScore, ScoreReview, SheetMove, TieVote
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.records.works import PledgedWork

# What belongs to a sheet, and is shut with it.
_OF_A_SHEET = (ScoreEntry, ScoreReview, SheetMove, PublishedScore)
# What a unit has in a period: what happened on a day, and what names the period.
Dated = Activity | Example | Incident | Initiative | Meeting | PledgedWork
Named = IssuedPaper | Narrative | Result | ScoreSheet | TieVote
InAPeriod = Dated | Named | Submission
_DATED = (Activity, Example, Incident, Initiative, Meeting, PledgedWork)
_IN_A_PERIOD = (*_DATED, IssuedPaper, Narrative, Result, ScoreSheet, Submission, TieVote)
# What an office writes about figures once they are closed: who closes them still writes of them.
_WRITTEN_AFTER = (IssuedPaper, Narrative)


@dataclass(frozen=True, slots=True)
class Locks:
    """The periods and their locks.

    Attributes:
        periods: Live periods by id.
        locks: Live locks.
        sheets: Score sheets by id, for what belongs to them.
    """

    periods: Mapping[str, Period]
    locks: tuple[PeriodLock, ...]
    sheets: Mapping[str, ScoreSheet]

    def closing(self, record: Record, today: date) -> Period | None:
        """Return the closed period that shuts out a change of this record, if any."""
        subject = self.subject(record)
        if subject is None:
            return None
        locked = {lock.period for lock in self.locks}
        for period in (self.periods[uid] for uid in self.periods if uid in locked):
            if inside(subject, period) and self._is_shut(period.id, subject, today):
                return period
        return None

    def subject(self, record: Record) -> InAPeriod | None:
        """Return what of a record falls into periods: itself, or its sheet; None for neither."""
        found: Record | None = record
        if isinstance(record, _OF_A_SHEET):
            found = self.sheets.get(record.sheet)
        return found if isinstance(found, _IN_A_PERIOD) else None

    def _is_shut(self, period: str, subject: InAPeriod, today: date) -> bool:
        """A unit's own locks go before those for all: one unit may be let in again."""
        here = [lock for lock in self.locks if lock.period == period]
        if isinstance(subject, _WRITTEN_AFTER):
            here = [lock for lock in here if lock.home != subject.home]
        own = [lock for lock in here if lock.unit == subject.unit]
        return any(_shut(lock, today) for lock in own or [k for k in here if k.unit is None])


def inside(record: InAPeriod, period: Period) -> bool:
    """Say whether what a unit has falls into a period."""
    if isinstance(record, _DATED):
        day = day_of(record)
        return day is not None and period.starts_on <= day <= period.ends_on
    if isinstance(record, Submission):
        due = period.starts_on <= record.due_on <= period.ends_on
        return due or record.period == period.id
    return record.period == period.id


def day_of(record: Dated) -> date | None:
    """Return the day by which something falls into periods; None for what is not over yet."""
    match record:
        case Example():
            return record.found_on
        case Initiative():
            decided = {RECOGNISED: record.recognised_on, REFUSED: record.considered_on}
            return decided.get(record.outcome)
        case Meeting():
            return record.on_day
        case PledgedWork():
            return record.ended_on
    return record.day


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
