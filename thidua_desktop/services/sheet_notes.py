"""What to know of incoming sheets before importing them: their table, and whether there are two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.scoring.scheme import table_hash
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.preview import TAKEN, Sorted, Taken

Label = Callable[[Kind, str], str]


def sheet_notes(rows: Iterable[Sorted], desk: Desk, label: Label) -> Iterator[Problem]:
    """Yield what is doubtful about the sheets a file brings; it keeps no row out.

    Everything counts as it will be after the import: a file may bring the newer version of a table
    with it.
    """
    taken = {(row.kind, row.row.record.id): row.row for row in rows if row.outcome in TAKEN}
    hashes: dict[str, str] = {}
    for row in taken.values():
        sheet = row.record
        if not isinstance(sheet, ScoreSheet) or row.stamp.deleted:
            continue
        words = {
            "unit": label(Kind.UNIT, sheet.unit),
            "period": label(Kind.PERIOD, sheet.period),
        }
        yield from _of_table(sheet, desk, taken, hashes, words)
        for other in _others(sheet, desk, taken):
            yield Problem("note_second_sheet", "", {**words, "owner": label(Kind.UNIT, other.home)})


def _of_table(
    sheet: ScoreSheet, desk: Desk, taken: Taken, hashes: dict[str, str], words: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield why a sheet's table is not the one in use here."""
    table = desk.known(Kind.CRITERIA_TABLE, sheet.table, taken)
    if not isinstance(table, CriteriaTable):
        return
    told = {**words, "table": table.name, "version": str(table.version)}
    if sheet.table not in hashes:
        hashes[sheet.table] = _hash(table, desk, taken)
    if sheet.table_hash and hashes[sheet.table] != sheet.table_hash:
        yield Problem("note_other_table", "", told)
    if table.state in _NOT_IN_USE:
        yield Problem(_NOT_IN_USE[table.state], "", told)


_NOT_IN_USE: Final = {"THAY_THE": "note_table_replaced", "NHAP": "note_table_draft"}


def _others(sheet: ScoreSheet, desk: Desk, taken: Taken) -> Iterator[ScoreSheet]:
    """Yield the sheets other offices keep for the same unit, table and period."""
    rows = dict(desk.whole(Kind.SCORE_SHEET))
    rows |= {uid: row for (kind, uid), row in taken.items() if kind is Kind.SCORE_SHEET}
    for row in rows.values():
        other = row.record
        if isinstance(other, ScoreSheet) and not row.stamp.deleted and _rivals(sheet, other):
            yield other


def _rivals(one: ScoreSheet, other: ScoreSheet) -> bool:
    same = (one.table, one.unit, one.period) == (other.table, other.unit, other.period)
    return same and one.home != other.home


def _hash(table: CriteriaTable, desk: Desk, taken: Taken) -> str:
    criteria = _parts(Kind.CRITERION, table, desk, taken)
    return table_hash(table, criteria, _parts(Kind.RATING_BAND, table, desk, taken))


def _parts(kind: Kind, table: CriteriaTable, desk: Desk, taken: Taken) -> list[Any]:
    """Return the rows of a table as they will be."""
    rows = dict(desk.whole(kind))
    rows |= {uid: row for (of_kind, uid), row in taken.items() if of_kind is kind}
    records: list[Any] = [row.record for row in rows.values() if not row.stamp.deleted]
    return [record for record in records if (record.table, record.home) == (table.id, table.home)]
