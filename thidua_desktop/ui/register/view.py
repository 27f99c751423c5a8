"""The list of one kind of record with the form beside it."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import focus, theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.kit.page import SearchBox
from thidua_desktop.ui.register.filters import FilterBar
from thidua_desktop.ui.register.presenter import Presenter, Shown
from thidua_desktop.ui.register.record_form import RecordForm
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk


class Register:
    """A list on the left, one record on the right."""

    def __init__(self, master: tk.Misc, desk: Desk, kind: Kind) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._presenter = Presenter(self, desk, kind)
        self.kind = kind
        self._build(desk)
        self.show_record(None)
        desk.operations.listen(frozenset({kind}), self._changed_elsewhere)

    # What the window calls

    def refresh(self) -> None:
        """Read the list again."""
        self._presenter.refresh()

    def may_leave(self) -> bool:
        """Ask about changes that are not saved."""
        return self._presenter.may_leave()

    def act(self, action: str) -> bool:
        """Do one of the common actions."""
        runs = {
            "new": self._new,
            "save": self._presenter.save,
            "search": self.search.focus,
            "cancel": self._presenter.turn_away,
            "refresh": self._presenter.refresh,
        }
        if action not in runs:
            return False
        runs[action]()
        return True

    # What the presenter calls

    def show_rows(self, handles: array[int]) -> None:
        """Show these records in the list."""
        listing = self._presenter.list
        self.grid.order(listing.order, descending=listing.descending)
        self.grid.show(handles)
        self._count.configure(text=words.count(len(handles)))
        first = words.NO_ROWS_ADD if self._presenter.may_add else words.NO_ROWS
        nothing = words.NO_MATCH if listing.narrowed else first
        self._empty.configure(text="" if handles else nothing)
        if handles:
            self._empty.place_forget()
        else:
            self._empty.place(relx=0.5, rely=0.4, anchor="center")

    def show_record(self, shown: Shown | None) -> None:
        """Show a record in the form, or the invitation to choose one."""
        held = focus.inside(self._side, self.frame.focus_lastfor())
        self._record.show(shown)
        if shown is None and held:
            # The form is out of sight, and whatever had the keyboard with it.
            self.grid.tree.focus_set()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields."""
        self._record.show_notes(notes)

    def select(self, handle: int | None) -> None:
        """Select a record in the list."""
        self.grid.select(handle)

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""
        self._record.put(field, text)

    def form_values(self) -> Mapping[str, object]:
        """Return what is typed."""
        return self.form.get()

    def form_changed(self) -> bool:
        """Say whether a person changed the form."""
        return self._record.changed

    @property
    def form(self) -> Form:
        """The form beside the list."""
        return self._record.form

    # Building

    def _build(self, desk: Desk) -> None:
        gap = theme.px(self.frame, 12)
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(0, weight=1)
        left, self._list = card(self.frame, padding=12)
        left.grid(row=0, column=0, sticky="nsew")
        right, side = card(self.frame, padding=14)
        right.grid(row=0, column=1, sticky="nsew", padx=(gap, 0))
        side.configure(width=theme.px(self.frame, 440))
        side.pack_propagate(flag=False)
        self._build_list()
        self._side = side
        self._record = RecordForm(side, self._presenter, desk)

    def _to_list(self) -> None:
        self.grid.enter()

    def _build_list(self) -> None:
        gap = theme.px(self.frame, 8)
        bar = ttk.Frame(self._list, style="Card.TFrame")
        bar.pack(fill="x", pady=(0, gap))
        self.search = SearchBox(bar, words.SEARCH, self._presenter.search, below=self._to_list)
        self.search.frame.pack(side="left")
        add = ttk.Button(
            bar, text=words.NEW, icon="plus-lg", bootstyle="success outline", command=self._new
        )
        add.pack(side="right")
        add.state(["!disabled" if self._presenter.may_add else "disabled"])
        filters = self._presenter.list.filters()
        if filters:
            second = FilterBar(self._list, self._presenter.list, self._presenter.filter)
            second.frame.pack(fill="x", pady=(0, gap))
        self.grid = Grid(
            self._list,
            self._presenter.list.columns(),
            self._presenter.list.rows,
            selected=self._presenter.select,
            opened=lambda _handle: self.form.focus(),
            sorted_by=self._presenter.sort,
        )
        self._count = ttk.Label(self._list, style="Note.TLabel")
        self._count.pack(side="bottom", anchor="w", pady=(gap // 2, 0))
        self.grid.frame.pack(fill="both", expand=True)
        self._empty = ttk.Label(self.grid.tree, style="Note.TLabel")

    def _new(self) -> None:
        self._presenter.new()

    def _changed_elsewhere(self) -> None:
        if self.frame.winfo_ismapped():
            self._presenter.refresh()
