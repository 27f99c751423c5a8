from decimal import Decimal
from typing import Any

import pytest

from tests.unit.services.reports.reading import notes, tables, told, values
from tests.unit.services.reports.writing import a_renamed_unit, meet, propose
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.paper import Pair, Paper
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

KEY = "minutes"


def votes(paper: Paper) -> list[list[Any]]:
    (table,) = tables(paper)
    return [[row[1], *row[3:]] for row in values(table)]


def test_minutes_tell_the_meeting_from_its_beginning_to_its_end(
    office: Office, reports: Reports
) -> None:
    meet(
        office,
        begins="8h00",
        ends="11:30",
        place="Hội trường UBND huyện",
        chair="Lò Văn Ngọc",
        chair_role="Chủ tịch Hội đồng",
        secretary="Hoàng Thị Mai",
        present="Lò Văn Ngọc\nHoàng Thị Mai",
        absent="Vàng A Dơ (có lý do)",
        agenda="Xét khen thưởng năm 2024",
        proceedings="Thư ký trình hồ sơ.\nCác thành viên thảo luận.",
        conclusion="Hội đồng thống nhất trình cấp trên.",
    )
    paper = reports.paper(KEY, Params())
    assert (paper.title, paper.subject) == ("Biên bản", "Họp Hội đồng Thi đua, khen thưởng huyện")
    assert told(paper) == [
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 12 tháng 12 năm 2024",
        "Địa điểm: Hội trường UBND huyện",
        "Thành phần tham dự:",
        "- Có mặt:",
        "+ Lò Văn Ngọc",
        "+ Hoàng Thị Mai",
        "- Vắng mặt: Vàng A Dơ (có lý do)",
        "Chủ trì (chủ tọa): Lò Văn Ngọc, Chủ tịch Hội đồng",
        "Thư ký (người ghi biên bản): Hoàng Thị Mai",
        "Nội dung (theo diễn biến):",
        "1. Chương trình",
        "Xét khen thưởng năm 2024",
        "2. Diễn biến",
        "Thư ký trình hồ sơ.",
        "Các thành viên thảo luận.",
        "3. Kết luận",
        "Hội đồng thống nhất trình cấp trên.",
        "Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 12 tháng 12 năm 2024./.",
    ]
    assert notes(paper) == []
    assert paper.letterhead.number.endswith("/BB-UBND")
    assert not paper.letterhead.dated


def test_secretary_and_chair_sign_side_by_side(office: Office, reports: Reports) -> None:
    meet(office, chair="Lò Văn Ngọc", secretary="Hoàng Thị Mai")
    closing = reports.paper(KEY, Params()).closing
    assert isinstance(closing, Pair)
    assert (closing.left.role, closing.left.name) == ("Thư ký", "Hoàng Thị Mai")
    assert (closing.right.role, closing.right.name) == ("Chủ tọa", "Lò Văn Ngọc")


def test_votes_are_told_as_shares_of_those_present_and_of_the_whole_council(
    office: Office, reports: Reports
) -> None:
    proposal = propose(
        office,
        {"name": "Giàng A Sử", "votes_for": "6", "votes_against": "1", "votes_abstained": "0"},
        {
            "name": "Bản Nà Kiêng",
            "subject": "TT",
            "form": "TTLDTT",
            "votes_for": "7",
            "votes_against": "0",
            "votes_abstained": "0",
        },
        council_size="9",
    )
    meet(office, proposal=proposal)
    paper = reports.paper(KEY, Params())
    shown = [[*row[:4], *(round(share, 2) for share in row[4:])] for row in votes(paper)]
    assert shown == [
        ["Bản Nà Kiêng", 7, 0, 0, Decimal("100.00"), Decimal("77.78")],
        ["Giàng A Sử", 6, 1, 0, Decimal("85.71"), Decimal("66.67")],
    ]
    (said,) = [text for text in told(paper) if text.startswith("Bỏ phiếu")]
    assert said == (
        "Bỏ phiếu đối với 02 trường hợp theo hồ sơ “Khen thưởng năm 2024”;"
        " tổng số thành viên Hội đồng: 09 người."
    )


def test_unknown_votes_stay_blank_and_give_no_share(office: Office, reports: Reports) -> None:
    proposal = propose(
        office,
        {"name": "A Chưa ghi"},
        {"name": "B Thiếu ý kiến khác", "votes_for": "5", "votes_against": "1"},
    )
    meet(office, proposal=proposal)
    paper = reports.paper(KEY, Params())
    assert votes(paper) == [
        ["A Chưa ghi", None, None, None, None, None],
        ["B Thiếu ý kiến khác", 5, 1, None, None, None],
    ]
    assert any("Ô để trống" in note for note in notes(paper))
    assert any("tổng số thành viên Hội đồng: ...... người" in text for text in told(paper))


def test_a_proposal_without_lines_prints_the_head_of_the_table_and_says_so(
    office: Office, reports: Reports
) -> None:
    meet(office, proposal=propose(office))
    paper = reports.paper(KEY, Params())
    assert votes(paper) == []
    assert "Đề nghị khen thưởng chưa có tập thể, cá nhân, hộ gia đình nào." in notes(paper)


def test_a_meeting_without_times_leaves_dots_for_them(office: Office, reports: Reports) -> None:
    meet(office, title="Hội nghị tổng kết", purpose="TONG_KET")
    lines = told(reports.paper(KEY, Params()))
    assert lines[0] == "Thời gian bắt đầu: ...... giờ ...... phút, ngày 12 tháng 12 năm 2024"
    assert lines[-1] == (
        "Hội nghị kết thúc vào ...... giờ ...... phút, ngày 12 tháng 12 năm 2024./."
    )
    assert lines.count(DOTTED_LINE) == 4
    assert not any("Chương trình" in line for line in lines)


def test_without_a_meeting_the_frame_is_printed_and_says_where_to_enter_one(
    reports: Reports,
) -> None:
    paper = reports.paper(KEY, Params())
    assert any("thẻ Biên bản họp" in note for note in notes(paper))
    assert told(paper)[0] == (
        "Thời gian bắt đầu: ...... giờ ...... phút, ngày ...... tháng ...... năm ........"
    )
    assert not any("0" in line for line in told(paper))


def test_a_meeting_asked_for_that_is_not_there_is_refused(reports: Reports) -> None:
    with pytest.raises(UserError):
        reports.paper(KEY, Params(meeting="Họp chi bộ"))


def test_two_hundred_lines_are_counted_and_told(office: Office, reports: Reports) -> None:
    names = [{"name": f"Người thứ {number:03}", "votes_for": "1"} for number in range(200)]
    meet(office, proposal=propose(office, *names))
    paper = reports.paper(KEY, Params())
    rows = votes(paper)
    assert len(rows) == 200
    assert rows[199][0] == "Người thứ 199"
    assert any("đối với 200 trường hợp" in text for text in told(paper))


def test_signs_that_mean_something_to_a_renderer_stay_as_they_are(
    office: Office, reports: Reports
) -> None:
    meet(office, title="Họp <Khối> & Cụm", chair="Lò & Vàng", proposal=propose(office, title="A<B"))
    paper = reports.paper(KEY, Params())
    assert paper.subject == "Họp <Khối> & Cụm"
    assert "Chủ trì (chủ tọa): Lò & Vàng" in told(paper)
    assert any("“A<B”" in text for text in told(paper))


def test_the_office_goes_by_the_name_it_had_on_the_day_of_the_meeting(
    office: Office, reports: Reports
) -> None:
    renamed = a_renamed_unit(office)
    meet(office, unit=renamed, title="Họp cũ", on_day="10/06/2024")
    meet(office, unit=renamed, title="Họp mới", on_day="10/03/2025")
    heads = [
        reports.paper(KEY, Params(meeting=title)).letterhead for title in ("Họp cũ", "Họp mới")
    ]
    assert [head.body[-1] for head in heads] == ["Xã Nậm Loỏng", "Phường Nậm Loỏng"]
    assert {head.place for head in heads} == {"Nậm Loỏng"}
