"""Charts on the screen, drawn by the layout that draws them on paper."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Iterable
from tkinter.font import Font
from typing import Final, Literal

import ttkbootstrap as ttk

from thidua_desktop.domain.chart_layout import layout
from thidua_desktop.domain.charts import Anchor, Box, Chart, Fill, Shape, Stroke, Words
from thidua_desktop.ui.kit import theme

FILLS: Final = {Fill.DARK: theme.PRIMARY, Fill.LIGHT: "#cfe0f3", Fill.NONE: theme.CARD}
_ANCHORS: Final[dict[Anchor, Literal["sw", "s", "se"]]] = {
    Anchor.START: "sw",
    Anchor.MIDDLE: "s",
    Anchor.END: "se",
}
_DASH: Final = (4, 3)
_SIZE: Final = 12  # Pixels at 100 %.


class ChartCanvas:
    """A canvas that shows one chart as large as its place."""

    def __init__(self, master: tk.Misc) -> None:
        self._chart: Chart | None = None
        self._instead = ""
        self._pen = Pen(master)
        self.frame = ttk.Canvas(
            master, background=theme.CARD, highlightthickness=0, width=200, autostyle=False
        )
        self.frame.bind("<Configure>", lambda _event: self._draw())

    def show(self, chart: Chart | None, instead: str = "") -> None:
        """Show a chart, or words instead where there is none."""
        self._chart = chart
        self._instead = instead
        self._draw()

    def _draw(self) -> None:
        canvas = self.frame
        canvas.delete("all")
        width, height = canvas.winfo_width(), canvas.winfo_height()
        if min(width, height) <= 1:
            return
        size = theme.px(canvas, _SIZE)
        if self._chart is None:
            font = self._pen.font(size)
            canvas.create_text(
                0, size, text=self._instead, anchor="nw", width=width, font=font, fill=theme.MUTED
            )
            return
        paint(canvas, layout(self._chart, width, height, size, self._pen.measure), self._pen)


class Pen:
    """The window's font in every size of a drawing, and how long words are in it."""

    def __init__(self, master: tk.Misc) -> None:
        self._master = master
        self._family = theme.family(master)
        self._fonts: dict[tuple[int, bool], Font] = {}
        self._lengths: dict[tuple[str, int], int] = {}

    def font(self, size: float, *, bold: bool = False) -> Font:
        """Return the font of a height in pixels."""
        pixels = max(1, int(size))
        found = self._fonts.get((pixels, bold))
        if found is None:
            weight: Literal["bold", "normal"] = "bold" if bold else "normal"
            found = Font(self._master, family=self._family, size=-pixels, weight=weight)
            self._fonts[pixels, bold] = found
        return found

    def measure(self, text: str, size: float) -> float:
        """Return how long a text is in upright letters."""
        key = text, max(1, int(size))
        found = self._lengths.get(key)
        if found is None:
            found = self._lengths[key] = self.font(size).measure(text)
        return found


def paint(canvas: tk.Canvas, shapes: Iterable[Shape], pen: Pen) -> None:
    """Draw shapes from the canvas's upper left corner on."""
    for shape in shapes:
        match shape:
            case Box():
                edges = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
                canvas.create_rectangle(*edges, fill=FILLS[shape.fill], outline=theme.PRIMARY)
            case Stroke():
                ends = shape.x1, shape.y1, shape.x2, shape.y2
                canvas.create_line(*ends, fill=theme.INK, dash=_DASH if shape.dashed else ())
            case Words():
                _write(canvas, shape, pen)


def _write(canvas: tk.Canvas, words: Words, pen: Pen) -> None:
    font = pen.font(words.size, bold=words.bold)
    canvas.create_text(
        words.x,
        words.y + font.metrics("descent"),
        text=words.text,
        anchor=_ANCHORS[words.anchor],
        font=font,
        fill=theme.INK,
    )
