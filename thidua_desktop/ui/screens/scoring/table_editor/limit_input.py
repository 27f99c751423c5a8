"""A number, or that there is no such limit, said outright."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.domain.scoring.parameters import NONE
from thidua_desktop.domain.words import fold
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.inputs import FlagInput, Raw, TextInput


class LimitInput:
    """A field for the number and a box for its absence; the box's first letter ticks it."""

    def __init__(self, master: tk.Misc, none: str, changed: Callable[[], None]) -> None:
        self._letter = fold(none)[:1]
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self._number = TextInput(self._frame, right=True, width=8)
        self._number.frame.pack(side="left", fill="x", expand=True)
        self._box = FlagInput(self._frame, none, changed=self._ticked)
        self._box.frame.pack(side="left", padx=(theme.px(master, 8), 0))
        self._changed = changed
        self._locked = False
        self.frame: tk.Widget = self._frame
        self.target: tk.Widget = self._number.target
        self.target.bind("<Key>", self._typed, add="+")

    def get(self) -> Raw:
        """Return the number as it is typed, or "none"."""
        return NONE if self._box.get() == "1" else self._number.get()

    def set(self, raw: Raw) -> None:
        """Show a number, or that there is none."""
        self._box.set("1" if raw == NONE else "0")
        self._number.set("" if raw == NONE else raw)

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._number.mark(bad=bad)

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the limit, or change it again."""
        self._locked = locked
        self._number.lock(locked=locked)
        self._box.lock(locked=locked)

    def _typed(self, event: tk.Event[tk.Misc]) -> str | None:
        """Tick the box for its letter; a number typed afterwards takes the tick away."""
        letter = fold(event.char) if event.char and event.char.isprintable() else ""
        if self._locked or not letter:
            return None
        if letter == self._letter:
            self._box.set("1")
            self._ticked()
            return "break"
        if letter.isdigit():
            self._box.set("0")
        return None

    def _ticked(self) -> None:
        if self._box.get() == "1":
            self._number.set("")
        self._changed()
