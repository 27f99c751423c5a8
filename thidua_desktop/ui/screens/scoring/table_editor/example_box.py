"""The example under the form: numbers a clerk may change, and what they give."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.inputs import TextInput


class ExampleBox:
    """A field for each input of the rule, in one line, and the sentence below."""

    def __init__(self, master: tk.Misc, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._inputs: dict[str, TextInput] = {}
        self._firsts: list[tuple[str, str]] = []
        self.frame = ttk.Frame(master, style="Card.TFrame")
        head = ttk.Frame(self.frame, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, text=words.EXAMPLE, style="Section.TLabel").pack(side="left")
        self._fields = ttk.Frame(self.frame, style="Card.TFrame")
        self._fields.pack(fill="x")
        self.said = ttk.Label(self.frame, style="CardName.TLabel", justify="left")
        self.said.pack(fill="x", pady=(2, 0))
        self.frame.bind("<Configure>", self._resized)

    def ask(self, inputs: Sequence[tuple[str, str]]) -> None:
        """Show a field for each input, with a number to begin with."""
        if list(inputs) == self._firsts:
            return
        kept = {name: str(one.get()) for name, one in self._inputs.items()}
        firsts = dict(self._firsts)
        self._firsts = list(inputs)
        for child in self._fields.winfo_children():
            child.destroy()
        self._inputs.clear()
        for name, first in inputs:
            # A number the clerk has changed stays, the program's own follows the rule.
            changed = name in kept and kept[name] != firsts.get(name)
            self._add(name, kept[name] if changed else first)
        if not inputs:
            self._fields.configure(height=1)

    def values(self) -> dict[str, object]:
        """Return the numbers as they are typed."""
        return {name: one.get() for name, one in self._inputs.items()}

    def show(self, sentence: str) -> None:
        """Show what the numbers give."""
        self.said.configure(text=sentence)

    def _add(self, name: str, text: str) -> None:
        label = ttk.Label(self._fields, text=words.INPUTS[name], style="Field.TLabel")
        label.pack(side="left", padx=(0, theme.px(self._fields, 4)))
        one = TextInput(self._fields, right=True, width=6)
        one.set(text)
        one.frame.pack(side="left", padx=(0, theme.px(self._fields, 10)))
        one.target.bind("<KeyRelease>", lambda _event: self._changed(), add="+")
        self._inputs[name] = one

    def _resized(self, event: tk.Event[tk.Misc]) -> None:
        self.said.configure(wraplength=max(event.width - 4, 50))
