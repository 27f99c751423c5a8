"""Boards of blocs: ranked, what if, the vote on equal totals, and publishing all at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import TieVote
from thidua_desktop.domain.scoring.ranking import VOTE, Place
from thidua_desktop.services.blocs import Blocs
from thidua_desktop.services.records import Records
from thidua_desktop.services.saving import Entry, RowsRefused
from thidua_desktop.services.scoring.gathering import BoardView, Gathering
from thidua_desktop.services.scoring.publication import Publication
from thidua_desktop.storage.store import Store


class Boards:
    """What a bloc's council sees and decides."""

    def __init__(
        self,
        store: Store,
        records: Records,
        blocs: Blocs,
        gathering: Gathering,
        publication: Publication,
    ) -> None:
        self._store = store
        self._records = records
        self._blocs = blocs
        self._gathering = gathering
        self._publication = publication

    def board(self, bloc: str, period: str, table: str = "") -> BoardView:
        """Return a bloc ranked and rated; what if is ``view.board.changed(…)``.

        Args:
            bloc: Id or name of the bloc.
            period: Id of the period, or "2024/N".
            table: Id or code of the table; needed only where sheets stand on several.

        Raises:
            UserError: There is no such bloc, period or table, or several tables are in use.
        """
        return self._gathering.view(bloc, period, table)

    def choices(self) -> list[tuple[str, str, str]]:
        """Return bloc, period and table of every board that has a sheet, the latest last."""
        periods: dict[str, Period] = {p.id: p for p in self._records.every(Kind.PERIOD)}
        tables = {table.id: table for table in self._records.every(Kind.CRITERIA_TABLE)}
        found: set[tuple[str, str, str]] = set()
        for sheet in self._records.every(Kind.SCORE_SHEET):
            period, table = periods.get(sheet.period), tables.get(sheet.table)
            bloc = self._blocs.of(table, sheet.unit, period) if period and table else ""
            if bloc:
                found.add((bloc, sheet.period, sheet.table))
        return sorted(found, key=lambda key: (periods[key[1]].ends_on, key))

    def may_vote(self, view: BoardView) -> bool:
        """Say whether this office records the votes of a bloc."""
        me = self._store.identity()
        return me.role == "province" or me.unit in {view.bloc.home, view.table.home}

    def may_publish(self, view: BoardView) -> bool:
        """Say whether this office publishes the results of a bloc."""
        me = self._store.identity()
        return me.role == "province" or me.unit == view.table.home

    def vote(
        self,
        view: BoardView,
        votes: Mapping[str, object],
        voters: object = "",
        minutes: str | Mapping[str, object] = "",
    ) -> Outcome[tuple[Record, ...]]:
        """Record the votes on equal totals, with their minutes, as one step.

        Args:
            view: The board.
            votes: As typed, by unit; an earlier vote on a unit is changed.
            voters: How many voted.
            minutes: Id or number of the document, or the fields of a new one.

        Raises:
            UserError: Problems with a unit's votes bear its id as field; a unit that is level with
                nobody is one.
        """
        level = {one.unit for one in view.board.standings if _level(one.place)}
        apart = (unit for unit in votes if unit in view.names and unit not in level)
        if wrong := [Problem("vote_not_tied", unit) for unit in apart]:
            raise UserError(wrong)
        own = self._own_votes(view)
        rows: list[Entry] = []
        if not isinstance(minutes, str):
            rows.append((Kind.DOCUMENT, {"type": "BB", **minutes}, None))
            minutes = "#0"
        first, units = len(rows), list(votes)
        for unit in units:
            raw = {
                "bloc": view.bloc.id,
                "table": view.table.id,
                "period": view.period.id,
                "unit": unit,
                "votes": votes[unit],
                "voters": voters,
                "minutes": minutes,
            }
            rows.append((Kind.TIE_VOTE, raw, own.get(unit)))
        try:
            return self._records.save_all(rows, "bloc.vote", view.bloc.name)
        except RowsRefused as error:
            raise UserError(_said_of(error, first, units)) from error

    def publish(self, bloc: str, period: str, table: str = "") -> Outcome[tuple[Record, ...]]:
        """Publish a bloc at once, with places.

        Raises:
            UserError: A member is not approved yet, or a place waits for a vote.
        """
        return self._publication.publish_board(bloc, period, table)

    def _own_votes(self, view: BoardView) -> dict[str, str]:
        me = self._store.identity().unit
        found: list[Any] = self._records.every(
            Kind.TIE_VOTE, bloc=view.bloc.id, table=view.table.id, period=view.period.id
        )
        votes: list[TieVote] = [vote for vote in found if vote.home == me]
        return {vote.unit: vote.id for vote in votes}


def _level(place: Place) -> bool:
    """Say whether a unit is level with another, or was until a vote parted them."""
    return bool(place.tied) or any(step.by.key == VOTE for step in place.breaks)


def _said_of(error: RowsRefused, first: int, units: list[str]) -> list[Problem]:
    """Return each problem once, those with votes said of their unit."""
    found: dict[tuple[str, str], Problem] = {}
    for place, problems in error.rows:
        for problem in problems:
            of_votes = place >= first and problem.field in {"votes", "unit"}
            said = problem.on(units[place - first]) if of_votes else problem
            found.setdefault((said.code, said.field), said)
    return list(found.values())
