"""One window at a time over one data folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from thidua_desktop.domain.errors import UserError, refuse

if sys.platform == "win32":
    import msvcrt

    # Far behind what is written: a locked byte cannot be read by others, and every program has to
    # ask for the same one.
    _AT = 1 << 30

    def _lock(file: IO[str]) -> None:
        os.lseek(file.fileno(), _AT, os.SEEK_SET)
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
    with _file(folder).open("a", encoding="utf-8") as file:
        try:
            _lock(file)
        except OSError as error:
            raise refuse("already_open") from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder, or go on if this process holds it already.

    Raises:
        UserError: ``restore_in_use``: a window of another process works on it.
    """
    with ExitStack() as held:
        try:
            held.enter_context(claimed(folder))
        except UserError as error:
            if _file(folder).read_text(encoding="utf-8") != str(os.getpid()):
                raise refuse("restore_in_use") from error
        yield


def _file(folder: Path) -> Path:
    return folder / "window.lock"
