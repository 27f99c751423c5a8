import pytest

from tests.unit.services.reports.reading import notes, tables, told, values
from tests.unit.services.reports.writing import a_renamed_unit, meet, propose
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Paragraph, Signature, Tone
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

KEY = "award-letter"
ASKED = (
    "Ủy ban nhân dân huyện Tam Đường kính trình Chủ tịch Ủy ban nhân dân tỉnh Lai Châu xem xét,"
    " quyết định"
)
COLLECTIVE = {"subject": "TT", "name": "Bản Nà Kiêng", "form": "BK_TINH"}
PERSON = {"name": "Giàng A Sử", "form": "BK_TINH"}
HOUSEHOLD = {"subject": "HO", "name": "Hộ ông Lò Văn Ơn", "form": "GK_HUYEN"}


def test_a_letter_asks_for_what_its_lines_name_and_carries_the_list(
    office: Office, reports: Reports
) -> None:
    propose(
        office,
        PERSON,
        {**PERSON, "name": "Vàng A Dơ"},
        COLLECTIVE,
        HOUSEHOLD,
        level="T",
        title="Đề nghị khen thưởng năm 2024",
        proposed_on="15/12/2024",
        reasons="Căn cứ Quy chế thi đua của tỉnh\nCác phong trào đã hoàn thành.",
    )
    paper = reports.paper(KEY, Params())
    assert (paper.title, paper.subject) == ("Tờ trình", "Về việc đề nghị khen thưởng năm 2024")
    assert told(paper) == [
        "Căn cứ Quy chế thi đua của tỉnh.",
        "Các phong trào đã hoàn thành.",
        f"{ASKED} khen thưởng cho 01 tập thể, 02 cá nhân, 01 hộ gia đình, cụ thể như sau:",
        "- Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện: 01 hộ gia đình;",
        "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 01 tập thể, 02 cá nhân.",
        "(Có danh sách kèm theo)",
        f"{ASKED}./.",
    ]
    (annex,) = paper.annexes
    assert annex.landscape
    assert annex.note.startswith("(Kèm theo Tờ trình số ....../TTr-UBND ngày")
    (listed,) = tables(annex)
    names = [row[1] for row in values(listed)]
    assert names[:4] == ["TẬP THỂ", "Bản Nà Kiêng", "CÁ NHÂN", "Giàng A Sử"]
    assert isinstance(paper.closing, Signature)
    assert paper.letterhead.number.endswith("/TTr-UBND")


def test_grounds_stand_in_italics_before_the_rest(office: Office, reports: Reports) -> None:
    (campaign,) = office.records.every(Kind.CAMPAIGN, code="PT-2024-006")
    propose(
        office,
        PERSON,
        occasion="PT",
        campaign=campaign.id,
        reasons="Trình bày.\ncăn cứ biên bản họp;",
    )
    paper = reports.paper(KEY, Params())
    grounds = [b for b in paper.blocks if isinstance(b, Paragraph) and b.tone is Tone.BASIS]
    words = [block.text for block in grounds]
    assert words[0].startswith("Căn cứ ")
    assert all(text.endswith(";") for text in words[:-2])
    assert words[-2:] == ["căn cứ biên bản họp.", "(Có danh sách kèm theo)"]


def test_meetings_on_the_proposal_are_named_and_go_with_the_letter(
    office: Office, reports: Reports
) -> None:
    proposal = propose(office, PERSON)
    meet(office, proposal=proposal)
    lines = told(reports.paper(KEY, Params()))
    assert "(Có danh sách và biên bản họp kèm theo)" in lines
    assert any(
        line.startswith(
            "Trên cơ sở kết quả họp Hội đồng Thi đua, khen thưởng huyện (ngày 12 tháng 12 năm 2024)"
        )
        for line in lines
    )


def test_a_proposal_without_lines_leaves_dots_and_says_so(office: Office, reports: Reports) -> None:
    propose(office)
    paper = reports.paper(KEY, Params())
    lines = told(paper)
    assert lines[0] == DOTTED_LINE
    assert any("...... tập thể, ...... cá nhân, ...... hộ gia đình" in line for line in lines)
    assert not any("00" in line for line in lines)
    assert len(notes(paper)) == 2
    (annex,) = paper.annexes
    (listed,) = tables(annex)
    assert values(listed) == []


def test_without_a_proposal_the_frame_is_printed(reports: Reports) -> None:
    paper = reports.paper(KEY, Params())
    assert paper.subject == "Về việc đề nghị khen thưởng"
    assert paper.annexes == ()
    assert any("thẻ Đề nghị khen thưởng" in note for note in notes(paper))
    assert any("cấp có thẩm quyền" in line for line in told(paper))


def test_a_proposal_asked_for_that_is_not_there_is_refused(reports: Reports) -> None:
    with pytest.raises(UserError):
        reports.paper(KEY, Params(proposal="Không có"))


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Khen thưởng năm 2024", "Về việc đề nghị khen thưởng\n(Khen thưởng năm 2024)"),
        ("Về việc khen đột xuất", "Về việc khen đột xuất"),
        ("A <b> & C", "Về việc đề nghị khen thưởng\n(A <b> & C)"),
    ],
)
def test_the_subject_is_made_from_the_title(
    office: Office, reports: Reports, title: str, subject: str
) -> None:
    propose(office, PERSON, title=title)
    assert reports.paper(KEY, Params()).subject == subject


def test_two_hundred_lines_are_counted_in_the_text_and_listed_behind_it(
    office: Office, reports: Reports
) -> None:
    propose(office, *({**PERSON, "name": f"Người {number:03}"} for number in range(200)))
    paper = reports.paper(KEY, Params())
    assert any("200 cá nhân, cụ thể" in line for line in told(paper))
    assert not tables(paper)


def test_offices_go_by_the_names_of_the_day_of_the_proposal(
    office: Office, reports: Reports
) -> None:
    unit = a_renamed_unit(office)
    for title, day in (("Cũ", "10/06/2024"), ("Mới", "10/03/2025")):
        propose(office, PERSON, unit=unit, title=title, proposed_on=day)
    old, new = (told(reports.paper(KEY, Params(proposal=title))) for title in ("Cũ", "Mới"))
    asked = "Ủy ban nhân dân {} Nậm Loỏng kính trình Chủ tịch Ủy ban nhân dân huyện Tam Đường"
    assert any(line.startswith(asked.format("xã")) for line in old)
    assert any(line.startswith(asked.format("phường")) for line in new)
