"""One line that says what is wrong, and takes no room while nothing is."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme


class Notice:
    """The line, in ``label``, to be packed by its owner."""

    def __init__(self, master: tk.Misc) -> None:
        self.label = ttk.Frame(master, style="Card.TFrame")
        self._line = ttk.Label(self.label, style="Error.TLabel", justify="left")
        self.label.bind("<Configure>", lambda event: self._line.configure(wraplength=event.width))

    def show(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self._line.configure(text=text)
        if text:
            self._line.pack(anchor="w", pady=(theme.px(self.label, 4), 0))
        else:
            self._line.pack_forget()
            # A frame keeps the height of what it held.
            self.label.configure(height=1)

    @property
    def text(self) -> str:
        """What is shown."""
        return str(self._line.cget("text"))
