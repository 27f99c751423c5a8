"""The list of criteria in printing order, with what the table adds up to."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.rows import Row

_WIDTHS = (9, 52, 14, 25, 12)
_NUMBERS = (2,)


class CriteriaCard:
    """A list in a card of its own."""

    def __init__(
        self, master: tk.Misc, selected: Callable[[int], None], opened: Callable[[int], None]
    ) -> None:
        self.frame, body = card(master, padding=12)
        foot = ttk.Frame(body, style="Card.TFrame")
        foot.pack(side="bottom", fill="x", pady=(theme.px(body, 6), 0))
        self.total = ttk.Label(foot, style="Section.TLabel")
        self.total.pack(anchor="w")
        keys = ttk.Label(foot, style="Note.TLabel", text=words.LIST_KEYS, justify="left")
        keys.pack(fill="x")
        keys.bind("<Configure>", lambda event: keys.configure(wraplength=event.width))
        self.grid = RowList(
            body, columns(words.COLUMNS, _WIDTHS, _NUMBERS), selected=selected, opened=opened
        )
        self.grid.frame.pack(fill="both", expand=True)
        self._empty = ttk.Label(self.grid.tree, style="Note.TLabel", text=words.NO_ROWS)

    def show(self, rows: Sequence[Row], place: int | None, total: str) -> None:
        """Show the rows, one of them selected."""
        self.grid.show_rows(rows, keep=True)
        self.grid.select(place)
        self.total.configure(text=total)
        if rows:
            self._empty.place_forget()
        else:
            self._empty.place(relx=0.5, rely=0.4, anchor="center")
