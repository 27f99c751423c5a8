"""A workbook made by hand: its sheets as rows of cells, with what was merged and hidden.

Nothing in such a file is trusted; the floor's own opening and limits stand before everything here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from openpyxl.utils.cell import range_boundaries
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from thidua_desktop.bundles.cells import Broken, shown
from thidua_desktop.bundles.envelope import contents
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.limits import MOST_BLANK_ROWS
from thidua_desktop.bundles.looks import Book, Page
from thidua_desktop.bundles.manifest_in import manifest_of
from thidua_desktop.bundles.opening import cells_of, opened, plain, rows_of
from thidua_desktop.domain.errors import Problem, UserError, refuse

MOST_LINES = 3000  # A table of a thousand criteria is long; what is longer is something else.
WIDTH = 40
_MOST_MERGED = 20_000

_MERGED, _ROW = f"{{{SHEET_MAIN_NS}}}mergeCell", f"{{{SHEET_MAIN_NS}}}row"
# The first part of an OpenDocument file names its kind, stored as it is.
_ODF, _ODF_START = b"mimetypeapplication/vnd.oasis.opendocument", 200
_FIXED = re.compile(r"0\.(0+)")
# What to say of a file this program did not write: how to make it readable, not whom to ask.
_OURS = {
    "file_is_old_xls": "criteria_file_old",
    "file_has_password": "criteria_file_old",
    "package_macro": "criteria_file_active",
    "package_external_link": "criteria_file_active",
    "package_embedded_object": "criteria_file_active",
    "formula_reaches_out": "criteria_file_active",
    "file_damaged": "criteria_file_unreadable",
    "file_empty": "not_a_workbook",
    "not_readable": "criteria_file_unreadable",
    "package_part_missing": "criteria_file_unreadable",
    "package_disordered": "criteria_file_unsafe",
    "package_doctype": "criteria_file_unsafe",
    "package_encoding": "criteria_file_unsafe",
    "package_encrypted": "criteria_file_unsafe",
    "package_headers_differ": "criteria_file_unsafe",
    "package_inflates_too_far": "criteria_file_unsafe",
    "package_method": "criteria_file_unsafe",
    "package_names_repeated": "criteria_file_unsafe",
    "package_not_plain": "criteria_file_unsafe",
    "package_overlaps": "criteria_file_unsafe",
    "package_part_too_dense": "criteria_file_unsafe",
    "package_part_too_large": "criteria_file_unsafe",
    "package_path_unsafe": "criteria_file_unsafe",
    "package_size_lies": "criteria_file_unsafe",
    "package_too_many_parts": "criteria_file_unsafe",
    "sheet_part_shared": "criteria_file_unsafe",
    "too_many_sheets": "criteria_file_sheets",
    "sheet_names_repeated": "criteria_file_sheets",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell.

    Attributes:
        value: Text, an exact number, a day, or :class:`Broken`.
        text: As the spreadsheet shows it.
    """

    value: str | int | Decimal | date | Broken
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row with something in it: its number in the sheet, and its cells by column."""

    number: int
    cells: dict[int, Cell]

    def text(self, column: int | None) -> str:
        """Return what a cell shows; "" for an empty one, or no column."""
        cell = None if column is None else self.cells.get(column)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells made one: the rows and the columns they cover."""

    rows: range
    columns: range


class Workbook:
    """An opened file, to be asked for its sheets."""

    def __init__(self, formulas: Book, values: Book, data: bytes = b"") -> None:
        self._formulas = formulas
        self._values = values
        self._data = data

    @property
    def names(self) -> list[str]:
        """Names of the sheets that hold cells, in their order."""
        return [page.title for page in self._values.worksheets]

    @property
    def is_bundle(self) -> bool:
        """Whether this program wrote it for another office: a whole register, not one table."""
        try:
            manifest_of(Grids(self._data))
        except UserError:
            return False
        return True

    def lines(self, name: str, most: int = MOST_LINES) -> Iterator[Line]:
        """Yield the filled rows of a sheet.

        Raises:
            UserError: ``criteria_file_unreadable``, ``criteria_sheet_long``.
        """
        blank = 0
        entered = cells_of(self._formulas[name], WIDTH, _spelt)
        pairs = zip(entered, rows_of(self._values[name], WIDTH), strict=True)
        with _in_our_words():
            for number, (spelt, row) in enumerate(pairs, start=1):
                cells = dict(_filled(spelt, row))
                blank = 0 if cells else blank + 1
                if blank > MOST_BLANK_ROWS:
                    return
                if cells and number > most:
                    raise refuse("criteria_sheet_long", sheet=name, most=most)
                if cells:
                    yield Line(number, cells)

    def frame(self, name: str) -> tuple[list[Merged], list[int]]:
        """Return what is merged over several rows of a sheet, and the numbers of its hidden rows.

        Raises:
            UserError: ``criteria_file_unreadable``.
        """
        page = self._values[name]
        merged: list[Merged] = []
        hidden: list[int] = []
        try:
            # A sheet read row by row does not tell; the ranges are never filled in as cells.
            with page._get_source() as source:  # noqa: SLF001 - there is no other way to it
                for _, element in iterparse(source):
                    if element.tag == _MERGED and len(merged) < _MOST_MERGED:
                        merged.append(_merged(element.get("ref", "")))
                    elif element.tag == _ROW:
                        if element.get("hidden") in {"1", "true"}:
                            hidden.append(int(element.get("r", "0")))
                        element.clear()
        except Exception as error:
            raise refuse("criteria_file_unreadable", detail=error) from error
        return [area for area in merged if len(area.rows) > 1], hidden


@contextmanager
def workbook(path: Path) -> Iterator[Workbook]:
    """Open a file that a person made in a spreadsheet program.

    Raises:
        UserError: It cannot be opened, or must not be; said so that its maker can mend it.
    """
    with _in_our_words():
        data = _contents(path)
        formulas = opened(BytesIO(data))
    with closing(formulas), closing(opened(BytesIO(data), values=True)) as values:
        yield Workbook(formulas, values, data)


def _contents(path: Path) -> bytes:
    try:
        return contents(path)
    except UserError as error:
        if _is_open_document(path):
            raise refuse("criteria_file_ods") from error
        raise


def _is_open_document(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(_ODF_START)
    except OSError:
        return False
    return path.suffix.casefold() == ".ods" or _ODF in start


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except UserError as error:
        raise UserError(_said(problem) for problem in error.problems) from error


def _said(problem: Problem) -> Problem:
    code = _OURS.get(problem.code)
    return Problem(code, problem.field, problem.params) if code else problem


def _spelt(cell: Page) -> tuple[object, str]:
    """Return a cell as it was entered, and how its numbers are shown."""
    return plain(cell), cell.number_format if cell.value is not None else ""


def _filled(spelt: list[tuple[object, str]], row: list[object]) -> Iterator[tuple[int, Cell]]:
    for column, ((entered, number_format), value) in enumerate(zip(spelt, row, strict=False)):
        if isinstance(entered, Broken) and entered.formula and value is None:
            yield column, Cell(entered, entered.text)  # Never computed.
        elif isinstance(value, (str, int, Decimal, date, Broken)) and value != "":
            text = _text(value, number_format)
            if text.strip():
                yield column, Cell(value, text)


def _text(value: object, number_format: str) -> str:
    if isinstance(value, str):
        return value
    fixed = _FIXED.fullmatch(number_format)
    if fixed and isinstance(value, (int, Decimal)) and Decimal(value).is_finite():
        return f"{value:.{len(fixed[1])}f}".replace(".", ",")
    return shown(value)


def _merged(ref: str) -> Merged:
    left, top, right, bottom = range_boundaries(ref)
    # A whole column or row merged says nothing of single rows.
    return Merged(range(top or 1, (bottom or 0) + 1), range((left or 1) - 1, right or 0))
