"""The tab of conflicts: what waits on the left, the two versions on the right."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.conflicts.heads import Heads
from thidua_desktop.ui.screens.exchange.conflicts.presenter import Presenter
from thidua_desktop.ui.screens.exchange.conflicts.sides import Sides
from thidua_desktop.ui.screens.exchange.conflicts.values import CaseFace, ChoiceFace
from thidua_desktop.ui.screens.exchange.lister import Lister

_WIDTHS: Final = (28, 72)
_LIST_WIDTH: Final = 310


class ConflictsPanel:
    """For people who are not technicians, and without a mouse."""

    def __init__(self, master: tk.Misc, desk: Desk, counted: Callable[[int], None]) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self.frame.columnconfigure(1, weight=1)
        self.frame.rowconfigure(0, weight=1)
        self.presenter = Presenter(self, desk, counted)
        self._build_list()
        self._build_case()
        desk.operations.listen(frozenset(Kind), self._moved)

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Let go at any time: what is not saved stays in dispute."""
        return True

    def act(self, action: str) -> bool:
        """Save on Ctrl+S, go back to the list on Esc."""
        if action == "save":
            self.presenter.save()
        elif action in {"cancel", "search"}:
            self.list.enter()
        else:
            return False
        return True

    # What the presenter calls

    def show_list(self, handles: array[int]) -> None:
        """List the disputes."""
        self.list.show_places(handles, keep=True)

    def select(self, place: int) -> None:
        """Select a line of the list."""
        self.list.select(place)

    def show_case(self, case: CaseFace | None) -> None:
        """Show two versions side by side; None for nothing."""
        if case is None:
            self._case.pack_forget()
            return
        self._case.pack(fill="both", expand=True)
        self.heads.show(case)
        self.sides.show_case(case)
        for button in (self.both, self.save):
            button.state(["disabled" if case.decider else "!disabled"])
        self._decides = not case.decider

    def show_choice(self, choice: ChoiceFace) -> None:
        """Show what is chosen and what would be saved."""
        self.sides.show_choice(choice)
        self.note.configure(text=choice.note)
        may = choice.may_save and self._decides
        self.save.state(["!disabled" if may else "disabled"])

    def enter_list(self) -> None:
        """Give the keyboard to the list."""
        self.list.enter()

    # Building

    def _build_list(self) -> None:
        edge, body = card(self.frame, padding=12)
        edge.grid(row=0, column=0, sticky="ns")
        body.configure(width=theme.px(body, _LIST_WIDTH))
        body.pack_propagate(flag=False)
        ttk.Label(body, text=words.LIST_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self.list = Lister(
            body,
            words.COLUMNS,
            _WIDTHS,
            self.presenter.rows,
            none=words.NONE,
            selected=self.presenter.select,
            opened=lambda _place: self.sides.enter(),
        )
        self.list.frame.pack(fill="both", expand=True, pady=(theme.px(body, 8), 0))

    def _build_case(self) -> None:
        edge, body = card(self.frame, padding=12)
        edge.grid(row=0, column=1, sticky="nsew", padx=(theme.px(self.frame, 10), 0))
        self._case = ttk.Frame(body, style="Card.TFrame")
        self._decides = False
        self.heads: Heads = Heads(self._case, self.presenter)
        self.heads.frame.pack(fill="x")
        self._build_buttons()
        self.sides: Sides = Sides(self._case, self.presenter.choose, self.presenter.keep)
        self.sides.frame.pack(fill="both", expand=True)

    def _build_buttons(self) -> None:
        bar = ttk.Frame(self._case, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(bar, 8), 0))
        self.note = ttk.Label(
            self._case, style="Note.TLabel", wraplength=theme.px(bar, 700), justify="left"
        )
        self.note.pack(side="bottom", anchor="w", pady=(theme.px(bar, 6), 0))
        run = self.presenter
        buttons = (
            (words.KEEP_BOTH, "files", "secondary outline", lambda: run.keep("both")),
            (words.LATER, "clock", "secondary outline", run.later),
            (words.SAVE, "check-lg", "primary", run.save),
        )
        made = [
            ttk.Button(bar, text=text, icon=icon, bootstyle=style, command=command)
            for text, icon, style, command in buttons
        ]
        self.both, self.later, self.save = made
        for button in made[:2]:
            button.pack(side="left", padx=(0, theme.px(bar, 8)))
        self.save.pack(side="right")

    def _moved(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
