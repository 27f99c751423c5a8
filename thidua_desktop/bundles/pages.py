"""The sheets behind the cover: rows, deleted rows in words, code lists."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from thidua_desktop.bundles.cells import Label, escape
from thidua_desktop.bundles.layout import (
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
    TEXT_FORMAT,
    Book,
    Page,
    TooLong,
    headings,
    lock,
    on_paper,
    shape,
    styled,
    styles,
)
from thidua_desktop.bundles.manifest import SheetTotals
from thidua_desktop.bundles.row_xml import READY_ROWS, Filled, ReadyRows
from thidua_desktop.bundles.rows_out import Outgoing, Tally, cells
from thidua_desktop.domain.codes import Codes
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.fields import Choice
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held
from thidua_desktop.texts import bundle as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import kind_label

_ROOM_FOR_MORE = 200
_DELETED_WIDTHS = (24, 60, 24, 26, 38)


def add_rows(
    book: Book, rows: Mapping[Kind, Collection[Held]], label: Label, tick: Callable[[], None]
) -> dict[str, SheetTotals]:
    """Append a sheet a kind, the list of deleted rows and the code lists.

    Args:
        book: The workbook.
        rows: Rows by kind; each collection is gone through once, so it may read as it goes.
        label: Names a record to a person.
        tick: Told of every row.

    Returns:
        What the manifest says of the sheets of rows, by name.
    """
    found = {}
    gone: list[tuple[Kind, Held]] = []
    for kind in Kind:
        of_kind = rows.get(kind, ())
        if not of_kind:
            continue
        tally = Tally(SHEETS[kind])
        add_data(book, SHEETS[kind], _counted(of_kind, tally, gone, tick), len(of_kind), label)
        found[SHEETS[kind].name] = tally.totals()
    add_deleted(book, gone, label)
    add_lists(book, [kind for kind in Kind if SHEETS[kind].name in found])
    return found


def add_data(book: Book, sheet: Sheet, rows: Iterable[Outgoing], count: int, label: Label) -> None:
    """Append one kind's sheet of ``count`` rows."""
    page = book.create_sheet(sheet.name)
    last = FIRST_ROW + count - 1
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
    ready = ReadyRows(styles(page, sheet.columns), FIRST_ROW)
    setattr(page, READY_ROWS, ready)
    make = cells(sheet, label)
    for row in rows:
        filled = make(row)
        try:
            ready.append(filled)
        except TooLong as error:
            raise _does_not_fit(sheet, row, filled, label) from error


def _counted(
    rows: Iterable[Held], tally: Tally, gone: list[tuple[Kind, Held]], tick: Callable[[], None]
) -> Iterator[Outgoing]:
    for held in rows:
        row = Outgoing(held, held.digest)
        tally.add(row)
        if held.stamp.deleted:
            gone.append((kind_of(held.record), held))
        yield row
        tick()


def add_deleted(book: Book, gone: Sequence[tuple[Kind, Held]], label: Label) -> None:
    """Append the list of deleted rows in words, if there are any."""
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
        record, stamp = row.record, row.stamp
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


def _does_not_fit(sheet: Sheet, row: Outgoing, filled: Iterable[Filled], label: Label) -> UserError:
    texts = ((index, value) for index, value in filled if isinstance(value, str))
    longest = max(texts, key=lambda found: len(escape(found[1])))
    return refuse(
        "row_does_not_fit",
        column=sheet.columns[longest[0]].heading,
        kind=kind_label(sheet.kind.value),
        label=label(sheet.kind, row.held.record.id),
    )


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
