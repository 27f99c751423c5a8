"""The tab of other offices: their machines, how far each has come, their keys and ours."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import offices_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.inputs import TextInput
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.offices.presenter import Presenter

_WIDTHS: Final = (22, 15, 11, 12, 23, 17)
_SIDE: Final = 330


class OfficesPanel:
    """Our fingerprint above, machines below it, one of them at the right."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(1, weight=1)
        self.presenter = Presenter(self, desk)
        self._build_own()
        self._build_list()
        self._build_side()
        desk.operations.listen(frozenset(Kind), self._moved)

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Let go at any time: a fingerprint can be typed again."""
        return True

    def act(self, action: str) -> bool:
        """Go to the list on Ctrl+F."""
        if action == "search":
            self.list.enter()
        return action == "search"

    # What the presenter calls

    def show_own(self, fingerprint: str) -> None:
        """Show the own fingerprint, to be read out."""
        self.own.configure(text=fingerprint)
        self.copy.state(["!disabled" if fingerprint else "disabled"])

    def show_list(self, rows: Sequence[Row]) -> None:
        """Show the machines of other offices."""
        self.list.show_rows(rows, keep=True)
        self._none.configure(text="" if rows else words.NONE)

    def show_detail(self, passages: Sequence[Passage], *, enrol: bool, retire: bool) -> None:
        """Show what is known of one machine, and what can be done about its key."""
        self.detail.show(passages)
        self.fingerprint.set("")
        self.fingerprint.lock(locked=not enrol)
        self.enrol.state(["!disabled" if enrol else "disabled"])
        self.retire.state(["!disabled" if retire else "disabled"])

    # Building

    def _build_own(self) -> None:
        edge, body = card(self.frame, padding=10)
        edge.grid(row=0, column=0, sticky="ew")
        gap = theme.px(body, 12)
        text = ttk.Frame(body, style="Card.TFrame")
        text.pack(side="left")
        ttk.Label(text, text=words.OWN_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        ttk.Label(
            text,
            text=words.OWN_NOTE,
            style="Note.TLabel",
            wraplength=theme.px(body, 220),
            justify="left",
        ).pack(anchor="w")
        self.own = ttk.Label(body, style="Fingerprint.TLabel")
        self.own.pack(side="left", padx=gap)
        self.copy = ttk.Button(
            body,
            text=words.COPY,
            icon="clipboard",
            bootstyle="primary outline",
            command=self._copy,
        )
        self.copy.pack(side="right")

    def _build_list(self) -> None:
        edge, body = card(self.frame, padding=12)
        edge.grid(row=1, column=0, sticky="nsew", pady=(theme.px(self.frame, 10), 0))
        ttk.Label(body, text=words.LIST_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self.list = RowList(
            body,
            columns(words.COLUMNS, _WIDTHS, right=(2, 3)),
            selected=self.presenter.select,
        )
        self.list.frame.pack(fill="both", expand=True, pady=(theme.px(body, 8), 0))
        self._none = ttk.Label(self.list.tree, style="Note.TLabel")
        self._none.place(relx=0.5, rely=0.4, anchor="center")

    def _build_side(self) -> None:
        edge, body = card(self.frame, padding=12)
        edge.grid(row=0, column=1, rowspan=2, sticky="ns", padx=(theme.px(self.frame, 10), 0))
        body.configure(width=theme.px(body, _SIDE))
        body.pack_propagate(flag=False)
        gap = theme.px(body, 6)
        foot = ttk.Frame(body, style="Card.TFrame")
        foot.pack(side="bottom", fill="x", pady=(gap, 0))
        ttk.Label(
            foot,
            text=words.ENROL_NOTE,
            style="Note.TLabel",
            wraplength=theme.px(body, _SIDE - 30),
            justify="left",
        ).pack(anchor="w")
        ttk.Label(foot, text=words.FINGERPRINT, style="Field.TLabel").pack(
            anchor="w", pady=(gap, 0)
        )
        self.fingerprint = TextInput(foot)
        self.fingerprint.frame.pack(fill="x")
        self.fingerprint.target.bind("<Return>", lambda _event: self._enrol())
        self.enrol = ttk.Button(
            foot, text=words.ENROL, icon="check-lg", bootstyle="primary", command=self._enrol
        )
        self.enrol.pack(fill="x", pady=(gap, 0))
        self.retire = ttk.Button(
            foot,
            text=words.RETIRE,
            icon="slash-circle",
            bootstyle="danger outline",
            command=self.presenter.retire,
        )
        self.retire.pack(fill="x", pady=(gap, 0))
        self.detail = Story(body)
        self.detail.frame.pack(fill="both", expand=True)

    def _enrol(self) -> None:
        self.presenter.enrol(str(self.fingerprint.get()))

    def _copy(self) -> None:
        self.frame.clipboard_clear()
        self.frame.clipboard_append(str(self.own.cget("text")))
        self.presenter.copied()

    def _moved(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
