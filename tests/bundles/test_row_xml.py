"""Rows spelled by hand are the rows openpyxl would have written, to the last byte."""

import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.bundles.samples import AWKWARD, an_activity, every_kind, named
from thidua_desktop.bundles.container import pack, tidied
from thidua_desktop.bundles.layout import FIRST_ROW, SHEETS, Column
from thidua_desktop.bundles.limits import MOST_CELL_CHARACTERS
from thidua_desktop.bundles.looks import TooLong, fill, headings, shape, styles, templates
from thidua_desktop.bundles.row_xml import READY_ROWS, Filled, ReadyRows
from thidua_desktop.bundles.rows_out import Outgoing, cells
from thidua_desktop.domain.fields import Day, Money, Number, Text, Whole
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held

COLUMNS = (
    Column("text", "Chữ", Text()),
    Column("day", "Ngày", Day()),
    Column("money", "Tiền", Money()),
    Column("number", "Số", Number()),
    *(Column(f"whole{number}", "Đếm", Whole()) for number in range(25)),
    Column("technical", "Kỹ thuật"),
)
LAST = len(COLUMNS) - 1
MOMENT = datetime(2024, 3, 31, tzinfo=UTC)
TEXTS = (
    *AWKWARD,
    " đầu",
    "cuối ",
    "\nxuống dòng\n",
    "một\nhai\tba",
    "về đầu dòng\r\nnữa",
    "\x00\x07\x0b\x1f\x7f\x85",
    "_x000D_",
    "_x000d",
    "__x0041__",
    "]]>",
    "a & b < c > d \" e ' f",
    "\ud83d",
    "\ufffe\uffff",
    "\u00a0không ngắt\u3000",
    "",
    "x" * MOST_CELL_CHARACTERS,
)
FIGURES = (0, 1, -1, 999_999_999_999_999, -999_999_999_999_999, 2**53 + 1, 10**22)
NUMBERS = tuple(map(Decimal, ("0", "0.1", "-0.25", "1E-7", "123456.789012345", "100", "1E+20")))
DAYS = (
    date(1900, 1, 1),
    date(1900, 2, 28),
    date(1900, 3, 1),
    date(2024, 2, 29),
    date(2200, 12, 31),
)

Row = Sequence[Filled]


def sheet_of(write: Callable[[Any], None]) -> bytes:
    """Return the XML of the only sheet of a book into which rows are written below headings."""
    book = Workbook(write_only=True)
    file = BytesIO()
    with tidied(book):
        page = book.create_sheet("S")
        shape(page, COLUMNS)
        headings(page, COLUMNS)
        write(page)
        pack(book, file, MOMENT)
    with zipfile.ZipFile(file) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def by_openpyxl(rows: Sequence[Row]) -> bytes:
    def write(page: Any) -> None:
        styles(page, COLUMNS)  # Numbers the styles of columns that stay empty as well.
        for row in rows:
            blanks = templates(page, COLUMNS)
            line: list[Any] = [None] * len(COLUMNS)
            for index, value in row:
                line[index] = fill(blanks[index], value)
            page.append(line)

    return sheet_of(write)


def by_hand(rows: Sequence[Row]) -> bytes:
    def write(page: Any) -> None:
        ready = ReadyRows(styles(page, COLUMNS), FIRST_ROW)
        setattr(page, READY_ROWS, ready)
        for row in rows:
            ready.append(row)

    return sheet_of(write)


def assert_alike(rows: Sequence[Row]) -> None:
    """Compare row by row: all of two sheets nobody could read."""
    pairs = zip(by_hand(rows).split(b"</row>"), by_openpyxl(rows).split(b"</row>"), strict=True)
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    assert [(one[:500], other[:500]) for one, other in differing[:3]] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:20]))
def test_awkward_texts(text: str) -> None:
    rows = [[(0, text), (LAST, text)]]
    assert_alike(rows)


def test_days_numbers_and_amounts() -> None:
    rows: list[Row] = [
        *([(1, day)] for day in DAYS),
        *([(2, figure), (LAST - 1, figure)] for figure in FIGURES),
        *([(3, number)] for number in NUMBERS),
        [],
    ]
    assert_alike(rows)


@given(
    st.lists(
        st.tuples(
            st.text(max_size=30).filter(lambda text: not text or text.strip()),
            st.dates(date(1900, 1, 1), date(2200, 12, 31)),
            st.integers(-(10**15), 10**15),
            st.decimals(-(10**9), 10**9, allow_nan=False, places=6),
        ),
        max_size=5,
    )
)
@settings(max_examples=40)
def test_whatever_a_row_holds(drawn: list[tuple[str, date, int, Decimal]]) -> None:
    rows: list[Row] = [list(enumerate(row)) for row in drawn]
    assert_alike(rows)


def test_a_sheet_without_rows_is_whole() -> None:
    assert_alike([])


def test_a_text_of_spaces_keeps_them() -> None:
    # openpyxl writes it so that a spreadsheet program shows nothing.
    assert b'<t xml:space="preserve">   </t>' in by_hand([[(0, "   ")]])


@pytest.mark.parametrize("text", ["x" * (MOST_CELL_CHARACTERS + 1), "\x01" * 5_000])
def test_what_does_not_fit_is_refused_and_nothing_of_its_row_is_written(text: str) -> None:
    ready = ReadyRows([1, 2], FIRST_ROW)
    with pytest.raises(TooLong):
        ready.append([(0, "ngắn"), (1, text)])
    ready.append([(0, "ngắn")])
    assert b"".join(ready.blocks()).startswith(f'<row r="{FIRST_ROW}">'.encode())
    ready.close()


def test_rows_of_many_megabytes_arrive_whole() -> None:
    rows = [[(0, "x" * 30_000)]] * 100
    assert_alike(rows)


def test_what_was_written_reads_as_what_was_meant() -> None:
    book = Workbook(write_only=True)
    page = book.create_sheet("S")
    headings(page, COLUMNS)
    ready = ReadyRows(styles(page, COLUMNS), FIRST_ROW)
    setattr(page, READY_ROWS, ready)
    ready.append([(0, "=1+1"), (1, date(2024, 2, 29)), (2, 5), (3, Decimal("0.1")), (LAST, "x")])
    file = BytesIO()
    with tidied(book):
        pack(book, file, MOMENT)
    page = load_workbook(file)["S"]
    assert [page.cell(3, n).value for n in (1, 2, 3, 4, LAST + 1)] == [
        "=1+1",
        datetime(2024, 2, 29),  # noqa: DTZ001 - a spreadsheet knows no zones
        5,
        0.1,
        "x",
    ]
    assert page["A3"].data_type == "s"
    assert page["B3"].number_format == "dd/mm/yyyy"
    assert not page["A3"].protection.locked


@given(every_kind())
@settings(max_examples=15)
def test_cells_go_from_left_to_right_and_none_is_empty(rows: dict[Kind, list[Held]]) -> None:
    for kind, of_kind in rows.items():
        make = cells(SHEETS[kind], named)
        for held in of_kind:
            found = make(Outgoing(held, "digest"))
            columns = [index for index, _ in found]
            assert columns == sorted(set(columns))
            assert None not in [value for _, value in found]


def test_further_fields_stand_where_their_columns_are_whatever_order_they_are_kept_in() -> None:
    sheet = SHEETS[Kind.ACTIVITY]
    details = {"listeners": 5, "times": 2, "method": "loa"}
    row = an_activity(type="TUYEN_TRUYEN", details=details)
    found = cells(sheet, named)(Outgoing(row, "digest"))
    keys = [sheet.columns[index].key for index, _ in found]
    assert [key for key in keys if key.startswith("details.")] == [
        "details.method",
        "details.times",
        "details.listeners",
    ]
