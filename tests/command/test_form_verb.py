"""form: listed, made, looked through, filled in."""

from pathlib import Path

from docx import Document

from tests.command.conftest import Desk
from tests.printing.word import read_word
from thidua_desktop.texts.forms import FIELDS

MEETING = {"purpose": "HOP_HOI_DONG", "title": "Họp Hội đồng", "on_day": "2024-12-12"}


def test_a_form_is_made_looked_through_and_filled_in(district: Desk, tmp_path: Path) -> None:
    district.save("meeting", **MEETING)
    template, target = tmp_path / "mau.docx", tmp_path / "giay-moi.docx"
    made = district.ask("form", "make", "invitation", "--out", template)
    assert made == {"ok": True, "form": "invitation", "path": str(template)}
    looked = district.ask("form", "fields", template)
    assert (looked["form"], looked["problems"]) == ("invitation", [])
    assert "ten_cuoc_hop" in looked["used"]
    done = district.ask("form", "fill", template, "--for", "Họp Hội đồng", "--out", target)
    assert (done["count"], done["about"], done["sample"]) == (1, "Họp Hội đồng", False)
    assert "Họp Hội đồng" in read_word(target).text()


def test_the_list_names_every_form_with_its_fields(district: Desk) -> None:
    listed = district.ask("form", "list")
    assert [form["key"] for form in listed] == ["invitation", "certificate", "letter"]
    assert all(field["label"] for form in listed for field in form["fields"])
    assert district.ask("form", "fields", "letter") == listed[2]
    told = district("form", "fields", "letter").out
    assert "{{ loi_van }}" in told


def test_words_come_from_the_line_or_a_file(district: Desk, tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    district.ask("form", "make", "letter", "--out", template)
    file = tmp_path / "loi.txt"
    file.write_text("Lời từ tệp.\nĐoạn hai.", encoding="utf-8-sig")
    fill = ("form", "fill", template, "--for", "2024/H1", "--out", tmp_path / "a.docx")
    district.ask(*fill, "--from", file)
    assert "Lời từ tệp.\nĐoạn hai." in read_word(tmp_path / "a.docx").text()
    district.ask(*fill, "--text", "Lời gõ tay.")
    assert "Lời gõ tay." in read_word(tmp_path / "a.docx").text()
    assert district(*fill, "--text", "x", "--from", file).code == 2


def test_a_misspelt_field_is_told_with_the_nearest(district: Desk, tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    district.ask("form", "make", "letter", "--out", template)
    document = Document(str(template))
    document.add_paragraph("{{ ten_kyy }}")
    document.save(str(template))
    looked = district("form", "fields", template, "--json")
    assert looked.code == 1
    assert [p["params"] for p in looked.json["problems"]] == [{"name": "ten_kyy", "near": "ten_ky"}]
    refused = district("form", "fill", template, "--out", tmp_path / "a.docx", "--json")
    assert refused.reasons == [("form_field_unknown", "")]
    assert not (tmp_path / "a.docx").exists()


def test_what_an_action_needs_or_does_not_take_is_said(district: Desk, tmp_path: Path) -> None:
    assert district("form", "fill", tmp_path / "x.docx").code == 2
    assert district("form", "make", "letter").code == 2
    assert district("form", "list", "letter").code == 2
    assert district("form", "make", "letter", "--out", tmp_path / "x.docx", "--text", "a").code == 2
    unknown = district("form", "make", "nope", "--out", tmp_path / "x.docx", "--json")
    assert unknown.reasons == [("form_unknown", "")]


def test_the_readme_names_every_field() -> None:
    page = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    missing = [name for fields in FIELDS.values() for name in fields if f"`{name}`" not in page]
    assert missing == []
