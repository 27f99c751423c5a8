"""What the page of a period decides: which period, who is behind, closing, accepting, returning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.closings import RETURNED
from thidua_desktop.services.period_line import Line
from thidua_desktop.texts import completeness as told
from thidua_desktop.texts import period_screen as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.completeness import lines
from thidua_desktop.ui.screens.exchange.gathered import gather
from thidua_desktop.ui.screens.exchange.refusing import refuser

_BEHIND: Final = frozenset({"closed", "drifted", "returned", "accepted"})


@dataclass(frozen=True, slots=True)
class May:
    """What can be done with the selected unit, and with our own period."""

    accept: bool = False
    back: bool = False
    close: bool = False


class View(Protocol):
    """What the presenter needs of the page."""

    def show_period(self, period: str) -> None:
        """Show which period is on view, by its id."""

    def show_own(self, text: str) -> None:
        """Show how far our own office is; "" where it closes nothing."""

    def show_list(self, rows: Sequence[Row]) -> None:
        """Show the units below."""

    def show_detail(self, passages: Sequence[Passage]) -> None:
        """Show what is known of one unit."""

    def show_may(self, may: May) -> None:
        """Allow what can be done now."""


class Presenter:
    """Decide for the page of a period."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._board = desk.office.completeness
        self._refused = refuser(desk.asks)
        self._period = ""
        self._own: Sequence[Line] = ()
        self._below: Sequence[Line] = ()
        self._unit = ""

    def refresh(self) -> None:
        """Read the board again; period and unit stay selected."""
        if not self._period:
            present = self._board.present()
            self._period = present.id if present else ""
        self._view.show_period(self._period)
        if not self._period:
            self._read([])
            return
        period, below = self._period, len(self._desk.office.exchange.partners())
        gather(self._desk, words.TAB, below, lambda: self._board.board(period), self._read)

    def periods(self, search: str) -> list[tuple[str, str]]:
        """Return the periods to choose from."""
        return list(self._desk.office.records.choices(Kind.PERIOD, search))

    def label(self, period: str) -> str:
        """Return a period's name."""
        return self._desk.office.records.label(Kind.PERIOD, period)

    def choose(self, period: str) -> None:
        """Follow another period."""
        self._period = period
        self.refresh()

    def select(self, place: int) -> None:
        """Show what is known of the unit in a line."""
        self._unit = self._below[place].unit
        self._show()

    # Deciding

    def close(self) -> None:
        """Say that the own figures of the period are final, after asking."""
        name = self.label(self._period)
        answer = self._desk.asks.choose(
            words.CLOSE,
            words.close_question(name),
            [Option("yes", words.CLOSE, main=True), Option("", window.CANCEL)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._board.close(self._period), self._closed, self._refused
            )

    def accept(self) -> None:
        """Accept what the selected unit has closed, after asking."""
        one = self._now()
        if one is None or one.closing is None:
            return
        name, count = self.label(self._period), one.closing.row_count
        answer = self._desk.asks.choose(
            words.ACCEPT,
            words.accept_question(one.name, name, count),
            [Option("yes", words.ACCEPT, main=True), Option("", window.CANCEL)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._board.accept(one.unit, self._period), self._accepted, self._refused
            )

    def give_back(self) -> None:
        """Return what the selected unit has closed, with a reason."""
        one = self._now()
        reason = self._desk.asks.write(words.RETURN, words.RETURN_NOTE) if one else None
        if one is not None and reason:
            self._desk.operations.now(
                lambda: self._board.accept(one.unit, self._period, RETURNED, reason),
                self._returned,
                self._refused,
            )

    # What came of it

    def _closed(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        closing = outcome.value
        name = self.label(self._period)
        self._desk.say(told.closed_now(name, closing.row_count, closing.data_digest))

    def _accepted(self, outcome: Outcome[Any]) -> None:
        one = self._now()
        self.refresh()
        unit, period = one.name if one else "", self.label(self._period)
        self._desk.say(told.accepted_now(unit, period, outcome.value.data_digest))

    def _returned(self, _outcome: Outcome[Any]) -> None:
        one = self._now()
        self.refresh()
        self._desk.say(told.returned_now(one.name if one else "", self.label(self._period)))

    def _read(self, board: Sequence[Line]) -> None:
        self._own = [one for one in board if one.own]
        self._below = [one for one in board if not one.own]
        self._view.show_own(lines.closed(self._own[0]) if self._own else "")
        self._view.show_list([lines.line(one) for one in self._below])
        self._show()

    def _show(self) -> None:
        one = self._now()
        nothing = words.NOTHING_CHOSEN if self._period else words.NO_PERIOD
        self._view.show_detail(lines.detail(one) if one else [passage("note", nothing)])
        closed = one is not None and one.state in _BEHIND
        self._view.show_may(May(accept=closed, back=closed, close=bool(self._own)))

    def _now(self) -> Line | None:
        return next((one for one in self._below if one.unit == self._unit), None)
