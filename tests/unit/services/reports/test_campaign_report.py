from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.unit.services.reports.reading import notes, tables, told, under, values, words_under
from tests.unit.services.reports.writing import a_renamed_unit, propose
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Addressees, Signature, Table
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts.official import ended
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

KEY = "campaign-report"
CAMPAIGN = "PT-2024-002"
H1 = Params(campaign=CAMPAIGN, period="2024/H1")
RESULTS = "1. Kết quả theo nội dung của phong trào"
EXAMPLES = "3. Điển hình tiên tiến; công trình, phần việc, mô hình"
PROPOSED = (
    "Đã lập hồ sơ đề nghị khen thưởng 03 trường hợp (01 tập thể, 02 cá nhân);"
    " đã khen thưởng 01 trường hợp."
)
DIRECT = (
    "Người trực tiếp công tác, lao động, học tập, chiến đấu: 01/02 cá nhân được đề nghị (50,0%)."
)
AWARDS = "III. Công tác khen thưởng"


def do(office: Office, type_: str, day: str, **raw: object) -> None:
    fields = {"type": type_, "title": "Việc đã làm", "day": day, "campaigns": [CAMPAIGN]}
    office.records.save(Kind.ACTIVITY, {**fields, **raw})


def respond(office: Office, **raw: object) -> None:
    office.records.save(Kind.CAMPAIGN_RESPONSE, {"campaign": CAMPAIGN, **raw})


def find_example(office: Office, name: str, **raw: object) -> None:
    fields = {
        "subject": "CN",
        "name": name,
        "place": "bản Nà Tăm",
        "achievement": "Hiến đất <A> & B",
    }
    office.records.save(Kind.EXAMPLE, {**fields, "campaign": CAMPAIGN, **raw})


def pledge(office: Office, name: str, **raw: object) -> None:
    fields = {"type": "CONG_TRINH", "name": name, "state": "DANG_LAM", "campaign": CAMPAIGN}
    office.records.save(Kind.PLEDGED_WORK, {**fields, **raw})


def test_half_way_the_report_tells_the_period_and_all_since_the_launch(
    office: Office, reports: Reports
) -> None:
    do(office, "HOI_NGHI", "05/02/2024", measure="CUOC", participants="120", cost="8500000")
    do(office, "VAN_BAN", "20/04/2024", measure="VAN_BAN", quantity="3")
    do(office, "LAO_DONG", "24/05/2024", measure="DOT", participants="80")
    do(office, "LAO_DONG", "24/08/2024", measure="DOT", participants="99")
    paper = reports.paper(KEY, Params(campaign=CAMPAIGN, period="2024/Q2"))
    assert (paper.title, paper.subject) == (
        "Báo cáo",
        "Sơ kết phong trào thi đua “Dân vận khéo” quý II/2024",
    )
    (table,) = [block for block in under(paper, RESULTS) if isinstance(block, Table)]
    assert values(table) == [
        ["1", "Hội nghị, họp", "cuộc", "-", 1, None, None],
        ["2", "Ban hành văn bản chỉ đạo", "văn bản", 3, 3, None, None],
        ["3", "Ra quân, ngày công lao động", "đợt", 1, 1, 80, None],
        ["", "Cộng", None, None, None, 80, None],
    ]
    assert words_under(paper, RESULTS) == [
        "Cột “Từ khi phát động” tính từ ngày 01/01/2024 đến ngày 14/06/2024."
    ]
    assert words_under(paper, "I. Công tác triển khai") == [
        "Việc triển khai trong kỳ: ban hành 03 văn bản chỉ đạo, triển khai."
    ]


def test_at_the_end_the_whole_campaign_is_told_once(office: Office, reports: Reports) -> None:
    campaign = "PT-2024-001"
    do(office, "HOI_NGHI", "05/02/2024", measure="CUOC", campaigns=[campaign], participants="7")
    do(office, "HOI_NGHI", "05/11/2024", measure="CUOC", campaigns=[campaign], participants="0")
    paper = reports.paper(KEY, Params(campaign=campaign, period="2024/N"))
    assert paper.subject.startswith("Tổng kết phong trào thi đua thực hiện thắng lợi")
    (table,) = tables(paper)
    assert values(table)[0] == ["1", "Hội nghị, họp", "cuộc", 2, 7, None]
    half = reports.paper(KEY, Params(campaign=campaign, period="2024/H1"))
    assert half.subject.startswith("Sơ kết")


def test_the_units_own_part_is_told_up_to_the_end_of_the_period(
    office: Office, reports: Reports
) -> None:
    respond(
        office,
        plan_number="15/KH-UBND",
        launched_on="05/02/2024",
        launch_manner="LE_PHAT_DONG",
        participants="1450",
        individuals_registered="5",
        interim_on="10/06/2024",
        final_on="12/12/2024",
        assessment="Hưởng ứng tích cực.",
    )
    paper = reports.paper(KEY, H1)
    assert words_under(paper, "I. Công tác triển khai") == [
        "Đã ban hành Kế hoạch số 15/KH-UBND ngày ...... tháng ...... năm ........",
        "Phát động phong trào ngày 05 tháng 02 năm 2024 bằng hình thức lễ phát động.",
        "Có 1.450 người tham gia phong trào, 05 cá nhân đăng ký thi đua.",
        "Đơn vị đã sơ kết ngày 10 tháng 6 năm 2024.",
    ]
    assert words_under(paper, "IV. Đánh giá, bài học kinh nghiệm") == [
        "Tự đánh giá của đơn vị: Hưởng ứng tích cực."
    ]
    final = reports.paper(KEY, Params(campaign=CAMPAIGN, period="2024/N"))
    assert final.subject == "Tổng kết phong trào thi đua “Dân vận khéo”"


def test_only_examples_who_agreed_are_named_the_others_are_counted(
    office: Office, reports: Reports
) -> None:
    find_example(office, "Lò Thị <B>", may_publish="x", replicated="x", found_on="01/05/2024")
    find_example(office, "Tập thể bản A", subject="TT")
    find_example(office, "Sau kỳ", found_on="01/09/2024")
    assert words_under(reports.paper(KEY, H1), EXAMPLES) == [
        "Đã phát hiện 02 điển hình tiên tiến (01 tập thể, 01 cá nhân); nhân rộng 01 điển hình.",
        "- Lò Thị <B>, bản Nà Tăm: hiến đất <A> & B.",
        "01 điển hình khác chưa đồng ý công khai, xem Biểu 06.",
    ]


def test_works_are_worth_what_was_said_of_them(office: Office, reports: Reports) -> None:
    pledge(office, "Đường bản 1", state="HOAN_THANH", actual_value="350000000", place="bản 1")
    pledge(office, "Đường bản 2")
    assert words_under(reports.paper(KEY, H1), EXAMPLES) == [
        "Đã đăng ký 02 công trình; hoàn thành 01; giá trị thực hiện 350.000.000 đồng.",
        "- Đường bản 1, bản 1: đã hoàn thành;",
        "- Đường bản 2: đang thực hiện.",
        "Giá trị thực hiện tính trên 01/02 công trình, phần việc, mô hình đã có số liệu.",
    ]


def test_awards_are_counted_by_form_and_given_only_where_an_outcome_is_known(
    office: Office, reports: Reports
) -> None:
    campaign = office.records.get(Kind.CAMPAIGN, CAMPAIGN).id
    line: dict[str, object] = {"form": "GK_XA", "person_class": "TRUC_TIEP"}
    lines: list[dict[str, object]] = [
        {**line, "name": "A", "outcome": "DAT"},
        {**line, "name": "B", "person_class": "LD_KHAC"},
        {"form": "BK_TINH", "subject": "TT", "name": "C"},
    ]
    propose(office, *lines, occasion="PT", campaign=campaign, proposed_on="01/06/2024")
    propose(office, {"name": "Sau kỳ"}, occasion="PT", campaign=campaign, proposed_on="01/07/2024")
    paper = reports.paper(KEY, H1)
    assert words_under(paper, AWARDS) == [
        PROPOSED,
        DIRECT,
    ]
    (table,) = [block for block in under(paper, AWARDS) if isinstance(block, Table)]
    assert values(table) == [
        ["1", "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã", "-", 2, "-", 2, 1],
        ["2", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", 1, "-", "-", 1, None],
        ["", "Cộng", 1, 2, "-", 3, 1],
    ]


def test_without_a_response_and_activities_the_frame_is_printed_and_says_so(
    reports: Reports,
) -> None:
    paper = reports.paper(KEY, H1)
    (table,) = tables(paper)
    assert table.rows == ()
    found = notes(paper)
    assert any("Chưa ghi hoạt động nào" in note for note in found)
    assert any("thẻ Hưởng ứng phong trào" in note for note in found)
    assert words_under(paper, EXAMPLES) == [DOTTED_LINE]
    assert words_under(paper, AWARDS) == [DOTTED_LINE]
    assert told(paper)[-1] == ended(DOTTED_LINE)
    assert isinstance(paper.closing, Signature)
    assert isinstance(paper.blocks[0], Addressees)


def test_without_any_campaign_the_frame_is_printed(make_office: Callable[..., Office]) -> None:
    office = make_office("901", "district", name="Huyện Mới", seed="")
    paper = office.reports.paper(KEY, Params())
    assert any("ở màn hình Phong trào" in note for note in notes(paper))
    assert paper.subject.startswith("Sơ kết phong trào thi đua “....")


def test_what_other_units_did_is_not_told(office: Office, reports: Reports) -> None:
    do(office, "HOI_NGHI", "05/02/2024", unit="03412@2024-06-30")
    assert tables(reports.paper(KEY, H1))[0].rows == ()


def test_words_are_kept_and_changed_figures_are_told(office: Office, reports: Reports) -> None:
    do(office, "HOI_NGHI", "05/02/2024", measure="CUOC", participants="10")
    office.narratives.write(KEY, H1, "activities", "Có 10 người dự.")
    do(office, "HOI_NGHI", "06/02/2024", measure="CUOC", participants="5")
    (section,) = [
        one for one in office.narratives.sections(KEY, H1) if one.section.key == "activities"
    ]
    changed = {one.label: (one.before, one.now) for one in section.changed}
    assert changed["Người tham gia các hoạt động"] == ("10", "15")
    assert changed["Hội nghị, họp (cuộc)"] == ("1", "2")
    assert words_under(reports.paper(KEY, H1), RESULTS)[-1] == "Có 10 người dự."


def test_two_hundred_activities_add_up(office: Office, reports: Reports) -> None:
    raw: dict[str, Any] = {"type": "TIN_BAI", "title": "Tin", "day": "05/02/2024", "quantity": "1"}
    row = {**raw, "measure": "TIN_BAI", "campaigns": [CAMPAIGN]}
    office.records.save_all([(Kind.ACTIVITY, row, None)] * 200, "activity.import")
    assert values(tables(reports.paper(KEY, H1))[0])[0][3] == Decimal(200)


def test_made_up_data_is_said_to_be_made_up(practice: Office) -> None:
    paper = practice.reports.paper(KEY, Params())
    assert "Có dữ liệu mẫu, không dùng để ban hành." in notes(paper)


def test_a_campaign_asked_for_that_is_not_there_is_refused(reports: Reports) -> None:
    with pytest.raises(UserError):
        reports.paper(KEY, Params(campaign="PT-1999-001"))


def test_the_unit_goes_by_its_name_at_the_end_of_the_period(
    office: Office, reports: Reports
) -> None:
    unit = a_renamed_unit(office)
    names = []
    for period in ("2024/H1", "2025/Q1"):
        paper = reports.paper(KEY, Params(campaign=CAMPAIGN, period=period, unit=unit))
        names.append(paper.letterhead.body[-1])
        assert any(
            "Ủy ban nhân dân" in line and "Nậm Loỏng báo cáo" in line for line in told(paper)
        )
    assert names == ["Xã Nậm Loỏng", "Phường Nậm Loỏng"]
