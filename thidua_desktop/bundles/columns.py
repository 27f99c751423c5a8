"""Finding a sheet's columns: by the machine key in its row, else by heading, never by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.layout import IDENTITY, READABLE, ROW_ID, Sheet
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import definition
from thidua_desktop.texts.bundle import TECHNICAL, place


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a sheet's columns are.

    Attributes:
        sheet: The sheet as we know it.
        first: Number of the first row below the headings.
        at: Index of each column we know, by key; columns of words are left out.
        strange: Index of each column we do not know, by key: a newer program's.
        titles: Heading of each column as it stands in the file.
    """

    sheet: Sheet
    first: int
    at: Mapping[str, int]
    strange: Mapping[str, int]
    titles: Sequence[str]

    @property
    def missing(self) -> list[str]:
        """Keys of the fields that have no column, though every program that ever wrote knew them.

        An added field is no part of the row's digest while it is empty, so that a column of it
        taken out shows in every row it was filled in.
        """
        added = {field.name for field in definition(self.sheet.kind).fields if field.added}
        fields = (c for c in self.sheet.columns if c.spec and not c.readable)
        return [c.key for c in fields if self._no(c.key) and c.key not in added]

    @property
    def needed(self) -> list[str]:
        """Keys without a column, without which no row can be read."""
        fields = [c for c in self.sheet.columns if c.spec and not c.readable]
        required = [c.key for c in fields if c.spec and c.spec.required]
        return [key for key in (*required, *IDENTITY) if self._no(key)]

    def place(self, key: str) -> str:
        """Return letter and heading of a column in this file."""
        index = self.at.get(key)
        if index is None:
            return place("", self.heading(key))
        return place(get_column_letter(index + 1), self.heading(key))

    def heading(self, key: str) -> str:
        """Return what people call a column."""
        return next((c.heading for c in self.sheet.columns if c.key == key), key)

    def _no(self, key: str) -> bool:
        return key not in self.at


def find_columns(sheet: Sheet, top: Sequence[Sequence[object]]) -> Columns | None:
    """Return where the columns are, or None when neither keys nor headings are to be found."""
    keys = _row_holding(top, ROW_ID)
    if keys is None:
        headings = _row_holding(top, TECHNICAL[ROW_ID])
        return None if headings is None else _by_heading(sheet, top[headings], headings + 2)
    return _by_key(sheet, top, keys)


def oddities(columns: Columns, top: Sequence[Sequence[object]]) -> Iterator[RowProblem]:
    """Yield what a person should know of columns that are not read."""
    known = {*columns.at.values(), *columns.strange.values()}
    words = {c.heading for c in columns.sheet.columns if c.readable}
    last = _texts(top[columns.first - 2])
    for index, title in enumerate(columns.titles):
        key = last[index] if index < len(last) else ""
        if index in known or not title or title in words or key.startswith(READABLE):
            continue
        code = "column_repeated" if key in columns.at else "column_unknown"
        where = place(get_column_letter(index + 1), title)
        yield row_problem(Problem(code), columns.sheet.name, 0, where, title)


def _row_holding(top: Sequence[Sequence[object]], text: str) -> int | None:
    return next((n for n, row in enumerate(top) if text in _texts(row)), None)


def _by_key(sheet: Sheet, top: Sequence[Sequence[object]], row: int) -> Columns:
    keys = _texts(top[row])
    titles = _texts(top[row - 1]) if row else []
    titles += [""] * (len(keys) - len(titles))
    of_heading = {c.heading: c.key for c in sheet.columns}
    known = {c.key for c in sheet.columns}
    at: dict[str, int] = {}
    strange: dict[str, int] = {}
    for index, title in enumerate(titles):
        key = keys[index] if index < len(keys) else ""
        # A key that was wiped out leaves the heading to go by.
        key = key or of_heading.get(title, "")
        if key and not key.startswith(READABLE):
            (at if key in known else strange).setdefault(key, index)
    return Columns(sheet, row + 2, at, strange, titles)


def _by_heading(sheet: Sheet, row: Sequence[object], first: int) -> Columns:
    titles = _texts(row)
    of_heading = {c.heading: c.key for c in sheet.columns if not c.readable}
    at: dict[str, int] = {}
    for index, title in enumerate(titles):
        if title in of_heading:
            at.setdefault(of_heading[title], index)
    return Columns(sheet, first, at, {}, titles)


def _texts(row: Sequence[object]) -> list[str]:
    return [cell.strip() if isinstance(cell, str) else "" for cell in row]
