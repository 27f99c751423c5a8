"""A text to read: it wraps, scrolls, and can be copied from, but not typed into."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final, Literal

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme

# There is no caret to be moved: arrows scroll.
_KEYS: Final[tuple[tuple[str, int, Literal["units", "pages"]], ...]] = (
    ("<Up>", -1, "units"),
    ("<Down>", 1, "units"),
    ("<Prior>", -1, "pages"),
    ("<Next>", 1, "pages"),
)


class Reading:
    """Words longer than their place."""

    def __init__(self, master: tk.Misc, *, width: int, height: int = 4) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._area = ttk.Text(
            self.frame,
            width=width,
            height=height,
            wrap="word",
            relief="flat",
            borderwidth=0,
            highlightthickness=1,
            highlightbackground=theme.CARD,
            highlightcolor=theme.PRIMARY,
            takefocus=True,  # What cannot be typed into is passed over otherwise.
            padx=theme.px(master, 6),
            pady=theme.px(master, 4),
            background=theme.CARD,
            foreground=theme.INK,
            font=theme.font(master, 10),
            autostyle=False,
        )
        bar = ttk.Scrollbar(self.frame, orient="vertical", command=self._area.yview)
        self._area.configure(yscrollcommand=bar.set, state="disabled")
        for key, steps, what in _KEYS:
            self._area.bind(key, self._roller(steps, what))
        self._area.pack(side="left", fill="both", expand=True)
        bar.pack(side="left", fill="y")

    def show(self, text: str) -> None:
        """Show a text from its beginning."""
        self._area.configure(state="normal")
        self._area.delete("1.0", "end")
        self._area.insert("1.0", text)
        self._area.configure(state="disabled")

    def _roller(self, steps: int, what: Literal["units", "pages"]) -> Callable[[object], str]:
        def roll(_event: object) -> str:
            self._area.yview_scroll(steps, what)
            return "break"

        return roll

    @property
    def text(self) -> str:
        """What is shown."""
        return self._area.get("1.0", "end-1c")
