"""What the late inbox decides: what is listed, why a row was not taken, trying once more."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.late import LateView
from thidua_desktop.texts import late_screen as words
from thidua_desktop.texts import window
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.screens import moment, short_moment
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.gathered import gather
from thidua_desktop.ui.screens.exchange.refusing import refuser


class View(Protocol):
    """What the presenter needs of the page."""

    def show_chips(self, chips: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the reasons there are, with how many rows each has."""

    def show_list(self, handles: array[int]) -> None:
        """List these rows; lines are asked for as they come into view."""

    def show_detail(self, passages: Sequence[Passage], *, chosen: bool) -> None:
        """Show why one row was not taken."""

    def show_may_retry(self, *, may: bool) -> None:
        """Allow to try once more, or not."""


class Presenter:
    """Decide for the late inbox."""

    def __init__(self, view: View, desk: Desk, counted: Callable[[int], None]) -> None:
        self._view = view
        self._desk = desk
        self._counted = counted
        self._late = desk.office.late
        self._refused = refuser(desk.asks)
        self._views: Sequence[LateView] = ()
        self._reason = ""
        self._id = ""

    def refresh(self) -> None:
        """Read what was not taken again."""
        gather(self._desk, words.TAB, self._late.count(), self._late.open, self._read)

    def filter(self, reason: str) -> None:
        """List only the rows that were not taken for one reason; "" for all."""
        self._reason = reason
        self._list()

    def rows(self, places: Sequence[int]) -> list[Row]:
        """Return the lines that are in view."""
        return [_line(self._views[place]) for place in places]

    def select(self, place: int) -> None:
        """Show why one row was not taken."""
        self._id = self._views[place].id
        self._view.show_detail(_detail(self._views[place]), chosen=True)

    def retry(self) -> None:
        """Take what can be taken now."""
        office = self._desk.office

        def job(_progress: Any) -> Outcome[int]:
            with office.session():
                return office.late.retry()

        self._desk.operations.later(words.RETRY, job, self._retried, self._refused, writes=True)

    def dismiss(self) -> None:
        """Put the selected row away for good, after asking."""
        view = next((view for view in self._views if view.id == self._id), None)
        if view is None:
            return
        answer = self._desk.asks.choose(
            words.DISMISS,
            words.dismiss_question(view.title),
            [Option("yes", words.DISMISS, danger=True), Option("", window.KEEP, main=True)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._late.dismiss(view.id), self._dismissed, self._refused
            )

    def _retried(self, outcome: Outcome[int]) -> None:
        self.refresh()
        self._desk.say(words.taken(outcome.value))

    def _dismissed(self, _outcome: Outcome[None]) -> None:
        self.refresh()
        self._desk.say(words.DISMISSED)

    def _read(self, views: Sequence[LateView]) -> None:
        self._views = views
        self._counted(len(views))
        counts = Counter(view.reason for view in views)
        if self._reason not in counts:
            self._reason = ""
        found = [(reason, words.chip(reason, counts[reason])) for reason in counts]
        chips = [("", words.ALL), *found] if views else []
        self._view.show_chips(chips, self._reason)
        self._view.show_may_retry(may=bool(views))
        self._list()

    def _list(self) -> None:
        wanted = self._reason
        places = [n for n, one in enumerate(self._views) if not wanted or one.reason == wanted]
        self._view.show_list(array("q", places))
        if all(self._views[place].id != self._id for place in places):
            self._id = ""
            self._view.show_detail([passage("note", words.NOTHING_CHOSEN)], chosen=False)


def _line(view: LateView) -> Row:
    cells = (
        words.REASONS.get(view.reason, view.reason),
        kind_label(view.kind.value),
        view.title,
        view.sender,
        short_moment(view.at),
        view.period,
    )
    return Row(cells, "alert" if view.reason == "rejected" else "")


def _detail(view: LateView) -> list[Passage]:
    told = [
        passage("title", f"{kind_label(view.kind.value)}: {view.title}"),
        passage("text", words.came(view.sender, moment(view.at))),
    ]
    if view.why_sentence_code:
        told.append(passage("text", sentence(Problem(view.why_sentence_code))))
    if view.period:
        told.append(passage("text", words.closed(view.period, moment(view.closed_since))))
    return told
