"""The board of a bloc as this office sees it: members, their sheets, what is published of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.blocs import Bloc
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.ratings import AwardQuota
from thidua_desktop.domain.records.reviews import PublishedScore, TieVote
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.bloc import Member
from thidua_desktop.domain.scoring.board import Board, board
from thidua_desktop.domain.stages import PUBLISHED
from thidua_desktop.services.blocs import Blocs
from thidua_desktop.services.marking import Marking, Material, Rulebook, member
from thidua_desktop.services.records import Records
from thidua_desktop.services.scoring.meant import bloc_meant, same_table, table_meant
from thidua_desktop.services.scoring.published import Result, read_back
from thidua_desktop.services.standing import Standing
from thidua_desktop.services.territories import Territories

_APPROVED = frozenset({"DA_DUYET", PUBLISHED})


@dataclass(frozen=True, slots=True)
class BoardView:
    """A bloc's board with everything needed to show it.

    Attributes:
        board: Everybody ranked and rated; what if is another board of it.
        bloc: The bloc.
        table: The table all are ranked by.
        table_hash: What tells this version of it from another.
        period: The period.
        names: What each unit is called when the period ends.
        votes: The votes recorded for equal totals.
        sheets: Each unit's sheet, where it is here; maybe on another version of the table.
        states: Where each of these stands.
        published: What was published, by unit.
    """

    board: Board
    bloc: Bloc
    table: CriteriaTable
    table_hash: str
    period: Period
    names: Mapping[str, str]
    votes: tuple[TieVote, ...]
    sheets: Mapping[str, ScoreSheet]
    states: Mapping[str, str]
    published: Mapping[str, Result]

    @property
    def unready(self) -> tuple[str, ...]:
        """Units that keep the bloc from being published: not approved, or not to be ranked."""
        units = (s.unit for s in self.board.standings)
        left_out = {s.unit for s in self.board.standings if s.left_out}
        return tuple(u for u in units if u in left_out or self.states.get(u) not in _APPROVED)

    @property
    def unsettled(self) -> tuple[str, ...]:
        """Units whose place waits for a vote."""
        return tuple(s.unit for s in self.board.standings if s.place.waits == "vote")

    def rank(self, unit: str) -> int | None:
        """Return a unit's place; None while somebody's sheet is missing or cannot be ranked."""
        if self.board.final:
            return self.board.places.get(unit)
        if any(standing.left_out for standing in self.board.standings):
            return None
        return self.board.of(unit).place.place

    def tried(self, material: Material, result: Result) -> Result:
        """Return what a unit's result would be with other entries, with its place here."""
        unit, tried = material.sheet.unit, self.board
        own = self.sheets.get(unit)
        if own != material.sheet or unit not in tried.bloc.ranked:
            return result
        for criterion, entry in material.entries.items():
            if tried.bloc.ranked[unit].entries.get(criterion) != entry:
                tried = tried.changed(unit, criterion, **_fields(entry))
        standing = tried.of(unit)
        if standing.scored is None:
            return result
        rank = replace(self, board=tried).rank(unit)
        return Result(standing.scored, standing.rating, rank, result.table_hash)


def _fields(entry: ScoreEntry) -> dict[str, Any]:
    names = ("result", "target", "base", "not_applicable", "claimed", "reason")
    return {name: getattr(entry, name) for name in names}


class Gathering:
    """Brings a bloc's sheets together."""

    def __init__(
        self,
        records: Records,
        marking: Marking,
        standing: Standing,
        blocs: Blocs,
        territories: Territories,
    ) -> None:
        self._records = records
        self._marking = marking
        self._standing = standing
        self._blocs = blocs
        self._territories = territories

    def view(self, bloc: str, period: str, table: str = "") -> BoardView:
        """Return the board of a bloc, asked for as in ``Boards.board``."""
        the_period: Any = self._records.get(Kind.PERIOD, period)
        the_bloc = bloc_meant(self._records, bloc, the_period)
        found = table_meant(self._records, self._blocs, the_bloc, the_period, table)
        return self.of_book(self._marking.rulebook(found), the_bloc, the_period)

    def of_sheet(self, book: Rulebook, sheet: ScoreSheet) -> BoardView | None:
        """Return the board a sheet is ranked on; None when its unit is in no bloc."""
        period = self._marking.period(sheet)
        uid = self._blocs.of(book.table, sheet.unit, period)
        members = self._blocs.members(uid, period) if uid else []
        if sheet.unit not in members:
            return None
        bloc: Any = self._records.get(Kind.BLOC, uid)
        return self.of_book(book, bloc, period)

    def of_book(self, book: Rulebook, bloc: Bloc, period: Period) -> BoardView:
        """Return the board of a bloc by a table made ready."""
        units = self._blocs.members(bloc.id, period)
        sheets = self._blocs.sheets(book.table.id, period.id, units)
        materials = self._marking.materials(book, period, list(sheets.values()))
        votes = self._votes(bloc, book.table, period)
        quotas: list[AwardQuota] = self._records.every(Kind.AWARD_QUOTA, bloc=bloc.id)
        quotas = [quota for quota in quotas if quota.home == bloc.home]
        here = {unit: materials[sheet.id] for unit, sheet in sheets.items()}
        elsewhere = self._elsewhere(book.table, period, set(units) - set(sheets))
        members = [
            _elsewhere(unit, elsewhere[unit]) if unit in elsewhere else member(unit, here.get(unit))
            for unit in units
        ]
        published = self.published(here.values())
        made = board(book.scheme, members, book.bands, quotas, votes)
        by_unit = {unit: published[s.id] for unit, s in sheets.items() if s.id in published}
        fixed = {unit: (result.scored, result.rating) for unit, result in by_unit.items()}
        places = {unit: result.rank for unit, result in by_unit.items() if result.rank}
        return BoardView(
            made.with_published(fixed, places) if fixed else made,
            bloc,
            book.table,
            book.hash,
            period,
            self._names(units, period.ends_on),
            tuple(votes),
            {**elsewhere, **sheets},
            {**self._states(elsewhere), **{unit: one.state for unit, one in here.items()}},
            by_unit,
        )

    def published(self, materials: Iterable[Material]) -> dict[str, Result]:
        """Return what was published of some sheets, by sheet."""
        found = {}
        for material in materials:
            if material.state == PUBLISHED:
                result = self._result(material)
                if result is not None:
                    found[material.sheet.id] = result
        return found

    def _result(self, material: Material) -> Result | None:
        """Return a sheet's result as the weightiest deciding office put it down."""
        above = self._standing.above(material.sheet)
        rows: list[PublishedScore] = self._records.every(
            Kind.PUBLISHED_SCORE, sheet=material.sheet.id
        )
        homes = {row.home for row in rows if row.home in above.deciding}
        if not homes:
            return None
        home = max(homes, key=above.weight)
        theirs = [row for row in rows if row.home == home]
        return read_back(material.sheet, theirs, material.entries, material.reviews)

    def _votes(self, bloc: Bloc, table: CriteriaTable, period: Period) -> list[TieVote]:
        """Return the votes that count: those of the bloc's or the table's owner, or the province.

        Where two offices tell of one unit, the province's word goes last, and holds.
        """
        found: list[TieVote] = self._records.every(
            Kind.TIE_VOTE, bloc=bloc.id, table=table.id, period=period.id
        )
        province = self._territories.now().province
        counted = [v for v in found if v.home in {bloc.home, table.home, province}]
        by_unit = {v.unit: v for v in sorted(counted, key=lambda v: (v.home == province, v.id))}
        return list(by_unit.values())

    def _elsewhere(
        self, table: CriteriaTable, period: Period, units: Iterable[str]
    ) -> dict[str, ScoreSheet]:
        """Return the sheets of units that have one on another version of the table alone."""
        every: list[CriteriaTable] = self._records.every(Kind.CRITERIA_TABLE)
        others = [t for t in every if same_table(t, table) and t.id != table.id]
        found: dict[str, ScoreSheet] = {}
        for other in sorted(others, key=lambda t: (t.version, t.id)):
            found |= self._blocs.sheets(other.id, period.id, units)
        return found

    def _states(self, sheets: Mapping[str, ScoreSheet]) -> dict[str, str]:
        states = self._standing.states(sheets.values())
        return {unit: states[sheet.id] for unit, sheet in sheets.items()}

    def _names(self, units: Iterable[str], day: date) -> dict[str, str]:
        return {unit: self._territories.name(unit, day) for unit in units}


def _elsewhere(unit: str, sheet: ScoreSheet) -> Member:
    """Return a unit whose sheet stands on another version of the table, handed in or not."""
    return Member(unit, sheet.id, table_hash=sheet.table_hash or sheet.table)
