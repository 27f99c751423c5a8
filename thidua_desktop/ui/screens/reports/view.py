"""Reports: choose one, say for whom and when, look at it, save it."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Sequence
from pathlib import Path

import ttkbootstrap as ttk

from thidua_desktop.texts import screens as words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.page import Page
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.presenter import Draft, Presenter


class ReportsScreen:
    """Reports and their parameters on the left, the report's rows on the right."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._page = Page(master, SCREENS["reports"])
        self.frame = self._page.frame
        self.presenter = Presenter(self, desk)
        self.given: dict[str, ReferenceInput] = {}
        self._grid: Grid | None = None
        body = self._page.body
        body.columnconfigure(1, weight=1)
        body.rowconfigure(0, weight=1)
        self._build_side(body)
        self._build_draft(body)

    def refresh(self) -> None:
        """Show the reports; the first is chosen at first."""
        self.presenter.refresh()
        if not self.given:
            self.reports.select(0, tell=True)
        else:
            self._look()

    def may_leave(self) -> bool:
        """Let go at any time: nothing is typed here."""
        return True

    def act(self, action: str) -> bool:
        """Save a PDF on Ctrl+S."""
        if action == "save":
            self._save(".pdf")
        return action == "save"

    # What the presenter calls

    def show_reports(self, rows: Sequence[Row]) -> None:
        """Show every report."""
        self.reports.show_rows(rows, keep=True)

    def show_parameters(self, names: Sequence[str]) -> None:
        """Ask for these parameters."""
        for child in self._slot.winfo_children():
            child.destroy()
        self.given = {name: self._parameter(name) for name in names}
        self._look()

    def show_draft(self, draft: Draft | None, problem: str) -> None:
        """Show the report's rows, or why there are none."""
        if self._grid is not None:
            self._grid.frame.destroy()
            self._grid = None
        self._problem.configure(text=problem)
        if problem:
            self._problem.pack(fill="x")
        else:
            self._problem.pack_forget()
        self._title.show(f"{draft.title} – {draft.subject}" if draft else "")
        for button in self._buttons:
            button.state(["!disabled" if draft else "disabled"])
        if draft is None or not draft.columns:
            return
        rows = draft.rows
        self._grid = Grid(
            self._paper, draft.columns, lambda places: [rows[place] for place in places]
        )
        self._grid.frame.pack(fill="both", expand=True)
        self._grid.show(array("q", range(len(rows))))

    def show_saved(self, path: Path | None) -> None:
        """Offer to open the file saved last."""
        self._open.state(["disabled" if path is None else "!disabled"])
        self._saved.show("" if path is None else words.report_saved(str(path)))

    # Building

    def _build_side(self, body: ttk.Frame) -> None:
        gap = theme.px(body, 12)
        side = ttk.Frame(body, style="Page.TFrame", width=theme.px(body, 340))
        side.grid(row=0, column=0, sticky="ns")
        side.pack_propagate(flag=False)
        edge, inner = card(side)
        edge.pack(fill="x")
        self.reports = RowList(
            inner, columns((words.REPORT_TITLE,), (100,)), selected=self.presenter.choose
        )
        self.reports.frame.pack(fill="x")
        edge, inner = card(side)
        edge.pack(fill="x", pady=(gap, 0))
        ttk.Label(inner, text=words.REPORT_PARAMETERS, style="CardTitle.TLabel").pack(anchor="w")
        self._slot = ttk.Frame(inner, style="Card.TFrame")
        self._slot.pack(fill="x", pady=(4, gap))
        pdf = self._button(inner, words.REPORT_PDF, "file-earmark-pdf", ".pdf", main=True)
        xlsx = self._button(inner, words.REPORT_XLSX, "file-earmark-excel", ".xlsx")
        self._buttons = (pdf, xlsx)
        self._open = ttk.Button(
            inner,
            text=words.REPORT_OPEN,
            icon="box-arrow-up-right",
            bootstyle="secondary outline",
            command=self.presenter.open_saved,
        )
        self._open.pack(fill="x")
        self._saved = CutLabel(inner, "", "Note.TLabel")
        self._saved.label.pack(fill="x", pady=(6, 0))

    def _button(
        self, inner: ttk.Frame, text: str, icon: str, suffix: str, *, main: bool = False
    ) -> ttk.Button:
        button = ttk.Button(
            inner,
            text=text,
            icon=icon,
            bootstyle="primary" if main else "primary outline",
            command=lambda: self._save(suffix),
        )
        button.pack(fill="x", pady=(0, 6))
        return button

    def _build_draft(self, body: ttk.Frame) -> None:
        edge, self._paper = card(body, padding=12)
        edge.grid(row=0, column=1, sticky="nsew", padx=(theme.px(body, 12), 0))
        self._title = CutLabel(self._paper, "", "CardTitle.TLabel")
        self._title.label.pack(fill="x", pady=(0, theme.px(body, 8)))
        self._problem = ttk.Label(
            self._paper, style="Doubt.TLabel", wraplength=theme.px(body, 600), justify="left"
        )

    def _parameter(self, name: str) -> ReferenceInput:
        ttk.Label(self._slot, text=words.REPORT_LABELS[name], style="Field.TLabel").pack(
            anchor="w", pady=(4, 0)
        )
        one = ReferenceInput(
            self._slot,
            lambda text: self.presenter.choices(name, text),
            lambda id_: self.presenter.label(name, id_),
            changed=self._look,
        )
        one.frame.pack(fill="x")
        return one

    def _values(self) -> dict[str, str]:
        return {name: str(one.get()) for name, one in self.given.items()}

    def _look(self) -> None:
        self.presenter.preview(self._values())

    def _save(self, suffix: str) -> None:
        self.presenter.save(self._values(), suffix)


def build(master: tk.Misc, desk: Desk) -> ReportsScreen:
    """Return the screen."""
    return ReportsScreen(master, desk)
