"""Spreadsheet files as a clerk makes them, and what is read from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from thidua_desktop.bundles.criteria_book import CriteriaBook, read_criteria
from thidua_desktop.bundles.parcel import RowProblem

FILES = Path(__file__).parent / "files"
HEADINGS = ("STT", "Tiêu chí", "Điểm chuẩn", "Hướng dẫn chấm")
FULL = (*HEADINGS, "Quy tắc", "Tham số", "Chỉ tiêu", "Phần")


def saved(
    path: Path, *rows: Sequence[Any], merged: Iterable[str] = (), sheet: str = "Bảng"
) -> Path:
    """Save rows as the only sheet of a workbook."""
    book = Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(row)
    for area in merged:
        page.merge_cells(area)
    book.save(path)
    return path


def read(path: Path, *rows: Sequence[Any], merged: Iterable[str] = ()) -> CriteriaBook:
    """Return what is read from rows below the usual headings."""
    return read_criteria(saved(path / "bảng.xlsx", HEADINGS, *rows, merged=merged))


def tree(book: CriteriaBook) -> list[tuple[str, str]]:
    """Return code and parent of every row."""
    return [(row.code, row.parent) for row in book.rows]


def told(remarks: Iterable[RowProblem]) -> list[tuple[int, str, str]]:
    """Return row, letter of the column and code of each remark."""
    return [(one.row, one.column.split(" ")[0], one.code) for one in remarks]
