"""What the presenter of a sheet needs of its screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from thidua_desktop.ui.grids import GridPage
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screens.scoring.unit_sheet.steps import Step, Way


class View(Protocol):
    """The screen."""

    def show_page(self, page: GridPage) -> None:
        """Show the cells."""

    def show_head(self, title: str) -> None:
        """Show whose sheet it is and how it stands."""

    def show_steps(self, steps: Sequence[Step], ways: Sequence[Way]) -> None:
        """Show how far the sheet has come and where it may go."""

    def show_trial(self, told: str) -> None:
        """Show that this is a scratch copy and what it leads to; "" for the sheet itself."""

    def show_story(self, story: Sequence[Passage]) -> None:
        """Show why a row has its points."""

    def show_nothing(self) -> None:
        """Show the invitation to choose a sheet."""

    def show_notice(self, text: str) -> None:
        """Say why a text was not saved; "" takes that away."""

    def show_kept(self, count: int) -> None:
        """Say how many texts are not saved, with a way to drop them."""

    def select(self, row: int, column: int) -> None:
        """Go to a cell."""

    def place(self) -> tuple[int, int] | None:
        """Return the cell one is in."""

    def typing(self) -> bool:
        """Say whether a text is being typed."""

    def enter(self) -> None:
        """Give the keyboard to the cells."""

    def finish(self) -> None:
        """Hand over a text that is still being typed."""

    def soon(self, run: Callable[[], None]) -> None:
        """Run something when nothing has been asked for a moment."""
