"""Criteria tables (bảng tiêu chí chấm điểm): versioned data, not code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Number, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record, code_problems
from thidua_desktop.domain.sets import Parameters


@dataclass(frozen=True, kw_only=True, slots=True)
class CriteriaTable(Record):
    """A table for one year, and for one bloc where it says so.

    Attributes:
        hash: Digest of all that decides on points, taken when the table was applied.
        not_applicable: What becomes of the points of criteria that do not concern a unit.
        ranking: How places go on after a tie.
        tie_breaks: What parts units with equal totals, one a line, in order.
    """

    code: str = field(Text(required=True, limit=30))
    name: str = field(Text(required=True, limit=300))
    year: int = field(Whole(required=True, least=2000, most=2100))
    bloc: str | None = field(Ref(kind="bloc"))
    version: int = field(Whole(required=True, least=1, most=999))
    state: str = field(Choice(required=True, codes=codes.TABLE_STATE))
    decimals: int = field(Whole(required=True, most=3))
    document: str | None = field(Ref(kind="document"))
    hash: str | None = field(Text(limit=64), added=True)
    not_applicable: str | None = field(Choice(codes=codes.NA_POLICY), added=True)
    ranking: str | None = field(Choice(codes=codes.RANK_STYLE), added=True)
    tie_breaks: str | None = field(Text(limit=2000, lines=True), added=True)

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        yield from code_problems(self.code)


@dataclass(frozen=True, kw_only=True, slots=True)
class Criterion(Record):
    """One row of a table: a group, or a criterion with the rule that scores it.

    Attributes:
        part: Bonus or deduction; said of a group, it holds for all below it.
    """

    table: str = field(Ref(required=True, kind="criteria_table"))
    code: str = field(Text(required=True, limit=20))
    parent: str | None = field(Ref(kind="criterion"))
    name: str = field(Text(required=True, limit=500))
    max_points: Decimal | None = field(Number())
    rule: str | None = field(Choice(codes=codes.RULE))
    parameters: Mapping[str, str] = field(Parameters())
    indicator: str | None = field(Ref(kind="indicator"))
    guidance: str | None = field(Text(limit=2000, lines=True))
    sort_order: int | None = field(Whole())
    part: str | None = field(Choice(codes=codes.CRITERION_PART), added=True)

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        yield from code_problems(self.code)
        if self.parent and self.parent == self.id:
            yield Problem("own_parent", "parent")
