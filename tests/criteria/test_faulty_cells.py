"""One message for each faulty cell: where it is, what stands there, and what to write."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.criteria.books import FULL, HEADINGS, read, saved, told, tree
from thidua_desktop.bundles.criteria_book import read_criteria
from thidua_desktop.bundles.parcel import RowProblem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts.problems import sentence


def said(problem: RowProblem) -> str:
    return sentence(Problem(problem.code, problem.field, {"text": problem.found, **problem.params}))


@pytest.mark.parametrize(
    ("cell", "code", "words"),
    [
        ("9.755", "number_doubtful", ("9.755", "9755", "9,7550")),
        ("1.000", "number_doubtful", ("1.000", "1000")),
        ("12,5,3", "number_unreadable", ("12,5,3", "51,5")),
        ("10 điểm", "number_unreadable", ("10 điểm",)),
        ("0-10", "number_unreadable", ("0-10",)),
        ("12.5", "number_doubtful", ("12.5", "12,5")),
        (date(2026, 5, 1), "cell_became_day", ("01/05/2026", "1.5", "Text")),
        (datetime(2026, 5, 12, 7, 30, tzinfo=None), "cell_became_day", ("12.5",)),  # noqa: DTZ001
        ("#REF!", "error_in_cell", ()),
        ("=SUM(A1:A2)", "formula_not_computed", ("SUM",)),
        (True, "number_unreadable", ()),
        (-5, "points_negative", ("số âm",)),
        ("-0,5", "points_negative", ()),
    ],
)
def test_points_that_are_no_number(
    tmp_path: Path, cell: Any, code: str, words: tuple[str, ...]
) -> None:
    book = read(tmp_path, (1, "Thu", 10), (2, "Chi", cell), (3, "Tiêu", 5))
    (problem,) = book.problems
    assert (problem.sheet, problem.row, problem.column) == ("Bảng", 3, "C (Điểm chuẩn)")
    assert problem.code == code
    assert "12,5" in problem.expected
    assert all(word in said(problem) for word in words)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ((date(2026, 2, 1), "Chi", 5), "A", "cell_became_day"),
        (("mục hai", "Chi", 5), "A", "numbering_unreadable"),
        ((2, None, 5), "B", "criterion_name_missing"),
        ((None, "Chi", 5), "B", "row_without_number"),
        (("Chi thường xuyên", None, 5), "A", "row_without_number"),
        ((None, None, 5), "C", "row_without_name"),
        ((1, "Chi", 5), "A", "code_repeated_number"),
        (("1", "Chi", 5), "A", "code_repeated"),
        ((2, "x" * 501, 5), "B", "text_too_long"),
        ((2, "Chi", 5, "x" * 2001), "D", "text_too_long"),
        ((2, "Chi", 5, "=NOW()"), "D", "formula_not_computed"),
        ((2, "Chi", 5, None, "R19"), "E", "choice_unknown"),
        ((2, "Chi", 5, None, "theo lệ"), "E", "choice_unknown"),
        ((2, "Chi", 5, None, "R02", "max"), "F", "parameters_unreadable"),
        ((2, "Chi", 5, None, "R02", "max=9.755"), "F", "number_doubtful"),
        ((2, "Chi", 5, None, "R02", "max=5; ratio=XYZ"), "F", "parameter_not_option"),
        ((2, "Chi", 5, None, "R02", "tỷ lệ=1"), "F", "parameter_unknown"),
        ((2, "Chi", 5, None, None, "max=5"), "F", "parameters_without_rule"),
        ((2, "Chi", 5, None, "R19", "max=5"), "E", "choice_unknown"),
        ((2, "Chi", 5, None, None, None, None, "một nửa"), "H", "choice_unknown"),
    ],
)
def test_every_other_cell(tmp_path: Path, row: tuple[Any, ...], column: str, code: str) -> None:
    path = saved(tmp_path / "a.xlsx", FULL, (1, "Thu", 10), row, (3, "Tiêu", 5))
    book = read_criteria(path)
    assert told(book.problems) == [(3, column, code)]
    assert "…" not in said(book.problems[0])
    assert len(book.rows) >= 2


def test_many_faulty_cells_are_all_told_in_the_order_of_the_sheet(tmp_path: Path) -> None:
    book = read(
        tmp_path, (1, "Thu", "a"), (2, "Chi", "9.755"), (None, "Chưa số", 1), (3, None, "b")
    )
    assert told(book.problems) == [
        (2, "C", "number_unreadable"),
        (3, "C", "number_doubtful"),
        (4, "B", "row_without_number"),
        (5, "B", "criterion_name_missing"),
        (5, "C", "number_unreadable"),
    ]


def test_a_sum_is_not_compared_while_points_are_wrong(tmp_path: Path) -> None:
    book = read(tmp_path, (1, "Thu", 10), (2, "Chi", "9.755"), (None, "Tổng", 20))
    assert [problem.code for problem in book.problems] == ["number_doubtful"]


def test_points_merged_over_several_criteria_are_refused(tmp_path: Path) -> None:
    book = read(tmp_path, (1, "Thu", 10), (2, "Chi"), (3, "Tiêu", 5), merged=("C2:C3",))
    assert told(book.problems) == [(2, "C", "points_merged")]
    assert (book.problems[0].params["first"], book.problems[0].params["last"]) == ("2", "3")


def test_1_10_that_became_1_1_is_suspected(tmp_path: Path) -> None:
    rows = [(1, "Một"), *((float(f"1.{n}"), "Con", 1) for n in range(1, 10)), (1.1, "Mười", 1)]
    (problem,) = read(tmp_path, *rows).problems
    assert (problem.row, problem.code, problem.params["first"]) == (12, "code_repeated_number", "3")
    assert "1.10" in said(problem)


@pytest.mark.parametrize("code", ["I/1", "I;1", "I@1"])
def test_codes_that_cannot_be_referred_to(tmp_path: Path, code: str) -> None:
    path = saved(tmp_path / "a.xlsx", ("Mã", *HEADINGS[1:]), (code, "Chi", 5))
    assert told(read_criteria(path).problems) == [(2, "A", "code_unusable")]


def test_what_is_doubtful_is_told_and_read(tmp_path: Path) -> None:
    book = read(tmp_path, ("I", "Kinh tế (60 điểm)"), ("2.1", "Thu", 10), ("2.2", "Chi"))
    assert told(book.notices) == [
        (2, "B", "points_in_name"),
        (3, "A", "row_above_missing"),
        (4, "A", "row_above_missing"),
        (4, "C", "points_missing"),
    ]
    assert tree(book) == [("I", ""), ("2.1", "I"), ("2.2", "I")]
    assert all("…" not in said(notice) for notice in book.notices)


def test_a_formula_counts_as_what_the_spreadsheet_shows(tmp_path: Path) -> None:
    # LibreOffice computed it; saved again by a library that does not compute, it has no value.
    source = Path(__file__).parent / "files" / "bang-a.xlsx"
    assert read_criteria(source).rows[0].points == 115
    book = load_workbook(source)
    book.save(tmp_path / "a.xlsx")
    problems = read_criteria(tmp_path / "a.xlsx").problems
    assert {problem.code for problem in problems} == {"formula_not_computed"}
    assert [problem.row for problem in problems] == [10, 15]
