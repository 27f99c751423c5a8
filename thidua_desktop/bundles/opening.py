"""A workbook opened by openpyxl for reading: its rows as plain values.

The library that reads workbooks raises nearly anything on odd input; here, and only here, all of it
becomes one refusal.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, TypeVar

import openpyxl

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.cells import Broken, from_book
from thidua_desktop.bundles.looks import Book, Page
from thidua_desktop.domain.errors import refuse

T = TypeVar("T")

_FORMULA, _ERROR = "f", "e"
_TEXTS = "sharedstrings.xml"


def opened(file: BinaryIO, *, values: bool = False, runs: bool = False) -> Book:
    """Open a workbook for reading row by row; close it afterwards.

    Args:
        file: The workbook.
        values: Give what formulas came to when the file was saved, not the formulas.
        runs: Give texts that change their font in the middle in parts, each with its font.

    Raises:
        UserError: ``not_readable``, ``too_many_sheets``, ``sheet_names_repeated``,
            ``package_part_too_large``.
    """
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: workbooks would be read without its guard")
    _check_texts(file)
    with _quiet():
        try:
            book = openpyxl.load_workbook(
                file, read_only=True, keep_links=False, data_only=values, rich_text=runs
            )
        except Exception as error:
            raise refuse("not_readable", detail=error) from error
    names = [name.casefold() for name in book.sheetnames]
    if len(names) > limits.MOST_SHEETS:
        raise refuse("too_many_sheets", found=len(names), most=limits.MOST_SHEETS)
    if len(set(names)) < len(names):
        raise refuse("sheet_names_repeated")
    return book


def _check_texts(file: BinaryIO) -> None:
    """Check that the texts kept once for all cells are not too many: all are read at once."""
    try:
        with zipfile.ZipFile(file) as archive:
            sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    except zipfile.BadZipFile as error:
        raise refuse("not_readable", detail=error) from error
    for name, size in sizes.items():
        if name.casefold().endswith(_TEXTS) and size > limits.MOST_SLOW_BYTES:
            most = limits.MOST_SLOW_BYTES // limits.MEGABYTE
            raise refuse("package_part_too_large", part=name, most=most)


def plain(cell: Page) -> object:
    """Return what a cell holds as a plain value; a formula or an error as :class:`Broken`."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == _FORMULA:
        return Broken(getattr(value, "text", None) or str(value), formula=True)
    if cell.data_type == _ERROR:
        return Broken(str(value), formula=False)
    return from_book(value, lambda: cell.number_format)


def rows_of(page: Page, width: int) -> Iterator[list[object]]:
    """Yield the rows of a sheet from its first, the cells as plain values.

    Args:
        page: The sheet.
        width: How many columns to look at.

    Raises:
        UserError: ``not_readable``.
    """
    return cells_of(page, width, plain)


def cells_of(page: Page, width: int, take: Callable[[Page], T]) -> Iterator[list[T]]:
    """Yield the rows of a sheet from its first, of each cell what ``take`` makes of it.

    Raises:
        UserError: ``not_readable``.
    """
    page.reset_dimensions()
    rows = iter(page.iter_rows(max_col=width))
    while True:
        with _quiet():
            try:
                row = [take(cell) for cell in next(rows)]
            except StopIteration:
                return
            except Exception as error:
                raise refuse("not_readable", detail=error) from error
        yield row


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library's remarks on what it leaves out of foreign files from the console."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
