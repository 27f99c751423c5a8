"""A few words of which one is chosen, in as many lines as they need."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme


class Chips:
    """Radio buttons that look like buttons, to be packed by their owner as ``frame``."""

    def __init__(self, master: tk.Misc, chosen: Callable[[str], None]) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._tell = chosen
        self._chosen = tk.StringVar(self.frame)
        self.buttons: list[ttk.Radiobutton] = []
        self._width = 0
        self.frame.bind("<Configure>", self._resized)

    def show(self, chips: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Show these chips, key and words; none of them is told."""
        for button in self.buttons:
            button.destroy()
        self._chosen.set(chosen)
        self.buttons = [self._button(key, text) for key, text in chips]
        self._flow()

    @property
    def chosen(self) -> str:
        """The key of the chip that is chosen."""
        return self._chosen.get()

    def _button(self, key: str, text: str) -> ttk.Radiobutton:
        return ttk.Radiobutton(
            self.frame,
            text=text,
            value=key,
            variable=self._chosen,
            bootstyle="primary outline toolbutton",
            command=lambda: self._tell(key),
        )

    def _resized(self, event: tk.Event[tk.Misc]) -> None:
        if event.width != self._width:
            self._width = event.width
            self._flow()

    def _flow(self) -> None:
        """Put the buttons side by side, and into the next line where there is no more room."""
        gap = theme.px(self.frame, 6)
        x, y, height = 0, 0, 0
        for button in self.buttons:
            wide, high = button.winfo_reqwidth(), button.winfo_reqheight()
            if x and x + wide > self._width > 1:
                x, y = 0, y + high + gap // 2
            button.place(x=x, y=y)
            x, height = x + wide + gap, y + high
        self.frame.configure(height=max(1, height))
