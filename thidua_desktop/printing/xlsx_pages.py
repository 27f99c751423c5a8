"""The paper a sheet is printed on, and where its pages end."""

from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.printing import decree

FACE = "Times New Roman"
BOOK_PT = 12
_PLAIN_ROW_PT = 15.75  # What a spreadsheet gives a row of that type.
_MM_PER_INCH = 25.4
_PT_PER_MM = 72 / 25.4


def set_paper(sheet: Worksheet, *, landscape: bool) -> None:
    """Set size, margins, the page number and one page's width for all columns."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.firstPageNumber = 1
    sheet.page_setup.useFirstPageNumber = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_format.defaultRowHeight = _PLAIN_ROW_PT
    sheet.sheet_view.showGridLines = False
    margins = sheet.page_margins
    margins.left = decree.MARGIN_LEFT_MM / _MM_PER_INCH
    margins.right = decree.MARGIN_RIGHT_MM / _MM_PER_INCH
    margins.top = decree.MARGIN_TOP_MM / _MM_PER_INCH
    margins.bottom = decree.MARGIN_BOTTOM_MM / _MM_PER_INCH
    margins.header = (decree.PAGE_NUMBER_FROM_TOP_MM - 4) / _MM_PER_INCH
    sheet.HeaderFooter.differentFirst = True
    sheet.oddHeader.center.text = "&P"
    sheet.oddHeader.center.size = decree.PAGE_NUMBER_PT
    sheet.oddHeader.center.font = f"{FACE},Regular"


def break_pages(sheet: Worksheet, tied: set[int], repeated: range) -> None:
    """Begin a page early where it would end between tied rows.

    Other pages end by themselves when they are full.

    Args:
        sheet: The finished sheet; all its rows have their heights.
        tied: Rows that stay with the row above them.
        repeated: Rows printed on every page.
    """
    heights = [_PLAIN_ROW_PT] * (sheet.max_row + 1)
    for row, dimension in sheet.row_dimensions.items():
        heights[row] = dimension.height or _PLAIN_ROW_PT
    portrait = sheet.page_setup.orientation == "portrait"
    tall = decree.PAGE_LONG_MM if portrait else decree.PAGE_SHORT_MM
    room = (tall - decree.MARGIN_TOP_MM - decree.MARGIN_BOTTOM_MM) * _PT_PER_MM
    titles = sum(heights[row] for row in repeated)
    top, used = 1, 0.0
    for row in range(1, sheet.max_row + 1):
        if used + heights[row] > room:
            top, early = _first_of_page(row, top, tied)
            if early:
                sheet.row_breaks.append(Break(id=top - 1))
            used = titles + sum(heights[top:row])
        used += heights[row]


def _first_of_page(row: int, top: int, tied: set[int]) -> tuple[int, bool]:
    first = row
    while first in tied and first > top:
        first -= 1
    # What is longer than a page parts where it must.
    return (row, False) if first in {top, row} else (first, True)
