"""What SQLite says about a full, locked, read-only or damaged file, as problems."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import peewee

from thidua_desktop.domain.errors import refuse

_CODES = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_BUSY": "database_busy",
    "SQLITE_LOCKED": "database_busy",
    "SQLITE_READONLY": "database_read_only",
    "SQLITE_CANTOPEN": "database_cannot_open",
    "SQLITE_CORRUPT": "database_damaged",
    "SQLITE_NOTADB": "not_our_database",
    "SQLITE_IOERR": "disk_failed",
}
# What the system says beside SQLite when there is no room.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def translated() -> Iterator[None]:
    """Turn the faults a person can do something about into refusals; let the rest through."""
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error) as error:
        cause = _first_cause(error)
        name = getattr(cause, "sqlite_errorname", "") or ""
        for prefix, code in _CODES.items():
            if name.startswith(prefix):
                raise refuse(code, detail=str(cause)) from error
        if name == "SQLITE_ERROR" and str(cause).startswith("no such table"):
            # Every table is there from the first start: it has been taken out since.
            raise refuse("database_damaged", detail=str(cause)) from error
        raise


def _first_cause(error: BaseException) -> BaseException:
    # On a full disk SQLite rolls back by itself and the library then complains of having nothing
    # to roll back: the true reason is at the end of the chain.
    first: BaseException = error
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        found = getattr(current, "orig", None) or current
        if isinstance(found, sqlite3.Error):
            first = found
        current = current.__cause__ or current.__context__
    return first
