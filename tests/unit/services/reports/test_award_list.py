from typing import Any

import pytest

from tests.unit.services.reports.tables import notes_of, rows_of, save, table_of
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Paper, Paragraph, RowKind
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params

KEY = "award-list"


@pytest.fixture
def proposal(office: Office) -> str:
    fields = {"title": "Khen thưởng 6 tháng đầu năm", "occasion": "CT", "level": "H"}
    more = {"state": "NHAP", "proposed_on": "05/07/2024", "council_size": "13"}
    return str(save(office, Kind.AWARD_PROPOSAL, **fields, **more).id)


def line(office: Office, proposal: str, subject: str, name: str, form: str, **raw: Any) -> None:
    fields = {"proposal": proposal, "subject": subject, "name": name, "form": form}
    save(office, Kind.AWARD_LINE, achievement="Hoàn thành xuất sắc nhiệm vụ", **fields, **raw)


def centred(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


def test_the_form_fills_the_page_in_its_own_widths(office: Office, proposal: str) -> None:
    paper = office.reports.paper(KEY, Params(proposal=proposal))
    assert [column.mm for column in table_of(paper).columns] == [10, 52, 16, 60, 60, 34, 20]
    assert (paper.landscape, paper.letterhead.form) == (True, "Biểu 03")
    assert paper.subject == "Khen thưởng 6 tháng đầu năm"


def test_groups_people_and_households_stand_apart_and_count_on(
    office: Office, proposal: str
) -> None:
    votes = {"votes_for": "12", "votes_against": "1", "votes_abstained": "0"}
    line(office, proposal, "HO", "Giàng A Sử", "GK_HUYEN", address="bản Nà Đon")
    where = {"position": "Chuyên viên", "address": "Phòng Nội vụ", "birth_year": "1985"}
    line(office, proposal, "CN", "Lò Thị Mai", "LDTT", **where, **votes)
    line(office, proposal, "TT", "Phòng Nội vụ", "TTLDTT", votes_for="13")
    line(office, proposal, "CN", "Vàng A Páo", "GK_HUYEN")
    rows = rows_of(office.reports.paper(KEY, Params()))
    assert [row[:4] for row in rows[:7]] == [
        ["I", "TẬP THỂ"],
        ["1", "Phòng Nội vụ", "", ""],
        ["II", "CÁ NHÂN"],
        ["2", "Lò Thị Mai", "1985", "Chuyên viên; Phòng Nội vụ"],
        ["3", "Vàng A Páo", "", ""],
        ["III", "HỘ GIA ĐÌNH"],
        ["4", "Giàng A Sử", "", "bản Nà Đon"],
    ]
    # Thirteen votes for, nobody knows of how many; twelve of thirteen; not voted on.
    assert [row[6] for row in (rows[1], rows[3], rows[4])] == ["13", "12/13", ""]


def test_at_the_end_everybody_is_counted_by_form(office: Office, proposal: str) -> None:
    line(office, proposal, "HO", "Giàng A Sử", "GK_HUYEN")
    line(office, proposal, "CN", "Vàng A Páo", "GK_HUYEN")
    line(office, proposal, "CN", "Lò Thị Mai", "LDTT")
    rows = rows_of(office.reports.paper(KEY, Params()))[-3:]
    assert [row[1:] for row in rows] == [
        ["Tổng cộng", "2 cá nhân, 1 hộ gia đình", "3"],
        ["- Lao động tiên tiến", "1 cá nhân", "1"],
        [
            "- Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện",
            "1 cá nhân, 1 hộ gia đình",
            "2",
        ],
    ]
    kinds = [row.kind for row in table_of(office.reports.paper(KEY, Params())).rows]
    assert kinds[-3:] == [RowKind.TOTAL, RowKind.NORMAL, RowKind.NORMAL]


def test_the_letter_it_goes_with_stands_under_the_title(office: Office, proposal: str) -> None:
    (open_,) = centred(office.reports.paper(KEY, Params()))
    assert open_.startswith("(Kèm theo Tờ trình số ")
    raw = {"report": "award-letter", "proposal": proposal, "year": "2024", "symbol": "TTr-UBND"}
    signed = {"number": "7", "on_day": "05/07/2024", "role": "CHỦ TỊCH"}
    save(office, Kind.ISSUED_PAPER, **raw, **signed)
    (numbered,) = centred(office.reports.paper(KEY, Params()))
    assert "07/TTr-UBND ngày 05 tháng 7 năm 2024" in numbered
    assert numbered.endswith("của Ủy ban nhân dân huyện Tam Đường)")


def test_a_proposal_that_names_nobody_says_so(office: Office, proposal: str) -> None:
    paper = office.reports.paper(KEY, Params(proposal=proposal))
    assert table_of(paper).rows == ()
    assert "chưa ghi tên" in notes_of(paper)


def test_without_a_proposal_the_frame_says_where_to_enter_one(office: Office) -> None:
    paper = office.reports.paper(KEY, Params())
    assert table_of(paper).rows == ()
    assert "Nhập ở màn hình Khen thưởng, thẻ Đề nghị khen thưởng." in notes_of(paper)
    assert paper.subject == ""


def test_a_proposal_that_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(UserError):
        office.reports.paper(KEY, Params(proposal="Không có"))
