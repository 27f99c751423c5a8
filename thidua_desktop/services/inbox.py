"""The inbox: every incoming file is copied here first, and only the copy is worked on.

A stick may be pulled and a file changed or deleted while it is read; and what was set aside from a
file can be looked up in it later.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.limits import MEGABYTE, MOST_BYTES
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.storage.faults import FULL

# As long as an import can be undone, and as long again.
_KEPT_SECONDS: Final = 60 * 24 * 3600
_SLICE: Final = 1 << 20
_NOT_OURS: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_PART: Final = ".part"


@dataclass(frozen=True, slots=True)
class Copied:
    """A file in the inbox.

    Attributes:
        path: The copy.
        sha256: Of its bytes (hex); it names the copy.
        name: What the file was called where it came from.
    """

    path: Path
    sha256: str
    name: str


class Inbox:
    """The inbox of one office."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, source: Path) -> Copied:
        """Copy a file here, whole or not at all; the same bytes are kept once.

        Raises:
            UserError: It is missing, no plain file, too large, unreadable, or the disk is full.
        """
        _check(source)
        part = self._folder / f"{os.getpid()}{_PART}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._clear_halves()
            digest = _copy(source, part)
            # Under its own name, so that what is said of it names the file the person knows.
            target = self._folder / digest[:16] / source.name
            target.parent.mkdir(exist_ok=True)
            part.replace(target)
        except OSError as error:
            raise _refusal(error) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        self._forget_old(target.parent)
        return Copied(target, digest, source.name)

    def drop(self, copied: Copied) -> None:
        """Take away a copy that turned out to be no file of ours."""
        _remove(copied.path.parent)

    def _clear_halves(self) -> None:
        """Take away what a power cut has left."""
        for part in self._folder.glob(f"*{_PART}"):
            with suppress(OSError):
                part.unlink()

    def _forget_old(self, newest: Path) -> None:
        before = time.time() - _KEPT_SECONDS
        with suppress(OSError):
            for old in self._folder.iterdir():
                if old != newest and old.is_dir() and old.stat().st_mtime < before:
                    _remove(old)


def _remove(folder: Path) -> None:
    with suppress(OSError):
        for copy in folder.iterdir():
            copy.unlink(missing_ok=True)
        folder.rmdir()


def _check(source: Path) -> None:
    try:
        about = source.stat()
    except FileNotFoundError as error:
        raise refuse("file_missing", file=source.name) from error
    except (OSError, ValueError) as error:
        raise refuse("file_unreadable", file=source.name, detail=error) from error
    if not stat.S_ISREG(about.st_mode):
        raise refuse("file_not_regular", file=source.name)
    if about.st_size > MOST_BYTES:
        raise refuse("file_too_large", file=source.name, most=MOST_BYTES // MEGABYTE)


def _copy(source: Path, part: Path) -> str:
    digest, left = hashlib.sha256(), MOST_BYTES
    with part.open("wb") as write:
        for block in _blocks(source):
            left -= len(block)
            if left < 0:  # It grew while it was read.
                raise refuse("file_too_large", file=source.name, most=MOST_BYTES // MEGABYTE)
            digest.update(block)
            write.write(block)
        write.flush()
        os.fsync(write.fileno())
    return digest.hexdigest()


def _blocks(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as read:
            while block := read.read(_SLICE):
                yield block
    except OSError as error:
        detail = error.strerror or error
        raise refuse("file_unreadable", file=source.name, detail=detail) from error


def _refusal(error: OSError) -> UserError:
    """Return what is wrong with our own disk: what is wrong with the stick is said by now."""
    if error.errno in FULL:
        return refuse("disk_full")
    if error.errno in _NOT_OURS:
        return refuse("database_read_only", detail=error.strerror)
    return refuse("disk_failed", detail=error.strerror or error)
