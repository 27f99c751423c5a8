"""A table of a few rows inside a form, entered with the keyboard alone.

Enter goes from cell to cell, and through an empty row on to the next field; up and down go between
rows; Ctrl+Delete takes a row out.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import ChoiceInput, Options
from thidua_desktop.ui.kit.inputs import Input, Raw, TextInput

Cells = tuple[str, ...]
# Gives what the row after these begins with; None where none can follow.
Follow = Callable[[Sequence[Cells]], Cells | None]


@dataclass(frozen=True, slots=True)
class CellSpec:
    """One column: its heading, its width in letters, and its words when it is a choice."""

    title: str
    width: int
    options: Options = ()
    right: bool = True


def empty(_before: Sequence[Cells]) -> Cells | None:
    """Begin every row empty."""
    return ()


class SmallTable:
    """Rows of cells; the last row is always an empty one to go on with.

    Args:
        specs: The columns.
        name: Names a row by its number.
        follow: Gives what the next row begins with.
        changed: Told when a row comes or goes.
    """

    def __init__(
        self,
        master: tk.Misc,
        specs: Sequence[CellSpec],
        name: Callable[[int], str],
        follow: Follow = empty,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._specs = tuple(specs)
        self._name = name
        self._follow = follow
        self._changed = changed
        self._locked = False
        self._rows: list[list[Input]] = []
        self._names: list[ttk.Label] = []
        self._given: list[Cells] = []  # What each row began with.
        self._frame = ttk.Frame(master, style="Card.TFrame", takefocus=False)
        self.frame: tk.Widget = self._frame
        # The frame, which hands the keyboard on: Enter in a cell is the table's own business.
        self.target: tk.Widget = self._frame
        self._frame.bind("<FocusIn>", lambda _event: self._hand_on())
        self._frame.columnconfigure(len(self._specs) + 1, weight=1)
        self._build_head()
        self._append(())

    def get(self) -> Raw:
        """Return the rows a person filled in."""
        rows = [tuple(str(cell.get()) for cell in row) for row in self._rows]
        return [cells for cells, given in zip(rows, self._given, strict=True) if cells != given]

    def set(self, raw: Raw) -> None:
        """Show rows."""
        for part in [*self._names, *(cell.frame for row in self._rows for cell in row)]:
            part.destroy()
        self._rows, self._names, self._given = [], [], []
        rows = raw if isinstance(raw, (list, tuple)) else []
        for cells in rows:
            self._append(tuple(cells), filled=True)
        self._go_on()

    def mark(self, *, bad: bool) -> None:
        """Leave the cells as they are; the sentence under them names the place."""

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the rows, or change them again."""
        self._locked = locked
        for row in self._rows:
            for cell in row:
                cell.lock(locked=locked)
        if self._untouched(len(self._rows) - 1):
            self._hide(locked=locked)

    def focus(self, place: int) -> None:
        """Go to the first cell of a row that is to be filled in."""
        row = self._rows[min(place, len(self._rows) - 1)]
        open_ = (cell for cell in row if not cell.get())
        first = row[0] if place < len(self._rows) - 1 else next(open_, row[0])
        first.target.focus_set()

    def _hand_on(self) -> None:
        # Tk tells the frame as well when the keyboard goes to a cell inside it.
        if self._frame.focus_get() is self._frame:
            self.focus(0)

    def _build_head(self) -> None:
        for place, spec in enumerate(self._specs, start=1):
            label = ttk.Label(self._frame, text=spec.title, style="Note.TLabel")
            label.grid(row=0, column=place, sticky="e" if spec.right else "w", padx=(0, 4))

    def _append(self, given: Cells, *, filled: bool = False) -> None:
        number = len(self._rows)
        row: list[Input] = []
        name = ttk.Label(self._frame, text=self._name(number + 1), style="Note.TLabel")
        name.grid(row=number + 1, column=0, sticky="w", padx=(0, theme.px(self._frame, 6)))
        self._names.append(name)
        for place, spec in enumerate(self._specs):
            cell = self._cell(spec)
            cell.frame.grid(row=number + 1, column=place + 1, sticky="ew", padx=(0, 4), pady=1)
            cell.set(given[place] if place < len(given) else "")
            cell.lock(locked=self._locked)
            self._bind(cell, number, place)
            row.append(cell)
        self._rows.append(row)
        cells = tuple(str(cell.get()) for cell in row)
        self._given.append(tuple("" for _ in row) if filled else cells)

    def _cell(self, spec: CellSpec) -> Input:
        if spec.options:
            options = [("", ""), *spec.options]
            return ChoiceInput(self._frame, options, width=spec.width)
        return TextInput(self._frame, right=spec.right, width=spec.width)

    def _bind(self, cell: Input, row: int, column: int) -> None:
        def on(key: str, run: Callable[[], None]) -> None:
            def pressed(_event: tk.Event[tk.Misc]) -> str:
                run()
                return "break"

            cell.target.bind(key, pressed)

        on("<Return>", lambda: self._onward(row, column))
        on("<KP_Enter>", lambda: self._onward(row, column))
        on("<Control-Delete>", lambda: self._drop(row))
        if isinstance(cell, TextInput):
            on("<Up>", lambda: self._to(row - 1, column))
            on("<Down>", lambda: self._to(row + 1, column))

    def _onward(self, row: int, column: int) -> None:
        """Go to the next cell to be filled in; after the last, to the next row or field."""
        open_ = [c for c in range(column + 1, len(self._specs)) if not self._skips(row, c)]
        if open_ and not (column == 0 and self._blank(row)):
            self._rows[row][open_[0]].target.focus_set()
        elif row + 1 < len(self._rows):
            self.focus(row + 1)
        elif self._untouched(row) or not self._go_on():
            self._leave()
        else:
            self._changed()
            self.focus(row + 1)

    def _skips(self, row: int, column: int) -> bool:
        """Say whether a cell needs no visit: it was given, or it is a choice about nothing."""
        cells, given = self._rows[row], self._given[row][column]
        if given and cells[column].get() == given:
            return True
        choice = bool(self._specs[column].options)
        return choice and (bool(cells[column].get()) or not cells[column - 1].get())

    def _blank(self, row: int) -> bool:
        return row == len(self._rows) - 1 and not any(cell.get() for cell in self._rows[row])

    def _untouched(self, row: int) -> bool:
        return tuple(str(cell.get()) for cell in self._rows[row]) == self._given[row]

    def _go_on(self) -> bool:
        """Add the empty row to go on with; return whether one can follow."""
        rows = self.get()
        given = self._follow(rows) if isinstance(rows, list) and rows else ()
        if given is not None:
            self._append(given)
        return given is not None

    def _hide(self, *, locked: bool) -> None:
        """Take the row to go on with out of sight where nothing can be entered."""
        number = len(self._rows)
        parts = [cell.frame for cell in self._rows[-1]]
        parts += [self._names[-1]]
        for part in parts:
            part.grid_remove() if locked else part.grid(row=number)

    def _leave(self) -> None:
        last = self._rows[-1][-1].target
        if (onward := last.tk_focusNext()) is not None:
            onward.focus_set()

    def _to(self, row: int, column: int) -> None:
        if 0 <= row < len(self._rows):
            self._rows[row][column].target.focus_set()

    def _drop(self, row: int) -> None:
        if self._locked:
            return
        kept = [tuple(str(c.get()) for c in cells) for cells in self._rows]
        given = [place for place, _ in enumerate(kept) if not self._untouched(place)]
        self.set([kept[place] for place in given if place != row])
        self._changed()
        self.focus(max(row - 1, 0))
