"""Recording a vote: which tie it decides, what was entered, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import board as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.register.refusals import Noted, noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_board import voting
from thidua_desktop.ui.screens.scoring.bloc_board.values import Ballot


class BallotView(Protocol):
    """What the panel shows of a vote."""

    def show_ballot(self, ballot: Ballot) -> None:
        """Open the window in which it is entered."""

    def close_ballot(self) -> None:
        """Take that window away again."""

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under its fields."""


class Polling:
    """Takes one vote at a time."""

    def __init__(self, view: BallotView, desk: Desk, seen: Callable[[], BoardView | None]) -> None:
        self._view = view
        self._desk = desk
        self._seen = seen
        self._ballot: Ballot | None = None

    def ask(self, found: Sequence[Ballot], unit: str) -> None:
        """Open the window for the tie a unit is part of, else for the one chosen."""
        if not found:
            self._desk.asks.tell(words.VOTE_TITLE, words.VOTE_NONE)
            return
        self._ballot = voting.ballot_of(found, unit) or self._which(found)
        if self._ballot is not None:
            self._view.show_ballot(self._ballot)

    def vote(self, raw: Mapping[str, object]) -> None:
        """Record the votes as entered, in one step, or say what is wrong with them."""
        ballot, seen = self._ballot, self._seen()
        if ballot is None or seen is None:
            return
        if wrong := voting.refusal(raw):
            self._view.show_notes([wrong])
            return
        votes = {unit: raw.get(unit, "") for unit in ballot.units}
        voters, minutes = raw.get("voters", ""), voting.minutes_of(raw)
        boards = self._desk.office.boards
        self._desk.operations.now(
            lambda: boards.vote(seen, votes, voters, minutes),
            self._voted,
            self._not_voted,
        )

    def documents(self, search: str) -> list[tuple[str, str]]:
        """Return documents to choose the minutes from."""
        return list(self._desk.office.records.choices(Kind.DOCUMENT, search))

    def document(self, uid: str) -> str:
        """Return the words for a document."""
        return self._desk.office.records.label(Kind.DOCUMENT, uid)

    def _which(self, found: Sequence[Ballot]) -> Ballot | None:
        options = [Option(str(place), voting.title(one)) for place, one in enumerate(found)]
        answer = self._desk.asks.choose(
            words.VOTE_TITLE, words.VOTE_WHICH, [*options, Option("", window.CANCEL)]
        )
        return found[int(answer)] if answer else None

    def _voted(self, _outcome: Outcome[Any]) -> None:
        count = len(self._ballot.units) if self._ballot else 0
        self._ballot = None
        self._view.close_ballot()
        self._desk.say(words.voted(count))

    def _not_voted(self, problems: tuple[Problem, ...]) -> None:
        self._view.show_notes(noted(problems, doubt=False))
