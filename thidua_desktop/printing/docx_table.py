"""A table in a Word file: its head comes again on every page, its rows stay whole.

The rows are written as text: the library takes minutes to add thousands of them one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from thidua_desktop.domain.paper import Align, Cell, Row, RowKind, Table
from thidua_desktop.printing import decree
from thidua_desktop.printing.docx_xml import (
    BOLD,
    ITALIC,
    Para,
    cell,
    points,
    run,
    size,
    twips,
    twips_of_mm,
)
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.wording import cell_text, clean, value_text
from thidua_desktop.texts.paper import NO_ROWS

_LINE_PT = 0.5
_SHORT_WORD = 12
_STEP = 100
# A cell with less than this is never as tall as a page.
_FEW_LETTERS = 200
_LOOKS = {RowKind.GROUP: BOLD, RowKind.TOTAL: BOLD, RowKind.REMARK: ITALIC}
_FOLLOWS = (RowKind.TOTAL, RowKind.REMARK)
_MIDDLE = '<w:vAlign w:val="center"/>'
_HEAD_SIDE = twips(decree.HEAD_SIDE_PT)
# One unit less on one side: lengths are rounded, and a word that just fits must go on fitting.
_HEAD_SIDES = (
    f'<w:tcMar><w:left w:w="{_HEAD_SIDE}" w:type="dxa"/>'
    f'<w:right w:w="{_HEAD_SIDE - 1}" w:type="dxa"/></w:tcMar>'
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a row of this kind is set."""

    look: str
    breaker: LineBreaker


class TableWriter:
    """Writes one table.

    Args:
        table: The table.
        faces: What the page is set in, to measure with.
        page_mm: The height between the margins.
        drawn: Hears how many rows were written.
    """

    def __init__(
        self, table: Table, faces: Faces, page_mm: float, drawn: Callable[[int], None]
    ) -> None:
        self._table = table
        self._drawn = drawn
        self._style = "Dense" if table.dense else "Table"
        self._pt = float(decree.DENSE_TABLE_PT if table.dense else decree.TABLE_PT)
        upright, bold = LineBreaker(faces.upright, self._pt), LineBreaker(faces.bold, self._pt)
        self._bold = bold
        self._kinds = {kind: _Kind(BOLD, bold) for kind in RowKind}
        self._kinds[RowKind.NORMAL] = _Kind("", upright)
        self._kinds[RowKind.REMARK] = _Kind(ITALIC, LineBreaker(faces.italic, self._pt))
        edges = accumulate((column.mm for column in table.columns), initial=0.0)
        self._edges = [twips_of_mm(edge) for edge in edges]
        self._page_lines = int(points(page_mm) / (self._pt * decree.TABLE_LEADING)) - 2

    def xml(self, *, keep_last: bool) -> str:
        """Return the table; with `keep_last` its last row stays with what follows."""
        widths = [right - left for left, right in zip(self._edges, self._edges[1:], strict=False)]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(self._rows(keep_last=keep_last))
        head = self._head()
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{self._edges[-1]}" w:type="dxa"/>'
            f'<w:tblInd w:w="0" w:type="dxa"/>{_BORDERS}<w:tblLayout w:type="fixed"/>'
            f"{_MARGINS}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
        )

    def _head(self) -> str:
        table = self._table
        if not table.grouped:
            places = range(len(table.columns))
            return _head_row("".join(self._head_cell(c, c, 1) for c in places))
        upper, lower = [], []
        for title, first, count in table.head_groups():
            if title:
                upper.append(self._head_cell(first, None, count, title))
                lower += [self._head_cell(c, c, 1) for c in range(first, first + count)]
            else:
                upper.append(self._head_cell(first, first, 1, merge=' w:val="restart"'))
                lower.append(self._head_cell(first, None, 1, merge=" "))
        return _head_row("".join(upper)) + _head_row("".join(lower))

    def _head_cell(
        self, first: int, column: int | None, count: int, title: str = "", merge: str = ""
    ) -> str:
        words = clean(self._table.columns[column].title if column is not None else title)
        width = self._edges[first + count] - self._edges[first]
        room = width / 20 - 2 * decree.HEAD_SIDE_PT
        # A word of the heading is never cut; the whole heading is set smaller instead.
        smaller = self._fitting(self._bold, words.split(), room)
        look = size(smaller) if smaller else ""
        settings = _span(count) + (f"<w:vMerge{merge}/>" if merge else "")
        paragraph = Para(f"{self._style}Head", run(words, look), keep_next=True)
        return cell(width, [paragraph], f"{settings}{_HEAD_SIDES}{_MIDDLE}")

    def _rows(self, *, keep_last: bool) -> Iterator[str]:
        columns = self._table.columns
        empty = Row((Cell(NO_ROWS, span=len(columns), align=Align.CENTER),))
        rows = self._table.rows or (empty,)
        waiting = 0
        for index, row in enumerate(rows):
            last = index + 1 == len(rows)
            follows = not last and rows[index + 1].kind in _FOLLOWS
            keep = row.kind is RowKind.GROUP or follows or (last and keep_last)
            yield self._row(row, keep=keep)
            waiting += 1
            if waiting == _STEP or last:
                self._drawn(waiting)
                waiting = 0

    def _row(self, row: Row, *, keep: bool) -> str:
        cells, index, tall = [], 0, False
        kind = self._kinds[row.kind]
        for one in row.filled(len(self._table.columns)):
            width = self._edges[index + one.span] - self._edges[index]
            paragraph = self._paragraph(one, index, width, kind, keep=keep)
            cells.append(cell(width, [paragraph], f"{_span(one.span)}{_MIDDLE}"))
            tall = tall or self._is_tall(one, kind.breaker, width)
            index += one.span
        whole_row = "" if tall else "<w:trPr><w:cantSplit/></w:trPr>"
        return f"<w:tr>{whole_row}{''.join(cells)}</w:tr>"

    def _paragraph(self, one: Cell, index: int, width: int, kind: _Kind, *, keep: bool) -> Para:
        column = self._table.columns[index]
        text = cell_text(one, column)
        smaller = None
        if not isinstance(one.value, str) or (" " not in text and len(text) <= _SHORT_WORD):
            # A number is never broken over two lines, save before its suffix; it is set smaller.
            parts = [text]
            if one.suffix and kind.breaker.longest(parts) > _room(width):
                parts = [value_text(one, column), clean(one.suffix)]
            smaller = self._fitting(kind.breaker, parts, _room(width))
        return Para(
            f"{self._style}{(one.align or column.align).value.title()}",
            run(text, kind.look + (size(smaller) if smaller else "")),
            # A high line would show small type at its foot.
            least=smaller and smaller * decree.TABLE_LEADING,
            keep_next=keep,
        )

    def _is_tall(self, one: Cell, breaker: LineBreaker, width: int) -> bool:
        text = one.value if isinstance(one.value, str) else ""
        few = len(text) <= _FEW_LETTERS and text.count("\n") <= self._page_lines
        return not few and len(breaker.break_text(text, _room(width))) > self._page_lines

    def _fitting(self, breaker: LineBreaker, words: list[str], room: float) -> float | None:
        """Return the smaller size in which the longest of the words fits, where one is needed."""
        fitting = breaker.fitting([breaker.face.printable(word) for word in words], room)
        return fitting if fitting < self._pt else None


def _room(width: int) -> float:
    """Return the points that words have in a cell of so many twips."""
    return width / 20 - 2 * decree.TABLE_SIDE_PT


def _head_row(cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _span(count: int) -> str:
    return f'<w:gridSpan w:val="{count}"/>' if count > 1 else ""


def _line(name: str) -> str:
    return f'<w:{name} w:val="single" w:sz="{int(_LINE_PT * 8)}" w:space="0" w:color="000000"/>'


_BORDERS = "".join(
    [
        "<w:tblBorders>",
        *(_line(name) for name in ("top", "left", "bottom", "right", "insideH", "insideV")),
        "</w:tblBorders>",
    ]
)
# A row is as high as its words, these margins and one line.
_MARGINS = (
    f'<w:tblCellMar><w:top w:w="{twips(decree.TABLE_LEVEL_PT)}" w:type="dxa"/>'
    f'<w:left w:w="{twips(decree.TABLE_SIDE_PT)}" w:type="dxa"/>'
    f'<w:bottom w:w="{twips(decree.TABLE_LEVEL_PT - _LINE_PT)}" w:type="dxa"/>'
    f'<w:right w:w="{twips(decree.TABLE_SIDE_PT)}" w:type="dxa"/></w:tblCellMar>'
)
