"""What is counted beside activities: incidents (vụ việc) and reports handed in (gửi báo cáo)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Refs


@dataclass(frozen=True, kw_only=True, slots=True)
class Incident(Record):
    """Something that went wrong at a unit, or several alike in one row (``cases``, else one)."""

    unit: str = field(Ref(required=True, kind="unit"))
    day: date = field(Day(required=True))
    type: str = field(Choice(required=True, codes=codes.INCIDENT_TYPE))
    description: str = field(Text(required=True, limit=500))
    cases: int | None = field(Whole(least=1))
    criteria: tuple[str, ...] = field(Refs(kind="criterion"))
    source: str | None = field(Text())
    document: str | None = field(Ref(kind="document"))

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.day > today:
            yield Problem("day_in_future", "day")


@dataclass(frozen=True, kw_only=True, slots=True)
class Submission(Record):
    """A report or dossier a unit had to send: when it was due, and when it went."""

    unit: str = field(Ref(required=True, kind="unit"))
    subject: str = field(Text(required=True, limit=300))
    period: str | None = field(Ref(kind="period"))
    due_on: date = field(Day(required=True))
    sent_on: date | None = field(Day())
    document_number: str | None = field(Text(limit=50))
    criteria: tuple[str, ...] = field(Refs(kind="criterion"))

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.sent_on and self.sent_on > today:
            yield Problem("day_in_future", "sent_on")
