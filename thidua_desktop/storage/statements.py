"""The statements of a write, each made once: ten thousand rows of a file are one statement.

Names come from this program's own records, never from a person or a file.
"""

from __future__ import annotations

import functools
from typing import Final

from thidua_desktop.domain.fields import Field
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.rows import write_columns
from thidua_desktop.storage.tables import link_name

RIVALS: Final = (
    "SELECT image FROM aside WHERE kind = ? AND uid = ? AND state = 'open' AND reason = 'conflict'"
)
INSERT_CHANGE: Final = (
    'INSERT INTO journal_change (step_id, kind, uid, "before", "after") VALUES (?, ?, ?, ?, ?)'
)


@functools.cache
def insert_row(kind: Kind) -> str:
    """Return what writes a new row: its id, then the write columns."""
    names = ["uid", *write_columns(kind)]
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{kind.value}" ({columns}) VALUES ({marks})'  # noqa: S608


@functools.cache
def update_row(kind: Kind) -> str:
    """Return what writes a row that is here: the write columns, then its key."""
    pairs = ", ".join(f'"{name}" = ?' for name in write_columns(kind))
    return f'UPDATE "{kind.value}" SET {pairs} WHERE id = ?'  # noqa: S608


@functools.cache
def insert_link(kind: Kind, field: Field) -> str:
    """Return what writes one reference of a set: the row's key, then the other's."""
    return f'INSERT INTO "{link_name(kind, field)}" (owner_id, target_id) VALUES (?, ?)'  # noqa: S608
