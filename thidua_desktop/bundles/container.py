"""The zip around a workbook: the same bytes for the same content, and a mark that it is untouched.

Whoever saves the file again in any program writes another container, without the mark.
"""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import IO, Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.looks import Book, Page
from thidua_desktop.bundles.row_xml import READY_ROWS, ReadyRows

_MARK = b"TDX "
_ROWS_END = b"</sheetData>"
# The years a zip entry can bear; a computer whose battery is empty says 1970.
_FIRST, _LAST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)


class _Archive(zipfile.ZipFile):
    """A zip whose entries all bear one moment; rows that are ready go into their sheet's entry."""

    def __init__(
        self, file: IO[bytes], moment: datetime, ready: Mapping[str, ReadyRows | None]
    ) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED)
        self._ready = ready
        self._moment = min(max(moment.timetuple()[:6], _FIRST), _LAST)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Write an entry from memory."""
        super().writestr(self._entry(str(zinfo_or_arcname)), data)

    def write(
        self, filename: str | PathLike[str], arcname: str | PathLike[str] | None = None, *_: Any
    ) -> None:
        """Write an entry from a file."""
        entry = self._entry(str(arcname or filename))
        ready = self._ready.get(entry.filename)
        with Path(filename).open("rb") as source, self.open(entry, "w") as target:
            if ready is not None:
                # Below the headings there is no other row in the sheet yet.
                headings, end, rest = source.read().partition(_ROWS_END)
                target.write(headings)
                for block in ready.blocks():
                    target.write(block)
                target.write(end + rest)
            shutil.copyfileobj(source, target)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self._moment)
        entry.compress_type = zipfile.ZIP_DEFLATED
        return entry


class _Packer(ExcelWriter):  # type: ignore[misc]
    """Writes a workbook; of a sheet it keeps within reach what has to be put away."""

    def write_worksheet(self, ws: Page) -> None:
        """Write one sheet."""
        if self.workbook.write_only:
            super().write_worksheet(ws)
            return
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - as the library does it
        writer = ws._writer = WorksheetWriter(ws)  # noqa: SLF001
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        self._archive.write(writer.out, ws.path[1:])
        self.manifest.append(ws)
        writer.cleanup()


def pack(book: Book, file: IO[bytes], moment: datetime) -> None:
    """Write the workbook into an open file, marked as untouched."""
    pages = enumerate(book.worksheets, start=1)
    ready = {f"xl/worksheets/sheet{number}.xml": _ready_rows(page) for number, page in pages}
    with _Archive(file, moment, ready) as archive:
        _Packer(book, archive).write_data()
        archive.comment = _mark(archive)


@contextmanager
def tidied(book: Book) -> Iterator[None]:
    """Leave no temporary file of a workbook behind, written or not.

    Each sheet has one; openpyxl leaves them open and in place when it is interrupted, and on a full
    disk cannot even end them.
    """
    begun = set(ALL_TEMP_FILES)
    try:
        yield
    except BaseException:
        _end(book)
        for path in set(ALL_TEMP_FILES) - begun:
            ALL_TEMP_FILES.remove(path)
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
        raise
    _end(book)


def _end(book: Book) -> None:
    for page in book.worksheets:
        with suppress(OSError, ValueError, StopIteration):
            if not getattr(page, "closed", True):
                page.close()
        # There is no other way to them.
        rows, writer = getattr(page, "_rows", None), getattr(page, "_writer", None)
        for part in (rows, writer, _ready_rows(page)):
            with suppress(OSError, ValueError):
                if part is not None:
                    part.close()


def readable(archive: zipfile.ZipFile, size: int) -> bool:
    """Say whether a file of that many bytes stays within what a reader takes."""
    sizes = [entry.file_size for entry in archive.infolist()]
    within = max(sizes) <= limits.MOST_PART_BYTES and sum(sizes) <= limits.MOST_INFLATED_BYTES
    return within and size <= limits.MOST_BYTES


def _ready_rows(page: Page) -> ReadyRows | None:
    ready: ReadyRows | None = getattr(page, READY_ROWS, None)
    return ready


def untouched(archive: zipfile.ZipFile) -> bool:
    """Say whether nobody has written the container again since it was packed."""
    return archive.comment == _mark(archive)


def _mark(archive: zipfile.ZipFile) -> bytes:
    entries = sorted(f"{entry.filename} {entry.CRC:08x}" for entry in archive.infolist())
    return _MARK + hashlib.sha256("\n".join(entries).encode("utf-8")).hexdigest().encode("ascii")
