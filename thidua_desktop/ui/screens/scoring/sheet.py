"""One score sheet: its criteria on the left, one criterion's entry and its why on the right."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import screens as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.entry import EntryCard
from thidua_desktop.ui.screens.scoring.presenter import Presenter

_WIDTHS = (8, 46, 12, 11, 11, 24)
_NUMBERS = (2, 3, 4)


class SheetPanel:
    """Choose a sheet above, score it below."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._desk = desk
        self.presenter = Presenter(self, desk)
        self._build_choice()
        self._build_sheet()
        self._fresh = True
        kinds = {Kind.ACTIVITY, Kind.RESULT, Kind.TARGET, Kind.CRITERION, Kind.SCORE_ENTRY}
        desk.operations.listen(frozenset({*kinds, Kind.SCORE_SHEET}), self._changed)

    def refresh(self) -> None:
        """Score again; the first time, open the sheet worked on last."""
        if self._fresh:
            self._fresh = False
            table, period, unit = self.presenter.choice.defaults()
            self.table.set(table)
            self.period.set(period)
            self.unit.set(unit)
            self.show_nothing()
            self.presenter.open_latest()
        else:
            self.presenter.refresh()

    def may_leave(self) -> bool:
        """Ask about changes that are not saved."""
        return self.presenter.may_leave()

    def act(self, action: str) -> bool:
        """Do one of the common actions."""
        runs = {
            "save": self.presenter.save,
            "cancel": self.presenter.cancel,
            "refresh": self.presenter.refresh,
        }
        if action not in runs:
            return False
        runs[action]()
        return True

    # What the presenter calls

    def show_sheet(self, title: str, state: str, total: str, rows: Sequence[Row]) -> None:
        """Show a sheet's criteria and totals."""
        self._none.pack_forget()
        self._sheet.pack(fill="both", expand=True)
        self._title.show(title)
        self._state.configure(text=state)
        self._total.configure(text=total)
        self.criteria.show_rows(rows, keep=True)

    def show_nothing(self) -> None:
        """Show the invitation to choose a sheet."""
        self._sheet.pack_forget()
        self._none.pack(expand=True)

    def show_entry(
        self, title: str, values: Mapping[str, object], why: str, *, may_edit: bool
    ) -> None:
        """Show one criterion's entry and why it has its points."""
        self._entry.show(title, values, why, may_edit=may_edit)

    def show_no_entry(self) -> None:
        """Show the invitation to choose a criterion."""
        self._entry.show_nothing()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields."""
        self._entry.show_notes(notes)

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""
        self.form.field(field).set(text)

    def entry_values(self) -> Mapping[str, object]:
        """Return what is typed."""
        return self.form.get()

    def entry_changed(self) -> bool:
        """Say whether a person changed the entry."""
        return self._entry.changed

    @property
    def form(self) -> Form:
        """The form of the entry."""
        return self._entry.form

    def select(self, place: int) -> None:
        """Select a row."""
        self.criteria.select(place)

    # Building

    def _build_choice(self) -> None:
        gap = theme.px(self.frame, 10)
        edge, body = card(self.frame, padding=10)
        edge.pack(fill="x")
        self.table = self._reference(body, words.SCORE_TABLE, Kind.CRITERIA_TABLE, 0, 5)
        self.period = self._reference(body, words.SCORE_PERIOD, Kind.PERIOD, 1, 3)
        self.unit = self._reference(body, words.SCORE_UNIT, Kind.UNIT, 2, 3)
        ttk.Button(
            body, text=words.SCORE_OPEN, bootstyle="primary outline", command=self._open
        ).grid(row=1, column=3, padx=(gap, 0))

    def _reference(
        self, body: ttk.Frame, title: str, kind: Kind, column: int, weight: int
    ) -> ReferenceInput:
        ttk.Label(body, text=title, style="Field.TLabel").grid(row=0, column=column, sticky="w")
        one = ReferenceInput(
            body,
            lambda text: self.presenter.choice.choices(kind, text),
            lambda id_: self.presenter.choice.label(kind, id_),
        )
        one.frame.grid(row=1, column=column, sticky="ew", padx=(0, theme.px(body, 8)))
        body.columnconfigure(column, weight=weight)
        return one

    def _build_sheet(self) -> None:
        gap = theme.px(self.frame, 10)
        self._none = ttk.Label(self.frame, text=words.SCORE_CHOOSE, style="Page.TLabel")
        self._sheet = ttk.Frame(self.frame, style="Page.TFrame")
        self._sheet.columnconfigure(0, weight=1)
        self._sheet.rowconfigure(0, weight=1)
        left, body = card(self._sheet, padding=12)
        left.grid(row=0, column=0, sticky="nsew", pady=(gap, 0))
        right, side = card(self._sheet, padding=14)
        right.grid(row=0, column=1, sticky="nsew", padx=(gap, 0), pady=(gap, 0))
        side.configure(width=theme.px(self.frame, 372))
        side.pack_propagate(flag=False)
        self._build_criteria(body)
        self._entry = EntryCard(side, self.presenter, self._desk)

    def _build_criteria(self, body: ttk.Frame) -> None:
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        self._build_finish(head)
        self._title = CutLabel(head, "", "CardTitle.TLabel")
        self._title.label.pack(fill="x")
        self._state = ttk.Label(head, style="Note.TLabel")
        self._state.pack(anchor="w", pady=(0, theme.px(body, 6)))
        self._total = ttk.Label(body, style="Section.TLabel")
        self._total.pack(side="bottom", anchor="w", pady=(theme.px(body, 6), 0))
        self.criteria = RowList(
            body,
            columns(words.SCORE_COLUMNS, _WIDTHS, _NUMBERS),
            selected=self.presenter.select,
            opened=lambda _place: self.form.focus("claimed"),
        )
        self.criteria.frame.pack(fill="both", expand=True)

    def _build_finish(self, head: ttk.Frame) -> None:
        ttk.Button(
            head,
            text=words.SCORE_DONE,
            icon="check2-circle",
            bootstyle="success outline",
            command=self.presenter.finish,
        ).pack(side="right")
        ttk.Button(
            head,
            text=words.SCORE_PRINT,
            icon="printer",
            bootstyle="primary outline",
            command=lambda: self._desk.go("reports"),
        ).pack(side="right", padx=(0, theme.px(head, 8)))

    def _open(self) -> None:
        self.presenter.open(str(self.table.get()), str(self.period.get()), str(self.unit.get()))

    def _changed(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
