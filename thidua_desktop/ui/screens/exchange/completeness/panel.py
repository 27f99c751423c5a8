"""The tab of a period: our own closing above, the units below us, one of them at the right."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import period_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.completeness.presenter import May, Presenter

_WIDTHS: Final = (20, 25, 18, 8, 26, 11)
_SIDE: Final = 310


class CompletenessPanel:
    """Who has sent which period, what is missing, what was accepted."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(1, weight=1)
        self.presenter = Presenter(self, desk)
        self._build_head()
        self._build_list()
        self._build_side()
        desk.operations.listen(frozenset(Kind), self._moved)

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Let go at any time: nothing is typed here."""
        return True

    def act(self, action: str) -> bool:
        """Go to the list on Ctrl+F."""
        if action == "search":
            self.list.enter()
        return action == "search"

    # What the presenter calls

    def show_period(self, period: str) -> None:
        """Show which period is on view."""
        self.period.set(period)

    def show_own(self, text: str) -> None:
        """Show how far our own office is."""
        if text:
            self._own.configure(text=text)
            self._own_box.pack(side="left", fill="x", expand=True)
        else:
            self._own_box.pack_forget()

    def show_list(self, rows: Sequence[Row]) -> None:
        """Show the units below."""
        self.list.show_rows(rows, keep=True)
        self._none.configure(text="" if rows else words.NONE)

    def show_detail(self, passages: Sequence[Passage]) -> None:
        """Show what is known of one unit."""
        self.detail.show(passages)

    def show_may(self, may: May) -> None:
        """Allow what can be done now."""
        allowed = ((self.accept, may.accept), (self.back, may.back), (self.close, may.close))
        for button, can in allowed:
            button.state(["!disabled" if can else "disabled"])

    # Building

    def _build_head(self) -> None:
        edge, body = card(self.frame, padding=10)
        edge.grid(row=0, column=0, columnspan=2, sticky="ew")
        gap = theme.px(body, 12)
        box = ttk.Frame(body, style="Card.TFrame", width=theme.px(body, 300))
        box.pack(side="left")
        ttk.Label(box, text=words.PERIOD, style="Field.TLabel").pack(anchor="w")
        self.period = ReferenceInput(
            box,
            self.presenter.periods,
            self.presenter.label,
            changed=lambda: self.presenter.choose(str(self.period.get())),
        )
        self.period.frame.pack(fill="x")
        ttk.Frame(box, style="Card.TFrame", width=theme.px(body, 300)).pack()
        rest = ttk.Frame(body, style="Card.TFrame")
        rest.pack(side="left", fill="x", expand=True, padx=(2 * gap, 0))
        self._own_box = ttk.Frame(rest, style="Card.TFrame")
        self.close = self._button(self._own_box, words.CLOSE, "lock", self.presenter.close)
        self.close.pack(side="right", padx=(gap, 0))
        ttk.Label(self._own_box, text=words.OWN_TITLE, style="Field.TLabel").pack(anchor="w")
        self._own = ttk.Label(self._own_box, style="CardName.TLabel", justify="left")
        self._own.pack(fill="x")
        self._own.bind("<Configure>", lambda event: self._own.configure(wraplength=event.width - 6))

    def _build_list(self) -> None:
        edge, body = card(self.frame, padding=12)
        edge.grid(row=1, column=0, sticky="nsew", pady=(theme.px(self.frame, 10), 0))
        ttk.Label(body, text=words.TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self.list = RowList(
            body, columns(words.COLUMNS, _WIDTHS, right=(3,)), selected=self.presenter.select
        )
        self.list.frame.pack(fill="both", expand=True, pady=(theme.px(body, 8), 0))
        self._none = ttk.Label(self.list.tree, style="Note.TLabel")
        self._none.place(relx=0.5, rely=0.4, anchor="center")

    def _build_side(self) -> None:
        gap = theme.px(self.frame, 10)
        edge, body = card(self.frame, padding=12)
        edge.grid(row=1, column=1, sticky="ns", padx=(gap, 0), pady=(gap, 0))
        body.configure(width=theme.px(body, _SIDE))
        body.pack_propagate(flag=False)
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(gap, 0))
        self.accept = self._button(bar, words.ACCEPT, "check2-circle", self.presenter.accept)
        self.back = self._button(bar, words.RETURN, "reply", self.presenter.give_back)
        for button in (self.accept, self.back):
            button.pack(side="left", padx=(0, gap))
        self.detail = Story(body)
        self.detail.frame.pack(fill="both", expand=True)

    @staticmethod
    def _button(bar: ttk.Frame, text: str, icon: str, run: Callable[[], None]) -> ttk.Button:
        return ttk.Button(bar, text=text, icon=icon, bootstyle="primary outline", command=run)

    def _moved(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
