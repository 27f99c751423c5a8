"""A table's own fields, gathered: what was typed, what the file says, what its title says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from thidua_desktop.bundles.criteria_book import CriteriaBook
from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.fields import Ref
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.validate import read_field
from thidua_desktop.domain.words import fold
from thidua_desktop.services.records import Records
from thidua_desktop.services.scoring.book_preview import TableFields
from thidua_desktop.texts.criteria_book import OWN_FIELDS

_DEFAULTS: Final[Mapping[str, Any]] = {"version": 1, "decimals": 2}
_REQUIRED: Final = ("code", "name", "year")
_YEAR: Final = re.compile(r"\bnam (20\d\d)\b")
_TITLE: Final = re.compile(r"(?:bang|tieu chi|thang diem)\b")
_BRACKETED: Final = re.compile(r"\(.*")


def gather(
    book: CriteriaBook, typed: Mapping[str, str], target: CriteriaTable | None, records: Records
) -> TableFields:
    """Return the fields of the table that a file would make.

    Raises:
        UserError: A field is typed wrongly, or names what is not there.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name in OWN_FIELDS:
        for origin, value in _said(name, book, typed, target):
            values[name], origins[name] = value, origin
            break
    for name in ("bloc", "document"):
        if values.get(name):
            values[name] = _referred(name, str(values[name]), values.get("year"), records)
    _same(values, target)
    lacking = [
        Problem("table_field_missing", name)
        for name in _REQUIRED
        if not target and not values.get(name)
    ]
    return TableFields(values, origins, tuple(lacking))


def _said(
    name: str, book: CriteriaBook, typed: Mapping[str, str], target: CriteriaTable | None
) -> Iterator[tuple[str, Any]]:
    field = definition(Kind.CRITERIA_TABLE).field(name)
    if typed.get(name):
        reference = isinstance(field.spec, Ref)
        yield "typed", typed[name] if reference else read_field(field, typed[name])
    if name in book.table:
        yield "file", book.table[name]
    if target is None:
        if name == "name" and (title := _title(book)):
            yield "title", title
        if name == "year" and (year := _year(book)):
            yield "title", year
        if name in _DEFAULTS:
            yield "default", _DEFAULTS[name]


def _title(book: CriteriaBook) -> str:
    """Return the line of the title that names a table, with those that go on with it."""
    for at, line in enumerate(book.title):
        if _TITLE.match(fold(line)):
            further = book.title[at + 1 : at + 2]
            goes_on = bool(further) and further[0].isupper() and line.isupper()
            return f"{line} {further[0]}" if goes_on else line
    return ""


def _year(book: CriteriaBook) -> int | None:
    texts = (_BRACKETED.sub("", fold(line)) for line in book.title)
    years = {int(year) for text in texts for year in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def _same(values: dict[str, Any], target: CriteriaTable | None) -> None:
    """Refuse to bring a table into the draft of another one."""
    if target is None:
        return
    for name in ("code", "year", "version"):
        if values.get(name) is not None and values[name] != getattr(target, name):
            raise refuse("table_into_other", name, found=values[name], has=getattr(target, name))


def _referred(name: str, text: str, year: object, records: Records) -> str:
    if is_id(text):
        return text
    if name == "document":
        found = [one.id for one in records.every(Kind.DOCUMENT, number=text)]
    else:
        blocs = [one for one in records.every(Kind.BLOC) if fold(one.name) == fold(text)]
        found = [one.id for one in blocs if one.year == year] or [one.id for one in blocs]
    return one_of(found, text, name)


def one_of(found: list[str], text: str, name: str = "") -> str:
    """Return the only one found.

    Raises:
        UserError: ``reference_missing`` or ``reference_doubtful``.
    """
    if not found:
        raise refuse("reference_missing", name, text=text)
    if len(found) > 1:
        raise refuse("reference_doubtful", name, text=text, choices="; ".join(found))
    return found[0]
