"""Score sheets (phiếu chấm điểm): one unit, one table, one period, and an entry a criterion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Number, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreSheet(Record):
    """A unit's sheet and how far it has come.

    Attributes:
        state: The unit's own word: being filled in, or handed in.
        round: How often it was handed in; none is never.
        table_hash: Digest of the table it was last handed in on.
    """

    table: str = field(Ref(required=True, kind="criteria_table"))
    unit: str = field(Ref(required=True, kind="unit"))
    period: str = field(Ref(required=True, kind="period"))
    state: str = field(Choice(required=True, codes=codes.SHEET_STATE))
    prepared_by: str | None = field(Text(limit=100))
    submitted_on: date | None = field(Day())
    round: int | None = field(Whole(), added=True)
    table_hash: str | None = field(Text(limit=64), added=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreEntry(Record):
    """What the unit says of one criterion.

    Attributes:
        not_applicable: The criterion does not concern this unit (with ``reason``).
        result: What was reached, when no indicator or activity gives it (b).
        target: What was asked, when no indicator gives it (a).
        base: A third number (c), or what stood at the beginning.
        claimed: Points the unit gives itself; differs from the computed ones only with ``reason``.
        fixed: ``claimed`` are the computed points, put down at handing in; they count from then on,
            and no more once the sheet is returned.
    """

    sheet: str = field(Ref(required=True, kind="score_sheet"))
    criterion: str = field(Ref(required=True, kind="criterion"))
    not_applicable: bool = field(Flag())
    result: Decimal | None = field(Number())
    target: Decimal | None = field(Number())
    claimed: Decimal | None = field(Number())
    reason: str | None = field(Text(limit=1000, lines=True))
    evidence: str | None = field(Text(limit=2000, lines=True))
    base: Decimal | None = field(Number(), added=True)
    fixed: bool = field(Flag(), added=True)

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.not_applicable and not self.reason:
            yield Problem("reason_missing", "reason")
        if self.not_applicable and self.claimed is not None:
            yield Problem("claimed_not_applicable", "claimed")
