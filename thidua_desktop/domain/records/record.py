"""What every record has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Flag, Text, field

# What sets a code apart from a day, a year or the next code of a list.
_NOT_IN_CODES = frozenset("/;@ ")


def code_problems(code: str) -> Iterator[Problem]:
    """Yield what makes a code impossible to refer to."""
    if _NOT_IN_CODES & set(code):
        yield Problem("code_unusable", "code", {"text": code})


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One row of the register.

    Attributes:
        id: UUIDv7; the identity that travels.
        home: Id of the unit that owns the row and alone may change it.
        note: Free remark.
        sample: Made up for practice; always shown as such.
    """

    id: str = ""
    home: str = ""
    note: str | None = field(Text(limit=2000, lines=True))
    sample: bool = field(Flag())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together; such a record is not saved."""
        yield from ()

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look; such a record is saved, and said so."""
        yield from ()
