"""A list of rows that are all at hand; a row's handle is its place."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence

from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.rows import Column, Row


class RowList(Grid):
    """A grid that keeps its rows itself."""

    def __init__(
        self,
        master: tk.Misc,
        columns: Sequence[Column],
        *,
        selected: Callable[[int], None] = lambda _place: None,
        opened: Callable[[int], None] = lambda _place: None,
    ) -> None:
        self._rows: Sequence[Row] = ()
        super().__init__(
            master,
            columns,
            lambda places: [self._rows[place] for place in places],
            selected=selected,
            opened=opened,
        )

    def show_rows(self, rows: Sequence[Row], *, keep: bool = False) -> None:
        """Show these rows; with ``keep`` the same place stays selected."""
        self._rows = rows
        if not keep:
            self.forget()
        self.show(array("q", range(len(rows))))


def columns(
    titles: Sequence[str], widths: Sequence[int], right: Sequence[int] = ()
) -> list[Column]:
    """Return columns of these titles and widths; ``right`` names the places of numbers."""
    return [
        Column(f"c{place}", title, width, "e" if place in right else "w")
        for place, (title, width) in enumerate(zip(titles, widths, strict=True))
    ]
