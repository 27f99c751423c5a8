"""Where sheets stand here: the steps and points of those above, and who may give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.reviews import ScoreReview, SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.stages import Above, Rights, counting, may_give, rights, stand
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store

_FEW = 3  # Up to so many sheets are asked about one by one; more are read together.


class Standing:
    """What offices above have said of the sheets, as far as it counts."""

    def __init__(self, store: Store, territories: Territories) -> None:
        self._store = store
        self._territories = territories

    def above(self, sheet: ScoreSheet) -> Above:
        """Return the offices that may say something of a sheet."""
        return self._those_above([sheet])[sheet.id]

    def state(self, sheet: ScoreSheet) -> str:
        """Return the state a sheet is in."""
        return self.stood(sheet)[0]

    def stood(self, sheet: ScoreSheet) -> tuple[str, Above]:
        """Return the state a sheet is in, and the offices that may say something of it."""
        those = self.above(sheet)
        return stand(sheet, self._about(Kind.SHEET_MOVE, sheet), those), those

    def states(self, sheets: Iterable[ScoreSheet]) -> dict[str, str]:
        """Return the states of many sheets, by id."""
        given = list(sheets)
        moves = self._all_about(Kind.SHEET_MOVE, given)
        those = self._those_above(given)
        return {s.id: stand(s, moves.get(s.id, ()), those[s.id]) for s in given}

    def moves(self, sheet: ScoreSheet) -> list[SheetMove]:
        """Return the steps that count, in order."""
        return counting(self._about(Kind.SHEET_MOVE, sheet), self.above(sheet))

    def next_number(self, sheet: ScoreSheet) -> int:
        """Return the number of the next step: after all that count, and all of our own."""
        me, those = self._store.identity().unit, self._about(Kind.SHEET_MOVE, sheet)
        counted = counting(those, self.above(sheet))
        own = [move for move in those if move.home == me]
        return max((move.number for move in (*counted, *own)), default=0) + 1

    def reviews(self, sheet: ScoreSheet) -> list[ScoreReview]:
        """Return the points that count, those of the weightiest office last."""
        return _counting(sheet, self._about(Kind.SCORE_REVIEW, sheet), self.above(sheet))

    def heard(self, sheet: ScoreSheet) -> list[ScoreReview]:
        """Return the points that count or did when the sheet was handed in before."""
        return _heard(self._about(Kind.SCORE_REVIEW, sheet), self.above(sheet))

    def reviews_of(self, sheets: Iterable[ScoreSheet]) -> dict[str, list[ScoreReview]]:
        """Return the points that count for many sheets, by id."""
        given = list(sheets)
        found = self._all_about(Kind.SCORE_REVIEW, given)
        those = self._those_above(given)
        return {s.id: _counting(s, found.get(s.id, ()), those[s.id]) for s in given}

    def rights(self, sheet: ScoreSheet) -> Rights:
        """Return what this office may do with a sheet as it stands."""
        office = self._store.identity().unit
        if self._territories.now().inherits(office, sheet.home):
            office = sheet.home
        return rights(sheet, *self.stood(sheet), office)

    def _those_above(self, sheets: Iterable[ScoreSheet]) -> dict[str, Above]:
        """Return the offices above each sheet; units and tables are looked up once for all."""
        territory = self._territories.now()
        owners: dict[str, str] = {}
        found = {}
        for sheet in sheets:
            if sheet.table not in owners:
                row = self._store.read.get(Kind.CRITERIA_TABLE, sheet.table)
                owners[sheet.table] = row.record.home if row else ""
            found[sheet.id] = above(territory, sheet, owners[sheet.table])
        return found

    def _about(self, kind: Kind, sheet: ScoreSheet) -> list[Any]:
        keys = self._store.read.find(kind, "", {"sheet": sheet.id}, "", descending=False)
        return [row.record for row in self._store.read.page(kind, keys)]

    def _all_about(self, kind: Kind, sheets: list[ScoreSheet]) -> dict[str, list[Any]]:
        if len(sheets) <= _FEW:
            return {sheet.id: self._about(kind, sheet) for sheet in sheets}
        found = defaultdict(list)
        for record in self._store.read.records(kind):
            found[record.sheet].append(record)
        return found


def _counting(sheet: ScoreSheet, found: Iterable[ScoreReview], those: Above) -> list[ScoreReview]:
    """Return the points for the sheet as it was handed in last; others judged another one."""
    return [review for review in _heard(found, those) if review.round == (sheet.round or 0)]


def _heard(found: Iterable[ScoreReview], those: Above) -> list[ScoreReview]:
    heard = [review for review in found if may_give(review.stage, review.home, those)]
    return sorted(heard, key=lambda review: (those.weight(review.home), review.id))


def above(territory: Territory, sheet: ScoreSheet, table_owner: str) -> Above:
    """Return the offices that may say something of a sheet, and which of them decide."""
    offices = territory.superiors(sheet.unit)
    if territory.province:
        offices = [*(office for office in offices if office != territory.province)]
        offices.append(territory.province)
    deciding = {territory.province, table_owner} & set(offices)
    return Above(tuple(offices), frozenset(deciding))
