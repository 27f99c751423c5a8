"""After something was typed or pasted: what is said, and where one goes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.grids import GridChange, GridPage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.unit_sheet.entering import Taken


class Cells(Protocol):
    """The cells, as far as going about in them needs."""

    def show_notice(self, text: str) -> None:
        """Say why a text was not saved."""

    def select(self, row: int, column: int) -> None:
        """Go to a cell."""

    def place(self) -> tuple[int, int] | None:
        """Return the cell one is in."""


class Aftermath:
    """Say what became of it; lead to a cell that is asked for, and back from there."""

    def __init__(self, cells: Cells, desk: Desk) -> None:
        self._cells = cells
        self._desk = desk
        self._back: tuple[int, int] | None = None

    def forget(self) -> None:
        """Forget where one was going."""
        self._back = None

    def tell(self, taken: Taken, change: GridChange) -> None:
        """Show a list for a block; say one sentence for one text."""
        alone = taken.lines[0] if taken.lines and not change.pasted else ""
        self._cells.show_notice(words.not_saved(alone) if alone else "")
        if change.pasted and taken.lines:
            told = words.pasted(taken.stored, taken.kept, change.skipped, change.outside)
            lead = words.refused_lead(told)
            self._desk.asks.problems(words.REFUSED_TITLE, lead, taken.lines)
        elif change.pasted:
            self._desk.say(words.pasted(taken.stored, 0, change.skipped, change.outside))
        elif not alone:
            self._desk.say(words.SAVED)

    def go_on(self, taken: Taken, items: Sequence[Item], page: GridPage) -> None:
        """Go to the cell that is asked for, and back to where one was going once it is filled."""
        if taken.asked is not None:
            self._back = self._back or self._cells.place()
            criterion, key = taken.asked
            rows = [place for place, item in enumerate(items) if item.criterion.id == criterion]
            keys = [column.key for column in page.columns]
            if rows and key in keys:
                self._cells.select(rows[0], keys.index(key))
        elif self._back is not None and not taken.lines:
            back, self._back = self._back, None
            self._cells.select(*back)
