"""A file that appears whole or not at all, and what the system says when it cannot."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from thidua_desktop.domain.errors import UserError, refuse

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EACCES: "folder_not_writable",
    errno.EPERM: "folder_not_writable",
    errno.EROFS: "folder_not_writable",
}
# Windows: not ready, no such device, device gone: the stick was pulled. Python calls some of them
# "permission denied".
_GONE = {21, 55, 433, 483, 1117, 1167}
# A virus scanner holds a new file for a moment; a spreadsheet program until it is closed.
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)

_PART = ".part"
_OF_SENDER = re.compile(r"TD_[A-Z0-9-]+_")


@contextmanager
def appearing(target: Path, pause: Callable[[float], None] = time.sleep) -> Iterator[BinaryIO]:
    """Hand out a file beside the target; at the end of the block it takes the target's place.

    Whatever goes wrong, the target stays as it was and no part is left.

    Raises:
        UserError: ``folder_missing``, ``folder_not_writable``, ``disk_full``, ``write_failed``, or
            ``target_open_elsewhere``.
    """
    part = target.with_name(f"{target.name}{_PART}")
    try:
        with part.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _put(part, target, pause)
    except OSError as error:
        raise refusal(error, target) from error
    finally:
        _remove(part)


def clear_halves(target: Path) -> None:
    """Take away what a power cut or a pulled stick has left of earlier files of that sender."""
    sender = _OF_SENDER.match(target.name)
    with suppress(OSError):
        for part in target.parent.glob(f"{sender[0]}*{_PART}") if sender else ():
            _remove(part)


def confirm(target: Path, sha256: str) -> None:
    """Make sure that what lies on the disk is what was written; a file that is not, goes.

    Raises:
        UserError: ``write_failed`` and what else :func:`appearing` names.
    """
    try:
        found = digest_of(target)
        if found != sha256:
            raise refuse("write_failed", file=target.name, detail=found[:8])
    except UserError:
        _remove(target)
        raise


def digest_of(target: Path) -> str:
    """Return the digest (SHA-256, hex) of a file's bytes, as they are on the disk.

    Raises:
        UserError: As :func:`appearing`.
    """
    try:
        with target.open("rb") as file:
            if sys.platform == "linux":
                # Else they come from memory, whatever has become of them on a stick.
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise refusal(error, target) from error


def refusal(error: OSError, target: Path) -> UserError:
    """Return in our words what the system says about writing the target."""
    pulled = getattr(error, "winerror", None) in _GONE
    code = "write_failed" if pulled else _CODES.get(error.errno or 0, "write_failed")
    if code == "folder_missing" and target.parent.is_dir():
        code = "write_failed"  # The folder is there: it is the file that somebody took away.
    return refuse(code, folder=target.parent, file=target.name, detail=error.strerror or error)


def _put(part: Path, target: Path, pause: Callable[[float], None]) -> None:
    for wait in _WAITS:
        try:
            part.replace(target)
        except PermissionError:
            pause(wait)
        else:
            return
    raise refuse("target_open_elsewhere", file=target.name)


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        # The stick is gone, and the part with it.
        return
