"""The line above the panes: which table, what it is, and what can be done with it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.screens.scoring.table_editor.presenter import CRITERIA, Presenter


class Bar:
    """A card with the choice of the table, the panes and the buttons."""

    def __init__(self, master: tk.Misc, presenter: Presenter) -> None:
        self._presenter = presenter
        self.frame, body = card(master, padding=10)
        self._gap = theme.px(body, 6)
        first = ttk.Frame(body, style="Card.TFrame")
        first.pack(fill="x")
        ttk.Label(first, text=words.TABLE, style="Field.TLabel").pack(side="left", padx=(0, 6))
        self.table = ReferenceInput(
            first,
            presenter.choice.tables,
            presenter.choice.label,
            changed=self._chosen,
        )
        self._build_buttons(first)
        self.table.frame.pack(side="left", fill="x", expand=True)
        second = ttk.Frame(body, style="Card.TFrame")
        second.pack(fill="x", pady=(self._gap, 0))
        self.pane = tk.StringVar(body, value=CRITERIA)
        for key, text in words.PANES.items():
            ttk.Radiobutton(
                second,
                text=text,
                value=key,
                variable=self.pane,
                bootstyle="primary outline toolbutton",
                command=self._turned,
            ).pack(side="left", padx=(0, self._gap))
        self.note = ttk.Label(second, style="Note.TLabel")
        self.note.pack(side="left", padx=(self._gap, 0))

    def show(self, uid: str, note: str, *, draft: bool, may_renew: bool) -> None:
        """Show which table is open, and what can be done with it."""
        self.table.set(uid)
        self.note.configure(text=note, style="Note.TLabel" if draft else "Doubt.TLabel")
        self.apply.state(["!disabled" if draft else "disabled"])
        self.renew.state(["!disabled" if may_renew else "disabled"])
        self.export.state(["!disabled" if uid else "disabled"])
        for button in (self.begin, self.load):
            button.state(["!disabled" if self._presenter.may_begin else "disabled"])

    def focus(self) -> None:
        """Take the keyboard, on the choice of the table."""
        self.table.target.focus_set()

    def _build_buttons(self, first: ttk.Frame) -> None:
        bar = ttk.Frame(first, style="Card.TFrame")
        bar.pack(side="right")

        def button(text: str, icon: str, style: str, run: Callable[[], None]) -> ttk.Button:
            made = ttk.Button(bar, text=text, icon=icon, bootstyle=style, command=run)
            made.pack(side="left", padx=(self._gap, 0))
            return made

        plain, ask = "primary outline", self._presenter
        self.begin = button(words.NEW_TABLE, "plus-lg", plain, ask.begin)
        self.load = button(words.IMPORT, "box-arrow-in-down", plain, ask.load)
        self.export = button(words.EXPORT, "box-arrow-up", plain, ask.deeds.export)
        self.apply = button(words.APPLY, "check2-circle", "success", ask.deeds.apply)
        self.renew = button(words.RENEW, "files", plain, ask.deeds.renew)

    def _chosen(self) -> None:
        self._presenter.choose(str(self.table.get()))

    def _turned(self) -> None:
        self._presenter.show_pane(self.pane.get())
