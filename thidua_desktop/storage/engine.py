"""Which SQLite this is, for the self-check: a frozen program carries its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing


def describe() -> tuple[str, tuple[str, ...]]:
    """Return SQLite's version and what it was compiled with."""
    with closing(sqlite3.connect(":memory:")) as connection:
        options = connection.execute("PRAGMA compile_options").fetchall()
    return sqlite3.sqlite_version, tuple(str(row[0]) for row in options)
