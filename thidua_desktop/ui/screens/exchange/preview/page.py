"""The preview of a file: what it would change row by row, what is not taken, what it needs."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.services.preview import Preview
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.chips import Chips
from thidua_desktop.ui.kit.page import SearchBox
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.lister import Lister
from thidua_desktop.ui.screens.exchange.preview.conditions import Conditions
from thidua_desktop.ui.screens.exchange.preview.picture import Picture
from thidua_desktop.ui.screens.exchange.preview.presenter import Presenter
from thidua_desktop.ui.screens.exchange.preview.supervisor import SupervisorWindow

_ROW_WIDTHS: Final = (20, 17, 38, 19, 26)
_PROBLEM_WIDTHS: Final = (18, 7, 18, 60)
_EDITED_WIDTHS: Final = (20, 8, 72)
_FONT_WIDTHS: Final = (16, 16, 10, 29, 29)


class PreviewPage:
    """Lists of rows and of problems, and the decision under them."""

    def __init__(
        self,
        master: tk.Misc,
        desk: Desk,
        taken: Callable[[Preview], None],
        changed: Callable[[], None],
        turn: Callable[[tk.Widget | None], None],
    ) -> None:
        self.frame, self._body = card(master, padding=12)
        self._turn = turn
        self.supervisor: SupervisorWindow | None = None
        self.presenter = Presenter(self, desk, taken, changed)
        self._build_head()
        self.conditions = Conditions(self._body, self.presenter)
        self.conditions.frame.pack(side="bottom", fill="x", pady=(theme.px(self._body, 8), 0))
        self._build_lists()

    # What the presenter calls

    def open_preview(self, picture: Picture) -> None:
        """Show where the file comes from, and how many rows of each outcome it has."""
        self._lead.configure(text=picture.lead)
        style = "Alarm.TLabel" if picture.doubtful else "Note.TLabel"
        self._notes.configure(text=" ".join(picture.notes), style=style)
        self.chips.show(picture.chips, picture.chosen)
        self.search.clear()
        self._tab(self.problems, words.problem_tab(picture.problems), picture.problems)
        self._tab(self.edited, words.edited_tab(picture.edited), picture.edited)
        self._tab(self.fonts, words.font_tab(picture.fonts), picture.fonts)
        self.conditions.show(picture)
        # Where no row can be read, what keeps them out is what there is to see.
        first = self.rows if self.rows.count or not picture.problems else self.problems
        self.book.select(1 if first is self.problems else 0)
        self._turn(self.frame)
        first.enter()

    def show_rows(self, handles: array[int]) -> None:
        """List these rows of the file."""
        self.rows.show_places(handles)

    def show_differences(self, passages: Sequence[Passage]) -> None:
        """Show what one row would change."""
        self.differences.show(passages)

    def show_missing(self, text: str, *, fonts: bool = False) -> None:
        """Say what has to be filled in first, and go there."""
        if fonts:
            self.book.select(self.fonts.frame)
        self.conditions.show_missing(text, fonts=fonts)

    def ask_supervisor(self) -> None:
        """Open the window in which somebody answers for the file."""
        root = self.frame.winfo_toplevel()
        self.supervisor = SupervisorWindow(root, self.presenter.take_answered)
        self.supervisor.show()

    def close_preview(self) -> None:
        """Show the ledger again."""
        self._turn(None)

    # Building

    def _build_head(self) -> None:
        body = self._body
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, text=words.TITLE, style="CardTitle.TLabel").pack(side="left")
        self._lead = ttk.Label(head, style="CardName.TLabel")
        self._lead.pack(side="left", padx=theme.px(body, 12))
        self._notes = ttk.Label(body, style="Note.TLabel", justify="left")
        self._notes.pack(fill="x", pady=(theme.px(body, 4), theme.px(body, 6)))
        self._notes.bind(
            "<Configure>", lambda event: self._notes.configure(wraplength=event.width - 8)
        )
        line = ttk.Frame(body, style="Card.TFrame")
        line.pack(fill="x", pady=(0, theme.px(body, 6)))
        self.search = SearchBox(line, words.FIND, self.presenter.search, self._enter)
        self.search.frame.pack(side="right", anchor="n", padx=(theme.px(body, 8), 0))
        self.chips = Chips(line, self.presenter.filter)
        self.chips.frame.pack(side="left", fill="x", expand=True)

    def _build_lists(self) -> None:
        self.book = ttk.Notebook(self._body)
        self.book.pack(fill="both", expand=True)
        self.book.enable_traversal()
        first = ttk.Frame(self.book, style="Card.TFrame")
        first.columnconfigure(0, weight=1)
        first.rowconfigure(0, weight=1)
        show = self.presenter
        self.rows = Lister(
            first,
            words.ROW_COLUMNS,
            _ROW_WIDTHS,
            show.rows,
            none=words.NOTHING_LISTED,
            selected=show.select,
        )
        self.rows.frame.grid(row=0, column=0, sticky="nsew")
        self.differences = Story(first, width=36)
        gap = theme.px(first, 10)
        self.differences.frame.grid(row=0, column=1, sticky="nsew", padx=(gap, 0))
        self.book.add(first, text=words.ROWS)
        self.problems = Lister(self.book, words.PROBLEM_COLUMNS, _PROBLEM_WIDTHS, show.problems)
        self.edited = Lister(self.book, words.EDITED_COLUMNS, _EDITED_WIDTHS, show.edited)
        self.fonts = Lister(self.book, words.FONT_COLUMNS, _FONT_WIDTHS, show.fonts)
        for one in (self.problems, self.edited, self.fonts):
            self.book.add(one.frame)

    def _tab(self, one: Lister, title: str, count: int) -> None:
        """Show a list under its tab; no tab where there is nothing."""
        one.show_places(range(count))
        self.book.tab(one.frame, text=title, state="normal" if count else "hidden")

    def _enter(self) -> None:
        self.rows.enter()
