"""A list of which only the rows in view are made, with what is said where it is empty."""

from __future__ import annotations

import tkinter as tk
from array import array
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.ui.kit.grid import Grid, Page
from thidua_desktop.ui.kit.lists import columns


class Lister(Grid):
    """Rows by their places."""

    def __init__(
        self,
        master: tk.Misc,
        titles: Sequence[str],
        widths: Sequence[int],
        page: Page,
        *,
        right: Sequence[int] = (),
        none: str = "",
        selected: Callable[[int], None] = lambda _place: None,
        opened: Callable[[int], None] = lambda _place: None,
    ) -> None:
        super().__init__(
            master,
            columns(titles, widths, right),
            page,
            selected=selected,
            opened=opened,
        )
        self._words = none
        self._none = ttk.Label(self.tree, style="Note.TLabel")
        self._none.place(relx=0.5, rely=0.4, anchor="center")

    def show_places(self, places: Sequence[int], *, keep: bool = False) -> None:
        """Show these places; without ``keep`` from the beginning, none selected."""
        if not keep:
            self.forget()
        self.show(array("q", places))
        self._none.configure(text="" if len(places) else self._words)
