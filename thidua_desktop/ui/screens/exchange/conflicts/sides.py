"""Two versions side by side, a choice in each field that differs, and what would be saved."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.scroller import Scroller
from thidua_desktop.ui.screens.exchange.conflicts.values import (
    CaseFace,
    ChoiceFace,
    FieldFace,
    Side,
)

Chosen = Callable[[str, Side], None]
_SIDES: Final[tuple[Side, Side]] = ("mine", "theirs")
_OTHER: Final[dict[Side, Side]] = {"mine": "theirs", "theirs": "mine"}
# Shares of the width: the field, both sides, the result.
_SHARES: Final = (3, 5, 5, 5)


class FieldRow:
    """One field: its label, a choice on each side, the result."""

    def __init__(self, master: ttk.Frame, row: int, face: FieldFace, chosen: Chosen) -> None:
        self._name = face.name
        self._chosen = chosen
        self._side = tk.StringVar(master)
        self._texts: dict[Side, ttk.Label] = {}
        self.radios: dict[Side, ttk.Radiobutton] = {}
        self.labels = [_label(master, row, 0, face.label, "Field.TLabel")]
        for column, side in enumerate(_SIDES, start=1):
            self._build_side(master, row, column, side, getattr(face, side))
        self.result = _label(master, row, 3, "", "Note.TLabel")
        self.labels += [*self._texts.values(), self.result]

    def show(self, side: Side | None, result: str) -> None:
        """Show which side is chosen and what would be saved."""
        self._side.set(side or "")
        for one, label in self._texts.items():
            label.configure(style="Come.TLabel" if one == side else "CardName.TLabel")
        text = (result or words.EMPTY) if side else words.NOT_CHOSEN
        self.result.configure(text=text, style="CardName.TLabel" if side else "Note.TLabel")

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the field."""
        for radio in self.radios.values():
            radio.state(["disabled" if locked else "!disabled"])

    def _build_side(self, master: ttk.Frame, row: int, column: int, side: Side, text: str) -> None:
        gap = theme.px(master, 4)
        cell = ttk.Frame(master, style="Card.TFrame")
        cell.grid(row=row, column=column, sticky="nsew", padx=(0, 2 * gap), pady=gap)
        radio = ttk.Radiobutton(
            cell,
            variable=self._side,
            value=side,
            command=lambda: self._chosen(self._name, side),
        )
        radio.pack(side="left", anchor="n")
        label = ttk.Label(
            cell,
            text=text or words.EMPTY,
            style="CardName.TLabel",
            justify="left",
            padding=gap // 2,
        )
        label.pack(side="left", fill="x", expand=True, anchor="n")
        label.bind("<Button-1>", lambda _event: self._clicked(side))
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width - gap))
        radio.bind("<Left>", lambda _event: self.choose("mine"))
        radio.bind("<Right>", lambda _event: self.choose("theirs"))
        self.radios[side] = radio
        self._texts[side] = label

    def choose(self, side: Side) -> str:
        """Choose one side with the keyboard on it."""
        if not self.radios[side].instate(["disabled"]):
            self.radios[side].focus_set()
            self.radios[side].invoke()
        return "break"

    def _clicked(self, side: Side) -> None:
        self.choose(side)


class Sides:
    """All fields, in ``frame``; it scrolls."""

    def __init__(self, master: tk.Misc, chosen: Chosen) -> None:
        self._chosen = chosen
        self._scroller = Scroller(master)
        self.frame = self._scroller.frame
        self._grid = ttk.Frame(self._scroller.inner, style="Card.TFrame")
        self._grid.pack(fill="both", expand=True)
        for column, share in enumerate(_SHARES):
            self._grid.columnconfigure(column, weight=share, uniform="side")
        self.rows: dict[str, FieldRow] = {}

    def show_case(self, case: CaseFace) -> None:
        """Show two versions, those fields first in which they differ."""
        for child in self._grid.winfo_children():
            child.destroy()
        self.rows = {}
        first = self._section(0, words.DIFFERS if case.fields else words.SAME_NOTE)
        for row, face in enumerate(case.fields, start=first):
            self.rows[face.name] = one = FieldRow(self._grid, row, face, self._chosen)
            one.lock(locked=bool(case.decider))
        self._chain()
        first += len(case.fields)
        first = self._section(first, words.SAME) if case.same else first
        for row, (label, text) in enumerate(case.same, start=first):
            _label(self._grid, row, 0, label, "Note.TLabel")
            _label(self._grid, row, 1, text, "Note.TLabel", columns=3)
        self._scroller.adopt(self._grid)
        self._scroller.top()

    def show_choice(self, choice: ChoiceFace) -> None:
        """Show what is chosen and what would be saved."""
        for name, row in self.rows.items():
            row.show(choice.sides.get(name), choice.results.get(name, ""))

    def enter(self) -> bool:
        """Take the keyboard, on the first choice; say whether there is one."""
        for row in self.rows.values():
            row.radios["mine"].focus_set()
            return True
        return False

    def _section(self, row: int, text: str) -> int:
        _label(self._grid, row, 0, text, "Section.TLabel", columns=4)
        return row + 1

    def _chain(self) -> None:
        """Let the arrow keys go from field to field, on the same side."""
        rows = list(self.rows.values())
        for place, row in enumerate(rows):
            for side, radio in row.radios.items():
                for key, step in (("<Up>", -1), ("<Down>", 1)):
                    near = rows[max(0, min(place + step, len(rows) - 1))].radios[side]
                    radio.bind(key, _mover(near))


def _mover(radio: ttk.Radiobutton) -> Callable[[tk.Event[tk.Misc]], str]:
    def move(_event: tk.Event[tk.Misc]) -> str:
        radio.focus_set()
        return "break"

    return move


def _label(
    master: ttk.Frame, row: int, column: int, text: str, style: str, *, columns: int = 1
) -> ttk.Label:
    """Put a text that wraps into its cell."""
    gap = theme.px(master, 4)
    label = ttk.Label(master, text=text, style=style, justify="left")
    label.grid(
        row=row, column=column, columnspan=columns, sticky="new", padx=(0, 2 * gap), pady=gap
    )
    label.bind("<Configure>", lambda event: label.configure(wraplength=event.width - gap))
    return label
