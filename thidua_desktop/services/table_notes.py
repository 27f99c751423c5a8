"""What to know of an incoming sheet's table before importing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.scoring.scheme import table_hash
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.preview import TAKEN, Sorted, Taken

Label = Callable[[Kind, str], str]


def table_notes(rows: Iterable[Sorted], desk: Desk, label: Label) -> Iterator[Problem]:
    """Yield each sheet that was handed in on another version of its table than there is here.

    The table counts as it will be after the import: a file may bring the newer version with it.
    """
    taken = {(row.kind, row.row.record.id): row.row for row in rows if row.outcome in TAKEN}
    hashes: dict[str, str] = {}
    for row in taken.values():
        sheet = row.record
        if not isinstance(sheet, ScoreSheet) or not sheet.table_hash or row.stamp.deleted:
            continue
        if sheet.table not in hashes:
            hashes[sheet.table] = _hash(sheet.table, desk, taken)
        if hashes[sheet.table] != sheet.table_hash:
            named = {"unit": (Kind.UNIT, sheet.unit), "period": (Kind.PERIOD, sheet.period)}
            words = {name: label(*pair) for name, pair in named.items()}
            table = desk.known(Kind.CRITERIA_TABLE, sheet.table, taken)
            if isinstance(table, CriteriaTable):
                words["table"] = table.name
            yield Problem("note_other_table", "", words)


def _hash(table_id: str, desk: Desk, taken: Taken) -> str:
    table = desk.known(Kind.CRITERIA_TABLE, table_id, taken)
    if not isinstance(table, CriteriaTable):
        return ""
    criteria = _parts(Kind.CRITERION, table, desk, taken)
    return table_hash(table, criteria, _parts(Kind.RATING_BAND, table, desk, taken))


def _parts(kind: Kind, table: CriteriaTable, desk: Desk, taken: Taken) -> list[Any]:
    """Return the rows of a table as they will be."""
    desk.ours(kind, "")
    rows = dict(desk.rows[kind])
    rows |= {uid: row for (of_kind, uid), row in taken.items() if of_kind is kind}
    records: list[Any] = [row.record for row in rows.values() if not row.stamp.deleted]
    return [record for record in records if (record.table, record.home) == (table.id, table.home)]
