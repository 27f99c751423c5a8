"""Ordinary files: whatever stands around the table, the table is found and read."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.criteria.books import FILES, FULL, HEADINGS, read, saved, told, tree
from thidua_desktop.bundles.criteria_book import read_criteria
from thidua_desktop.domain.errors import UserError


class TestHeadings:
    @pytest.mark.parametrize("number", ["STT", "TT", "Mã", "Mục", "Số TT", "stt"])
    @pytest.mark.parametrize("name", ["Tiêu chí", "NỘI DUNG", "Nội dung\ntiêu chí", "tieu chi"])
    @pytest.mark.parametrize("points", ["Điểm", "Điểm chuẩn", "ĐIỂM TỐI ĐA (100)", "Thang điểm:"])
    def test_columns_are_found_by_their_words(
        self, tmp_path: Path, number: str, name: str, points: str
    ) -> None:
        path = saved(tmp_path / "a.xlsx", (points, number, name), (10, "I", "Kinh tế"))
        (row,) = read_criteria(path).rows
        assert (row.code, row.fields["name"], row.points) == ("I", "Kinh tế", Decimal(10))

    def test_they_may_stand_below_a_letterhead_in_two_rows_with_numbers(
        self, tmp_path: Path
    ) -> None:
        path = saved(
            tmp_path / "a.xlsx",
            ("UBND TỈNH",),
            (),
            ("TT", "Nội dung", "Điểm", None, "Ghi chú"),
            (None, None, "Điểm chuẩn", "Tự chấm"),
            ("(1)", "(2)", "(3)", "(4)", "(5)"),
            (1, "Báo cáo", 5, None, "Đúng hạn"),
            merged=("A3:A4", "B3:B4", "C3:D3"),
        )
        book = read_criteria(path)
        (row,) = book.rows
        assert (row.row, row.points, row.fields["guidance"]) == (6, Decimal(5), "Đúng hạn")
        assert book.title == ("UBND TỈNH",)
        assert told(book.notices) == [(3, "", "columns_unread")]
        assert "Tự chấm" in book.notices[0].params["columns"]

    def test_score_columns_are_not_taken_for_points(self, tmp_path: Path) -> None:
        heads = ("STT", "Tiêu chí", "Điểm tự chấm", "Điểm chuẩn", "Điểm khối chấm")
        path = saved(tmp_path / "a.xlsx", heads, (1, "Báo cáo", 4, 5, 3))
        assert read_criteria(path).rows[0].points == 5

    def test_remarks_beside_guidance_are_a_note(self, tmp_path: Path) -> None:
        heads = (*HEADINGS, "Ghi chú")
        path = saved(tmp_path / "a.xlsx", heads, (1, "Báo cáo", 5, "Đúng hạn", "Xem CV 12"))
        fields = read_criteria(path).rows[0].fields
        assert (fields["guidance"], fields["note"]) == ("Đúng hạn", "Xem CV 12")

    def test_two_columns_for_the_same_are_asked_about(self, tmp_path: Path) -> None:
        heads = ("STT", "Tiêu chí", "Điểm chuẩn", "Điểm tối đa")
        book = read_criteria(saved(tmp_path / "a.xlsx", heads, (1, "Báo cáo", 5, 6)))
        assert told(book.problems) == [(1, "D", "heading_twice")]
        assert book.rows == ()

    def test_a_file_without_them_is_refused(self, tmp_path: Path) -> None:
        path = saved(tmp_path / "a.xlsx", ("Họ và tên", "Chức vụ"), ("Lò Văn Hà", "Chủ tịch"))
        with pytest.raises(UserError, match="criteria_headings_missing"):
            read_criteria(path)

    def test_a_table_without_numbers_or_without_rows_is_refused(self, tmp_path: Path) -> None:
        path = saved(tmp_path / "a.xlsx", ("Tiêu chí", "Điểm"), ("Báo cáo", 5))
        with pytest.raises(UserError, match="criteria_number_missing"):
            read_criteria(path)
        with pytest.raises(UserError, match="criteria_rows_missing"):
            read_criteria(saved(path, HEADINGS))


class TestSheets:
    def many(self, path: Path, *names: str) -> Path:
        book = Workbook()
        book.active.append(("Ghi chú", "Không phải bảng"))
        for name in names:
            page = book.create_sheet(name)
            page.append(HEADINGS)
            page.append(("I", f"Bảng {name}", 5))
        book.save(path)
        return path

    def test_the_one_with_headings_is_taken(self, tmp_path: Path) -> None:
        assert read_criteria(self.many(tmp_path / "a.xlsx", "Khối huyện")).sheet == "Khối huyện"

    def test_of_two_one_is_asked_for_by_name(self, tmp_path: Path) -> None:
        path = self.many(tmp_path / "a.xlsx", "Khối huyện", "Khối xã")
        with pytest.raises(UserError, match="criteria_sheet_doubtful") as refusal:
            read_criteria(path)
        assert refusal.value.problems[0].params["choices"] == "Khối huyện, Khối xã"
        assert read_criteria(path, "khoi xa").rows[0].fields["name"] == "Bảng Khối xã"
        with pytest.raises(UserError, match="criteria_sheet_unknown"):
            read_criteria(path, "Khối sở")


class TestRows:
    def test_blank_rows_and_merged_groups_are_no_obstacle(self, tmp_path: Path) -> None:
        book = read(
            tmp_path,
            ("I. Kinh tế - xã hội",),
            (),
            (1, "Thu ngân sách", "12,5"),
            (),
            ("Phần II: Xây dựng Đảng", None, 20),
            (1, "Đại hội", 20),
            merged=("A2:B2", "A6:B6"),
        )
        assert tree(book) == [("I", ""), ("I.1", "I"), ("II", ""), ("II.1", "II")]
        assert [row.fields["name"] for row in book.rows][::2] == [
            "Kinh tế - xã hội",
            "Xây dựng Đảng",
        ]
        assert book.rows[1].points == Decimal("12.5")
        assert not book.problems

    def test_numbers_are_taken_as_they_are_shown(self, tmp_path: Path) -> None:
        book = read(tmp_path, (1, "Một", 12.5), (1.1, "Hai", "7,25"), ("1,2", "Ba", "1 000"))
        assert tree(book) == [("1", ""), ("1.1", "1"), ("1.2", "1")]
        assert [row.points for row in book.rows] == [Decimal("12.5"), Decimal("7.25"), 1000]

    def test_a_number_formatted_with_two_places_keeps_its_zero(self, tmp_path: Path) -> None:
        rows = [(1, "Một"), *((f"1.{n}", "Con", 1) for n in range(1, 10)), (1.1, "Mười", 1)]
        path = saved(tmp_path / "a.xlsx", HEADINGS, *rows)
        book = load_workbook(path)
        book.active["A12"].number_format = "0.00"
        book.save(path)
        assert read_criteria(path).rows[-1].code == "1.10"

    def test_guidance_over_several_rows_is_one_text(self, tmp_path: Path) -> None:
        book = read(
            tmp_path,
            (1, "Thu ngân sách", 10, "Đạt 100%: 10 điểm"),
            (None, None, None, "Đạt 90%: 8 điểm"),
            (2, "Chi", 5),
            merged=("A2:A3", "B2:B3"),
        )
        assert book.rows[0].fields["guidance"] == "Đạt 100%: 10 điểm\nĐạt 90%: 8 điểm"
        assert not book.problems

    def test_lines_without_points_below_a_criterion_are_its_guidance(self, tmp_path: Path) -> None:
        book = read(
            tmp_path, (1, "Báo cáo", 5), ("-", "Đúng hạn"), ("-", "Đủ số liệu"), (2, "Họp", 3)
        )
        assert tree(book) == [("1", ""), ("2", "")]
        assert book.rows[0].fields["guidance"] == "- Đúng hạn\n- Đủ số liệu"
        assert told(book.notices) == [(3, "B", "lines_into_guidance")]

    def test_rules_and_parts_are_read_as_people_write_them(self, tmp_path: Path) -> None:
        parameters = (
            "max=10; ratio=A_T; per_step=0,5; step=1; rounding=floor; zero_below=70; floor=0"
        )
        path = saved(
            tmp_path / "a.xlsx",
            FULL,
            (1, "Thu", 10, "x", "R3", parameters, "CT01", None),
            (
                2,
                "Chi",
                10,
                "x",
                "Theo tỷ lệ hoàn thành",
                "max=10; ratio=A_T; cap=1",
                None,
                "Điểm chuẩn",
            ),
            ("III", "Điểm thưởng", 5, None, None, None, None, "thưởng"),
            ("IV", "Điểm trừ", "–", None, None, None, None, "TRU"),
        )
        rows = [row.fields for row in read_criteria(path).rows]
        assert [row["rule"] for row in rows] == ["R03", "R02", None, None]
        assert rows[0]["parameters"]["per_step"] == "0.5"
        assert rows[0]["indicator"] == "CT01"
        assert [row["part"] for row in rows] == [None, None, "THUONG", "TRU"]

    def test_parameters_may_be_called_as_the_program_calls_them(self, tmp_path: Path) -> None:
        parameters = (
            "Điểm tối đa=10; cách tính mức hoàn thành=Cao hơn là tốt: kết quả : chỉ tiêu\n"
            "Điểm trừ mỗi lần = 0,5; Bước (%)=1; rounding=floor; zero_below=none; Mức sàn=0"
        )
        path = saved(tmp_path / "a.xlsx", FULL, (1, "Thu", 10, "x", "R03", parameters))
        book = read_criteria(path)
        assert not book.problems
        assert book.rows[0].fields["parameters"] == {
            "max": "10", "ratio": "A_T", "per_step": "0.5", "step": "1",
            "rounding": "floor", "zero_below": "none", "floor": "0",
        }  # fmt: skip

    def test_hidden_rows_are_read_and_told(self, tmp_path: Path) -> None:
        path = saved(tmp_path / "a.xlsx", HEADINGS, (1, "Một", 1), (2, "Hai", 1))
        book = load_workbook(path)
        book.active.row_dimensions[3].hidden = True
        book.save(path)
        found = read_criteria(path)
        assert len(found.rows) == 2
        assert [(one.code, one.params["rows"]) for one in found.notices] == [("rows_hidden", "3")]


class TestTotals:
    ROWS: tuple[tuple[Any, ...], ...] = (
        ("I", "Kinh tế", 60),
        (1, "Thu", 40),
        (2, "Chi", 20),
        ("II", "Văn hóa", 40),
        ("III", "Điểm thưởng", 5),
    )

    @pytest.mark.parametrize("said", [105, 100, "105"])
    @pytest.mark.parametrize("words", ["Tổng cộng", "TỔNG ĐIỂM (I+II+III):", "Cộng"])
    def test_a_sum_is_checked_and_not_taken(self, tmp_path: Path, said: object, words: str) -> None:
        book = read(tmp_path, *self.ROWS, (None, words, said))
        assert len(book.rows) == 5
        assert not book.problems

    def test_a_sum_that_differs_is_told_with_both_numbers(self, tmp_path: Path) -> None:
        book = read(tmp_path, *self.ROWS, ("Tổng cộng", None, 99), merged=("A7:B7",))
        assert told(book.problems) == [(7, "C", "total_differs")]
        assert (book.problems[0].params["said"], book.problems[0].params["sum"]) == ("99", "105")

    def test_the_sum_of_one_group_is_checked_against_it(self, tmp_path: Path) -> None:
        rows = (*self.ROWS[:3], (None, "Cộng mục I", 61), *self.ROWS[3:])
        assert told(read(tmp_path, *rows).problems) == [(5, "C", "total_differs")]

    def test_what_stands_below_is_not_taken_for_criteria(self, tmp_path: Path) -> None:
        book = read(tmp_path, *self.ROWS, (None, "Tổng", 105), ("Ghi chú: bỏ phiếu khi bằng điểm",))
        assert len(book.rows) == 5
        assert told(book.notices) == [(8, "B", "lines_after_total")]

    def test_a_criterion_whose_name_begins_alike_is_a_criterion(self, tmp_path: Path) -> None:
        book = read(
            tmp_path, (1, "Tổng kết phong trào", 5), (2, "Công tác Đảng", 5), (None, "Tổng", 10)
        )
        assert len(book.rows) == 2
        assert not book.problems


class TestFilesOfLibreOffice:
    """Written and saved by LibreOffice Calc: merged cells, formulas, a letterhead, footnotes."""

    def test_table_a_as_the_decision_prints_it(self) -> None:
        book = read_criteria(FILES / "bang-a.xlsx")
        assert not book.problems
        assert tree(book) == [
            ("I", ""),
            *((str(number), "I") for number in range(1, 6)),
            *((f"5.{number}", "5") for number in range(1, 4)),
            ("II", ""),
        ]
        assert [row.points for row in book.rows] == [115, 20, 40, 20, 20, 15, 5, 5, 5, None]
        assert book.rows[2].fields["guidance"] == "b/a × 40"
        assert [one.code for one in book.notices] == ["lines_after_total"]

    def test_table_b_as_the_decision_prints_it(self) -> None:
        book = read_criteria(FILES / "bang-b.xlsx")
        assert not book.problems
        codes = dict(tree(book))
        assert codes["I.1.4"] == "I.1"
        assert codes["II.3.b"] == "II.3"
        assert codes["II.5.2.6"] == "II.5.2"
        assert len(codes) == 54
        points = {row.code: row.points for row in book.rows}
        leaves = [code for code in codes if code not in codes.values()]
        assert sum(points[code] or 0 for code in leaves) == 100
        assert points["I.1.1"] == Decimal("1.25")

    def test_a_table_of_a_thousand_points_from_plain_text(self) -> None:
        book = read_criteria(FILES / "bang-1000.xlsx")
        assert not book.problems
        assert [row.points for row in book.rows if not row.parent] == [600, 200, 200, 50]
        assert book.title == ("BẢNG TIÊU CHÍ CỤM THI ĐUA NĂM 2026",)
