"""Offices and places: identity, dated versions, lineage.

Levels are data: districts existed until 30 June 2025 (Nghị quyết 1670/NQ-UBTVQH15) and a commune's
code may have belonged to another place before, so neither is part of the structure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record, code_problems


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit(Record):
    """A unit's lasting identity; all that may change is in its versions."""

    label: str = field(Text(required=True))
    sort_order: int | None = field(Whole())


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitVersion(Record):
    """What a unit was called, and to whom it belonged, from one day to another."""

    unit: str = field(Ref(required=True, kind="unit"))
    code: str = field(Text(required=True, limit=20))
    name: str = field(Text(required=True))
    short_name: str | None = field(Text(limit=100))
    type: str = field(Choice(required=True, codes=codes.UNIT_TYPE))
    level: str = field(Choice(required=True, codes=codes.UNIT_LEVEL))
    parent: str | None = field(Ref(kind="unit"))
    valid_from: date = field(Day(required=True))
    valid_to: date | None = field(Day())
    legal_basis: str | None = field(Text(limit=300))
    poor: bool = field(Flag())

    def covers(self, day: date) -> bool:
        """Say whether this version is in force on the day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        yield from code_problems(self.code)
        if self.valid_to and self.valid_to < self.valid_from:
            yield Problem("ends_before_start", "valid_to")
        if self.parent == self.unit:
            yield Problem("own_parent", "parent")


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitLineage(Record):
    """Which unit became which, wholly or in part."""

    predecessor: str = field(Ref(required=True, kind="unit"))
    successor: str = field(Ref(required=True, kind="unit"))
    manner: str = field(Choice(required=True, codes=codes.LINEAGE))
    on_day: date = field(Day(required=True))
    legal_basis: str | None = field(Text(limit=300))
