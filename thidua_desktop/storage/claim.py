"""One window at a time over one data folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from thidua_desktop.domain.errors import refuse

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Hold the folder for this process; the system lets go of it even when the power is cut.

    Raises:
        UserError: ``already_open``: another window works on it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "window.lock").open("a", encoding="utf-8") as file:
        try:
            _lock(file)
        except OSError as error:
            raise refuse("already_open") from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
