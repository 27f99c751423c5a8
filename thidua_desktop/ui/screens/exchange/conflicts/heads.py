"""Above two versions: what they are of, who made each and when, and the buttons for the whole."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.exchange.conflicts.presenter import Presenter
from thidua_desktop.ui.screens.exchange.conflicts.values import CaseFace


class Heads:
    """Title, how it came about, and the heads of the columns."""

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
        heads = ttk.Frame(self.frame, style="Card.TFrame")
        heads.pack(side="bottom", fill="x", pady=(theme.px(heads, 8), 0))
        for column, share in enumerate((3, 5, 5, 5)):
            heads.columnconfigure(column, weight=share, uniform="side")
        self._head(heads, 0, words.FIELD)
        _, self._mine_by = self._head(heads, 1, words.MINE)
        self._theirs, self._theirs_by = self._head(heads, 2, words.THEIRS)
        self._head(heads, 3, words.RESULT)
        self.mine = self._button(heads, 1, words.KEEP_MINE, lambda: presenter.keep("mine"))
        self.theirs = self._button(heads, 2, words.TAKE_THEIRS, lambda: presenter.keep("theirs"))

    def show(self, case: CaseFace) -> None:
        """Show what two versions are of."""
        self._title.configure(text=case.title)
        self._how.configure(text=f"{case.how} {words.HOW_TO}" if not case.decider else case.how)
        self._theirs.configure(text=case.theirs_title)
        self._mine_by.configure(text=case.mine_by)
        self._theirs_by.configure(text=case.theirs_by)
        self._decider.configure(text=case.decider)
        self._offer(self._decider, shown=bool(case.decider))
        self._offer(self.explain, shown=case.asks_reason)
        for button in (self.mine, self.theirs):
            button.state(["disabled" if case.decider else "!disabled"])

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

    @staticmethod
    def _head(heads: ttk.Frame, column: int, text: str) -> tuple[ttk.Label, ttk.Label]:
        cell = ttk.Frame(heads, style="Card.TFrame")
        cell.grid(row=0, column=column, sticky="new")
        title = ttk.Label(cell, text=text, style="Section.TLabel")
        title.pack(anchor="w")
        note = ttk.Label(cell, style="Note.TLabel", justify="left")
        note.pack(fill="x")
        note.bind("<Configure>", lambda event: note.configure(wraplength=event.width - 6))
        return title, note

    @staticmethod
    def _button(heads: ttk.Frame, column: int, text: str, run: Callable[[], None]) -> ttk.Button:
        button = ttk.Button(heads, text=text, bootstyle="primary outline", command=run)
        button.grid(row=1, column=column, sticky="w", pady=(theme.px(heads, 4), 0))
        return button
