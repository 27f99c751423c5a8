"""What the page of conflicts decides: which dispute, what is chosen of it, who may choose."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.conflicts import ConflictView
from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.conflicts import faces
from thidua_desktop.ui.screens.exchange.conflicts.choosing import Choosing, Keep
from thidua_desktop.ui.screens.exchange.conflicts.values import CaseFace, ChoiceFace, Side
from thidua_desktop.ui.screens.exchange.differences import labelled
from thidua_desktop.ui.screens.exchange.gathered import gather
from thidua_desktop.ui.screens.exchange.refusing import refuser


class View(Protocol):
    """What the presenter needs of the page."""

    def show_list(self, handles: array[int]) -> None:
        """List the disputes; lines are asked for as they come into view."""

    def select(self, place: int) -> None:
        """Select a line of the list."""

    def show_case(self, case: CaseFace | None) -> None:
        """Show two versions side by side; None for nothing."""

    def show_choice(self, choice: ChoiceFace) -> None:
        """Show what is chosen and what would be saved."""

    def enter_list(self) -> None:
        """Give the keyboard to the list."""


class Presenter:
    """Decide for the page of conflicts."""

    def __init__(self, view: View, desk: Desk, counted: Callable[[int], None]) -> None:
        self._view = view
        self._desk = desk
        self._counted = counted
        self._conflicts = desk.office.conflicts
        self._refused = refuser(desk.asks)
        self._views: Sequence[ConflictView] = ()
        self._id = ""
        self._choosing = Choosing(())

    def refresh(self) -> None:
        """Read what is in dispute again; the same dispute stays selected."""
        conflicts = self._conflicts
        gather(self._desk, words.TAB, conflicts.count(), conflicts.open, self._read)

    def rows(self, places: Sequence[int]) -> list[Row]:
        """Return the lines that are in view."""
        return [faces.line(self._views[place]) for place in places]

    def select(self, place: int) -> None:
        """Show the dispute in a line, nothing chosen yet."""
        view = self._views[place]
        self._id = view.id
        case = faces.case(view, labelled(self._desk.office.records.label))
        self._choosing = Choosing(case.fields, whole=case.whole)
        self._view.show_case(case)
        self._view.show_choice(self._choosing.face())

    # Choosing

    def choose(self, name: str, side: Side) -> None:
        """Take one field from one side."""
        self._choosing.choose(name, side)
        self._view.show_choice(self._choosing.face())

    def keep(self, which: Keep) -> None:
        """Take one version whole, or keep both."""
        self._choosing.keep(which)
        self._view.show_choice(self._choosing.face())

    def later(self) -> None:
        """Go on to the next dispute and leave this one as it is."""
        if self._views:
            place = (self._place() + 1) % len(self._views)
            self._view.select(place)
            self.select(place)
            self._view.enter_list()

    def save(self) -> None:
        """Save what is chosen, if everything is."""
        view = self._now()
        if view is None or not view.may_decide or not self._choosing.made:
            return
        keep, fields = self._choosing.decision()
        self._desk.operations.now(
            lambda: self._conflicts.resolve(view.id, keep, fields), self._saved, self._refused
        )

    def explain(self) -> None:
        """Ask for the reason of a proposal that came without one."""
        view = self._now()
        why = self._desk.asks.write(words.EXPLAIN_TITLE, words.EXPLAIN_NOTE) if view else None
        if view is not None and why:
            self._desk.operations.now(
                lambda: self._conflicts.explain(view.id, why), self._explained, self._refused
            )

    # What came of it

    def _saved(self, _outcome: Outcome[Any]) -> None:
        view = self._now()
        self._desk.say(words.settled(view.title if view else ""))
        self.refresh()
        self._view.enter_list()

    def _explained(self, _outcome: Outcome[None]) -> None:
        self.refresh()

    def _read(self, views: Sequence[ConflictView]) -> None:
        place = self._place()
        self._views = views
        self._counted(len(views))
        self._view.show_list(array("q", range(len(views))))
        ids = [view.id for view in views]
        if self._id in ids:
            place = ids.index(self._id)
        if not views:
            self._id = ""
            self._view.show_case(None)
            return
        # What stood below a dispute that was settled takes its place.
        place = min(place, len(views) - 1)
        self._view.select(place)
        self.select(place)

    def _now(self) -> ConflictView | None:
        return next((view for view in self._views if view.id == self._id), None)

    def _place(self) -> int:
        return next((n for n, view in enumerate(self._views) if view.id == self._id), 0)
