"""The one door to the database.

Sessions are opened by the caller on the thread that uses them; an operation is one transaction, one
journal step, and everything in it happens or nothing does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import peewee

from thidua_desktop.domain.epochs import DeviceMark, judge
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.ids import IdSource
from thidua_desktop.storage import backup, restoring
from thidua_desktop.storage.asides import Asides
from thidua_desktop.storage.copies import Copy
from thidua_desktop.storage.device import Memory
from thidua_desktop.storage.examination import examine
from thidua_desktop.storage.faults import translated
from thidua_desktop.storage.gathering import Gathering
from thidua_desktop.storage.identity import Identity, read_identity, required, write_identity
from thidua_desktop.storage.journal import Journal
from thidua_desktop.storage.ledger import Ledger
from thidua_desktop.storage.own_tables import Office
from thidua_desktop.storage.peers import Peers
from thidua_desktop.storage.preparing import prepare
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.restoring import Restored
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
        asides: Rows set aside.
        peers: Other offices' machines and keys.
        gathering: Finds the rows that go into a file.
    """

    def __init__(
        self,
        path: Path,
        migrations: Path,
        clock: Clock,
        random: Callable[[int], bytes],
        machine: Path | None = None,
    ) -> None:
        """Make or open the file and bring it to today's schema.

        A file that this machine remembers otherwise, or not at all, begins a new epoch.

        Args:
            path: The file.
            migrations: Where the numbered SQL files are.
            clock: Gives the time.
            random: Gives that many random bytes.
            machine: Where this machine keeps its mark of the file; None for nowhere.

        Raises:
            UserError: The file cannot be opened, is damaged, is another program's, or is newer.
        """
        self.path = path
        self._migrations = migrations
        self._clock = clock
        self._random = random
        self._memory = Memory(machine, path.parent)
        prepare(path, migrations, clock())
        self._database = peewee.SqliteDatabase(
            str(path), pragmas=_PRAGMAS, timeout=5, lock_type="IMMEDIATE", autoconnect=False
        )
        self.read = Queries(self._database)
        self.journal = Journal(self._database)
        self.ledger = Ledger(self._database)
        self.asides = Asides(self._database, self.now)
        self.peers = Peers(self._database)
        self.gathering = Gathering(self._database, self.read)
        self._new_id: IdSource | None = None
        if machine is not None:
            self._compare_with_mark()

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
        self._remember(work.identity)

    @contextmanager
    def founding(self, me: Identity, label: str) -> Iterator[Work]:
        """Write who this office is, and its first rows: all of it or nothing."""
        self._refuse_nesting()
        with translated(), self._database.atomic():
            if read_identity(self._database) is not None:
                raise refuse("office_already_set_up")
            write_identity(self._database, me)
            with self._step("office.found", label, None) as work:
                work.begin_epoch("founded", me)
                yield work
        self._remember(work.identity)

    def begin_epoch(self, reason: str, notice: str) -> Identity:
        """Go on under another name, as counters may have been used twice; return who we are now.

        Args:
            reason: Why, one of :data:`domain.epochs.REASONS`.
            notice: What the person has to be told before files are exchanged again, or "".
        """
        with self.operation("office.epoch") as work:
            self._succeed(work, reason, notice)
            work.stands = True
        return self.identity()

    def begin_epoch_within(self, work: Work, reason: str) -> None:
        """Go on under another name, and tell why, as the last thing of an operation."""
        self.journal.begin(work.now(), work.identity.person, "office.epoch", "", None)
        self._succeed(work, reason, reason)

    def device(self) -> DeviceMark | None:
        """Return what this machine remembers of the database; None for nothing."""
        me = read_identity(self._database)
        return self._memory.mark(me.mark if me else None)

    def keeps_mark(self) -> bool:
        """Say whether something follows from what this machine remembers, or does not."""
        return self._memory.speaks(marked=bool(self.identity().marked))

    def seen_notice(self) -> None:
        """Note that the person has been told."""
        with translated(), self._database.atomic():
            write_identity(self._database, replace(self.identity(), notice="", notice_at=""))

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

    def back_up_for_import(self, folder: Path) -> None:
        """Copy the database, unless that was done for another import just now."""
        if not backup.lately(self.path, folder, self._clock()):
            self.back_up(folder, "import")

    def look(self, source: Path) -> Copy:
        """Return what a copy is, before it is put in the place of the database; writes nothing.

        Raises:
            UserError: As :meth:`restore`.
        """
        return restoring.look(source, self.path, self._migrations)

    def restore(self, source: Path, backups: Path) -> Restored:
        """Put a copy in the place of the database; see :func:`storage.restoring.restore`."""
        is_open = not self._database.is_closed()
        self.close()
        try:
            return restoring.restore(
                source,
                self.path,
                self._migrations,
                self._clock,
                self._random,
                self._memory,
                backups,
            )
        finally:
            if is_open:
                self._database.connect()

    def schema_version(self) -> int:
        """Return the schema version of the file."""
        return int(self._database.execute_sql("PRAGMA user_version").fetchone()[0])

    def examine(self) -> list[str]:
        """Return what is wrong with the file: integrity, foreign keys, rows whose digest is off."""
        return examine(self._database, self.read)

    def close(self) -> None:
        """Close this thread's connection, if open."""
        if not self._database.is_closed():
            self._database.close()

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
        if not work.stands:
            self.journal.forget_if_empty(step)

    def _succeed(self, work: Work, reason: str, notice: str) -> None:
        past = self._memory.mark(work.identity.mark)
        me = work.identity.succeeded(self._random, past, notice, work.now())
        work.begin_epoch(reason, me)
        self._memory.expect(me.epoch_id)

    def _ids(self, me: Identity) -> IdSource:
        if self._new_id is None:
            self._new_id = IdSource(self._clock, self._random, me.last_id)
        return self._new_id

    def _compare_with_mark(self) -> None:
        """Begin a new epoch if this file was copied, or is older than the machine remembers."""
        with self.session():
            if not self.is_set_up():
                return
            me = self.identity()
            reason = judge(self.device(), me.mark) if self.keeps_mark() else ""
            if reason:
                self.begin_epoch(reason, reason)
            else:
                self._remember(me)

    def _remember(self, me: Identity) -> None:
        """Have this machine remember how far we have come."""
        if self._memory.take(me.mark) and not me.marked:
            # Nothing is lost when this fails: the next operation comes by here again.
            with suppress(peewee.PeeweeException):
                Office.update({Office.marked: 1}).execute(self._database)
