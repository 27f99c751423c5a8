"""The window that asks for whom a template is made, and for what."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from functools import partial
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.dialogs import Sheet
from thidua_desktop.ui.kit.fields import Face, FieldGrid, Remark
from thidua_desktop.ui.kit.inputs import Input
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.files.making import Making

_KINDS: Final = {"unit": Kind.UNIT, "campaign": Kind.CAMPAIGN, "period": Kind.PERIOD}


class TemplateWindow:
    """A unit is needed; campaign and period narrow what is filled in."""

    def __init__(self, root: tk.Misc, desk: Desk, unit: str) -> None:
        self._making = Making(desk)
        self.sheet = Sheet(root, words.TEMPLATE_TITLE)
        body = self.sheet.body
        ttk.Label(body, text=words.TEMPLATE_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        ttk.Label(
            body,
            text=words.TEMPLATE_NOTE,
            style="Note.TLabel",
            wraplength=theme.px(body, 480),
            justify="left",
        ).pack(anchor="w", pady=theme.px(body, 6))
        self.fields = FieldGrid(body, finished=self.make)
        self.fields.frame.pack(fill="x")
        self.fields.build(
            [
                Face(name, words.TEMPLATE_FIELDS[name], self._maker(kind), required=name == "unit")
                for name, kind in _KINDS.items()
            ]
        )
        self.fields.set({"unit": self._making.below(unit)})
        self.sheet.button(Option("make", words.TEMPLATE_MAKE, main=True), self.make)
        self.sheet.button(Option("", window.CANCEL))

    def show(self) -> None:
        """Show the window, ready for the unit."""
        self.sheet.show(self.fields.inputs["unit"].target)

    def make(self) -> None:
        """Close the window and make the template, or say what is missing."""
        self.fields.clear()
        given = {name: str(raw) for name, raw in self.fields.get().items()}
        if not given["unit"]:
            self.fields.remark(Remark("unit", words.TEMPLATE_NONE))
            self.fields.inputs["unit"].target.focus_set()
            return
        self.sheet.close("make")
        self._making.make(given["unit"], given["campaign"], given["period"])

    def _maker(self, kind: Kind) -> Callable[[tk.Misc], Input]:
        find, name = partial(self._making.offers, kind), partial(self._making.label, kind)
        return lambda master: ReferenceInput(master, find, name)
