"""What importing a file would change, row by row, and what cannot be taken."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import screens as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.reading import Reading
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.exchange.presenter import Presenter

_ROW_WIDTHS = (18, 16, 44, 30)
_PROBLEM_WIDTHS = (18, 7, 18, 60)


class PreviewPanel:
    """Lists of rows and of problems, and the decision under them."""

    def __init__(self, master: tk.Misc, presenter: Presenter) -> None:
        self._presenter = presenter
        self.frame, body = card(master)
        self._body = body
        ttk.Label(body, text=words.PREVIEW_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        self._lead = ttk.Label(body, style="CardName.TLabel")
        self._lead.pack(anchor="w", pady=(4, 0))
        self._notes = ttk.Label(body, style="Note.TLabel")
        self._notes.pack(anchor="w", pady=(2, 6))
        self._chips = ttk.Frame(body, style="Card.TFrame")
        self._chips.pack(fill="x", pady=(0, 6))
        self._chosen = tk.StringVar(body)
        self._build_buttons()
        self._build_lists()

    def show(self, lead: str, notes: str, counts: Sequence[tuple[str, str]]) -> None:
        """Show where the file comes from, and how many rows of each outcome it has."""
        self._lead.configure(text=lead)
        self._notes.configure(text=notes)
        for chip in self._chips.winfo_children():
            chip.destroy()
        self._chosen.set("")
        for key, text in (("", words.ALL_OUTCOMES), *counts):
            ttk.Radiobutton(
                self._chips,
                text=text,
                value=key,
                variable=self._chosen,
                bootstyle="primary outline toolbutton",
                command=self._filter,
            ).pack(side="left", padx=(0, 6))
        self._book.select(0)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows of the file."""
        self.rows.show_rows(rows)
        self._differences.show("")

    def show_problems(self, rows: Sequence[Row]) -> None:
        """Show what cannot be taken."""
        self.problems.show_rows(rows)
        self._book.tab(1, text=words.problem_tab(len(rows)))

    def show_may_take(self, *, may: bool) -> None:
        """Allow the import or not."""
        self.take.state(["!disabled" if may else "disabled"])

    def _build_buttons(self) -> None:
        bar = ttk.Frame(self._body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(theme.px(self._body, 8), 0))
        self.take = ttk.Button(
            bar,
            text=words.TAKE,
            icon="check-lg",
            bootstyle="primary",
            command=self._presenter.take,
        )
        self.take.pack(side="right")
        ttk.Button(
            bar,
            text=words.LEAVE_FILE,
            bootstyle="secondary outline",
            command=self._presenter.leave,
        ).pack(side="right", padx=(0, theme.px(self._body, 8)))

    def _build_lists(self) -> None:
        self._book = ttk.Notebook(self._body)
        self._book.pack(fill="both", expand=True)
        first = ttk.Frame(self._book, style="Card.TFrame")
        first.columnconfigure(0, weight=1)
        first.rowconfigure(0, weight=1)
        self.rows = RowList(first, columns(words.ROW_COLUMNS, _ROW_WIDTHS), selected=self._select)
        self.rows.frame.grid(row=0, column=0, sticky="nsew")
        self._differences = Reading(first, width=44)
        self._differences.frame.grid(row=0, column=1, sticky="nsew", padx=(8, 0))
        self._book.add(first, text=words.PREVIEW_ROWS)
        self.problems = RowList(self._book, columns(words.PROBLEM_COLUMNS, _PROBLEM_WIDTHS))
        self._book.add(self.problems.frame, text=words.problem_tab(0))

    def _filter(self) -> None:
        self._presenter.filter(self._chosen.get())

    def _select(self, place: int) -> None:
        self._differences.show(self._presenter.differences(place))
