"""What is wrong with a database, told before a person trips over it."""

from __future__ import annotations

import peewee

from thidua_desktop.domain.kinds import DEFINITIONS
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.tables import EVERY


def examine(database: peewee.Database, read: Queries) -> list[str]:
    """Return what is wrong: integrity, foreign keys, missing tables, rows whose digest is off."""
    checked = database.execute_sql("PRAGMA integrity_check").fetchall()
    found = [str(row[0]) for row in checked if row[0] != "ok"]
    broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    found += [f"foreign key: {row[0]} {row[1]}" for row in broken]
    missing = _missing_tables(database)
    found += [f"table missing: {name}" for name in sorted(missing)]
    for of_kind in () if missing else DEFINITIONS:
        stored = read.digests(of_kind.kind)
        for row in read.every(of_kind.kind, live=False):
            if stored.get(row.record.id) != row.digest:
                found.append(f"digest: {of_kind.kind.value} {row.record.id}")
    return found


def _missing_tables(database: peewee.Database) -> set[str]:
    present = database.execute_sql("SELECT name FROM sqlite_master").fetchall()
    # peewee has no other way to a table's name.
    names = {str(table._meta.table_name) for table in EVERY}  # noqa: SLF001
    return names - {row[0] for row in present}
