"""Blocks of cells as spreadsheets put them on the clipboard: tabs, line ends, quoted cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.ui.grids import CellEdit, GridCell, GridChange, Kind
from thidua_desktop.ui.kit.keys import tidy


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of cells: from its first row and column up to, not with, its last."""

    top: int
    left: int
    bottom: int
    right: int

    def cells(self) -> Iterator[tuple[int, int]]:
        """Give the places in it, row by row."""
        for row in range(self.top, self.bottom):
            for column in range(self.left, self.right):
                yield row, column


def read_block(text: str) -> list[list[str]]:
    """Return the rows of a block, composed (NFC); [] for an empty clipboard."""
    if not text:
        return []
    lines = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    return [[_cell(cell) for cell in line] or [""] for line in lines]


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Return a block as spreadsheets read it."""
    out = io.StringIO(newline="")
    csv.writer(out, dialect="excel-tab").writerows(rows)
    return out.getvalue()


def copied(cell: GridCell, kind: Kind) -> str:
    """Return what a cell puts on the clipboard: a number as spreadsheets read it."""
    if kind != "number" or cell.look in {"waiting", "wrong"}:
        return cell.text
    return cell.text.replace(".", "").replace("\u2212", "-")


def pasted(
    block: Sequence[Sequence[str]],
    box: Box,
    size: tuple[int, int],
    at: Callable[[int, int], GridCell],
) -> GridChange:
    """Return what pasting a block on a selection changes.

    A single text fills the selection; a block begins at its first cell.
    """
    if len(block) == 1 and len(block[0]) == 1:
        block = [[block[0][0]] * (box.right - box.left)] * (box.bottom - box.top)
    edits: list[CellEdit] = []
    skipped = outside = 0
    for row, line in enumerate(block, start=box.top):
        for column, text in enumerate(line, start=box.left):
            if row >= size[0] or column >= size[1]:
                outside += bool(text)
                continue
            cell = at(row, column)
            if cell.editable:
                edits.append(CellEdit(row, column, text))
            else:
                skipped += bool(text) and text not in {cell.text, cell.typed}
    return GridChange(tuple(edits), pasted=True, skipped=skipped, outside=outside)


def emptied(box: Box, at: Callable[[int, int], GridCell]) -> GridChange:
    """Return what emptying a selection changes."""
    places = [place for place in box.cells() if at(*place).editable and at(*place).typed]
    return GridChange(tuple(CellEdit(row, column, "") for row, column in places))


def _cell(text: str) -> str:
    return tidy(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
