"""Works that a unit has pledged to finish (công trình, phần việc), and models it tries out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Money, Number, Ref, Text, field
from thidua_desktop.domain.records.record import Record

FINISHED = "HOAN_THANH"


@dataclass(frozen=True, kw_only=True, slots=True)
class PledgedWork(Record):
    """One work, from the pledge to the plaque."""

    type: str = field(Choice(required=True, codes=codes.WORK_TYPE))
    name: str = field(Text(required=True, limit=300))
    campaign: str | None = field(Ref(kind="campaign"))
    occasion: str | None = field(Text(limit=300))
    unit: str = field(Ref(required=True, kind="unit"))
    place: str | None = field(Text(limit=200))
    starts_on: date | None = field(Day())
    planned_end: date | None = field(Day())
    ended_on: date | None = field(Day())
    planned_value: int | None = field(Money())
    actual_value: int | None = field(Money())
    funding: str | None = field(Text(limit=200))
    volume: Decimal | None = field(Number(least=Decimal(0)))
    volume_measure: str | None = field(Text(limit=50))
    state: str = field(Choice(required=True, codes=codes.WORK_STATE))
    plaque: bool = field(Flag())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        for name in ("planned_end", "ended_on"):
            end = getattr(self, name)
            if self.starts_on and end and end < self.starts_on:
                yield Problem("ends_before_start", name)

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.state == FINISHED and self.ended_on is None:
            yield Problem("end_missing", "ended_on")
        if self.state != FINISHED and self.ended_on is not None:
            yield Problem("ended_unfinished", "state")
        if self.ended_on and self.ended_on > today:
            yield Problem("day_in_future", "ended_on")
