"""Two versions side by side, a choice in each field that differs, and what would be saved."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.kit.scroller import Scroller
from thidua_desktop.ui.screens.exchange.conflicts.field_row import (
    SIDES,
    Chosen,
    FieldRow,
    wrapped,
)
from thidua_desktop.ui.screens.exchange.conflicts.values import CaseFace, ChoiceFace, Side

# Shares of the width: the field, both sides, the result.
_SHARES: Final = (3, 5, 5, 5)
_HEADS: Final = 3  # Rows: titles, who and when, buttons.


class Sides:
    """The heads of the columns, all fields; it scrolls."""

    def __init__(self, master: tk.Misc, chosen: Chosen, keep: Callable[[Side], None]) -> None:
        self._chosen = chosen
        self._scroller = Scroller(master)
        self.frame = self._scroller.frame
        self._grid = ttk.Frame(self._scroller.inner, style="Card.TFrame")
        self._grid.pack(fill="both", expand=True)
        for column, share in enumerate(_SHARES):
            self._grid.columnconfigure(column, weight=share, uniform="side")
        for column, title in ((0, words.FIELD), (1, words.MINE), (3, words.RESULT)):
            wrapped(self._grid, 0, column, title, "Section.TLabel")
        self._theirs = wrapped(self._grid, 0, 2, words.THEIRS, "Section.TLabel")
        self._by = {side: wrapped(self._grid, 1, n, "", "Note.TLabel") for n, side in _columns()}
        self.whole = {side: self._button(n, side, keep) for n, side in _columns()}
        self._fixed = frozenset(self._grid.winfo_children())
        self.rows: dict[str, FieldRow] = {}

    def show_case(self, case: CaseFace) -> None:
        """Show two versions, those fields first in which they differ."""
        for child in self._grid.winfo_children():
            if child not in self._fixed:
                child.destroy()
        self._show_heads(case)
        first = self._section(_HEADS, words.DIFFERS if case.fields else words.SAME_NOTE)
        self.rows = {}
        for row, face in enumerate(case.fields, start=first):
            self.rows[face.name] = one = FieldRow(self._grid, row, face, self._chosen)
            one.lock(locked=bool(case.decider))
        self._chain()
        first += len(case.fields)
        first = self._section(first, words.SAME) if case.same else first
        for row, (label, text) in enumerate(case.same, start=first):
            wrapped(self._grid, row, 0, label, "Note.TLabel")
            wrapped(self._grid, row, 1, text, "Note.TLabel", columns=3)
        self._scroller.adopt(self._grid)
        self._scroller.top()

    def show_choice(self, choice: ChoiceFace) -> None:
        """Show what is chosen and what would be saved."""
        for name, row in self.rows.items():
            row.show(choice.sides.get(name), choice.results.get(name, ""))

    def enter(self) -> None:
        """Take the keyboard, on the first choice."""
        for row in self.rows.values():
            row.radios["mine"].focus_set()
            return
        self.whole["mine"].focus_set()

    def _show_heads(self, case: CaseFace) -> None:
        self._theirs.configure(text=case.theirs_title)
        self._by["mine"].configure(text=case.mine_by)
        self._by["theirs"].configure(text=case.theirs_by)
        for button in self.whole.values():
            button.state(["disabled" if case.decider else "!disabled"])

    def _button(self, column: int, side: Side, keep: Callable[[Side], None]) -> ttk.Button:
        button = ttk.Button(
            self._grid,
            text=words.WHOLE[side],
            bootstyle="primary outline",
            command=lambda: keep(side),
        )
        button.grid(row=2, column=column, sticky="w")
        return button

    def _section(self, row: int, text: str) -> int:
        wrapped(self._grid, row, 0, text, "Section.TLabel", columns=4)
        return row + 1

    def _chain(self) -> None:
        """Let the arrow keys go from field to field, on the same side."""
        rows = list(self.rows.values())
        for place, row in enumerate(rows):
            for side, radio in row.radios.items():
                for key, step in (("<Up>", -1), ("<Down>", 1)):
                    near = rows[max(0, min(place + step, len(rows) - 1))].radios[side]
                    radio.bind(key, _mover(near))


def _columns() -> enumerate[Side]:
    return enumerate(SIDES, start=1)


def _mover(radio: ttk.Radiobutton) -> Callable[[tk.Event[tk.Misc]], str]:
    def move(_event: tk.Event[tk.Misc]) -> str:
        radio.focus_set()
        return "break"

    return move
