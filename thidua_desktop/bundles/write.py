"""Rows → a workbook in a folder, whole or not at all, read back before it is called written."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from thidua_desktop.bundles.carrier import properties, spelled
from thidua_desktop.bundles.cells import Label
from thidua_desktop.bundles.container import pack, readable, tidied, untouched
from thidua_desktop.bundles.cover import Papers, add_carrier, add_cover
from thidua_desktop.bundles.disputes import DISPUTES, PROPOSAL, Rival, lines_of
from thidua_desktop.bundles.files import appearing, clear_halves, confirm
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.limits import MEGABYTE, MOST_BYTES
from thidua_desktop.bundles.looks import Book
from thidua_desktop.bundles.machine_sheet import Line, MachineSheet, add_machine_sheet, totals_of
from thidua_desktop.bundles.manifest import UNSIGNED, Manifest, SheetTotals, check_code
from thidua_desktop.bundles.manifest_in import manifest_of
from thidua_desktop.bundles.pages import add_rows
from thidua_desktop.bundles.progress import STRIDE, Progress
from thidua_desktop.bundles.roster import ROSTER, RosterKey, roster_lines
from thidua_desktop.bundles.signing import public, sign
from thidua_desktop.domain import acks as acknowledging
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.words import fold
from thidua_desktop.texts.bundle import open_questions

SUFFIX = ".xlsx"
_NAMELESS = "X"


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle on disk.

    Attributes:
        path: The file.
        manifest: What it says of itself, totals and digests filled in.
        text: The manifest as it is spelled in the file.
        signature: Over the text, or "".
        sha256: Of the file's bytes (hex).
    """

    path: Path
    manifest: Manifest
    text: str
    signature: str
    sha256: str = ""

    @property
    def code(self) -> str:
        """The ten characters printed on the cover."""
        return check_code(self.text)


@dataclass(frozen=True, slots=True)
class _Content:
    """What goes into a workbook."""

    rows: Mapping[Kind, Collection[Held]]
    further: Sequence[tuple[MachineSheet, Sequence[Line]]]
    label: Label


def write_bundle(
    folder: Path,
    manifest: Manifest,
    rows: Mapping[Kind, Collection[Held]],
    label: Label,
    progress: Progress,
    *,
    acks: str = "",
    rivals: Sequence[Rival] = (),
    roster: Sequence[RosterKey] = (),
    seed: bytes = b"",
    receipts: Sequence[str] = (),
) -> Written:
    """Write rows as a workbook into a folder.

    Args:
        folder: Where to; an existing one.
        manifest: From whom, to whom, which changes; its totals, digests and key are filled in here.
            Without a seed the file is unsigned, and of a format that needs no signature.
        rows: Rows by kind; a kind without rows gets no sheet. Each collection is gone through once.
        label: Names a record to a person.
        progress: Told of every few rows.
        acks: Acknowledgements as they are spelled, or "".
        rivals: Versions nobody has decided about, and proposals.
        roster: Keys of offices.
        seed: The sender's secret, or b"".
        receipts: For the cover: what came from the other side, in sentences.

    Raises:
        UserError: It cannot be written; then nothing is left in the folder.
        Cancelled: The person asked to stop; the same.
    """
    further = [(DISPUTES, lines_of(rivals, label)), (ROSTER, roster_lines(roster))]
    content = _Content(rows, further, label)
    manifest = _keyed(replace(manifest, acks_digest=acknowledging.digest(acks)), seed)
    target = folder / file_name(manifest)
    clear_halves(target)
    with appearing(target) as file:
        book = Workbook(write_only=True)
        with tidied(book):
            # Only when all rows are spelled is known what the manifest says of them.
            manifest = replace(manifest, sheets=_add_content(book, content, progress))
            text = manifest.to_json()
            signature = spelled(manifest, sign(seed, text)) if seed else ""
            papers = Papers(manifest, text, signature, acks, receipts, _questions(rivals))
            _add_papers(book, papers)
            pack(book, file, manifest.moment)
        sha256 = _read_back(file, papers)
    confirm(target, sha256)
    return Written(target, manifest, text, signature, sha256)


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


def _keyed(manifest: Manifest, seed: bytes) -> Manifest:
    """Return the manifest with its key, or in a format that nobody has to sign."""
    if seed:
        return replace(manifest, key=public(seed))
    return replace(manifest, fmt=UNSIGNED if manifest.signed else manifest.fmt, key="")


def _questions(rivals: Sequence[Rival]) -> str:
    proposals = sum(1 for rival in rivals if rival.kind_of_dispute == PROPOSAL)
    return open_questions(len(rivals) - proposals, proposals)


def _add_content(book: Book, content: _Content, progress: Progress) -> dict[str, SheetTotals]:
    """Append everything that is counted, and return what the manifest says of it."""
    count = _Count(progress, sum(len(of_kind) for of_kind in content.rows.values()))
    sheets = add_rows(book, content.rows, content.label, count)
    for sheet, lines in content.further:
        add_machine_sheet(book, sheet, lines)
    return sheets | {
        sheet.name: totals_of(sheet, lines) for sheet, lines in content.further if lines
    }


def _add_papers(book: Book, papers: Papers) -> None:
    manifest = papers.manifest
    moment = manifest.moment.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = manifest.made_by
    book.properties.created = book.properties.modified = moment
    book.properties.identifier = manifest.bundle_id
    for name, value in properties(manifest, papers.text, papers.signature):
        book.custom_doc_props.append(StringProperty(name=name, value=value))
    add_cover(book, papers)
    add_carrier(book, papers)


def _read_back(file: BinaryIO, papers: Papers) -> str:
    """Make sure that what was written is what was meant; return the digest of its bytes.

    Raises:
        UserError: ``write_failed``: a bad stick; ``bundle_too_large``: no reader would take it.
    """
    size = file.seek(0, SEEK_END)
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            whole = archive.testzip() is None and untouched(archive)
            fits = readable(archive, size)
        file.seek(0)
        data = file.read()
        found = manifest_of(Grids(data))
    except (zipfile.BadZipFile, UserError) as error:
        raise refuse("write_failed", detail=error) from error
    if not fits:
        raise refuse("bundle_too_large", most=MOST_BYTES // MEGABYTE)
    meant = (papers.text, papers.signature, papers.acks)
    if not whole or not found.agreed or (found.text, found.signature, found.acks) != meant:
        raise refuse("write_failed", detail=papers.manifest.bundle_id)
    return hashlib.sha256(data).hexdigest()


def _plain(code: str) -> str:
    return re.sub(r"[^A-Z0-9-]", "", fold(code).upper()) or _NAMELESS
