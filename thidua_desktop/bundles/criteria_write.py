"""Writing a criteria table as an ordinary workbook: to read, to print, to change and to read back.

The layout is the one that is read: the table's own fields, a heading row, one row a criterion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.container import pack, tidied
from thidua_desktop.bundles.criteria_parts import BookRow
from thidua_desktop.bundles.criteria_spelling import spelt_cell, told_by_codes, worded
from thidua_desktop.bundles.criteria_totals import worth
from thidua_desktop.bundles.files import appearing
from thidua_desktop.bundles.looks import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    HEADING,
    ITALIC,
    RIGHT,
    TEXT_FORMAT,
    TITLE,
    Cell,
    Page,
    TooLong,
    fill,
    on_paper,
)
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.texts.criteria_book import (
    BAND_HEADINGS,
    BANDS_SHEET,
    OWN_FIELDS,
    PAGE,
    TABLE_SHEET,
    TOTAL,
    WRITTEN,
)

_COLUMNS: Final = (
    "code",
    "name",
    "points",
    "guidance",
    "rule",
    "parameters",
    "indicator",
    "part",
)
_WIDTHS: Final = {
    "code": 9,
    "name": 44,
    "points": 9,
    "guidance": 56,
    "rule": 8,
    "parameters": 30,
    "indicator": 10,
    "part": 9,
    "parent": 9,
    "note": 24,
}
_BAND_WIDTH: Final = 16
_MIDDLE: Final = frozenset({"code", "rule", "indicator", "part", "parent"})
_LABEL_COLUMNS: Final = 2  # A label lies over the code and the name.
_HEADING_HEIGHT: Final = 32
_LINE_HEIGHT, _HIGHEST = 15, 400
_LEFT: Final = Alignment(horizontal="left", vertical="center", wrap_text=True)


def write_criteria(
    target: Path,
    table: Mapping[str, Any],
    rows: Sequence[BookRow],
    bands: Iterable[Mapping[str, Any]],
    moment: datetime,
) -> Path:
    """Write a table as a workbook; whatever goes wrong, the target stays as it was.

    Args:
        target: The file.
        table: The table's own fields; references in words.
        rows: Its rows, in order.
        bands: Its rating bands.
        moment: When.

    Raises:
        UserError: ``folder_missing``, ``folder_not_writable``, ``disk_full``, ``write_failed``,
            ``target_open_elsewhere``, ``criteria_cell_too_long``.
    """
    with closing(Workbook()) as book:
        page = book.active
        page.title = TABLE_SHEET
        try:
            _fill(page, table, rows)
            _bands(book.create_sheet(BANDS_SHEET), bands)
        except TooLong as error:
            raise refuse("criteria_cell_too_long") from error
        book.properties.created = book.properties.modified = _bare(moment)
        with appearing(target) as file, tidied(book):
            pack(book, file, moment)
    return target


def _bare(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _fill(page: Page, table: Mapping[str, Any], rows: Sequence[BookRow]) -> None:
    columns = [*_COLUMNS]
    if not told_by_codes(rows):
        columns.insert(1, "parent")
    if any(row.fields.get("note") for row in rows):
        columns.append("note")
    for index, column in enumerate(columns, start=1):
        page.column_dimensions[get_column_letter(index)].width = _WIDTHS[column]
    _title(page, str(table.get("name") or ""), len(columns))
    _own_fields(page, table, len(columns))
    heading = page.max_row + 2
    _headings(page, heading, [WRITTEN[column] for column in columns])
    groups = {row.parent for row in rows}
    for number, row in enumerate(rows, start=heading + 1):
        font = HEADING if row.code in groups else BODY
        values = {column: spelt_cell(column, row) for column in columns}
        for index, (column, value) in enumerate(values.items(), start=1):
            _styled(page.cell(number, index), value, font, column)
        page.row_dimensions[number].height = _height(values)
    _total(page, columns, rows)
    page.print_title_rows = f"{heading}:{heading}"
    page.freeze_panes = page.cell(heading + 1, 1)
    page.oddFooter.center.text = PAGE
    on_paper(page, landscape=True)


def _height(values: Mapping[str, Any]) -> int:
    """Return how high a row is: spreadsheets do not grow the rows of a file by themselves."""
    lines = (
        ceil(len(line) / _WIDTHS[column]) or 1
        for column, value in values.items()
        for line in str(value or "").split("\n")
    )
    by_breaks = max(str(value or "").count("\n") for value in values.values())
    return min(_LINE_HEIGHT * (max(lines) + by_breaks), _HIGHEST)


def _title(page: Page, name: str, width: int) -> None:
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    cell = fill(page.cell(1, 1), name)
    cell.font, cell.alignment = TITLE, CENTRED
    page.row_dimensions[1].height = 2 * _HEADING_HEIGHT


def _own_fields(page: Page, table: Mapping[str, Any], width: int) -> None:
    fields = {field.name: field.spec for field in definition(Kind.CRITERIA_TABLE).fields}
    for number, (name, label) in enumerate(OWN_FIELDS.items(), start=2):
        for first, last in ((1, _LABEL_COLUMNS), (_LABEL_COLUMNS + 1, width)):
            page.merge_cells(start_row=number, end_row=number, start_column=first, end_column=last)
        heading = fill(page.cell(number, 1), label)
        heading.font, heading.alignment = ITALIC, _LEFT
        value = page.cell(number, _LABEL_COLUMNS + 1)
        _styled(value, worded(fields[name], table.get(name)), BODY, "name", framed=False)
        if isinstance(value.value, str) and "\n" in value.value:
            page.row_dimensions[number].height = _LINE_HEIGHT * (value.value.count("\n") + 1)


def _bands(page: Page, bands: Iterable[Mapping[str, Any]]) -> None:
    fields = {field.name: field.spec for field in definition(Kind.RATING_BAND).fields}
    _headings(page, 1, list(BAND_HEADINGS.values()))
    for index in range(1, len(BAND_HEADINGS) + 1):
        page.column_dimensions[get_column_letter(index)].width = _BAND_WIDTH
    for number, band in enumerate(bands, start=2):
        for index, name in enumerate(BAND_HEADINGS, start=1):
            _styled(page.cell(number, index), worded(fields[name], band.get(name)), BODY, name)
    on_paper(page, landscape=True)


def _headings(page: Page, number: int, titles: Sequence[str]) -> None:
    page.row_dimensions[number].height = _HEADING_HEIGHT
    for index, title in enumerate(titles, start=1):
        cell = fill(page.cell(number, index), title)
        cell.font, cell.border, cell.alignment = HEADING, BOX, CENTRED


def _total(page: Page, columns: Sequence[str], rows: Sequence[BookRow]) -> None:
    whole = worth([row for row in rows if not row.parent], rows)
    if whole is None:
        return
    number = page.max_row + 1
    said = {"name": TOTAL, "points": whole}
    for index, column in enumerate(columns, start=1):
        _styled(page.cell(number, index), said.get(column), BOLD, column)


def _styled(cell: Cell, value: Any, font: Any, column: str, *, framed: bool = True) -> None:
    number = isinstance(value, (int, Decimal))
    cell.number_format = "General" if number else TEXT_FORMAT
    fill(cell, value)
    cell.font = font
    if framed:
        cell.border = BOX
    middle = CENTRED if column in _MIDDLE else RIGHT if number and framed else None
    cell.alignment = middle or _LEFT
