"""A child that dies before a chosen change: a statement, some pages of a copy, a step of a file."""

import os
import shutil
import sqlite3
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.dying import BROKE, DIED, DONE

_PAGES = 7
_OF_FILES: tuple[tuple[Any, str], ...] = (
    (shutil, "copyfile"),
    (os, "fsync"),
    (Path, "replace"),
    (Path, "unlink"),
    (Path, "mkdir"),
    (Path, "open"),
    (Path, "write_text"),
)


def run(job: Callable[[], object], last: int) -> int:
    """Run the job in a child that dies before its ``last``-th operation; return how it ended.

    The child leaves by ``_exit``: nothing is closed, rolled back or flushed by Python.
    """
    child = os.fork()
    if child == 0:
        code = BROKE
        try:
            _die_before(last)
            job()
            code = DONE
        except BaseException:  # noqa: BLE001 - the child has no other way to tell
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


class _Watched(sqlite3.Connection):
    """A connection that copies a few pages at a time, so that death may come between."""

    step: Callable[..., None]

    def backup(self, target: sqlite3.Connection, **more: Any) -> None:
        """Copy as asked, but in small steps."""
        said = more.pop("progress", None)

        def page(status: int, remaining: int, total: int) -> None:
            _Watched.step()
            if said is not None:
                said(status, remaining, total)

        super().backup(target, **{**more, "pages": _PAGES, "progress": page})


def _die_before(last: int) -> None:
    connect, seen = sqlite3.connect, 0

    def step(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen >= last:
            os._exit(DIED)

    def statement(sql: str) -> None:
        # Death before a question is death before the next change.
        if not sql.startswith("SELECT") and not (sql.startswith("PRAGMA") and "=" not in sql):
            step()

    def watched(path: Any, *args: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(path, *args, **{**more, "factory": _Watched})
        if str(path) != ":memory:":
            connection.set_trace_callback(statement)
        return connection

    _Watched.step = step
    sqlite3.connect = watched  # type: ignore[assignment]
    for owner, name in _OF_FILES:
        setattr(owner, name, _after(step, getattr(owner, name)))


def _after(step: Callable[[], None], act: Callable[..., Any]) -> Callable[..., Any]:
    def stepped(*args: Any, **more: Any) -> Any:
        step()
        return act(*args, **more)

    return stepped
