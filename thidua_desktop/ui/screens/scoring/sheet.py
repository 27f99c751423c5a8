"""One score sheet: its criteria on the left, one criterion's entry and its why on the right."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import screens as words
from thidua_desktop.texts import window
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.fields import Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.register.faces import Faces
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.presenter import Presenter

_WIDTHS = (8, 46, 12, 11, 11, 24)
_NUMBERS = (2, 3, 4)


class SheetPanel:
    """Choose a sheet above, score it below."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._desk = desk
        self._may_edit = False
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
            table, period, unit = self.presenter.defaults()
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
        self._invite.pack_forget()
        self._entry.pack(fill="both", expand=True)
        self._may_edit = may_edit
        self._criterion.configure(text=title)
        self._why.configure(text=why)
        self.form.fill(values)
        self._hint.configure(text="")
        for button in (self._save, self._discard):
            button.state(["!disabled" if may_edit else "disabled"])

    def show_no_entry(self) -> None:
        """Show the invitation to choose a criterion."""
        self._may_edit = False
        self._entry.pack_forget()
        self._invite.pack(expand=True)
        self.form.fill({})

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields."""
        homeless = self.form.show([Remark(one.field, one.text, one.doubt) for one in notes])
        text = "\n".join(one.text for one in homeless)
        self._hint.configure(text=text, style="Error.TLabel")

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""
        self.form.field(field).set(text)

    def entry_values(self) -> Mapping[str, object]:
        """Return what is typed."""
        return self.form.get()

    def entry_changed(self) -> bool:
        """Say whether a person changed the entry."""
        return self._may_edit and self.form.changed

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
            lambda text: self.presenter.choices(kind, text),
            lambda id_: self.presenter.label(kind, id_),
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
        self._build_entry(side)

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

    def _build_entry(self, side: ttk.Frame) -> None:
        gap = theme.px(self.frame, 8)
        room = theme.px(self.frame, 340)
        self._invite = ttk.Label(
            side, text=words.SCORE_ROW, style="Note.TLabel", wraplength=room, justify="center"
        )
        self._entry = ttk.Frame(side, style="Card.TFrame")
        self._criterion = ttk.Label(
            self._entry, style="CardTitle.TLabel", wraplength=room, justify="left"
        )
        self._criterion.pack(fill="x", pady=(0, gap))
        bar = ttk.Frame(self._entry, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(gap, 0))
        self._save = ttk.Button(
            bar, text=window.SAVE_KEY, bootstyle="primary", command=self.presenter.save
        )
        self._save.pack(side="left")
        self._discard = ttk.Button(
            bar,
            text=window.DISCARD,
            bootstyle="secondary outline",
            command=self.presenter.cancel,
        )
        self._discard.pack(side="left", padx=(gap, 0))
        self._hint = ttk.Label(self._entry, style="Note.TLabel", wraplength=room, justify="left")
        self._hint.pack(side="bottom", fill="x")
        self._why = ttk.Label(self._entry, style="Note.TLabel", wraplength=room, justify="left")
        self._why.pack(side="bottom", fill="x", pady=(0, gap))
        ttk.Label(self._entry, text=words.SCORE_WHY, style="Section.TLabel").pack(
            side="bottom", anchor="w", pady=(gap, 2)
        )
        self._build_form()

    def _build_form(self) -> None:
        self.form = Form(self._entry, finished=self.presenter.save_and_next, hinted=self._help)
        self.form.frame.pack(fill="both", expand=True)
        faces = Faces(
            Kind.SCORE_ENTRY.value,
            lambda _field, _text: [],
            lambda _kind, id_: id_,
            self._desk.today,
        )
        self.form.build(faces.of(self.presenter.fields()))

    def _help(self, text: str) -> None:
        self._hint.configure(text=text, style="Note.TLabel")

    def _open(self) -> None:
        self.presenter.open(str(self.table.get()), str(self.period.get()), str(self.unit.get()))

    def _changed(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
