"""A unit says that its figures of a period are final (chốt số liệu), an office above accepts them.

Neither row holds the figures: both quote a digest over the unit's rows of the period, so that
whoever holds the rows can tell whether they are still those that were accepted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Ref, Text, Trace, Whole, field
from thidua_desktop.domain.records.record import Record

ACCEPTED, RETURNED = codes.CLOSING_VERDICT.values
# A mark a row, as many as a cell of a workbook holds.
MOST_MARKS = 30_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Closing(Record):
    """The rows of one unit in one period, as they were when it called them final.

    Attributes:
        number: Which closing of the unit and period it is; the greatest one counts.
        data_digest: SHA-256 (hex) over the rows, whatever their order.
        row_count: How many they were.
        marks: One short mark a row, to name later which of them differ; empty for too many.
    """

    unit: str = field(Ref(required=True, kind="unit"))
    period: str = field(Ref(required=True, kind="period"))
    number: int = field(Whole(required=True, least=1))
    data_digest: str = field(Text(required=True, limit=64))
    row_count: int = field(Whole(required=True))
    on_day: date = field(Day(required=True))
    person: str | None = field(Text(limit=100))
    marks: str | None = field(Trace(limit=MOST_MARKS))

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.on_day > today:
            yield Problem("day_in_future", "on_day")


@dataclass(frozen=True, kw_only=True, slots=True)
class Acceptance(Record):
    """What an office above says of a closing.

    Attributes:
        number: Which word of this office on the closing it is; the greatest one counts.
        data_digest: The closing's, as it was when this was said.
        verdict: Accepted, or returned to the unit with a reason.
    """

    unit: str = field(Ref(required=True, kind="unit"))
    period: str = field(Ref(required=True, kind="period"))
    closing: str = field(Ref(required=True, kind="closing"))
    number: int = field(Whole(required=True, least=1))
    data_digest: str = field(Text(required=True, limit=64))
    row_count: int = field(Whole(required=True))
    verdict: str = field(Choice(required=True, codes=codes.CLOSING_VERDICT))
    on_day: date = field(Day(required=True))
    person: str | None = field(Text(limit=100))
    reason: str | None = field(Text(limit=1000, lines=True))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.verdict == RETURNED and not self.reason:
            yield Problem("reason_missing", "reason")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.on_day > today:
            yield Problem("day_in_future", "on_day")
