"""Copies of the database, made while it is open and checked before they count."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from thidua_desktop.domain.errors import refuse
from thidua_desktop.storage.faults import FULL, translated

KEEP = 30
# Copies the program makes by itself, one a file: only these grow without anybody asking for them.
_BY_ITSELF = ("import", "undo")
_STILL_NEW = timedelta(minutes=10)
_MOMENT = "%Y%m%d-%H%M%S-%f"


def back_up(source: Path, folder: Path, reason: str, now: datetime) -> Path:
    """Copy the database into the folder and verify the copy.

    The oldest copies made before imports and their undoing are thinned out, no others.

    Args:
        source: The live database; it may be open elsewhere.
        folder: Where copies are kept; made when missing.
        reason: A short ASCII word for the file's name.
        now: The time, for the file's name.

    Returns:
        The copy's path.

    Raises:
        UserError: The disk is full, or the copy did not verify; no half copy is left.
    """
    name = f"{source.stem}-{now:{_MOMENT}}-{reason}{source.suffix}"
    target = folder / name
    part = target.with_name(f"{name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_halves(source, folder)
        try:
            with translated():
                _copy(source, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        if error.errno in FULL:
            raise refuse("disk_full") from error
        raise refuse("backup_failed", detail=error.strerror or error) from error
    if reason in _BY_ITSELF:
        _thin_out(source, folder, target)
    return target


def lately(source: Path, folder: Path, now: datetime) -> bool:
    """Say whether the latest copy was made by the program itself a few minutes ago.

    An office above takes in a hundred files in a row; a copy of everything before each would take
    longer than the files. After a restore the copies are of something else.
    """
    name = re.compile(
        rf"{re.escape(source.stem)}-(\d{{8}}-\d{{6}}-\d{{6}})-(\w+){re.escape(source.suffix)}"
    )
    paths = folder.iterdir() if folder.is_dir() else ()
    made = max(
        (found.groups() for path in paths if (found := name.fullmatch(path.name))), default=None
    )
    if made is None or made[1] not in _BY_ITSELF:
        return False
    age = datetime.strptime(f"{now:{_MOMENT}}", _MOMENT) - datetime.strptime(made[0], _MOMENT)  # noqa: DTZ007
    return timedelta(0) <= age < _STILL_NEW


def _clear_halves(source: Path, folder: Path) -> None:
    """Take away what a power cut has left of earlier copies."""
    for part in folder.glob(f"{source.stem}-*.part*"):
        with suppress(OSError):
            part.unlink()


def _copy(source: Path, part: Path) -> None:
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(part)) as copy:
        # All pages at once: in slices the copy starts over whenever somebody commits.
        live.backup(copy, pages=-1)
        copy.execute("PRAGMA journal_mode = DELETE")
        verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
    if verdict != "ok":
        raise refuse("backup_failed", detail=verdict)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _thin_out(source: Path, folder: Path, newest: Path) -> None:
    name = rf"{re.escape(source.stem)}-\d{{8}}-\d{{6}}-\d{{6}}-({'|'.join(_BY_ITSELF)})"
    whole = re.compile(name + re.escape(source.suffix))
    copies = sorted(path for path in folder.iterdir() if whole.fullmatch(path.name))
    for old in copies[:-KEEP]:
        if old != newest:
            with suppress(OSError):  # It is one copy too many.
                old.unlink(missing_ok=True)
