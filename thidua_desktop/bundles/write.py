"""Rows → a workbook in a folder, whole or not at all, read back before it is called written."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from thidua_desktop.bundles.carrier import properties
from thidua_desktop.bundles.cells import Label
from thidua_desktop.bundles.container import pack, put_away, untouched
from thidua_desktop.bundles.cover import add_cover
from thidua_desktop.bundles.files import appearing
from thidua_desktop.bundles.layout import SHEETS
from thidua_desktop.bundles.looks import Book
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.opening import manifest_of, opened
from thidua_desktop.bundles.pages import add_carrier, add_data, add_deleted, add_lists
from thidua_desktop.bundles.progress import STRIDE, Progress
from thidua_desktop.bundles.rows_out import Outgoing, totals
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, row_digest
from thidua_desktop.domain.words import fold

SUFFIX = ".xlsx"
_NAMELESS = "X"


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle on disk.

    Attributes:
        path: The file.
        manifest: What it says of itself, totals and digests filled in.
    """

    path: Path
    manifest: Manifest


def write_bundle(
    folder: Path,
    manifest: Manifest,
    rows: Mapping[Kind, Sequence[Held]],
    label: Label,
    progress: Progress,
) -> Written:
    """Write rows as a workbook into a folder.

    Args:
        folder: Where to; an existing one.
        manifest: From whom, to whom, which changes; its ``sheets`` are filled in here.
        rows: Rows by kind; a kind without rows gets no sheet.
        label: Names a record to a person.
        progress: Told of every few rows.

    Raises:
        UserError: It cannot be written; then nothing is left in the folder.
        Cancelled: The person asked to stop; the same.
    """
    count = _Count(progress, 2 * sum(len(of_kind) for of_kind in rows.values()))
    outgoing = _outgoing(rows, count)
    sheets = {SHEETS[kind].name: totals(SHEETS[kind], held) for kind, held in outgoing.items()}
    manifest = replace(manifest, sheets=sheets)
    target = folder / file_name(manifest)
    with appearing(target) as file:
        book = Workbook(write_only=True)
        try:
            _fill(book, manifest, outgoing, label, count)
            pack(book, file, manifest.moment)
        finally:
            put_away(book)
        _read_back(file, manifest)
    return Written(target, manifest)


def file_name(manifest: Manifest) -> str:
    """Return a name that tells a person what is inside; the program never believes it."""
    sender, receiver = _plain(manifest.sender_code), _plain(manifest.receiver_code)
    day = f"{manifest.moment:%Y%m%d}"
    tail = manifest.bundle_id[-12:][:4]
    return f"TD_{sender}_{receiver}_{manifest.kind}_{day}_{manifest.seq:04}_{tail}{SUFFIX}"


class _Count:
    """Counts rows and passes every hundredth on."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def __call__(self) -> None:
        if self._done % STRIDE == 0:
            self._progress.step(self._done, self._total)
        self._done += 1


def _outgoing(rows: Mapping[Kind, Sequence[Held]], count: _Count) -> dict[Kind, list[Outgoing]]:
    found: dict[Kind, list[Outgoing]] = {}
    for kind in Kind:
        for held in rows.get(kind, ()):
            found.setdefault(kind, []).append(Outgoing(held, row_digest(held)))
            count()
    return found


def _fill(
    book: Book,
    manifest: Manifest,
    rows: Mapping[Kind, Sequence[Outgoing]],
    label: Label,
    count: _Count,
) -> None:
    moment = manifest.moment.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = manifest.made_by
    book.properties.created = book.properties.modified = moment
    book.properties.identifier = manifest.bundle_id
    for name, value in properties(manifest):
        book.custom_doc_props.append(StringProperty(name=name, value=value))
    add_cover(book, manifest)
    for kind, of_kind in rows.items():
        add_data(book, SHEETS[kind], of_kind, label, count)
    add_deleted(book, rows, label)
    add_lists(book, rows)
    add_carrier(book, manifest)


def _read_back(file: BinaryIO, manifest: Manifest) -> None:
    """Make sure that what is on the disk is what was meant.

    Raises:
        UserError: ``write_failed``: a bad stick.
    """
    file.flush()
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            whole = archive.testzip() is None and untouched(archive)
        with closing(opened(file)) as book:
            found = manifest_of(book)
    except (zipfile.BadZipFile, UserError) as error:
        raise refuse("write_failed", detail=error) from error
    if not whole or not found.agreed or found.manifest != manifest:
        raise refuse("write_failed", detail=manifest.bundle_id)


def _plain(code: str) -> str:
    return re.sub(r"[^A-Z0-9-]", "", fold(code).upper()) or _NAMELESS
