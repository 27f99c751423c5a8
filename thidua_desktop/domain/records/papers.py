"""Official papers this office issues: their own head and close, and the clerk's words in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Day, Flag, Ref, Text, Trace, Whole, field
from thidua_desktop.domain.records.record import Record

MOST_FIGURES: Final = 30_000


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuedPaper(Record):
    """One paper: which report it is, about what, and what stands in its head and its close.

    Attributes:
        report: The key of the report.
        symbol: What follows the number: "BC-UBND".
        number: Its number in the year; empty while it has none.
        number_suffix: A letter after the number, as in "15a".
        addressees: To whom it is written, one a line.
        recipients: Who gets a copy, one a line.
    """

    report: str = field(Text(required=True, limit=40))
    unit: str = field(Ref(required=True, kind="unit"))
    period: str | None = field(Ref(kind="period"))
    campaign: str | None = field(Ref(kind="campaign"))
    proposal: str | None = field(Ref(kind="award_proposal"))
    meeting: str | None = field(Ref(kind="meeting"))
    year: int = field(Whole(required=True, least=2000, most=2100))
    symbol: str | None = field(Text(limit=50))
    number: int | None = field(Whole(least=1, most=99_999))
    number_suffix: str | None = field(Text(limit=3))
    on_day: date | None = field(Day())
    place: str | None = field(Text(limit=100))
    authority: str | None = field(Text(limit=300, lines=True))
    role: str | None = field(Text(limit=200))
    signer: str | None = field(Text(limit=100))
    addressees: str | None = field(Text(limit=1000, lines=True))
    recipients: str | None = field(Text(limit=2000, lines=True))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.number_suffix and self.number is None:
            yield Problem("suffix_without_number", "number_suffix")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.on_day and self.number and self.on_day.year != self.year:
            yield Problem("number_of_other_year", "year")


@dataclass(frozen=True, kw_only=True, slots=True)
class Narrative(Record):
    """The clerk's words in one section of one report.

    Attributes:
        alone: Print these words only, without the sentences made from the register.
        figures: What the words were written with: JSON, each figure's key and how it was shown.
    """

    report: str = field(Text(required=True, limit=40))
    unit: str = field(Ref(required=True, kind="unit"))
    period: str | None = field(Ref(kind="period"))
    campaign: str | None = field(Ref(kind="campaign"))
    section: str = field(Text(required=True, limit=40))
    text: str | None = field(Text(limit=20_000, lines=True))
    alone: bool = field(Flag())
    figures: str | None = field(Trace(limit=MOST_FIGURES))
