"""The kinds of field a record is made of.

Each spec reads what a person typed (or a program sent), and turns the value into its *plain* form:
JSON scalars and lists with one spelling each. The plain form is what is stored, hashed, journalled
and sent, so that two offices holding the same value hold the same bytes.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from thidua_desktop.domain import figures
from thidua_desktop.domain.codes import NO_CODES, Codes
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.words import tidy

Plain = str | int | bool | None | list[Any] | dict[str, Any]
_FIRST_YEAR, _LAST_YEAR = 1900, 2200  # Workbooks know no day before 1900.

Value = Any  # One of str, int, bool, Decimal, date, tuple[str, ...], Mapping[str, str], None.


@dataclass(frozen=True, slots=True)
class Spec:
    """What a field holds, and whether it must be filled in."""

    required: bool = False

    def read(self, raw: object) -> Value:
        """Return the value of what was typed (text) or sent (JSON); None for nothing.

        Raises:
            UserError: One problem saying what is wrong with it.
        """
        raise NotImplementedError

    def plain(self, value: Value) -> Plain:
        """Return the value's one JSON spelling."""
        plain: Plain = value
        return plain

    def restore(self, plain: Plain) -> Value:
        """Return the value of a plain form this program wrote."""
        return plain


# As many as a spreadsheet keeps in one cell: what is entered has to travel.
MOST_LINE_FEEDS = 253


@dataclass(frozen=True, slots=True)
class Text(Spec):
    """Text of at most ``limit`` characters; ``lines`` keeps line breaks."""

    limit: int = 200
    lines: bool = False

    def read(self, raw: object) -> str | None:
        if raw is None:
            return None
        if not isinstance(raw, str):
            raise refuse("text_expected")
        value = tidy(raw, lines=self.lines)
        if len(value) > self.limit:
            raise refuse("text_too_long", limit=self.limit, length=len(value))
        if value.count("\n") > MOST_LINE_FEEDS:
            raise refuse("text_lines_too_many", most=MOST_LINE_FEEDS)
        return value or None


@dataclass(frozen=True, slots=True)
class Trace(Text):
    """Text that a program wrote for programs: kept and sent, but not searched."""


@dataclass(frozen=True, slots=True)
class TimeOfDay(Text):
    """A time of day, "07:30" however it was typed."""

    limit: int = 5

    def read(self, raw: object) -> str | None:
        if isinstance(raw, time):
            return f"{raw:%H:%M}"
        if raw is None or raw == "":
            return None
        return figures.read_clock(raw) if isinstance(raw, str) else Text.read(self, raw)


@dataclass(frozen=True, slots=True)
class Whole(Spec):
    """A whole number between two bounds."""

    least: int = 0
    most: int = 999_999_999_999_999

    def read(self, raw: object) -> int | None:
        if isinstance(raw, str):
            value = figures.read_whole(raw)
        elif raw is None or (isinstance(raw, int) and not isinstance(raw, bool)):
            value = raw
        elif isinstance(raw, Decimal) and raw.is_finite() and raw == raw.to_integral_value():
            value = int(raw)
        else:
            raise refuse("whole_unreadable", text=raw)
        if value is not None and not self.least <= value <= self.most:
            raise refuse("number_out_of_range", least=self.least, most=self.most)
        return value


@dataclass(frozen=True, slots=True)
class Money(Whole):
    """An amount of money in whole đồng."""


@dataclass(frozen=True, slots=True)
class Number(Spec):
    """A decimal number, kept exactly as entered."""

    least: Decimal | None = None
    most: Decimal | None = None

    def read(self, raw: object) -> Decimal | None:
        if isinstance(raw, str):
            value = figures.read_number(raw)
        elif raw is None:
            return None
        elif isinstance(raw, (int, Decimal)) and not isinstance(raw, bool):
            value = figures.exact(Decimal(raw))
        else:
            raise refuse("number_unreadable", text=raw)
        if value is not None and self.least is not None and value < self.least:
            raise refuse("number_too_small", least=figures.show_number(self.least))
        if value is not None and self.most is not None and value > self.most:
            raise refuse("number_too_great", most=figures.show_number(self.most))
        return value

    def plain(self, value: Value) -> Plain:
        return None if value is None else figures.plain_number(value)

    def restore(self, plain: Plain) -> Decimal | None:
        return None if plain is None else Decimal(str(plain))


@dataclass(frozen=True, slots=True)
class Day(Spec):
    """A calendar day, ISO in plain form."""

    def read(self, raw: object) -> date | None:
        if isinstance(raw, datetime):
            value: date | None = raw.date()
        elif raw is None or isinstance(raw, date):
            value = raw
        elif isinstance(raw, str):
            value = figures.read_day(raw)
        else:
            raise refuse("day_unreadable", text=raw)
        if value is not None and not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            raise refuse("day_out_of_range")
        return value

    def plain(self, value: Value) -> Plain:
        return None if value is None else value.isoformat()

    def restore(self, plain: Plain) -> date | None:
        return None if plain is None else date.fromisoformat(str(plain))


@dataclass(frozen=True, slots=True)
class Flag(Spec):
    """Yes or no; never empty."""

    def read(self, raw: object) -> bool:
        if raw is None or raw == "":
            return False
        if isinstance(raw, bool):
            return raw
        if raw in ("1", 1, "true", "x", "X"):
            return True
        if raw in ("0", 0, "false"):
            return False
        raise refuse("flag_unreadable", text=raw)

    def plain(self, value: Value) -> Plain:
        return 1 if value else 0

    def restore(self, plain: Plain) -> bool:
        return bool(plain)


@dataclass(frozen=True, slots=True)
class Choice(Spec):
    """One code of a fixed list."""

    codes: Codes = NO_CODES

    def read(self, raw: object) -> str | None:
        if raw is None or raw == "":
            return None
        if raw not in self.codes.values:
            text = raw if isinstance(raw, (str, int, Decimal)) else "…"
            raise refuse("choice_unknown", text=text, choices=", ".join(self.codes.values))
        return str(raw)


@dataclass(frozen=True, slots=True)
class Ref(Spec):
    """The id of one record of another kind."""

    kind: str = ""

    def read(self, raw: object) -> str | None:
        if raw is None or isinstance(raw, str):
            return tidy(raw or "") or None
        raise refuse("reference_missing", text=raw)


@dataclass(frozen=True, slots=True)
class Field:
    """A named spec.

    Attributes:
        name: Its name in records, tables, bundles and on the command line.
        spec: What it holds.
        added: It came after the first format that travels: a row where it is empty is the same
            row, to the last byte, as one of a program that does not know it.
    """

    name: str
    spec: Spec
    added: bool = False


def field(spec: Spec, *, added: bool = False) -> Any:
    """Return the dataclass field of a record that holds ``spec``, empty by default."""

    def empty() -> Value:
        return spec.restore(None)

    return dataclasses.field(default_factory=empty, metadata={"spec": spec, "added": added})


def fields_of(record: type) -> tuple[Field, ...]:
    """Return the fields of a record class, in the order they are written."""
    return tuple(
        Field(part.name, part.metadata["spec"], part.metadata["added"])
        for part in dataclasses.fields(record)
        if "spec" in part.metadata
    )
