"""Typing into one cell of a grid: how it begins, how it ends, where one is then."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Any, Protocol

from thidua_desktop.ui.grids import CellEdit, GridCell, GridChange, GridPage
from thidua_desktop.ui.kit.clipping import Box
from thidua_desktop.ui.kit.keys import tidy

FLAG = "x"
_BY_KEY = ("Return", "F2", "??")  # tksheet's names for Enter, F2 and the mouse.


class Holder(Protocol):
    """The grid, as far as its editor needs it."""

    sheet: Any
    table: Any
    page: GridPage

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns there are."""

    @property
    def place(self) -> tuple[int, int] | None:
        """The row and column of the cell one is in."""

    @property
    def box(self) -> Box | None:
        """The cells selected."""

    def cell(self, row: int, column: int) -> GridCell:
        """Return a cell."""

    def select(self, row: int, column: int) -> None:
        """Go to a cell."""


class Editor:
    """What happens between the first letter and the key that ends it."""

    def __init__(
        self,
        grid: Holder,
        changed: Callable[[GridChange], None],
        read: Callable[[int, int], None],
    ) -> None:
        self._grid = grid
        self._changed = changed
        self._read = read
        self._waiting: list[CellEdit] = []
        sheet = grid.sheet
        sheet.extra_bindings("begin_edit_cell", self._begin)
        # The way out of the editor when another cell is clicked.
        sheet.edit_validation(self._left_by_mouse)
        sheet.MT.edit_cell_enabled = True
        moves: dict[str, Callable[[], None]] = {
            "<Return>": lambda: self.down(1),
            "<KP_Enter>": lambda: self.down(1),
            "<Tab>": lambda: self.along(1),
            "<Shift-Tab>": lambda: self.along(-1),
            "<Up>": lambda: self.step(-1, 0),
            "<Down>": lambda: self.step(1, 0),
        }
        if sheet.tk.call("tk", "windowingsystem") == "x11":
            moves["<ISO_Left_Tab>"] = moves["<Shift-Tab>"]
        for key, move in moves.items():
            sheet.bind_key_text_editor(key, self._ending(key, move))
        sheet.bind_key_text_editor("<Escape>", lambda _event: self._give_up())
        sheet.bind_key_text_editor("<FocusOut>", lambda _event: self._lost())
        sheet.bind_key_text_editor("<KP_Decimal>", lambda _event: self._comma())

    @property
    def open(self) -> bool:
        """Whether a text is being typed."""
        return bool(self._grid.table.text_editor.open)

    @property
    def widget(self) -> tk.Text:
        """Where it is typed."""
        text: tk.Text = self._grid.sheet.get_text_editor_widget()
        return text

    def begin(self, event: Any = None) -> None:
        """Begin to type into the cell one is in; a letter's event begins with that letter."""
        if event is None:
            self._grid.sheet.open_cell()
        else:
            self._grid.table.open_cell(event)

    def finish(self) -> None:
        """Hand over what is being typed."""
        if self.open:
            self._take()
        self.flush()

    def flush(self) -> None:
        """Hand over what was typed when the mouse ended it."""
        while self._waiting:
            self._changed(GridChange((self._waiting.pop(0),)))

    def down(self, by: int) -> None:
        """Go to the next cell of this column that may be typed into."""
        place = self._grid.place
        if place is not None:
            row, column = place
            rows = range(row + by, self._grid.size[0] if by > 0 else -1, by)
            found = next((r for r in rows if self._grid.cell(r, column).editable), None)
            if found is not None:
                self._grid.select(found, column)

    def along(self, by: int) -> None:
        """Go to the next cell that may be typed into, to the side and on to the next row."""
        place = self._grid.place
        if place is None:
            return
        rows, columns = self._grid.size
        here = place[0] * columns + place[1]
        places = range(here + by, rows * columns if by > 0 else -1, by)
        found = next((p for p in places if self._grid.cell(*divmod(p, columns)).editable), None)
        if found is not None:
            self._grid.select(*divmod(found, columns))

    def step(self, rows: int, columns: int) -> None:
        """Go some rows and columns further, as far as the grid goes."""
        place = self._grid.place
        if place is not None:
            size = self._grid.size
            row = max(0, min(place[0] + rows, size[0] - 1))
            column = max(0, min(place[1] + columns, size[1] - 1))
            self._grid.select(row, column)

    def _begin(self, event: Any) -> str | None:
        """Give tksheet the text the editor begins with; None for a cell that is only read."""
        cell = self._grid.cell(event.row, event.column)
        if not cell.editable:
            self._read(event.row, event.column)
            return None
        if self._grid.page.columns[event.column].kind == "flag":
            self._waiting.append(CellEdit(event.row, event.column, "" if cell.typed else FLAG))
            self._grid.sheet.after_idle(self.flush)
            return None
        if event.key == "BackSpace":
            return ""
        if event.key in _BY_KEY:
            return cell.typed
        letter: str = event.value
        return letter

    def _ending(self, key: str, move: Callable[[], None]) -> Callable[[Any], str | None]:
        def pressed(_event: Any) -> str | None:
            if key in {"<Up>", "<Down>"} and "\n" in self.widget.get("1.0", "end-1c"):
                return None
            self._take()
            # First move: the owner may take the person elsewhere, to a reason that is asked for.
            move()
            self.flush()
            return "break"

        return pressed

    def _take(self) -> None:
        table = self._grid.table
        row, column = table.text_editor.coords
        text = tidy(self.widget.get("1.0", "end-1c"))
        self._grid.sheet.close_text_editor(set_data=False)
        table.focus_set()
        self._keep(row, column, text)

    def _keep(self, row: int, column: int, text: str) -> None:
        if text != self._grid.cell(row, column).typed:
            self._waiting.append(CellEdit(row, column, text))

    def _left_by_mouse(self, event: Any) -> None:
        # tksheet is in the middle of closing the editor: the owner is told once it has.
        self._keep(event.row, event.column, tidy(str(event.value)))
        self._grid.sheet.after_idle(self.flush)

    def _give_up(self) -> str:
        self._grid.sheet.close_text_editor(set_data=False)
        self._grid.table.focus_set()
        return "break"

    def _lost(self) -> None:
        """The keyboard went elsewhere inside the program; another program's window is no end."""
        try:
            focused = self._grid.sheet.focus_get()
        except KeyError:  # A menu, which tkinter has no name for.
            return
        if focused is not None and focused is not self.widget and self.open:
            row, column = self._grid.table.text_editor.coords
            text = tidy(self.widget.get("1.0", "end-1c"))
            self._grid.table.hide_text_editor()
            self._keep(row, column, text)
            self._grid.sheet.after_idle(self.flush)

    def _comma(self) -> str | None:
        column = self._grid.page.columns[self._grid.table.text_editor.column]
        if column.kind != "number":
            return None
        self.widget.insert("insert", ",")
        return "break"
