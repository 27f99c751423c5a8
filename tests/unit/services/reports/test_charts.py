"""The pictures: what they compare, what they leave out, and how they fit the page."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.unit.services.reports.tables import notes_of, save
from tests.window.districts import NAM_NHUN, SHEETS, score_districts
from thidua_desktop.domain.charts import Chart, Style
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Paper, Picture
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

KEY = "charts"
H1, N = Params(period="2024/H1"), Params(period="2024/N")
MONTHS = tuple(f"T{month}" for month in range(1, 13))
HEIGHT_MM = 257


def charts_of(paper: Paper) -> dict[str, Chart]:
    """Return the charts of a paper by the first words of their titles."""
    charts = [block.chart for block in paper.blocks if isinstance(block, Picture)]
    return {chart.title.split(" theo ")[0].split(",")[0]: chart for chart in charts}


def do(office: Office, type_: str, day: str, **raw: Any) -> None:
    save(office, Kind.ACTIVITY, type=type_, title="Việc", day=day, **raw)


def values(chart: Chart, series: int = 0) -> list[str]:
    found = chart.series[series].values
    return ["…" if value is None else show_number(value) for value in found]


def test_progress_shows_each_target_where_more_is_better(office: Office) -> None:
    save(office, Kind.TARGET, indicator="CT03", year="2024", value="120")
    save(office, Kind.RESULT, indicator="CT03", period="2024/H1", value="60")
    save(office, Kind.TARGET, indicator="CT07", year="2024", value="500")
    chart = charts_of(office.reports.paper(KEY, H1))["Mức hoàn thành kế hoạch"]
    assert (chart.style, chart.mark, chart.unit) == (Style.BARS, Decimal(100), "%")
    assert chart.categories == ("Thu ngân sách trên địa bàn", "Giải quyết việc làm")
    assert values(chart) == ["50", "…"]


def test_activities_are_counted_by_reporting_month_against_the_year_before(office: Office) -> None:
    # The reporting month of January 2024 is 15 December to 14 January.
    for day in ("15/12/2023", "14/01/2024", "15/01/2024", "14/06/2024"):
        do(office, "HOI_NGHI", day)
    for day in ("15/12/2022", "14/12/2023", "20/07/2023"):
        do(office, "HOI_NGHI", day)
    chart = charts_of(office.reports.paper(KEY, H1))["Hoạt động"]
    assert chart.categories == MONTHS
    assert [series.name for series in chart.series] == ["Năm 2024", "Năm 2023"]
    # The half year ends on 14 June: what comes after is not known, not nothing.
    assert values(chart) == ["2", "1", "0", "0", "0", "1", *["…"] * 6]
    assert values(chart, 1) == ["1", "0", "0", "0", "0", "0", "0", "1", "0", "0", "0", "1"]


def test_a_year_in_which_nothing_was_recorded_is_left_out(office: Office) -> None:
    do(office, "HOI_NGHI", "05/02/2024")
    paper = office.reports.paper(KEY, N)
    chart = charts_of(paper)["Hoạt động"]
    assert [series.name for series in chart.series] == ["Năm 2024"]
    assert "Năm 2023 chưa ghi gì trong chương trình" in notes_of(paper)


def test_months_that_are_still_to_come_are_not_nought(make_office: Callable[..., Office]) -> None:
    # Today is 2 March 2026; the year has no periods of its own months.
    period = {"code": "N", "year": "2026", "type": "NAM", "name": "Năm 2026"}
    days = {"starts_on": "01/01/2026", "ends_on": "31/12/2026"}
    province = make_office("12", "province")
    save(province, Kind.PERIOD, **period, **days)
    do(province, "HOI_NGHI", "05/01/2026")
    chart = charts_of(province.reports.paper(KEY, Params(period="2026/N")))["Hoạt động"]
    assert values(chart) == ["1", "0", "0", *["…"] * 9]


def test_articles_and_minutes_on_air_are_added_up(office: Office) -> None:
    do(office, "TIN_BAI", "01/03/2024", measure="TIN_BAI", quantity="35")
    do(office, "TIN_BAI", "02/03/2024", measure="TIN_BAI", quantity="5")
    on_air = {"air_minutes": "12,5", "broadcasts": "8"}
    do(office, "PHAT_SONG", "01/03/2024", measure="BUOI", quantity="8", details=on_air)
    do(office, "PHAT_SONG", "02/03/2024", measure="PHUT", quantity="30")
    do(office, "PHAT_SONG", "02/05/2024", measure="BUOI")
    charts = charts_of(office.reports.paper(KEY, H1))
    # Before the first article it is not known whether there were any.
    assert values(charts["Tin"])[:4] == ["…", "…", "40", "0"]
    # 12,5 × 8 + 30 = 130 minutes; in May nobody said how long.
    assert values(charts["Thời lượng phát sóng"])[2:6] == ["130", "0", "…", "0"]


def test_minutes_of_last_year_are_not_shown_as_this_years(office: Office) -> None:
    do(office, "PHAT_SONG", "05/12/2023", measure="PHUT", quantity="30")
    do(office, "HOI_NGHI", "05/02/2024")
    paper = office.reports.paper(KEY, N)
    chart = charts_of(paper)["Thời lượng phát sóng"]
    assert chart.title == "Thời lượng phát sóng theo tháng năm 2023"
    assert [series.name for series in chart.series] == ["Năm 2023"]
    assert chart.told_apart
    left_out = "Năm 2024, đến hết kỳ này, chưa ghi gì trong chương trình cho biểu đồ"
    assert f"{left_out} “{chart.title}”" in notes_of(paper)
    assert "Năm 2023 chưa ghi gì trong chương trình cho biểu đồ “Thời" not in notes_of(paper)


def test_months_before_the_first_record_are_not_nought(office: Office) -> None:
    do(office, "HOI_NGHI", "20/09/2023")
    do(office, "HOI_NGHI", "05/02/2024")
    chart = charts_of(office.reports.paper(KEY, N))["Hoạt động"]
    # 20 September belongs to the reporting month of October.
    assert values(chart, 1) == [*["…"] * 9, "1", "0", "0"]
    assert values(chart)[:3] == ["0", "1", "0"]


def test_what_was_recorded_long_ago_makes_later_months_nought(office: Office) -> None:
    do(office, "HOI_NGHI", "20/09/2021")
    do(office, "HOI_NGHI", "05/02/2024")
    do(office, "HOI_NGHI", "20/09/2023")
    chart = charts_of(office.reports.paper(KEY, N))["Hoạt động"]
    assert values(chart, 1) == [*["0"] * 9, "1", "0", "0"]


def test_minutes_that_lack_a_broadcast_say_so(office: Office) -> None:
    do(office, "PHAT_SONG", "01/03/2024", measure="PHUT", quantity="30")
    said = "Thời lượng phát sóng chưa kể các buổi chưa ghi số phút"
    assert said not in notes_of(office.reports.paper(KEY, N))
    do(office, "PHAT_SONG", "02/03/2024", measure="BUOI")
    do(office, "PHAT_SONG", "02/05/2024", measure="BUOI")
    assert f"{said}: tháng 3/2024." in notes_of(office.reports.paper(KEY, N))


def test_the_ranking_goes_by_place_and_leaves_open_what_is_missing(
    make_office: Callable[..., Office],
) -> None:
    province = make_office("12", "province")
    score_districts(province)
    charts = charts_of(province.reports.paper(KEY, N))
    chart = next(one for title, one in charts.items() if title.startswith("Điểm của khối"))
    assert chart.categories[0] == "Huyện Than Uyên"
    assert chart.categories[-1] == "Huyện Nậm Nhùn"  # Without a sheet nobody has a place yet.
    assert values(chart)[0] == "102"
    assert values(chart)[-1] == "…"


def test_once_everybody_is_ranked_the_place_stands_before_the_name(
    make_office: Callable[..., Office],
) -> None:
    province = make_office("12", "province")
    score_districts(province, {**SHEETS, NAM_NHUN: {"I.6": "60"}})
    charts = charts_of(province.reports.paper(KEY, N))
    chart = next(one for title, one in charts.items() if title.startswith("Điểm của khối"))
    assert chart.categories[0] == "1. Huyện Than Uyên"
    assert [name[:3] for name in chart.categories[4:7]] == ["5. ", "5. ", "7. "]


def test_every_picture_fits_its_page_and_long_ones_are_parted(
    make_office: Callable[..., Office],
) -> None:
    office = make_office("12", "province")
    kind = {"group": "KINH_TE", "measure": "%", "decimals": "1", "direction": "CAO"}
    for number in range(60):
        code = f"X{number:02}"
        more = {"aggregation": "CONG", "flow": "PHAT_SINH"}
        save(office, Kind.INDICATOR, code=code, name=f"Chỉ tiêu {code}", **kind, **more)
        save(office, Kind.TARGET, indicator=code, year="2024", value="100")
    save(office, Kind.RESULT, indicator="X00", period="2024/N", value="50")
    paper = office.reports.paper(KEY, N)
    pictures = [block for block in paper.blocks if isinstance(block, Picture)]
    assert all(picture.mm < HEIGHT_MM for picture in pictures)
    parts = [one.chart for one in pictures if one.chart.title.startswith("Mức hoàn thành")]
    count = sum(len(part.categories) for part in parts)
    assert count >= 60
    assert [part.title[-5:] for part in parts] == ["(1/3)", "(2/3)", "(3/3)"]


def test_with_nothing_to_draw_the_page_says_so(office: Office) -> None:
    paper = office.reports.paper(KEY, Params())
    assert not charts_of(paper)
    said = notes_of(paper)
    assert said.count("ở màn hình") == 5  # Where to enter what is missing.
    assert all(
        word in said for word in ("kết quả chỉ tiêu", "khối thi đua", "hoạt động", "tin, bài")
    )


def test_without_periods_the_page_says_so(make_office: Callable[..., Office]) -> None:
    paper = make_office("901", "district", name="Huyện Mới", seed="").reports.paper(KEY, Params())
    assert "Chưa có kỳ báo cáo nào" in notes_of(paper)


def test_a_bloc_that_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(UserError):
        office.reports.paper(KEY, Params(bloc="Không có"))


def test_the_first_screen_asks_for_one_chart_of_a_year(office: Office) -> None:
    do(office, "HOI_NGHI", "05/02/2024")
    (period,) = office.records.every(Kind.PERIOD, year=2024, type="NAM")
    (chart,) = office.reports.by_month(office.identity.unit, period)
    assert values(chart)[1] == "1"
