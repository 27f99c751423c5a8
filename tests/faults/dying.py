"""A child that does one thing to a database, and dies before a chosen SQL statement."""

import os
import sqlite3
import traceback
from collections.abc import Callable
from typing import Any

DONE, DIED, BROKE = 0, 9, 3


def run(job: Callable[[], object], last: int) -> int:
    """Run the job in a child that dies before its ``last``-th statement; return how it ended.

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


def _die_before(last: int) -> None:
    """Watch every connection that is opened from here on."""
    connect, seen = sqlite3.connect, 0

    def watch(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen >= last:
            os._exit(DIED)

    def watched(*args: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **more)
        connection.set_trace_callback(watch)
        return connection

    sqlite3.connect = watched  # type: ignore[assignment]
