"""The workbook holds values to count with, laid out like the page."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.worksheet.worksheet import Worksheet

from tests.printing.papers import (
    SCORE_COLUMNS,
    a_report,
    a_score_paper,
    a_score_table,
    a_wide_table,
)
from thidua_desktop.domain.paper import (
    Addressees,
    Annex,
    Cell,
    Heading,
    Note,
    Paper,
    Paragraph,
    Row,
    Table,
)
from thidua_desktop.printing.xlsx import write_xlsx


def sheets(paper: Paper, folder: Path) -> list[Worksheet]:
    write_xlsx(paper, folder / "paper.xlsx")
    return list(load_workbook(folder / "paper.xlsx").worksheets)


def found(sheet: Worksheet, text: str) -> SheetCell:
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    return cell


def test_numbers_and_days_stay_values(tmp_path: Path) -> None:
    row = Row((1, "x", 1250, Cell(Decimal("2150.5"), 1), Decimal("9.625"), date(2026, 3, 5)))
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path)
    at = found(sheet, "x").row
    values = [sheet.cell(at, column).value for column in range(1, 8)]
    assert values == [1, "x", 1250, 2150.5, 9.625, datetime(2026, 3, 5), None]  # noqa: DTZ001
    formats = [sheet.cell(at, column).number_format for column in (1, 3, 4, 5, 6)]
    assert formats == ["#,##0", "#,##0.00", "#,##0.0", "#,##0.00", "dd/mm/yyyy"]


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", '=HYPERLINK("x")'])
def test_text_that_looks_like_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (Row((1, text)),))), tmp_path)
    cell = found(sheet, text)
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_a_number_a_spreadsheet_would_round_is_written_as_text(tmp_path: Path) -> None:
    row = Row((1, "x", Decimal("12345678901234567.25")))
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path)
    assert found(sheet, "12.345.678.901.234.567,25").data_type == "s"


def test_the_sheet_prints_as_the_page_does(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(a_wide_table(50), landscape=True), tmp_path)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    margins = [sheet.page_margins.left, sheet.page_margins.right, sheet.page_margins.top]
    assert [margin * 25.4 for margin in margins] == pytest.approx([30, 15, 20])
    head = found(sheet, "Số lượng").row
    assert sheet.print_title_rows == f"${head}:${head + 1}"
    assert sheet.HeaderFooter.differentFirst
    assert "&P" in str(sheet.oddHeader.center.text)


def test_the_heading_of_two_levels_is_merged(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(a_wide_table(2), landscape=True), tmp_path)
    head = found(sheet, "Số lượng").row
    merged = {str(stretch) for stretch in sheet.merged_cells.ranges}
    assert {f"C{head}:D{head}", f"A{head}:A{head + 1}"} <= merged
    data = found(sheet, "Tổng cộng").row
    assert not any(stretch.min_row == data for stretch in sheet.merged_cells.ranges)


def test_head_and_close_say_what_the_page_says(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(Paragraph("Lời văn"), a_score_table()), tmp_path)
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "XÃ THAN UYÊN",
        "Số: 05/BC-UBND",
        "Than Uyên, ngày 05 tháng 02 năm 2026",
        "BÁO CÁO",
        "Nơi nhận:",
        "- Lưu: VT, VHXH.",
        "TM. ỦY BAN NHÂN DÂN",
        "Nguyễn Văn Ẩn",
    ):
        assert found(sheet, words).font.name == "Times New Roman"
    assert found(sheet, "PHÁT TRIỂN KINH TẾ").font.bold
    assert found(sheet, "Tổng cộng").font.bold


def test_the_internal_table_has_its_light_head_and_foot(tmp_path: Path) -> None:
    (sheet,) = sheets(a_score_paper(), tmp_path)
    assert sheet.title == "Bảng tổng hợp điểm thi đua"
    for words in ("Biểu số 02a", "Người lập biểu", "(Ký, họ tên, đóng dấu)", "Lò Thị Ửng"):
        found(sheet, words)
    assert found(sheet, "Người lập biểu").row == found(sheet, "Thủ trưởng đơn vị").row


def test_each_annex_has_a_sheet(tmp_path: Path) -> None:
    annexes = (
        Annex("Biểu", (a_wide_table(1),), landscape=True),
        Annex("Danh sách", (a_score_table(),)),
    )
    paper = replace(a_report(a_score_table()), title="A/B: *?[x]" * 9, annexes=annexes)
    names = [sheet.title for sheet in sheets(paper, tmp_path)]
    assert names[1:] == ["Phụ lục I", "Phụ lục II"]
    assert len(names[0]) <= 31


def test_tables_of_different_columns_share_one_sheet(tmp_path: Path) -> None:
    other = Table(tuple(reversed(SCORE_COLUMNS)), (Row(("ghi chú", 1, 2, 3, 4, "nội dung", 5)),))
    (sheet,) = sheets(a_report(a_score_table(), Paragraph("giữa"), other), tmp_path)
    row = found(sheet, "nội dung").row
    assert [cell.value for cell in sheet[row] if cell.value is not None] == [
        "ghi chú", 1, 2, 3, 4, "nội dung", 5,
    ]  # fmt: skip
    assert sheet.print_title_rows is None


def test_hostile_words_and_an_empty_table_still_make_a_sheet(tmp_path: Path) -> None:
    nasty = "Ủy ban <b>& \x00\x0bmột\r\nhai"
    blocks = (Heading(nasty), Note(nasty), Addressees((nasty, nasty)), Table(SCORE_COLUMNS, ()))
    paper = replace(a_report(number=nasty), title=nasty, subject=nasty, blocks=blocks)
    (sheet,) = sheets(paper, tmp_path)
    found(sheet, "(Không có số liệu)")
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert values.count("Ủy ban <b>& một\nhai") == 2
    assert values.count("ỦY BAN <B>& MỘT\nHAI") == 2


def test_a_failure_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    target = tmp_path / "paper.xlsx"
    target.write_bytes(b"old")

    def progress(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_xlsx(a_score_paper(), target, progress)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["paper.xlsx"]


def test_rows_are_tall_enough_for_their_words(tmp_path: Path) -> None:
    words = "Tuyên truyền trên hệ thống loa truyền thanh cơ sở và trang thông tin của xã"
    rows = (Row((1, words)), Row((2, "Hội nghị")))
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, rows)), tmp_path)
    tall = sheet.row_dimensions[found(sheet, words).row].height
    short = sheet.row_dimensions[found(sheet, "Hội nghị").row].height
    assert short >= 14
    assert tall > 2 * 13


def test_a_text_taller_than_the_tallest_row_goes_on_in_the_next(tmp_path: Path) -> None:
    words = [f"chữ{number}" for number in range(1500)]
    (sheet,) = sheets(a_report(Paragraph(" ".join(words))), tmp_path)
    cells = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert " ".join(cells).count("chữ") == 1500
    heights = [sheet.row_dimensions[row].height or 0 for row in range(1, sheet.max_row + 1)]
    assert max(heights) < 409
