"""One cell: a value of a field as a spreadsheet holds it, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from thidua_desktop.bundles.limits import MOST_LINE_FEEDS
from thidua_desktop.domain import figures
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Money,
    Number,
    Ref,
    Spec,
    Value,
    Whole,
)
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sets import Choices, Parameters, Refs
from thidua_desktop.domain.validate import read_field
from thidua_desktop.texts import bundle as words
from thidua_desktop.texts.codes import code_label

CellValue = str | int | Decimal | date | None
Label = Callable[[Kind, str], str]

SEPARATOR = ";"
YES = "x"
# What survives in a spreadsheet's number; the digits after it are the machine's, not the clerk's.
_EXACT_DIGITS = figures.MOST_DIGITS
_EXACT = 10.0**_EXACT_DIGITS
# Half a character is none: "_xD83D_" stays as it stands.
_ESCAPED = re.compile("_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
# An underscore that would begin an escape, and what XML cannot hold.
_TO_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_WORDS = 500
_LONGEST_FOUND = 120
_LONGEST_SPELT = 40


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that holds no value: a formula, or an error such as #N/A.

    Attributes:
        text: The formula, or the error.
        formula: Which of the two.
        came_to: What the formula came to when the file was saved, as a plain value; None when it
            was never computed, or that is not known.
    """

    text: str
    formula: bool
    came_to: object = field(default=None, compare=False)


def encode(spec: Spec, value: Value) -> CellValue:
    """Return the cell of a field's value; None for an empty one."""
    # Not `in`: a zero equals False, and a zero is a value.
    if value is None or value is False or (isinstance(value, (str, tuple)) and not value):
        return None
    if isinstance(spec, Flag):
        return YES
    if isinstance(spec, (Refs, Choices)):
        return SEPARATOR.join(value)
    if isinstance(spec, Parameters):
        plain = spec.plain(value)
        return json.dumps(plain, ensure_ascii=False) if plain else None
    cell: CellValue = value
    return cell


def in_words(spec: Spec, value: Value, label: Label) -> str | None:
    """Return what a person reads in place of ids and codes."""
    if not value:
        return None
    if isinstance(spec, Choice):
        return code_label(spec.codes.name, value)
    if isinstance(spec, (Ref, Refs)):
        ids = value if isinstance(spec, Refs) else (value,)
        text = f"{SEPARATOR} ".join(label(Kind(spec.kind), uid) for uid in ids)
        return text if len(text) <= _LONGEST_WORDS else f"{text[:_LONGEST_WORDS]}…"
    return None


def decode(field: Field, cell: object) -> Value:
    """Return the value of a filled cell.

    Raises:
        UserError: What is wrong with it, said of the field.
    """
    if isinstance(cell, Broken):
        raise refuse("formula_in_cell" if cell.formula else "error_in_cell", field.name)
    if isinstance(cell, datetime) and isinstance(field.spec, Day):
        raise refuse("day_unreadable", field.name, text=shown(cell))
    if isinstance(cell, str) and len(cell) > MOST_LINE_FEEDS:
        _check_lines(field, cell)
    value = read_field(field, _raw(field.spec, cell))
    if isinstance(field.spec, (Ref, Refs)):
        _check_ids(field, value)
    return value


def from_book(value: object, number_format: Callable[[], str | None]) -> object:
    """Return what a cell holds: exact numbers, plain days, text as it was typed.

    Args:
        value: As the workbook's reader gives it.
        number_format: Asked only of numbers: one shown as "68,4%" is held as 0.684.
    """
    if isinstance(value, str):
        return unescape(value) or None
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date() if midnight else value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    number = exact_number(value)
    return number * 100 if is_percent(number_format() or "") else number


def exact_number(value: float) -> int | Decimal:
    """Return the number a cell holds, with the digits that survive in a spreadsheet."""
    if -_EXACT < value < _EXACT and (whole := int(value)) == value:
        return whole
    try:
        return Decimal(f"{value:.{_EXACT_DIGITS}g}")
    except OverflowError:  # A whole number of hundreds of digits.
        return Decimal(value)


def is_percent(number_format: str) -> bool:
    """Say whether a number of that format is shown times a hundred: 0.0"%" is not."""
    return "%" in re.sub(r'"[^"]*"|\\.', "", number_format)


def shown(cell: object) -> str:
    """Return what a cell holds as a person would read it."""
    if cell is None:
        return ""
    if isinstance(cell, Broken):
        return cell.text[:_LONGEST_FOUND]
    if isinstance(cell, datetime):
        return f"{figures.show_day(cell)} {cell:%H:%M:%S}"
    if isinstance(cell, date):
        return figures.show_day(cell)
    if isinstance(cell, Decimal):
        short = abs(cell.adjusted()) < _LONGEST_SPELT
        return format(cell, "f").replace(".", ",") if short else str(cell)
    return str(cell)[:_LONGEST_FOUND]


def as_text(cell: object) -> str:
    """Return a cell of a column nobody here knows as text that can be sent on."""
    if isinstance(cell, Broken):
        return cell.text
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return cell.isoformat()
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def expected(spec: Spec) -> str:
    """Return in words what a cell of the field should hold."""
    if isinstance(spec, Choice):
        return words.one_of(spec.codes.values)
    if isinstance(spec, Choices):
        return words.some_of(spec.codes.values)
    for kind, key in _EXPECTED:
        if isinstance(spec, kind):
            return words.EXPECTED[key]
    return words.EXPECTED["text"]


_EXPECTED: tuple[tuple[type[Spec], str], ...] = (
    (Money, "money"),
    (Whole, "whole"),
    (Number, "number"),
    (Day, "day"),
    (Flag, "flag"),
    (Parameters, "parameters"),
    (Ref, "ref"),
    (Refs, "refs"),
)


def escape(text: str) -> str:
    """Return the text as a spreadsheet spells it: "_x0041_" would be read as "A"."""
    return _TO_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """Return the text of a spreadsheet's spelling."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _raw(spec: Spec, cell: object) -> object:
    if isinstance(spec, Parameters) and isinstance(cell, str) and cell.startswith("{"):
        return _parameters(cell)
    if isinstance(spec, Whole) and isinstance(cell, Decimal) and not cell.is_finite():
        return str(cell)
    return cell.strip() if isinstance(cell, str) and isinstance(spec, (Choice, Flag)) else cell


def _parameters(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse("parameters_unreadable") from error


def _check_lines(field: Field, text: str) -> None:
    lines = text.count("\n")
    if lines > MOST_LINE_FEEDS:
        raise refuse("cell_lines_too_many", field.name, found=lines, most=MOST_LINE_FEEDS)


def _check_ids(field: Field, value: Value) -> None:
    ids = value if isinstance(value, tuple) else (value,) if value else ()
    for uid in ids:
        if not is_id(uid):
            raise refuse("id_unreadable", field.name, text=uid)
