"""A receipt in large letters, to be read out on the telephone."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts import window
from thidua_desktop.ui.kit import theme


class ReceiptStrip:
    """The words, the code and a way to copy it; it takes no room while there is none."""

    def __init__(self, master: tk.Misc, copied: Callable[[], None]) -> None:
        self._copied = copied
        self.frame = ttk.Frame(master, style="Card.TFrame", height=1)
        gap = theme.px(master, 10)
        self._strip = ttk.Frame(self.frame, style="Done.TFrame", padding=(gap, gap // 2))
        self._lead = ttk.Label(
            self._strip, style="Done.TLabel", wraplength=theme.px(master, 230), justify="left"
        )
        self._lead.pack(side="left")
        self._code = ttk.Label(self._strip, style="Spoken.TLabel")
        self._code.pack(side="left", padx=gap)
        self.close = ttk.Button(
            self._strip, text=window.CLOSE, bootstyle="secondary outline", command=self._close
        )
        self.close.pack(side="right")
        self.copy = ttk.Button(
            self._strip,
            text=words.COPY,
            icon="clipboard",
            bootstyle="success outline",
            command=self._copy,
        )
        self.copy.pack(side="right", padx=gap)

    def show(self, lead: str, code: str) -> None:
        """Show a receipt."""
        self._lead.configure(text=lead)
        self._code.configure(text=code)
        self._strip.pack(fill="x", pady=(0, theme.px(self.frame, 8)))
        self.copy.focus_set()

    @property
    def code(self) -> str:
        """The code on view, "" for none."""
        return str(self._code.cget("text")) if self._strip.winfo_manager() else ""

    def _copy(self) -> None:
        self.frame.clipboard_clear()
        self.frame.clipboard_append(self.code)
        self._copied()

    def _close(self) -> None:
        self._strip.pack_forget()
        # A frame keeps the height of what it held.
        self.frame.configure(height=1)
