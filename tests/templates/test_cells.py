"""Cells as clerks type them, and as spreadsheets leave them."""

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.templates.filling import FIRST, Clerk, activities, codes, commune, results
from thidua_desktop.domain.errors import UserError
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts.problems import sentence

ROW = {"day": date(2024, 10, 8), "type": "Hội nghị, họp", "title": "Sơ kết quý IV"}
TCVN3_TITLE = "Héi nghÞ s¬ kÕt phong trµo thi ®ua"
VNI_TITLE = "Hoäi nghò sô keát phong traøo thi ñua"
UNICODE_TITLE = "Hội nghị sơ kết phong trào thi đua"


@pytest.fixture
def clerk(template: Path) -> Clerk:
    return Clerk(template)


@pytest.fixture
def results_clerk(clerk: Clerk) -> Clerk:
    clerk.page = clerk.book["KET_QUA"]
    return clerk


def previewed(office: Office, clerk: Clerk, tmp_path: Path) -> Preview:
    return office.exchange.preview(clerk.save(tmp_path / "dien.xlsx"))


def one(office: Office, clerk: Clerk, tmp_path: Path, **how: Any) -> Any:
    """Take the file and return the one activity it holds."""
    office.exchange.apply(previewed(office, clerk, tmp_path), **how)
    (found,) = activities(office, commune(office))
    return found


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("08/10/2024", date(2024, 10, 8)),
        ("8-10-2024", date(2024, 10, 8)),
        ("2024-10-08", date(2024, 10, 8)),
        (date(2024, 10, 8), date(2024, 10, 8)),
    ],
)
def test_a_day_is_read_as_offices_type_it(
    district: Office, clerk: Clerk, tmp_path: Path, typed: object, day: date
) -> None:
    assert one(district, clerk.put(FIRST, **{**ROW, "day": typed}), tmp_path).day == day


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("day", "8/10/24", "day_two_digit_year"),
        ("day", "tháng 10", "day_unreadable"),
        ("day", date(2024, 9, 1), "template_day_outside"),
        ("day", None, "required"),
        ("type", "Họp báo", "template_not_in_list"),
        ("type", None, "required"),
        ("title", None, "required"),
        ("title", "a" * 501, "text_too_long"),
        ("title", date(2024, 10, 8), "text_expected"),
        ("participants", "ba mươi", "whole_unreadable"),
        ("participants", 12.5, "whole_unreadable"),
        ("participants", -3, "number_out_of_range"),
        ("participants", date(2024, 10, 8), "whole_unreadable"),
        ("women", 50, "part_above_whole"),
        ("end_day", date(2024, 10, 1), "ends_before_start"),
        ("campaigns", "Phong trào lạ", "template_not_in_list"),
        ("details__genre", "Tin", "detail_not_of_type"),
        ("details__air_minutes", "5", "detail_not_of_type"),
        ("st", "bỏ", "template_mark"),
        ("title", '=A1&"x"', "formula_in_cell"),
        ("cost", "=1000*1000", "formula_in_cell"),
        ("title", "#N/A", "error_in_cell"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named_with_its_reason(
    district: Office, clerk: Clerk, tmp_path: Path, key: str, typed: object, code: str
) -> None:
    clerk.put(FIRST, **{**ROW, "participants": 40, key: typed})
    clerk.put(FIRST + 1, **{**ROW, "title": "Đúng"})
    preview = previewed(district, clerk, tmp_path)
    assert (FIRST, key.replace("__", "."), code) in codes(preview.problems)
    (problem,) = (p for p in preview.problems if p.code == code)
    assert problem.sheet == "HOAT_DONG"
    assert problem.column
    assert "…" not in sentence(problem)
    # The others come in all the same.
    district.exchange.apply(preview)
    assert [a.title for a in activities(district, commune(district))] == ["Đúng"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("51,5", "51.5"),
        ("1.234.567,89", "1234567.89"),
        ("68,4 %", "68.4"),
        (51.5, "51.5"),
        ("(5,4)", "-5.4"),
        ("−3,8", "-3.8"),
        ("8 920", "8920"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_a_number_is_read_as_offices_type_it(
    district: Office, results_clerk: Clerk, tmp_path: Path, typed: object, value: str
) -> None:
    district.exchange.apply(previewed(district, results_clerk.put(FIRST, value=typed), tmp_path))
    (result,) = results(district, commune(district))
    assert str(result.value) == value


def test_a_share_shown_as_a_percentage_is_the_number_shown(
    district: Office, results_clerk: Clerk, tmp_path: Path
) -> None:
    results_clerk.put(FIRST, value=0.684).cell(FIRST, "value").number_format = "0.0%"
    district.exchange.apply(previewed(district, results_clerk, tmp_path))
    (result,) = results(district, commune(district))
    assert str(result.value) == "68.4"


def test_a_number_of_days_that_lost_its_format_is_asked_about(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    clerk.put(FIRST, **{**ROW, "day": 45573}).cell(FIRST, "day").number_format = "General"
    preview = previewed(district, clerk, tmp_path)
    assert codes(preview.problems) == [(FIRST, "day", "day_unreadable")]


@pytest.mark.parametrize("typed", ["2.236", "1,234", "1,234.5"])
def test_a_number_with_two_readings_is_refused_with_both(
    district: Office, results_clerk: Clerk, tmp_path: Path, typed: str
) -> None:
    preview = previewed(district, results_clerk.put(FIRST, value=typed), tmp_path)
    (problem,) = preview.problems
    assert (problem.code, problem.found) == ("number_doubtful", typed)
    assert problem.params["first"]


def test_a_share_of_a_thousand_is_no_share_of_a_hundred(
    district: Office, results_clerk: Clerk, tmp_path: Path
) -> None:
    preview = previewed(district, results_clerk.put(FIRST, value="0,45 ‰"), tmp_path)
    assert codes(preview.problems) == [(FIRST, "value", "template_share")]


def test_several_campaigns_stand_in_one_cell(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    page = clerk.book["HUONG_UNG"]
    names = [page.cell(row, 1).value for row in range(FIRST, FIRST + 9)]
    # One of them has a semicolon of its own.
    names = [names[0], next(name for name in names if ";" in name), names[1]]
    clerk.put(FIRST, **ROW, campaigns="; ".join(names))
    assert len(one(district, clerk, tmp_path).campaigns) == 3


def test_a_word_is_known_without_its_capitals_and_by_its_code(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    clerk.put(FIRST, **{**ROW, "type": " HỘI NGHỊ,  họp ", "measure": "CUOC"})
    found = one(district, clerk, tmp_path)
    assert (found.type, found.measure) == ("HOI_NGHI", "CUOC")


def test_a_word_that_is_called_otherwise_today_is_known_from_the_files_own_list(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    page = clerk.book["_DM"]
    column = next(cell.column for cell in page[1] if cell.value == "activity_type")
    row = next(r for r in range(2, 30) if page.cell(r, column + 1).value == "HOI_NGHI")
    page.cell(row, column).value = "Họp hành"
    assert one(district, clerk.put(FIRST, **{**ROW, "type": "Họp hành"}), tmp_path).type == (
        "HOI_NGHI"
    )


def test_a_number_in_a_column_of_words_is_its_digits(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    assert one(district, clerk.put(FIRST, **ROW, place=15), tmp_path).place == "15"


def test_a_formula_that_its_column_keeps_as_words_is_asked_about(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    clerk.put(FIRST, **ROW)
    cell = clerk.cell(FIRST, "title")
    cell.value, cell.data_type = "=A1&B1", "s"
    preview = previewed(district, clerk, tmp_path)
    assert codes(preview.problems) == [(FIRST, "title", "formula_in_cell")]


@pytest.mark.parametrize("text", ["+84 912 000 111", "-- ", "@xa", "- Họp bản"])
def test_other_text_that_a_spreadsheet_might_reckon_with_stays_text(
    district: Office, clerk: Clerk, tmp_path: Path, text: str
) -> None:
    clerk.put(FIRST, **{**ROW, "title": text})
    assert one(district, clerk, tmp_path).title == text.strip()


def cached(path: Path, target: Path, formula: str, value: str) -> Path:
    """Write what a spreadsheet program leaves beside a formula: what it came to."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            data = source.read(name)
            data = data.replace(f"<f>{formula}</f><v />".encode(), _with(formula, value))
            out.writestr(
                name, data.replace(f"<f>{formula}</f><v></v>".encode(), _with(formula, value))
            )
    return target


def _with(formula: str, value: str) -> bytes:
    return f"<f>{formula}</f><v>{value}</v>".encode()


def test_what_a_formula_came_to_is_taken_and_said(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    path = clerk.put(FIRST, **ROW, cost="=750000*2").save(tmp_path / "f.xlsx")
    preview = district.exchange.preview(cached(path, tmp_path / "c.xlsx", "750000*2", "1500000"))
    told = [sentence(note) for note in preview.notes]
    assert any("công thức" in line and "dòng 4" in line for line in told)
    district.exchange.apply(preview)
    assert activities(district, commune(district))[0].cost == 1_500_000


def test_rows_behind_many_blank_ones_are_read(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    assert one(district, clerk.put(FIRST + 450, **ROW), tmp_path).title == ROW["title"]


def test_hidden_rows_are_read_and_named(district: Office, clerk: Clerk, tmp_path: Path) -> None:
    clerk.put(FIRST, **ROW).page.row_dimensions[FIRST].hidden = True
    preview = previewed(district, clerk, tmp_path)
    assert preview.counts["new"] == 1
    assert any(
        f"dòng {FIRST}" in sentence(note).lower() or str(FIRST) in sentence(note)
        for note in preview.notes
        if "ẩn" in sentence(note)
    )


def test_cells_made_one_over_several_rows_are_asked_about(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    clerk.put(FIRST, **ROW).put(FIRST + 1, **{**ROW, "title": "Khác"})
    clerk.put(FIRST + 2, **{**ROW, "title": "Đúng"})
    clerk.page.merge_cells(f"G{FIRST}:G{FIRST + 1}")
    preview = previewed(district, clerk, tmp_path)
    assert {code for _, _, code in codes(preview.problems)} == {"template_merged"}
    assert preview.counts["new"] == 1
    assert preview.counts["rejected"] == 2


def test_what_stands_in_a_column_of_ones_own_is_told(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    clerk.page.cell(2, 40).value = "Người nhập"
    clerk.put(FIRST, **ROW).page.cell(FIRST, 40).value = "Lò Văn Hà"
    preview = previewed(district, clerk, tmp_path)
    assert any("Người nhập" in sentence(note) for note in preview.notes)
    assert preview.counts["new"] == 1


def test_a_copied_sheet_is_read_too(district: Office, clerk: Clerk, tmp_path: Path) -> None:
    clerk.put(FIRST, **ROW)
    clerk.page = clerk.book.copy_worksheet(clerk.page)
    clerk.put(FIRST, **{**ROW, "title": "Trên trang chép"})
    preview = previewed(district, clerk, tmp_path)
    assert preview.counts["new"] == 2


def test_a_sheet_of_ones_own_is_named_not_read(
    district: Office, clerk: Clerk, tmp_path: Path
) -> None:
    clerk.book.create_sheet("Nháp")["B2"] = "ghi nhớ"
    preview = previewed(district, clerk.put(FIRST, **ROW), tmp_path)
    assert any("Nháp" in sentence(note) for note in preview.notes)


class TestOldFonts:
    def test_a_column_is_shown_before_and_after_and_waits(
        self, district: Office, clerk: Clerk, tmp_path: Path
    ) -> None:
        clerk.put(FIRST, **{**ROW, "title": TCVN3_TITLE}).draw(FIRST, "title", ".VnTime")
        clerk.put(FIRST + 1, **ROW)
        preview = previewed(district, clerk, tmp_path)
        (change,) = preview.fonts
        assert (change.sheet, change.column) == ("HOAT_DONG", "C (Tên, nội dung)")
        assert (change.font, change.by_name, change.count) == ("TCVN3", True, 1)
        assert change.samples == ((TCVN3_TITLE, UNICODE_TITLE),)
        assert (preview.counts["new"], preview.counts["waiting"]) == (1, 1)
        district.exchange.apply(preview)
        assert [a.title for a in activities(district, commune(district))] == [ROW["title"]]
        assert district.late.count() == 0

    @pytest.mark.parametrize(
        ("title", "font"), [(TCVN3_TITLE, ".VnTime"), (VNI_TITLE, "VNI-Times")]
    )
    def test_it_is_converted_when_somebody_agrees(
        self, district: Office, clerk: Clerk, tmp_path: Path, title: str, font: str
    ) -> None:
        clerk.put(FIRST, **{**ROW, "title": title}).draw(FIRST, "title", font)
        assert one(district, clerk, tmp_path, convert=True).title == UNICODE_TITLE
        # The same file again is the same row, whatever is decided then.
        again = district.exchange.preview(tmp_path / "dien.xlsx")
        assert again.counts["same"] == 1

    def test_it_is_taken_as_it_stands_when_somebody_says_so(
        self, district: Office, clerk: Clerk, tmp_path: Path
    ) -> None:
        clerk.put(FIRST, **{**ROW, "title": TCVN3_TITLE}).draw(FIRST, "title", ".VnTime")
        assert one(district, clerk, tmp_path, convert=False).title == TCVN3_TITLE

    @pytest.mark.parametrize(("title", "font"), [(TCVN3_TITLE, "TCVN3"), (VNI_TITLE, "VNI")])
    def test_without_the_fonts_name_the_column_tells(
        self, district: Office, clerk: Clerk, tmp_path: Path, title: str, font: str
    ) -> None:
        clerk.put(FIRST, **{**ROW, "title": title})
        clerk.put(FIRST + 1, **{**ROW, "title": "Lý"})
        preview = previewed(district, clerk, tmp_path)
        (change,) = preview.fonts
        assert (change.font, change.by_name) == (font, False)
        # "Lý" is right in both.
        assert change.count == 1
        assert change.samples[0][1] == UNICODE_TITLE

    def test_capitals_of_a_font_of_capitals_come_as_capitals(
        self, district: Office, clerk: Clerk, tmp_path: Path
    ) -> None:
        clerk.put(FIRST, **{**ROW, "title": TCVN3_TITLE}).draw(FIRST, "title", ".VnTimeH")
        assert one(district, clerk, tmp_path, convert=True).title == UNICODE_TITLE.upper()

    def test_text_in_unicode_in_an_old_font_is_left_alone(
        self, district: Office, clerk: Clerk, tmp_path: Path
    ) -> None:
        clerk.put(FIRST, **ROW).draw(FIRST, "title", ".VnTime")
        preview = previewed(district, clerk, tmp_path)
        assert preview.fonts == ()
        assert preview.counts["new"] == 1


class TestFilesThatAreNoWork:
    def test_more_rows_than_one_unit_types_are_refused_by_name(
        self, district: Office, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("thidua_desktop.bundles.template_read.MOST_TYPED", 3)
        for row in range(FIRST, FIRST + 4):
            clerk.put(row, **{**ROW, "title": f"Việc {row}"})
        preview = previewed(district, clerk, tmp_path)
        assert [problem.code for problem in preview.problems] == ["rows_too_many"]
        assert preview.counts["new"] == 3

    def test_a_file_far_larger_than_a_template_is_refused(
        self, district: Office, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("thidua_desktop.bundles.template_read.MOST_SHEET_BYTES", 100_000)
        with pytest.raises(UserError) as refusal:
            previewed(district, clerk, tmp_path)
        assert refusal.value.problems[0].code == "template_too_large"

    def test_a_range_merged_over_everything_takes_no_time(
        self, district: Office, clerk: Clerk, tmp_path: Path
    ) -> None:
        for row in range(FIRST, FIRST + 200):
            clerk.put(row, **{**ROW, "title": f"Việc {row}"})
        for number in range(2000):
            clerk.page.merged_cells.ranges.add(
                openpyxl.worksheet.cell_range.CellRange(f"B{5 + number}:W{90000 + number}")
            )
        preview = previewed(district, clerk, tmp_path)
        assert preview.counts["new"] == 1
        assert {problem.code for problem in preview.problems} == {"template_merged"}

    def test_a_sheet_without_a_needed_column_is_told_of(
        self, district: Office, clerk: Clerk, tmp_path: Path
    ) -> None:
        for row in range(1, FIRST):
            clerk.page.cell(row, 3).value = None
        preview = previewed(district, clerk.put(FIRST, day=ROW["day"]), tmp_path)
        (problem,) = preview.problems
        assert (problem.code, problem.params["column"]) == ("column_missing", "Tên, nội dung (*)")
