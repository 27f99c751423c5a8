from typing import Any

import pytest

from tests.unit.services.reports.tables import notes_of, rows_of, save, table_of
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

KEY = "submissions"
H1 = Params(period="2024/H1")


def due(office: Office, subject: str, day: str, sent: str = "", **raw: Any) -> None:
    save(office, Kind.SUBMISSION, subject=subject, due_on=day, sent_on=sent, **raw)


def dossiers(office: Office, params: Params = H1) -> list[list[str]]:
    """Return what had to be sent beside the figures: subject, due, sent, days late."""
    rows = rows_of(office.reports.paper(KEY, params))
    heads = [place for place, row in enumerate(rows) if row[1] == "Báo cáo, hồ sơ phải gửi"]
    return [row[2:6] for row in rows[heads[0] + 1 :]] if heads else []


def test_the_form_fills_a_portrait_page(office: Office) -> None:
    paper = office.reports.paper(KEY, H1)
    assert not paper.landscape
    assert [column.mm for column in table_of(paper).columns] == [10, 47, 46, 20, 20, 11, 11]
    assert paper.letterhead.form == "Biểu 05"


def test_days_late_count_from_the_due_day_and_in_time_is_a_dash(office: Office) -> None:
    due(office, "Đúng hạn", "20/06/2024", "20/06/2024", period="2024/H1")
    due(office, "Trễ", "20/06/2024", "23/06/2024", period="2024/H1")
    due(office, "Sớm", "20/06/2024", "18/06/2024", period="2024/H1")
    found = {row[0]: row[1:] for row in dossiers(office)}
    assert found == {
        "Đúng hạn": ["20/06/2024", "20/06/2024", "-"],
        "Trễ": ["20/06/2024", "23/06/2024", "3"],
        "Sớm": ["20/06/2024", "18/06/2024", "-"],
    }


def test_what_is_not_sent_is_late_until_today_and_what_is_not_due_is_blank(office: Office) -> None:
    # Today is 2 March 2026: nine days after 21 February.
    due(office, "Quá hạn", "21/02/2026", period="2024/H1")
    due(office, "Chưa đến hạn", "01/04/2026", period="2024/H1")
    found = {row[0]: row[1:] for row in dossiers(office)}
    assert found["Quá hạn"] == ["21/02/2026", "", "9"]
    assert found["Chưa đến hạn"] == ["01/04/2026", "", ""]
    said = notes_of(office.reports.paper(KEY, H1))
    assert "Số liệu tính đến ngày 02/03/2026." in said


def test_only_what_belongs_to_the_period_is_listed(office: Office) -> None:
    due(office, "Của kỳ", "20/07/2024", period="2024/H1")
    due(office, "Đến hạn trong kỳ", "10/06/2024")
    due(office, "Của kỳ khác", "10/06/2024", period="2024/Q1")
    due(office, "Đến hạn sau kỳ", "15/06/2024")
    assert {row[0] for row in dossiers(office)} == {"Của kỳ", "Đến hạn trong kỳ"}


def test_every_unit_that_closes_the_period_has_its_line(office: Office) -> None:
    rows = rows_of(office.reports.paper(KEY, H1))
    assert rows[0][:2] == ["I", "Chốt và gửi số liệu của kỳ"]
    assert rows[1][1:4] == ["Huyện Tam Đường", "6 tháng đầu năm 2024", "20/06/2024"]
    assert [row[1] for row in rows[2:4]] == ["Thị trấn Tam Đường", "Xã Thèn Sin"]
    assert {row[6] for row in rows[1:]} == {""}
    # 20 June 2024 to 2 March 2026
    assert rows[1][4:6] == ["", "620"]


def test_a_closing_is_told_with_its_day_and_number(office: Office) -> None:
    office.completeness.close("2024/H1")
    office.completeness.close("2024/H1")
    (own,) = [row for row in rows_of(office.reports.paper(KEY, H1)) if row[1] == "Huyện Tam Đường"]
    assert own[4:] == ["02/03/2026", "620", "2"]


def test_a_commune_without_anything_due_gets_the_frame(make_office: object) -> None:
    office: Office = make_office("901", "district", name="Huyện Mới", seed="")  # type: ignore[operator]
    paper = office.reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert "Chưa có kỳ báo cáo nào." in notes_of(paper)


def test_a_period_that_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(UserError):
        office.reports.paper(KEY, Params(period="1999/N"))
