"""Indicators (chỉ tiêu), the targets assigned and the results reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Number, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record, code_problems


@dataclass(frozen=True, kw_only=True, slots=True)
class Indicator(Record):
    """What is measured, in which unit, and which way is better."""

    code: str = field(Text(required=True, limit=20))
    name: str = field(Text(required=True, limit=300))
    group: str = field(Choice(required=True, codes=codes.INDICATOR_GROUP))
    measure: str = field(Text(required=True, limit=30))
    decimals: int = field(Whole(required=True, most=3))
    direction: str = field(Choice(required=True, codes=codes.DIRECTION))
    aggregation: str = field(Choice(required=True, codes=codes.AGGREGATION))
    flow: str | None = field(Choice(codes=codes.FLOW))
    numerator: str | None = field(Text(limit=300))
    denominator: str | None = field(Text(limit=300))
    parent: str | None = field(Ref(kind="indicator"))
    document: str | None = field(Ref(kind="document"))
    source: str | None = field(Text())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        yield from code_problems(self.code)
        if self.parent and self.parent == self.id:
            yield Problem("own_parent", "parent")


@dataclass(frozen=True, kw_only=True, slots=True)
class Target(Record):
    """A year's target for one unit."""

    indicator: str = field(Ref(required=True, kind="indicator"))
    unit: str = field(Ref(required=True, kind="unit"))
    year: int = field(Whole(required=True, least=2000, most=2100))
    value: Decimal = field(Number(required=True))
    lower: Decimal | None = field(Number())
    upper: Decimal | None = field(Number())
    approximate: bool = field(Flag())
    document_number: str | None = field(Text(limit=50))
    assigned_on: date | None = field(Day())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.lower is not None and self.upper is not None and self.upper < self.lower:
            yield Problem("upper_below_lower", "upper")


@dataclass(frozen=True, kw_only=True, slots=True)
class Result(Record):
    """What one unit reached in one period; an estimate until said otherwise."""

    indicator: str = field(Ref(required=True, kind="indicator"))
    unit: str = field(Ref(required=True, kind="unit"))
    period: str = field(Ref(required=True, kind="period"))
    value: Decimal = field(Number(required=True))
    estimated: bool = field(Flag())
    cumulative: Decimal | None = field(Number())
    last_year: Decimal | None = field(Number())
    numerator: Decimal | None = field(Number())
    denominator: Decimal | None = field(Number())
    baseline: Decimal | None = field(Number())
    explanation: str | None = field(Text(limit=2000, lines=True))
