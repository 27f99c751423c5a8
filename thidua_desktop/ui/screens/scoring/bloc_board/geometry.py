"""Where the parts of a row lie on the canvas."""

from __future__ import annotations

import tkinter as tk
from dataclasses import dataclass
from typing import Final

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import shared

PLACE, NAME, BAR, TOTAL, RATING = range(5)
_SHARES: Final = (56, 164, 300, 134, 146)
_LEAST: Final = (58, 120, 140, 134, 142)


@dataclass(frozen=True, slots=True)
class Geometry:
    """Lengths in pixels of this screen.

    Attributes:
        head: Height of the headings.
        row: Height of a row.
        first: Middle of a row's first line, from its top.
        second: Middle of its second line.
        pad: Room at the sides of a cell.
        edges: Left edges of the columns, and the right edge of the last.
    """

    head: int
    row: int
    first: int
    second: int
    pad: int
    edges: tuple[int, ...]

    def top(self, line: int) -> int:
        """Return the upper edge of the row on a line of the screen."""
        return self.head + line * self.row

    def lines(self, height: int) -> int:
        """Return how many whole rows a canvas of this height shows."""
        return max(1, (height - self.head) // self.row)

    def line(self, y: int) -> int:
        """Return which line of the screen lies at a height; negative for the headings."""
        return (y - self.head) // self.row if y >= self.head else -1

    def left(self, column: int) -> int:
        """Return where a column's text begins."""
        return self.edges[column] + self.pad

    def right(self, column: int) -> int:
        """Return where a column's text ends."""
        return self.edges[column + 1] - self.pad


def measure(canvas: tk.Canvas) -> Geometry:
    """Return the lengths for a canvas as wide as it is."""
    least = [theme.px(canvas, width) for width in _LEAST]
    edges = [0]
    for width in shared(canvas.winfo_width(), _SHARES, least):
        edges.append(edges[-1] + width)
    return Geometry(
        head=theme.px(canvas, 30),
        row=theme.px(canvas, 46),
        first=theme.px(canvas, 15),
        second=theme.px(canvas, 33),
        pad=theme.px(canvas, 7),
        edges=tuple(edges),
    )
