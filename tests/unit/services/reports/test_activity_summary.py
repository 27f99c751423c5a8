from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Note, Paper, RowKind, Table
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params, Registers

KEY = "activity-summary"
H1 = Params(period="2024/H1")
COUNTED_ONCE = (
    "Hoạt động thuộc nhiều phong trào được ghi ở từng phong trào,"
    " nhưng chỉ tính một lần trong phần tổng hợp theo loại và dòng tổng cộng."
)


def do(office: Office, type_: str, day: str, **raw: object) -> None:
    fields = {"type": type_, "title": "Việc đã làm", "day": day, "campaigns": ["PT-2024-002"]}
    office.records.save(Kind.ACTIVITY, {**fields, **raw})


def table_of(paper: Paper) -> Table:
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    return table


def rows_of(paper: Paper) -> list[list[Any]]:
    return [[cell.value for cell in row.filled(8)] for row in table_of(paper).rows]


def notes_of(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Note)]


def line(paper: Paper, name: str) -> list[Any]:
    """Return measure, quantities, people and money of the first line of that name."""
    return next(row[2:7] for row in rows_of(paper) if row[1] == name)


def test_activities_stand_by_campaign_then_by_type_and_add_up(
    office: Office, reports: Reports
) -> None:
    two = ["PT-2024-003", "PT-2024-004"]
    do(office, "HOI_NGHI", "05/02/2024", measure="CUOC", participants="120", cost="8500000")
    do(office, "HOI_NGHI", "20/05/2024", measure="CUOC", participants="80", cost="1500000")
    do(office, "LAO_DONG", "24/02/2024", measure="DOT", participants="380", campaigns=two)
    do(office, "KIEM_TRA", "01/06/2024", measure="CUOC", quantity="3", campaigns=[])
    paper = reports.paper(KEY, H1)
    assert rows_of(paper) == [
        ["I", "Thi đua “Dân vận khéo”", None, None, None, 200, 10_000_000, None],
        ["1", "Hội nghị, họp", "cuộc", 2, 2, 200, 10_000_000, None],
        [
            "II",
            "Toàn dân đoàn kết xây dựng nông thôn mới và đô thị văn minh",
            *(None, None, None),
            *(380, None, None),
        ],
        ["1", "Ra quân, ngày công lao động", "đợt", 1, 1, 380, None, None],
        [
            "III",
            "Lai Châu chung sức Xây dựng nông thôn mới",
            *(None, None, None),
            *(380, None, None),
        ],
        ["1", "Ra quân, ngày công lao động", "đợt", 1, 1, 380, None, None],
        ["IV", "Hoạt động không thuộc phong trào nào", *[None] * 6],
        ["1", "Kiểm tra, giám sát", "cuộc", 3, 3, None, None, None],
        ["V", "Tổng hợp theo loại hoạt động", None, None, None, 580, 10_000_000, None],
        ["1", "Hội nghị, họp", "cuộc", 2, 2, 200, 10_000_000, None],
        ["2", "Kiểm tra, giám sát", "cuộc", 3, 3, None, None, None],
        ["3", "Ra quân, ngày công lao động", "đợt", 1, 1, 380, None, None],
        ["", "Tổng cộng", None, None, None, 580, 10_000_000, None],
    ]
    assert COUNTED_ONCE in notes_of(paper)
    kinds = [row.kind for row in table_of(paper).rows]
    assert kinds.count(RowKind.GROUP) == 5
    assert kinds[-1] is RowKind.TOTAL


def test_counting_once_is_mentioned_only_where_it_matters(office: Office, reports: Reports) -> None:
    do(office, "HOI_NGHI", "05/02/2024")
    assert COUNTED_ONCE not in notes_of(reports.paper(KEY, H1))


def test_figures_count_from_the_reporting_years_first_day(office: Office, reports: Reports) -> None:
    for day in ("14/12/2023", "15/12/2023", "14/03/2024", "15/03/2024", "14/06/2024", "15/06/2024"):
        do(office, "HOI_NGHI", day, measure="CUOC", participants="10")
    paper = reports.paper(KEY, Params(period="2024/Q2"))
    assert line(paper, "Hội nghị, họp") == ["cuộc", 2, 4, 20, None]
    assert notes_of(paper)[0] == "Lũy kế tính từ ngày 15/12/2023 đến ngày 14/06/2024."


def test_none_in_the_period_is_a_dash_and_what_nobody_said_is_blank(
    office: Office, reports: Reports
) -> None:
    do(office, "HOI_NGHI", "05/02/2024", measure="CUOC", participants="10", cost="5000")
    do(office, "TAP_HUAN", "05/05/2024", measure="LOP")
    do(office, "HOI_THI", "05/05/2024", participants="0", cost="0")
    paper = reports.paper(KEY, Params(period="2024/Q2"))
    assert line(paper, "Hội nghị, họp") == ["cuộc", "-", 1, None, None]
    assert line(paper, "Tập huấn nghiệp vụ") == ["lớp", 1, 1, None, None]
    assert line(paper, "Hội thi, cuộc thi") == ["", 1, 1, "-", "-"]


def test_different_measures_are_never_added(office: Office, reports: Reports) -> None:
    do(office, "KHAC", "05/05/2024", measure="MO_HINH", quantity="6")
    do(office, "KHAC", "06/05/2024", measure="HO", quantity="14")
    rows = [row[:5] for row in rows_of(reports.paper(KEY, H1)) if row[1] == "Khác"]
    assert rows[:2] == [["1", "Khác", "mô hình", 6, 6], ["", "Khác", "hộ", 14, 14]]


def test_propaganda_is_told_in_its_parts(office: Office, reports: Reports) -> None:
    on_air = {"air_minutes": "12,5", "broadcasts": "8"}
    do(office, "TUYEN_TRUYEN", "01/03/2024", measure="BUOI", quantity="18", participants="1260")
    do(office, "TIN_BAI", "01/03/2024", measure="TIN_BAI", quantity="35")
    do(office, "CHUYEN_MUC", "01/03/2024", measure="CHUYEN_MUC", quantity="4")
    do(office, "PHAT_SONG", "01/03/2024", measure="BUOI", quantity="8", cost="700", details=on_air)
    do(office, "PHAT_SONG", "02/03/2024", measure="PHUT", quantity="30", cost="300")
    parts = rows_of(reports.paper(KEY, H1))[1:7]
    assert [row[:7] for row in parts] == [
        ["1", "Tuyên truyền", None, None, None, None, None],
        ["", "- Họp bản, loa, pano, mạng xã hội", "buổi", 18, 18, 1260, None],
        ["", "- Tin bài", "tin, bài", 35, 35, None, None],
        ["", "- Chuyên mục", "chuyên mục", 4, 4, None, None],
        ["", "- Phát thanh, truyền hình", "buổi", 8, 8, None, 700],
        ["", "- Phút phát sóng", "phút", 130, 130, None, 300],
    ]


def test_minutes_nobody_wrote_down_stay_blank(office: Office, reports: Reports) -> None:
    do(office, "PHAT_SONG", "01/02/2024", measure="BUOI", details={"air_minutes": "7,5"})
    do(office, "PHAT_SONG", "01/05/2024", measure="BUOI")
    paper = reports.paper(KEY, Params(period="2024/Q2"))
    assert line(paper, "- Phút phát sóng")[:3] == ["phút", None, Decimal("7.5")]
    paper = reports.paper(KEY, Params(period="2024/Q3"))
    assert line(paper, "- Phút phát sóng")[:3] == ["phút", "-", Decimal("7.5")]


def test_made_up_rows_are_marked_one_by_one(practice: Office) -> None:
    do(practice, "KIEM_TRA", "01/06/2024")
    paper = practice.reports.paper(KEY, H1)
    marked = {row[1]: row[7] for row in rows_of(paper) if row[1] in {"Hội nghị, họp", "Khác"}}
    assert marked == {"Hội nghị, họp": "dữ liệu mẫu", "Khác": "dữ liệu mẫu"}
    assert next(row[7] for row in rows_of(paper) if row[1] == "Kiểm tra, giám sát") is None
    assert "Có dữ liệu mẫu, không dùng để báo cáo." in notes_of(paper)


def test_a_period_without_anything_prints_its_frame_and_says_so(reports: Reports) -> None:
    paper = reports.paper(KEY, H1)
    assert table_of(paper).rows == ()
    assert paper.landscape
    assert notes_of(paper) == ["Đơn vị chưa ghi hoạt động nào trong kỳ này và từ đầu năm."]


def test_other_units_do_not_count(office: Office, reports: Reports) -> None:
    do(office, "HOI_NGHI", "05/02/2024", unit="03412@2024-06-30", participants="7")
    do(office, "HOI_NGHI", "05/02/2024", participants="1")
    assert line(reports.paper(KEY, H1), "Tổng cộng")[3] == 1
    theirs = reports.paper(KEY, Params("2024/H1", "03412"))
    assert line(theirs, "Tổng cộng")[3] == 7
    assert theirs.letterhead.body == ("Ủy ban nhân dân", "Xã Bình Lư")


@pytest.mark.parametrize(
    ("period", "name", "town"),
    [
        ("2024/N", "Thị trấn Tam Đường", "Tam Đường"),
        ("2025/Q2", "Thị trấn Tam Đường", "Tam Đường"),
        ("2025/N", "Xã Bình Lư", "Bình Lư"),
    ],
)
def test_a_code_means_the_unit_that_had_it_when_the_period_ended(
    reports: Reports, period: str, name: str, town: str
) -> None:
    paper = reports.paper(KEY, Params(period, "03390"))
    assert paper.letterhead.body == ("Ủy ban nhân dân", name)
    assert getattr(paper.closing, "place", "") == town


def test_a_unit_goes_by_the_name_it_had_when_the_period_ended(
    office: Office, reports: Reports
) -> None:
    unit = office.records.save(Kind.UNIT, {"label": "Nậm Loỏng"}).value.id
    common = {"unit": unit, "code": "03399", "level": "X", "parent": "106"}
    for name, type_, first, last in (
        ("Xã Nậm Loỏng", "XA", "01/01/2004", "31/12/2024"),
        ("Phường Nậm Loỏng", "PHUONG", "01/01/2025", ""),
    ):
        days = {"valid_from": first, "valid_to": last}
        office.records.save(Kind.UNIT_VERSION, {**common, "name": name, "type": type_, **days})
    old, new = (reports.paper(KEY, Params(period, unit)) for period in ("2024/N", "2025/N"))
    assert (old.letterhead.body[1], new.letterhead.body[1]) == ("Xã Nậm Loỏng", "Phường Nậm Loỏng")
    assert (old.subject, new.subject) == ("Xã Nậm Loỏng, năm 2024", "Phường Nậm Loỏng, năm 2025")
    assert {getattr(paper.closing, "place", "") for paper in (old, new)} == {"Nậm Loỏng"}


def test_by_default_the_longest_of_the_last_periods_with_activities(
    office: Office, reports: Reports
) -> None:
    do(office, "HOI_NGHI", "20/05/2024")
    # The half year's last day is also June's and the second quarter's; the year's is later.
    assert reports.paper(KEY, Params()).subject == "Huyện Tam Đường, năm 2024"


def test_what_has_no_measure_counts_with_its_type(office: Office, reports: Reports) -> None:
    do(office, "HOI_NGHI", "20/05/2024", quantity="2", measure="CUOC")
    do(office, "HOI_NGHI", "21/05/2024", quantity="3", measure="")
    assert line(reports.paper(KEY, H1), "Hội nghị, họp")[:3] == ["cuộc", 5, 5]


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2024, 12, 31), "Năm 2024"),
        (date(2024, 7, 5), "6 tháng đầu năm 2024"),
        (date(2024, 5, 21), "6 tháng đầu năm 2024"),
    ],
)
def test_a_period_is_proposed_once_it_is_over(office: Office, today: date, name: str) -> None:
    do(office, "HOI_NGHI", "20/05/2024")
    registers = Registers(
        office.store,
        office.records,
        office.scoring,
        office.boards,
        office.completeness,
        Sources(office.store, office.territories, lambda: today),
        office.territories,
        lambda: today,
    )
    unit = scope.own_unit(registers)
    assert scope.latest_with_activities(registers, unit).name == name


def test_without_periods_the_frame_says_so(make_office: Callable[..., Office]) -> None:
    office = make_office("901", "district", name="Huyện Mới", seed="")
    paper = office.reports.paper(KEY, Params())
    assert paper.subject == "Huyện Mới"
    assert table_of(paper).rows == ()
    (note,) = notes_of(paper)
    assert note.startswith("Chưa có kỳ báo cáo nào. Hãy nhập gói dữ liệu cấp trên gửi xuống")


def test_a_unit_nobody_described_goes_by_its_label(office: Office, reports: Reports) -> None:
    unit = office.records.save(Kind.UNIT, {"label": "Trường Mầm non Bình Lư"}).value.id
    paper = reports.paper(KEY, Params("2024/H1", unit))
    assert paper.letterhead.body == ("Trường Mầm non Bình Lư",)
    assert paper.subject == "Trường Mầm non Bình Lư, 6 tháng đầu năm 2024"


def period(code: str, first: str, last: str, **more: object) -> Period:
    values: dict[str, Any] = {"year": 2024, "type": "THANG", "name": code, "id": code, **more}
    starts_on, ends_on = date.fromisoformat(first), date.fromisoformat(last)
    return Period(code=code, starts_on=starts_on, ends_on=ends_on, **values)


def test_without_a_yearly_period_the_year_begins_on_1_january() -> None:
    june = period("T06", "2024-06-01", "2024-06-30")
    other = period("N", "2022-12-15", "2023-12-14", year=2023, type="NAM")
    assert scope.year_begins([june, other], june) == date(2024, 1, 1)


def test_cumulative_figures_never_begin_after_their_period() -> None:
    january = period("T01", "2023-12-15", "2024-01-14")
    assert scope.year_begins([january], january) == date(2023, 12, 15)


def test_a_measure_that_says_nothing_is_left_blank(office: Office, reports: Reports) -> None:
    do(office, "TRAO_THUONG", "05/05/2024", measure="KHAC", quantity="4")
    assert line(reports.paper(KEY, H1), "Tôn vinh, trao thưởng")[:2] == ["", 4]


def test_minutes_that_lack_a_broadcast_say_so(office: Office, reports: Reports) -> None:
    said = "Phút phát sóng chưa kể các buổi chưa ghi thời lượng."
    do(office, "PHAT_SONG", "01/02/2024", measure="BUOI", details={"air_minutes": "30"})
    assert said not in notes_of(reports.paper(KEY, H1))
    do(office, "PHAT_SONG", "02/02/2024", measure="BUOI")
    assert said in notes_of(reports.paper(KEY, H1))
