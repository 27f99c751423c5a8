"""A table's rows broken into lines and measured, ready to draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.lib.units import mm

from thidua_desktop.domain.paper import Align, Cell, Column, Row, RowKind, Table
from thidua_desktop.printing import decree
from thidua_desktop.printing.fonts import Face, Faces
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.wording import cell_text, value_text
from thidua_desktop.texts.paper import NO_ROWS

_SHORT_WORD = 12
_FOLLOWING = {RowKind.TOTAL, RowKind.REMARK}


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
    """A row ready to draw; `leads` keeps it with the next one, `follows` with the one before.

    The parts of a row taller than a page are rows of one line that `run_on` without a rule.
    """

    cells: tuple[LaidCell, ...]
    height: float
    face: Face
    leads: bool = False
    follows: bool = False
    runs_on: bool = False
    above: float = 0.0
    below: float = 0.0


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


def lay_table(table: Table, faces: Faces, page_height: float) -> LaidTable:
    """Break every text of the table into lines and measure every row."""
    size = decree.DENSE_TABLE_PT if table.dense else decree.TABLE_PT
    layout = _Layout(table.columns, faces, size)
    head, head_height = layout.head(table)
    # A row is never cut, but one taller than a page becomes several.
    most = max(
        1,
        int(
            (page_height - head_height - 2 * decree.TABLE_LEVEL_PT) / (size * decree.TABLE_LEADING)
        ),
    )
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
        self._bold = LineBreaker(faces.bold, size)
        self._breakers = {
            RowKind.NORMAL: LineBreaker(faces.upright, size),
            RowKind.GROUP: self._bold,
            RowKind.TOTAL: self._bold,
            RowKind.REMARK: LineBreaker(faces.italic, size),
        }

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
        breaker = self._breakers[row.kind]
        cells, index = [], 0
        for cell in row.filled(len(self.columns)):
            cells.append(self._cell(cell, index, breaker))
            index += cell.span
        leads, follows = row.kind is RowKind.GROUP, row.kind in _FOLLOWING
        if max(len(cell.lines) for cell in cells) > most:
            return list(self._parts(cells, breaker.face))
        height = self._tallest(cells)
        return [LaidRow(tuple(cells), height, breaker.face, leads, follows)]

    def _parts(self, cells: list[LaidCell], face: Face) -> Iterator[LaidRow]:
        line, level = self._size * decree.TABLE_LEADING, decree.TABLE_LEVEL_PT
        count = max(len(cell.lines) for cell in cells)
        for at in range(count):
            part = tuple(replace(cell, lines=cell.lines[at : at + 1]) for cell in cells)
            last = at == count - 1
            above, below = (0.0 if at else level), (level if last else 0.0)
            height = above + line + below
            yield LaidRow(part, height, face, runs_on=not last, above=above, below=below)

    def _cell(self, cell: Cell, index: int, breaker: LineBreaker) -> LaidCell:
        column = self.columns[index]
        left, right = self.edges[index], self.edges[index + cell.span]
        text, room = cell_text(cell, column), right - left - 2 * decree.TABLE_SIDE_PT
        size = self._size
        whole = not isinstance(cell.value, str) or (" " not in text and len(text) <= _SHORT_WORD)
        if whole and text:
            # A number is never broken over two lines, save before its suffix; it is set smaller.
            lines = [breaker.face.printable(text).replace("\n", " ")]
            if cell.suffix and breaker.longest(lines) > room:
                value = breaker.face.printable(value_text(cell, column))
                lines = [value, lines[0].removeprefix(value).lstrip()]
            size = breaker.fitting(lines, room)
        else:
            lines = breaker.break_text(text, room)
        return LaidCell(left, right - left, cell.align or column.align, tuple(lines), size)

    def _head_cell(self, title: str, index: int, count: int) -> LaidCell:
        left, right = self.edges[index], self.edges[index + count]
        room = right - left - 2 * decree.HEAD_SIDE_PT
        # A word of the heading is never cut; the whole heading is set smaller instead.
        size = self._bold.fitting(self._bold.face.printable(title).split(), room)
        lines = LineBreaker(self._bold.face, size).break_text(title, room + 0.01)
        return LaidCell(left, right - left, Align.CENTER, tuple(lines), size)

    def _tallest(self, cells: list[LaidCell]) -> float:
        return max((self._height(cell) for cell in cells), default=0.0)

    def _height(self, cell: LaidCell) -> float:
        return (
            max(1, len(cell.lines)) * self._size * decree.TABLE_LEADING + 2 * decree.TABLE_LEVEL_PT
        )
