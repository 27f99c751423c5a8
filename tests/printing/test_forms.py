"""Templates are judged before they run: what is misspelt is named, what is hostile turned away."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from tests.printing.templates import (
    DOCUMENT,
    TYPES,
    a_template,
    added,
    changed,
    link,
    with_paragraphs,
)
from tests.printing.word import find, of, read_word
from thidua_desktop.domain.errors import UserError
from thidua_desktop.printing.forms import Template, fill, read_template
from thidua_desktop.texts.forms import CERTIFICATE, FIELDS, IN_LINES, INVITATION, LETTER, TITLES
from thidua_desktop.texts.problems import sentence

NAMES = frozenset(FIELDS[LETTER])


def values(form: str = LETTER, **more: str | Sequence[str]) -> dict[str, str | Sequence[str]]:
    plain = {n: (f"[{n}]",) if n in IN_LINES else f"[{n}]" for n in FIELDS[form]}
    return {**plain, **more}


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_template(path)
    (problem,) = caught.value.problems
    said = sentence(problem)
    assert "…" not in said.removesuffix("…") or "text" in problem.params
    return problem.code


def filled(template: Template, folder: Path, *pages: dict[str, str | Sequence[str]]) -> str:
    fill(template, pages, folder / "filled.docx")
    return read_word(folder / "filled.docx").text()


@pytest.mark.parametrize("form", TITLES)
def test_the_first_template_says_what_it_is_and_has_no_slip(form: str, tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path, form=form))
    assert template.form == form
    assert template.problems(frozenset(FIELDS[form]), IN_LINES) == []
    assert len(template.used.names) > 10
    text = filled(template, tmp_path, values(form))
    assert "{" not in text
    for name in template.used.names:
        assert f"[{name}]" in text


def test_a_misspelt_field_is_named_with_the_nearest_there_is(tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path, "{{ ten_don_vj }}", "{{ zzz }}"))
    told = [sentence(one) for one in template.problems(NAMES, IN_LINES)]
    assert told[0].endswith("Có phải là “ten_don_vi”?")
    assert "“zzz”" in told[1]
    assert len(told) == 2


def test_a_field_cut_up_by_word_is_still_found(tmp_path: Path) -> None:
    runs = "".join(
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{part}</w:t></w:r>"
        for part in ("{", "{ ten_", "don", "_vi }", "}")
    )
    template = read_template(with_paragraphs(a_template(tmp_path), runs))
    assert template.problems(NAMES, IN_LINES) == []
    assert filled(template, tmp_path, values()).count("[ten_don_vi]") == 3


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("{%p for dong in loi_van %}", "{{ dong }}"), "form_tag_open"),
        (("{%p if ten_ky %}", "x"), "form_tag_open"),
        (("{%p endfor %}",), "form_tag_stray"),
        (("{%p else %}",), "form_tag_stray"),
        (("{%p for dong in loi_van %}", "{%p endif %}"), "form_tag_stray"),
        (("{{ ten_don_vi }",), "form_brace_open"),
        (("ten_don_vi }}",), "form_brace_open"),
        (("{{ ten_don_vi",), "form_brace_open"),
        (("{{ ten don vi }}",), "form_tag_broken"),
        (("{{ }}",), "form_tag_broken"),
        (("{% for loi_van %}", "{% endfor %}"), "form_tag_broken"),
        (("{{ ten_don_vi|kiểu }}",), "form_tag_refused"),
        (("{{ ten_don_vi|nope }}",), "form_tag_refused"),
    ],
)
def test_a_slip_in_a_tag_is_told_before_anything_runs(
    lines: tuple[str, ...], code: str, tmp_path: Path
) -> None:
    assert refusal(a_template(tmp_path, *lines)) == code


def test_the_tag_that_is_open_is_quoted_with_what_would_close_it(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_template(a_template(tmp_path, "{%p for dong in loi_van %}", "{{ dong }}"))
    said = sentence(caught.value.problems[0])
    assert "“{%p for dong in loi_van %}”" in said
    assert "“{%p endfor %}”" in said


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ten_don_vi.__class__ }}",
        "{{ ten_don_vi.upper() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ ten_don_vi * 99999999999 }}",
        "{{ 'a' ~ ten_don_vi }}",
        "{{ ten_don_vi[0] }}",
        "{{ ten_don_vi|attr('x') }}",
        "{{ range(10) }}",
        "{{ [1, 2] }}",
        "{{r ten_don_vi }}",
        "{{p ten_don_vi }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% macro x() %}{% endmacro %}",
        "{% extends 'x' %}",
        "{% raw %}{{ ten_don_vi }}{% endraw %}",
        "{% cellbg ten_don_vi %}",
        "{% for a in range(999999999) %}{% endfor %}",
        "{% for a in loi_van recursive %}{% endfor %}",
        "{% for a in loi_van if a %}{% endfor %}",
        "{% for a in loi_van %}{{ loop.cycle() }}{% endfor %}",
        "{% for a in loi_van %}{% for b in loi_van %}{% endfor %}{% endfor %}",
        "{{ " + "(" * 200 + "ten_ky" + ")" * 200 + " }}",
    ],
)
def test_whatever_would_reach_compute_or_run_is_refused(tag: str, tmp_path: Path) -> None:
    assert refusal(a_template(tmp_path, tag)) == "form_tag_refused"


@pytest.mark.parametrize("place", ["header", "title"])
def test_tags_outside_the_text_are_judged_too(place: str, tmp_path: Path) -> None:
    path, tag = a_template(tmp_path), "{{ ''.__class__ }}"
    if place == "header":
        changed(path, "word/header1.xml", {"<w:r><w:t>2<": f"<w:r><w:t>{tag}<"})
    else:
        document = Document(str(path))
        document.core_properties.title = tag
        document.save(str(path))
    assert refusal(path) == "form_tag_refused"


def test_a_tag_hidden_in_an_attribute_is_no_way_in(tmp_path: Path) -> None:
    path = changed(a_template(tmp_path), DOCUMENT, {'w:val="BodyText"': 'w:val="{{ 7*7 }}"'})
    assert refusal(path) == "form_tag_refused"
    path = changed(a_template(tmp_path), DOCUMENT, {'w:val="BodyText"': 'w:val="{{ lạ }}"'})
    assert [p.params["name"] for p in read_template(path).problems(NAMES, IN_LINES)] == ["lạ"]


def test_values_are_words_and_never_markup_or_tags(tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path))
    hostile = 'R&D <w:p/> "x" {{ ten_ky }} {% for %} \x07\t\ud800 Ẩ'
    text = filled(template, tmp_path, values(ten_ky=hostile, loi_van=(hostile, hostile)))
    assert text.count('R&D <w:p/> "x" {{ ten_ky }} {% for %}') == 4


def test_lines_become_paragraphs_and_loops_go_through_them(tmp_path: Path) -> None:
    lines = ("{%p for dong in loi_van %}", "{{ loop.index }}. {{ dong|upper }}", "{%p endfor %}")
    template = read_template(a_template(tmp_path, *lines))
    text = filled(template, tmp_path, values(loi_van=("một", "hai")))
    assert "1. MỘT\n2. HAI\n" in text
    assert "\nmột\nhai\n" in text


def test_a_choice_leaves_out_what_is_empty(tmp_path: Path) -> None:
    lines = ("{%p if ten_ky == “Quý I” %}", "A", "{%p elif not ten_ky %}", "B", "{%p else %}", "C")
    template = read_template(a_template(tmp_path, *lines, "{%p endif %}"))
    for said, shown in (("Quý I", "A"), ("", "B"), ("x", "C")):
        text = filled(template, tmp_path, values(ten_ky=said)).splitlines()
        assert [line for line in text if line in "ABC" and line] == [shown]


def test_a_field_of_one_value_cannot_be_gone_through(tmp_path: Path) -> None:
    lines = ("{%p for chu in ten_ky %}", "{{ chu }}", "{%p endfor %}")
    template = read_template(a_template(tmp_path, *lines))
    (problem,) = template.problems(NAMES, IN_LINES)
    assert problem.code == "form_field_in_one"


def test_tags_that_cut_a_paragraph_in_two_are_refused_and_write_nothing(tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path, "a {% if ten_ky %} b", "c {% endif %} d"))
    target = tmp_path / "filled.docx"
    target.write_bytes(b"older")
    fill(template, [values()], target)
    broken = read_template(
        with_paragraphs(
            a_template(tmp_path),
            "<w:r><w:t>{% if ten_ky %}</w:t></w:r><w:r><w:t>x</w:t></w:r>",
            "<w:r><w:t>{%p else %}</w:t></w:r>",
            "<w:r><w:t>y{% endif %}</w:t></w:r>",
        )
    )
    target.write_bytes(b"older")
    with pytest.raises(UserError, match="form_tags_cross"):
        fill(broken, [values()], target)
    assert target.read_bytes() == b"older"


def test_each_set_of_values_gets_a_page_of_its_own(tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path, form=CERTIFICATE))
    names = ["Lò Văn A", "Tẩn <B> & C", "Giàng D"]
    pages = [values(CERTIFICATE, nguoi_duoc_khen=name) for name in names]
    heard: list[tuple[int, int]] = []
    fill(template, pages, tmp_path / "filled.docx", lambda *step: heard.append(step))
    assert heard == [(1, 3), (2, 3), (3, 3)]
    word = read_word(tmp_path / "filled.docx")
    assert [word.text().count(name) for name in names] == [1, 1, 1]
    sections = find(word.body, ".//w:sectPr")
    assert [find(one, "w:type/@w:val") for one in sections] == [["nextPage"]] * 3
    assert len(find(word.body, ".//w:pgNumType")) == 3


def test_a_template_that_runs_on_still_begins_a_page_for_each(tmp_path: Path) -> None:
    path = a_template(tmp_path, form=CERTIFICATE)
    changed(path, DOCUMENT, {'<w:type w:val="nextPage"/>': '<w:type w:val="continuous"/>'})
    fill(read_template(path), [values(CERTIFICATE)] * 3, tmp_path / "filled.docx")
    kinds = find(read_word(tmp_path / "filled.docx").body, ".//w:sectPr/w:type/@w:val")
    assert kinds[1:] == ["nextPage"] * 2


def test_what_stops_the_work_leaves_the_older_file(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "filled.docx"
    target.write_bytes(b"older")
    template = read_template(a_template(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        fill(template, [values()], target, stop)
    assert target.read_bytes() == b"older"


def test_equal_values_make_equal_files(tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path))
    for name in ("one.docx", "two.docx"):
        fill(template, [values()], tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_what_an_office_adds_to_its_template_stays(tmp_path: Path) -> None:
    path = a_template(tmp_path, form=INVITATION)
    document = Document(str(path))
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Đường dây nóng"
    table.cell(0, 1).text = "{{ ten_don_vi }}"
    document.save(str(path))
    text = filled(read_template(path), tmp_path, values(INVITATION))
    assert "Đường dây nóng\n[ten_don_vi]" in text


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.docx", b"", "form_not_word"),
        ("x.docx", b"abc" * 100, "form_not_word"),
        ("x.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "form_is_old_doc"),
    ],
)
def test_what_is_no_word_file_is_refused(
    name: str, content: bytes, code: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name) == code


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.docx") == "file_unreadable"
    assert refusal(tmp_path) == "file_unreadable"


def test_a_workbook_is_no_template(tmp_path: Path) -> None:
    path = changed(a_template(tmp_path), TYPES, {"wordprocessingml.document": "spreadsheetml.x"})
    assert refusal(path) == "form_not_word"


def test_macros_and_files_within_files_are_turned_away(tmp_path: Path) -> None:
    assert refusal(added(a_template(tmp_path), **{"word__vbaProject.bin": b"x"})) == "form_macros"
    assert (
        refusal(added(a_template(tmp_path), **{"word__embeddings__a.bin": b"x"})) == "form_macros"
    )
    macro = {"wordprocessingml.document.main": "ms-word.document.macroEnabled.main"}
    assert refusal(changed(a_template(tmp_path), TYPES, macro)) == "form_macros"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "http://a.vn/x.dotm"),
        ("image", "http://a.vn/x.png"),
        ("image", "\\\\a\\x.png"),
        ("hyperlink", "file:/c:/x.exe"),
        ("frame", "http://a.vn"),
    ],
)
def test_what_comes_from_elsewhere_is_turned_away(kind: str, target: str, tmp_path: Path) -> None:
    assert refusal(link(a_template(tmp_path), kind, target)) == "form_links_out"


def test_a_web_address_in_the_letterhead_is_no_harm(tmp_path: Path) -> None:
    read_template(link(a_template(tmp_path), "hyperlink", "https://tamduong.laichau.gov.vn"))


@pytest.mark.parametrize(
    "runs",
    [
        '<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://a.vn/x&quot; "/>',
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>DDEA</w:instrText></w:r>"
            "<w:r><w:instrText>UTO c:\\\\x</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
    ],
)
def test_fields_that_fetch_or_start_something_are_turned_away(runs: str, tmp_path: Path) -> None:
    assert refusal(with_paragraphs(a_template(tmp_path), runs)) == "form_links_out"


def test_entities_are_turned_away(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><w:document'
    path = changed(a_template(tmp_path), DOCUMENT, {"<w:document": bomb})
    assert refusal(path) == "form_damaged"


def test_files_that_swell_are_turned_away(tmp_path: Path) -> None:
    swollen = added(a_template(tmp_path), **{"word__media__a.bin": b"\0" * 90_000_000})
    assert swollen.stat().st_size < 200_000
    assert refusal(swollen) == "form_too_big"
    long = changed(a_template(tmp_path), DOCUMENT, {"<w:body>": "<w:body>" + " " * 3_100_000})
    assert refusal(long) == "form_too_big"
    many = {f"word__media__{number}": b"" for number in range(1100)}
    assert refusal(added(a_template(tmp_path), **many)) == "form_too_big"


@pytest.mark.parametrize(
    ("part", "texts"),
    [
        (DOCUMENT, {"</w:body>": ""}),
        (DOCUMENT, {"<w:body>": "<w:other>", "</w:body>": "</w:other>"}),
        (TYPES, {'PartName="/word/document.xml"': 'PartName="/word/none.xml"'}),
        ("_rels/.rels", {"word/document.xml": "word/none.xml"}),
        ("word/_rels/document.xml.rels", {"header1.xml": "none.xml"}),
    ],
)
def test_a_damaged_file_is_told_and_no_fault(
    part: str, texts: dict[str, str], tmp_path: Path
) -> None:
    assert refusal(changed(a_template(tmp_path), part, texts)) in {"form_damaged", "form_not_word"}


def test_a_cut_off_file_is_told(tmp_path: Path) -> None:
    path = a_template(tmp_path)
    whole = path.read_bytes()
    for share in (0.2, 0.5, 0.9, 0.99):
        path.write_bytes(whole[: int(len(whole) * share)])
        assert refusal(path) in {"form_not_word", "form_damaged"}


def test_flipped_bytes_are_told_or_do_no_harm(tmp_path: Path) -> None:
    path = a_template(tmp_path)
    whole = bytearray(path.read_bytes())
    for place in range(0, len(whole), max(1, len(whole) // 120)):
        bent = bytearray(whole)
        bent[place] ^= 0x55
        path.write_bytes(bent)
        try:
            template = read_template(path)
        except UserError:
            continue
        if template.problems(NAMES, IN_LINES) == []:
            fill(template, [values()], tmp_path / "filled.docx")


def test_a_text_box_is_judged_and_filled_in(tmp_path: Path) -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>{{ ten_ky }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r>"
    )
    path = with_paragraphs(a_template(tmp_path), box)
    text = filled(read_template(path), tmp_path, values())
    assert "\n[ten_ky]\n" in text


def test_the_file_keeps_its_locks_and_names(tmp_path: Path) -> None:
    template = read_template(a_template(tmp_path))
    fill(template, [values()], tmp_path / "filled.docx")
    with zipfile.ZipFile(tmp_path / "filled.docx") as archive:
        assert archive.testzip() is None
    assert read_template(tmp_path / "filled.docx").form == LETTER
    assert (
        of(read_word(tmp_path / "filled.docx").body, "[ten_don_vi] trân trọng báo cáo./.")
        is not None
    )
