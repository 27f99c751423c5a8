"""Putting a copy in the place of the database: the old file or the new one, never between.

The copy is examined, brought to today's schema and given its new epoch beside the live file; only
then does it take that file's place, in one transaction. So no file of the old epoch can ever be
written from a database that has forgotten what it wrote before.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import peewee

from thidua_desktop.domain.epochs import DeviceMark
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.storage import copies, migrate
from thidua_desktop.storage.claim import alone
from thidua_desktop.storage.copies import Copy
from thidua_desktop.storage.device import Memory
from thidua_desktop.storage.examination import examine
from thidua_desktop.storage.faults import translated
from thidua_desktop.storage.identity import Identity, read_identity, required, write_identity
from thidua_desktop.storage.journal import Journal
from thidua_desktop.storage.live import EPOCH_COLUMNS, Live, read_live, save_live
from thidua_desktop.storage.own_tables import OwnEpoch
from thidua_desktop.storage.queries import Queries

_PAGES = 512  # At a time: nothing else writes to the copy, so it never starts over.


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        unit: The office's unit.
        epoch: Number of the epoch that began.
        saved: The copy made of what was here before; None when there was nothing.
        taken_at: When the restored copy was last written to (ISO, with zone).
    """

    unit: str
    epoch: int
    saved: Path | None
    taken_at: str


def look(source: Path, target: Path, migrations: Path) -> Copy:
    """Return what a copy is, before it is put in the place of the target; writes nothing.

    Raises:
        UserError: As :func:`restore`.
    """
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        part = Path(folder) / "copy.db"
        _fetch(source, target, part)
        copy = copies.examined(part, migrations)
        _bring_up(part, migrations)
    _same_office(copy, read_live(target, migrations))
    return copy


def restore(
    source: Path,
    target: Path,
    migrations: Path,
    clock: Callable[[], datetime],
    random: Callable[[int], bytes],
    memory: Memory,
    backups: Path,
) -> Restored:
    """Put a copy in the place of the database, after a copy of what is there.

    Args:
        source: The copy.
        target: The live file; it may be open, damaged, or gone.
        migrations: Where the numbered SQL files are.
        clock: Gives the time.
        random: Gives that many random bytes.
        memory: What this machine remembers of the live file.
        backups: Where the copy of what is there goes.

    Raises:
        UserError: The copy is not ours, damaged, another office's or newer than this program, or
            somebody else works on the live file. Nothing is changed then.
    """
    with alone(target.parent), _part_of(source, target) as part:
        copy = copies.examined(part, migrations)
        live = read_live(target, migrations)
        _same_office(copy, live)
        _bring_up(part, migrations)
        now = clock()
        past = _latest(live, memory.mark())
        me = _begin_epoch(part, live, past, source.name, now, random)
        _page_size(part, live.page)
        saved = save_live(target, live, backups, now)
        memory.expect(me.epoch_id)
        _put_in_place(part, target, live)
    memory.take(me.mark)
    return Restored(me.unit, me.epoch, saved, copy.taken_at)


@contextmanager
def _part_of(source: Path, target: Path) -> Iterator[Path]:
    """Give a copy of the source beside the target, and take it away again."""
    part = copies.part_of(target)
    try:
        _fetch(source, target, part)
        yield part
    finally:
        copies.discard(part)


def _fetch(source: Path, target: Path, part: Path) -> None:
    if target.exists() and source.exists() and source.samefile(target):
        raise refuse("restore_same_file", file=source.name)
    copies.fetch(source, part)


def _same_office(copy: Copy, live: Live) -> None:
    if live.says is not None and live.says.unit != copy.unit:
        raise refuse("restore_other_office", there=copy.name, here=live.says.name)


def _latest(live: Live, remembered: DeviceMark | None) -> DeviceMark | None:
    """Return the latest life of this database that anybody here knows of."""
    marks = [live.says.mark if live.says else None, remembered]
    return max(filter(None, marks), key=lambda mark: mark.epoch, default=None)


def _bring_up(part: Path, migrations: Path) -> None:
    """Bring a copy to today's schema, and read every row of it once."""
    with translated(), closing(sqlite3.connect(part, isolation_level=None)) as raw:
        migrate.migrate(raw, migrations)
    database = peewee.SqliteDatabase(str(part))
    with translated(), database.connection_context():
        try:
            found = examine(database, Queries(database))
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            # What cannot be read here could not be read later either.
            raise refuse("restore_damaged") from error
    if found:
        raise refuse("restore_damaged")


def _begin_epoch(
    part: Path,
    live: Live,
    past: DeviceMark | None,
    label: str,
    now: datetime,
    random: Callable[[int], bytes],
) -> Identity:
    """Give the copy a new epoch and return who it is then."""
    database = peewee.SqliteDatabase(str(part), pragmas={"synchronous": "extra"})
    at = now.astimezone().isoformat(timespec="seconds")
    with translated(), database.connection_context(), database.atomic():
        old = required(read_identity(database))
        new = _ahead(old.succeeded(random, past, "restored", at), live.says)
        began = (new.epoch_id, new.replica, new.epoch, new.parent_epoch_id, "restored", at)
        for values in (*live.epochs, began):
            epoch: dict[str, Any] = dict(zip(EPOCH_COLUMNS, values, strict=True))
            OwnEpoch.insert(epoch).on_conflict_ignore().execute(database)
        Journal(database).begin(at, new.person, "office.restore", label, None)
        write_identity(database, new)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    return new


def _ahead(new: Identity, here: Copy | None) -> Identity:
    """Return the identity with no counter behind one that others have seen, and without a mark."""
    new = replace(new, marked=0)
    if here is None:
        return new
    return replace(
        new,
        lamport=max(new.lamport, here.lamport),
        bundle_seq=max(new.bundle_seq, here.bundle_seq),
        last_id=max(new.last_id, here.last_id),
    )


def _page_size(part: Path, wanted: int) -> None:
    """Give the copy the live file's page size: without it none can take the other's place."""
    with translated(), closing(sqlite3.connect(part, isolation_level=None)) as raw:
        if wanted and raw.execute("PRAGMA page_size").fetchone()[0] != wanted:
            raw.execute(f"PRAGMA page_size = {wanted:d}")
            raw.execute("VACUUM")


def _put_in_place(part: Path, target: Path, live: Live) -> None:
    if live.there and not live.damaged:
        try:
            _overwrite(part, target)
        except UserError as error:
            if error.problems[0].code != "database_damaged":
                raise
        else:
            return
    try:
        # What lies beside belongs to the file that is gone, and would be read into the new one.
        for end in copies.BESIDE:
            target.with_name(target.name + end).unlink(missing_ok=True)
        part.replace(target)
    except PermissionError as error:
        raise refuse("restore_in_use") from error
    except OSError as error:
        raise refuse("disk_failed", detail=error.strerror or error) from error


def _overwrite(part: Path, target: Path) -> None:
    """Bring every page into the live file, open or not, in one transaction."""

    def step(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            # The library would wait for ever.
            raise refuse("restore_in_use")

    with (
        translated(),
        closing(sqlite3.connect(part)) as new,
        closing(sqlite3.connect(target, timeout=5)) as live,
    ):
        live.execute("PRAGMA synchronous = FULL")
        new.backup(live, pages=_PAGES, progress=step)
