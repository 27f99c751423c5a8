from decimal import Decimal

import pytest

from tests.unit.services.reports.tables import notes_of, rows_of, save, spoken_by, table_of
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Cell, RowKind, TableFooter
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

KEY = "targets"
H1, Q2, N = Params(period="2024/H1"), Params(period="2024/Q2"), Params(period="2024/N")
REVENUE, JOBS, REFORM, POVERTY = "CT03", "CT07", "CT08", "CT06"


def aim(office: Office, indicator: str, value: str, **raw: object) -> None:
    save(office, Kind.TARGET, indicator=indicator, year="2024", value=value, **raw)


def report(office: Office, indicator: str, period: str, value: str, **raw: object) -> None:
    save(office, Kind.RESULT, indicator=indicator, period=period, value=value, **raw)


def line(office: Office, params: Params, name: str) -> list[str]:
    """Return the figures of an indicator: from the year before to the verdict."""
    rows = rows_of(office.reports.paper(KEY, params))
    return next(row[3:10] for row in rows if row[1].startswith(name))


def test_the_form_fills_the_page_in_its_own_widths(office: Office) -> None:
    paper = office.reports.paper(KEY, H1)
    assert paper.landscape
    assert [column.mm for column in table_of(paper).columns] == [
        *(10, 62, 18, 24, 24, 24, 24, 18, 18, 16, 14)
    ]
    assert paper.letterhead.form == "Biểu 01"
    assert isinstance(paper.closing, TableFooter)
    assert paper.subject == "Huyện Tam Đường, 6 tháng đầu năm 2024"


def test_the_half_year_is_compared_with_the_plan_and_the_year_before(office: Office) -> None:
    aim(office, REVENUE, "120")
    report(office, REVENUE, "2024/H1", "61,2", last_year="59")
    # 61,2 : 120 = 51,0 %; 61,2 : 59 = 103,73 %
    assert line(office, H1, "Thu") == ["59,0", "120,0", "61,2", "61,2", "51,0", "103,7", ""]


def test_the_column_of_last_year_holds_what_the_percentage_goes_by(make_office: object) -> None:
    office: Office = make_office("12", "province")  # type: ignore[operator]
    year = {"year": "2023", "starts_on": "15/12/2022"}
    for code, kind, last in (("N", "NAM", "14/12/2023"), ("H1", "SAU_THANG", "14/06/2023")):
        save(office, Kind.PERIOD, code=code, type=kind, name=code, ends_on=last, **year)
    report(office, REVENUE, "2023/N", "117,9")
    report(office, REVENUE, "2023/H1", "50", estimated="x")
    report(office, REVENUE, "2024/H1", "60")
    report(office, REVENUE, "2024/N", "130", last_year="118")

    def heading(params: Params) -> str:
        return table_of(office.reports.paper(KEY, params)).columns[3].title

    assert heading(H1) == "Thực hiện cùng kỳ năm trước"
    assert [line(office, H1, "Thu")[i] for i in (0, 5)] == ["50,0 (ước)", "120,0"]
    assert heading(N) == "Thực hiện năm trước"
    assert [line(office, N, "Thu")[i] for i in (0, 5)] == ["118,0", "110,2"]


def test_decimals_are_those_of_the_indicator(office: Office) -> None:
    aim(office, JOBS, "500")
    report(office, JOBS, "2024/H1", "310")
    aim(office, REFORM, "68,4")
    assert line(office, H1, "Giải quyết")[1:4] == ["500", "310", "310"]
    assert line(office, H1, "Chỉ số cải")[1] == "68,40"


def test_what_nobody_reported_stays_blank_and_nought_is_printed(office: Office) -> None:
    aim(office, REVENUE, "120")
    aim(office, JOBS, "500")
    report(office, JOBS, "2024/H1", "0")
    assert line(office, H1, "Thu") == ["", "120,0", *[""] * 5]
    assert line(office, H1, "Giải quyết") == ["", "500", "0", "0", "0,0", "", ""]
    assert "Ô để trống: chưa có số liệu." in notes_of(office.reports.paper(KEY, H1))


def test_quarters_are_added_up_from_the_years_beginning(office: Office) -> None:
    aim(office, REVENUE, "120")
    report(office, REVENUE, "2024/Q1", "20,5", estimated="x")
    report(office, REVENUE, "2024/Q2", "30")
    # 20,5 + 30 = 50,5, of which a part is an estimate; 50,5 : 120 = 42,08 %
    assert line(office, Q2, "Thu")[2:5] == ["30,0", "50,5 (ước)", "42,1 (ước)"]


def test_with_a_quarter_missing_nothing_is_added_up(office: Office) -> None:
    aim(office, REVENUE, "120")
    report(office, REVENUE, "2024/Q2", "30")
    assert line(office, Q2, "Thu")[2:5] == ["30,0", "", ""]


def test_what_the_unit_says_of_the_year_so_far_goes_first(office: Office) -> None:
    aim(office, REVENUE, "120")
    report(office, REVENUE, "2024/Q2", "30", cumulative="55")
    assert line(office, Q2, "Thu")[2:5] == ["30,0", "55,0", "45,8"]


def test_a_rate_since_the_year_began_says_nothing_about_one_quarter(office: Office) -> None:
    report(office, POVERTY, "2024/Q1", "1")
    report(office, POVERTY, "2024/Q2", "2,1")
    assert line(office, Q2, "Mức giảm tỷ lệ hộ nghèo")[2:4] == ["", "2,10"]


def test_an_estimate_is_marked_and_stays_a_number(office: Office) -> None:
    aim(office, REVENUE, "120")
    report(office, REVENUE, "2024/N", "118,4", estimated="x")
    paper = office.reports.paper(KEY, N)
    row = next(row for row in table_of(paper).rows if row.kind is RowKind.NORMAL)
    cell = row.filled(11)[5]
    assert cell == Cell(Decimal("118.4"), 1, suffix=" (ước)")
    assert line(office, N, "Thu")[2:] == [
        *("118,4 (ước)", "118,4 (ước)", "98,7 (ước)", "", "Chưa đạt (ước)")
    ]
    assert "(ước): số ước thực hiện, chưa phải số chính thức." in notes_of(paper)


def test_while_the_year_runs_only_a_reached_target_is_judged(office: Office) -> None:
    aim(office, REVENUE, "120")
    aim(office, JOBS, "300")
    report(office, REVENUE, "2024/H1", "61,2")
    report(office, JOBS, "2024/H1", "310")
    assert [line(office, H1, name)[-1] for name in ("Thu", "Giải quyết")] == ["", "Đạt"]
    assert "năm chưa hết" in notes_of(office.reports.paper(KEY, H1))
    report(office, REVENUE, "2024/N", "119,9")
    assert line(office, N, "Thu")[-1] == "Chưa đạt"


@pytest.mark.parametrize(
    ("direction", "value", "verdict"),
    [
        ("CAO", "100", "Đạt"),
        ("CAO", "99", "Chưa đạt"),
        ("THAP", "100", "Đạt"),
        ("THAP", "101", "Chưa đạt"),
        ("KHOANG", "95", "Đạt"),
        ("KHOANG", "94", "Chưa đạt"),
        ("KHOANG", "106", "Chưa đạt"),
        ("MOC", "100", "Đạt"),
    ],
)
def test_the_verdict_looks_which_way_is_better(
    make_office: object, direction: str, value: str, verdict: str
) -> None:
    office: Office = make_office("12", "province")  # type: ignore[operator]
    measured = {"name": "Tai nạn giao thông", "group": "QPAN", "measure": "vụ", "decimals": "0"}
    kind = {"direction": direction, "aggregation": "CONG", "flow": "PHAT_SINH"}
    save(office, Kind.INDICATOR, code="X1", **measured, **kind)
    ends = {"lower": "95", "upper": "105"} if direction == "KHOANG" else {}
    aim(office, "X1", "100", **ends)
    report(office, "X1", "2024/N", value)
    found = line(office, N, "Tai nạn")
    assert found[-1] == verdict
    assert found[1] == ("95 - 105" if ends else "100")


def test_an_explanation_follows_its_line(office: Office) -> None:
    report(office, REVENUE, "2024/H1", "61,2", explanation="Tiền sử dụng đất chậm.")
    rows = table_of(office.reports.paper(KEY, H1)).rows
    assert [row.kind for row in rows] == [RowKind.GROUP, RowKind.NORMAL, RowKind.REMARK]
    assert rows[-1].filled(11)[1] == Cell("Giải trình: Tiền sử dụng đất chậm.", span=10)


def test_parts_stand_under_their_whole_without_a_number(make_office: object) -> None:
    office: Office = make_office("12", "province")  # type: ignore[operator]
    ids = {one.code: one.id for one in office.records.every(Kind.INDICATOR)}
    office.records.save(Kind.INDICATOR, {"parent": ids[REFORM]}, ids["CT09"])
    for code in (REFORM, "CT09"):
        aim(office, code, "66")
    rows = [(row[0], row[1]) for row in rows_of(office.reports.paper(KEY, N))]
    assert rows[-2:] == [
        ("8", "Chỉ số cải cách hành chính"),
        ("", "- Chỉ số năng lực cạnh tranh cấp tỉnh"),
    ]
    groups = rows_of(office.reports.paper(KEY, N), RowKind.GROUP)
    assert [(row[0], row[1]) for row in groups] == [
        ("I", "Kinh tế"),
        ("II", "Văn hóa - xã hội"),
        ("III", "Xây dựng Đảng, chính quyền"),
    ]


def test_the_target_from_above_goes_before_the_units_own(office: Office) -> None:
    spoken_by(office, "12", Kind.TARGET, indicator=REVENUE, year="2024", value="120")
    aim(office, REVENUE, "100")
    assert line(office, H1, "Thu")[1] == "120,0"


def test_without_targets_and_results_the_frame_says_where_to_enter_them(office: Office) -> None:
    paper = office.reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert "Nhập ở màn hình Chỉ tiêu." in notes_of(paper)


def test_a_period_that_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refusal:
        office.reports.paper(KEY, Params(period="1999/N"))
    assert [problem.field for problem in refusal.value.problems] == ["period"]


def test_made_up_figures_are_marked(practice: Office) -> None:
    result = {"indicator": REVENUE, "period": "2024/Q3", "value": "5", "sample": "x"}
    practice.records.save(Kind.RESULT, result)
    paper = practice.reports.paper(KEY, Params(period="2024/Q3"))
    assert next(row[10] for row in rows_of(paper) if row[1].startswith("Thu")) == "mẫu"
    assert "Có dữ liệu mẫu, không dùng để báo cáo." in notes_of(paper)


def test_only_lines_with_a_made_up_figure_are_marked(office: Office) -> None:
    def mark(params: Params, name: str = "Thu") -> str:
        rows = rows_of(office.reports.paper(KEY, params))
        return next(row[10] for row in rows if row[1].startswith(name))

    aim(office, REVENUE, "120", sample="x")
    assert mark(Q2) == "KH mẫu"
    report(office, REVENUE, "2024/Q1", "20", sample="x")
    assert mark(Params(period="2024/Q1")) == "mẫu"
    aim(office, JOBS, "300")
    assert mark(Q2, "Giải quyết") == ""
    report(office, JOBS, "2024/Q1", "20", sample="x")
    report(office, JOBS, "2024/Q2", "20")
    assert mark(Q2, "Giải quyết") == "mẫu"  # The made up quarter is in the sum.
