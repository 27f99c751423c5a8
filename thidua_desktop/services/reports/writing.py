"""A file that cannot be written, told as a refusal."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop.domain.errors import UserError, refuse


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn what the system says against writing a file into a sentence.

    Raises:
        UserError: The file cannot be written.
    """
    try:
        yield
    except OSError as error:
        raise _refusal(error, target) from error


def _refusal(error: OSError, target: Path) -> UserError:
    if isinstance(error, PermissionError):
        return refuse("target_open_elsewhere", file=target.name)
    if error.errno == errno.EROFS:
        return refuse("folder_not_writable", folder=target.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return refuse("disk_full")
    return refuse("write_failed", file=target.name, detail=error.strerror or error)
