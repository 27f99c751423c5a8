"""What is to be written when rows are saved or moved: the row itself, and those that give way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.ui.screens.scoring.table_editor.outline import Outline

NEW: Final = "#new"  # Stands for the id of a row that is not stored yet.

Entry = tuple[Kind, dict[str, object], str | None]


def of_row(raw: Mapping[str, object], uid: str, stands: Outline, stored: Outline) -> list[Entry]:
    """Return what to write when a row is saved; the row comes first.

    Args:
        raw: What is typed.
        uid: The row, or NEW.
        stands: The rows with the new one in its place.
        stored: The rows as they are stored.
    """
    row = stands.line(uid).row
    if uid != NEW:
        return [(Kind.CRITERION, dict(raw), uid)]
    place = {"table": row.table, "parent": row.parent or "", "sort_order": row.sort_order}
    moved = [one for one in stands.changes(stored) if one.id != NEW]
    return [(Kind.CRITERION, {**raw, **place}, None), *map(_place_of, moved)]


def of_move(uid: str, after: Outline, before: Outline) -> list[Entry]:
    """Return what to write when a row has moved; its code may be another as well."""
    changed = after.changes(before)
    first = sorted(changed, key=lambda row: row.id != uid)
    entries = [_place_of(row) for row in first]
    for kind, raw, one in entries:
        if kind is Kind.CRITERION and one == uid:
            raw["code"] = after.line(uid).row.code
    return entries


def _place_of(row: Criterion) -> Entry:
    place: dict[str, object] = {"parent": row.parent or "", "sort_order": row.sort_order}
    return Kind.CRITERION, place, row.id
