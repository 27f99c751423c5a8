from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from tests.unit.services.reports.reading import notes, told, values, words_under
from tests.unit.services.reports.writing import a_renamed_unit
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Paragraph, RowKind, Table, Tone
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts.official import ended
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

KEY = "launch-plan"
GROUND = (
    "Căn cứ Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị về tiếp tục đổi mới"
    " công tác thi đua, khen thưởng."
)
OPENING = (
    "Ủy ban nhân dân huyện Tam Đường ban hành Kế hoạch phát động phong trào thi đua"
    " “Xây dựng đường nội bản”, như sau:"
)


def launch(office: Office, **raw: object) -> str:
    (document, *_) = office.records.every(Kind.DOCUMENT, number="34-CT/TW")
    fields = {
        "code": "PT-H-01",
        "name": "Xây dựng đường nội bản",
        "form": "CD",
        "scope": "DV",
        "level": "H",
        "launcher": "Chủ tịch Ủy ban nhân dân huyện Tam Đường",
        "starts_on": "01/03/2024",
        "ends_on": "30/11/2024",
        "goal": "Bê tông hóa 10 km đường.",
        "audience": ["NHAN_DAN", "LLVT"],
        "content": "Hiến đất làm đường.\nGóp ngày công.",
        "documents": [document.id],
        "state": "DA_PHAT_DONG",
    }
    return office.records.save(Kind.CAMPAIGN, {**fields, **raw}).value.id


def test_a_plan_launches_the_campaign_with_what_it_says(office: Office, reports: Reports) -> None:
    campaign = launch(
        office, slogan="Dân biết, dân làm", criteria="Đủ 10 km.", dossier_due="15/11/2024"
    )
    paper = reports.paper(KEY, Params(campaign=campaign))
    assert (paper.title, paper.subject) == (
        "Kế hoạch",
        "Phát động phong trào thi đua “Xây dựng đường nội bản”",
    )
    assert told(paper) == [
        GROUND,
        OPENING,
        "I. Mục đích, yêu cầu",
        "1. Mục đích",
        "Mục tiêu của phong trào: Bê tông hóa 10 km đường.",
        "Chủ đề, khẩu hiệu thi đua: Dân biết, dân làm.",
        "2. Yêu cầu",
        DOTTED_LINE,
        "II. Đối tượng, thời gian",
        "1. Đối tượng",
        "Phong trào áp dụng đối với: nhân dân; lực lượng vũ trang.",
        "2. Thời gian",
        "Phong trào thực hiện từ ngày 01 tháng 3 năm 2024 đến ngày 30 tháng 11 năm 2024.",
        "III. Nội dung, chỉ tiêu, tiêu chí đánh giá",
        "1. Nội dung thi đua",
        "- Hiến đất làm đường;",
        "- Góp ngày công.",
        "2. Chỉ tiêu, tiêu chí đánh giá và cách xếp hạng",
        "Tiêu chí của phong trào: Đủ 10 km.",
        "IV. Khen thưởng",
        "Hạn gửi hồ sơ đề nghị khen thưởng: ngày 15 tháng 11 năm 2024.",
        "V. Tổ chức thực hiện",
        ended(DOTTED_LINE),
    ]
    assert paper.annexes == ()
    assert paper.letterhead.number.endswith("/KH-UBND")
    assert notes(paper) == []


def test_a_campaign_of_an_office_above_is_carried_out_not_launched(reports: Reports) -> None:
    paper = reports.paper(KEY, Params(campaign="PT-2024-002"))
    assert paper.subject == (
        "Triển khai thực hiện phong trào thi đua “Dân vận khéo”"
        " do Ủy ban nhân dân tỉnh Lai Châu phát động"
    )
    assert words_under(paper, "2. Thời gian") == [
        "Phong trào thực hiện thường xuyên, từ ngày 01 tháng 01 năm 2024."
    ]


@pytest.mark.parametrize(
    ("launcher", "verb"),
    [
        ("UBND huyện Tam Đường", "Phát động"),
        ("Thường trực Huyện ủy", "Triển khai thực hiện"),
    ],
)
def test_the_launcher_decides_not_who_entered_the_campaign(
    office: Office, reports: Reports, launcher: str, verb: str
) -> None:
    campaign = launch(office, launcher=launcher)
    assert reports.paper(KEY, Params(campaign=campaign)).subject.startswith(verb)


def test_an_open_end_leaves_dots(office: Office, reports: Reports) -> None:
    campaign = launch(office, ends_on="")
    paper = reports.paper(KEY, Params(campaign=campaign))
    (when,) = words_under(paper, "2. Thời gian")
    assert when.endswith("đến ngày ...... tháng ...... năm ........")


def test_what_the_unit_wrote_of_its_own_part_is_told(office: Office, reports: Reports) -> None:
    campaign = launch(office)
    response = {
        "launched_on": "05/03/2024",
        "launch_manner": "HOI_NGHI",
        "interim_on": "01/07/2024",
    }
    office.records.save(Kind.CAMPAIGN_RESPONSE, {"campaign": campaign, **response})
    paper = reports.paper(KEY, Params(campaign=campaign))
    assert words_under(paper, "2. Thời gian")[1:] == [
        "Đơn vị phát động ngày 05 tháng 3 năm 2024, hình thức: hội nghị.",
        "Đơn vị sơ kết ngày 01 tháng 7 năm 2024.",
    ]


def test_the_bloc_table_goes_with_the_regular_campaign_of_the_year_only(reports: Reports) -> None:
    (annex,) = reports.paper(KEY, Params(campaign="PT-2024-001")).annexes
    assert annex.title.startswith("Bảng tiêu chí chấm điểm Khối thi đua")
    assert annex.note.startswith("(Kèm theo Kế hoạch số ....../KH-UBND ngày")
    (table,) = [block for block in annex.blocks if isinstance(block, Table)]
    rows = values(table)
    assert rows[0][:3] == ["I", "Phát triển kinh tế - xã hội, quốc phòng - an ninh", Decimal(60)]
    assert rows[-1][1:3] == ["Tổng điểm", Decimal(100)]
    assert table.rows[0].kind is RowKind.GROUP
    assert reports.paper(KEY, Params(campaign="PT-2024-005")).annexes == ()


def test_the_bloc_table_of_another_year_does_not_go_with_a_campaign(
    office: Office, reports: Reports
) -> None:
    year = {"form": "TX", "starts_on": "01/01/2025", "ends_on": "31/12/2025"}
    assert reports.paper(KEY, Params(campaign=launch(office, **year))).annexes == ()


def test_a_table_issued_by_a_document_of_the_campaign_goes_with_it(
    office: Office, reports: Reports
) -> None:
    (document,) = office.records.every(Kind.DOCUMENT, number="34-CT/TW")
    raw = {"code": "B", "name": "Bảng đường <nội bản> & cầu", "year": "2024", "version": "1"}
    table = {**raw, "state": "NHAP", "decimals": "2"}
    table |= {"document": document.id, "ranking": "DONG_HANG", "not_applicable": "LOAI_BO"}
    uid = office.records.save(Kind.CRITERIA_TABLE, table).value.id
    row = {"table": uid, "code": "1", "name": "Số km", "max_points": "10", "rule": "R01"}
    row |= {"parameters": "of=result; threshold=1; compare=>=; points_met=10; points_not=0"}
    office.records.save(Kind.CRITERION, row)
    office.tables.apply("B")
    paper = reports.paper(KEY, Params(campaign=launch(office)))
    assert [annex.title for annex in paper.annexes] == ["Bảng đường <nội bản> & cầu"]
    assert any("Bảng đường <nội bản> & cầu (Phụ lục kèm theo)" in line for line in told(paper))


def test_the_clerks_words_come_behind_the_programs_and_her_grounds_among_the_grounds(
    office: Office, reports: Reports
) -> None:
    asked = Params(campaign=launch(office))
    office.narratives.write(KEY, asked, "grounds", "Căn cứ Nghị quyết của Huyện ủy;")
    office.narratives.write(KEY, asked, "tasks", "Phòng Nội vụ theo dõi.")
    office.narratives.write(KEY, asked, "content", "Chỉ lời này.", alone=True)
    paper = reports.paper(KEY, asked)
    basis = [b for b in paper.blocks if isinstance(b, Paragraph) and b.tone is Tone.BASIS]
    assert [block.text[-1] for block in basis] == [";", "."]
    assert basis[1].text == "Căn cứ Nghị quyết của Huyện ủy."
    assert words_under(paper, "V. Tổ chức thực hiện") == ["Phòng Nội vụ theo dõi./."]
    assert words_under(paper, "1. Nội dung thi đua") == ["Chỉ lời này."]


def test_without_a_campaign_the_frame_is_printed(make_office: Callable[..., Office]) -> None:
    office = make_office("901", "district", name="Huyện Mới", seed="")
    paper = office.reports.paper(KEY, Params())
    assert any("ở màn hình Phong trào" in note for note in notes(paper))
    assert "II. Đối tượng, thời gian" in told(paper)
    assert told(paper).count(DOTTED_LINE) == 7


def test_a_campaign_asked_for_that_is_not_there_is_refused(reports: Reports) -> None:
    with pytest.raises(UserError):
        reports.paper(KEY, Params(campaign="PT-1999-001"))


def test_the_unit_goes_by_its_name_on_the_first_day_of_the_campaign(
    office: Office, reports: Reports
) -> None:
    unit = a_renamed_unit(office)
    names = {}
    for year in (2024, 2025):
        campaign = launch(
            office,
            code=f"PT-H-{year}",
            name=f"Phong trào {year}",
            starts_on=date(year, 3, 1).isoformat(),
            ends_on=date(year, 5, 1).isoformat(),
        )
        names[year] = reports.paper(KEY, Params(campaign=campaign, unit=unit)).letterhead.body[-1]
    assert names == {2024: "Xã Nậm Loỏng", 2025: "Phường Nậm Loỏng"}
