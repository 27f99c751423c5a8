"""The page of what changed since the last file: a list, and one change field by field."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.page import SearchBox
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.changes.presenter import Presenter
from thidua_desktop.ui.screens.exchange.lister import Lister

_WIDTHS: Final = (9, 17, 40, 18, 18)


class ChangesPage:
    """List on the left, differences on the right, the decision below."""

    def __init__(
        self,
        master: tk.Misc,
        desk: Desk,
        name: Callable[[str], str],
        export: Callable[[str], None],
        turn: Callable[[tk.Widget | None], None],
    ) -> None:
        self.frame, body = card(master, padding=12)
        self._turn = turn
        self.presenter = Presenter(self, desk, name, export)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, text=words.CHANGED_TITLE, style="CardTitle.TLabel").pack(side="left")
        self._lead = ttk.Label(head, style="Note.TLabel")
        self._lead.pack(side="left", padx=theme.px(body, 12))
        self.search = SearchBox(head, words.FIND_CHANGE, self.presenter.search, self._enter)
        self.search.frame.pack(side="right")
        self._build_buttons(body)
        middle = ttk.Frame(body, style="Card.TFrame")
        middle.pack(fill="both", expand=True, pady=(theme.px(body, 8), 0))
        middle.columnconfigure(0, weight=1)
        middle.rowconfigure(0, weight=1)
        self.list = Lister(
            middle,
            words.CHANGED_COLUMNS,
            _WIDTHS,
            self.presenter.rows,
            selected=self.presenter.select,
        )
        self.list.frame.grid(row=0, column=0, sticky="nsew")
        self.differences = Story(middle, width=38)
        self.differences.frame.grid(row=0, column=1, sticky="nsew", padx=(theme.px(body, 10), 0))

    # What the presenter calls

    def show_lead(self, text: str) -> None:
        """Say what is shown."""
        self._lead.configure(text=text)

    def show_changes(self, handles: array[int]) -> None:
        """List these changes."""
        self.list.show_places(handles)

    def show_differences(self, passages: Sequence[Passage]) -> None:
        """Show one change field by field."""
        self.differences.show(passages)

    def open_changes(self) -> None:
        """Take the place of the ledger."""
        self.search.clear()
        self._turn(self.frame)
        self._enter()

    def close_changes(self) -> None:
        """Give the place back."""
        self._turn(None)

    def _enter(self) -> None:
        self.list.enter()

    def _build_buttons(self, body: ttk.Frame) -> None:
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        self.export = ttk.Button(
            bar,
            text=words.EXPORT,
            icon="box-arrow-up",
            bootstyle="primary",
            command=self.presenter.export,
        )
        self.export.pack(side="right")
        self.leave = ttk.Button(
            bar,
            text=words.LEAVE_CHANGES,
            bootstyle="secondary outline",
            command=self.presenter.leave,
        )
        self.leave.pack(side="right", padx=(0, theme.px(body, 8)))
