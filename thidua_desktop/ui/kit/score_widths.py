"""How the width of a grid is shared out among its columns."""

from __future__ import annotations

import tkinter as tk
from typing import Final

from thidua_desktop.ui.grids import GridPage
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.score_look import Fonts

_MOST: Final = 150


class Widths:
    """Each column takes what its texts need; what is left goes to those that take it."""

    def __init__(self, widget: tk.Misc, fonts: Fonts) -> None:
        self._widget = widget
        self._fonts = fonts
        self._by_hand: dict[str, int] = {}
        self._needed: dict[str, int] = {}

    def forget(self) -> None:
        """Begin anew with other columns; widths set by hand are kept."""
        self._needed.clear()

    def keep(self, key: str, width: int) -> None:
        """Keep a width that was set by hand."""
        self._by_hand[key] = width

    def shared(self, page: GridPage, room: int) -> list[int]:
        """Return the width of each column."""
        columns = page.columns
        px = [self._by_hand.get(c.key) or self._wished(page, p) for p, c in enumerate(columns)]
        spare, shares = max(0, room - sum(px)), sum(column.spare for column in columns)
        if not shares:
            return px
        return [wide + spare * c.spare // shares for wide, c in zip(px, columns, strict=True)]

    def _wished(self, page: GridPage, place: int) -> int:
        """Return the width a column needs; one that has needed more keeps it."""
        column = page.columns[place]
        least = theme.px(self._widget, column.width)
        if column.kind == "text":
            return least
        heading = column.title.split("\n") if "\n" in column.title else column.title.split()
        words = max((self._fonts.width(word, "small") for word in heading), default=0) + 8
        texts = [self._fonts.width(row.cells[place].text) for row in page.rows]
        feet = [self._fonts.width(foot.cells[place], "bold") for foot in page.feet]
        most = theme.px(self._widget, _MOST)
        wished = max(least, words, min(most, max((*texts, *feet), default=0) + 16))
        self._needed[column.key] = max(wished, self._needed.get(column.key, 0))
        return self._needed[column.key]
