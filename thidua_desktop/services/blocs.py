"""Blocs: who belongs to one in a period, and which of their sheets are here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.blocs import Bloc, BlocMember
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.services.behind import covers
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store


class Blocs:
    """Members of blocs and their sheets."""

    def __init__(self, store: Store, territories: Territories) -> None:
        self._store = store
        self._territories = territories

    def members(self, bloc: str, period: Period) -> list[str]:
        """Return the units that belong to a bloc when the period ends; its owner says who."""
        row = self._store.read.get(Kind.BLOC, bloc)
        if row is None:
            return []
        rows: list[BlocMember] = self._where(Kind.BLOC_MEMBER, bloc=bloc)
        told = [member for member in rows if member.home == row.record.home]
        return list(dict.fromkeys(m.unit for m in told if covers(m, period)))

    def of(self, table: CriteriaTable, unit: str, period: Period) -> str:
        """Return the bloc in which a sheet is ranked; "" when there is none, or several."""
        if table.bloc:
            return table.bloc
        rows: list[BlocMember] = self._where(Kind.BLOC_MEMBER, unit=unit)
        found = {member.bloc for member in rows if covers(member, period)}
        years = {bloc: self._year(bloc) for bloc in found}
        found = {bloc for bloc in found if years[bloc] == period.year}
        return found.pop() if len(found) == 1 else ""

    def sheets(self, table: str, period: str, units: Iterable[str]) -> dict[str, ScoreSheet]:
        """Return the sheet of each unit that has one here; the unit's own goes first."""
        found: list[ScoreSheet] = self._where(Kind.SCORE_SHEET, table=table, period=period)
        territory = self._territories.now()
        wanted = set(units)
        chosen: dict[str, ScoreSheet] = {}
        for sheet in sorted(found, key=lambda sheet: (sheet.home != sheet.unit, sheet.id)):
            if sheet.unit in wanted and territory.may_speak_for(sheet.home, sheet.unit):
                chosen.setdefault(sheet.unit, sheet)
        return chosen

    def _year(self, bloc: str) -> int:
        row = self._store.read.get(Kind.BLOC, bloc)
        return row.record.year if row and isinstance(row.record, Bloc) else 0

    def _where(self, kind: Kind, **where: Any) -> list[Any]:
        keys = self._store.read.find(kind, "", where, "", descending=False)
        return [row.record for row in self._store.read.page(kind, keys)]
