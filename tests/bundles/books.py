"""What people and programs do to a workbook between two offices."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.bundles.samples import Rows, Watcher, a_manifest, named, some_rows
from thidua_desktop.bundles.read import Parcel, read_bundle
from thidua_desktop.bundles.write import Written, write_bundle

Page = Any

# Secrets of the office that writes in these tests, and of the one it writes to.
SEED, THEIR_SEED = b"\1" * 32, b"\2" * 32


def written(folder: Path, rows: Rows | None = None, **more: Any) -> Written:
    """Write a signed bundle."""
    folder.mkdir(exist_ok=True)
    some = some_rows() if rows is None else rows
    return write_bundle(folder, a_manifest(), some, named, Watcher(), **{"seed": SEED, **more})


def read(path: Path, seed: bytes = b"") -> Parcel:
    """Read a bundle."""
    return read_bundle(path, Watcher(), seed)


def saved_again(path: Path, change: Callable[[Any], None] = lambda _: None) -> Path:
    """Open a workbook in another program, change something, save it."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def column(page: Page, key: str) -> int:
    """Return the number of the column with a machine key."""
    return int(next(cell.column for cell in page[2] if cell.value == key))


def edit(sheet: str, row: int, key: str, value: Any) -> Callable[[Any], None]:
    """Return a change of one cell."""

    def change(book: Any) -> None:
        page = book[sheet]
        page.cell(row, column(page, key)).value = value

    return change


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write the zip again with its parts changed; None leaves a part out."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            changed = change(name, data)
            if changed is not None:
                archive.writestr(name, changed)
    return path
