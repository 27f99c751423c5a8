"""Labelled fields in two columns, with what is wrong under each."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.inputs import Input, LinesInput, Raw
from thidua_desktop.ui.kit.keys import enter_next

Values = Mapping[str, Raw]
# Says what is wrong with what was typed into a field, "" for nothing.
Check = Callable[[str, Raw], str]


def unchecked(_name: str, _raw: Raw) -> str:
    """Find nothing wrong."""
    return ""


@dataclass(frozen=True, slots=True)
class Face:
    """How one field looks.

    Attributes:
        name: Its name in the record.
        label: The words above it; "" where the input carries its own.
        make: Builds its input.
        required: Marked with a star.
        wide: Takes the whole width rather than half of it.
        hint: A line of help, shown while the field has the keyboard.
    """

    name: str
    label: str
    make: Callable[[tk.Misc], Input]
    required: bool = False
    wide: bool = True
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence under a field: an error, or only a doubt."""

    name: str
    text: str
    doubt: bool = False


class FieldGrid:
    """Fields in two columns, in reading order."""

    def __init__(
        self,
        master: tk.Misc,
        *,
        finished: Callable[[], None] | None = None,
        hinted: Callable[[str], None] = lambda _text: None,
        check: Check = unchecked,
    ) -> None:
        self._check = check
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self.frame.columnconfigure((0, 1), weight=1, uniform="half")
        self._finished = finished
        self._hinted = hinted
        self.inputs: dict[str, Input] = {}
        self._remarks: dict[str, ttk.Label] = {}

    def build(self, faces: Sequence[Face]) -> None:
        """Draw these fields in place of any that were there."""
        for child in self.frame.winfo_children():
            child.destroy()
        self.inputs.clear()
        self._remarks.clear()
        row, column = 0, 0
        for face in faces:
            if face.wide and column:
                row, column = row + 1, 0
            self._place(face, row, column)
            column = 0 if face.wide or column else 1
            row += 0 if column else 1
        self._chain()

    def get(self) -> dict[str, Raw]:
        """Return the raw values by name."""
        return {name: one.get() for name, one in self.inputs.items()}

    def set(self, values: Values) -> None:
        """Show raw values; a field not named is emptied."""
        for name, one in self.inputs.items():
            one.set(values.get(name, ""))

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the fields, or type in them again."""
        for one in self.inputs.values():
            one.lock(locked=locked)

    def remark(self, remark: Remark) -> bool:
        """Put a sentence under its field; return whether the field is here."""
        label = self._remarks.get(remark.name)
        if label is None:
            return False
        style = "Doubt.TLabel" if remark.doubt else "Error.TLabel"
        label.configure(text=remark.text, style=style)
        label.grid()
        self.inputs[remark.name].mark(bad=not remark.doubt)
        return True

    def clear(self) -> None:
        """Take all sentences away."""
        for name, label in self._remarks.items():
            label.grid_remove()
            self.inputs[name].mark(bad=False)

    def _place(self, face: Face, row: int, column: int) -> None:
        cell = ttk.Frame(self.frame, style="Card.TFrame")
        gap = theme.px(self.frame, 5)
        side = (0, gap) if not face.wide and column == 0 else (0 if face.wide else gap, 0)
        cell.grid(
            row=row,
            column=column,
            columnspan=2 if face.wide else 1,
            sticky="new",
            padx=side,
            pady=(0, theme.px(self.frame, 7)),
        )
        cell.columnconfigure(0, weight=1)
        title = face.label + (" *" if face.required else "")
        ttk.Label(cell, text=title if face.label else " ", style="Field.TLabel").grid(
            row=0, column=0, sticky="w"
        )
        one = face.make(cell)
        one.frame.grid(row=1, column=0, sticky="ew", pady=(1, 0))
        one.target.bind("<FocusIn>", lambda _event: self._hinted(face.hint), add="+")
        one.target.bind("<FocusOut>", lambda _event: self._leave(face.name), add="+")
        label = ttk.Label(cell, style="Error.TLabel", justify="left")
        label.grid(row=2, column=0, sticky="ew")
        cell.bind("<Configure>", lambda event: label.configure(wraplength=event.width))
        label.grid_remove()
        self.inputs[face.name] = one
        self._remarks[face.name] = label

    def _leave(self, name: str) -> None:
        """Say at once what is wrong with a field that was filled in; saving says the rest."""
        raw = self.inputs[name].get()
        text = self._check(name, raw) if isinstance(raw, str) and raw else ""
        if text:
            self.remark(Remark(name, text))
        elif str(self._remarks[name].cget("style")) == "Error.TLabel":
            self._remarks[name].grid_remove()
            self.inputs[name].mark(bad=False)

    def _chain(self) -> None:
        order = [one for one in self.inputs.values() if hasattr(one.target, "focus_set")]
        for place, one in enumerate(order):
            if isinstance(one, LinesInput) or one.target.winfo_class() == "TButton":
                continue
            following = order[place + 1] if place + 1 < len(order) else None
            enter_next(one.target, self._mover(following))

    def _mover(self, following: Input | None) -> Callable[[], None]:
        def move() -> None:
            if following is not None:
                following.target.focus_set()
            elif self._finished is not None:
                self._finished()

        return move
