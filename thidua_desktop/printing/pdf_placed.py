"""Words and rules at fixed places: the parts of a page that do not flow."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from thidua_desktop.domain.paper import Align
from thidua_desktop.printing.decree import RULE_GAP_PT, RULE_PT, SINGLE_LEADING, short_rule
from thidua_desktop.printing.fonts import Face
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.pdf_tied import at_top

ASCENT = 0.9
_SHARE = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `down` is its baseline below the block's top."""

    x: float
    down: float
    text: str
    face: Face
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """One level line."""

    x: float
    down: float
    length: float


class Pen:
    """Sets lines one under the other in a column."""

    def __init__(self, left: float, width: float, align: Align = Align.CENTER) -> None:
        """Start at the top of the column."""
        self.down = 0.0
        self.placed: list[Words | Rule] = []
        self._left = left
        self._width = width
        self._share = _SHARE[align]

    def write(self, text: str, face: Face, size: float, level_with: float = 0) -> list[float]:
        """Write the text in as many lines as it needs; return their widths.

        A larger `level_with` keeps the first baseline level with type of that size beside it.
        """
        breaker = LineBreaker(face, size)
        widths: list[float] = []
        rise = max(size, level_with) - size
        self.down += rise * ASCENT
        for line in self._lines(breaker, text):
            width = breaker.longest([line])
            x = self._left + (self._width - width) * self._share
            self.placed.append(Words(x, self.down + size * ASCENT, line, face, size))
            self.down += size * SINGLE_LEADING
            widths.append(width)
        return widths

    def _lines(self, breaker: LineBreaker, text: str) -> list[str]:
        if self._share == _SHARE[Align.CENTER]:
            return breaker.balance(text, self._width)
        return breaker.break_text(text, self._width)

    def short_rule(self, widths: list[float]) -> None:
        """Draw the decree's short line under lines of these widths, if there are any."""
        if widths:
            self.rule(short_rule(max(widths), widths[-1]))

    def rule(self, length: float) -> None:
        """Draw a line of this length under what stands there."""
        self.down += RULE_GAP_PT
        self.placed.append(
            Rule(self._left + (self._width - length) * self._share, self.down, length)
        )
        self.down += RULE_GAP_PT

    def skip(self, points: float) -> None:
        """Leave room."""
        self.down += points


class Placed(Flowable):  # type: ignore[misc]  # the library has no types
    """A block that stays in one piece on one page, unless it is taller than a page."""

    def __init__(self, pens: tuple[Pen, ...], before: float, after: float) -> None:
        """Take what the pens have set; leave room before and after."""
        super().__init__()
        self._placed = [item for pen in pens for item in pen.placed]
        self.height = max((pen.down for pen in pens), default=0.0)
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Return the block's size."""
        self.width = room
        return room, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return nothing, which asks for a new page; on a new page, what fits and the rest."""
        fits = max((item.down for item in self._placed if item.down <= height), default=0.0)
        if not at_top(self) or not fits:
            return []
        upper = [item for item in self._placed if item.down <= fits]
        lower = [replace(i, down=i.down - fits) for i in self._placed if i.down > fits]
        return [self._part(upper, fits), self._part(lower, self.height - fits)]

    def _part(self, placed: list[Words | Rule], height: float) -> Placed:
        part = Placed((), self.spaceBefore, self.spaceAfter)
        part._placed = placed
        part.height = height
        return part

    def draw(self) -> None:
        """Draw the block; the library has moved the canvas to its lower left corner."""
        canvas: Canvas = self.canv
        canvas.setLineWidth(RULE_PT)
        for item in self._placed:
            y = self.height - item.down
            if isinstance(item, Rule):
                canvas.line(item.x, y, item.x + item.length, y)
            else:
                canvas.setFont(item.face.name, item.size)
                canvas.drawString(item.x, y, item.text)
