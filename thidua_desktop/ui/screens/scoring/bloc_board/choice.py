"""Which bloc, period and table there are to rank, and which one a person most likely wants."""

from __future__ import annotations

from typing import Any, Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_board.values import Choice

_DRAFT: Final = "NHAP"


class BoardChoice:
    """Blocs, periods and tables to choose a ranking by."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._records = desk.office.records

    def offers(self, kind: Kind, search: str, bloc: str) -> list[tuple[str, str]]:
        """Return blocs, periods, or the tables that score a bloc."""
        found = list(self._records.choices(kind, search))
        if kind is not Kind.CRITERIA_TABLE or not bloc:
            return found
        fitting = {table.id for table in self._tables(bloc)}
        return [(uid, label) for uid, label in found if uid in fitting]

    def label(self, kind: Kind, uid: str) -> str:
        """Return the words for one of them."""
        return self._records.label(kind, uid)

    def likely(self, wanted: Choice) -> Choice:
        """Fill in what is not chosen: the latest that has sheets, else what can be known."""
        if wanted.bloc and wanted.period and wanted.table:
            return wanted
        for known in reversed(self._desk.office.boards.choices()):
            found = Choice(*known)
            if found.fits(wanted):
                return found
        bloc = wanted.bloc or self._likely_bloc()
        if not bloc:
            return wanted
        newest = _newest(self._tables(bloc))
        table = wanted.table or (newest.id if newest else "")
        return Choice(bloc, wanted.period or self._yearly(bloc), table)

    def _likely_bloc(self) -> str:
        """Return the office's own bloc, else any; of several, the newest."""
        years = {bloc.id: bloc.year for bloc in self._records.every(Kind.BLOC)}
        me = self._desk.office.identity.unit
        own = [one.bloc for one in self._records.every(Kind.BLOC_MEMBER, unit=me)]
        found = [uid for uid in own if uid in years] or list(years)
        return max(found, key=lambda uid: years[uid], default="")

    def _tables(self, bloc: str) -> list[Any]:
        """Return the tables of a bloc, and those of its year that name no bloc."""
        year = self._year(bloc)
        return [
            table
            for table in self._records.every(Kind.CRITERIA_TABLE)
            if table.bloc == bloc or (not table.bloc and table.year == year)
        ]

    def _yearly(self, bloc: str) -> str:
        """Return the period that is the bloc's whole year."""
        year = self._year(bloc)
        periods = self._records.every(Kind.PERIOD, year=year, type="NAM") if year else []
        return periods[0].id if periods else ""

    def _year(self, bloc: str) -> int:
        return next((one.year for one in self._records.every(Kind.BLOC, id=bloc)), 0)


def _newest(tables: list[Any]) -> Any:
    """Return the table in force, of these the newest; a draft where there is nothing else."""
    return max(tables, key=lambda t: (t.state != _DRAFT, t.year, t.version), default=None)
