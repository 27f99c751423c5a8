"""How the workbook looks: fonts, widths, formats, and what a sheet's lock still allows."""

from __future__ import annotations

from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.bundles.cells import CellValue, escape
from thidua_desktop.bundles.layout import KEY_ROW, Column
from thidua_desktop.bundles.limits import MOST_CELL_CHARACTERS
from thidua_desktop.domain.fields import Choice, Day, Flag, Money, Number, Ref, Text, Whole
from thidua_desktop.domain.sets import Refs

# openpyxl ships no types; its worksheets and cells are Any here.
Book = Any
Page = Any
Cell = Any

TEXT_FORMAT = "@"
_GREY = "808080"
_HEADING_FILL = PatternFill("solid", start_color="DCE6F1")
_TECHNICAL_FILL = PatternFill("solid", start_color="EDEDED")
_LINE = Side(style="thin", color="BFBFBF")
_WIDE_TEXT = 300
_HEADING_HEIGHT = 32

FAMILY = "Times New Roman"
PLAIN = Font(name=FAMILY, size=12)
BOLD = Font(name=FAMILY, size=12, bold=True)
TITLE = Font(name=FAMILY, size=16, bold=True)
ITALIC = Font(name=FAMILY, size=11, italic=True)
HEADING = Font(name=FAMILY, size=11, bold=True)
BODY = Font(name=FAMILY, size=11)
SMALL = Font(name=FAMILY, size=8, color=_GREY)
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
WRAPPED = Alignment(wrap_text=True, vertical="center")
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="center")


class TooLong(ValueError):
    """A text does not fit into a cell of a spreadsheet."""


def styled(page: Page, value: CellValue, font: Font = PLAIN, **style: Any) -> Cell:
    """Return a cell; text stays text even when it begins with an equals sign."""
    cell = WriteOnlyCell(page)
    cell.font = font
    for name, part in style.items():
        setattr(cell, name, part)
    return fill(cell, value)


def fill(cell: Cell, value: CellValue) -> Cell:
    """Put a value into a cell that keeps its looks.

    Raises:
        TooLong: It does not fit.
    """
    if not isinstance(value, str):
        cell.value = value
        return cell
    text = escape(value)
    if len(text) > MOST_CELL_CHARACTERS:
        raise TooLong(len(text))
    cell.value = text
    cell.data_type = "s"
    return cell


def headings(page: Page, columns: tuple[Column, ...]) -> None:
    """Append the two rows at the top: words for people, keys for the program."""
    page.row_dimensions[1].height = _HEADING_HEIGHT
    for text, font in ((_heading, HEADING), (_key, SMALL)):
        page.append(
            [
                styled(
                    page,
                    text(column),
                    font,
                    fill=_HEADING_FILL if column.spec else _TECHNICAL_FILL,
                    border=BOX,
                    alignment=WRAPPED,
                    number_format=TEXT_FORMAT,
                )
                for column in columns
            ]
        )


def templates(page: Page, columns: tuple[Column, ...]) -> list[Cell]:
    """Return an empty cell a column, with the looks of the cells below its heading."""
    return [_template(page, column) for column in columns]


def styles(page: Page, columns: tuple[Column, ...]) -> list[int]:
    """Return the workbook's number of the style of each column's cells."""
    return [int(cell.style_id) for cell in templates(page, columns)]


def shape(page: Page, columns: tuple[Column, ...]) -> None:
    """Set widths, formats of the empty cells, the frozen headings and the lock; before any row."""
    for number, column in enumerate(columns, start=1):
        dimension = page.column_dimensions[get_column_letter(number)]
        dimension.width = _width(column)
        dimension.number_format = _number_format(column)
        dimension.protection = Protection(locked=False)
    page.freeze_panes = f"A{KEY_ROW + 1}"
    lock(page)
    # Sorting a locked sheet works only where every cell is unlocked, so the rows are, grey columns
    # too: a change there shows in the row's digest. The headings stay locked.
    for allowed in ("sort", "autoFilter", "insertRows", "formatColumns", "formatRows"):
        setattr(page.protection, allowed, False)


def lock(page: Page) -> None:
    """Guard against slips of the hand; there is no password, the digests are the real control."""
    page.protection.sheet = True


def on_paper(page: Page, *, landscape: bool) -> None:
    """Set A4, one page wide."""
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.orientation = "landscape" if landscape else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _heading(column: Column) -> str:
    return column.heading


def _key(column: Column) -> str:
    return column.key


def _template(page: Page, column: Column) -> Cell:
    cell = WriteOnlyCell(page)
    cell.font = BODY if column.spec else SMALL
    cell.number_format = _number_format(column)
    cell.protection = Protection(locked=False)
    return cell


def _number_format(column: Column) -> str:
    if column.readable:
        return TEXT_FORMAT
    formats = ((Day, "dd/mm/yyyy"), (Money, "#,##0"), (Whole, "0"), (Number, "General"))
    return next((f for kind, f in formats if isinstance(column.spec, kind)), TEXT_FORMAT)


def _width(column: Column) -> int:
    spec = column.spec
    if spec is None or (isinstance(spec, (Ref, Refs)) and not column.readable):
        return 12
    if isinstance(spec, Text):
        return 50 if spec.limit >= _WIDE_TEXT else 24
    if isinstance(spec, (Flag, Choice)) and not column.readable:
        return 12
    return 32 if column.readable else 15
