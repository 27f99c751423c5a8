"""The ranking as a list on a canvas: only the rows on the screen are drawn."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import Tip
from thidua_desktop.ui.kit.span import Span
from thidua_desktop.ui.kit.travel import Travel
from thidua_desktop.ui.screens.scoring.bloc_board.geometry import Geometry, measure
from thidua_desktop.ui.screens.scoring.bloc_board.pencil import Pencil, remark
from thidua_desktop.ui.screens.scoring.bloc_board.values import BoardRow

_WHEEL_ROWS: Final = 2


class RankList:
    """Rows with bars; keys and mouse as in every other list."""

    def __init__(
        self,
        master: tk.Misc,
        *,
        selected: Callable[[int], None],
        opened: Callable[[int], None],
        copied: Callable[[], None],
    ) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._opened = opened
        self._copied = copied
        self._rows: Sequence[BoardRow] = ()
        self._span = Span()
        self.canvas: tk.Canvas = ttk.Canvas(
            self.frame,
            background=theme.CARD,
            highlightthickness=0,
            width=200,
            height=120,
            takefocus=True,
            autostyle=False,
        )
        self._travel = Travel(
            self.frame, self.canvas, self._span, self._draw, selected, wheel=_WHEEL_ROWS
        )
        self._pencil = Pencil(self.canvas)
        self._place: Geometry = measure(self.canvas)
        self._tip = Tip(self.canvas)
        self._bind()

    def _bind(self) -> None:
        canvas = self.canvas
        canvas.bind("<Configure>", lambda _event: self._resized())
        canvas.bind("<FocusIn>", lambda _event: self._draw(), add="+")
        canvas.bind("<FocusOut>", lambda _event: self._draw(), add="+")
        for key in ("<Return>", "<KP_Enter>"):
            canvas.bind(key, lambda _event: self._open())
        canvas.bind("<<Copy>>", lambda _event: self._copied())
        canvas.bind("<Button-1>", self._clicked)
        canvas.bind("<Double-1>", lambda _event: self._open())
        canvas.bind("<Motion>", self._hover, add="+")

    # What the owner calls

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show these rows, from the first."""
        self._rows = rows
        self._span.current = None
        self._span.hold(array("q", range(len(rows))))
        self._pencil.make_room(rows)
        self._draw()

    def select(self, place: int) -> None:
        """Select the row at a place of the list and bring it into view."""
        self._span.choose(place)
        self._draw()

    @property
    def current(self) -> int | None:
        """The place of the selected row."""
        return self._span.current

    # Drawing

    def _draw(self) -> None:
        canvas, place = self.canvas, self._place
        canvas.delete("all")
        focused = canvas.focus_displayof() is canvas
        for line, number in enumerate(self._span.page()):
            chosen = number == self._span.current
            ground = theme.STRIPE if number % 2 else theme.CARD
            if chosen:
                ground = theme.SELECTED if focused else theme.SELECTED_AWAY
            edge = theme.PRIMARY if chosen and focused else ""
            self._pencil.row(self._rows[number], line, place, ground, edge)
        self._pencil.headings(place)
        self._travel.show_bar()

    def _resized(self) -> None:
        self._place = measure(self.canvas)
        self._span.height = self._place.lines(self.canvas.winfo_height())
        self._span.to(self._span.top)
        self._draw()

    # Mouse and keys

    def _number(self, y: int) -> int | None:
        """Return the place in the list of the row at a height of the canvas."""
        line = self._place.line(y)
        number = self._span.top + line
        return number if 0 <= line < self._span.height and number < len(self._rows) else None

    def _clicked(self, event: tk.Event[tk.Misc]) -> str:
        self.canvas.focus_set()
        number = self._number(event.y)
        if number is not None:
            self._travel.choose(number)
        return "break"

    def _open(self) -> str:
        if self._span.current is not None:
            self._opened(self._span.current)
        return "break"

    def _hover(self, event: tk.Event[tk.Misc]) -> None:
        """Offer the whole of a remark that is cut."""
        number = self._number(event.y)
        marks = self._rows[number].marks if number is not None else ()
        self._tip.offer("" if self._pencil.fits(marks, self._place) else remark(marks))
