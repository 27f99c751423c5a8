"""Which sheets there are, and which one a clerk most likely wants."""

from __future__ import annotations

from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.screen import Desk


class SheetChoice:
    """Tables, periods and units to choose a sheet by."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._records = desk.office.records
        self._scoring = desk.office.scoring

    def choices(self, kind: Kind, search: str) -> list[tuple[str, str]]:
        """Return tables, periods or units to choose from."""
        return list(self._records.choices(kind, search))

    def label(self, kind: Kind, id: str) -> str:
        """Return the words for one of them."""
        return self._records.label(kind, id)

    def defaults(self) -> tuple[str, str, str]:
        """Return the table, period and unit of the latest own sheet, else what can be known."""
        me = self._desk.office.identity.unit
        own = [sheet for sheet in self._scoring.sheets() if sheet.unit == me]
        if own:
            return own[-1].table, own[-1].period, me
        table = self._likely_table(me)
        if table is None:
            return "", "", me
        periods = self._records.every(Kind.PERIOD, year=table.year, type="NAM")
        return table.id, periods[0].id if periods else "", me

    def existing(self, table: str, period: str, unit: str) -> str:
        """Return the id of the sheet of a table, period and unit; "" when there is none."""
        for sheet in self._scoring.sheets():
            if (sheet.table, sheet.period, sheet.unit) == (table, period, unit):
                return sheet.id
        return ""

    def bloc(self, table: str, period: str, unit: str) -> str:
        """Return the bloc whose sheets go with a table, period and unit; "" when none is known."""
        boards = self._desk.office.boards.choices()
        found = [bloc for bloc, at, of in boards if (at, of) == (period, table)]
        own = {member.bloc for member in self._records.every(Kind.BLOC_MEMBER, unit=unit)}
        return next((bloc for bloc in found if bloc in own), found[-1] if found else "")

    def _likely_table(self, me: str) -> Any:
        """Return the table of the unit's own bloc, else of the year, else the newest."""
        blocs = {member.bloc for member in self._records.every(Kind.BLOC_MEMBER, unit=me)}
        year = self._desk.today().year
        tables = self._records.every(Kind.CRITERIA_TABLE, state="AP_DUNG")
        fits = [(table.bloc in blocs, table.year == year, table.year) for table in tables]
        return tables[fits.index(max(fits))] if tables else None
