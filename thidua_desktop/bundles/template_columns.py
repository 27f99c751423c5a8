"""Which sheet of a filled-in template is which, and where its columns are: never by position."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.bundles.template_layout import FIX, SHEETS, Sheet
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.texts import template as words
from thidua_desktop.texts.bundle import place

# A heading row stands near the top, below a line or two that somebody put there.
TOP: Final = 20
# Notes and figures of one's own share a word or two with the headings, not more.
_FEWEST: Final = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the columns of one sheet of a file are.

    Attributes:
        sheet: The sheet as we know it.
        name: What it is called in the file.
        first: Number of the first row below the headings.
        at: Index of each column we know, by key.
        extra: Index of each column we do not know, by heading.
        titles: Heading of every column, by index.
        twice: Headings of columns that claim to be one that stands further left.
    """

    sheet: Sheet
    name: str
    first: int
    at: Mapping[str, int]
    extra: Mapping[str, int]
    titles: Mapping[int, str]
    twice: tuple[str, ...] = ()

    @property
    def missing(self) -> list[str]:
        """Headings of the columns without which no row can be read."""
        needed = (column for column in self.sheet.columns if column.required)
        return [
            column.heading
            for column in needed
            if column.key not in self.at and column.key != "period"
        ]

    def place(self, key: str) -> str:
        """Return letter and heading of a column in the file."""
        index = self.at.get(key)
        if index is None:
            column = self.sheet.column(key)
            return place("", column.label if column else key)
        title = self.titles.get(index, "").removesuffix(words.REQUIRED)
        return place(get_column_letter(index + 1), title)

    def remarks(self) -> Iterator[RowProblem]:
        """Yield what a person should know of the columns."""
        for heading in self.twice:
            yield row_problem(Problem("template_column_twice"), self.name, 0, "", heading)


def placed(name: str, top: Sequence[Sequence[object]]) -> Placed | None:
    """Return which sheet this is and where its columns are; None when it is none of ours.

    Args:
        name: What it is called in the file.
        top: Its first rows.
    """
    for number, row in enumerate(top):
        titles = _titles(top[number - 1]) if number else {}
        if found := _matching(_titles(row), lambda sheet: {key: key for key in _keys(sheet)}):
            sheet, keys = found
            # A key that was wiped out leaves the heading to go by.
            by_title = _named(titles, _headings(sheet))
            return _placed(sheet, name, number + 2, {**by_title, **keys}, titles)
    for number, row in enumerate(top):
        titles = _titles(row)
        if found := _matching(titles, _headings):
            sheet, keys = found
            return _placed(sheet, name, number + 2, keys, titles)
    return None


def _matching(
    row: Mapping[int, str], names: Callable[[Sheet], Mapping[str, str]]
) -> tuple[Sheet, dict[int, str]] | None:
    """Return the sheet that most cells of a row name the columns of, and those columns' keys."""
    found = [(sheet, _named(row, names(sheet))) for sheet in SHEETS.values()]
    sheet, keys = max(found, key=lambda pair: len(set(pair[1].values())))
    return (sheet, keys) if len(set(keys.values())) >= _FEWEST else None


def _named(row: Mapping[int, str], names: Mapping[str, str]) -> dict[int, str]:
    """Return the keys that the cells of a row name, by index."""
    found = {at: names.get(text) or names.get(_bare(text)) for at, text in row.items()}
    return {at: key for at, key in found.items() if key}


def _placed(
    sheet: Sheet, name: str, first: int, keys: Mapping[int, str], titles: Mapping[int, str]
) -> Placed:
    at: dict[str, int] = {}
    extra: dict[str, int] = {}
    twice: list[str] = []
    for index in sorted({*keys, *titles}):
        key = keys.get(index, "")
        if not key:
            extra.setdefault(titles[index], index)
        elif key in at:
            twice.append(titles.get(index, key))
            extra.setdefault(titles.get(index, key), index)
        else:
            at[key] = index
    return Placed(sheet, name, first, at, extra, titles, tuple(twice))


def _keys(sheet: Sheet) -> list[str]:
    return [*(column.key for column in sheet.columns), FIX]


def _headings(sheet: Sheet) -> dict[str, str]:
    return {_bare(column.heading): column.key for column in sheet.columns} | {_bare(words.FIX): FIX}


def _titles(row: Sequence[object]) -> dict[int, str]:
    return {at: tidy(cell) for at, cell in enumerate(row) if isinstance(cell, str) and cell.strip()}


def _bare(heading: str) -> str:
    return fold(heading.removesuffix(words.REQUIRED.strip()))
