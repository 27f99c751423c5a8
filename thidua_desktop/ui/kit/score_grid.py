"""A grid of cells one types, pastes and moves in as in a spreadsheet.

tksheet draws the cells, keeps the selection and gives the editor; everything it would change by
itself is turned off. What a person types or pastes is handed to the owner in one piece, and the
grid shows what the owner shows next. Ctrl+Z is the program's.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Any

import ttkbootstrap as ttk

from thidua_desktop.ui.grids import GridCell, GridChange, GridPage
from thidua_desktop.ui.kit import score_look as look
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import Tip
from thidua_desktop.ui.kit.clipping import Box
from thidua_desktop.ui.kit.score_editor import Editor
from thidua_desktop.ui.kit.score_heads import Feet, Heads
from thidua_desktop.ui.kit.score_keys import Keys
from thidua_desktop.ui.kit.score_paint import PAD, paint, texts
from thidua_desktop.ui.kit.score_parts import Setting, make_sheet
from thidua_desktop.ui.kit.score_widths import Widths

_HEAD_SHARE = 0.36  # At most, of the width.


class ScoreGrid:
    """The grid, in ``frame``.

    Args:
        master: Where it is put.
        changed: Gets what was typed, emptied or pasted.
        moved: Gets the row and column of the cell one is in.
        left: Called when the keyboard is to leave: True onwards, False back.
        dropped: Called on Esc with no text being typed; says whether that was of use.
        undone: Called on Ctrl+Z; says whether it was of use, else the key is the program's.
        read: A cell that is only read was tried to be changed.
    """

    def __init__(
        self,
        master: tk.Misc,
        *,
        changed: Callable[[GridChange], None],
        moved: Callable[[int, int], None] = lambda _row, _column: None,
        left: Callable[[bool], None] = lambda _onwards: None,
        dropped: Callable[[], bool] = lambda: False,
        undone: Callable[[], bool] = lambda: False,
        read: Callable[[int, int], None] = lambda _row, _column: None,
    ) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self.page = GridPage()
        self._moved = moved
        self._told: tuple[int, int] | None = None
        self._drawn: object = None
        self._flat = True  # Not laid out yet.
        self.fonts = look.Fonts(self.frame)
        self._widths = Widths(self.frame, self.fonts)
        self._build()
        self.editor = Editor(self, changed, read)
        self.keys = Keys(self, self.editor, changed, left, dropped, undone)

    # What the owner calls

    def show(self, page: GridPage) -> None:
        """Show these cells; the place one is in stays."""
        fresh = [c.key for c in page.columns] != [c.key for c in self.page.columns]
        if fresh:
            self._widths.forget()
        self.page = page
        self.heads.show(page.rows, self._head_room())
        self.feet.show(page.feet)
        self.sheet.headers([column.title for column in page.columns], redraw=False)
        self._fill(fresh=fresh or self.table.total_data_rows() != len(page.rows))
        self._arrange()
        paint(self.sheet, page)
        self._drawn = None
        self.sheet.redraw()

    @property
    def place(self) -> tuple[int, int] | None:
        """The row and column of the cell one is in."""
        chosen = self.sheet.get_currently_selected()
        return (chosen.row, chosen.column) if chosen else None

    @property
    def box(self) -> Box | None:
        """The cells selected."""
        chosen = self.sheet.get_currently_selected()
        return Box(*chosen.box) if chosen else None

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        return len(self.page.rows), len(self.page.columns)

    def cell(self, row: int, column: int) -> GridCell:
        """Return a cell as the owner shows it."""
        return self.page.rows[row].cells[column]

    def select(self, row: int, column: int) -> None:
        """Go to a cell and bring it into view."""
        if row < len(self.page.rows) and column < len(self.page.columns):
            self.sheet.see(row, column, redraw=False)
            self.sheet.select_cell(row, column, redraw=True)
            self.sheet.redraw()

    def enter(self) -> None:
        """Take the keyboard, on the first cell to be filled when one is in none."""
        if self.place is None and self.page.rows and self.page.columns:
            self.select(*(self.first() or (0, 0)))
        self.table.focus_set()

    def first(self) -> tuple[int, int] | None:
        """Return the first cell that may be typed into."""
        every = Box(0, 0, *self.size).cells()
        return next((place for place in every if self.cell(*place).editable), None)

    def finish(self) -> None:
        """Hand over a text that is still being typed."""
        self.editor.finish()

    # Building

    def _build(self) -> None:
        self.sheet = make_sheet(self.frame, self.fonts)
        self.table: Any = self.sheet.MT
        self.heads = Heads(self.frame, self.fonts, self._head_clicked)
        self.feet = Feet(self.frame, self.fonts)
        Setting(self.frame, self.sheet, self.heads.canvas, self.feet.canvas)
        self.sheet.bind("<<SheetRedrawn>>", lambda _event: self._redrawn())
        self.sheet.bind("<<SheetSelect>>", lambda _event: self._tell())
        self.sheet.extra_bindings("column_width_resize", self._resized_by_hand)
        self.frame.bind("<Configure>", lambda _event: self._reshape())
        self._tip = Tip(self.table)
        self.table.bind("<Motion>", self._hover, add="+")
        self.frame.bind("<Destroy>", self._stop)

    def _stop(self, event: tk.Event[tk.Misc]) -> None:
        # A timer of the sheet's must not outlive it.
        if event.widget is self.frame and self.sheet.after_redraw_id is not None:
            self.sheet.after_cancel(self.sheet.after_redraw_id)

    # Drawing

    def _fill(self, *, fresh: bool) -> None:
        widths = [int(width) for width in self.sheet.get_column_widths()]
        data = texts(self.page, self.fonts, None if fresh else widths)
        self.sheet.set_sheet_data(
            data, reset_col_positions=fresh, reset_row_positions=fresh, redraw=False
        )
        if fresh:
            self.sheet.deselect(redraw=False)
            self._told = None
            sides = {"w": "nw", "e": "ne", "center": "n"}
            for place, column in enumerate(self.page.columns):
                self.sheet.align_columns(place, align=sides[column.anchor], redraw=False)

    def _head_room(self) -> int:
        wide = max(self.frame.winfo_width(), theme.px(self.frame, 600))
        return min(int(wide * _HEAD_SHARE), theme.px(self.frame, 420))

    def _arrange(self) -> None:
        """Share the width out: each column its own, what is left to those that take it."""
        if not self.page.columns:
            return
        room = self.frame.winfo_width() - self.heads.widths.whole - theme.px(self.frame, 18)
        px = self._widths.shared(self.page, room)
        if px != [int(width) for width in self.sheet.get_column_widths()]:
            self.sheet.set_column_widths(px)
            self._fill(fresh=False)

    def _reshape(self) -> None:
        self.heads.show(self.page.rows, self._head_room())
        self._arrange()
        self._drawn = None
        self.sheet.redraw()

    def _redrawn(self) -> None:
        """Draw what is frozen, when it is not drawn so already."""
        table = self.table
        if self._flat and table.winfo_height() > 2 * self.fonts.row:
            self._flat = False
            self.sheet.after_idle(self._from_the_top)
        where = (table.canvasy(0), table.canvasx(0), self.place, table.winfo_height())
        state = (*where, self.frame.winfo_width())
        if state == self._drawn:
            return
        self._drawn = state
        self.heads.draw(table.row_positions, where[0], self.place[0] if self.place else None)
        anchors = [column.anchor for column in self.page.columns]
        self.feet.draw(self.heads.widths, table.col_positions, where[1], anchors)

    def _from_the_top(self) -> None:
        """Undo what was scrolled while the grid had no height."""
        self.table.set_yviews("moveto", 0)
        self.table.set_xviews("moveto", 0)
        if self.place is not None:
            self.sheet.see(*self.place)

    # Moving and pointing

    def _tell(self) -> None:
        place = self.place
        if place is not None and place != self._told:
            self._told = place
            self._moved(*place)

    def _head_clicked(self, row: int) -> None:
        self.finish()
        column = next((c for c, cell in enumerate(self.page.rows[row].cells) if cell.editable), 0)
        self.select(row, self.place[1] if self.place else column)
        self.table.focus_set()

    def _resized_by_hand(self, event: Any) -> None:
        for place, change in event.resized.columns.items():
            self._widths.keep(self.page.columns[place].key, int(change["new_size"]))
        self._arrange()
        self._drawn = None
        self._fill(fresh=False)
        self.sheet.redraw()

    def _hover(self, event: tk.Event[tk.Misc]) -> None:
        row = self.sheet.identify_row(event, allow_end=False)
        column = self.sheet.identify_column(event, allow_end=False)
        text = ""
        if row is not None and column is not None and row < self.size[0]:
            cell = self.cell(row, column)
            shown = str(self.sheet.get_cell_data(row, column) or "").strip(PAD)
            cut_short = shown != " ".join(cell.text.split("\n"))
            text = cell.note or (cell.text if cut_short else "")
        self._tip.offer(text)
