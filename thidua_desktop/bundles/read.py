"""A workbook → its rows, the problems with the others, and how far it can be believed.

No cell is trusted, and no position: columns are found by key or heading, values go through the same
readers as what a clerk types, and a row that cannot be read is listed while the others come in.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from thidua_desktop.bundles.carrier import BAD, UNSIGNED, Found
from thidua_desktop.bundles.container import untouched
from thidua_desktop.bundles.further_in import (
    ALTERED,
    acks_in,
    acks_problem,
    rivals_in,
    roster_in,
)
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.layout import SHEETS, Sheet
from thidua_desktop.bundles.machine_sheet import WIDTH
from thidua_desktop.bundles.manifest import Manifest, SheetTotals
from thidua_desktop.bundles.manifest_in import manifest_of
from thidua_desktop.bundles.parcel import (
    FileVerdict,
    Incoming,
    Parcel,
    RowProblem,
    row_problem,
)
from thidua_desktop.bundles.progress import STRIDE, Progress
from thidua_desktop.bundles.sealed import file_of
from thidua_desktop.bundles.sheet_in import NOTHING, Tally, read_sheet
from thidua_desktop.domain.errors import Problem

__all__ = [
    "FileVerdict",
    "Found",
    "Incoming",
    "Parcel",
    "RowProblem",
    "look_at",
    "read_bundle",
    "read_manifest",
]

_UNEDITED = {FileVerdict.INTACT, FileVerdict.RESAVED}
# A row that only waits for a newer program: nobody edited it.
_WAITS = "choice_unknown"


def read_bundle(path: Path, progress: Progress, seed: bytes = b"") -> Parcel:
    """Read a bundle; nothing is written, and the file is not kept open.

    Args:
        path: The file.
        progress: Told of every few rows.
        seed: This office's secret, which opens a file sealed for it.

    Raises:
        UserError: It is not a bundle, needs a newer program, or is no safe workbook.
        Cancelled: The person asked to stop.
    """
    file = file_of(path, seed)
    with zipfile.ZipFile(BytesIO(file.workbook)) as archive:
        sealed = untouched(archive)
    grids = Grids(file.workbook)
    found = manifest_of(grids)
    tallies = dict(_tallies(grids, found.manifest, progress, sealed=sealed))
    listed = found.manifest.sheets
    rivals = rivals_in(lambda name: _further(grids, name), listed)
    roster = roster_in(lambda name: _further(grids, name), listed)
    acks, wrong = acks_in(found)
    verdicts = [tally.verdict(listed.get(name, NOTHING)) for name, tally in tallies.items()]
    verdicts += [rivals.verdict, roster.verdict, *_of_the_whole(found, wrong)]
    verdict = _worst(verdicts, sealed=sealed)
    rows = tuple(row for tally in tallies.values() for row in tally.rows)
    problems = [problem for tally in tallies.values() for problem in tally.problems]
    problems += [*rivals.problems, *roster.problems, *([acks_problem(wrong)] if wrong else ())]
    taken = len(rows) + len(rivals.items) + len(roster.items)
    return Parcel(
        found.manifest,
        verdict,
        rows,
        tuple(problems),
        sum(listed.get(name, NOTHING).rows for name, tally in tallies.items() if tally.unread),
        text=found.text,
        signature=found.signature,
        key_state=found.key_state,
        acks=acks,
        rivals=rivals.items,
        roster=roster.items,
        complete=verdict in _UNEDITED and taken == sum(sheet.rows for sheet in listed.values()),
        edited=tuple(_edited(rows, problems, sealed=sealed)),
        sha256=file.sha256,
    )


def read_manifest(path: Path, seed: bytes = b"") -> Manifest:
    """Read what a bundle says of itself, without its rows.

    Raises:
        UserError: As :func:`read_bundle`.
    """
    return look_at(path, seed).manifest


def look_at(path: Path, seed: bytes = b"") -> Found:
    """Read what a bundle says of itself, how it is spelled, and whether it is signed.

    Raises:
        UserError: As :func:`read_bundle`.
    """
    return manifest_of(Grids(file_of(path, seed).workbook))


def _tallies(
    grids: Grids, manifest: Manifest, progress: Progress, *, sealed: bool
) -> Iterator[tuple[str, Tally]]:
    present = {name.strip().upper(): name for name in grids.names}
    count = _counting(progress, sum(totals.rows for totals in manifest.sheets.values()))
    for sheet in SHEETS.values():
        listed = manifest.sheets.get(sheet.name)
        if sheet.name in present:
            name = present[sheet.name]
            tally = read_sheet(sheet, grids, name, untouched=sealed, tick=lambda: next(count))
            tally.problems += _rows_gone(sheet, tally, listed or NOTHING)
            yield sheet.name, tally
        elif listed and listed.rows:
            problem = Problem("sheet_missing", "", {"count": str(listed.rows)})
            yield sheet.name, Tally(problems=[row_problem(problem, sheet.name, 0)], unread=True)


def _further(grids: Grids, name: str) -> Iterator[Sequence[object]] | None:
    present = {found.strip().upper(): found for found in grids.names}
    return grids.rows(present[name], WIDTH) if name in present else None


def _of_the_whole(found: Found, wrong_acks: Problem | None) -> Iterator[FileVerdict]:
    """Yield what the manifest's copies and its signature say of the file."""
    unsigned = found.key_state == UNSIGNED and found.manifest.signed
    if not found.agreed or found.key_state == BAD or unsigned:
        yield FileVerdict.NOT_AUTHENTIC
    if wrong_acks and wrong_acks.code == ALTERED:
        yield FileVerdict.EDITED


def _edited(
    rows: Iterable[Incoming], problems: Iterable[RowProblem], *, sealed: bool
) -> list[tuple[str, int]]:
    """Return the rows that are not as they were written; nobody opened an untouched container."""
    found = {(row.sheet, row.row) for row in rows if not row.intact}
    if not sealed:
        found |= {(p.sheet, p.row) for p in problems if p.row and p.code != _WAITS}
    return sorted(found)


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
