"""A list that shows any number of records by drawing only the rows on the screen.

The grid keeps handles, not rows: a page of rows is asked for when it becomes visible. Selection is
by handle, so sorting, searching and scrolling never move it to another record.
"""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence
from tkinter.font import Font
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import Tip, cut, shared
from thidua_desktop.ui.kit.span import Span
from thidua_desktop.ui.kit.travel import Travel
from thidua_desktop.ui.rows import Column, Row

_WHEEL_ROWS: Final = 3
_ARROWS: Final = {False: " ▲", True: " ▼"}


Page = Callable[[Sequence[int]], Sequence[Row]]


class Grid:
    """The list itself, in ``frame``."""

    def __init__(
        self,
        master: tk.Misc,
        columns: Sequence[Column],
        page: Page,
        *,
        selected: Callable[[int], None] = lambda _handle: None,
        opened: Callable[[int], None] = lambda _handle: None,
        sorted_by: Callable[[str, bool], None] | None = None,
    ) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self._columns = tuple(columns)
        self._page = page
        self._selected = selected
        self._opened = opened
        self._sorted_by = sorted_by
        self._order = ("", False)
        self._span = Span()
        self._wide: list[tuple[str, ...]] = []
        self._build()

    def _build(self) -> None:
        self.tree = ttk.Treeview(
            self.frame,
            columns=[column.key for column in self._columns],
            show="headings",
            selectmode="browse",
            height=4,
        )
        self._travel = Travel(
            self.frame, self.tree, self._span, self._draw, self._selected, wheel=_WHEEL_ROWS
        )
        self.tree.tag_configure("odd", background=theme.STRIPE)
        self.tree.tag_configure("muted", foreground=theme.MUTED)
        self.tree.tag_configure("alert", foreground=theme.DANGER)
        self._plain = Font(font=theme.font(self.tree, 10))
        self._bold = Font(font=theme.font(self.tree, 10, bold=True))
        self.tree.tag_configure("group", font=self._bold, background=theme.HEADING)
        for column in self._columns:
            self.tree.column(column.key, anchor=column.anchor, minwidth=30, stretch=False)
            self._head(column)
        self._tip = Tip(self.tree)
        self._bind()

    def _bind(self) -> None:
        tree = self.tree
        tree.bind("<Configure>", lambda _event: self._resized())
        tree.bind("<Return>", lambda _event: self._open())
        tree.bind("<Double-1>", self._double)
        tree.bind("<Button-1>", self._clicked)
        tree.bind("<Motion>", self._hover, add="+")

    # What the owner calls

    def show(self, handles: array[int]) -> None:
        """Show these records; selection and place stay when the record is still there."""
        self._span.hold(handles)
        self._draw()

    def select(self, handle: int | None, *, tell: bool = False) -> None:
        """Select a record and bring it into view."""
        self._span.current = handle
        place = self._span.place
        if place is not None:
            self._span.see(place)
        self._draw()
        if tell and handle is not None:
            self._selected(handle)

    def forget(self) -> None:
        """Select nothing, without drawing."""
        self._span.current = None

    @property
    def current(self) -> int | None:
        """The selected record, if any."""
        return self._span.current

    @property
    def count(self) -> int:
        """How many records the list holds."""
        return len(self._span.handles)

    def order(self, key: str, *, descending: bool) -> None:
        """Show by which column the list is sorted."""
        self._order = (key, descending)
        for column in self._columns:
            self._head(column)

    def enter(self) -> None:
        """Take the keyboard, on the first record when none is selected."""
        self.tree.focus_set()
        if self._span.current is None and self.count:
            self._travel.choose(0)

    # Drawing

    def _head(self, column: Column) -> None:
        arrow = _ARROWS[self._order[1]] if self._order[0] == column.key else ""
        room = self.tree.column(column.key, "width") - theme.px(self.tree, 16)
        self.tree.heading(
            column.key,
            text=cut(column.title + arrow, room, self._bold.measure),
            anchor=column.anchor if column.anchor != "center" else "w",
            command=self._sorter(column.key),
        )

    def _sorter(self, key: str) -> Callable[[], None] | str:
        if self._sorted_by is None:
            return ""
        return lambda: self._sort(key)

    def _draw(self) -> None:
        handles = self._span.page()
        rows = self._page(handles) if handles else ()
        items = self.tree.get_children()
        self._wide = [row.cells for row in rows]
        for place, row in enumerate(rows):
            odd = ["odd"] if (self._span.top + place) % 2 and row.look != "group" else []
            tags = [*odd, row.look] if row.look else odd
            cells = self._fitted(row)
            if place < len(items):
                self.tree.item(items[place], values=cells, tags=tags)
            else:
                self.tree.insert("", "end", iid=f"r{place}", values=cells, tags=tags)
        for item in items[len(rows) :]:
            self.tree.delete(item)
        self._mark(handles)
        self._travel.show_bar()
        if rows and self._rows_in_sight() > self._span.height:
            # The headings turned out lower than was thought before there were rows.
            self._span.height = self._rows_in_sight()
            self._draw()

    def _fitted(self, row: Row) -> list[str]:
        """Cut each text to its column, with an ellipsis."""
        measure = (self._bold if row.look == "group" else self._plain).measure
        room = theme.px(self.tree, 14)
        fitted = []
        for column, cell in zip(self._columns, row.cells, strict=True):
            text = " ".join(cell.split("\n"))
            fitted.append(cut(text, self.tree.column(column.key, "width") - room, measure))
        return fitted

    def _mark(self, handles: Sequence[int]) -> None:
        if self._span.current is not None and self._span.current in handles:
            item = f"r{list(handles).index(self._span.current)}"
            self.tree.selection_set(item)
            self.tree.focus(item)
        else:
            self.tree.selection_set(())

    def _resized(self) -> None:
        arrow = _ARROWS[True] if self._sorted_by is not None else ""
        margin = theme.px(self.tree, 22)
        widths = shared(
            self.tree.winfo_width() - 4,
            [column.width for column in self._columns],
            [self._bold.measure(column.title + arrow) + margin for column in self._columns],
        )
        for column, width in zip(self._columns, widths, strict=True):
            self.tree.column(column.key, width=width)
            self._head(column)
        self._span.height = self._rows_in_sight()
        self._span.to(self._span.top)
        self._draw()

    def _rows_in_sight(self) -> int:
        row = int(ttk.Style().lookup("Treeview", "rowheight") or 28)
        items = self.tree.get_children()
        first = self.tree.bbox(items[0]) if items else ""
        # Where the first row begins is how high the headings are.
        headed = "headings" in str(self.tree.cget("show"))
        head = first[1] if first else theme.px(self.tree, 34) * headed
        return max(1, (self.tree.winfo_height() - head) // row)

    # Moving

    def _clicked(self, event: tk.Event[tk.Misc]) -> str | None:
        item = self.tree.identify_row(event.y)
        if self.tree.identify_region(event.x, event.y) != "cell" or not item:
            return None
        self.tree.focus_set()
        self._travel.choose(self._span.top + int(item[1:]))
        return "break"

    def _double(self, event: tk.Event[tk.Misc]) -> str | None:
        # The second of two quick clicks on a heading has to reach it.
        if self.tree.identify_region(event.x, event.y) != "cell":
            return None
        return self._open()

    def _open(self) -> str:
        if self._span.current is not None:
            self._opened(self._span.current)
        return "break"

    def _sort(self, key: str) -> None:
        if self._sorted_by is not None:
            self._sorted_by(key, self._order == (key, False))

    def _hover(self, event: tk.Event[tk.Misc]) -> None:
        """Offer the whole text of a cell that is cut."""
        item = self.tree.identify_row(event.y)
        column = self.tree.identify_column(event.x)
        text = ""
        if item and column and int(item[1:]) < len(self._wide):
            place = int(column[1:]) - 1
            full = self._wide[int(item[1:])][place]
            text = full if self.tree.set(item, self._columns[place].key) != full else ""
        self._tip.offer(text)
