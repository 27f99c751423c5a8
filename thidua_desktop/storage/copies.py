"""A copy of a database, examined before anybody trusts it: ours, sound, not newer, of an office."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.epochs import DeviceMark
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.storage import migrate
from thidua_desktop.storage.faults import translated

# What SQLite keeps beside a file that was not closed; the first two are part of it.
KEPT_BESIDE = ("-wal", "-journal")
BESIDE = (*KEPT_BESIDE, "-shm")


@dataclass(frozen=True, slots=True)
class Copy:
    """What a copy says of itself.

    Attributes:
        unit: Id of the office's unit.
        name: The unit's name.
        person: Who worked last.
        taken_at: When it was last written to (ISO, with zone).
        rows: How many records it holds.
        mark: Its epoch, and how far it had come.
        lamport: The highest logical clock it had seen.
        bundle_seq: Number of files it had written.
        last_id: The greatest identity it had made.
    """

    unit: str
    name: str
    person: str
    taken_at: str
    rows: int
    mark: DeviceMark
    lamport: int
    bundle_seq: int
    last_id: str


def fetch(source: Path, part: Path) -> None:
    """Copy a file, and what belongs to it, to where it can be examined: sticks are pulled.

    Raises:
        UserError: It cannot be read, or the disk is full.
    """
    discard(part)
    try:
        shutil.copyfile(source, part)
        for end in KEPT_BESIDE:
            beside = source.with_name(source.name + end)
            if beside.exists():
                shutil.copyfile(beside, part.with_name(part.name + end))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise refuse("disk_full", detail=error.strerror) from error
        raise refuse(
            "restore_unreadable", file=source.name, detail=error.strerror or error
        ) from error


def part_of(target: Path) -> Path:
    """Return where a copy is made ready to take a file's place."""
    return target.with_name(f"{target.name}.restoring")


def discard(part: Path) -> None:
    """Take a copy away that is no longer needed, with what belongs to it."""
    for end in (*BESIDE, ""):
        part.with_name(part.name + end).unlink(missing_ok=True)


def examined(part: Path, migrations: Path) -> Copy:
    """Return what a copy is; it is one file without anything beside it from now on.

    Raises:
        UserError: It is not ours, damaged, newer than this program, or of no office yet.
    """
    with _damage(), closing(sqlite3.connect(part, isolation_level=None)) as raw:
        # The file may be anybody's: nothing in it is to be run.
        raw.execute("PRAGMA trusted_schema = OFF")
        raw.execute("PRAGMA cell_size_check = ON")
        _ours(raw, migrations)
        if raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise refuse("restore_damaged")
        if raw.execute("PRAGMA foreign_key_check").fetchone():
            raise refuse("restore_damaged")
        found = described(raw)
        if found is None:
            raise refuse("restore_empty")
        raw.execute("PRAGMA journal_mode = DELETE")
        return found


def described(raw: sqlite3.Connection) -> Copy | None:
    """Return what an open database says of itself, of whatever version; None for no office."""
    office = raw.execute(
        "SELECT unit, person, founded_at, replica, epoch, epoch_id, change_seq, lamport,"
        " bundle_seq, last_id FROM office WHERE id = 1"
    ).fetchone()
    if office is None:
        return None
    unit, person, founded_at, *mark = office[:7]
    last = raw.execute("SELECT at FROM journal_step ORDER BY id DESC LIMIT 1").fetchone()
    named = raw.execute("SELECT label FROM unit WHERE uid = ?", (unit,)).fetchone()
    name = str(named[0]) if named and named[0] else str(unit)
    taken_at = str(last[0] if last else founded_at)
    return Copy(unit, name, person, taken_at, _rows(raw), DeviceMark(*mark), *office[7:])


def _ours(raw: sqlite3.Connection, migrations: Path) -> None:
    version = migrate.version_of(raw)
    known = max(migrate.steps(migrations), default=0)
    if version > known:
        raise refuse("database_newer", found=version, known=known)
    if version == 0:
        raise refuse("restore_not_ours")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate.migrate(new, migrations, version)
        if _schema(raw) != _schema(new):
            raise refuse("restore_damaged")


def _schema(raw: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Return every table, index, view and trigger to the letter; not SQLite's own statistics."""
    return raw.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
        " WHERE type != 'table' OR name NOT LIKE 'sqlite#_stat%' ESCAPE '#' ORDER BY type, name"
    ).fetchall()


def _rows(raw: sqlite3.Connection) -> int:
    # Every table of records, and no other, has this column.
    tables = raw.execute(
        "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND c.name = 'sort_key'"
    ).fetchall()
    count = 'SELECT count(*) FROM "{}" WHERE deleted = 0'
    return sum(int(raw.execute(count.format(name)).fetchone()[0]) for (name,) in tables)


@contextmanager
def _damage() -> Iterator[None]:
    """Say of a copy what the floor's own words say of the live file."""
    try:
        with translated():
            yield
    except UserError as error:
        codes = {problem.code for problem in error.problems}
        if "not_our_database" in codes:
            raise refuse("restore_not_ours") from error
        if codes & {"database_damaged", "database_read_only"}:
            raise refuse("restore_damaged") from error
        raise
