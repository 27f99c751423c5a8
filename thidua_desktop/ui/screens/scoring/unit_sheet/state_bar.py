"""Where the sheet stands, drawn as a row of steps, and buttons for the steps that are allowed."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from tkinter.font import Font
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.scoring.unit_sheet.steps import Reached, Step, Way

_MARKS: Final[Mapping[Reached, str]] = {"done": "✓", "now": "●", "ahead": "○"}
_COLOURS: Final[Mapping[Reached, tuple[str, str]]] = {
    "done": ("#dcefe2", "#1d5c38"),
    "now": (theme.PRIMARY, theme.CARD),
    "ahead": (theme.LOCKED, theme.MUTED),
}


class StateBar:
    """Steps on the left, buttons on the right."""

    def __init__(self, master: tk.Misc, taken: Callable[[Way], None]) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._taken = taken
        self._steps: Sequence[Step] = ()
        self._font = theme.font(master, 9)
        self._bold = theme.font(master, 9, bold=True)
        self._measure = Font(master, font=self._bold).measure
        self.canvas = ttk.Canvas(
            self.frame,
            height=theme.px(master, 26),
            width=theme.px(master, 460),
            background=theme.CARD,
            highlightthickness=0,
            takefocus=False,
            autostyle=False,
        )
        self.canvas.pack(side="left")
        self.buttons = ttk.Frame(self.frame, style="Card.TFrame")
        self.buttons.pack(side="right")
        self._ways: Sequence[Way] = ()
        self._made: dict[str, ttk.Button] = {}

    def show(self, steps: Sequence[Step], ways: Sequence[Way]) -> None:
        """Show these steps, and a button for each way."""
        if steps != self._steps:
            self._steps = steps
            self._draw()
        if ways != self._ways:
            self._ways = ways
            self._rebuild(ways)

    def button(self, to: str) -> ttk.Button:
        """Return the button that leads to a state; KeyError when there is none."""
        return self._made[to]

    def _rebuild(self, ways: Sequence[Way]) -> None:
        for button in self._made.values():
            button.destroy()
        self._made = {}
        for way in ways:
            style = "warning outline" if way.backwards else "success outline"
            self._made[way.to] = ttk.Button(
                self.buttons,
                text=way.text,
                icon="arrow-return-left" if way.backwards else "check2-circle",
                bootstyle=style,
                command=self._taker(way),
            )
            self._made[way.to].pack(side="left", padx=(theme.px(self.frame, 6), 0))

    def _taker(self, way: Way) -> Callable[[], None]:
        return lambda: self._taken(way)

    def _draw(self) -> None:
        """Draw each step as an arrow; its mark says the same as its colour."""
        canvas = self.canvas
        canvas.delete("all")
        pad, tip = theme.px(canvas, 10), theme.px(canvas, 8)
        high = theme.px(canvas, 24)
        left = 0
        for place, step in enumerate(self._steps):
            ground, ink = _COLOURS[step.reached]
            text = f"{_MARKS[step.reached]} {step.text}"
            right = left + self._measure(text) + 2 * pad + (tip if place else 0)
            notch = left + tip if place else left
            middle = high / 2
            corners = (left, 1, right, 1, right + tip, middle, right, high, left, high)
            canvas.create_polygon(*corners, notch, middle, fill=ground, outline=theme.CARD)
            canvas.create_text(
                (left + right + (tip if place else 0)) / 2,
                middle,
                text=text,
                fill=ink,
                font=self._bold if step.reached == "now" else self._font,
            )
            left = right + 1
        canvas.configure(width=left + tip + 2)
