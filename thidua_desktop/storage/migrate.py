"""Bring a database file to today's schema: each numbered step whole, or not at all."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.domain.errors import refuse

APPLICATION_ID = 0x54447561  # "TDua": lets us, and `file`, know our own files.

_NUMBERED = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


def steps(folder: Path) -> dict[int, Path]:
    """Return the migration files by number."""
    found = {
        int(match[1]): path
        for path in folder.glob("*.sql")
        if (match := _NUMBERED.fullmatch(path.name))
    }
    return dict(sorted(found.items()))


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version of an open file; 0 for an empty one.

    Raises:
        UserError: The file belongs to another program.
    """
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if mark != APPLICATION_ID and not (empty and version == mark == 0):
        raise refuse("not_our_database")
    return version


def migrate(connection: sqlite3.Connection, folder: Path, up_to: int | None = None) -> int:
    """Apply the steps the file lacks and return the version of the last one there is.

    Args:
        connection: Open, outside any transaction, with ``isolation_level`` None.
        folder: Where the numbered SQL files are.
        up_to: Leave out the steps after this one.

    Raises:
        UserError: ``database_newer``: a newer program wrote this file. Nothing is changed.
    """
    known = steps(folder)
    version = version_of(connection)
    if version > max(known, default=0):
        raise refuse("database_newer", found=version, known=max(known, default=0))
    for number, path in known.items():
        if number > version and (up_to is None or number <= up_to):
            _apply(connection, number, path.read_text(encoding="utf-8"))
    return max(known, default=0)


def statements(script: str) -> Iterator[str]:
    """Split a script into statements; ``executescript`` would commit behind our back."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        if not gathered.strip() and line.lstrip().startswith("--"):
            continue
        gathered += line
        if gathered.strip() and sqlite3.complete_statement(gathered):
            yield gathered.strip()
            gathered = ""
    if gathered.strip():
        yield gathered.strip()


def _apply(connection: sqlite3.Connection, number: int, script: str) -> None:
    # Foreign keys can only be switched outside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statement in statements(script):
            connection.execute(statement)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(str(broken[:5]))
        connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
