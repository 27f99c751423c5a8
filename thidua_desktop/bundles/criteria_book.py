"""Reading a criteria table from an ordinary spreadsheet file, as a clerk or an office makes it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from thidua_desktop.bundles.criteria_columns import Columns, find_columns
from thidua_desktop.bundles.criteria_fonts import old_font
from thidua_desktop.bundles.criteria_parts import BookRow, CriteriaBook, Remarks
from thidua_desktop.bundles.criteria_rows import read_rows
from thidua_desktop.bundles.criteria_sheet import Line, Workbook, workbook
from thidua_desktop.bundles.criteria_top import read_bands, read_top
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.words import fold
from thidua_desktop.texts.criteria_book import BANDS_SHEET

__all__ = ["BookRow", "CriteriaBook", "read_criteria"]

_TOP = 80  # A heading row stands near the top, below a letterhead and a title at most.


def read_criteria(path: Path, sheet: str = "") -> CriteriaBook:
    """Return the criteria table of a file, with every cell that is wrong or doubtful.

    Args:
        path: The file.
        sheet: Name of the sheet, where several look like a table.

    Raises:
        UserError: The file cannot be opened, or has no such table at all.
    """
    with workbook(path) as book:
        if book.is_bundle:
            raise refuse("criteria_file_is_bundle")
        columns = _chosen(book, sheet)
        lines = list(book.lines(columns.sheet))
        merged, hidden = book.frame(columns.sheet)
        remarks = Remarks(columns)
        body = [line for line in lines if line.number > columns.last]
        top = takewhile(lambda line: line.number < columns.heading, lines)
        title, table = read_top(columns.sheet, top, remarks.problems)
        rows: tuple[BookRow, ...] = ()
        if not columns.twice:
            rows = read_rows(columns, body, merged, remarks)
        bands = _bands(book, remarks.problems)
        remarks.notices += _hidden(columns.sheet, hidden, body)
    if not rows and not remarks.problems:
        raise refuse("criteria_rows_missing", sheet=columns.sheet)
    return CriteriaBook(
        columns.sheet,
        title,
        table,
        rows,
        bands,
        tuple(sorted(remarks.problems, key=lambda problem: problem.row)),
        tuple(sorted(remarks.notices, key=lambda notice: notice.row)),
        {column: columns.place(column) for column in columns.at},
    )


def _chosen(book: Workbook, sheet: str) -> Columns:
    names = book.names
    if sheet:
        names = [name for name in names if fold(name) == fold(sheet)]
        if not names:
            raise refuse("criteria_sheet_unknown", sheet=sheet, choices=", ".join(book.names))
    found = [columns for name in names if (columns := find_columns(name, _top(book, name)))]
    if not found:
        for font in filter(None, (old_font(name, _top(book, name)) for name in names)):
            raise refuse("criteria_font_old", font=font)
        raise refuse("criteria_headings_missing")
    if len(found) > 1:
        choices = ", ".join(columns.sheet for columns in found)
        raise refuse("criteria_sheet_doubtful", choices=choices)
    if not {"number", "code"} & set(found[0].at):
        raise refuse("criteria_number_missing")
    return found[0]


def _top(book: Workbook, name: str) -> list[Line]:
    return list(takewhile(lambda line: line.number <= _TOP, book.lines(name)))


def _bands(book: Workbook, problems: list[RowProblem]) -> tuple[dict[str, object], ...] | None:
    for name in book.names:
        if fold(name) == fold(BANDS_SHEET):
            bands = read_bands(name, list(book.lines(name)), problems)
            return None if bands is None else tuple(map(dict, bands))
    return None


def _hidden(sheet: str, hidden: list[int], body: list[Line]) -> Iterator[RowProblem]:
    shown = {line.number for line in body}
    numbers = [number for number in hidden if number in shown]
    if numbers:
        told = Problem("rows_hidden", "", {"rows": ", ".join(map(str, numbers))})
        yield row_problem(told, sheet, numbers[0])
