"""The bloc board: the ranking on the left, the words about one unit on the right."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import board as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_board import legend, prose
from thidua_desktop.ui.screens.scoring.bloc_board.ballot import BallotWindow
from thidua_desktop.ui.screens.scoring.bloc_board.presenter import Presenter
from thidua_desktop.ui.screens.scoring.bloc_board.ranks import RankList
from thidua_desktop.ui.screens.scoring.bloc_board.side import Side
from thidua_desktop.ui.screens.scoring.bloc_board.values import (
    Ballot,
    BoardPicture,
    Choice,
    Detail,
    Empty,
)
from thidua_desktop.ui.screens.scoring.origins import ORIGINS

_MOVES: Final = ORIGINS | {Kind.AWARD_QUOTA, Kind.BLOC}
# Lines of warnings below the list; more are scrolled.
_NOTICES: Final = 4


class BoardPanel:
    """Choose a bloc above, read its ranking below."""

    def __init__(self, master: tk.Misc, desk: Desk, open_sheet: Callable[[str], None]) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._desk = desk
        self.presenter = Presenter(self, desk, open_sheet)
        self.ballot: BallotWindow | None = None
        self._target = ""
        self._build_choice()
        self._build_empty()
        self._board = ttk.Frame(self.frame, style="Page.TFrame")
        self._board.columnconfigure(0, weight=1)
        self._board.rowconfigure(0, weight=1)
        self._build_board()
        self._build_side()
        desk.operations.listen(_MOVES, self._changed)

    def refresh(self) -> None:
        """Rank again as things stand."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Let go at any time: nothing is typed here."""
        return True

    def act(self, action: str) -> bool:
        """Read again on F5, go to the list on Ctrl+F."""
        if action == "refresh":
            self.presenter.refresh()
        elif action == "search":
            self.ranks.canvas.focus_set()
        return action in {"refresh", "search"}

    # What the presenter calls

    def show_choice(self, choice: Choice) -> None:
        """Show which bloc, period and table are ranked."""
        self.bloc.set(choice.bloc)
        self.period.set(choice.period)
        self.table.set(choice.table)

    def show_board(self, picture: BoardPicture) -> None:
        """Show a ranking."""
        self._empty.pack_forget()
        self._board.pack(fill="both", expand=True)
        self._title.configure(text=picture.title)
        self._note.configure(text=picture.note)
        self.ranks.show_rows(picture.rows)
        self.vote.state(["!disabled" if picture.may_vote else "disabled"])
        self.publish.state(["!disabled" if picture.may_publish else "disabled"])
        self._warn(picture.warnings)

    def show_empty(self, empty: Empty) -> None:
        """Show what to do before there can be a ranking."""
        self._board.pack_forget()
        self._empty.pack(expand=True)
        self._reason.configure(text=empty.text)
        self._target = empty.target
        if empty.button:
            self.lead_on.configure(text=empty.button)
            self.lead_on.pack(pady=(theme.px(self.frame, 14), 0))
        else:
            self.lead_on.pack_forget()

    def select(self, place: int) -> None:
        """Select a row."""
        self.ranks.select(place)

    def show_detail(self, detail: Detail) -> None:
        """Show the words about one unit."""
        self.side.show(detail)

    def show_ballot(self, ballot: Ballot) -> None:
        """Open the window in which a vote is recorded."""
        root, desk = self.frame.winfo_toplevel(), self._desk
        self.ballot = BallotWindow(root, ballot, self.presenter.polling, desk.today, desk.asks)
        self.ballot.show()

    def close_ballot(self) -> None:
        """Take that window away again."""
        if self.ballot is not None:
            self.ballot.close()
            self.ballot = None
        self.ranks.canvas.focus_set()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under the fields of the vote."""
        if self.ballot is not None:
            self.ballot.show_notes(notes)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        self.frame.clipboard_clear()
        self.frame.clipboard_append(text)

    # Building

    def _build_choice(self) -> None:
        edge, body = card(self.frame, padding=10)
        edge.pack(fill="x")
        self.bloc = self._reference(body, words.BLOC, Kind.BLOC, 0, 4)
        self.period = self._reference(body, words.PERIOD, Kind.PERIOD, 1, 3)
        self.table = self._reference(body, words.TABLE, Kind.CRITERIA_TABLE, 2, 5)

    def _reference(
        self, body: ttk.Frame, title: str, kind: Kind, column: int, weight: int
    ) -> ReferenceInput:
        ttk.Label(body, text=title, style="Field.TLabel").grid(row=0, column=column, sticky="w")
        one = ReferenceInput(
            body,
            lambda text: self.presenter.offers(kind, text),
            lambda id_: self.presenter.label(kind, id_),
            changed=lambda: self.presenter.chosen(kind, str(one.get())),
        )
        one.frame.grid(row=1, column=column, sticky="ew", padx=(0, theme.px(body, 8)))
        body.columnconfigure(column, weight=weight)
        return one

    def _build_empty(self) -> None:
        self._empty = ttk.Frame(self.frame, style="Page.TFrame")
        self._reason = ttk.Label(
            self._empty,
            style="Page.TLabel",
            wraplength=theme.px(self.frame, 560),
            justify="center",
            anchor="center",
        )
        self._reason.pack()
        self.lead_on = ttk.Button(
            self._empty,
            bootstyle="primary",
            command=lambda: self.presenter.lead_on(self._target),
        )

    def _build_board(self) -> None:
        gap = theme.px(self.frame, 10)
        edge, body = card(self._board, padding=12)
        edge.grid(row=0, column=0, sticky="nsew", pady=(gap, 0))
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x", pady=(0, theme.px(body, 8)))
        self._title = ttk.Label(head, style="CardTitle.TLabel")
        self._title.pack(side="left")
        self._note = ttk.Label(head, style="Note.TLabel")
        self._note.pack(side="left", padx=(gap, 0))
        buttons = ttk.Frame(head, style="Card.TFrame")
        buttons.pack(side="right")
        self._button(buttons, words.COPY, "clipboard", self.presenter.copy)
        self.vote = self._button(buttons, words.VOTE, "check2-square", self.presenter.ask_vote)
        self.publish = self._button(buttons, words.PUBLISH, "megaphone", self.presenter.publish)
        self.ranks = RankList(
            body,
            selected=self.presenter.select,
            opened=self.presenter.open,
            copied=self.presenter.copy,
        )
        self.notices = prose.Prose(body)
        self.notices.frame.pack(side="bottom", fill="x")
        legend.build(body).pack(side="bottom", anchor="w", pady=(theme.px(body, 6), 0))
        self.ranks.frame.pack(fill="both", expand=True)

    def _button(self, bar: ttk.Frame, text: str, icon: str, run: Callable[[], None]) -> ttk.Button:
        button = ttk.Button(bar, text=text, icon=icon, bootstyle="primary outline", command=run)
        button.pack(side="left", padx=(theme.px(bar, 8), 0))
        return button

    def _build_side(self) -> None:
        gap = theme.px(self.frame, 10)
        self.side = Side(self._board)
        self.side.frame.grid(row=0, column=1, sticky="ns", padx=(gap, 0), pady=(gap, 0))

    def _warn(self, warnings: Sequence[str]) -> None:
        self.notices.show([(text, prose.WARNING) for text in warnings])
        self.notices.fit(_NOTICES)

    def _changed(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
