from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.unit.services.reports.tables import notes_of, rows_of, save, table_of
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.reports.statistics_0601 import duration, in_year

KEY = "statistics-0601"
N = Params(period="2024/N")


@pytest.fixture
def empty(make_office: Callable[..., Office]) -> Office:
    return make_office("901", "district", name="Huyện Mới", seed="")


def campaign(office: Office, code: str, **raw: Any) -> None:
    told = {"type": "KH", "number": f"{code}/KH", "issuer": "UBND", "subject": "Kế hoạch"}
    paper = save(office, Kind.DOCUMENT, **told)
    fields = {
        "name": f"Phong trào {code}",
        "form": "CD",
        "scope": "DV",
        "level": "H",
        "launcher": "UBND",
        "starts_on": "01/01/2026",
        "ends_on": "31/12/2026",
        "goal": "Đạt",
        "audience": ["NHAN_DAN"],
        "content": "Nội dung",
        "documents": [paper.id],
        "state": "DA_PHAT_DONG",
    }
    save(office, Kind.CAMPAIGN, code=code, **{**fields, **raw})


def figures(office: Office, params: Params = N) -> dict[str, list[str]]:
    """Return the figures of each line by its number: in all, centre, province, others."""
    rows = rows_of(office.reports.paper(KEY, params))
    return {row[1]: row[2:] for row in rows if len(row) > 1}


def test_the_form_fills_a_portrait_page(office: Office) -> None:
    paper = office.reports.paper(KEY, N)
    assert [column.mm for column in table_of(paper).columns] == [65, 15, 20, 20, 20, 25]
    assert paper.letterhead.form == "Biểu số 0601.N"
    assert paper.subject == "Huyện Tam Đường, năm 2024"
    assert list(figures(office)) == [f"{number:02}" for number in range(1, 13)]


def test_campaigns_are_counted_four_ways(empty: Office) -> None:
    campaign(empty, "A", level="TW", scope="TQ", form="TX")
    campaign(empty, "B", level="T", scope="BT", starts_on="01/03/2026", ends_on="30/09/2026")
    campaign(empty, "C", level="X", ends_on="31/12/2028")
    campaign(empty, "D", level="CK", scope="CK", ends_on="31/12/2030")
    campaign(empty, "E", level="H", ends_on="")
    campaign(empty, "F", state="DU_THAO")
    campaign(empty, "G", state="HUY")
    campaign(empty, "H", starts_on="01/01/2025", ends_on="31/12/2025")
    found = figures(empty, Params())
    assert found["01"] == ["5", "1", "1", "3"]
    assert [found[n][0] for n in ("02", "03", "04", "05")] == ["1", "1", "1", "2"]
    # Seven months, one year, three years to the day, five years to the day; E has no end.
    assert [found[n][0] for n in ("06", "07", "08", "09", "10")] == ["1", "1", "", "1", "1"]
    # E is of a district and may belong to line 08; no campaign of the centre may.
    assert found["08"] == ["", "-", "-", ""]
    assert found["11"] == ["4", "-", "1", "3"]
    assert found["12"] == ["1", "1", "-", "-"]
    said = notes_of(empty.reports.paper(KEY, Params()))
    assert "Có 1 phong trào chưa ghi ngày kết thúc nên chưa chia được" in said
    assert "các dòng 06 đến 10 mới gồm 4 trong số 5 phong trào" in said


def test_campaigns_that_go_on_are_told_among_those_without_an_end(empty: Office) -> None:
    campaign(empty, "A", form="TX", ends_on="")
    campaign(empty, "B", ends_on="")
    said = notes_of(empty.reports.paper(KEY, Params()))
    assert "Có 2 phong trào chưa ghi ngày kết thúc (trong đó 1 phong trào thường xuyên" in said


@pytest.mark.parametrize(
    ("first", "last", "how_long"),
    [
        ("2024-01-01", "2024-12-30", "UNDER_1"),
        ("2024-01-01", "2024-12-31", "YEAR"),
        ("2024-02-29", "2025-02-28", "YEAR"),
        ("2024-01-01", "2025-01-01", "UNDER_3"),
        ("2021-07-01", "2024-06-29", "UNDER_3"),
        ("2021-07-01", "2024-06-30", "UNDER_5"),
        ("2021-01-01", "2025-12-30", "UNDER_5"),
        ("2021-01-01", "2025-12-31", "FROM_5"),
        ("2021-01-01", None, ""),
    ],
)
def test_how_long_a_campaign_lasts_is_counted_to_the_day(
    first: str, last: str | None, how_long: str
) -> None:
    ends = date.fromisoformat(last) if last else None
    assert duration(a_campaign(date.fromisoformat(first), ends)) == how_long


def test_a_campaign_counts_in_every_year_it_lasts() -> None:
    one = a_campaign(date(2021, 6, 1), date(2024, 1, 1))
    open_ended = a_campaign(date(2023, 12, 31), None)
    found = {year: len(in_year([one, open_ended], year)) for year in range(2020, 2026)}
    assert found == {2020: 0, 2021: 1, 2022: 1, 2023: 2, 2024: 2, 2025: 1}


def a_campaign(starts_on: date, ends_on: date | None) -> Campaign:
    return Campaign(
        id="x",
        code="A",
        name="A",
        form="CD",
        scope="DV",
        level="H",
        launcher="UBND",
        starts_on=starts_on,
        ends_on=ends_on,
        goal="",
        audience=(),
        content="",
        documents=(),
        state="DA_PHAT_DONG",
    )


def test_without_campaigns_the_form_is_printed_with_dashes(empty: Office) -> None:
    assert set(map(tuple, figures(empty, Params()).values())) == {("-", "-", "-", "-")}
    assert "chưa ghi phong trào thi đua nào" in notes_of(empty.reports.paper(KEY, Params()))
