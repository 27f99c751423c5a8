"""Make or open the database file, and bring it to today's schema."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.storage import backup, copies, migrate
from thidua_desktop.storage.claim import alone
from thidua_desktop.storage.faults import translated


def prepare(path: Path, migrations: Path, now: datetime) -> None:
    """Make or open the file and bring it to today's schema, after a copy of what it was.

    Raises:
        UserError: The file cannot be opened, is damaged, is another program's, or is newer.
    """
    if str(path).startswith("\\\\"):
        # The write-ahead log needs memory shared between processes: not across a network.
        raise refuse("database_on_network")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refuse("database_cannot_open", detail=error.strerror or error) from error
    _refuse_loss(path)
    _clear_away(copies.part_of(path))
    with translated(), closing(sqlite3.connect(path, isolation_level=None)) as raw:
        found = migrate.version_of(raw)
        if 0 < found < max(migrate.steps(migrations), default=0):
            backup.back_up(path, path.parent / "backups", "upgrade", now)
        migrate.migrate(raw, migrations)


def _clear_away(part: Path) -> None:
    """Take away what a restore has left that was cut off; one that goes on is left alone."""
    if part.exists():
        with suppress(UserError, OSError), alone(part.parent):
            copies.discard(part)


def _refuse_loss(path: Path) -> None:
    """Refuse to begin anew where data was lost, and to open what cannot be written."""
    folder = path.parent
    if not os.access(folder, os.W_OK):
        # Even reading needs the write-ahead log beside the file.
        raise refuse("database_read_only", detail=folder)
    copies = sorted((folder / "backups").glob(f"{path.stem}-*{path.suffix}"))
    if copies and (not path.exists() or path.stat().st_size == 0):
        raise refuse("database_lost", file=path.name, copy=copies[-1].name)
