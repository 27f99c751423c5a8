"""Above two versions: what they are of, how it came about, who decides."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.exchange.conflicts.presenter import Presenter
from thidua_desktop.ui.screens.exchange.conflicts.values import CaseFace


class Heads:
    """A title and sentences; a reason is asked for where one is missing."""

    def __init__(self, master: tk.Misc, presenter: Presenter) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._title = self._wide("CardTitle.TLabel")
        self._how = self._wide("Note.TLabel")
        self._decider = self._wide("Alarm.TLabel")
        self.explain = ttk.Button(
            self.frame,
            text=words.EXPLAIN,
            icon="pencil",
            bootstyle="primary outline",
            command=presenter.explain,
        )

    def show(self, case: CaseFace) -> None:
        """Show what two versions are of."""
        self._title.configure(text=case.title)
        self._how.configure(text=case.how if case.decider else f"{case.how} {words.HOW_TO}")
        self._decider.configure(text=case.decider)
        self._offer(self._decider, shown=bool(case.decider))
        self._offer(self.explain, shown=case.asks_reason)

    def _offer(self, widget: tk.Widget, *, shown: bool) -> None:
        if shown:
            widget.pack(anchor="w", pady=(theme.px(self.frame, 4), 0))
        else:
            widget.pack_forget()

    def _wide(self, style: str) -> ttk.Label:
        label = ttk.Label(self.frame, style=style, justify="left")
        label.pack(fill="x")
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width - 6))
        return label
