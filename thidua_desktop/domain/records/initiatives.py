"""Initiatives (sáng kiến): who thought of what, and what a council said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Ref, Text, field
from thidua_desktop.domain.records.record import Record

_WAITING, RECOGNISED, REFUSED = codes.INITIATIVE_OUTCOME.values


@dataclass(frozen=True, kw_only=True, slots=True)
class Initiative(Record):
    """One initiative; ``authors`` has one author a line: name, position, unit, share."""

    name: str = field(Text(required=True, limit=500))
    authors: str = field(Text(required=True, limit=2000, lines=True))
    unit: str = field(Ref(required=True, kind="unit"))
    sector: str | None = field(Choice(codes=codes.SECTOR))
    applied_on: date | None = field(Day())
    effect: str | None = field(Text(limit=4000, lines=True))
    reach: str | None = field(Choice(codes=codes.INITIATIVE_REACH))
    council: str | None = field(Text(limit=200))
    considered_on: date | None = field(Day())
    decision_number: str | None = field(Text(limit=50))
    recognised_on: date | None = field(Day())
    outcome: str = field(Choice(required=True, codes=codes.INITIATIVE_OUTCOME))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.considered_on and self.recognised_on and self.recognised_on < self.considered_on:
            yield Problem("recognised_before_considered", "recognised_on")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.outcome == RECOGNISED and not self.decision_number:
            yield Problem("decision_missing", "decision_number")
        if self.recognised_on and self.recognised_on > today:
            yield Problem("day_in_future", "recognised_on")
