"""Choose a sheet above, work on it below: one unit's, or those of a whole bloc."""

from __future__ import annotations

import tkinter as tk
from typing import Any

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_sheet.panel import BlocSheet
from thidua_desktop.ui.screens.scoring.choice import SheetChoice
from thidua_desktop.ui.screens.scoring.origins import ORIGINS
from thidua_desktop.ui.screens.scoring.unit_sheet.panel import UnitSheet

UNIT, BLOC = "unit", "bloc"


class SheetPanel:
    """The panel, in ``frame``."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._choice = SheetChoice(desk)
        self._shows = UNIT
        self._build_choice()
        self._slot = ttk.Frame(self.frame, style="Page.TFrame")
        self._slot.pack(fill="both", expand=True, pady=(theme.px(self.frame, 10), 0))
        self.one = UnitSheet(self._slot, desk)
        self.whole = BlocSheet(self._slot, desk)
        self.one.frame.pack(fill="both", expand=True)
        self._fresh = True
        desk.operations.listen(ORIGINS, self._changed)

    @property
    def on_view(self) -> UnitSheet | BlocSheet:
        """The sheet, or the sheets, on view."""
        return self.one if self._shows == UNIT else self.whole

    def refresh(self) -> None:
        """Score again; the first time, open the sheet worked on last."""
        if self._fresh:
            self._fresh = False
            self._fill(*self._choice.defaults())
            self.one.show_nothing()
            self.one.presenter.open_latest()
        else:
            self.on_view.presenter.refresh()

    def may_leave(self) -> bool:
        """Ask about what is not saved."""
        return self.on_view.presenter.may_leave()

    def act(self, action: str) -> bool:
        """Do one of the common actions."""
        presenter = self.on_view.presenter
        runs: dict[str, Any] = {"save": presenter.save, "refresh": presenter.refresh}
        if action == "cancel":
            return presenter.dropped()
        if action not in runs:
            return False
        runs[action]()
        return True

    def open_sheet(self, sheet_id: str) -> None:
        """Open one unit's sheet by its id."""
        if not self.may_leave():
            return
        self._fresh = False
        self.turn(UNIT)
        self.one.presenter.open_sheet(sheet_id)
        sheet = self.one.presenter.sheet
        if sheet is not None:
            self._fill(sheet.table.id, sheet.period.id, sheet.sheet.unit)

    def turn(self, shows: str) -> None:
        """Turn from one unit to its bloc, or back, where what is typed allows it."""
        if shows == self._shows or not self.may_leave():
            self._switch.set(self._shows)
            return
        self.on_view.frame.pack_forget()
        self._shows = shows
        self._switch.set(shows)
        of_unit = shows == UNIT
        for field, label, shown in (
            (self.unit, self._unit_label, of_unit),
            (self.bloc, self._bloc_label, not of_unit),
        ):
            if shown:
                label.grid()
                field.frame.grid()
            else:
                label.grid_remove()
                field.frame.grid_remove()
        self.on_view.frame.pack(fill="both", expand=True)
        if shows == BLOC:
            self._open_bloc()
        else:
            self.one.presenter.refresh()
            self.one.grid.enter()

    # Building

    def _build_choice(self) -> None:
        gap = theme.px(self.frame, 10)
        edge, body = card(self.frame, padding=10)
        edge.pack(fill="x")
        self.table, _ = self._reference(body, words.TABLE, Kind.CRITERIA_TABLE, 0, 5)
        self.period, _ = self._reference(body, words.PERIOD, Kind.PERIOD, 1, 3)
        self.unit, self._unit_label = self._reference(body, words.UNIT, Kind.UNIT, 2, 3)
        self.bloc, self._bloc_label = self._reference(body, words.BLOC, Kind.BLOC, 2, 3)
        self._bloc_label.grid_remove()
        self.bloc.frame.grid_remove()
        ttk.Button(body, text=words.OPEN, bootstyle="primary outline", command=self._open).grid(
            row=1, column=3
        )
        self._switch = tk.StringVar(self.frame, value=UNIT)
        both = ttk.Frame(body, style="Card.TFrame")
        both.grid(row=1, column=4, padx=(gap, 0))
        for key, text in ((UNIT, words.ONE_UNIT), (BLOC, words.WHOLE_BLOC)):
            ttk.Radiobutton(
                both,
                text=text,
                value=key,
                variable=self._switch,
                bootstyle="primary outline toolbutton",
                command=lambda key=key: self.turn(key),
            ).pack(side="left")

    def _reference(
        self, body: ttk.Frame, title: str, kind: Kind, column: int, weight: int
    ) -> tuple[ReferenceInput, ttk.Label]:
        label = ttk.Label(body, text=title, style="Field.TLabel")
        label.grid(row=0, column=column, sticky="w")
        field = ReferenceInput(
            body,
            lambda text: self._choice.choices(kind, text),
            lambda id_: self._choice.label(kind, id_),
        )
        field.frame.grid(row=1, column=column, sticky="ew", padx=(0, theme.px(body, 8)))
        body.columnconfigure(column, weight=weight)
        return field, label

    def _fill(self, table: str, period: str, unit: str) -> None:
        for field, value in ((self.table, table), (self.period, period), (self.unit, unit)):
            field.set(value)
        self.bloc.set(self._choice.bloc(table, period, unit))

    def _open(self) -> None:
        if self._shows == BLOC:
            self._open_bloc()
        else:
            self.one.presenter.open(
                str(self.table.get()), str(self.period.get()), str(self.unit.get())
            )

    def _open_bloc(self) -> None:
        table, period = str(self.table.get()), str(self.period.get())
        if not self.bloc.get():
            self.bloc.set(self._choice.bloc(table, period, str(self.unit.get())))
        self.whole.presenter.open(str(self.bloc.get()), period, table)
        self.whole.grid.enter()

    def _changed(self) -> None:
        if self.frame.winfo_ismapped():
            self.on_view.presenter.refresh()
