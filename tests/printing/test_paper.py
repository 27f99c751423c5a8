"""The paper as a value refuses what cannot be printed."""

from datetime import date

import pytest

from tests.printing.papers import SCORE_COLUMNS, a_report, a_score_table, a_wide_table
from thidua_desktop.domain.paper import Annex, Cell, Column, Row, Table
from thidua_desktop.texts.paper import long_day, number_line, place_and_day


def test_columns_that_do_not_fill_the_page_are_refused_with_their_sum() -> None:
    table = Table((Column("STT", 10), Column("Nội dung", 150)), ())
    with pytest.raises(ValueError, match=r"add up to 160 mm, the page offers 165 mm"):
        a_report(table)


def test_a_landscape_page_wants_252_millimetres() -> None:
    a_report(a_wide_table(1), landscape=True)
    with pytest.raises(ValueError, match=r"165 mm, the page offers 252"):
        a_report(a_score_table(), landscape=True)


def test_an_annex_checks_its_own_width() -> None:
    with pytest.raises(ValueError, match=r"252 mm, the page offers 165"):
        Annex("Danh sách", (a_wide_table(1),))


def test_a_row_wider_than_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match=r"8 columns of 7"):
        Table(SCORE_COLUMNS, (Row((Cell("x", span=7), "y")),))


def test_cells_left_out_are_blank() -> None:
    assert [cell.value for cell in Row(("I", "Nhóm")).filled(4)] == ["I", "Nhóm", None, None]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 3, 5), "ngày 05 tháng 3 năm 2024"),
        (date(2024, 2, 15), "ngày 15 tháng 02 năm 2024"),
        (date(2024, 12, 10), "ngày 10 tháng 12 năm 2024"),
    ],
)
def test_only_early_days_and_the_first_two_months_take_a_zero(day: date, words: str) -> None:
    assert long_day(day) == words


def test_a_missing_number_or_day_leaves_dots_to_write_on() -> None:
    assert number_line("").endswith("......")
    assert place_and_day("Than Uyên", None).startswith("Than Uyên, ngày ...... tháng ......")
