"""What the checker says, below the rows: sentences that lead to their place."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.lists import RowList, columns
from thidua_desktop.ui.rows import Row

_WIDTHS = (12, 10, 78)


class FindingsCard:
    """A short list with its summary above, and the whole of the selected sentence below."""

    def __init__(self, master: tk.Misc, opened: Callable[[int], None]) -> None:
        self._rows: Sequence[Row] = ()
        self.frame, body = card(master, padding=10)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x", pady=(0, theme.px(body, 4)))
        self.summary = ttk.Label(head, style="Section.TLabel")
        self.summary.pack(side="left")
        self._keys = ttk.Label(head, style="Note.TLabel")
        self._keys.pack(side="right")
        self.whole = ttk.Label(body, style="CardName.TLabel", justify="left")
        self.whole.pack(side="bottom", fill="x", pady=(theme.px(body, 4), 0))
        self.whole.bind("<Configure>", lambda event: self.whole.configure(wraplength=event.width))
        self.grid = RowList(
            body, columns(words.CHECK_COLUMNS, _WIDTHS), selected=self._tell, opened=opened
        )
        # Three plain columns explain themselves, and the rows need the room.
        self.grid.tree.configure(show="", height=3)
        self.grid.frame.pack(fill="both", expand=True)

    def show(self, rows: Sequence[Row], summary: str, *, alert: bool, place: int | None) -> None:
        """Show the findings, one selected: else the first, which weighs most.

        Where somebody walks through them, the place stays.
        """
        self._rows = rows
        self._keys.configure(text=words.CHECK_KEYS if rows else "")
        self.grid.show_rows(rows, keep=True)
        walked = self.grid.tree.focus_get() is self.grid.tree
        if rows and (self.grid.current is None or not walked):
            self.grid.select(place or 0)
        self._tell(self.grid.current)
        colour = theme.DANGER if alert else theme.SUCCESS
        self.summary.configure(text=summary, foreground=colour)

    def _tell(self, place: int | None) -> None:
        known = place is not None and place < len(self._rows)
        text = self._rows[place].cells[-1] if known and place is not None else ""
        self.whole.configure(text=text)
