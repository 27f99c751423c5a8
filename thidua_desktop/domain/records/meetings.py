"""Minutes (biên bản) of meetings, council meetings among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Ref, Text, TimeOfDay, field
from thidua_desktop.domain.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting(Record):
    """One meeting; ``proposal`` is the one whose lines were voted on, if any."""

    unit: str = field(Ref(required=True, kind="unit"))
    purpose: str = field(Choice(required=True, codes=codes.MEETING_PURPOSE))
    title: str = field(Text(required=True, limit=300))
    on_day: date = field(Day(required=True))
    begins: str | None = field(TimeOfDay())
    ends: str | None = field(TimeOfDay())
    place: str | None = field(Text(limit=200))
    chair: str | None = field(Text(limit=200))
    chair_role: str | None = field(Text(limit=200))
    secretary: str | None = field(Text(limit=200))
    present: str | None = field(Text(limit=2000, lines=True))
    absent: str | None = field(Text(limit=2000, lines=True))
    agenda: str | None = field(Text(limit=4000, lines=True))
    proceedings: str | None = field(Text(limit=20_000, lines=True))
    conclusion: str | None = field(Text(limit=8000, lines=True))
    proposal: str | None = field(Ref(kind="award_proposal"))
    campaign: str | None = field(Ref(kind="campaign"))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.begins and self.ends and self.ends < self.begins:
            yield Problem("ends_before_begins", "ends")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.on_day > today:
            yield Problem("day_in_future", "on_day")
