"""A text to read: it wraps, scrolls, and can be copied from, but not typed into."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme


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
            highlightthickness=0,
            padx=theme.px(master, 6),
            pady=theme.px(master, 4),
            background=theme.CARD,
            foreground=theme.INK,
            font=theme.font(master, 10),
            autostyle=False,
        )
        bar = ttk.Scrollbar(self.frame, orient="vertical", command=self._area.yview)
        self._area.configure(yscrollcommand=bar.set, state="disabled")
        self._area.pack(side="left", fill="both", expand=True)
        bar.pack(side="left", fill="y")

    def show(self, text: str) -> None:
        """Show a text from its beginning."""
        self._area.configure(state="normal")
        self._area.delete("1.0", "end")
        self._area.insert("1.0", text)
        self._area.configure(state="disabled")

    @property
    def text(self) -> str:
        """What is shown."""
        return self._area.get("1.0", "end-1c")
