"""The report on a period's work: its title, its sentences, what it does not say."""

from typing import Any

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Addressees, Heading, Note, Paper, Paragraph
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

KEY = "work-report"
YEAR = Params(period="2024/N")


def paper(office: Office, period: str = "2024/N", unit: str = "") -> Paper:
    return office.reports.paper(KEY, Params(period, unit))


def said(found: Paper, heading: str) -> list[str]:
    """Return the paragraphs under the heading that begins so."""
    told: dict[str, list[str]] = {"": []}
    under = ""
    for block in found.blocks:
        if isinstance(block, Heading):
            under = block.text
            told[under] = []
        elif isinstance(block, Paragraph):
            told[under].append(block.text)
    return next(lines for title, lines in told.items() if title.startswith(heading))


def notes(found: Paper) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Note)]


def save(office: Office, kind: Kind, **fields: Any) -> str:
    return office.records.save(kind, fields).value.id


def do(office: Office, type_: str, **fields: Any) -> None:
    told = {"title": "Việc đã làm", "day": "05/03/2024", "campaigns": ["PT-2024-002"]}
    save(office, Kind.ACTIVITY, type=type_, **(told | fields))


def add_period(make: Any, **fields: Any) -> Office:
    """Return the province with a further period: only it may enter one."""
    province: Office = make("12", "province")
    save(province, Kind.PERIOD, **fields)
    return province


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("T01", "tháng 01 năm 2024; nhiệm vụ trọng tâm tháng 02 năm 2024"),
        ("T03", "tháng 3 năm 2024; nhiệm vụ trọng tâm tháng 4 năm 2024"),
        ("T12", "tháng 12 năm 2024; nhiệm vụ trọng tâm tháng 01 năm 2025"),
        ("Q1", "quý I năm 2024; nhiệm vụ trọng tâm quý II năm 2024"),
        ("Q4", "quý IV năm 2024; nhiệm vụ trọng tâm quý I năm 2025"),
        ("H1", "6 tháng đầu năm 2024; nhiệm vụ trọng tâm 6 tháng cuối năm 2024"),
        ("M9", "9 tháng đầu năm 2024; nhiệm vụ trọng tâm 3 tháng cuối năm 2024"),
        ("N", "năm 2024; phương hướng, nhiệm vụ năm 2025"),
    ],
)
def test_each_kind_of_period_has_its_own_title(office: Office, period: str, title: str) -> None:
    found = paper(office, f"2024/{period}")
    assert (found.title, found.subject) == (
        "Báo cáo",
        f"Kết quả công tác thi đua, khen thưởng {title}",
    )
    this = title.partition(";")[0]
    (opening,) = said(found, "")
    assert opening.endswith(f"báo cáo kết quả công tác thi đua, khen thưởng {this} như sau:")


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        (
            {"code": "H2", "type": "SAU_THANG", "name": "6 tháng cuối năm 2024"},
            "6 tháng cuối năm 2024; nhiệm vụ trọng tâm 6 tháng đầu năm 2025",
        ),
        (
            {"code": "CD1", "type": "CHUYEN_DE", "name": "Đợt cao điểm chào mừng 20/11"},
            "đợt cao điểm chào mừng 20/11; phương hướng, nhiệm vụ thời gian tới",
        ),
        (
            {"code": "CUOI", "type": "QUY", "name": "Quý cuối"},
            "quý IV năm 2024; nhiệm vụ trọng tâm quý I năm 2025",
        ),
    ],
)
def test_periods_the_province_adds_have_titles_too(
    make_office: Any, fields: dict[str, Any], title: str
) -> None:
    days = {"year": 2024, "starts_on": "15/09/2024", "ends_on": "14/12/2024"}
    province = add_period(make_office, **days, **fields)
    found = paper(province, f"2024/{fields['code']}")
    assert found.subject == f"Kết quả công tác thi đua, khen thưởng {title}"


def test_what_was_led_and_spread_is_told_in_sentences(office: Office) -> None:
    do(office, "VAN_BAN", quantity=3, measure="VAN_BAN")
    do(office, "HOI_NGHI", measure="CUOC", participants=100)
    do(office, "HOI_NGHI", measure="CUOC", participants=80)
    do(office, "TAP_HUAN", measure="LOP", quantity=12)
    do(office, "TIN_BAI", measure="TIN_BAI", quantity=35)
    do(office, "PHAT_SONG", measure="BUOI", details={"air_minutes": "12,5", "broadcasts": "3"})
    do(office, "TUYEN_TRUYEN", measure="BUOI", quantity=18, participants=1260)
    assert said(paper(office), "I. ") == [
        (
            "Trong kỳ, Ủy ban nhân dân huyện Tam Đường đã ban hành 03 văn bản chỉ đạo, triển khai;"
            " tổ chức 02 hội nghị, cuộc họp với 180 lượt người tham dự; mở 12 lớp tập huấn"
            " nghiệp vụ."
        ),
        (
            "Công tác tuyên truyền: tổ chức 18 buổi tuyên truyền với 1.260 lượt người tham dự;"
            " đăng 35 tin, bài, ảnh, phóng sự; phát sóng 01 buổi phát thanh, truyền hình,"
            " thời lượng 37,5 phút."
        ),
    ]


def test_minutes_that_lack_a_broadcast_say_so(office: Office) -> None:
    do(office, "PHAT_SONG", measure="BUOI", details={"air_minutes": "30"})
    do(office, "PHAT_SONG", measure="BUOI")
    (told,) = [one for one in said(paper(office), "I. ") if "phát sóng" in one]
    assert "thời lượng 30 phút (chưa kể các buổi chưa ghi thời lượng)" in told


def test_without_periods_every_report_sends_to_the_same_place(make_office: Any) -> None:
    office = make_office("901", "district", name="Huyện Mới", seed="")
    where = "Hãy nhập gói dữ liệu cấp trên gửi xuống; cấp tỉnh nhập kỳ ở màn hình Cài đặt."
    for key in ("work-report", "targets", "activity-summary", "submissions", "charts"):
        blocks = office.reports.paper(key, Params()).blocks
        assert any(isinstance(one, Note) and where in one.text for one in blocks), key


def test_people_nobody_counted_are_no_zero_and_not_hidden(office: Office) -> None:
    do(office, "HOI_NGHI", participants=100)
    do(office, "HOI_NGHI")
    do(office, "HOI_THI", participants=0)
    (led,) = said(paper(office), "I. ")
    assert "02 hội nghị, cuộc họp với 100 lượt người tham dự (chưa kể các hoạt động" in led
    assert said(paper(office), "2. Phong trào của tỉnh")[0].endswith(
        "tổ chức 01 hội thi, cuộc thi."
    )


def test_what_has_no_count_of_its_own_is_told_by_its_title(office: Office) -> None:
    do(office, "KHAC", title="Ra mắt mô hình “Dân vận khéo”", measure="MO_HINH", quantity=6)
    do(office, "KHAC", title="Lai Châu hưởng ứng", campaigns=[])
    assert said(paper(office), "2. Phong trào của tỉnh") == [
        "- Thi đua “Dân vận khéo”: ra mắt mô hình “Dân vận khéo” (06 mô hình)."
    ]
    (own,) = said(paper(office), "3. Phong trào của địa phương")
    assert own == "Ngoài các phong trào trên: Lai Châu hưởng ứng."


def test_of_very_many_titles_the_last_are_only_counted(office: Office) -> None:
    for number in range(15):
        do(office, "KHAC", title=f"Việc {number:02}", campaigns=[])
    (own,) = said(paper(office), "3. Phong trào của địa phương")
    assert own.endswith("việc 11; và 03 hoạt động khác.")


def test_campaigns_stand_by_who_launched_them(office: Office) -> None:
    document = {"type": "KH", "number": "15/KH-UBND", "issuer": "UBND huyện", "subject": "Kế hoạch"}
    save(office, Kind.DOCUMENT, **document)
    common = {"form": "CD", "scope": "DV", "launcher": "Ai đó", "starts_on": "01/01/2024"}
    more = {"goal": "Mục tiêu", "audience": ["NHAN_DAN"], "content": "Nội dung"}
    rest = {"documents": ["15/KH-UBND"], "state": "DA_PHAT_DONG"}
    for code, name, level in (("TW1", "Cả nước chung sức", "TW"), ("H1", "Làng sạch", "H")):
        save(office, Kind.CAMPAIGN, code=code, name=name, level=level, **common, **more, **rest)
    do(office, "LAO_DONG", measure="DOT", campaigns=["TW1", "H1", "PT-2024-002"], cost=1_500_000)
    found = paper(office)
    line = "tổ chức 01 đợt ra quân lao động."
    assert said(found, "II. ") == [
        (
            "Trong kỳ, đơn vị triển khai 03 phong trào thi đua, gồm 01 phong trào do Trung ương"
            " phát động, 01 phong trào của tỉnh, 01 phong trào của địa phương, đơn vị"
            " (Phụ lục I kèm theo)."
        ),
        "Kinh phí tổ chức các hoạt động trong kỳ: 1.500.000 đồng.",
    ]
    assert said(found, "1. Phong trào do") == [f"- Cả nước chung sức: {line}"]
    assert said(found, "2. Phong trào của tỉnh") == [f"- Thi đua “Dân vận khéo”: {line}"]
    assert said(found, "3. Phong trào của địa phương") == [f"- Làng sạch: {line}"]


def test_a_response_is_told_in_the_period_it_falls_into(office: Office) -> None:
    save(
        office,
        Kind.CAMPAIGN_RESPONSE,
        campaign="PT-2024-002",
        unit="106",
        plan_number="15/KH-UBND",
        planned_on="22/01/2024",
        launched_on="05/02/2024",
        launch_manner="HOI_NGHI",
        collectives_registered=42,
        interim_on="05/07/2024",
    )
    first, third = (
        said(paper(office, p), "2. Phong trào của tỉnh") for p in ("2024/Q1", "2024/Q3")
    )
    assert first == [
        (
            "- Thi đua “Dân vận khéo”: ban hành Kế hoạch số 15/KH-UBND ngày 22 tháng 01 năm 2024;"
            " phát động ngày 05 tháng 02 năm 2024 bằng hình thức hội nghị; 42 tập thể đăng ký"
            " thi đua."
        )
    ]
    assert third == ["- Thi đua “Dân vận khéo”: sơ kết ngày 05 tháng 7 năm 2024."]
    assert said(paper(office, "2024/Q4"), "2. Phong trào của tỉnh") == [DOTTED_LINE]


def test_indicators_are_told_against_plan_and_year_before(office: Office) -> None:
    for code, value in (("CT03", "120"), ("CT07", "1250"), ("CT08", "80")):
        save(office, Kind.TARGET, indicator=code, unit="106", year=2024, value=value)
    result = {"period": "2024/N", "unit": "106"}
    save(office, Kind.RESULT, indicator="CT03", value="128,4", last_year="117,9", **result)
    save(office, Kind.RESULT, indicator="CT07", value="1085", estimated=True, **result)
    found = paper(office)
    assert said(found, "4. ") == [
        (
            "Năm 2024, đơn vị được giao 03 chỉ tiêu; đến hết kỳ có 02 chỉ tiêu có số liệu, trong đó"
            " 01 chỉ tiêu đạt kế hoạch năm, 01 chỉ tiêu chưa đạt kế hoạch năm"
            " (Phụ lục II kèm theo)."
        ),
        (
            "- Thu ngân sách trên địa bàn: 128,4 tỷ đồng, bằng 108,9% so với cùng kỳ năm trước"
            " (117,9 tỷ đồng), bằng 107,0% kế hoạch năm (120,0 tỷ đồng);"
        ),
        "- Giải quyết việc làm: 1.085 lao động (ước), bằng 86,8% kế hoạch năm (1.250 lao động).",
        "Chưa có số liệu: Chỉ số cải cách hành chính.",
    ]
    assert said(found, "1. Ưu điểm") == ["Đạt kế hoạch 01/03 chỉ tiêu được giao năm 2024."]
    assert said(found, "2. Hạn chế") == [
        "Chỉ tiêu chưa đạt kế hoạch năm 2024: Giải quyết việc làm."
    ]


def test_a_target_reached_early_is_told_but_the_year_is_not_summed_up(office: Office) -> None:
    save(office, Kind.TARGET, indicator="CT07", unit="106", year=2024, value="1250")
    save(office, Kind.RESULT, indicator="CT07", value="1300", period="2024/H1", unit="106")
    found = paper(office, "2024/H1")
    assert "01 chỉ tiêu đạt kế hoạch năm" in said(found, "4. ")[0]
    assert said(found, "1. Ưu điểm") == [DOTTED_LINE]


def test_while_the_year_runs_nothing_is_called_a_shortcoming(office: Office) -> None:
    save(office, Kind.TARGET, indicator="CT07", unit="106", year=2024, value="1250")
    save(office, Kind.RESULT, indicator="CT07", value="500", period="2024/H1", unit="106")
    found = paper(office, "2024/H1")
    assert said(found, "4. ")[0] == (
        "Năm 2024, đơn vị được giao 01 chỉ tiêu; đến hết kỳ có 01 chỉ tiêu có số liệu"
        " (Phụ lục II kèm theo)."
    )
    assert said(found, "2. Hạn chế") == [DOTTED_LINE]
    assert said(paper(office, "2024/M9"), "4. ") == [
        "Năm 2024, đơn vị được giao 01 chỉ tiêu; đến hết kỳ chưa có số liệu (Phụ lục II kèm theo)."
    ]


def test_only_who_agreed_is_named_among_the_examples(office: Office) -> None:
    common = {"subject": "CN", "unit": "106", "place": "bản Nà Tăm", "found_on": "05/03/2024"}
    for name, agreed in (("Lò Văn Một", True), ("Vàng Thị Hai", False)):
        told = {"name": name, "achievement": "Nuôi cá lồng", "may_publish": agreed}
        save(office, Kind.EXAMPLE, **common, **told)
    found = paper(office)
    text = " ".join(said(found, "5. "))
    assert "02 điển hình tiên tiến (02 cá nhân)" in text
    assert "Lò Văn Một, bản Nà Tăm: nuôi cá lồng" in text
    assert "Vàng Thị Hai" not in text
    assert said(paper(office, "2024/Q4"), "5. ") == [DOTTED_LINE]


def test_awards_are_told_when_they_were_proposed_and_when_they_were_given(office: Office) -> None:
    common = {"occasion": "CT", "level": "T", "state": "DA_GUI", "unit": "106"}
    proposal = save(office, Kind.AWARD_PROPOSAL, title="Đợt 1", proposed_on="05/03/2024", **common)
    for subject, name, form, more in (
        ("TT", "Xã Bình Lư", "BK_TINH", {"outcome": "DAT", "decided_on": "05/11/2024"}),
        (
            "CN",
            "Lò Văn Một",
            "CSTDCS",
            {
                "person_class": "TRUC_TIEP",
                "outcome": "DAT",
                "decided_on": "05/11/2024",
                "reward": 1_800_000,
            },
        ),
        ("HO", "Vàng A Ba", "GK_HUYEN", {"outcome": "KHONG", "refusal": "Thiếu hồ sơ"}),
    ):
        line = {"subject": subject, "name": name, "form": form, "achievement": "Giỏi"}
        save(office, Kind.AWARD_LINE, proposal=proposal, **line, **more)
    proposed, given = paper(office, "2024/Q1"), paper(office, "2024/Q4")
    assert said(proposed, "III. ") == [
        (
            "Trong kỳ, đã lập 01 hồ sơ đề nghị khen thưởng 03 trường hợp (01 tập thể, 01 cá nhân,"
            " 01 hộ gia đình; Phụ lục III kèm theo)."
        )
    ]
    assert [annex.title for annex in proposed.annexes] == [
        "Tổng hợp hoạt động phong trào",
        "Theo dõi chỉ tiêu thi đua",
        "Danh sách đề nghị khen thưởng",
    ]
    assert said(given, "III. ") == [
        (
            "Đã có quyết định khen thưởng 02 trường hợp (01 tập thể, 01 cá nhân), gồm Chiến sĩ"
            " thi đua cơ sở: 01; Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 01."
        ),
        (
            "Người trực tiếp công tác, lao động, học tập, chiến đấu: 01/01 cá nhân được khen"
            " thưởng, bằng 100,0%."
        ),
        "Tổng số tiền thưởng: 1.800.000 đồng (chưa kể các trường hợp chưa ghi mức thưởng).",
    ]
    assert len(given.annexes) == 2


def test_the_office_tells_of_its_bloc_council_checks_and_initiatives(office: Office) -> None:
    meeting = {"unit": "106", "title": "Họp xét", "on_day": "05/03/2024"}
    save(office, Kind.MEETING, purpose="HOP_HOI_DONG", **meeting)
    do(office, "KIEM_TRA", measure="CUOC", quantity=3)
    idea = {"authors": "Lò Văn Một", "unit": "106", "considered_on": "04/03/2024"}
    more = {"outcome": "DAT", "recognised_on": "05/03/2024", "reach": "CO_SO"}
    save(office, Kind.INITIATIVE, name="Phần mềm", **idea, **more, decision_number="12/QĐ-UBND")
    save(office, Kind.INITIATIVE, name="Sổ tay", **idea, outcome="CHO")
    assert said(paper(office), "IV. ") == [
        "Đơn vị là thành viên Khối thi đua các huyện, thành phố.",
        "Hội đồng Thi đua - Khen thưởng đã họp 01 phiên (ngày 05 tháng 3 năm 2024).",
        "Kiểm tra, giám sát: tiến hành 03 cuộc kiểm tra, giám sát.",
        "Sáng kiến: công nhận 01 sáng kiến (01 cấp cơ sở); 01 sáng kiến đang chờ xét.",
    ]
    assert said(paper(office, "2024/N", "110"), "IV. ") == [
        "Đơn vị là Trưởng Khối thi đua các huyện, thành phố."
    ]


def test_works_stand_with_the_campaigns_of_ones_own(office: Office) -> None:
    common = {"unit": "106", "starts_on": "01/02/2024", "campaign": "PT-2024-003"}
    done = {"state": "HOAN_THANH", "ended_on": "05/03/2024", "actual_value": 250_000_000}
    save(office, Kind.PLEDGED_WORK, type="CONG_TRINH", name="Đường bản", place="Bình Lư",
         **common, **done)  # fmt: skip
    save(office, Kind.PLEDGED_WORK, type="PHAN_VIEC", name="Trồng cây", state="DANG_LAM", **common)
    assert said(paper(office), "3. Phong trào của địa phương") == [
        "Đăng ký, thực hiện 01 công trình, 01 phần việc; hoàn thành trong kỳ 01.",
        "- Đường bản, Bình Lư: đã hoàn thành, giá trị thực hiện 250.000.000 đồng;",
        "- Trồng cây: đang thực hiện.",
    ]


def test_what_went_wrong_is_told_as_what_it_is(office: Office) -> None:
    save(office, Kind.INCIDENT, unit="106", day="05/03/2024", type="VANG_HOP",
         description="Vắng", cases=2)  # fmt: skip
    due = {"unit": "106", "subject": "Báo cáo", "due_on": "05/03/2024"}
    save(office, Kind.SUBMISSION, sent_on="06/03/2024", **due)
    save(office, Kind.SUBMISSION, **due)  # Nobody said when, or whether.
    assert said(paper(office), "2. Hạn chế") == [
        "Vụ việc ghi nhận trong kỳ: vắng họp khối, cụm: 02 vụ việc.",
        "Gửi chậm 01 báo cáo, hồ sơ so với hạn.",
    ]


def test_an_office_without_anything_prints_its_frame_and_says_so(office: Office) -> None:
    found = paper(office)
    told = [said(found, title) for title in ("I. ", "III. ", "VI. ", "VII. ", "1. Ưu")]
    assert told[:-2] + told[-1:] == [[DOTTED_LINE]] * 4
    assert said(found, "VII. ") == [
        DOTTED_LINE,
        (
            "Trên đây là Báo cáo kết quả công tác thi đua, khen thưởng năm 2024 của Ủy ban nhân dân"
            " huyện Tam Đường./."
        ),
    ]
    assert notes(found) == [
        (
            "Chưa có số liệu nào trong kỳ. Hãy nhập ở các mục Hoạt động, Kết quả chỉ tiêu, Điển"
            " hình, Khen thưởng, rồi mở lại báo cáo này."
        )
    ]
    assert [annex.landscape for annex in found.annexes] == [True, True]


def test_without_any_period_the_frame_says_what_is_missing(make_office: Any) -> None:
    office = make_office("901", "district", name="Huyện Mới", seed="")
    found = office.reports.paper(KEY, Params())
    assert found.subject == "Kết quả công tác thi đua, khen thưởng"
    assert notes(found)[0].startswith("Chưa có kỳ báo cáo nào.")
    assert found.annexes == ()
    office.narratives.write(KEY, Params(), "tasks", "Viết trước.")
    assert "Viết trước." in said(office.reports.paper(KEY, Params()), "VI. ")


def test_made_up_data_is_called_so(practice: Office) -> None:
    assert notes(paper(practice)) == ["Có dữ liệu mẫu, không dùng để ban hành."]


def test_of_real_data_nothing_is_remarked(office: Office) -> None:
    do(office, "KIEM_TRA")
    assert notes(paper(office)) == []


def test_the_report_is_written_to_its_addressees_and_annexes_name_it(office: Office) -> None:
    told = {"number": "5", "on_day": "12/12/2024", "addressees": "Sở Nội vụ tỉnh Lai Châu"}
    office.papers.save(KEY, YEAR, told)
    found = paper(office)
    assert found.blocks[0] == Addressees(("Sở Nội vụ tỉnh Lai Châu",))
    assert {annex.note for annex in found.annexes} == {
        (
            "(Kèm theo Báo cáo số 05/BC-UBND ngày 12 tháng 12 năm 2024 của Ủy ban nhân dân huyện"
            " Tam Đường)"
        )
    }


def test_the_document_most_campaigns_rest_on_calls_for_the_report(office: Office) -> None:
    do(office, "KIEM_TRA", campaigns=["PT-2024-001", "PT-2024-002"])
    (opening,) = said(paper(office), "")
    assert opening.startswith(
        "Thực hiện Chỉ thị số ...... ngày ...... tháng ...... năm ........ của Chủ tịch Ủy ban"
        " nhân dân tỉnh Lai Châu về việc phát động phong trào thi đua"
    )
    (opening,) = said(paper(office, "2024/Q4"), "")
    assert opening.startswith("Ủy ban nhân dân huyện Tam Đường báo cáo")


def test_what_was_asked_for_and_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refusal:
        paper(office, "2031/N")
    assert [problem.code for problem in refusal.value.problems] == ["reference_missing"]
