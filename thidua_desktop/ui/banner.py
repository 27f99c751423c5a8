"""A notice over the whole window that stays until somebody says it was read."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import theme


class Banner:
    """The notice; it is on view only while there is one."""

    def __init__(self, above: tk.Widget, read: Callable[[], None]) -> None:
        """Prepare a notice that takes its place above another part of the window."""
        self._above = above
        gap = theme.px(above, 12)
        self.frame = ttk.Frame(above.master, style="Alarm.TFrame", padding=(gap, gap // 2))
        self._icon = ttk.Icon("exclamation-triangle-fill", 22, theme.AMBER)
        ttk.Label(self.frame, image=self._icon, style="Alarm.TLabel").pack(side="left")
        self.read = ttk.Button(
            self.frame, text=words.NOTICE_READ, bootstyle="primary", command=read
        )
        self.read.pack(side="right", padx=(gap, 0))
        texts = ttk.Frame(self.frame, style="Alarm.TFrame")
        texts.pack(side="left", fill="x", expand=True, padx=(gap, 0))
        ttk.Label(texts, text=words.NOTICE_TITLE, style="AlarmTitle.TLabel").pack(anchor="w")
        self._text = ttk.Label(texts, style="Alarm.TLabel", justify="left")
        self._text.pack(fill="x")
        self._text.bind("<Configure>", lambda event: self._wrap(event.width))

    def show(self, text: str) -> None:
        """Show a notice, the keyboard on its button; or nothing."""
        if text == self.text:
            return
        self._text.configure(text=text)
        if text:
            self.frame.pack(side="top", fill="x", before=self._above)
            self.read.focus_set()
        else:
            self.frame.pack_forget()

    @property
    def text(self) -> str:
        """The notice on view, "" for none."""
        return str(self._text.cget("text"))

    def _wrap(self, width: int) -> None:
        self._text.configure(wraplength=max(1, width - 6))
