from decimal import Decimal
from typing import Any

import pytest

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Cell, Note, Paper, Row, RowKind, Table, TableFooter
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params

KEY = "score-sheet"


class Entered:
    """A sheet being filled in."""

    def __init__(self, office: Office, table: str = "F", period: str = "2024/N") -> None:
        self.office = office
        sheet = office.scoring.open_sheet(table, period).value
        assert isinstance(sheet, ScoreSheet)
        self.sheet = sheet
        criteria = office.records.every(Kind.CRITERION, table=self.sheet.table)
        self.ids = {criterion.code: criterion.id for criterion in criteria}

    def enter(self, code: str, **raw: object) -> None:
        self.office.scoring.enter(self.sheet.id, self.ids[code], raw)


@pytest.fixture
def sheet(office: Office) -> Entered:
    return Entered(office)


def table_of(paper: Paper) -> Table:
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    return table


def notes_of(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Note)]


def row_of(paper: Paper, number: str) -> list[Any]:
    """Return the seven values of the row with that number."""
    (row,) = [row for row in table_of(paper).rows if row.cells[0] == number]
    return values(row)


def cell_of(paper: Paper, number: str) -> Cell:
    """Return the result of the row with that number."""
    (row,) = [row for row in table_of(paper).rows if row.cells[0] == number]
    return row.filled(7)[3]


def values(row: Row) -> list[Any]:
    return [cell.value for cell in row.filled(7)]


def sums_of(paper: Paper) -> dict[str, Any]:
    rows = [row for row in table_of(paper).rows if row.kind is RowKind.TOTAL]
    return {values(row)[1]: values(row)[4] for row in rows}


def refused(reports: Reports, params: Params) -> Problem:
    with pytest.raises(UserError) as refusal:
        reports.paper(KEY, params)
    (problem,) = refusal.value.problems
    return problem


def test_computed_points_stand_beside_the_result_they_come_from(
    sheet: Entered, reports: Reports
) -> None:
    sheet.enter("I.3", result="1085", target="1100")
    row = row_of(reports.paper(KEY, Params()), "I.3")
    # 8 × 1085 / 1100 = 7,8909…
    assert row[2:] == [8, 1085, Decimal("7.89"), None, None]


def test_the_columns_fill_a_portrait_page_in_the_forms_order(
    sheet: Entered, reports: Reports
) -> None:
    paper = reports.paper(KEY, Params(sheet=sheet.sheet.id))
    columns = table_of(paper).columns
    assert not paper.landscape
    assert [(column.title, column.mm) for column in columns] == [
        ("STT", 10),
        ("Nội dung tiêu chí", 65),
        ("Điểm tối đa", 16),
        ("Kết quả", 20),
        ("Tự chấm", 16),
        ("Khối chấm", 16),
        ("Ghi chú/Lý do", 22),
    ]
    assert [column.decimals for column in columns] == [None, None, None, None, 2, 2, None]


def test_sums_keep_bonus_and_deductions_apart(sheet: Entered, reports: Reports) -> None:
    sheet.enter("I.1", claimed="9,5")
    sheet.enter("I.3", result="1085", target="1100")
    sheet.enter("II.3", result="6", reason="Chưa ghi vào sổ")
    sheet.enter("IV.2", result="3", reason="Chưa ghi vào sổ")
    sheet.enter("V.2", claimed="-1", reason="Vắng họp Khối lần 2")
    paper = reports.paper(KEY, Params())
    # Counted criteria without activities have their 0 points, I.8.1 without incidents its 8:
    # 9,5 + 7,89 + 8 + 6 × 0,5 = 28,39.
    assert sums_of(paper) == {
        "Tổng điểm": Decimal("28.39"),
        "Điểm thưởng": Decimal("1.5"),
        "Điểm trừ": Decimal(-1),
        "Tổng cộng": Decimal("28.89"),
    }
    assert values(table_of(paper).rows[-4])[2] == 100
    assert row_of(paper, "I")[4] == Decimal("25.39")


def test_bonus_points_inside_another_group_are_bonus_all_the_same(
    office: Office, reports: Reports
) -> None:
    sheet = Entered(office, "A", "2025/N")
    sheet.enter("2", result="40", target="50")
    sheet.enter("5.1", claimed="5")
    paper = reports.paper(KEY, Params())
    assert sums_of(paper) == {"Tổng điểm": 32, "Điểm thưởng": 5, "Tổng cộng": 37}
    assert values(table_of(paper).rows[-3])[2] == 100


def test_nothing_known_prints_nothing(office: Office, reports: Reports) -> None:
    table: Any = new_table(office)
    bounds = "min=0\nmax=5\nstep=0.5\nreason_below_max=no"
    new_criterion(office, table.id, "1", rule="R13", parameters=bounds)
    Entered(office, table.id)
    paper = reports.paper(KEY, Params())
    assert row_of(paper, "1")[3:] == [None, None, None, "chấm tay"]
    assert sums_of(paper) == {"Tổng điểm": None, "Tổng cộng": None}
    assert "Chưa có điểm: 1. Tổng chưa gồm các tiêu chí này." in notes_of(paper)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("Theo nghị quyết. Điểm hành chính.", "Theo nghị quyết. Điểm hành chính; chưa có thứ hạng"),
        ("Họp, tập huấn, v.v.", "Họp, tập huấn, v.v.; chưa có thứ hạng"),
        ("Còn chờ…", "Còn chờ…; chưa có thứ hạng"),
    ],
)
def test_no_full_stop_stands_before_a_semicolon(
    sheet: Entered, reports: Reports, reason: str, said: str
) -> None:
    sheet.enter("I.7", claimed="5", reason=reason)
    assert row_of(reports.paper(KEY, Params()), "I.7")[6] == said


def test_the_reason_column_says_why_there_are_no_points(sheet: Entered, reports: Reports) -> None:
    sheet.enter("I.4", result="60")
    paper = reports.paper(KEY, Params())
    assert row_of(paper, "I.2")[6] == "chưa có kết quả"
    assert row_of(paper, "I.4")[3:] == [60, None, None, "chưa có chỉ tiêu giao"]
    assert row_of(paper, "I.5")[6] == "chưa có kết quả"
    assert row_of(paper, "K.1")[6] is None


def test_other_points_than_the_computed_ones_are_explained(
    sheet: Entered, reports: Reports
) -> None:
    sheet.enter("I.3", result="1085", target="1100", claimed="7", reason="Còn 12 hồ sơ chờ")
    row = row_of(reports.paper(KEY, Params()), "I.3")
    assert row[4] == 7
    assert row[6] == "Còn 12 hồ sơ chờ; tính được 7,89"


def test_what_does_not_apply_says_so_and_counts_nowhere(sheet: Entered, reports: Reports) -> None:
    for code in ("II.1", "II.2", "II.3"):
        sheet.enter(code, not_applicable="x", reason="Không được giao")
    paper = reports.paper(KEY, Params())
    assert row_of(paper, "II.1")[3:] == ["không áp dụng", None, None, "Không được giao"]
    assert row_of(paper, "II")[2:5] == [20, "không đánh giá", None]
    assert " II." not in notes_of(paper)[0]


def test_an_estimate_is_marked_and_a_final_figure_is_not(
    sheet: Entered, office: Office, reports: Reports
) -> None:
    for indicator, value, estimated in (("CT03", "2150", "x"), ("CT04", "68,4", "")):
        raw = {"indicator": indicator, "period": "2024/N", "value": value, "estimated": estimated}
        office.records.save(Kind.RESULT, raw)
    paper = reports.paper(KEY, Params())
    assert cell_of(paper, "I.1") == Cell(Decimal(2150), 1, suffix=" (ước)")
    assert row_of(paper, "I.4")[3] == Decimal("68.4")
    assert "(ước): số ước thực hiện, chưa phải số chính thức." in notes_of(paper)
    sheet.enter("I.1", result="2151", reason="Số quyết toán")
    sheet.enter("IV.1", result="2151", reason="Số quyết toán")
    paper = reports.paper(KEY, Params())
    assert row_of(paper, "I.1")[3] == 2151
    assert not any("(ước)" in note for note in notes_of(paper))


def test_results_have_the_decimals_of_their_indicator(sheet: Entered, reports: Reports) -> None:
    sheet.enter("I.5", result="0,5")
    (row,) = [row for row in table_of(reports.paper(KEY, Params())).rows if row.cells[0] == "I.5"]
    assert row.cells[3] == Cell(Decimal("0.5"), decimals=2)


def test_counted_activities_are_the_result_and_none_is_a_dash(
    sheet: Entered, office: Office, reports: Reports
) -> None:
    raw = {"type": "TIN_BAI", "title": "Tin về phong trào", "day": "10/07/2024", "quantity": "35"}
    office.records.save(Kind.ACTIVITY, {**raw, "criteria": [sheet.ids["III.3"]]})
    paper = reports.paper(KEY, Params())
    assert row_of(paper, "III.3")[3:5] == [35, Decimal("3.50")]
    assert row_of(paper, "III.4")[3:5] == [None, None]
    sheet.enter("III.4", result="0")  # No activity tagged says nothing; the clerk does.
    assert row_of(reports.paper(KEY, Params()), "III.4")[3:5] == ["-", 0]


def test_a_sheet_of_2024_still_names_the_district(sheet: Entered, reports: Reports) -> None:
    paper = reports.paper(KEY, Params())
    assert paper.letterhead.body == ("Ủy ban nhân dân", "Huyện Tam Đường")
    assert paper.letterhead.form == "Biểu 02a"
    assert not paper.letterhead.decree
    assert paper.subject == "Huyện Tam Đường, năm 2024"
    assert isinstance(paper.closing, TableFooter)
    assert paper.closing.place == "Tam Đường"
    assert paper.closing.day is None
    assert sheet.sheet.prepared_by is None
    assert paper.closing.left.name == ""


def test_whoever_prepared_the_sheet_stands_at_its_foot(
    sheet: Entered, office: Office, reports: Reports
) -> None:
    office.records.save(Kind.SCORE_SHEET, {"prepared_by": "Lò Thị Mai"}, sheet.sheet.id)
    closing = reports.paper(KEY, Params()).closing
    assert isinstance(closing, TableFooter)
    assert closing.left.name == "Lò Thị Mai"


def test_made_up_figures_are_marked(practice: Office) -> None:
    Entered(practice)
    warning = "Có dữ liệu mẫu, không dùng để báo cáo."
    assert warning in notes_of(practice.reports.paper(KEY, Params()))


def test_real_figures_are_not_called_made_up(sheet: Entered, reports: Reports) -> None:
    sheet.enter("I.3", result="1085", target="1100")
    assert not any("mẫu" in note for note in notes_of(reports.paper(KEY, Params())))


def test_without_any_sheet_the_frame_is_printed_and_says_what_to_do(reports: Reports) -> None:
    paper = reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert [column.mm for column in table_of(paper).columns] == [10, 65, 16, 20, 16, 16, 22]
    assert notes_of(paper) == ["Đơn vị chưa có phiếu chấm điểm nào. Mở phiếu ở màn hình Chấm điểm."]


def test_a_sheet_that_was_asked_for_and_is_not_there_is_refused(reports: Reports) -> None:
    problem = refused(reports, Params(unit="110"))
    assert (problem.code, problem.params["unit"]) == ("score_sheet_missing", "Huyện Than Uyên")
    problem = refused(reports, Params(unit="110", period="2024/H1"))
    assert problem.code == "sheet_missing_for"
    assert dict(problem.params) == {"unit": "Huyện Than Uyên", "period": "6 tháng đầu năm 2024"}


def test_the_latest_sheet_is_taken_when_no_period_is_named(
    office: Office, reports: Reports
) -> None:
    Entered(office, period="2024/N")
    Entered(office, period="2024/H1")
    assert reports.paper(KEY, Params()).subject.endswith("năm 2024")
    assert "6 tháng" not in reports.paper(KEY, Params()).subject
    assert "6 tháng đầu năm 2024" in reports.paper(KEY, Params(period="2024/H1")).subject


def test_of_several_tables_one_has_to_be_named(office: Office, reports: Reports) -> None:
    Entered(office, "F")
    second = Entered(office, "A").sheet
    problem = refused(reports, Params())
    assert problem.code == "sheet_choice_needed"
    assert all(code in problem.params["choices"] for code in ("A/2025/1 – ", "F/2024/1 – "))
    lengths = {
        len(table_of(reports.paper(KEY, Params(sheet=name))).rows)
        for name in ("A", "A/2025/1", second.table, second.id)
    }
    # Eleven rows of the table, and three sums.
    assert lengths == {14}


def test_a_table_without_criteria_prints_its_frame_and_says_so(
    office: Office, reports: Reports
) -> None:
    table: Any = new_table(office)
    office.scoring.open_sheet(table.id, "2024/N")
    paper = reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert notes_of(paper)[0] == "Bảng tiêu chí này chưa có tiêu chí nào."


def test_a_department_stands_under_its_committee(office: Office, reports: Reports) -> None:
    unit = office.records.save(Kind.UNIT, {"label": "Phòng Nội vụ"}).value.id
    raw = {
        "unit": unit,
        "code": "106.01",
        "name": "Phòng Nội vụ",
        "type": "PHONG_BAN",
        "level": "DV",
        "parent": "106",
        "valid_from": "01/01/2020",
    }
    office.records.save(Kind.UNIT_VERSION, raw)
    office.scoring.open_sheet("F", "2024/N", unit)
    head = reports.paper(KEY, Params(unit="106.01")).letterhead
    assert head.superior == ("UBND Huyện Tam Đường",)
    assert head.body == ("Phòng Nội vụ",)


def new_table(office: Office) -> object:
    raw = {"code": "T", "name": "Bảng thử", "year": "2024", "state": "NHAP", "decimals": "1"}
    return office.records.save(Kind.CRITERIA_TABLE, raw).value


def new_criterion(office: Office, table: str, code: str, **raw: object) -> None:
    fields = {"table": table, "code": code, "name": f"Tiêu chí {code}", "max_points": "5"}
    office.records.save(Kind.CRITERION, {**fields, **raw})
