"""A notice over the whole window that stays until somebody says it was read."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import focus, theme


class Banner:
    """The notice, to be packed by its owner as ``frame``; it takes no room while there is none."""

    def __init__(self, master: tk.Misc, read: Callable[[], None]) -> None:
        gap = theme.px(master, 12)
        self.frame = ttk.Frame(master, style="Alarm.TFrame", height=1)
        self._body = ttk.Frame(self.frame, style="Alarm.TFrame", padding=(gap, gap // 2))
        self._icon = ttk.Icon("exclamation-triangle-fill", 22, theme.AMBER)
        ttk.Label(self._body, image=self._icon, style="Alarm.TLabel").pack(side="left")
        self.read = ttk.Button(self._body, text=words.NOTICE_READ, bootstyle="primary", command=read)
        self.read.pack(side="right", padx=(gap, 0))
        texts = ttk.Frame(self._body, style="Alarm.TFrame")
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
            self._body.pack(fill="x")
            self.read.focus_set()
            return
        held = focus.inside(self.frame, focus.holder(self.frame))
        self._body.pack_forget()
        # A frame keeps the height of what it held.
        self.frame.configure(height=1)
        if held:
            self.frame.winfo_toplevel().focus_set()

    @property
    def text(self) -> str:
        """The notice on view, "" for none."""
        return str(self._text.cget("text"))

    def _wrap(self, width: int) -> None:
        self._text.configure(wraplength=max(1, width - 6))
