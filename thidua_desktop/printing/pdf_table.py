"""A table that runs over many pages: laid out once, cut between rows, its head repeated.

The library's own table measures every split anew and would take minutes for thousands of rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak

from thidua_desktop.domain.paper import Align, Cell, Column, Row, RowKind, Table
from thidua_desktop.printing.decree import DENSE_TABLE_PT, TABLE_PT
from thidua_desktop.printing.fonts import Face, Faces
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.wording import cell_text
from thidua_desktop.texts.paper import NO_ROWS

_SIDE_PT = 3.0
_HEAD_SIDE_PT = 1.5
_LEVEL_PT = 2.4
_LEADING = 1.2
_BASELINE = 0.92
_LINE_PT = 0.5
_SLACK_PT = 0.01
_LEAST_PT = 6.0
_SHORT_WORD = 12


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell's lines and where they go."""

    x: float
    width: float
    align: Align
    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row ready to draw; `leads` keeps it with the next one, `follows` with the one before."""

    cells: tuple[LaidCell, ...]
    height: float
    face: Face
    leads: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True)
class LaidTable:
    """Everything a page needs to draw any stretch of the table."""

    head: tuple[tuple[LaidCell, float, float], ...]
    head_height: float
    head_face: Face
    rows: tuple[LaidRow, ...]
    downs: tuple[float, ...]
    width: float
    page_height: float


class TableStretch(Flowable):  # type: ignore[misc]  # the library has no types
    """The rows from `first` to before `last`, with the head above them."""

    def __init__(
        self, table: LaidTable, first: int, last: int, drawn: Callable[[int], None]
    ) -> None:
        """Keep the shared layout; `drawn` hears how many rows each page takes."""
        super().__init__()
        self._table = table
        self._first = first
        self._last = last
        self._drawn = drawn
        self._reserved = 0.0
        self.spaceBefore = 6
        self.spaceAfter = 6

    def reserve(self, points: float) -> None:
        """Keep the last rows on the page that has this much room below them."""
        self._reserved = points

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """Return the stretch's size."""
        table = self._table
        self.width = table.width
        self.height = table.head_height + table.downs[self._last] - table.downs[self._first]
        if self.height <= height < self.height + self._reserved and self._parting() > self._first:
            # Too tall on purpose: the library then asks for a split, and the last rows move on.
            return self.width, height + 1
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return what fits and the rest, or nothing when not even one row fits."""
        table, first = self._table, self._first
        room = table.downs[first] + height - table.head_height
        fits = bisect_right(table.downs, room + _SLACK_PT) - 1
        if fits <= first:
            return []
        cut = self._untied(fits) if fits < self._last else self._parting()
        if cut <= first and height < table.page_height - _SLACK_PT:
            return []
        cut = cut if cut > first else fits
        rest = TableStretch(table, cut, self._last, self._drawn)
        rest.reserve(self._reserved)
        # Without the break the library would try the rest on what is left of this page.
        return [TableStretch(table, first, cut, self._drawn), FrameBreak(), rest]

    def draw(self) -> None:
        """Draw the head, the rows and every line between them."""
        canvas: Canvas = self.canv
        table = self._table
        canvas.setLineWidth(_LINE_PT)
        canvas.setFillGray(0)
        top = self.height
        for cell, down, tall in table.head:
            _words(canvas, cell, table.head_face, top - down, tall)
            canvas.rect(cell.x, top - down - tall, cell.width, tall, stroke=1, fill=0)
        top -= table.head_height
        for row in table.rows[self._first : self._last]:
            for cell in row.cells:
                _words(canvas, cell, row.face, top, row.height)
            edges = [cell.x for cell in row.cells] + [table.width]
            bottom = top - row.height
            canvas.lines([(x, top, x, bottom) for x in edges] + [(0, bottom, table.width, bottom)])
            top = bottom
        self._drawn(self._last - self._first)

    def _parting(self) -> int:
        return self._untied(self._last - 1)

    def _untied(self, cut: int) -> int:
        rows = self._table.rows
        while cut > self._first and (rows[cut].follows or rows[cut - 1].leads):
            cut -= 1
        return cut


def lay_table(table: Table, faces: Faces, page_height: float) -> LaidTable:
    """Break every text of the table into lines and measure every row."""
    size = DENSE_TABLE_PT if table.dense else TABLE_PT
    layout = _Layout(table.columns, faces, size)
    head, head_height = layout.head(table)
    # A row is never cut, so one taller than a page becomes several.
    most = max(1, int((page_height - head_height - 2 * _LEVEL_PT) / (size * _LEADING)))
    empty = Row((Cell(NO_ROWS, span=len(table.columns), align=Align.CENTER),))
    rows: list[LaidRow] = []
    for row in table.rows or (empty,):
        rows.extend(layout.row(row, most))
    downs = tuple(accumulate((row.height for row in rows), initial=0.0))
    return LaidTable(
        head, head_height, faces.bold, tuple(rows), downs, layout.edges[-1], page_height
    )


class _Layout:
    def __init__(self, columns: tuple[Column, ...], faces: Faces, size: float) -> None:
        self.columns = columns
        self.edges = tuple(accumulate((column.mm * mm for column in columns), initial=0.0))
        self._size = size
        self._upright = LineBreaker(faces.upright, size)
        self._bold = LineBreaker(faces.bold, size)

    def head(self, table: Table) -> tuple[tuple[tuple[LaidCell, float, float], ...], float]:
        """Return the heading's cells with their depth and height, and the whole height."""
        groups = table.head_groups()
        upper = [self._head_cell(title, first, count) for title, first, count in groups if title]
        lower: list[LaidCell] = []
        tall: list[LaidCell] = []
        for index, column in enumerate(self.columns):
            (lower if column.group else tall).append(self._head_cell(column.title, index, 1))
        upper_height = self._tallest(upper)
        height = max(upper_height + self._tallest(lower), self._tallest(tall))
        cells = [(cell, 0.0, upper_height) for cell in upper]
        cells += [(cell, upper_height, height - upper_height) for cell in lower]
        cells += [(cell, 0.0, height) for cell in tall]
        return tuple(cells), height

    def row(self, row: Row, most: int) -> list[LaidRow]:
        """Return the row, or several where it is taller than a page."""
        strong = row.kind is not RowKind.NORMAL
        breaker = self._bold if strong else self._upright
        cells, index = [], 0
        for cell in row.filled(len(self.columns)):
            cells.append(self._cell(cell, index, breaker))
            index += cell.span
        leads, follows = row.kind is RowKind.GROUP, row.kind is RowKind.TOTAL
        count = max(len(cell.lines) for cell in cells)
        if count <= most:
            return [self._laid(tuple(cells), breaker.face, leads=leads, follows=follows)]
        return [
            self._laid(_slice(cells, start, start + most), breaker.face)
            for start in range(0, count, most)
        ]

    def _laid(
        self, cells: tuple[LaidCell, ...], face: Face, *, leads: bool = False, follows: bool = False
    ) -> LaidRow:
        height = self._tallest(list(cells))
        return LaidRow(cells, height, face, leads, follows)

    def _cell(self, cell: Cell, index: int, breaker: LineBreaker) -> LaidCell:
        column = self.columns[index]
        left, right = self.edges[index], self.edges[index + cell.span]
        text, room = cell_text(cell, column), right - left - 2 * _SIDE_PT
        size = self._size
        whole = not isinstance(cell.value, str) or (" " not in text and len(text) <= _SHORT_WORD)
        if whole and text:
            # A number is never broken over two lines; it is set smaller instead.
            lines = [breaker.face.printable(text).replace("\n", " ")]
            size = max(_LEAST_PT, size * min(1.0, room / max(breaker.longest(lines), 0.1)))
        else:
            lines = breaker.break_text(text, room)
        return LaidCell(left, right - left, cell.align or column.align, tuple(lines), size)

    def _head_cell(self, title: str, index: int, count: int) -> LaidCell:
        left, right = self.edges[index], self.edges[index + count]
        room, size = right - left - 2 * _HEAD_SIDE_PT, self._size
        # A word of the heading is never cut; the whole heading is set smaller instead.
        longest = self._bold.longest(self._bold.face.printable(title).split())
        size = max(_LEAST_PT, size * min(1.0, room / max(longest, 0.1)))
        lines = LineBreaker(self._bold.face, size).break_text(title, room + 0.01)
        return LaidCell(left, right - left, Align.CENTER, tuple(lines), size)

    def _tallest(self, cells: list[LaidCell]) -> float:
        return max((self._height(cell) for cell in cells), default=0.0)

    def _height(self, cell: LaidCell) -> float:
        return max(1, len(cell.lines)) * self._size * _LEADING + 2 * _LEVEL_PT


def _slice(cells: list[LaidCell], start: int, end: int) -> tuple[LaidCell, ...]:
    return tuple(LaidCell(c.x, c.width, c.align, c.lines[start:end], c.size) for c in cells)


def _words(canvas: Canvas, cell: LaidCell, face: Face, top: float, height: float) -> None:
    if not cell.lines:
        return
    leading = cell.size * _LEADING
    y = top - (height - len(cell.lines) * leading) / 2 - cell.size * _BASELINE
    canvas.setFont(face.name, cell.size)
    for line in cell.lines:
        if cell.align is Align.CENTER:
            canvas.drawCentredString(cell.x + cell.width / 2, y, line)
        elif cell.align is Align.RIGHT:
            canvas.drawRightString(cell.x + cell.width - _SIDE_PT, y, line)
        else:
            canvas.drawString(cell.x + _SIDE_PT, y, line)
        y -= leading
