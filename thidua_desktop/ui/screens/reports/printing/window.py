"""The window that asks on which printer, which pages and how often."""

from __future__ import annotations

import tkinter as tk
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.dialogs import Sheet
from thidua_desktop.ui.kit.fields import Face, FieldGrid, Remark
from thidua_desktop.ui.kit.inputs import FlagInput, TextInput
from thidua_desktop.ui.screens.reports.printing.presenter import Presenter, Question

_WIDTH: Final = 46
_YES: Final = "1"


class PrintWindow:
    """Printer, pages, copies and sides; the number of pages above."""

    def __init__(self, root: tk.Misc, presenter: Presenter, question: Question) -> None:
        self._presenter = presenter
        self.sheet = Sheet(root, words.PRINTING)
        body = self.sheet.body
        gap = theme.px(body, 8)
        for text, style in (
            (question.title, "CardTitle.TLabel"),
            (words.print_count(question.count), "CardName.TLabel"),
        ):
            ttk.Label(
                body, text=text, style=style, wraplength=theme.px(body, 420), justify="left"
            ).pack(anchor="w", pady=(0, gap // 2))
        self._hint = ttk.Label(body, style="Note.TLabel")
        self.fields = FieldGrid(body, finished=self.send, hinted=self._help)
        self.fields.frame.pack(fill="x", pady=(gap, 0))
        self._hint.pack(fill="x")
        self.fields.build(self._faces(question))
        usual = question.usual
        self.fields.set({"printer": usual.printer, "copies": "1", "duplex": usual.duplex})
        self.always = FlagInput(body, words.ALWAYS_DIRECT)
        if question.unproven:
            self.always.frame.pack(anchor="w", pady=(gap, 0))
        self.sheet.button(Option("print", words.PRINT_NOW, main=True), self.send)
        self.sheet.button(Option("", window.CANCEL))

    def show(self) -> None:
        """Show the window, ready for the printer."""
        self.sheet.show(self.fields.inputs["printer"].target)

    def send(self) -> None:
        """Close the window and print, or say what cannot be read."""
        self.fields.clear()
        typed = {name: str(raw) for name, raw in self.fields.get().items()}
        problems = self._presenter.check(typed)
        if problems:
            self._remark(problems)
            return
        self.sheet.close("print")
        self._presenter.send(typed, always=self.always.get() == _YES)

    def _remark(self, problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            self.fields.remark(Remark(problem.field, sentence(problem)))
        first = self.fields.inputs.get(problems[0].field)
        if first is not None:
            first.target.focus_set()

    def _faces(self, question: Question) -> list[Face]:
        return [
            Face(
                "printer",
                words.PRINTER,
                lambda master: ChoiceInput(master, question.printers, width=_WIDTH),
            ),
            Face("pages", words.PAGES, TextInput, wide=False, hint=words.PAGES_HINT),
            Face("copies", words.COPIES, lambda master: TextInput(master, right=True), wide=False),
            Face("duplex", words.DUPLEX, lambda master: ChoiceInput(master, words.DUPLEX_CHOICES)),
        ]

    def _help(self, text: str) -> None:
        self._hint.configure(text=text)
