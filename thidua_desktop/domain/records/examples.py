"""Good examples (điển hình tiên tiến): people, households and groups worth following."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Example(Record):
    """One example.

    Attributes:
        subject: A group, a person or a household.
        formal_title: Whether it is a title with a certificate, as it is in some provinces.
        replicated: Whether others do likewise by now.
        may_publish: Whether whom it is about agreed to be named in public.
    """

    subject: str = field(Choice(required=True, codes=codes.SUBJECT_TYPE))
    name: str = field(Text(required=True, limit=200))
    birth_year: int | None = field(Whole(least=1900, most=2100))
    gender: str | None = field(Choice(codes=codes.GENDER))
    ethnicity: str | None = field(Text(limit=50))
    job: str | None = field(Text(limit=200))
    unit: str = field(Ref(required=True, kind="unit"))
    place: str = field(Text(required=True, limit=200))
    sector: str | None = field(Choice(codes=codes.SECTOR))
    achievement: str = field(Text(required=True, limit=2000, lines=True))
    found_on: date | None = field(Day())
    campaign: str | None = field(Ref(kind="campaign"))
    honour: str | None = field(Choice(codes=codes.HONOUR))
    recognised_by: str | None = field(Text(limit=200))
    recognised_on: date | None = field(Day())
    formal_title: bool = field(Flag())
    replicated: bool = field(Flag())
    replicated_where: str | None = field(Text(limit=300))
    may_publish: bool = field(Flag())

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        for name in ("found_on", "recognised_on"):
            day = getattr(self, name)
            if day and day > today:
                yield Problem("day_in_future", name)
