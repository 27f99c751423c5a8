"""A workbook opened for reading: its manifest, and its rows as plain values.

The library that reads workbooks raises nearly anything on odd input; here, and only here, all of it
becomes one refusal.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

import openpyxl

from thidua_desktop.bundles.carrier import from_carrier, from_cover, from_properties
from thidua_desktop.bundles.cells import Broken, from_book
from thidua_desktop.bundles.layout import CARRIER, COVER
from thidua_desktop.bundles.limits import MOST_ROWS, MOST_SHEETS
from thidua_desktop.bundles.looks import Book, Page
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain.errors import refuse

T = TypeVar("T")

_CARRIER_ROWS = 1000
_FORMULA, _ERROR = "f", "e"


@dataclass(frozen=True, slots=True)
class Found:
    """The manifest of a workbook, and whether all its copies say the same."""

    manifest: Manifest
    agreed: bool


def opened(file: BinaryIO, *, values: bool = False) -> Book:
    """Open a workbook for reading row by row; close it afterwards.

    Args:
        file: The workbook.
        values: Give what formulas came to when the file was saved, not the formulas.

    Raises:
        UserError: ``not_readable``, ``too_many_sheets``, ``sheet_names_repeated``.
    """
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: workbooks would be read without its guard")
    with _quiet():
        try:
            book = openpyxl.load_workbook(file, read_only=True, keep_links=False, data_only=values)
        except Exception as error:
            raise refuse("not_readable", detail=error) from error
    names = [name.casefold() for name in book.sheetnames]
    if len(names) > MOST_SHEETS:
        raise refuse("too_many_sheets", found=len(names), most=MOST_SHEETS)
    if len(set(names)) < len(names):
        raise refuse("sheet_names_repeated")
    return book


def manifest_of(book: Book) -> Found:
    """Return the manifest from whichever of its three places still holds it.

    Raises:
        UserError: ``not_a_bundle``, ``format_newer``, ``not_readable``.
    """
    values = {prop.name: prop.value for prop in book.custom_doc_props.props}
    copies = [
        from_properties(values),
        from_carrier(_first_rows(book, CARRIER, 3)),
        from_cover(_first_rows(book, COVER, 2)),
    ]
    readable = [copy for copy in copies if copy is not None]
    if not readable:
        raise refuse("not_a_bundle")
    return Found(readable[0], all(copy == readable[0] for copy in readable))


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


def _first_rows(book: Book, name: str, width: int) -> Iterator[tuple[object, ...]]:
    if name in book.sheetnames:
        for number, row in enumerate(rows_of(book[name], width)):
            if number >= min(_CARRIER_ROWS, MOST_ROWS):
                return
            yield tuple(row)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library's remarks on what it leaves out of foreign files from the console."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
