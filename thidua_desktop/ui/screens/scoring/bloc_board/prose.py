"""Text to read that wraps, and scrolls where it is longer than its place."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from tkinter.font import Font
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme

HEAD, LINE, NOTE, WARNING = "head", "line", "note", "warning"
_INKS: Final = {HEAD: theme.PRIMARY, LINE: theme.INK, NOTE: theme.MUTED, WARNING: theme.WARNING}
_SMALL: Final = frozenset({NOTE, WARNING})


class Prose:
    """Lines in a few looks; it takes the keyboard only to be scrolled."""

    def __init__(self, master: tk.Misc) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._area = self._text()
        self._line = Font(font=theme.font(master, 10)).metrics("linespace")
        self._bar = ttk.Scrollbar(self.frame, orient="vertical", command=self._area.yview)
        self._area.configure(yscrollcommand=self._moved)
        self._area.pack(side="left", fill="both", expand=True)

    def show(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show lines, each with its look, from the beginning."""
        area = self._area
        area.configure(state="normal")
        area.delete("1.0", "end")
        for place, (text, look) in enumerate(lines):
            area.insert("end", f"\n{text}" if place else text, look)
        area.configure(state="disabled")
        area.yview_moveto(0)

    def fit(self, most: int) -> None:
        """Grow with the text, up to so many lines."""

        def fitted(_event: object = None) -> None:
            area = self._area
            # Tk's own count: what tkinter makes of it differs from one Python to the next.
            pixels = area.tk.call(str(area), "count", "-update", "-ypixels", "1.0", "end")
            lines = -(-int(pixels) // self._line)
            self._area.configure(height=max(1, min(most, lines)))

        self._area.bind("<Configure>", fitted)
        fitted()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._area.get("1.0", "end-1c")

    def _moved(self, first: float, last: float) -> None:
        if float(first) <= 0 and float(last) >= 1:
            self._bar.pack_forget()
        else:
            self._bar.pack(side="right", fill="y", before=self._area)
        self._bar.set(first, last)

    def _text(self) -> tk.Text:
        frame = self.frame
        area: tk.Text = ttk.Text(
            frame,
            width=20,
            height=1,
            wrap="word",
            relief="flat",
            borderwidth=0,
            highlightthickness=theme.px(frame, 1),
            highlightbackground=theme.CARD,
            highlightcolor=theme.PRIMARY,
            padx=theme.px(frame, 2),
            pady=0,
            background=theme.CARD,
            font=theme.font(frame, 10),
            cursor="arrow",
            autostyle=False,
        )
        gap = {HEAD: 8, LINE: 2, NOTE: 10, WARNING: 0}
        for look, ink in _INKS.items():
            size = 9 if look in _SMALL else 10
            area.tag_configure(
                look,
                font=theme.font(frame, size, bold=look == HEAD),
                foreground=ink,
                spacing1=theme.px(frame, gap[look]),
                lmargin2=theme.px(frame, 0 if look in _SMALL else 10),
            )
        return area
