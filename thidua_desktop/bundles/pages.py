"""The sheets behind the cover: rows, deleted rows in words, code lists, the hidden manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from thidua_desktop.bundles.carrier import carrier_rows
from thidua_desktop.bundles.cells import CellValue, Label
from thidua_desktop.bundles.layout import (
    CARRIER,
    DELETED,
    FIRST_ROW,
    KEY_ROW,
    LISTS,
    SHEETS,
    Column,
    Sheet,
)
from thidua_desktop.bundles.looks import (
    BODY,
    BOX,
    HEADING,
    SMALL,
    TEXT_FORMAT,
    Book,
    Cell,
    Page,
    TooLong,
    fill,
    headings,
    lock,
    on_paper,
    shape,
    styled,
    templates,
)
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.rows_out import Outgoing, cells
from thidua_desktop.domain.codes import Codes
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import Choice
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.texts import bundle as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import kind_label

_ROOM_FOR_MORE = 200
_DELETED_WIDTHS = (24, 60, 24, 26, 38)


def add_data(
    book: Book, sheet: Sheet, rows: Sequence[Outgoing], label: Label, tick: Callable[[], None]
) -> None:
    """Append one kind's sheet."""
    page = book.create_sheet(sheet.name)
    last = FIRST_ROW + len(rows) - 1
    edge = get_column_letter(len(sheet.columns))
    # Readers that find no size at the top go through the whole sheet once more to learn it.
    page.calculate_dimension = lambda: f"A1:{edge}{last}"
    shape(page, sheet.columns)
    on_paper(page, landscape=True)
    page.print_title_rows = "1:1"
    page.auto_filter.ref = f"A{KEY_ROW}:{edge}{last}"
    for rule in _validations(sheet, last + _ROOM_FOR_MORE):
        page.data_validations.append(rule)
    headings(page, sheet.columns)
    blanks = templates(page, sheet.columns)
    make = cells(sheet, label)
    for row in rows:
        filled = zip(sheet.columns, blanks, make(row), strict=True)
        page.append([_filled(column, cell, value, row, label) for column, cell, value in filled])
        tick()


def add_deleted(book: Book, rows: Mapping[Kind, Sequence[Outgoing]], label: Label) -> None:
    """Append the list of deleted rows in words, if there are any."""
    gone = [
        (kind, row) for kind, of_kind in rows.items() for row in of_kind if row.held.stamp.deleted
    ]
    if not gone:
        return
    page = book.create_sheet(DELETED)
    for number, width in enumerate(_DELETED_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = "A2"
    on_paper(page, landscape=True)
    lock(page)
    page.append([styled(page, text, HEADING, border=BOX) for text in words.DELETED])
    for kind, row in gone:
        record, stamp = row.held.record, row.held.stamp
        told = label(kind, record.id), stamp.updated_by, stamp.updated_at, record.id
        page.append(
            [
                styled(page, text, BODY, number_format=TEXT_FORMAT)
                for text in (kind_label(kind.value), *told)
            ]
        )


def add_lists(book: Book, kinds: Iterable[Kind]) -> None:
    """Append the hidden code lists, each with the name by which cells refer to it."""
    lists = list(_lists(kinds))
    if not lists:
        return
    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    page.append(
        [
            styled(page, f"{codes.name}: {text}", HEADING)
            for codes in lists
            for text in words.LIST_HEADINGS
        ]
    )
    for number in range(max(len(codes.values) for codes in lists)):
        page.append([cell for codes in lists for cell in _list_row(page, codes, number)])
    for position, codes in enumerate(lists):
        letter = get_column_letter(2 * position + 1)
        reference = f"{LISTS}!${letter}$2:${letter}${len(codes.values) + 1}"
        book.defined_names.add(DefinedName(_list_name(codes), attr_text=reference))


def add_carrier(book: Book, manifest: Manifest) -> None:
    """Append the hidden sheet with a copy of the manifest."""
    page = book.create_sheet(CARRIER)
    page.sheet_state = "hidden"
    for row in carrier_rows(manifest):
        page.append([styled(page, text, SMALL, number_format=TEXT_FORMAT) for text in row])


def _filled(column: Column, cell: Cell, value: CellValue, row: Outgoing, label: Label) -> Cell:
    if value is None:
        return None
    try:
        return fill(cell, value)
    except TooLong as error:
        record = row.held.record
        kind = kind_of(record)
        raise refuse(
            "row_does_not_fit",
            column=column.heading,
            kind=kind_label(kind.value),
            label=label(kind, record.id),
        ) from error


def _lists(kinds: Iterable[Kind]) -> Iterator[Codes]:
    seen = set()
    for kind in kinds:
        for column in _choices(SHEETS[kind].columns):
            codes = column.spec.codes  # type: ignore[union-attr]
            if codes.name not in seen:
                seen.add(codes.name)
                yield codes


def _choices(columns: Iterable[Column]) -> Iterator[Column]:
    return (c for c in columns if isinstance(c.spec, Choice) and not c.readable)


def _list_row(page: Page, codes: Codes, number: int) -> list[object]:
    if number >= len(codes.values):
        return [None, None]
    code = codes.values[number]
    return [styled(page, code, BODY), styled(page, code_label(codes.name, code), BODY)]


def _list_name(codes: Codes) -> str:
    return f"DM_{codes.name}"


def _validations(sheet: Sheet, last: int) -> Iterator[DataValidation]:
    for number, column in enumerate(sheet.columns, start=1):
        if column in tuple(_choices([column])):
            codes = column.spec.codes  # type: ignore[union-attr]
            letter = get_column_letter(number)
            yield DataValidation(
                type="list",
                formula1=_list_name(codes),
                allow_blank=True,
                showErrorMessage=True,
                sqref=f"{letter}{FIRST_ROW}:{letter}{last}",
            )
