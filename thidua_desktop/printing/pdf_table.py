"""A table that runs over many pages: laid out once, cut between rows, its head repeated.

The library's own table measures every split anew and would take minutes for thousands of rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak

from thidua_desktop.domain.paper import Align
from thidua_desktop.printing import decree
from thidua_desktop.printing.fonts import Face
from thidua_desktop.printing.pdf_rows import LaidCell, LaidRow, LaidTable

_BASELINE = 0.92
_LINE_PT = 0.5
_SLACK_PT = 0.01


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
        self.spaceBefore = self.spaceAfter = decree.TABLE_GAP_PT

    def reserve(self, points: float) -> None:
        """Keep the last rows on the page that has this much room below them."""
        self._reserved = max(self._reserved, points)

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
        shown = table.rows[self._first : self._last]
        lines = _Lines(top)
        for row in shown:
            for cell in row.cells:
                tall = row.height - row.above - row.below
                _words(canvas, cell, row.face, top - row.above, tall)
            lines.row(row, table.width, ruled=not row.runs_on or row is shown[-1])
            top -= row.height
        canvas.lines(lines.all())
        self._drawn(sum(not row.runs_on for row in shown))

    def _parting(self) -> int:
        return self._untied(self._last - 1)

    def _untied(self, cut: int) -> int:
        rows = self._table.rows
        while cut > self._first and (rows[cut].follows or rows[cut - 1].leads):
            cut -= 1
        return cut


class _Lines:
    """The lines around cells; one that goes on below is drawn once."""

    def __init__(self, top: float) -> None:
        self._top = top
        self._open: dict[float, float] = {}
        self._lines: list[tuple[float, float, float, float]] = []

    def row(self, row: LaidRow, width: float, *, ruled: bool) -> None:
        edges = [*(cell.x for cell in row.cells), width]
        self._close([x for x in self._open if x not in edges])
        for x in edges:
            self._open.setdefault(x, self._top)
        self._top -= row.height
        if ruled:
            self._lines.append((0, self._top, width, self._top))

    def all(self) -> list[tuple[float, float, float, float]]:
        self._close(list(self._open))
        return self._lines

    def _close(self, edges: list[float]) -> None:
        self._lines.extend((x, self._open.pop(x), x, self._top) for x in edges)


def _words(canvas: Canvas, cell: LaidCell, face: Face, top: float, height: float) -> None:
    if not cell.lines:
        return
    leading = cell.size * decree.TABLE_LEADING
    y = top - (height - len(cell.lines) * leading) / 2 - cell.size * _BASELINE
    canvas.setFont(face.name, cell.size)
    for line in cell.lines:
        if cell.align is Align.CENTER:
            canvas.drawCentredString(cell.x + cell.width / 2, y, line)
        elif cell.align is Align.RIGHT:
            canvas.drawRightString(cell.x + cell.width - decree.TABLE_SIDE_PT, y, line)
        else:
            canvas.drawString(cell.x + decree.TABLE_SIDE_PT, y, line)
        y -= leading
