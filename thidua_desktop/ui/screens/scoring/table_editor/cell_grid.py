"""A grid with fixed rows and columns, a field in every cell.

Enter goes on to the next cell, up and down go between rows.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.inputs import Input, TextInput
from thidua_desktop.ui.screens.scoring.table_editor.small_table import CellSpec

# What is typed: by the key of the row, by the name of the column.
Grid = Mapping[str, Mapping[str, str]]


class CellGrid:
    """Rows that are always there; an empty one says nothing."""

    def __init__(
        self,
        master: tk.Misc,
        rows: Sequence[tuple[str, str]],
        specs: Mapping[str, CellSpec],
        finished: Callable[[], None],
    ) -> None:
        self._finished = finished
        self._specs = dict(specs)
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._cells: dict[str, dict[str, Input]] = {}
        gap = theme.px(self.frame, 8)
        for column, spec in enumerate(self._specs.values(), start=1):
            ttk.Label(self.frame, text=spec.title, style="Field.TLabel").grid(
                row=0, column=column, sticky="w", padx=(0, gap)
            )
        for row, (key, label) in enumerate(rows, start=1):
            ttk.Label(self.frame, text=label, style="CardName.TLabel").grid(
                row=row, column=0, sticky="w", padx=(0, gap)
            )
            self._cells[key] = {}
            for column, (name, spec) in enumerate(self._specs.items(), start=1):
                cell = self._cell(spec)
                cell.frame.grid(row=row, column=column, sticky="ew", padx=(0, gap), pady=2)
                self._cells[key][name] = cell
        self._chain()

    def get(self) -> dict[str, dict[str, str]]:
        """Return what is typed."""
        return {
            key: {name: str(cell.get()) for name, cell in cells.items()}
            for key, cells in self._cells.items()
        }

    def set(self, values: Grid) -> None:
        """Show these values; what is not named is emptied."""
        for key, cells in self._cells.items():
            for name, cell in cells.items():
                cell.set(values.get(key, {}).get(name, ""))

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the cells, or type in them again."""
        for cell in self._all():
            cell.lock(locked=locked)

    def focus(self) -> None:
        """Go to the first cell."""
        self._all()[0].target.focus_set()

    def _cell(self, spec: CellSpec) -> Input:
        if spec.options:
            return ChoiceInput(self.frame, [("", ""), *spec.options], width=spec.width)
        return TextInput(self.frame, right=spec.right, width=spec.width)

    def _all(self) -> list[Input]:
        return [cell for cells in self._cells.values() for cell in cells.values()]

    def _chain(self) -> None:
        cells, wide = self._all(), len(self._specs)
        for place, cell in enumerate(cells):
            self._bind(cell, "<Return>", self._mover(cells, place + 1))
            self._bind(cell, "<KP_Enter>", self._mover(cells, place + 1))
            if isinstance(cell, TextInput):
                self._bind(cell, "<Up>", self._mover(cells, max(place - wide, place % wide)))
                below = place + wide if place + wide < len(cells) else place
                self._bind(cell, "<Down>", self._mover(cells, below))

    def _mover(self, cells: Sequence[Input], place: int) -> Callable[[], None]:
        if place < len(cells):
            return cells[place].target.focus_set
        return self._finished

    @staticmethod
    def _bind(cell: Input, sequence: str, run: Callable[[], None]) -> None:
        def pressed(_event: tk.Event[tk.Misc]) -> str:
            run()
            return "break"

        cell.target.bind(sequence, pressed)
