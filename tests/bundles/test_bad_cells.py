"""A cell that cannot be read is named with its place; the other rows come in."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.bundles.books import column, edit, read, saved_again, written
from tests.bundles.samples import a_result, an_activity
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.indicators import Result
from thidua_desktop.texts.problems import sentence

ROWS = {
    Kind.ACTIVITY: [an_activity("1"), an_activity("2")],
    Kind.RESULT: [a_result("1"), a_result("2")],
}


@pytest.mark.parametrize(
    ("sheet", "key", "value", "code", "found", "expected"),
    [
        ("HOAT_DONG", "day", "31/02/2024", "day_unreadable", "31/02/2024", "ngày dạng dd/mm/yyyy"),
        ("HOAT_DONG", "day", "5/3/24", "day_two_digit_year", "5/3/24", "ngày dạng dd/mm/yyyy"),
        (
            "HOAT_DONG",
            "day",
            datetime(2024, 3, 5, 14, 30),  # noqa: DTZ001
            "day_unreadable",
            "05/03/2024 14:30:00",
            "ngày dạng dd/mm/yyyy",
        ),
        ("HOAT_DONG", "day", None, "required", "", "không để trống"),
        ("HOAT_DONG", "type", "HOP", "choice_unknown", "HOP", "một trong các mã: HOI_NGHI"),
        ("HOAT_DONG", "title", 123, "text_expected", "123", "chữ"),
        ("HOAT_DONG", "quantity", 2.5, "whole_unreadable", "2,5", "số nguyên"),
        ("HOAT_DONG", "quantity", -1, "number_out_of_range", "-1", "số nguyên"),
        ("HOAT_DONG", "participants", "=20+35", "formula_in_cell", "=20+35", "số nguyên"),
        ("HOAT_DONG", "participants", "#N/A", "error_in_cell", "#N/A", "số nguyên"),
        ("HOAT_DONG", "unit", "106", "id_unreadable", "106", "mã nhận dạng"),
        ("HOAT_DONG", "sample", "có", "flag_unreadable", "có", "x hoặc để trống"),
        ("HOAT_DONG", "details.amount", 5, "detail_not_of_type", "", "để trống"),
        ("HOAT_DONG", "vv", "b7f2", "technical_cell_damaged", "b7f2", "như chương trình"),
        ("HOAT_DONG", "dot", None, "technical_cell_damaged", "", "như chương trình"),
        ("HOAT_DONG", "st", "X", "technical_cell_damaged", "X", "như chương trình"),
        ("HOAT_DONG", "home", "106", "technical_cell_damaged", "106", "như chương trình"),
        ("HOAT_DONG", "x", "{", "technical_cell_damaged", "{", "như chương trình"),
        ("HOAT_DONG", "x", '{"a":"' + "b" * 32_000 + '"}', "extra_too_long", "", "như chương"),
        ("KET_QUA", "value", "2.236", "number_doubtful", "2.236", "dấu phẩy là phần thập phân"),
        ("KET_QUA", "value", date(2024, 2, 1), "number_unreadable", "01/02/2024", "số, dấu phẩy"),
        ("KET_QUA", "value", 1e300, "number_too_long", "", "số, dấu phẩy"),
        ("KET_QUA", "value", True, "number_unreadable", "True", "số, dấu phẩy"),
    ],
)
def test_it_is_listed_with_place_and_reason(
    sheet: str, key: str, value: Any, code: str, found: str, expected: str, tmp_path: Path
) -> None:
    path = saved_again(written(tmp_path, ROWS).path, edit(sheet, 4, key, value))
    parcel = read(path)
    assert [(p.sheet, p.row, p.code) for p in parcel.problems] == [(sheet, 4, code)]
    problem = parcel.problems[0]
    assert problem.found.startswith(found)
    assert expected in problem.expected
    assert sentence(problem)
    assert [row.row for row in parcel.rows if row.sheet == sheet] == [3]
    assert len(parcel.rows) == 3


def test_the_column_is_named_by_letter_and_heading(tmp_path: Path) -> None:
    path = saved_again(written(tmp_path, ROWS).path, edit("HOAT_DONG", 4, "end_day", "mai"))
    assert read(path).problems[0].column == "I (Đến ngày)"


def test_all_that_is_wrong_with_a_row_is_said_at_once(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        for key in ("day", "quantity", "dot"):
            edit("HOAT_DONG", 4, key, "?")(book)

    parcel = read(saved_again(written(tmp_path, ROWS).path, spoil))
    assert {p.field for p in parcel.problems} == {"day", "quantity", "dot"}


@pytest.mark.parametrize(
    ("value", "number_format", "read_as"),
    [
        ("51,5", "@", "51.5"),
        ("1.234.567,89", "@", "1234567.89"),
        ("68,4 %", "@", "68.4"),
        (0.684, "0.0%", "68.4"),
        (0.684, '0.000"%"', "0.684"),
        (4.3499999999999996, "General", "4.35"),
        (1 / 3, "General", "0.333333333333333"),
        (12, "General", "12"),
    ],
)
def test_a_number_corrected_by_hand_is_read_as_it_is_shown(
    value: Any, number_format: str, read_as: str, tmp_path: Path
) -> None:
    def correct(book: Any) -> None:
        page = book["KET_QUA"]
        cell = page.cell(3, column(page, "value"))
        cell.value = value
        cell.number_format = number_format

    parcel = read(saved_again(written(tmp_path, ROWS).path, correct))
    record = next(row.held.record for row in parcel.rows if row.sheet == "KET_QUA")
    assert isinstance(record, Result)
    assert str(record.value) == read_as
    assert parcel.problems == ()


@pytest.mark.parametrize("value", ["06/03/2024", "2024-03-06", datetime(2024, 3, 6)])  # noqa: DTZ001
def test_a_day_corrected_by_hand_is_read(value: Any, tmp_path: Path) -> None:
    path = saved_again(written(tmp_path, ROWS).path, edit("HOAT_DONG", 3, "day", value))
    record = next(row.held.record for row in read(path).rows if row.sheet == "HOAT_DONG")
    assert isinstance(record, Activity)
    assert record.day == date(2024, 3, 6)


def test_a_day_that_lost_its_format_is_not_guessed(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        page = book["HOAT_DONG"]
        cell = page.cell(3, column(page, "day"))
        cell.value, cell.number_format = 45356, "General"

    parcel = read(saved_again(written(tmp_path, ROWS).path, spoil))
    assert [(p.row, p.code, p.found) for p in parcel.problems] == [(3, "day_unreadable", "45356")]
