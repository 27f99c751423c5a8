"""A workbook → its rows, the problems with the others, and how far it can be believed.

No cell is trusted, and no position: columns are found by key or heading, values go through the same
readers as what a clerk types, and a row that cannot be read is listed while the others come in.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

from thidua_desktop.bundles.container import untouched
from thidua_desktop.bundles.envelope import contents
from thidua_desktop.bundles.layout import SHEETS, Sheet
from thidua_desktop.bundles.looks import Book
from thidua_desktop.bundles.manifest import Manifest, SheetTotals
from thidua_desktop.bundles.opening import manifest_of, opened
from thidua_desktop.bundles.parcel import (
    FileVerdict,
    Incoming,
    Parcel,
    RowProblem,
    row_problem,
)
from thidua_desktop.bundles.progress import STRIDE, Progress
from thidua_desktop.bundles.sheet_in import NOTHING, Tally, read_sheet
from thidua_desktop.domain.errors import Problem

__all__ = ["FileVerdict", "Incoming", "Parcel", "RowProblem", "read_bundle", "read_manifest"]


def read_bundle(path: Path, progress: Progress) -> Parcel:
    """Read a bundle; nothing is written, and the file is not kept open.

    Raises:
        UserError: It is not a bundle, needs a newer program, or is no safe workbook.
        Cancelled: The person asked to stop.
    """
    data = contents(path)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sealed = untouched(archive)
    with closing(opened(BytesIO(data))) as book:
        found = manifest_of(book)
        tallies = dict(_tallies(book, found.manifest, progress, sealed=sealed))
    listed = found.manifest.sheets
    verdicts = [tally.verdict(listed.get(name, NOTHING)) for name, tally in tallies.items()]
    if not found.agreed:
        verdicts.append(FileVerdict.NOT_AUTHENTIC)
    return Parcel(
        found.manifest,
        _worst(verdicts, sealed=sealed),
        tuple(row for tally in tallies.values() for row in tally.rows),
        tuple(problem for tally in tallies.values() for problem in tally.problems),
        sum(listed.get(name, NOTHING).rows for name, tally in tallies.items() if tally.unread),
    )


def read_manifest(path: Path) -> Manifest:
    """Read what a bundle says of itself, without its rows.

    Raises:
        UserError: As :func:`read_bundle`.
    """
    with closing(opened(BytesIO(contents(path)))) as book:
        return manifest_of(book).manifest


def _tallies(
    book: Book, manifest: Manifest, progress: Progress, *, sealed: bool
) -> Iterator[tuple[str, Tally]]:
    present = {name.strip().upper(): name for name in book.sheetnames}
    count = _counting(progress, sum(totals.rows for totals in manifest.sheets.values()))
    for sheet in SHEETS.values():
        listed = manifest.sheets.get(sheet.name)
        if sheet.name in present:
            page = book[present[sheet.name]]
            tally = read_sheet(sheet, page, untouched=sealed, tick=lambda: next(count))
            tally.problems += _rows_gone(sheet, tally, listed or NOTHING)
            yield sheet.name, tally
        elif listed and listed.rows:
            problem = Problem("sheet_missing", "", {"count": str(listed.rows)})
            yield sheet.name, Tally(problems=[row_problem(problem, sheet.name, 0)], unread=True)


def _rows_gone(sheet: Sheet, tally: Tally, listed: SheetTotals) -> Iterator[RowProblem]:
    if tally.seen < listed.rows and not tally.unread:
        problem = Problem("rows_missing", "", {"count": str(listed.rows - tally.seen)})
        yield row_problem(problem, sheet.name, 0, "", str(tally.seen), str(listed.rows))


def _counting(progress: Progress, total: int) -> Iterator[None]:
    done = 0
    while True:
        if done % STRIDE == 0:
            progress.step(min(done, total), total)
        done += 1
        yield


def _worst(verdicts: Iterable[FileVerdict], *, sealed: bool) -> FileVerdict:
    found = set(verdicts)
    for verdict in (FileVerdict.NOT_AUTHENTIC, FileVerdict.EDITED):
        if verdict in found:
            return verdict
    return FileVerdict.INTACT if sealed else FileVerdict.RESAVED
