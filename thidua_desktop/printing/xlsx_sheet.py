"""One sheet laid out like a page: a grid of the tables' columns, words merged across it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from math import ceil, floor

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.domain.paper import Align, Cell, Column, Table, usable_mm
from thidua_desktop.printing import decree
from thidua_desktop.printing.wording import cell_text, clean_suffix
from thidua_desktop.printing.xlsx_measure import (
    TALLEST_ROW_PT,
    Type,
    countable,
    number_format,
    parts,
    row_height,
)
from thidua_desktop.printing.xlsx_pages import FACE, break_pages, set_paper

_LONGEST_TEXT = 32_767
_FIRST_YEAR = 1900
_PIXELS_PER_MM = 96 / 25.4
# The width of a digit in the book's own type, in which columns are measured.
_PIXELS_PER_UNIT = 8
_SAME_EDGE_MM = 0.4
# The issuing body needs some room, and the nation's name this much in its smaller size.
_LEAST_LEFT_SHARE = 0.25
_NATION_MM = 89
# A row is so many whole dots high.
_DOT_PT = 0.75
_LINE = Side(style="thin")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


class SheetPage:
    """Writes down a sheet row by row; places are millimetres from the left margin."""

    def __init__(self, sheet: Worksheet, tables: Sequence[Table], *, landscape: bool) -> None:
        """Set the paper and the columns that all tables of the sheet can share."""
        self.sheet = sheet
        self.width = float(usable_mm(landscape=landscape))
        self.row = 1
        self._needed = 0.0
        self._repeated = range(0)
        self._tied: set[int] = set()
        self._edges = _shared_edges(tables, self.width)
        set_paper(sheet, landscape=landscape)
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
        cell.alignment = _shrinking(align) if kind.whole else _alignment(align)
        self._grow("" if kind.whole else text, right - left, kind)

    def write_long(self, text: str, kind: Type, align: Align) -> None:
        """Write a text over the whole width, in several rows where one would be too tall."""
        for part in parts(text, self.width, kind):
            self.write(0, self.width, part, kind, align)
            self.next()

    def next(self, count: int = 1) -> None:
        """Go down to a new row."""
        if self._needed:
            # Spreadsheets do not fit a row to merged words, and some fit none on opening.
            height = ceil(min(TALLEST_ROW_PT, self._needed) / _DOT_PT) * _DOT_PT
            self.sheet.row_dimensions[self.row].height = height
        self._needed = 0.0
        self.row += count

    def room(self, points: float) -> None:
        """Make the current row at least this tall."""
        self._needed = max(self._needed, points)

    def table_row(self, cells: Sequence[tuple[float, float, Cell, Column]], kind: Type) -> None:
        """Write a table's row, in several where its words are taller than the tallest row.

        Each cell comes with its left and right edge and the column it begins in.
        """
        texts = [_pieces(cell, column, right - left, kind) for left, right, cell, column in cells]
        for index in range(max((len(pieces) for pieces in texts), default=1)):
            for (left, right, cell, column), pieces in zip(cells, texts, strict=True):
                words = pieces[index] if index < len(pieces) else ""
                shown = cell if index == 0 and not pieces else replace(cell, value=words, suffix="")
                self._cell(left, right, shown, column, kind)
            self.next()

    def _cell(self, left: float, right: float, cell: Cell, column: Column, kind: Type) -> None:
        place = self._place(left, right, framed=True)
        place.font = _font(kind)
        place.alignment = _alignment(cell.align or column.align)
        value = cell.value
        self._grow("", right - left, kind)
        number = countable(value) if isinstance(value, int | Decimal) else None
        if number is not None:
            decimals = cell.decimals if cell.decimals is not None else column.decimals
            place.value = number
            place.number_format = number_format(number, decimals, clean_suffix(cell))
            # A number that is too wide would show as "####"; it never breaks into lines.
            place.alignment = _shrinking(cell.align or column.align)
        elif isinstance(value, date) and value.year >= _FIRST_YEAR:
            place.value = value
            place.number_format = "dd/mm/yyyy"
            place.alignment = _shrinking(cell.align or column.align)
        elif value is not None and value != "":
            text = cell_text(cell, column)
            _write_text(place, text)
            self._grow(text, right - left, kind)

    def head_cell(self, left: float, right: float, title: str, kind: Type, deep: int) -> None:
        """Write a column heading over one or two rows."""
        place = self._place(left, right, framed=True, deep=deep)
        _write_text(place, title)
        place.font = _font(kind)
        place.alignment = _alignment(Align.CENTER)
        if deep == 1:
            self._grow(title, right - left, kind)

    def repeat(self, first: int, last: int) -> None:
        """Print these rows on every page."""
        self.sheet.print_title_rows = f"{first}:{last}"
        self._repeated = range(first, last + 1)

    def tie(self, first: int, last: int | None = None) -> None:
        """Keep all rows from the first to the last, or to the current one, on one page."""
        self._tied.update(range(max(2, first + 1), (last or self.row) + 1))

    def finish(self) -> None:
        """Set the ends of the pages."""
        break_pages(self.sheet, self._tied, self._repeated)

    def head_split(self) -> float:
        """Return the column edge that parts the head into the issuing body's side and the other."""
        return self.split_near(decree.HEAD_LEFT_SHARE)

    def split_near(self, share: float) -> float:
        """Return the column edge nearest to this share of the width, never an outer one."""
        wanted = self.width * share
        return min(self._edges[1:-1], key=lambda edge: abs(edge - wanted))

    def _place(
        self, left: float, right: float, *, framed: bool = False, deep: int = 1
    ) -> SheetCell:
        first, last = self.column(left), self.column(right) - 1
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

    def column(self, edge: float) -> int:
        """Return the number of the sheet's column that begins at this edge."""
        after = bisect_left(self._edges, edge)
        near = [place for place in (after - 1, after) if 0 <= place < len(self._edges)]
        return min(near, key=lambda place: abs(self._edges[place] - edge)) + 1

    def _grow(self, text: str, width: float, kind: Type) -> None:
        self._needed = max(self._needed, row_height(text, width, kind))


def _pieces(cell: Cell, column: Column, width: float, kind: Type) -> list[str]:
    if not isinstance(cell.value, str) or not cell.value:
        return []
    return parts(cell_text(cell, column), width, kind)


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
    if not any(width * _LEAST_LEFT_SHARE < edge < width - _NATION_MM for edge in edges):
        edges.append(width * decree.HEAD_LEFT_SHARE)
    merged: list[float] = []
    for edge in sorted(edges):
        if not merged or edge - merged[-1] > _SAME_EDGE_MM:
            merged.append(edge)
    return tuple(merged)


def _column_width(mm: float) -> float:
    # Never more than the page is wide, or all would be printed smaller.
    return max(1, floor(mm * _PIXELS_PER_MM)) / _PIXELS_PER_UNIT


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


@lru_cache(maxsize=4)
def _shrinking(align: Align) -> Alignment:
    return Alignment(horizontal=align.value, vertical="center", shrink_to_fit=True)
