"""One sheet laid out like a page: a grid of the tables' columns, words merged across it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from math import ceil
from textwrap import wrap

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.domain.paper import Align, Cell, Column, Table, usable_mm
from thidua_desktop.printing import decree
from thidua_desktop.printing.wording import cell_text

FACE = "Times New Roman"
_LONGEST_TEXT = 32_767
_MOST_DIGITS = 15
_FIRST_YEAR = 1900
_PIXELS_PER_MM = 96 / 25.4
_PIXELS_PER_UNIT = 7
_PIXELS_BESIDE = 5
_MM_PER_PT = 25.4 / 72
_TALLEST_ROW_PT = 409
_LINES_A_PART = 15
_LEADING = 1.17
_ROW_ROOM_PT = 3
_BOLD_WEIGHT = 1.06
_MM_PER_INCH = 25.4
_SAME_EDGE_MM = 0.4
_LINE = Side(style="thin")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


@dataclass(frozen=True, slots=True)
class Type:
    """How words look."""

    size: float
    bold: bool = False
    italic: bool = False
    underlined: bool = False

    @property
    def weight(self) -> float:
        """Return how much wider the words run than upright ones."""
        return _BOLD_WEIGHT if self.bold else 1.0


class SheetPage:
    """Writes down a sheet row by row; places are millimetres from the left margin."""

    def __init__(self, sheet: Worksheet, tables: Sequence[Table], *, landscape: bool) -> None:
        """Set the paper and the columns that all tables of the sheet can share."""
        self.sheet = sheet
        self.width = float(usable_mm(landscape=landscape))
        self.row = 1
        self._needed = 0.0
        self._edges = _shared_edges(tables, self.width)
        _set_paper(sheet, landscape=landscape)
        for index, (left, right) in enumerate(zip(self._edges, self._edges[1:], strict=False), 1):
            letter = get_column_letter(index)
            sheet.column_dimensions[letter].width = _column_width(right - left)

    def write(
        self, left: float, right: float, text: str, kind: Type, align: Align = Align.CENTER
    ) -> None:
        """Write words across a stretch of the current row."""
        cell = self._place(left, right)
        _write_text(cell, text)
        cell.font = _font(kind)
        cell.alignment = _alignment(align)
        self._grow(text, right - left, kind)

    def write_long(self, text: str, kind: Type, align: Align) -> None:
        """Write a text over the whole width, in several rows where one would be too tall."""
        for part in _parts(text, self.width, kind):
            self.write(0, self.width, part, kind, align)
            self.next()

    def next(self, count: int = 1) -> None:
        """Go down to a new row."""
        if self._needed:
            # Spreadsheets do not fit a row to merged words, and some fit none on opening.
            self.sheet.row_dimensions[self.row].height = min(_TALLEST_ROW_PT, self._needed)
        self._needed = 0.0
        self.row += count

    def cell(self, left: float, right: float, cell: Cell, column: Column, kind: Type) -> None:
        """Write a table's value; numbers and days stay what they are."""
        place = self._place(left, right, framed=True)
        value = cell.value
        if isinstance(value, int | Decimal) and _fits(value):
            decimals = cell.decimals if cell.decimals is not None else column.decimals
            place.value = value
            place.number_format = number_format(value, decimals)
        elif isinstance(value, date) and value.year >= _FIRST_YEAR:
            place.value = value
            place.number_format = "dd/mm/yyyy"
        elif value is not None:
            text = cell_text(cell, column)
            _write_text(place, text)
            self._grow(text, right - left, kind)
        self._grow("", right - left, kind)
        place.font = _font(kind)
        place.alignment = _alignment(cell.align or column.align)

    def head_cell(self, left: float, right: float, title: str, kind: Type, deep: int) -> None:
        """Write a column heading over one or two rows."""
        place = self._place(left, right, framed=True, deep=deep)
        _write_text(place, title)
        place.font = _font(kind)
        place.alignment = _alignment(Align.CENTER)
        if deep == 1:
            self._grow(title, right - left, kind)

    def split_near(self, share: float) -> float:
        """Return the column edge nearest to this share of the width, never an outer one."""
        wanted = self.width * share
        return min(self._edges[1:-1], key=lambda edge: abs(edge - wanted))

    def _place(
        self, left: float, right: float, *, framed: bool = False, deep: int = 1
    ) -> SheetCell:
        first, last = self._column(left), self._column(right) - 1
        if framed:
            for row in range(self.row, self.row + deep):
                for index in range(first, last + 1):
                    self.sheet.cell(row, index).border = _FRAME
        if last > first or deep > 1:
            self.sheet.merge_cells(
                start_row=self.row,
                end_row=self.row + deep - 1,
                start_column=first,
                end_column=last,
            )
        return self.sheet.cell(self.row, first)

    def _column(self, edge: float) -> int:
        return bisect_left(self._edges, edge - _SAME_EDGE_MM / 2) + 1

    def _grow(self, text: str, width: float, kind: Type) -> None:
        self._needed = max(self._needed, row_height(text, width, kind))


def number_format(value: Decimal | int, decimals: int | None) -> str:
    """Return the format that shows a number with these decimals, or with its own."""
    if decimals is None:
        exponent = Decimal(value).normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"


def row_height(text: str, width: float, kind: Type) -> float:
    """Return the points a text needs in height when broken at a width in millimetres."""
    lines = sum(
        max(1, ceil(_ems(line) * kind.size * _MM_PER_PT * kind.weight / width))
        for line in text.split("\n")
    )
    return lines * kind.size * _LEADING + _ROW_ROOM_PT


def _ems(line: str) -> float:
    # The serif's widths by kind of letter, a little wide so that no line is cut off.
    capitals = sum(char.isupper() for char in line)
    return (
        capitals * 0.74 + line.count(" ") * 0.27 + (len(line) - capitals - line.count(" ")) * 0.48
    )


def _parts(text: str, width: float, kind: Type) -> list[str]:
    if row_height(text, width, kind) < _TALLEST_ROW_PT:
        return [text]
    letters = int(width * _LINES_A_PART / (kind.size * _MM_PER_PT * 0.5))
    return [part for line in text.split("\n") for part in wrap(line, letters)]


def _fits(value: Decimal | int) -> bool:
    return len(Decimal(value).as_tuple().digits) <= _MOST_DIGITS


def _write_text(cell: SheetCell, text: str) -> None:
    # The type is set by hand: a text that begins with "=" is not a formula.
    cell.value = text[:_LONGEST_TEXT]
    cell.data_type = "s"
    if text.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True


def _shared_edges(tables: Sequence[Table], width: float) -> tuple[float, ...]:
    edges = [0.0, width]
    for table in tables:
        edges.extend(accumulate(column.mm for column in table.columns))
    if not any(_SAME_EDGE_MM < edge < width - _SAME_EDGE_MM for edge in edges):
        edges.append(width * decree.HEAD_LEFT_SHARE)
    merged: list[float] = []
    for edge in sorted(edges):
        if not merged or edge - merged[-1] > _SAME_EDGE_MM:
            merged.append(edge)
    return tuple(merged)


def _column_width(mm: float) -> float:
    return max(0.5, (mm * _PIXELS_PER_MM - _PIXELS_BESIDE) / _PIXELS_PER_UNIT)


def _set_paper(sheet: Worksheet, *, landscape: bool) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.firstPageNumber = 1
    sheet.page_setup.useFirstPageNumber = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_view.showGridLines = False
    margins = sheet.page_margins
    margins.left = decree.MARGIN_LEFT_MM / _MM_PER_INCH
    margins.right = decree.MARGIN_RIGHT_MM / _MM_PER_INCH
    margins.top = decree.MARGIN_TOP_MM / _MM_PER_INCH
    margins.bottom = decree.MARGIN_BOTTOM_MM / _MM_PER_INCH
    margins.header = (decree.PAGE_NUMBER_FROM_TOP_MM - 4) / _MM_PER_INCH
    sheet.HeaderFooter.differentFirst = True
    sheet.oddHeader.center.text = "&P"
    sheet.oddHeader.center.size = decree.PAGE_NUMBER_PT
    sheet.oddHeader.center.font = f"{FACE},Regular"


@lru_cache(maxsize=32)
def _font(kind: Type) -> Font:
    return Font(
        name=FACE,
        size=kind.size,
        bold=kind.bold,
        italic=kind.italic,
        underline="single" if kind.underlined else None,
    )


@lru_cache(maxsize=4)
def _alignment(align: Align) -> Alignment:
    return Alignment(horizontal=align.value, vertical="center", wrap_text=True)
