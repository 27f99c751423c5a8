"""Codes of criteria: typed one after the other, or picked from the table's rows."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.words import fold
from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.kit.choices import Options
from thidua_desktop.ui.kit.inputs import Raw, TextInput
from thidua_desktop.ui.kit.picker import Picker

# Codes and names of the criteria of the table.
Criteria = Callable[[], Sequence[tuple[str, str]]]


class CodesInput:
    """A line for the codes, a list to pick from on F4, and the names of what is chosen below."""

    def __init__(self, master: tk.Misc, criteria: Criteria, changed: Callable[[], None]) -> None:
        self._criteria = criteria
        self._changed = changed
        self._locked = False
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self._frame.columnconfigure(0, weight=1)
        self._line = TextInput(self._frame)
        self._line.frame.grid(row=0, column=0, sticky="ew")
        self._button = ttk.Button(
            self._frame,
            icon="search",
            icon_only=True,
            bootstyle="primary ghost",
            command=self._open,
            takefocus=False,
        )
        self._button.grid(row=0, column=1, padx=(2, 0))
        self._names = ttk.Label(self._frame, style="Note.TLabel", justify="left")
        self._names.grid(row=1, column=0, columnspan=2, sticky="ew")
        self._names.bind("<Configure>", lambda event: self._names.configure(wraplength=event.width))
        self.frame: tk.Widget = self._frame
        self.target: tk.Widget = self._line.target
        self.target.bind("<F4>", lambda _event: self._open())
        self.target.bind("<Down>", lambda _event: self._open())
        self.target.bind("<KeyRelease>", lambda _event: self._name(), add="+")

    def get(self) -> Raw:
        """Return the codes."""
        return self._codes()

    def set(self, raw: Raw) -> None:
        """Show these codes."""
        codes = raw if isinstance(raw, (list, tuple)) else []
        self._line.set(" ".join(str(code) for code in codes))
        self._name()

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._line.mark(bad=bad)

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the codes, or change them again."""
        self._locked = locked
        self._line.lock(locked=locked)
        self._button.state(["disabled" if locked else "!disabled"])

    def _codes(self) -> list[str]:
        return str(self._line.get()).replace(",", " ").replace(";", " ").split()

    def _open(self) -> str:
        if not self._locked:
            Picker(self.target, self._offer, self._picked)
        return "break"

    def _offer(self, search: str) -> Options:
        chosen = self._codes()
        lines = [
            (code, words.row_title(code, name))
            for code, name in self._criteria()
            if code not in chosen
        ]
        return [(code, line) for code, line in lines if fold(search) in fold(line)]

    def _picked(self, chosen: str) -> None:
        self.set([*self._codes(), chosen])
        self._changed()

    def _name(self) -> None:
        known = dict(self._criteria())
        said = [known.get(code, words.unknown_code(code)) for code in self._codes()]
        self._names.configure(text="; ".join(said))
