"""The file a copy is to take the place of: what it still says, and keeping what is left of it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.storage import backup, copies, migrate
from thidua_desktop.storage.copies import Copy
from thidua_desktop.storage.faults import translated

EPOCH_COLUMNS = ("epoch_id", "replica", "epoch", "parent_epoch_id", "reason", "began_at")
_OWN_EPOCHS = f"SELECT {', '.join(EPOCH_COLUMNS)} FROM own_epoch ORDER BY id"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Live:
    """The file to be replaced.

    Attributes:
        there: Whether there is one.
        says: What it says of itself; None when it can no longer be read, or no office was set up.
        damaged: Whether it can no longer be read.
        page: Its page size.
        epochs: The lives it has been.
    """

    there: bool = False
    says: Copy | None = None
    damaged: bool = False
    page: int = 0
    epochs: tuple[tuple[object, ...], ...] = ()


def read_live(target: Path, migrations: Path) -> Live:
    """Return what the file says, as far as it can be read.

    Raises:
        UserError: It is a newer program's, or somebody holds it.
    """
    if not target.exists() or target.stat().st_size == 0:
        return Live()
    try:
        with translated(), closing(sqlite3.connect(target, isolation_level=None)) as raw:
            version = migrate.version_of(raw)
            known = max(migrate.steps(migrations), default=0)
            if version > known:
                raise refuse("database_newer", found=version, known=known)
            page = int(raw.execute("PRAGMA page_size").fetchone()[0])
            says = copies.described(raw) if version else None
            old = not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'own_epoch'").fetchone()
            epochs = () if old else tuple(raw.execute(_OWN_EPOCHS).fetchall())
            return Live(there=True, says=says, page=page, epochs=epochs)
    except UserError as error:
        codes = {problem.code for problem in error.problems}
        if codes <= {"database_damaged", "not_our_database", "disk_failed"}:
            return Live(there=True, damaged=True)
        raise


def save_live(target: Path, live: Live, backups: Path, now: datetime) -> Path | None:
    """Copy what is there; of a damaged file, or of one that is gone, whatever is left of it."""
    if live.there and not live.damaged:
        with suppress(UserError):
            return backup.back_up(target, backups, "restore", now)
    saved = backups / f"{target.stem}-{now:%Y%m%d-%H%M%S-%f}-damaged{target.suffix}"
    try:
        for end in ("", *copies.KEPT_BESIDE):
            beside = target.with_name(target.name + end)
            if beside.exists() and beside.stat().st_size:
                backups.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(beside, saved.with_name(saved.name + end))
    except OSError as error:
        raise refuse("backup_failed", detail=error.strerror or error) from error
    return saved if live.there else None
