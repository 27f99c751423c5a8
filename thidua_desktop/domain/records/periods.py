"""Reporting periods (kỳ báo cáo) with due dates, and the locks on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record, code_problems


@dataclass(frozen=True, kw_only=True, slots=True)
class Period(Record):
    """A stretch of days that is reported on; codes as in use: T01–T12, Q1–Q4, H1, M9, N."""

    code: str = field(Text(required=True, limit=10))
    year: int = field(Whole(required=True, least=2000, most=2100))
    type: str = field(Choice(required=True, codes=codes.PERIOD_TYPE))
    name: str = field(Text(required=True, limit=100))
    starts_on: date = field(Day(required=True))
    ends_on: date = field(Day(required=True))
    due_on: date | None = field(Day())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        yield from code_problems(self.code)
        if self.ends_on < self.starts_on:
            yield Problem("ends_before_start", "ends_on")


@dataclass(frozen=True, kw_only=True, slots=True)
class PeriodLock(Record):
    """A period closed for one unit, or for all when no unit is named.

    A lock that is lifted again stays as a record; ``reopened_until`` lets late work in until a day.
    """

    period: str = field(Ref(required=True, kind="period"))
    unit: str | None = field(Ref(kind="unit"))
    locked: bool = field(Flag())
    locked_on: date | None = field(Day())
    reopened_until: date | None = field(Day())
    reason: str | None = field(Text(limit=500))
