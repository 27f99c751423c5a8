"""What stays in place beside and below a grid of cells: names and maxima of its rows, totals."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import grid as words
from thidua_desktop.ui.grids import Anchor, GridFoot, GridRow
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import Tip
from thidua_desktop.ui.kit.score_look import FOOT, GRID_LINE, GROUP, READ, TOP, Fonts

_PAD = 6


def _canvas(master: tk.Misc) -> ttk.Canvas:
    return ttk.Canvas(
        master,
        background=theme.CARD,
        highlightthickness=0,
        borderwidth=0,
        takefocus=False,
        autostyle=False,
        width=10,
        height=10,
    )


class Widths:
    """How the frozen part is shared out: code, name, maximum."""

    def __init__(self, code: int, name: int, most: int) -> None:
        self.code = code
        self.name = name
        self.most = most

    @property
    def whole(self) -> int:
        """The width of all three."""
        return self.code + self.name + self.most


def widths(rows: Sequence[GridRow], fonts: Fonts, room: int) -> Widths:
    """Share out the frozen part: codes and maxima get what they need, names the rest."""
    pad = 2 * _PAD + 2
    code = max((fonts.width(row.code, "bold") for row in rows), default=30) + pad
    most = max((fonts.width(row.most, "bold") for row in rows), default=30)
    least = max(fonts.width(word, "small") for word in words.MOST.split("\n"))
    most = max(most, least) + pad
    return Widths(code, max(room - code - most, room // 3), most)


class Heads:
    """Code, name and maximum of each row, left of the cells."""

    def __init__(self, master: tk.Misc, fonts: Fonts, clicked: Callable[[int], None]) -> None:
        self.canvas = _canvas(master)
        self._fonts = fonts
        self._clicked = clicked
        self._rows: Sequence[GridRow] = ()
        self._tops: Sequence[float] = (0,)
        self._offset = 0.0
        self._tip = Tip(self.canvas)
        self.widths = Widths(0, 0, 0)
        self.canvas.bind("<Button-1>", self._pressed)
        self.canvas.bind("<Motion>", self._hover, add="+")

    def show(self, rows: Sequence[GridRow], room: int) -> None:
        """Take these rows."""
        self._rows = rows
        self.widths = widths(rows, self._fonts, room)
        self.canvas.configure(width=self.widths.whole)

    def draw(self, tops: Sequence[float], offset: float, current: int | None) -> None:
        """Draw the rows in sight, beginning ``offset`` pixels down, and the heading over them."""
        canvas = self.canvas
        canvas.delete("all")
        self._tops, self._offset = tops, self._fonts.head - offset
        height = canvas.winfo_height()
        for place, row in enumerate(self._rows[: len(tops) - 1]):
            top, bottom = tops[place] + self._offset, tops[place + 1] + self._offset
            if bottom >= 0 and top <= height:
                self._row(row, top, bottom, marked=place == current)
        self._heading()

    def _row(self, row: GridRow, top: float, bottom: float, *, marked: bool) -> None:
        canvas, wide = self.canvas, self.widths
        ground = theme.SELECTED if marked else GROUP if row.group else READ
        ink = theme.MUTED if row.muted else theme.INK
        font = self._fonts.bold if row.group else self._fonts.plain
        canvas.create_rectangle(0, top, wide.whole, bottom, fill=ground, outline=GRID_LINE)
        indent = wide.code + row.level * theme.px(canvas, 10)
        room = wide.code + wide.name - indent - _PAD
        face = "bold" if row.group else "plain"
        name = self._fonts.fit(" ".join(row.name.split()), room, face)
        down, right = top + TOP, wide.whole - _PAD
        canvas.create_text(_PAD, down, text=row.code, anchor="nw", font=font, fill=ink)
        canvas.create_text(indent, down, text=name, anchor="nw", font=font, fill=ink)
        canvas.create_text(right, down, text=row.most, anchor="ne", font=font, fill=ink)

    def _heading(self) -> None:
        canvas, wide, high = self.canvas, self.widths, self._fonts.head
        canvas.create_rectangle(0, 0, wide.whole, high, fill=theme.HEADING, outline=GRID_LINE)
        small, ink = self._fonts.small, theme.INK
        for x, text in ((_PAD, words.CODE), (wide.code, words.NAME)):
            canvas.create_text(x, TOP, text=text, anchor="nw", font=small, fill=ink)
        canvas.create_text(
            wide.whole - _PAD,
            TOP,
            text=words.MOST,
            anchor="ne",
            justify="right",
            font=small,
            fill=ink,
        )

    def _at(self, y: int) -> int | None:
        inside = range(len(self._rows)) if y > self._fonts.head else ()
        return next(
            (r for r in inside if self._tops[r] <= y - self._offset < self._tops[r + 1]), None
        )

    def _pressed(self, event: tk.Event[tk.Misc]) -> None:
        row = self._at(event.y)
        if row is not None:
            self._clicked(row)

    def _hover(self, event: tk.Event[tk.Misc]) -> None:
        row = self._at(event.y)
        self._tip.offer("" if row is None else self._rows[row].name)


class Feet:
    """Lines of totals below the cells; they scroll sideways only."""

    def __init__(self, master: tk.Misc, fonts: Fonts) -> None:
        self.canvas = _canvas(master)
        self._fonts = fonts
        self._feet: Sequence[GridFoot] = ()

    def show(self, feet: Sequence[GridFoot]) -> None:
        """Take these lines."""
        self._feet = feet
        self.canvas.configure(height=len(feet) * self._fonts.row + 1)

    def draw(
        self, heads: Widths, lefts: Sequence[float], offset: float, anchors: Sequence[Anchor]
    ) -> None:
        """Draw the lines: their words under the names, their texts under the columns."""
        canvas, high = self.canvas, self._fonts.row
        canvas.delete("all")
        for place, foot in enumerate(self._feet):
            top = place * high
            font = self._fonts.bold if foot.strong else self._fonts.plain
            canvas.create_rectangle(
                0, top, canvas.winfo_width(), top + high, fill=FOOT, outline=GRID_LINE
            )
            for column, text in enumerate(foot.cells):
                left, right = (x - offset + heads.whole for x in lefts[column : column + 2])
                x = {"w": left + _PAD, "e": right - _PAD}.get(anchors[column], (left + right) / 2)
                canvas.create_text(
                    x, top + high / 2, text=text, anchor=anchors[column], font=font, fill=theme.INK
                )
            self._title(foot, heads, top, font)

    def _title(self, foot: GridFoot, heads: Widths, top: int, font: tuple[str, int, str]) -> None:
        canvas, high = self.canvas, self._fonts.row
        canvas.create_rectangle(0, top, heads.whole, top + high, fill=FOOT, outline=GRID_LINE)
        middle = top + high / 2
        canvas.create_text(_PAD, middle, text=foot.title, anchor="w", font=font, fill=theme.INK)
        canvas.create_text(
            heads.whole - _PAD, middle, text=foot.most, anchor="e", font=font, fill=theme.INK
        )
