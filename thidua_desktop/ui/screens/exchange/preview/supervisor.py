"""The window in which somebody answers for a file that cannot be believed."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.dialogs import Sheet
from thidua_desktop.ui.kit.fields import Face, FieldGrid, Remark
from thidua_desktop.ui.kit.inputs import LinesInput, TextInput

_NAME, _REASON = "name", "reason"


class SupervisorWindow:
    """A plain warning, a name and a reason; nothing is taken before both are given."""

    def __init__(self, root: tk.Misc, answered: Callable[[str, str], None]) -> None:
        self._answered = answered
        self.sheet = Sheet(root, words.SUPERVISOR_TITLE)
        body = self.sheet.body
        ttk.Label(body, text=words.SUPERVISOR_TITLE, style="CardTitle.TLabel").pack(anchor="w")
        ttk.Label(
            body,
            text=words.SUPERVISOR_WARNING,
            style="Alarm.TLabel",
            wraplength=theme.px(body, 500),
            justify="left",
            padding=theme.px(body, 8),
        ).pack(fill="x", pady=theme.px(body, 8))
        self.fields = FieldGrid(body, finished=self.take)
        self.fields.frame.pack(fill="x")
        self.fields.build(
            [
                Face(_NAME, words.SUPERVISOR_NAME, TextInput, required=True),
                Face(_REASON, words.SUPERVISOR_REASON, LinesInput, required=True),
            ]
        )
        self.sheet.button(Option("take", words.SUPERVISOR_TAKE, danger=True), self.take)
        self.sheet.button(Option("", window.CANCEL))

    def show(self) -> None:
        """Show the window, ready for the name."""
        self.sheet.show(self.fields.inputs[_NAME].target)

    def take(self) -> None:
        """Hand on who answers and why, or say what is missing."""
        self.fields.clear()
        given = {name: str(raw).strip() for name, raw in self.fields.get().items()}
        missing = {_NAME: words.SUPERVISOR_NO_NAME, _REASON: words.SUPERVISOR_NO_REASON}
        for name, sentence in missing.items():
            if not given[name]:
                self.fields.remark(Remark(name, sentence))
                self.fields.inputs[name].target.focus_set()
                return
        self.sheet.close("take")
        self._answered(given[_NAME], given[_REASON])
