"""The left of the screen: every report, and what the chosen one is asked for."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.reports.presenter import Presenter

_WIDTH: Final = 290


class Side:
    """Two cards: the list takes the room that parameters leave."""

    def __init__(self, master: tk.Misc, presenter: Presenter) -> None:
        self._presenter = presenter
        gap = theme.px(master, 10)
        self.frame = ttk.Frame(master, style="Page.TFrame", width=theme.px(master, _WIDTH))
        self.frame.pack_propagate(flag=False)
        edge, inner = card(self.frame, padding=10)
        edge.pack(side="bottom", fill="x", pady=(gap, 0))
        self._build_parameters(inner)
        edge, inner = card(self.frame, padding=8)
        edge.pack(fill="both", expand=True)
        self.list = RowList(inner, columns((words.LIST_TITLE,), (100,)), selected=presenter.choose)
        self.list.frame.pack(fill="both", expand=True)
        # The card below takes room as it needs it: what is chosen stays in sight.
        self.list.tree.bind("<Configure>", lambda _event: self._see_chosen(), add="+")
        self.given: dict[str, ReferenceInput] = {}
        self._notes: dict[str, CutLabel] = {}
        self._missing: dict[str, ttk.Label] = {}

    def show_reports(self, rows: Sequence[Row]) -> None:
        """Show every report."""
        self.list.show_rows(rows, keep=True)

    def show_parameters(self, names: Sequence[str], given: Mapping[str, str]) -> None:
        """Ask for these parameters."""
        if tuple(names) != tuple(self.given):
            for child in self._slot.winfo_children():
                child.destroy()
            self.given = {name: self._parameter(name) for name in names}
        for name, one in self.given.items():
            one.set(given.get(name, ""))

    def show_asked(self, labels: Mapping[str, str], missing: Mapping[str, str]) -> None:
        """Say at each parameter what the program took by itself, or that there is nothing."""
        for name, one in self.given.items():
            self._notes[name].show(words.asked(labels[name]) if name in labels else "")
            self._missing[name].configure(text=missing.get(name, ""))
            if name in missing:
                self._missing[name].pack(fill="x", after=one.frame)
            else:
                self._missing[name].pack_forget()

    def show_saved(self, path: Path | None) -> None:
        """Offer to open the file saved last."""
        if path is None:
            self._foot.pack_forget()
            return
        self._saved.show(words.saved(str(path)))
        self._foot.pack(fill="x", pady=(theme.px(self.frame, 8), 0))

    def _build_parameters(self, inner: ttk.Frame) -> None:
        ttk.Label(inner, text=words.PARAMETERS, style="CardTitle.TLabel").pack(anchor="w")
        self._slot = ttk.Frame(inner, style="Card.TFrame")
        self._slot.pack(fill="x")
        self._foot = ttk.Frame(inner, style="Card.TFrame")
        self.open = ttk.Button(
            self._foot,
            text=words.OPEN_SAVED,
            icon="box-arrow-up-right",
            bootstyle="secondary outline",
            command=self._presenter.output.open_saved,
        )
        self.open.pack(fill="x")
        self._saved = CutLabel(self._foot, "", "Note.TLabel")
        self._saved.label.pack(fill="x", pady=(4, 0))

    def _parameter(self, name: str) -> ReferenceInput:
        head = ttk.Frame(self._slot, style="Card.TFrame")
        head.pack(fill="x", pady=(theme.px(head, 5), 0))
        ttk.Label(head, text=words.LABELS[name], style="Field.TLabel").pack(side="left")
        self._notes[name] = CutLabel(head, "", "Note.TLabel")
        self._notes[name].label.pack(side="left", fill="x", expand=True, padx=(6, 0))
        asked = self._presenter.asked
        one = ReferenceInput(
            self._slot,
            lambda text: asked.choices(name, text),
            lambda id_: asked.label(name, id_),
            changed=self._giver(name),
        )
        one.frame.pack(fill="x")
        self._missing[name] = ttk.Label(
            self._slot,
            style="Doubt.TLabel",
            justify="left",
            wraplength=theme.px(self._slot, _WIDTH - 30),
        )
        return one

    def _see_chosen(self) -> None:
        if self.list.current is not None:
            self.list.select(self.list.current)

    def _giver(self, name: str) -> Callable[[], None]:
        return lambda: self._presenter.give(name, str(self.given[name].get()))
