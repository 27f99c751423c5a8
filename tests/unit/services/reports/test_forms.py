"""Office forms are filled in with what is recorded; what is not recorded stays open."""

from pathlib import Path

import pytest
from docx import Document

from tests.printing.templates import a_template
from tests.printing.word import read_word
from tests.unit.services.reports.writing import meet
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.forms import FORMS
from thidua_desktop.texts.forms import CERTIFICATE, INVITATION, LETTER


def filled(
    office: Office, folder: Path, form: str, about: str = "", *, words: str = "", lines: str = ""
) -> str:
    template = a_template(folder, *lines.split("\n"), form=form) if lines else None
    made = template or office.forms.make(form, folder / "template.docx")
    target = folder / "filled.docx"
    office.forms.fill(made, target, Silent(), about=about, words=words)
    return read_word(target).text()


def honour(office: Office, *lines: dict[str, str], **raw: str) -> str:
    """Write a proposal down with lines; return its id."""
    fields = {"occasion": "DX", "level": "H", "state": "DA_KHEN", "proposed_on": "05/07/2024"}
    proposal = {"title": "Khen đột xuất", **fields, **raw}
    uid = office.records.save(Kind.AWARD_PROPOSAL, proposal).value.id
    for line in lines:
        given = {
            "proposal": uid,
            "subject": "CN",
            "form": "GK_HUYEN",
            "achievement": "Vận động 42 hộ hiến đất làm đường",
            "outcome": "DAT",
            "decision_number": "125/QĐ-UBND",
            "decided_on": "10/07/2024",
        }
        office.records.save(Kind.AWARD_LINE, {**given, **line})
    return uid


def test_an_invitation_says_what_the_meeting_is(office: Office, tmp_path: Path) -> None:
    meeting = meet(
        office,
        begins="08:30",
        place="Hội trường tầng 2",
        chair="Lò Thị Thu Hà",
        chair_role="Phó Chủ tịch",
        present="Các thành viên Hội đồng\nThủ trưởng các phòng",
        agenda="Khai mạc\n2. Bỏ phiếu",
    )
    text = filled(office, tmp_path, INVITATION, meeting)
    assert "ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG\n" in text
    assert "Thời gian: 08 giờ 30 phút, ngày 12 tháng 12 năm 2024." in text
    assert "- Các thành viên Hội đồng;\n- Thủ trưởng các phòng.\n" in text
    assert "- Khai mạc;\n2. Bỏ phiếu.\n" in text
    assert "Lò Thị Thu Hà - Phó Chủ tịch" in text
    assert "GM-UBND" in text


def test_what_a_meeting_does_not_say_stays_open(office: Office, tmp_path: Path) -> None:
    text = filled(office, tmp_path, INVITATION, meet(office))
    assert "Địa điểm: ..........." in text
    assert "None" not in text


def test_the_latest_is_taken_when_nothing_was_asked(office: Office, tmp_path: Path) -> None:
    meet(office, title="Họp sớm", on_day="01/02/2024")
    meet(office, title="Họp muộn", on_day="01/03/2024")
    assert "Họp muộn" in filled(office, tmp_path, INVITATION)


def test_nothing_to_fill_in_is_told_by_name(office: Office, tmp_path: Path) -> None:
    for form in (INVITATION, CERTIFICATE):
        with pytest.raises(UserError) as caught:
            filled(office, tmp_path, form)
        assert caught.value.problems[0].code == "form_nothing_about"
        with pytest.raises(UserError, match=r"not_found|_missing|unknown"):
            filled(office, tmp_path, form, "Không có tên này")


def test_each_award_given_gets_its_certificate(office: Office, tmp_path: Path) -> None:
    honour(
        office,
        {"name": "Lò Văn A & B", "gender": "NAM", "position": "Trưởng bản"},
        {"name": "Vàng Thị C", "gender": "NU"},
        {"name": "Tập thể Trường Bản Bo", "subject": "TT"},
        {"name": "Sùng A Dình", "subject": "HO"},
        {"name": "Không được", "outcome": "KHONG", "refusal": "Chưa đủ"},
        {"name": "Chưa xét", "outcome": ""},
        {"name": "Bằng khen", "form": "BK_TINH"},
    )
    template = office.forms.make(CERTIFICATE, tmp_path / "template.docx")
    done = office.forms.fill(template, tmp_path / "filled.docx", Silent())
    assert (done.count, done.about, done.sample) == (4, "Khen đột xuất", False)
    text = read_word(done.path).text()
    begin = ("Ông", "Bà", "Tập", "Hộ", "Sùng")
    said = [line for line in text.splitlines() if line.startswith(begin)]
    assert said == [
        "Tập thể Trường Bản Bo",
        "Ông Lò Văn A & B",
        "Bà Vàng Thị C",
        "Hộ gia đình Sùng A Dình",
    ]
    assert text.count("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TAM ĐƯỜNG") == 4
    assert text.count("Quyết định số: 125/QĐ-UBND\nngày 10 tháng 7 năm 2024") == 4
    assert text.count("Trưởng bản") == 1
    assert "TM. ỦY BAN NHÂN DÂN" not in text


def test_a_proposal_nobody_has_decided_on_makes_no_certificates(
    office: Office, tmp_path: Path
) -> None:
    uid = honour(office, {"name": "Lò Văn A", "outcome": ""})
    with pytest.raises(UserError, match="form_nobody_honoured"):
        filled(office, tmp_path, CERTIFICATE, uid)
    assert not (tmp_path / "filled.docx").exists()


def test_a_letter_carries_the_clerks_words_and_the_reports_number(
    office: Office, tmp_path: Path
) -> None:
    text = filled(office, tmp_path, LETTER, "2024/H1", words="Đoạn một.\n\nĐoạn hai <&>.")
    assert "Đoạn một.\nĐoạn hai <&>.\n" in text
    assert "6 tháng đầu năm 2024" in text
    assert "Kính gửi: Ủy ban nhân dân tỉnh Lai Châu" in text
    assert "Báo cáo số ....../BC-UBND" in text
    assert "- Như trên;\n- Lưu: VT." in text


def test_copies_go_to_those_written_to_and_not_to_everybody(office: Office, tmp_path: Path) -> None:
    told = {"unit": "106", "valid_from": "01/01/2024", "body": "ỦY BAN", "symbol": "UBND"}
    more = {"place": "Bình Lư", "role": "CHỦ TỊCH", "recipients": "UBND tỉnh\nSở Nội vụ"}
    office.records.save(Kind.ISSUER, told | more | {"filing": "VT, NV"})
    (tmp_path / "letter").mkdir()
    letter = filled(office, tmp_path / "letter", LETTER, "2024/H1")
    assert "- Như trên;\n- Sở Nội vụ;\n- Lưu: VT, NV." in letter
    assert "- UBND tỉnh" not in letter
    invitation = filled(office, tmp_path, INVITATION, meet(office))
    assert "- Như trên;\n- Lưu: VT, NV." in invitation
    assert "Sở Nội vụ" not in invitation


def test_what_a_letter_is_about_is_told_without_codes(office: Office, tmp_path: Path) -> None:
    made = office.forms.make(LETTER, tmp_path / "template.docx")
    done = office.forms.fill(made, tmp_path / "filled.docx", Silent(), about="2024/N")
    assert done.about == "Năm 2024"


def test_made_up_data_is_told(practice: Office, tmp_path: Path) -> None:
    template = practice.forms.make(INVITATION, tmp_path / "template.docx")
    assert practice.forms.fill(template, tmp_path / "filled.docx", Silent()).sample


def test_a_misspelt_field_is_refused_before_anything_is_written(
    office: Office, tmp_path: Path
) -> None:
    meet(office)
    with pytest.raises(UserError) as caught:
        filled(office, tmp_path, LETTER, "2024/H1", lines="{{ ten_kì }}\n{{ ten_cuoc_hop }}")
    told = [(problem.code, problem.params["name"]) for problem in caught.value.problems]
    assert [name for _code, name in told] == ["ten_cuoc_hop", "ten_kì"]
    assert told[1][0] == "form_field_unknown"
    assert not (tmp_path / "filled.docx").exists()


def test_a_template_of_no_form_asks_which_it_is(office: Office, tmp_path: Path) -> None:
    template = office.forms.make(LETTER, tmp_path / "template.docx")
    document = Document(str(template))
    document.core_properties.category = ""
    document.save(str(template))
    with pytest.raises(UserError, match="form_kind_unknown"):
        office.forms.look(template)
    assert office.forms.look(template, LETTER).problems == ()
    with pytest.raises(UserError, match="form_unknown"):
        office.forms.look(template, "nope")


def test_a_look_lists_the_fields_used_in_the_forms_order(office: Office, tmp_path: Path) -> None:
    template = office.forms.make(LETTER, tmp_path / "template.docx")
    looked = office.forms.look(template)
    names = [field.name for field in looked.form.fields]
    used = [field.name for field in looked.used]
    assert used == sorted(used, key=names.index)
    assert {"kinh_gui", "loi_van", "noi_nhan"} <= set(used)
    assert looked.problems == ()


@pytest.mark.parametrize("form", [form.key for form in FORMS])
def test_every_field_has_a_label_and_a_value(form: str, office: Office, tmp_path: Path) -> None:
    meet(office)
    honour(office, {"name": "Lò Văn A"})
    (asked,) = [one for one in FORMS if one.key == form]
    lines = "\n".join(f"{field.name}: {{{{ {field.name} }}}}" for field in asked.fields)
    template = a_template(tmp_path, form=form)
    document = Document(str(template))
    for line in lines.splitlines():
        document.add_paragraph(line)
    document.save(str(template))
    office.forms.fill(template, tmp_path / "filled.docx", Silent())
    text = read_word(tmp_path / "filled.docx").text()
    assert all(f"{field.name}: " in text for field in asked.fields)
    assert all(field.label for field in asked.fields)


def test_the_result_never_lands_on_the_template(office: Office, tmp_path: Path) -> None:
    meet(office)
    template = office.forms.make(INVITATION, tmp_path / "template.docx")
    with pytest.raises(UserError, match="form_over_itself"):
        office.forms.fill(template, template, Silent())
    with pytest.raises(UserError, match="form_suffix_unknown"):
        office.forms.fill(template, tmp_path / "x.pdf", Silent())
    with pytest.raises(UserError, match="folder_missing"):
        office.forms.fill(template, tmp_path / "none" / "x.docx", Silent())
