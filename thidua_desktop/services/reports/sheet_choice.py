"""Which score sheet is meant by a unit, a period and maybe a table."""

from __future__ import annotations

from typing import Any

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, called
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.letterhead import unit_name
from thidua_desktop.services.reports.report import Params, Registers


def choose(registers: Registers, params: Params) -> ScoreSheet:
    """Return the sheet asked for.

    Named by its own id it needs nothing else. Otherwise it is the unit's sheet of the period, and
    without a period the unit's latest; ``sheet`` then names the table where there are several.

    Raises:
        UserError: ``sheet_missing_for``, ``sheet_choice_needed``, or ``reference_missing`` when
            nothing has the name given for the sheet.
    """
    sheets = _heard(registers)
    for sheet in sheets:
        if sheet.id == params.sheet:
            return sheet
    period = scope.period_of(registers, params.period)
    unit = scope.unit_of(registers, params.unit, period.ends_on if period else None)
    tables = _tables(registers)
    if params.sheet and not any(params.sheet in _names(table) for table in tables.values()):
        raise refuse("reference_missing", "sheet", text=params.sheet, asked="sheet")
    found = [
        sheet
        for sheet in sheets
        if sheet.unit == unit and params.sheet in ("", *_names(tables[sheet.table]))
    ]
    period = period or _latest(registers, found)
    found = [sheet for sheet in found if period is None or sheet.period == period.id]
    if len(found) != 1:
        raise _refusal(registers, unit, period, [tables[sheet.table] for sheet in found])
    return found[0]


def any_of(registers: Registers, unit: str) -> bool:
    """Say whether a unit has a sheet."""
    return any(sheet.unit == unit for sheet in _heard(registers))


def _heard(registers: Registers) -> list[ScoreSheet]:
    """Return the sheets whose owner may speak for their unit."""
    territory = registers.territories.now()
    return [s for s in registers.scoring.sheets() if territory.may_speak_for(s.home, s.unit)]


def _tables(registers: Registers) -> dict[str, CriteriaTable]:
    return {table.id: table for table in registers.records.every(Kind.CRITERIA_TABLE)}


def _names(table: CriteriaTable) -> tuple[str, ...]:
    """Return what a table may be asked for by."""
    return table.id, table.code, called(table)


def _latest(registers: Registers, sheets: list[ScoreSheet]) -> Period | None:
    used = {sheet.period for sheet in sheets}
    periods: list[Period] = [p for p in registers.records.every(Kind.PERIOD) if p.id in used]
    return max(periods, key=lambda p: (p.ends_on, p.starts_on, p.id), default=None)


def _refusal(
    registers: Registers, unit: str, period: Period | None, tables: list[CriteriaTable]
) -> Exception:
    day = period.ends_on if period else registers.today()
    words: dict[str, Any] = {
        "unit": unit_name(registers, unit, day),
        "period": period.name if period else "",
    }
    if not tables:
        return refuse("sheet_missing_for" if period else "score_sheet_missing", **words)
    choices = "; ".join(f"{called(table)} – {table.name}" for table in tables)
    return refuse("sheet_choice_needed", "sheet", choices=choices, **words)
