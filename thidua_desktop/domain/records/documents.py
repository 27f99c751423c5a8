"""Official documents (văn bản): the basis every other record points to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Text, field
from thidua_desktop.domain.records.record import Record

# Number and symbol as Nghị định 30/2020/NĐ-CP writes them; older documents vary, so only a warning.
_NUMBER = re.compile(
    r"\d{1,6}[a-z]?(/\d{4})?([/-][A-ZĐ][A-Za-zĐđ0-9&]*)(-[A-ZĐa-zđ0-9&]+|/[A-ZĐ]+)*"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Document(Record):
    """A document's entry in the register."""

    type: str = field(Choice(required=True, codes=codes.DOCUMENT_TYPE))
    number: str | None = field(Text(limit=50))
    issued_on: date | None = field(Day())
    issuer: str = field(Text(required=True))
    subject: str = field(Text(required=True, limit=500))
    signer: str | None = field(Text(limit=100))
    signer_title: str | None = field(Text(limit=100))
    secrecy: str | None = field(Choice(codes=codes.SECRECY))
    attachments: str | None = field(Text(limit=2000, lines=True))
    effective_from: date | None = field(Day())
    effective_to: date | None = field(Day())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.effective_from and self.effective_to and self.effective_to < self.effective_from:
            yield Problem("ends_before_start", "effective_to")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if not self.number:
            yield Problem("document_number_missing", "number")
        elif not _NUMBER.fullmatch(self.number):
            yield Problem("document_number_unusual", "number")
        if not self.issued_on:
            yield Problem("document_day_missing", "issued_on")
        elif self.issued_on > today:
            yield Problem("day_in_future", "issued_on")
