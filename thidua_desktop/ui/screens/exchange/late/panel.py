"""The tab of rows that came too late or wait for something."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import late_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.chips import Chips
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.late.presenter import Presenter
from thidua_desktop.ui.screens.exchange.lister import Lister

_WIDTHS: Final = (14, 18, 30, 18, 18, 16)
_DETAIL_LINES: Final = 5


class LatePanel:
    """A list above, why a row was not taken below."""

    def __init__(self, master: tk.Misc, desk: Desk, counted: Callable[[int], None]) -> None:
        self.frame, body = card(master, padding=12)
        self.presenter = Presenter(self, desk, counted)
        gap = theme.px(body, 8)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, text=words.TITLE, style="CardTitle.TLabel").pack(side="left")
        ttk.Label(head, text=words.RETRY_NOTE, style="Note.TLabel").pack(side="left", padx=gap)
        self.chips = Chips(body, self.presenter.filter)
        self.chips.frame.pack(fill="x", pady=gap)
        self._build_buttons(body)
        self.detail = Story(body)
        self.detail.area.configure(height=_DETAIL_LINES)
        self.detail.frame.pack(side="bottom", fill="x", pady=(gap, 0))
        self.list = Lister(
            body,
            words.COLUMNS,
            _WIDTHS,
            self.presenter.rows,
            none=words.NONE,
            selected=self.presenter.select,
        )
        self.list.frame.pack(fill="both", expand=True)
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

    def show_chips(self, chips: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the reasons there are."""
        self.chips.show(chips, chosen)

    def show_list(self, handles: array[int]) -> None:
        """List these rows."""
        self.list.show_places(handles, keep=True)

    def show_detail(self, passages: Sequence[Passage], *, chosen: bool) -> None:
        """Show why one row was not taken."""
        self.detail.show(passages)
        self.dismiss.state(["!disabled" if chosen else "disabled"])

    def show_may_retry(self, *, may: bool) -> None:
        """Allow to try once more, or not."""
        self.retry.state(["!disabled" if may else "disabled"])

    def _build_buttons(self, body: ttk.Frame) -> None:
        bar = ttk.Frame(body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(body, 8), 0))
        self.retry = ttk.Button(
            bar,
            text=words.RETRY,
            icon="arrow-repeat",
            bootstyle="primary",
            command=self.presenter.retry,
        )
        self.retry.pack(side="left")
        self.dismiss = ttk.Button(
            bar,
            text=words.DISMISS,
            icon="archive",
            bootstyle="secondary outline",
            command=self.presenter.dismiss,
        )
        self.dismiss.pack(side="left", padx=theme.px(body, 8))

    def _moved(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
