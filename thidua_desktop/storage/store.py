"""The one door to the database.

Sessions are opened by the caller on the thread that uses them; an operation is one transaction, one
journal step, and everything in it happens or nothing does.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import peewee

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.ids import IdSource
from thidua_desktop.domain.kinds import DEFINITIONS
from thidua_desktop.storage import backup, migrate
from thidua_desktop.storage.faults import translated
from thidua_desktop.storage.identity import Identity, read_identity, required, write_identity
from thidua_desktop.storage.journal import Journal
from thidua_desktop.storage.ledger import Ledger
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.tables import EVERY
from thidua_desktop.storage.work import Work

Clock = Callable[[], datetime]

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",  # A power cut must not take the last save with it.
    "foreign_keys": 1,
    "busy_timeout": 5000,
}


class Store:
    """One office's database.

    Attributes:
        path: The file.
        read: Reads.
        journal: History.
        ledger: Files sent and received.
    """

    def __init__(
        self, path: Path, migrations: Path, clock: Clock, random: Callable[[int], bytes]
    ) -> None:
        """Make or open the file and bring it to today's schema.

        Raises:
            UserError: The file cannot be opened, is damaged, is another program's, or is newer.
        """
        self.path = path
        self._migrations = migrations
        self._clock = clock
        self._random = random
        self._prepare()
        self._database = peewee.SqliteDatabase(
            str(path), pragmas=_PRAGMAS, timeout=5, lock_type="IMMEDIATE", autoconnect=False
        )
        self.read = Queries(self._database)
        self.journal = Journal(self._database)
        self.ledger = Ledger(self._database)
        self._new_id: IdSource | None = None

    @contextmanager
    def session(self) -> Iterator[None]:
        """Open the database for this thread; within another session it adds nothing."""
        if not self._database.is_closed():
            yield
            return
        with translated():
            self._database.connect()
        try:
            with translated():
                yield
        finally:
            self._database.close()

    @contextmanager
    def snapshot(self) -> Iterator[Queries]:
        """Read one unchanging state, whatever is written meanwhile."""
        with translated(), self._database.atomic("DEFERRED"):
            yield self.read

    @contextmanager
    def operation(self, key: str, label: str = "", undoes: int | None = None) -> Iterator[Work]:
        """Do one thing: all of it or nothing, as one step of the journal.

        Args:
            key: What is done, e.g. "activity.save".
            label: The record's or file's name, for the history and for undo.
            undoes: The step this one takes back.
        """
        self._refuse_nesting()
        with translated(), self._database.atomic(), self._step(key, label, undoes) as work:
            yield work

    @contextmanager
    def founding(self, me: Identity, label: str) -> Iterator[Work]:
        """Write who this office is, and its first rows: all of it or nothing."""
        self._refuse_nesting()
        with translated(), self._database.atomic():
            if read_identity(self._database) is not None:
                raise refuse("office_already_set_up")
            write_identity(self._database, me)
            with self._step("office.found", label, None) as work:
                yield work

    def work_as(self, person: str) -> None:
        """Write who is working from now on; the counters may have grown meanwhile, and stay."""
        with translated(), self._database.atomic():
            write_identity(self._database, replace(self.identity(), person=person))

    def identity(self) -> Identity:
        """Return who this office is.

        Raises:
            UserError: The office has not been set up.
        """
        return required(read_identity(self._database))

    def is_set_up(self) -> bool:
        """Say whether an office has been set up here."""
        return read_identity(self._database) is not None

    def new_id(self) -> str:
        """Return the next identity."""
        return self._ids(self.identity())()

    def now(self) -> str:
        """Return the time as it is stored: ISO, seconds, with zone."""
        return self._clock().astimezone().isoformat(timespec="seconds")

    def back_up(self, folder: Path, reason: str) -> Path:
        """Copy the database while it is open; see :func:`storage.backup.back_up`."""
        return backup.back_up(self.path, folder, reason, self._clock())

    def schema_version(self) -> int:
        """Return the schema version of the file."""
        return int(self._database.execute_sql("PRAGMA user_version").fetchone()[0])

    def examine(self) -> list[str]:
        """Return what is wrong with the file: integrity, foreign keys, rows whose digest is off."""
        found = [
            str(row[0])
            for row in self._database.execute_sql("PRAGMA integrity_check").fetchall()
            if row[0] != "ok"
        ]
        broken = self._database.execute_sql("PRAGMA foreign_key_check").fetchall()
        found += [f"foreign key: {row[0]} {row[1]}" for row in broken]
        missing = self._missing_tables()
        found += [f"table missing: {name}" for name in sorted(missing)]
        for of_kind in () if missing else DEFINITIONS:
            stored = self.read.digests(of_kind.kind)
            for row in self.read.every(of_kind.kind, live=False):
                if stored.get(row.record.id) != row.digest:
                    found.append(f"digest: {of_kind.kind.value} {row.record.id}")
        return found

    def close(self) -> None:
        """Close this thread's connection, if open."""
        if not self._database.is_closed():
            self._database.close()

    def _missing_tables(self) -> set[str]:
        present = self._database.execute_sql("SELECT name FROM sqlite_master").fetchall()
        # peewee has no other way to a table's name.
        names = {str(table._meta.table_name) for table in EVERY}  # noqa: SLF001
        return names - {row[0] for row in present}

    def _refuse_nesting(self) -> None:
        if self._database.in_transaction():
            message = "operations do not nest"
            raise RuntimeError(message)

    @contextmanager
    def _step(self, key: str, label: str, undoes: int | None) -> Iterator[Work]:
        me = self.identity()
        now = self.now()
        step = self.journal.begin(now, me.person, key, label, undoes)
        work = Work(self._database, self.read, me, step, lambda: now)
        yield work
        last = self._new_id.last if self._new_id else me.last_id
        write_identity(self._database, replace(work.identity, last_id=last))
        self.journal.forget_if_empty(step)

    def _ids(self, me: Identity) -> IdSource:
        if self._new_id is None:
            self._new_id = IdSource(self._clock, self._random, me.last_id)
        return self._new_id

    def _prepare(self) -> None:
        if str(self.path).startswith("\\\\"):
            # The write-ahead log needs memory shared between processes: not across a network.
            raise refuse("database_on_network")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refuse("database_cannot_open", detail=error.strerror or error) from error
        self._refuse_loss()
        with translated(), closing(sqlite3.connect(self.path, isolation_level=None)) as raw:
            found = migrate.version_of(raw)
            if 0 < found < max(migrate.steps(self._migrations), default=0):
                backup.back_up(self.path, self.path.parent / "backups", "upgrade", self._clock())
            migrate.migrate(raw, self._migrations)

    def _refuse_loss(self) -> None:
        """Refuse to begin anew where data was lost, and to open what cannot be written."""
        folder = self.path.parent
        if not os.access(folder, os.W_OK):
            # Even reading needs the write-ahead log beside the file.
            raise refuse("database_read_only", detail=folder)
        copies = sorted((folder / "backups").glob(f"{self.path.stem}-*{self.path.suffix}"))
        if copies and (not self.path.exists() or self.path.stat().st_size == 0):
            raise refuse("database_lost", file=self.path.name, copy=copies[-1].name)
