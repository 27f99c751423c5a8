"""How an office signs its papers (thể thức): its name, its letters, who signs, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Day, Ref, Text, field
from thidua_desktop.domain.records.record import Record

MOST_BODY_LINES: Final = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Issuer(Record):
    """The head and the close of a unit's papers within some years.

    Attributes:
        superior: The office above, over the unit's own name; one line a row.
        body: The name of the unit as it stands on paper; one line a row.
        symbol: Its letters in a number: "UBND" in "15/BC-UBND".
        authority: For whom the signer signs: "TM. ỦY BAN NHÂN DÂN"; one line a row.
        role: What the signer is.
        recipients: Who gets a copy, one a line.
        filing: Where copies are kept: "VT, NV".
    """

    unit: str = field(Ref(required=True, kind="unit"))
    valid_from: date = field(Day(required=True))
    valid_to: date | None = field(Day())
    superior: str | None = field(Text(limit=300, lines=True))
    body: str = field(Text(required=True, limit=300, lines=True))
    symbol: str = field(Text(required=True, limit=30))
    place: str = field(Text(required=True, limit=100))
    authority: str | None = field(Text(limit=300, lines=True))
    role: str = field(Text(required=True, limit=200))
    signer: str | None = field(Text(limit=100))
    recipients: str | None = field(Text(limit=2000, lines=True))
    filing: str | None = field(Text(limit=200))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.valid_to and self.valid_to < self.valid_from:
            yield Problem("ends_before_start", "valid_to")
        if self.body.count("\n") >= MOST_BODY_LINES:
            yield Problem("body_too_many_lines", "body", {"most": str(MOST_BODY_LINES)})
