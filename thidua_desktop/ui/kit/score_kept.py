"""What is said below a grid: why a text was not saved, and how many texts wait."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.notice import Notice


class Below:
    """The lines, in ``frame``, to be packed by their owner; they take no room while empty.

    Args:
        master: Where they are put.
        drop: Takes back every text that waits.
    """

    def __init__(self, master: tk.Misc, drop: Callable[[], None]) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self.notice = Notice(self.frame)
        self.notice.label.pack(side="bottom", fill="x")
        self._hint = ttk.Label(self.frame, style="Note.TLabel")
        self._row = ttk.Frame(self.frame, style="Card.TFrame")
        self._count = ttk.Label(self._row, style="Note.TLabel")
        self._count.pack(side="left")
        self.drop = ttk.Button(
            self._row, text=words.DROP_KEPT, bootstyle="secondary outline", command=drop
        )
        self.drop.pack(side="left", padx=(theme.px(master, 8), 0))

    def show_kept(self, count: int) -> None:
        """Say how many texts wait; nothing for none."""
        self._count.configure(text=words.kept_count(count) if count else "")
        if count:
            self._row.pack(side="bottom", fill="x", pady=(theme.px(self.frame, 4), 0))
        elif self._row.winfo_manager():
            self._row.pack_forget()
            self._shrink()

    def hint(self, text: str) -> None:
        """Say something of the cell one is in; "" takes it away."""
        self._hint.configure(text=text)
        if text:
            self._hint.pack(side="bottom", anchor="w", pady=(theme.px(self.frame, 4), 0))
        elif self._hint.winfo_manager():
            self._hint.pack_forget()
            self._shrink()

    @property
    def hinted(self) -> str:
        """What is said of the cell."""
        return str(self._hint.cget("text"))

    def _shrink(self) -> None:
        # A frame keeps the height of what it held.
        self.frame.configure(height=1)
