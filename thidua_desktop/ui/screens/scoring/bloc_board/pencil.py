"""Drawing the lines of the ranking on its canvas."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from tkinter.font import Font
from typing import Final, Literal

from thidua_desktop.texts import board as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import cut
from thidua_desktop.ui.screens.scoring.bloc_board import bars
from thidua_desktop.ui.screens.scoring.bloc_board import geometry as at
from thidua_desktop.ui.screens.scoring.bloc_board.geometry import Geometry
from thidua_desktop.ui.screens.scoring.bloc_board.values import BoardRow, Mark

_INKS: Final = {
    "absent": theme.MUTED,
    "table": theme.DANGER,
    "waits": theme.WARNING,
    "gate": theme.DANGER,
    "tie": theme.PRIMARY,
    "refused": "#3c4855",
}
_RIGHT: Final = frozenset({at.TOTAL})


class Pencil:
    """Draws headings and rows; keeps the fonts it measures with."""

    def __init__(self, canvas: tk.Canvas) -> None:
        self._canvas = canvas
        self._small = Font(font=theme.font(canvas, 9))
        self._plain = Font(font=theme.font(canvas, 10))
        self._bold = Font(font=theme.font(canvas, 10, bold=True))
        self._large = Font(font=theme.font(canvas, 12, bold=True))
        self._beside = 0

    def make_room(self, rows: Sequence[BoardRow]) -> None:
        """Leave room for the longest figures beside a bar, so that all bars are of one length."""
        shown = {row.bar.figures for row in rows if row.bar and row.bar.figures}
        widest = max((self._small.measure(text) for text in shown), default=0)
        self._beside = widest + theme.px(self._canvas, 8) if widest else 0

    def headings(self, place: Geometry) -> None:
        """Draw the headings."""
        self._canvas.create_rectangle(
            0, 0, place.edges[-1], place.head, fill=theme.HEADING, width=0, tags=("head",)
        )
        for column, title in enumerate(words.COLUMNS):
            self._cell(title, column, place.head // 2, place, self._bold, theme.INK, "head")

    def row(self, row: BoardRow, line: int, place: Geometry, ground: str, edge: str) -> None:
        """Draw one row on a line of the screen.

        Args:
            row: What to draw.
            line: How far down.
            place: Where its parts lie.
            ground: Colour of its ground.
            edge: Colour of the frame around it; "" for none.
        """
        tag, top = f"line{line}", place.top(line)
        ink = theme.MUTED if row.faint else theme.INK
        box = (0, top, place.edges[-1] - 1, top + place.row - 1)
        self._canvas.create_rectangle(*box, fill=ground, width=0, tags=(tag,))
        self._canvas.create_line(0, box[3], box[2], box[3], fill=theme.LINE, tags=(tag,))
        first, second = top + place.first, top + place.second
        middle = top + place.row // 2
        self._cell(row.place, at.PLACE, middle, place, self._large, ink, tag)
        self._cell(row.name, at.NAME, first, place, self._bold, ink, tag)
        self._bar(row, first, place, tag)
        self._cell(row.total, at.TOTAL, first, place, self._bold, ink, tag)
        self._cell(row.stage, at.TOTAL, second, place, self._small, theme.MUTED, tag)
        self._cell(row.rating, at.RATING, first, place, self._plain, ink, tag)
        self._cell(row.state, at.RATING, second, place, self._small, theme.MUTED, tag)
        self._marks(row.marks, second, place, tag)
        if edge:
            self._canvas.create_rectangle(*box, outline=edge, width=2, tags=(tag, "focus"))

    def fits(self, marks: tuple[Mark, ...], place: Geometry) -> bool:
        """Say whether all marks of a row are written out."""
        room = place.right(at.BAR) - place.left(at.NAME)
        return self._small.measure(remark(marks)) <= room

    def _bar(self, row: BoardRow, y: int, place: Geometry, tag: str) -> None:
        if row.bar is None:
            return
        left, right = place.left(at.BAR), place.right(at.BAR)
        beside = self._beside if self._beside * 2 < right - left else 0
        if beside:
            self._text(right, y, row.bar.figures, "e", self._small, theme.INK, tag)
        half = theme.px(self._canvas, 7)
        bars.draw(self._canvas, row.bar, (left, y - half, right - beside, y + half), tag)

    def _marks(self, marks: tuple[Mark, ...], y: int, place: Geometry, tag: str) -> None:
        x, right = place.left(at.NAME), place.right(at.BAR)
        gap = theme.px(self._canvas, 12)
        for mark in marks:
            text = self._cut_mark(words.mark(mark.about, mark.text), right - x)
            self._text(x, y, text, "w", self._small, _INKS[mark.about], tag)
            x += self._small.measure(text) + gap
            if text.endswith("…") or x >= right:
                break

    def _cut_mark(self, text: str, room: int) -> str:
        """Cut between words: half a number would be another number."""
        fitted = cut(text, room, self._small.measure)
        if fitted == text:
            return text
        return " ".join(text[: len(fitted)].split(" ")[:-1]) + "…"

    def _cell(
        self, text: str, column: int, y: int, place: Geometry, font: Font, ink: str, tag: str
    ) -> None:
        left, right = place.left(column), place.right(column)
        fitted = cut(text, right - left, font.measure)
        if column in _RIGHT:
            self._text(right, y, fitted, "e", font, ink, tag)
        else:
            self._text(left, y, fitted, "w", font, ink, tag)

    def _text(
        self, x: int, y: int, text: str, anchor: Literal["w", "e"], font: Font, ink: str, tag: str
    ) -> None:
        if text:
            self._canvas.create_text(
                x, y, text=text, anchor=anchor, font=font, fill=ink, tags=(tag, "text")
            )


def remark(marks: tuple[Mark, ...]) -> str:
    """Return all marks of a row in one line."""
    return "   ".join(words.mark(mark.about, mark.text) for mark in marks)
