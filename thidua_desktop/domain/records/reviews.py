"""What others say of a unit's score sheet: points given, steps taken, votes, the published result.

Nobody changes another's rows: the unit's sheet and entries stay as it handed them in, and each
office above writes beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Flag, Number, Ref, Text, Trace, Whole, field
from thidua_desktop.domain.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreReview(Record):
    """The points one stage gives for one criterion of a sheet.

    Attributes:
        round: Which handing in of the sheet they are for; no other is judged by them.
    """

    sheet: str = field(Ref(required=True, kind="score_sheet"))
    criterion: str = field(Ref(required=True, kind="criterion"))
    stage: str = field(Choice(required=True, codes=codes.REVIEW_STAGE))
    round: int = field(Whole(required=True))
    points: Decimal = field(Number(required=True))
    reason: str | None = field(Text(limit=1000, lines=True))


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetMove(Record):
    """One step of a sheet through its states, taken by an office above.

    Attributes:
        round: Which handing in of the sheet it answers.
        number: Place among the steps of the sheet; the greatest one holds.
    """

    sheet: str = field(Ref(required=True, kind="score_sheet"))
    round: int = field(Whole(required=True))
    number: int = field(Whole(required=True, least=1))
    state: str = field(Choice(required=True, codes=codes.SHEET_STATE))
    on_day: date = field(Day(required=True))
    person: str | None = field(Text(limit=100))
    reason: str | None = field(Text(limit=1000, lines=True))
    document: str | None = field(Ref(kind="document"))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.state == "TRA_LAI" and not self.reason:
            yield Problem("reason_missing", "reason")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.on_day > today:
            yield Problem("day_in_future", "on_day")


@dataclass(frozen=True, kw_only=True, slots=True)
class TieVote(Record):
    """The votes a unit got when the bloc had to part equal totals."""

    bloc: str = field(Ref(required=True, kind="bloc"))
    table: str = field(Ref(required=True, kind="criteria_table"))
    period: str = field(Ref(required=True, kind="period"))
    unit: str = field(Ref(required=True, kind="unit"))
    votes: int = field(Whole(required=True))
    voters: int | None = field(Whole())
    minutes: str = field(Ref(required=True, kind="document"))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.voters is not None and self.votes > self.voters:
            yield Problem("votes_above_voters", "votes")


@dataclass(frozen=True, kw_only=True, slots=True)
class PublishedScore(Record):
    """One line of a result as it was published; it never changes with the program.

    Attributes:
        criterion: Its criterion; empty in the line that is the whole sheet's total.
        code: The criterion's code as it was then, like ``name`` and ``max_points``.
        level: How deep it stands in the table.
        explanation: How the points came about, as JSON.
        rank: The unit's place in its bloc, like ``rating`` only in the line of the total.
    """

    sheet: str = field(Ref(required=True, kind="score_sheet"))
    criterion: str | None = field(Ref(kind="criterion"))
    code: str | None = field(Text(limit=20))
    name: str | None = field(Text(limit=500))
    level: int | None = field(Whole())
    is_group: bool = field(Flag())
    not_applicable: bool = field(Flag())
    max_points: Decimal | None = field(Number())
    result: Decimal | None = field(Number())
    computed: Decimal | None = field(Number())
    claimed: Decimal | None = field(Number())
    bloc_points: Decimal | None = field(Number())
    appraised: Decimal | None = field(Number())
    final: Decimal | None = field(Number())
    explanation: str | None = field(Trace(limit=30_000))
    rank: int | None = field(Whole())
    rating: str | None = field(Choice(codes=codes.RATING))
    table_hash: str | None = field(Text(limit=64))
