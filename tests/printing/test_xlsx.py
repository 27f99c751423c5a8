"""The workbook holds values to count with, laid out like the page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.printing.papers import (
    SCORE_COLUMNS,
    a_report,
    a_score_paper,
    a_score_table,
    a_summary,
    a_wide_table,
    lying_bars,
    standing_columns,
    the_minutes,
)
from thidua_desktop.domain.charts import Chart, Series, Style
from thidua_desktop.domain.paper import (
    Addressees,
    Annex,
    Cell,
    Heading,
    Note,
    Paper,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Table,
)
from thidua_desktop.printing.xlsx import write_xlsx


def sheets(paper: Paper, folder: Path) -> list[Worksheet]:
    write_xlsx(paper, folder / "paper.xlsx")
    return list(load_workbook(folder / "paper.xlsx").worksheets)


def found(sheet: Worksheet, text: str) -> SheetCell:
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    return cell


def test_a_fraction_without_end_is_a_number_too(tmp_path: Path) -> None:
    share = Decimal(128) / Decimal(119) * 100
    row = Row((1, "x", Cell(share, 1), Decimal(10**15) + Decimal("0.5"), Decimal("-0.3")))
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path)
    at = found(sheet, "x").row
    values = [sheet.cell(at, column).value for column in (3, 4, 5)]
    assert values == [107.563025210084, "1.000.000.000.000.000,5", -0.3]


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


def test_an_estimate_stays_a_number_and_says_so(tmp_path: Path) -> None:
    cells = (
        Cell(Decimal("2150.5"), 1, suffix=" (ước)"),
        Cell(5, suffix=' "ước"'),
        Cell(None, suffix="x"),
    )
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (Row((1, "x", 10, *cells)),))), tmp_path)
    at = found(sheet, "x").row
    assert [sheet.cell(at, column).value for column in (4, 5, 6)] == [2150.5, 5, None]
    formats = [sheet.cell(at, column).number_format for column in (4, 5)]
    assert formats == ['#,##0.0" (ước)"', '#,##0.00" "\\""ước"\\"']


def test_a_number_too_wide_for_its_column_is_set_smaller(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (Row((1, "x", 123456789012)),))), tmp_path)
    alignment = sheet.cell(found(sheet, "x").row, 3).alignment
    assert alignment.shrink_to_fit
    assert not alignment.wrap_text


def test_a_remark_is_slanted_over_its_columns(tmp_path: Path) -> None:
    rows = (Row((1, "x")), Row((None, Cell("vì sao", span=6)), RowKind.REMARK))
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, rows)), tmp_path)
    cell = found(sheet, "vì sao")
    assert cell.font.italic
    assert f"B{cell.row}:G{cell.row}" in {str(stretch) for stretch in sheet.merged_cells.ranges}


def test_two_sign_minutes_side_by_side(tmp_path: Path) -> None:
    (sheet,) = sheets(the_minutes(), tmp_path)
    assert found(sheet, "THƯ KÝ").row == found(sheet, "CHỦ TỌA").row
    names = found(sheet, "Lò Thị Ửng"), found(sheet, "Nguyễn Văn Ẩn")
    assert names[0].row == names[1].row > found(sheet, "THƯ KÝ").row + 2
    assert found(sheet, "Nơi nhận:").row > names[0].row
    assert found(sheet, "Nơi nhận:").column == 1


def test_an_annex_has_its_title_and_note_on_its_sheet(tmp_path: Path) -> None:
    main, annex = sheets(a_summary(), tmp_path)
    assert annex.title == "Phụ lục"
    assert annex.page_setup.orientation == "landscape"
    assert main.page_setup.orientation == "portrait"
    at = [found(annex, words).row for words in ("Phụ lục", "TỔNG HỢP HOẠT ĐỘNG")]
    assert at == [1, 2]
    assert annex["A3"].value.startswith("(Kèm theo Báo cáo số 05/BC-UBND")
    assert annex["A3"].font.italic


def charts(sheet: Worksheet) -> list[Any]:
    return list(sheet._charts)


def numbers_of(sheet: Worksheet, reference: str) -> list[object]:
    name, stretch = reference.rsplit("!", 1)
    assert name.strip("'") == sheet.title
    return [cell.value for (cell,) in sheet[stretch.replace("$", "")]]


@pytest.mark.parametrize("make", [lying_bars, standing_columns])
def test_a_chart_is_the_spreadsheets_own_and_draws_numbers_of_the_sheet(
    make: Callable[[], Chart], tmp_path: Path
) -> None:
    chart = make()
    (sheet,) = sheets(a_report(Picture(chart, 70)), tmp_path)
    (drawn,) = charts(sheet)
    assert drawn.barDir == ("bar" if chart.style is Style.BARS else "col")
    for one, made in zip(chart.series, drawn.series, strict=False):
        assert numbers_of(sheet, made.val.numRef.f) == list(one.values)
        assert one.name in made.tx.v
        names = made.cat.numRef or made.cat.strRef
        assert numbers_of(sheet, names.f) == list(chart.categories)
        assert made.dLbls.showVal
    assert (drawn.x_axis.delete, drawn.y_axis.delete) == (False, False)
    assert drawn.y_axis.scaling.min == 0


def test_series_are_told_apart_without_colour(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(Picture(standing_columns(), 70)), tmp_path)
    dark, light = (s.graphicalProperties.solidFill.srgbClr for s in charts(sheet)[0].series)
    greys = [{colour[at : at + 2] for at in (0, 2, 4)} for colour in (dark, light)]
    assert [len(grey) for grey in greys] == [1, 1]
    assert int(light[:2], 16) - int(dark[:2], 16) > 0x80


def test_a_chart_stands_inside_the_page_in_a_row_of_its_own(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(a_score_table(), Picture(lying_bars(), 70)), tmp_path)
    (drawn,) = charts(sheet)
    place = drawn.anchor
    row = place._from.row + 1
    assert (place._from.colOff + place.ext.width) / 36_000 < 165
    assert (place._from.rowOff + place.ext.height) / 36_000 < 70
    assert sheet.row_dimensions[row].height * 25.4 / 72 == pytest.approx(70, abs=0.5)
    assert all(cell.value is None for cell in sheet[row])


def test_a_chart_of_nothing_says_so(tmp_path: Path) -> None:
    empty = replace(lying_bars(), series=(Series("Kết quả", (None,) * 4),))
    (sheet,) = sheets(a_report(Picture(empty, 70)), tmp_path)
    assert charts(sheet) == []
    found(sheet, "Kết quả so với kế hoạch")
    found(sheet, "(Không có số liệu)")


def test_words_taller_than_the_tallest_row_go_on_below_and_numbers_stay_once(
    tmp_path: Path,
) -> None:
    words = [f"chữ{number}" for number in range(900)]
    (sheet,) = sheets(a_report(Table(SCORE_COLUMNS, (Row((7, " ".join(words), 12)),))), tmp_path)
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    told = " ".join(value for value in values if isinstance(value, str) and "chữ" in value)
    assert told.split() == words
    assert [values.count(number) for number in (7, 12)] == [1, 1]


def width_mm(sheet: Worksheet, columns: int) -> float:
    letters = [get_column_letter(column) for column in range(1, columns + 1)]
    return float(sum(sheet.column_dimensions[letter].width for letter in letters) * 8 / 96 * 25.4)


def test_columns_fill_the_page_and_never_more(tmp_path: Path) -> None:
    (sheet,) = sheets(a_report(a_score_table()), tmp_path)
    assert 163 < width_mm(sheet, 7) <= 165
    (wide,) = sheets(a_report(a_wide_table(2), landscape=True), tmp_path)
    assert 250 < width_mm(wide, 6) <= 252


def test_columns_that_nearly_meet_share_an_edge_and_lose_nothing(tmp_path: Path) -> None:
    near = [replace(SCORE_COLUMNS[0], mm=10.3), replace(SCORE_COLUMNS[1], mm=64.5)]
    rest = [replace(SCORE_COLUMNS[2], mm=16.2), *SCORE_COLUMNS[3:]]
    row = Row((1, "x", 3, 4, 5, 6, "y"))
    tables = (Table(SCORE_COLUMNS, (row,)), Table((*near, *rest), (row,)))
    (sheet,) = sheets(a_report(*tables), tmp_path)
    starts = [at[0].row for at in sheet.iter_rows() if any(cell.value == "y" for cell in at)]
    assert len(starts) == 2
    for at in starts:
        values = [cell.value for cell in sheet[at] if cell.value is not None]
        assert values == [1, "x", 3, 4, 5, 6, "y"]


def pages_of(sheet: Worksheet) -> list[int]:
    return [broken.id + 1 for broken in sheet.row_breaks.brk]


@pytest.mark.parametrize("count", [11, 12, 13, 14])
def test_the_close_takes_the_last_rows_along_to_its_page(count: int, tmp_path: Path) -> None:
    paper = replace(a_score_paper(count), blocks=(a_score_table(count), Note("Xếp loại: Tốt")))
    (sheet,) = sheets(paper, tmp_path)
    first = next(iter(pages_of(sheet)), 1)
    total = found(sheet, "Tổng cộng").row
    assert not total <= first <= found(sheet, "Lò Thị Ửng").row
    assert (first == 1) == (count < 12)


def test_a_heading_and_a_tables_head_go_along_with_what_follows(tmp_path: Path) -> None:
    moved = 0
    for count in range(24, 40):
        above = [Paragraph("Dòng.")] * count
        paper = a_report(*above, Heading("II. Kết quả"), a_score_table(9))
        (sheet,) = sheets(paper, tmp_path)
        heading, row = found(sheet, "II. KẾT QUẢ").row, found(sheet, "PHÁT TRIỂN KINH TẾ").row
        for first in pages_of(sheet):
            assert not heading < first <= row + 1
            moved += first == heading
    assert moved > 1


def test_a_letter_says_under_its_number_what_it_is_about(tmp_path: Path) -> None:
    (sheet,) = sheets(replace(a_report(Paragraph("x")), title="", subject="V/v báo cáo"), tmp_path)
    assert found(sheet, "V/v báo cáo").row == found(sheet, "Số: 05/BC-UBND").row + 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Danh sách điển hình tiên tiến, người tốt, việc tốt", "Danh sách điển hình tiên tiến"),
        ("Tổng hợp hoạt động phong trào", "Tổng hợp hoạt động phong trào"),
        ("Báo cáo công tác thi đua, khen thưởng", "Báo cáo công tác thi đua, khen"),
        ("x" * 40, "x" * 31),
    ],
)
def test_a_sheet_is_called_by_whole_words(title: str, name: str, tmp_path: Path) -> None:
    (sheet,) = sheets(replace(a_report(), title=title), tmp_path)
    assert sheet.title == name


def test_one_year_alone_has_a_legend(tmp_path: Path) -> None:
    one = Chart("Phút", Style.COLUMNS, ("T1",), (Series("Năm 2023", (Decimal(5),)),))
    (sheet,) = sheets(a_report(Picture(one, 60)), tmp_path)
    (drawn,) = sheet._charts
    assert drawn.legend is not None
