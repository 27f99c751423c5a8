"""Moving through a long list by keys, wheel and scroll bar, the same way in every list."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.ui.kit.span import Span


class Travel:
    """Moves a span as its list is told to.

    Args:
        frame: Takes the list, and the scroll bar beside it.
        body: The widget that shows the rows.
        span: Which rows are on the screen, and which is selected.
        draw: Draws the list again.
        selected: Told when another row is selected.
        wheel: How many rows one notch of the wheel moves.
    """

    def __init__(
        self,
        frame: ttk.Frame,
        body: tk.Widget,
        span: Span,
        draw: Callable[[], None],
        selected: Callable[[int], None],
        *,
        wheel: int,
    ) -> None:
        self._span = span
        self._draw = draw
        self._selected = selected
        self._notch = wheel
        self._bar = ttk.Scrollbar(frame, orient="vertical", command=self._scrolled)
        body.grid(row=0, column=0, sticky="nsew")
        self._bar.grid(row=0, column=1, sticky="ns")
        frame.columnconfigure(0, weight=1)
        frame.rowconfigure(0, weight=1)
        self._bind(body)

    def _bind(self, body: tk.Widget) -> None:
        steps: dict[str, Callable[[], int]] = {
            "<Up>": lambda: -1,
            "<Down>": lambda: 1,
            "<Prior>": lambda: -self._span.height,
            "<Next>": lambda: self._span.height,
            "<Home>": lambda: -len(self._span.handles),
            "<End>": lambda: len(self._span.handles),
        }
        for sequence, rows in steps.items():
            body.bind(sequence, self._stepper(rows))
        body.bind("<MouseWheel>", lambda event: self._wheel(-1 if event.delta > 0 else 1))
        body.bind("<Button-4>", lambda _event: self._wheel(-1))
        body.bind("<Button-5>", lambda _event: self._wheel(1))

    def choose(self, place: int) -> None:
        """Select the row at a place of the list and bring it into view."""
        self._told(another=self._span.choose(place))

    def show_bar(self) -> None:
        """Show how much of the list is on the screen; no bar when that is all of it."""
        if self._span.fits:
            self._bar.grid_remove()
        else:
            self._bar.grid()
        self._bar.set(*self._span.shares())

    def _scrolled(self, *how: str) -> None:
        if how[0] == "moveto":
            self._span.to(round(float(how[1]) * len(self._span.handles)))
        else:
            rows = self._span.height if how[2] == "pages" else 1
            self._span.to(self._span.top + int(how[1]) * rows)
        self._draw()

    def _wheel(self, direction: int) -> str:
        self._span.to(self._span.top + self._notch * direction)
        self._draw()
        return "break"

    def _stepper(self, rows: Callable[[], int]) -> Callable[[tk.Event[tk.Misc]], str]:
        def pressed(_event: tk.Event[tk.Misc]) -> str:
            self._told(another=self._span.step(rows()))
            return "break"

        return pressed

    def _told(self, *, another: bool) -> None:
        self._draw()
        if another and self._span.current is not None:
            self._selected(self._span.current)
