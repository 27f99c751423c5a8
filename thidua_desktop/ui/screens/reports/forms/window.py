"""The window on office forms: which form, for what, and what can be done with it."""

from __future__ import annotations

import tkinter as tk
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.services.reports.forms import Form
from thidua_desktop.texts import forms_screen as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.dialogs import Sheet
from thidua_desktop.ui.kit.inputs import LinesInput
from thidua_desktop.ui.kit.reading import Reading
from thidua_desktop.ui.kit.references import ReferenceInput
from thidua_desktop.ui.screens.reports.asked import Asked
from thidua_desktop.ui.screens.reports.forms.presenter import Presenter

_WIDTH: Final = 560
_LETTERS: Final = 76
_LINES: Final = 9
_LETTER: Final = "period"  # What is about a period has words of its own.


class FormsWindow:
    """Stays open until it is closed: a template is made, changed, looked through, filled in."""

    def __init__(self, root: tk.Misc, presenter: Presenter, asked: Asked) -> None:
        self._presenter = presenter
        self._asked = asked
        self.sheet = Sheet(root, words.TITLE)
        body = self.sheet.body
        self._gap = theme.px(body, 6)
        self._label(words.TITLE, "CardTitle.TLabel")
        self._label(words.LEAD, "Note.TLabel")
        self._label(words.FORM, "Field.TLabel")
        options = [(one.key, one.title) for one in presenter.forms]
        self.form = ChoiceInput(body, options, changed=self._chosen, width=46)
        self.form.frame.pack(fill="x")
        self._fields = Reading(body, width=_LETTERS, height=_LINES)
        self._label(words.FIELDS, "Field.TLabel")
        self._fields.frame.pack(fill="x")
        self._about_label = self._label("", "Field.TLabel")
        self._slot = ttk.Frame(body, style="Card.TFrame")
        self._slot.pack(fill="x")
        self._words_label = self._label(words.LETTER_WORDS, "Field.TLabel")
        self.own = LinesInput(body, lines=3)
        self._build_buttons()
        self.form.set(presenter.forms[0].key)
        self._chosen()

    def show(self) -> None:
        """Show the window, ready for the form."""
        self.sheet.show(self.form.target)

    @property
    def chosen(self) -> Form:
        """The form chosen."""
        key = str(self.form.get())
        return next(one for one in self._presenter.forms if one.key == key)

    def _label(self, text: str, style: str) -> ttk.Label:
        body = self.sheet.body
        label = ttk.Label(
            body, text=text, style=style, wraplength=theme.px(body, _WIDTH), justify="left"
        )
        label.pack(fill="x", pady=(self._gap, 0))
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width - 4))
        return label

    def _build_buttons(self) -> None:
        run = self._presenter
        self.fill = self.sheet.button(Option("fill", words.FILL, main=True), self._fill)
        self.look = self.sheet.button(Option("look", words.LOOK), run.look)
        self.make = self.sheet.button(Option("make", words.MAKE), lambda: run.make(self.chosen))
        self.sheet.button(Option("", window.CLOSE))

    def _chosen(self) -> None:
        """Ask what the form chosen is for."""
        form = self.chosen
        self._fields.show("\n".join(self._presenter.lines(form)))
        self._about_label.configure(text=f"{form.asks}. {words.LATEST}")
        for child in self._slot.winfo_children():
            child.destroy()
        self.about = ReferenceInput(
            self._slot,
            lambda text: self._asked.choices(form.about, text),
            lambda id_: self._asked.label(form.about, id_),
        )
        self.about.frame.pack(fill="x")
        for widget in (self._words_label, self.own.frame):
            widget.pack_forget()
        if form.about == _LETTER:
            self._words_label.pack(fill="x", pady=(self._gap, 0))
            self.own.frame.pack(fill="x")

    def _fill(self) -> None:
        self._presenter.fill(self.chosen, str(self.about.get()), str(self.own.get()))
