"""What is checked of a file before anything in it is parsed.

Grounds: OWASP on zip bombs; CVE-2024-0450 (overlapping entries); readers that take different ones
of two entries with one name; document types, which an honest workbook never has.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from thidua_desktop.bundles import limits
from thidua_desktop.domain.errors import refuse

_ZIP, _OLE = b"PK", bytes.fromhex("D0CF11E0A1B11AE1")
_CONTENT_TYPES = "[Content_Types].xml"
_ENCRYPTED = 0x1
_PLAIN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
# Parts that act, or reach out of the file; a bundle has none of them.
_ACTIVE = (
    "vbaproject",
    "macrosheets/",
    "externallinks/",
    "embeddings/",
    "activex/",
    "ctrlprops/",
    "customui/",
    "querytables/",
    "connections.xml",
    "webextensions/",
)
_DOCTYPE = b"<!DOCTYPE"


def contents(path: Path) -> bytes:
    """Return the bytes of a file that is safe to open as a workbook.

    The bytes, so that a stick that is pulled or a file that is changed meanwhile does no harm.

    Raises:
        UserError: What is wrong with it; each check has its own code.
    """
    data = _bytes(path)
    _check_kind(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            check_directory(entries, len(data))
            for entry in entries:
                _check_head(archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise refuse("file_damaged", file=path.name, detail=error) from error
    return data


def check_directory(entries: Sequence[zipfile.ZipInfo], size: int) -> None:
    """Check a zip's directory; nothing has been inflated.

    Args:
        entries: Its entries.
        size: Bytes of the whole file.

    Raises:
        UserError: What is wrong with it.
    """
    names = [entry.filename for entry in entries]
    if len(names) > limits.MOST_PARTS:
        raise refuse("package_too_many_parts", found=len(names), most=limits.MOST_PARTS)
    if len({name.casefold() for name in names}) < len(names):
        raise refuse("package_names_repeated")
    if any(_leads_out(name) for name in names):
        raise refuse("package_path_unsafe")
    if any(part in name.casefold() for name in names for part in _ACTIVE):
        raise refuse("package_active_content")
    if any(e.flag_bits & _ENCRYPTED or e.compress_type not in _PLAIN_METHODS for e in entries):
        raise refuse("package_encrypted")
    if _CONTENT_TYPES not in names:
        raise refuse("not_a_workbook")
    _check_sizes(entries, size)


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise refuse("file_not_regular", file=path.name)
        if about.st_size > limits.MOST_BYTES:
            most = limits.MOST_BYTES // limits.MEGABYTE
            raise refuse("file_too_large", file=path.name, most=most)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refuse("file_missing", file=path.name) from error
    except OSError as error:
        raise refuse("file_unreadable", file=path.name, detail=error.strerror) from error


def _check_kind(data: bytes) -> None:
    if data.startswith(_OLE):
        raise refuse("password_or_old_xls")
    if not data.startswith(_ZIP):
        raise refuse("not_a_workbook")


def _leads_out(name: str) -> bool:
    parts = name.split("/")
    return ".." in parts or name.startswith("/") or "\\" in name or ":" in name or "\0" in name


def _check_sizes(entries: Sequence[zipfile.ZipInfo], size: int) -> None:
    # The sizes stated are true bounds: Python inflates no entry beyond its own.
    whole = sum(entry.file_size for entry in entries)
    large = any(entry.file_size > limits.MOST_PART_BYTES for entry in entries)
    dense = any(
        entry.file_size > limits.RATIO_FROM_BYTES
        and entry.file_size > limits.MOST_RATIO * entry.compress_size
        for entry in entries
    )
    if large or dense or whole > limits.MOST_INFLATED_BYTES:
        raise refuse("package_inflates_too_far")
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    ends = [entry.header_offset + entry.compress_size for entry in ordered]
    starts = [*(entry.header_offset for entry in ordered[1:]), size]
    if any(end > start for end, start in zip(ends, starts, strict=True)):
        raise refuse("package_inflates_too_far")


def _check_head(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    if not entry.filename.casefold().endswith((".xml", ".rels", ".vml")):
        return
    with archive.open(entry) as part:
        head = part.read(limits.XML_HEAD_BYTES)
    # In UTF-16 every other byte is a zero.
    if _DOCTYPE in head.replace(b"\0", b""):
        raise refuse("package_doctype", part=entry.filename)
