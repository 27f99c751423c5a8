"""The n-th change of a disk or a database goes wrong: the disk is full or broken, or we are killed.

A change is a file made, a block written, a flush to the disk, a renaming, a folder made, a
statement that writes, a commit, a copy of a database. What only reads is none, but to a stick that
is pulled.
"""

import builtins
import errno
import io
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any
from unittest.mock import patch

_OPEN = io.open
_WRITES = frozenset("wax+")
_NAMES = frozenset({"rename", "link"})
_READS = frozenset({"look", "read"})


class How(StrEnum):
    """What goes wrong."""

    FULL = "full"  # From then on: a full disk stays full.
    BROKEN = "broken"  # Once: a bad sector, a cable.
    KILLED = "killed"  # By kill -9, before the change.
    PULLED = "pulled"  # From then on, and reading as well: the stick is gone.
    READ_ONLY = "read-only"  # From then on, whatever makes or changes a file.
    HELD = "held"  # From then on: another program has the file open, so it cannot be replaced.


_ERRORS = {
    How.FULL: errno.ENOSPC,
    How.BROKEN: errno.EIO,
    How.PULLED: errno.EIO,
    How.READ_ONLY: errno.EROFS,
    How.HELD: errno.EACCES,
}
# To make room is no change that could fail, but to a stick that is gone, or before we are killed.
_NO_CHANGE: dict[How, frozenset[str]] = {
    How.KILLED: _READS,
    How.PULLED: frozenset(),
    How.HELD: frozenset({"look", "read", "open", "write", "fsync", "mkdir", "unlink", "link"}),
}
_SQL_ERRORS = {
    How.FULL: ("SQLITE_FULL", "database or disk is full"),
    How.BROKEN: ("SQLITE_IOERR_WRITE", "disk I/O error"),
}


@dataclass
class Fault:
    """Counts changes, and fails the n-th.

    Attributes:
        number: Which one fails; 0 for none.
        how: What goes wrong.
        under: Only changes below this folder count; None for all.
        seen: The changes so far, by what they were and of which folder.
        after_commit: Called when a commit has been made.
    """

    number: int = 0
    how: How = How.BROKEN
    under: Path | None = None
    seen: list[str] = field(default_factory=list)
    after_commit: Callable[[], object] = lambda: None

    @property
    def struck(self) -> bool:
        """Whether it has come to the change that fails."""
        return 0 < self.number <= len(self.seen)

    def met(self, what: str, path: object) -> bool:
        """Say whether this change fails; who is to be killed does not come back."""
        place = Path(os.fsdecode(path)) if isinstance(path, (str, bytes, os.PathLike)) else None
        if self.under is not None and (place is None or not place.is_relative_to(self.under)):
            return False
        if what in _NO_CHANGE.get(self.how, _READS | {"unlink"}):
            return False
        if self.struck and self.how is How.FULL and what in _NAMES:
            return False  # It takes no room.
        over = self.struck and self.how is How.BROKEN
        self.seen.append(f"{what} {place.parent.name if place else ''}".strip())
        if self.struck and self.how is How.KILLED:
            os.kill(os.getpid(), signal.SIGKILL)
        return self.struck and not over

    def on_file(self, what: str, path: object) -> None:
        """Go on, or raise what the system would."""
        if self.met(what, path):
            code = _ERRORS[self.how]
            raise OSError(code, os.strerror(code), *([str(path)] if isinstance(path, str) else []))


@contextmanager
def failing(fault: Fault) -> Iterator[Fault]:
    """Let everything within be struck by a fault."""
    connect = sqlite3.connect

    def connected(path: Any, *args: Any, **more: Any) -> sqlite3.Connection:
        connection: _Connection = connect(path, *args, **{**more, "factory": _Connection})
        connection.fault, connection.name = fault, Path(path)
        return connection

    def opened(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,  # noqa: FBT001, FBT002 - the signature of open
        opener: Any = None,
    ) -> Any:
        writes = bool(_WRITES & set(mode))
        fault.on_file("open" if writes else "look", file)
        if not writes and fault.how is not How.PULLED:
            return _OPEN(file, mode, buffering, encoding, errors, newline, closefd, opener)
        plain = mode.replace("b", "").replace("t", "")
        raw = _Raw(file, plain, closefd, opener)
        raw.fault = fault
        buffered = _buffered(raw, plain)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)

    def watched(what: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(path: Any, *args: Any, **more: Any) -> Any:
            # Which folder a renaming happens in is said by the new name.
            at = args[0] if what in {"rename", "link"} else path
            fault.on_file(what, _path_of(at) if isinstance(at, int) else at)
            return call(path, *args, **more)

        return called

    calls = {"fsync": "fsync", "mkdir": "mkdir", "replace": "rename", "rename": "rename"}
    calls |= {"link": "link", "unlink": "unlink", "remove": "unlink"}
    with ExitStack() as changed:
        changed.enter_context(patch.object(sqlite3, "connect", connected))
        changed.enter_context(patch.object(io, "open", opened))
        changed.enter_context(patch.object(builtins, "open", opened))
        for name, what in calls.items():
            call = watched(what, getattr(os, name))
            changed.enter_context(patch.object(os, name, call))
        yield fault


def _path_of(handle: int) -> str:
    try:
        return str(Path(f"/proc/self/fd/{handle}").readlink())
    except OSError:
        return ""


class _Raw(io.FileIO):
    """A file every block of which may fail to be written."""

    fault: Fault

    def write(self, data: Any) -> int:
        """Write; a block that fails is written by half."""
        try:
            self.fault.on_file("write", self.name)
        except OSError:
            whole = bytes(data)
            super().write(whole[: len(whole) // 2])
            raise
        return super().write(data)

    def readinto(self, buffer: Any) -> int:
        """Read."""
        self.fault.on_file("read", self.name)
        return super().readinto(buffer)

    def readall(self) -> bytes:
        """Read the rest."""
        self.fault.on_file("read", self.name)
        return super().readall()


def _buffered(raw: io.FileIO, mode: str) -> Any:
    if "+" in mode:
        return io.BufferedRandom(raw)
    return io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)


class _Connection(sqlite3.Connection):
    """A connection every statement of which may fail."""

    fault: Fault
    name: Path

    def cursor(self, _: Any = None) -> Any:
        """Return a cursor."""
        return super().cursor(_Cursor)

    def backup(self, target: sqlite3.Connection, **more: Any) -> None:
        """Copy all pages."""
        name = target.name if isinstance(target, _Connection) else self.name
        self.strike("copy", name)
        super().backup(target, **more)

    def strike(self, what: str, path: Path) -> None:
        """Go on, or raise what SQLite would: on a full disk it has rolled back by itself."""
        how = self.fault.how
        if str(path) == ":memory:" or not self.fault.met(what, path):
            return
        if how is How.FULL and self.in_transaction:
            super().cursor().execute("ROLLBACK")
        name, words = _SQL_ERRORS.get(how, _SQL_ERRORS[How.BROKEN])
        error = sqlite3.OperationalError(words)
        error.sqlite_errorname = name
        raise error


class _Cursor(sqlite3.Cursor):
    def execute(self, sql: str, *given: Any) -> Any:
        """Run a statement."""
        return self._struck(super().execute, sql, *given)

    def executemany(self, sql: str, *given: Any) -> Any:
        """Run a statement several times."""
        return self._struck(super().executemany, sql, *given)

    def _struck(self, run: Callable[..., Any], sql: str, *given: Any) -> sqlite3.Cursor:
        word = sql.split(maxsplit=1)[0].upper() if sql.strip() else ""
        connection = self.connection
        assert isinstance(connection, _Connection)
        asks = word in {"SELECT", "ROLLBACK", "RELEASE"} or (word == "PRAGMA" and "=" not in sql)
        if not asks:
            connection.strike(word, connection.name)
        run(sql, *given)
        if word == "COMMIT":
            connection.fault.after_commit()
        return self
