"""What the bloc board decides: which ranking is shown, what each row says, what is published."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.stages import PUBLISHED
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import board as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_board import empty, plain, sayings, voting
from thidua_desktop.ui.screens.scoring.bloc_board.choice import BoardChoice
from thidua_desktop.ui.screens.scoring.bloc_board.detail import detail_of
from thidua_desktop.ui.screens.scoring.bloc_board.polling import Polling
from thidua_desktop.ui.screens.scoring.bloc_board.rows import rows_of
from thidua_desktop.ui.screens.scoring.bloc_board.seen import standings_of
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Standings
from thidua_desktop.ui.screens.scoring.bloc_board.values import (
    Ballot,
    BoardPicture,
    Choice,
    Detail,
    Empty,
)


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_choice(self, choice: Choice) -> None: ...
    def show_board(self, picture: BoardPicture) -> None: ...
    def show_empty(self, empty: Empty) -> None: ...
    def select(self, place: int) -> None: ...
    def show_detail(self, detail: Detail) -> None: ...
    def show_ballot(self, ballot: Ballot) -> None: ...
    def close_ballot(self) -> None: ...
    def show_notes(self, notes: Sequence[Noted]) -> None: ...
    def copy(self, text: str) -> None: ...


class Presenter:
    """Decide for one ranking at a time."""

    def __init__(self, view: View, desk: Desk, open_sheet: Callable[[str], None]) -> None:
        self._view = view
        self._desk = desk
        self._open_sheet = open_sheet
        self._boards = desk.office.boards
        self._choices = BoardChoice(desk)
        self._choice = Choice()
        self._seen: BoardView | None = None
        self._standings: Standings | None = None
        self._unit = ""
        self.polling = Polling(view, desk, lambda: self._seen)

    # Which ranking

    def offers(self, kind: Kind, search: str) -> list[tuple[str, str]]:
        """Return blocs, periods or tables to choose from."""
        return self._choices.offers(kind, search, self._choice.bloc)

    def label(self, kind: Kind, uid: str) -> str:
        """Return the words for one of them."""
        return self._choices.label(kind, uid)

    def chosen(self, kind: Kind, uid: str) -> None:
        """Rank another bloc, another period or by another table."""
        if kind is Kind.BLOC:
            self._choice = Choice(uid)
        elif kind is Kind.PERIOD:
            self._choice = replace(self._choice, period=uid)
        else:
            self._choice = replace(self._choice, table=uid)
        self._unit = ""
        self.refresh()

    def refresh(self) -> None:
        """Rank again; the same unit stays selected."""
        self._choice = self._choices.likely(self._choice)
        self._view.show_choice(self._choice)
        self._seen = self._standings = None
        missing = empty.before(self._choice) or self._read()
        if missing is None:
            self._show()
        else:
            self._view.show_empty(missing)

    def lead_on(self, target: str) -> None:
        """Go where the next thing is to be done."""
        if target == empty.SHEET:
            self._open_sheet("")
        else:
            self._desk.go(target)

    def _read(self) -> Empty | None:
        """Read the ranking; return why there is nothing to show."""
        choice = self._choice
        try:
            seen = self._boards.board(choice.bloc, choice.period, choice.table)
        except UserError as error:
            return Empty(" ".join(sentence(problem) for problem in error.problems))
        if not seen.board.standings:
            return empty.without_members(seen.bloc.name)
        gathers = self._desk.office.identity.role == "province"
        self._standings = standings_of(seen, gathers=gathers)
        if not any(line.sheet.id for line in self._standings.lines):
            return empty.without_sheets(seen.bloc.name, seen.period.name, gathers=gathers)
        self._seen = seen
        return None

    def _show(self) -> None:
        all_ = self._standings
        if all_ is None:
            return
        self._view.show_board(
            BoardPicture(
                title=words.TITLE,
                note=words.note(all_.ranked, len(all_.lines), gathers=all_.gathers),
                rows=rows_of(all_),
                warnings=sayings.notices(all_),
                may_vote=self._may_vote(),
                may_publish=self._may_publish(),
            )
        )
        units = [line.unit for line in all_.lines]
        place = units.index(self._unit) if self._unit in units else 0
        self._view.select(place)
        self.select(place)

    # One unit

    def select(self, place: int) -> None:
        """Show the words about the unit in a row."""
        if self._standings is not None:
            self._unit = self._standings.lines[place].unit
            self._view.show_detail(detail_of(self._standings, place))

    def open(self, place: int) -> None:
        """Open the score sheet of the unit in a row."""
        sheet = self._standings.lines[place].sheet.id if self._standings else ""
        if sheet:
            self._open_sheet(sheet)
        else:
            self._desk.say(words.NO_SHEET_HERE)

    def copy(self) -> None:
        """Put the ranking on the clipboard as a table."""
        if self._standings is not None:
            self._view.copy(plain.table(self._standings))
            self._desk.say(words.copied(len(self._standings.lines)))

    # What a council decides

    def ask_vote(self) -> None:
        """Open the window for the vote on the selected unit's place."""
        self.polling.ask(self._ballots(), self._unit)

    def publish(self) -> None:
        """Publish the bloc's result, after asking; say who is not ready where somebody is not."""
        seen = self._seen
        if seen is None:
            return
        if problems := _unready(seen):
            self._refused(problems)
            return
        waiting = sum(state != PUBLISHED for state in seen.states.values())
        answer = self._desk.asks.choose(
            words.PUBLISH_TITLE,
            words.publish_question(seen.bloc.name, seen.period.name, waiting),
            [Option("yes", words.PUBLISH_YES, main=True), Option("", window.CANCEL)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._boards.publish(seen.bloc.id, seen.period.id, seen.table.id),
                self._published,
                self._refused,
            )

    def _ballots(self) -> list[Ballot]:
        if self._standings is None or self._seen is None:
            return []
        return voting.ballots(self._standings, self._seen.votes)

    def _may_vote(self) -> bool:
        seen = self._seen
        return seen is not None and self._boards.may_vote(seen) and bool(self._ballots())

    def _may_publish(self) -> bool:
        """Say whether there is something to publish, and this office is the one to do it."""
        seen = self._seen
        if seen is None or not self._boards.may_publish(seen):
            return False
        return any(state != PUBLISHED for state in seen.states.values())

    def _published(self, outcome: Outcome[Any]) -> None:
        self._desk.say(words.published(len(outcome.value)))

    def _refused(self, problems: Sequence[Problem]) -> None:
        self._desk.asks.problems(
            window.NOT_DONE_TITLE, window.NOT_DONE, [sentence(one) for one in problems]
        )


def _unready(seen: BoardView) -> list[Problem]:
    """Return what keeps a bloc from being published."""
    found = (("board_not_ready", seen.unready), ("board_vote_waits", seen.unsettled))
    return [
        Problem(code, "", {"units": ", ".join(seen.names[unit] for unit in units)})
        for code, units in found
        if units
    ]
