"""Emulation blocs (khối, cụm thi đua) and their members, year by year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Bloc(Record):
    """A group of units that are ranked together in one year."""

    year: int = field(Whole(required=True, least=2000, most=2100))
    name: str = field(Text(required=True, limit=300))
    type: str = field(Choice(required=True, codes=codes.BLOC_TYPE))
    organiser: str | None = field(Text())
    document: str | None = field(Ref(kind="document"))


@dataclass(frozen=True, kw_only=True, slots=True)
class BlocMember(Record):
    """One unit's place in a bloc."""

    bloc: str = field(Ref(required=True, kind="bloc"))
    unit: str = field(Ref(required=True, kind="unit"))
    role: str = field(Choice(required=True, codes=codes.BLOC_ROLE))
    from_day: date | None = field(Day())
    to_day: date | None = field(Day())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.from_day and self.to_day and self.to_day < self.from_day:
            yield Problem("ends_before_start", "to_day")
