"""What is checked of a file before anything in it is believed: its kind, its size, its packing."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.frame import frame_of
from thidua_desktop.bundles.package import Package
from thidua_desktop.bundles.parts import check_parts
from thidua_desktop.domain.errors import UserError, refuse

_ZIP, _OLE = b"PK", bytes.fromhex("D0CF11E0A1B11AE1")
# Streams of an OLE file, as its directory spells their names.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_LETTER = "WordDocument".encode("utf-16-le")
_PAGES = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"mime-version")
_HEAD_BYTES = 1024


def contents(path: Path) -> bytes:
    """Return the bytes of a file that is safe to open as a workbook.

    The bytes, so that a stick that is pulled or a file that is changed meanwhile does no harm.

    Raises:
        UserError: What is wrong with it; each check has its own code.
    """
    data = file_bytes(path)
    check(data, path.name)
    return data


def check(data: bytes, name: str) -> None:
    """Let pass the bytes of a workbook that is safe to open.

    Args:
        data: The bytes.
        name: What the file is called.

    Raises:
        UserError: What is wrong with it.
    """
    try:
        _check_kind(data)
        package = Package(data)
        check_parts(package)
        frame_of(package)
    except UserError as error:
        named = [replace(one, params={"file": name, **one.params}) for one in error.problems]
        raise UserError(named) from error


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file that is not too large; nothing in it is looked at.

    Raises:
        UserError: What is wrong with the file.
    """
    try:
        about = path.stat()
        # A pipe or a device may have no end.
        if not stat.S_ISREG(about.st_mode):
            raise refuse("file_not_regular", file=path.name)
        with path.open("rb") as file:
            data = file.read(limits.MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise refuse("file_missing", file=path.name) from error
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or error
        raise refuse("file_unreadable", file=path.name, detail=detail) from error
    if len(data) > limits.MOST_BYTES:
        most = limits.MOST_BYTES // limits.MEGABYTE
        raise refuse("file_too_large", file=path.name, most=most)
    return data


def _check_kind(data: bytes) -> None:
    if not data:
        raise refuse("file_empty")
    if data.startswith(_OLE):
        raise _old(data)
    if not data.startswith(_ZIP):
        head = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        raise refuse("file_is_web_page" if head.startswith(_PAGES) else "not_a_workbook")


def _old(data: bytes) -> UserError:
    if _LOCKED in data:
        return refuse("file_has_password")
    return refuse("not_a_workbook" if _LETTER in data else "file_is_old_xls")
