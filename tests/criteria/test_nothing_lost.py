"""No row of a criteria table gets lost without a word."""

from pathlib import Path
from typing import Any

import pytest

from tests.criteria.books import FULL, read, saved, told, tree
from thidua_desktop.bundles.criteria_book import read_criteria

GATE = "condition=stated; effect=no_flag"


@pytest.mark.parametrize(
    "row", [("I", "N", 20), (1, "A", 10), ("A", "C", 5), (1, "2", 5), ("a)", "b", 1)]
)
def test_a_row_with_a_name_of_one_letter_is_a_row(tmp_path: Path, row: tuple[Any, ...]) -> None:
    book = read(tmp_path, row, (7, "Thu", 10))
    assert [one.fields["name"] for one in book.rows] == [row[1], "Thu"]


@pytest.mark.parametrize(
    ("row", "notices"),
    [
        (("1", "2", "3", "4"), []),
        (("(1)", "(2)", "(3)"), []),
        ((1, 2, "3=1+2"), []),
        (("A", "B", 1, 2), [(2, "", "columns_numbered")]),
    ],
)
def test_a_row_that_numbers_the_columns_is_left_out_and_said_where_it_could_be_a_group(
    tmp_path: Path, row: tuple[Any, ...], notices: list[tuple[int, str, str]]
) -> None:
    book = read(tmp_path, row, ("I", "Thu", 10))
    assert tree(book) == [("I", "")]
    assert told(book.notices) == notices


def test_a_line_with_a_rule_is_a_row_though_it_has_no_points(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "x.xlsx", FULL, (1, "Thu", 10), ("a)", "Có vụ án", None, "", "R12", GATE)
    )
    assert [row.fields.get("rule") for row in read_criteria(path).rows] == [None, "R12"]


def test_what_lines_without_points_say_of_scoring_goes_above_as_a_whole(tmp_path: Path) -> None:
    book = read(tmp_path, (1, "Thu", 10, "Chấm:"), ("-", "Đủ", None, "được 10 điểm"))
    (row,) = book.rows
    assert row.fields["guidance"].splitlines() == ["Chấm:", "- Đủ", "được 10 điểm"]


def test_guidance_above_the_first_row_is_asked_about(tmp_path: Path) -> None:
    book = read(tmp_path, (None, None, None, "Lời dặn chung"), (1, "Thu", 10))
    assert told(book.problems) == [(2, "D", "row_without_name")]


def test_a_remark_without_a_row_is_asked_about(tmp_path: Path) -> None:
    headings = ("STT", "Tiêu chí", "Điểm tối đa", "Hướng dẫn chấm", "Ghi chú")
    lines = ((1, "Thu", 10, "", ""), (None, None, None, None, "Theo QĐ 5"))
    book = read_criteria(saved(tmp_path / "x.xlsx", headings, *lines))
    assert told(book.problems) == [(3, "E", "row_without_name")]
