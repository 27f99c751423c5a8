"""Which bloc and which table a person means by a name or a code."""

from __future__ import annotations

from collections import Counter
from typing import Any

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, called
from thidua_desktop.domain.records.blocs import Bloc
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.services.blocs import Blocs
from thidua_desktop.services.records import Records


def bloc_meant(records: Records, text: str, period: Period) -> Bloc:
    """Return the bloc of an id, or of a name: of several years, the period's.

    Raises:
        UserError: There is none, or the name is several blocs'.
    """
    named: list[Bloc] = [] if is_id(text) else records.every(Kind.BLOC, name=text)
    of_year = [bloc for bloc in named if bloc.year == period.year]
    found: Any = records.get(Kind.BLOC, of_year[0].id if len(of_year) == 1 else text)
    return found  # type: ignore[no-any-return]


def table_meant(records: Records, blocs: Blocs, bloc: Bloc, period: Period, text: str) -> str:
    """Return the id of the table asked for by id or code, else of the only one in use.

    Of several versions of one table that is meant on which most sheets were handed in, else the
    latest: sheets on another one are told apart.

    Raises:
        UserError: There is none, or different tables are in use and none was named.
    """
    sheets = _sheets(records, blocs, bloc, period)
    used = _in_use(records, bloc, sheets)
    handed_in = Counter(sheet.table for sheet in sheets if sheet.state != "NHAP")
    if text:
        named = _preferred([table for table in used if table.code == text], handed_in)
        return named[0].id if len(named) == 1 else records.get(Kind.CRITERIA_TABLE, text).id
    found = _preferred(used, handed_in)
    if not found:
        raise refuse("board_without_sheets", bloc=bloc.name, period=period.name)
    if len(found) > 1:
        choices = "; ".join(f"{called(table)} – {table.name}" for table in found)
        raise refuse("board_table_needed", "table", choices=choices)
    return found[0].id


def same_table(one: CriteriaTable, other: CriteriaTable) -> bool:
    """Say whether two are versions of one table."""
    return (one.home, one.code, one.year) == (other.home, other.code, other.year)


def _preferred(tables: list[CriteriaTable], handed_in: Counter[str]) -> list[CriteriaTable]:
    """Return one version of each table: that with most sheets handed in, else the latest."""
    found: dict[tuple[str, str, int], CriteriaTable] = {}
    for table in sorted(tables, key=lambda t: (handed_in[t.id], t.version, t.id)):
        found[table.home, table.code, table.year] = table
    return list(found.values())


def _sheets(records: Records, blocs: Blocs, bloc: Bloc, period: Period) -> list[ScoreSheet]:
    """Return the sheets of the bloc's members."""
    units = set(blocs.members(bloc.id, period))
    sheets: list[ScoreSheet] = records.every(Kind.SCORE_SHEET, period=period.id)
    return [sheet for sheet in sheets if sheet.unit in units]


def _in_use(records: Records, bloc: Bloc, sheets: list[ScoreSheet]) -> list[CriteriaTable]:
    """Return the tables on which members have sheets, else those made for the bloc."""
    used = {sheet.table for sheet in sheets}
    tables: list[CriteriaTable] = records.every(Kind.CRITERIA_TABLE)
    for_bloc = [t for t in tables if t.id in used and t.bloc in (None, bloc.id)]
    return for_bloc or [t for t in tables if t.bloc == bloc.id and t.state == "AP_DUNG"]
