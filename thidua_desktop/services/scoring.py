"""Scoring an office: what goes into each criterion, the sheet, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.sheet import Scored, score, table_hash
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.records import Records


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with everything needed to show, print or send it."""

    sheet: ScoreSheet
    table: CriteriaTable
    table_hash: str
    period: Period
    unit_label: str
    scored: Scored


class Scoring:
    """The score sheets of this office and, at the province, of those it received."""

    def __init__(self, records: Records, sources: Sources) -> None:
        self._records = records
        self._sources = sources

    def sheets(self) -> list[ScoreSheet]:
        """Return all sheets, own and received."""
        return self._records.every(Kind.SCORE_SHEET)

    def open_sheet(self, table: str, period: str, unit: str = "") -> Outcome[Record]:
        """Begin a sheet for a unit (the office's own when none is named)."""
        raw: dict[str, object] = {"table": table, "period": period, "state": "NHAP"}
        if unit:
            raw["unit"] = unit
        return self._records.save(Kind.SCORE_SHEET, raw)

    def view(self, sheet_id: str) -> SheetView:
        """Score a sheet as things stand.

        Raises:
            UserError: There is no such sheet.
        """
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        table: Any = self._records.get(Kind.CRITERIA_TABLE, sheet.table)
        period: Any = self._records.get(Kind.PERIOD, sheet.period)
        criteria: list[Criterion] = self._records.every(Kind.CRITERION, table=table.id)
        entries = {entry.criterion: entry for entry in self._entries(sheet)}
        inputs = self._sources.inputs(sheet, period, criteria, entries)
        return SheetView(
            sheet,
            table,
            table_hash(table, criteria),
            period,
            self._records.label(Kind.UNIT, sheet.unit),
            score(table, criteria, entries, inputs),
        )

    def enter(self, sheet_id: str, criterion_id: str, raw: Mapping[str, object]) -> Outcome[Record]:
        """Enter the unit's own points, result or reason for one criterion.

        Raises:
            UserError: The points exceed the most, or differ from the computed ones with no reason.
        """
        where = {"sheet": sheet_id, "criterion": criterion_id}
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        found = self._entries(sheet, criterion=criterion_id)
        return self._records.save(
            Kind.SCORE_ENTRY, {**where, **raw}, found[0].id if found else None
        )

    def _entries(self, sheet: ScoreSheet, **where: str) -> list[ScoreEntry]:
        """Return the entries of the sheet's owner: nobody else enters points in it."""
        found: list[ScoreEntry] = self._records.every(Kind.SCORE_ENTRY, sheet=sheet.id, **where)
        return [entry for entry in found if entry.home == sheet.home]
