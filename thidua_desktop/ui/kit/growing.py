"""A box of several lines that is as high as its words."""

from __future__ import annotations

import tkinter as tk
from typing import Final

from thidua_desktop.ui.kit.inputs import LinesInput, Raw

_MOST: Final = 14


def grow(area: tk.Text, least: int, most: int = _MOST) -> None:
    """Make a box as high as its words, within reason."""
    lines = int(area.tk.call(str(area), "count", "-displaylines", "1.0", "end"))
    height = max(least, min(lines + 1, most))
    if int(area.cget("height")) != height:
        area.configure(height=height)


class GrowingInput(LinesInput):
    """Several lines of text, none of them out of sight."""

    def __init__(self, master: tk.Misc, *, lines: int = 3) -> None:
        super().__init__(master, lines=lines)
        self._least = lines
        for happening in ("<KeyRelease>", "<Configure>"):
            self._area.bind(happening, lambda _event: self._grow(), add="+")
        self._area.bind("<<Paste>>", lambda _event: self._area.after_idle(self._grow), add="+")

    def set(self, raw: Raw) -> None:
        """Show a text."""
        super().set(raw)
        self._grow()

    def _grow(self) -> None:
        if self._area.winfo_exists():
            grow(self._area, self._least)
