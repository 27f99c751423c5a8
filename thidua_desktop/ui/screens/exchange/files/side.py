"""What can be begun without choosing a file: writing one, reading one, receipts, templates."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.inputs import FlagInput
from thidua_desktop.ui.kit.picker import Find
from thidua_desktop.ui.kit.references import Name, ReferenceInput

_WIDTH: Final = 320
_YES: Final = "1"


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the buttons do; those about an office are given its unit."""

    export: Callable[[str, bool, bool], None]
    changes: Callable[[str], None]
    choose_file: Callable[[], None]
    hear: Callable[[], None]
    receipt: Callable[[str], None]
    template: Callable[[str], None]


class Side:
    """Two cards at the right of the ledger."""

    def __init__(self, master: tk.Misc, find: Find, name: Name, deeds: Deeds) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame", width=theme.px(master, _WIDTH))
        self.frame.pack_propagate(flag=False)
        self._deeds = deeds
        self._gap = theme.px(master, 6)
        self._build_out(find, name)
        self._build_rest()

    def show_waiting(self, text: str) -> None:
        """Show how much was not sent yet."""
        self.waiting.configure(text=text)

    def show_may(self, *, send: bool, read: bool) -> None:
        """Allow files to be written and read, or not."""
        for button in (self.export, self.receipt):
            button.state(["!disabled" if send else "disabled"])
        self.read.state(["!disabled" if read else "disabled"])

    @property
    def to(self) -> str:
        """The office chosen."""
        return str(self.partner.get())

    def _build_out(self, find: Find, name: Name) -> None:
        body = self._card(words.EXPORT_TITLE, first=True)
        self.waiting = ttk.Label(body, style="CardName.TLabel")
        self.waiting.pack(anchor="w", pady=(0, self._gap))
        ttk.Label(body, text=words.EXPORT_TO, style="Field.TLabel").pack(anchor="w")
        self.partner = ReferenceInput(body, find, name)
        self.partner.frame.pack(fill="x", pady=(0, self._gap))
        flags = ttk.Frame(body, style="Card.TFrame")
        flags.pack(fill="x")
        self.everything = FlagInput(flags, words.EVERYTHING)
        self.sealed = FlagInput(flags, words.SEALED)
        for flag in (self.everything, self.sealed):
            flag.frame.pack(side="left", padx=(0, self._gap))
        run = self._deeds
        self.changes = self._button(body, words.CHANGES, "list-ul", lambda: run.changes(self.to))
        self.export = self._button(body, words.EXPORT, "box-arrow-up", self._export, main=True)

    def _build_rest(self) -> None:
        body = self._card(words.IMPORT_TITLE)
        run = self._deeds
        ttk.Label(
            body,
            text=words.IMPORT_NOTE,
            style="Note.TLabel",
            wraplength=theme.px(body, _WIDTH - 24),
            justify="left",
        ).pack(anchor="w")
        self.read = self._button(body, words.IMPORT, "box-arrow-in-down", run.choose_file)
        self.hear = self._button(body, words.HEAR, "telephone", run.hear)
        self.receipt = self._button(
            body, words.RECEIPT_FILE, "receipt", lambda: run.receipt(self.to)
        )
        self.template = self._button(
            body, words.TEMPLATE, "file-earmark-spreadsheet", lambda: run.template(self.to)
        )

    def _card(self, title: str, *, first: bool = False) -> ttk.Frame:
        edge, body = card(self.frame, padding=10)
        edge.pack(fill="x", pady=(0 if first else theme.px(self.frame, 10), 0))
        ttk.Label(body, text=title, style="CardTitle.TLabel").pack(anchor="w")
        return body

    def _button(
        self, body: ttk.Frame, text: str, icon: str, run: Callable[[], None], *, main: bool = False
    ) -> ttk.Button:
        style = "primary" if main else "primary outline"
        button = ttk.Button(body, text=text, icon=icon, bootstyle=style, command=run)
        button.pack(fill="x", pady=(self._gap, 0))
        return button

    def _export(self) -> None:
        everything, sealed = self.everything.get() == _YES, self.sealed.get() == _YES
        self._deeds.export(self.to, everything, sealed)
