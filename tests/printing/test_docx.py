"""The Word file says what the page says, in the decree's sizes, and can be edited."""

import itertools
import time
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from tests.printing.papers import (
    FONTS,
    SCORE_COLUMNS,
    a_report,
    a_score_paper,
    a_score_table,
    a_summary,
    a_wide_table,
    the_minutes,
)
from tests.printing.word import TWIPS_PER_MM, Word, find, of, value, words, written
from thidua_desktop.domain.paper import (
    Addressees,
    Align,
    Annex,
    Cell,
    Column,
    Heading,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Table,
)
from thidua_desktop.printing.docx import write_docx
from thidua_desktop.printing.fonts import load_faces
from thidua_desktop.texts import paper as texts

# The order the format's schema wants of children; Word refuses files that break it.
_ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl pBdr spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rFonts b bCs i iCs sz szCs lang",
    "tblPr": "tblW tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge tcMar vAlign",
    "sectPr": "headerReference type pgSz pgMar pgNumType cols titlePg",
    "tblCellMar": "top left bottom right",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "settings": (
        "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol"
        " listSeparator"
    ),
}


def rows_of(table: Any) -> list[Any]:
    return find(table, "./w:tr")


def lined(word: Word) -> list[Any]:
    """Return the tables a reader sees."""
    return find(word.body, ".//w:tbl[w:tblPr/w:tblBorders]")


def heads_of(table: Any) -> list[Any]:
    return find(table, "./w:tr[w:trPr/w:tblHeader]")


def keeps(row: Any) -> bool:
    return bool(find(row, ".//w:keepNext"))


@pytest.fixture
def summary(tmp_path: Path) -> Word:
    return written(a_summary(), tmp_path)


def test_every_table_repeats_its_head_and_no_row_parts(summary: Word) -> None:
    scores, wide = lined(summary)
    assert [words(row) for row in heads_of(scores)] == [words(rows_of(scores)[0])]
    assert len(heads_of(wide)) == 2
    assert rows_of(wide)[:2] == heads_of(wide)
    for row in find(summary.body, ".//w:tr"):
        assert find(row, "./w:trPr/w:cantSplit")


def test_a_heading_of_two_levels_spans_its_columns_and_both_rows(summary: Word) -> None:
    upper, lower = heads_of(lined(summary)[1])
    spans = {words(cell): find(cell, ".//w:gridSpan/@w:val") for cell in find(upper, "./w:tc")}
    assert spans["Số lượng"] == ["2"]
    merged = [find(cell, ".//w:vMerge/@w:val") for cell in find(upper, "./w:tc")]
    assert merged == [["restart"], ["restart"], [], ["restart"], ["restart"]]
    assert [words(cell) for cell in find(lower, "./w:tc")] == ["", "", "Kỳ này", "Lũy kế", "", ""]


def test_rows_stay_with_the_row_they_belong_to(summary: Word) -> None:
    rows = {words(row)[:6]: keeps(row) for row in rows_of(lined(summary)[0])[1:]}
    assert rows == {
        "IPHÁT ": True,  # leads the first row
        "1Thu n": True,  # a remark follows it
        "Nguồn:": False,
        "2Thu n": False,
        "3Thu n": True,  # the total follows it
        "Tổng c": True,  # a note follows the table
    }
    remark = rows_of(lined(summary)[0])[3]
    assert find(remark, ".//w:rPr/w:i")


def test_each_part_numbers_its_pages_anew_and_hides_the_first(summary: Word) -> None:
    sections = find(summary.body, ".//w:sectPr")
    assert len(sections) == 2
    for section in sections:
        assert find(section, "w:pgNumType/@w:start") == ["1"]
        assert find(section, "w:titlePg")
        assert find(section, "w:headerReference/@w:type") == ["default"]
    header = summary.xml("word/header1.xml")
    assert "PAGE" in "".join(find(header, ".//w:instrText/text()"))
    assert find(summary.style("Header"), "w:pPr/w:jc/@w:val") == ["center"]


def test_pages_and_margins_are_the_decrees(summary: Word) -> None:
    main, annex = find(summary.body, ".//w:sectPr")
    for section, size in ((main, (210, 297)), (annex, (297, 210))):
        paper = tuple(
            int(value(section, f"w:pgSz/@w:{name}")) / TWIPS_PER_MM for name in ("w", "h")
        )
        assert paper == pytest.approx(size, abs=0.05)
        margins = {
            name: int(value(section, f"w:pgMar/@w:{name}")) / TWIPS_PER_MM
            for name in ("top", "bottom", "left", "right")
        }
        assert margins == pytest.approx({"top": 20, "bottom": 20, "left": 30, "right": 15}, abs=0.1)
    assert find(main, "w:pgSz/@w:orient") == []
    assert find(annex, "w:pgSz/@w:orient") == ["landscape"]


@pytest.mark.parametrize(
    ("key", "points", "looks"),
    [
        ("Nation", 13, {"b"}),
        ("Motto", 14, {"b"}),
        ("Superior", 13, set()),
        ("Issuer", 13, {"b"}),
        ("Number", 13, set()),
        ("PlaceDay", 14, {"i"}),
        ("PaperTitle", 14, {"b"}),
        ("Subject", 14, {"b"}),
        ("BodyText", 14, set()),
        ("Basis", 14, {"i"}),
        ("Authority", 14, {"b"}),
        ("Signer", 14, {"b"}),
        ("RecipientsHead", 12, {"b", "i"}),
        ("Recipient", 11, set()),
        ("AnnexLabel", 14, {"b"}),
        ("AnnexNote", 14, {"i"}),
        ("TableLeft", 12, set()),
        ("Header", 13, set()),
    ],
)
def test_each_kind_of_words_has_the_decrees_size(
    summary: Word, key: str, points: float, looks: set[str]
) -> None:
    look = find(summary.style(key), "w:rPr")[0]
    assert float(value(look, "w:sz/@w:val")) / 2 == points
    assert {name for name in ("b", "i") if find(look, f"w:{name}")} == looks


def test_text_is_justified_with_its_first_line_set_in(summary: Word) -> None:
    settings = find(summary.style("BodyText"), "w:pPr")[0]
    assert value(settings, "w:jc/@w:val") == "both"
    assert int(value(settings, "w:ind/@w:firstLine")) / TWIPS_PER_MM == pytest.approx(12.7, abs=0.1)
    assert int(value(settings, "w:spacing/@w:after")) >= 6 * 20


def test_there_is_one_face_one_language_and_no_line_of_fixed_height(summary: Word) -> None:
    faces = [face for root in summary.every for face in find(root, ".//w:rFonts")]
    assert faces
    for face in faces:
        names = {key.rpartition("}")[2]: name for key, name in face.attrib.items()}
        assert names == dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Times New Roman")
    spoken = [lang for root in summary.every for lang in find(root, ".//w:lang/@w:*")]
    assert set(spoken) == {"vi-VN"}
    # Tall capitals such as Ấ would lose their marks.
    heights = [rule for root in summary.every for rule in find(root, ".//@w:lineRule")]
    assert set(heights) == {"atLeast"}


def test_nothing_floats_and_every_word_can_be_edited(summary: Word) -> None:
    names = {node.tag.rpartition("}")[2] for node in summary.body.iter()}
    assert not names & {"anchor", "framePr", "pict", "AlternateContent", "tblpPr", "txbxContent"}
    assert summary.xml("word/settings.xml") is not None
    assert not find(summary.xml("word/settings.xml"), ".//w:documentProtection")


def test_the_parts_keep_the_order_of_the_schema(summary: Word) -> None:
    for root in summary.every:
        for node in root.iter():
            order = _ORDER.get(node.tag.rpartition("}")[2], "").split()
            if order and "wordprocessingml" in node.tag:
                places = [order.index(child.tag.rpartition("}")[2]) for child in node]
                assert places == sorted(places), node.tag


def test_the_rule_under_the_motto_is_as_long_as_the_motto(summary: Word) -> None:
    (cell,) = [one for one in find(summary.body, ".//w:tc") if texts.MOTTO in words(one)]
    (rule,) = find(cell, "./w:p[w:pPr/w:pBdr]")
    sides = sum(int(find(rule, f".//w:ind/@w:{side}")[0]) for side in ("left", "right"))
    length = (int(value(cell, "w:tcPr/w:tcW/@w:w")) - sides) / 20
    assert length == pytest.approx(load_faces(FONTS).bold.width(texts.MOTTO, 14), abs=0.2)


def test_the_file_says_who_wrote_what(tmp_path: Path) -> None:
    write_docx(a_summary(), tmp_path / "paper.docx", FONTS)
    facts = Document(str(tmp_path / "paper.docx")).core_properties
    assert facts.title == "Báo cáo Kết quả phong trào thi đua"
    assert facts.author == "Ủy ban nhân dân xã Than Uyên"
    assert facts.language == "vi-VN"
    assert facts.modified.date() == date(2026, 2, 5)


def test_equal_papers_become_equal_files(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.docx", "two.docx")]
    for path in paths:
        write_docx(a_summary(), path, FONTS)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    with zipfile.ZipFile(paths[0]) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_awkward_words_come_through_or_are_replaced(tmp_path: Path) -> None:
    awkward = 'a < b & c > "d" \x07\t]]> \ud800 😀'
    decomposed = unicodedata.normalize("NFD", "Ủy ban xã Thẳm")
    table = Table((Column("<&>", 165),), (Row((awkward,)), Row((decomposed,))))
    paper = a_report(Paragraph(f"{awkward}\n{decomposed}"), Heading(awkward, 2), table)
    text = written(replace(paper, subject=awkward), tmp_path).text()
    assert text.count('a < b & c > "d"') == 4
    assert text.count("]]>") == 4
    assert text.count("😀") == 4
    assert text.count("Ủy ban xã Thẳm") == 2
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(st.characters(), max_size=40))
def test_no_text_is_a_fault(text: str) -> None:
    with TemporaryDirectory() as folder:
        table = Table((Column(text, 165),), (Row((text,)), Row((Cell(1, suffix=text),))))
        paper = a_report(Paragraph(text), Heading(text), Addressees((text, text)), table)
        head = replace(paper.letterhead, body=(text,), place=text, number=text)
        word = written(replace(paper, letterhead=head, title=text, subject=text), Path(folder))
        assert unicodedata.is_normalized("NFC", word.text())


def test_line_breaks_stay_line_breaks(tmp_path: Path) -> None:
    word = written(a_report(Paragraph("một\nhai\r\nba")), tmp_path)
    assert of(word.body, "một\nhai\nba") is not None
    # Without it Word would pull the line before a break apart.
    assert find(word.xml("word/settings.xml"), ".//w:doNotExpandShiftReturn")


def test_values_read_as_on_the_page(tmp_path: Path) -> None:
    values = (1, "x", 1250, Cell(Decimal("12.5"), suffix=" (ước)"), Decimal("9.625"), None)
    rows = (Row(values), Row((2, "y", None, None, None, date(2026, 3, 5))))
    (table,) = lined(written(a_report(Table(SCORE_COLUMNS, rows)), tmp_path))
    told = [[words(cell) for cell in find(row, "./w:tc")] for row in rows_of(table)[1:]]
    assert told == [
        ["1", "x", "1.250,00", "12,5 (ước)", "9,63", "", ""],
        ["2", "y", "", "", "", "05/03/2026", ""],
    ]


def test_a_number_too_long_for_its_column_is_set_smaller(tmp_path: Path) -> None:
    row = Row((1, "x", Decimal("123456789012.5"), 7))
    (table,) = lined(written(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path))
    sizes = [find(cell, ".//w:r/w:rPr/w:sz/@w:val") for cell in find(rows_of(table)[1], "./w:tc")]
    assert sizes[2]
    assert 12 <= int(sizes[2][0]) < 24
    assert sizes[0] == sizes[1] == sizes[3] == []


def test_a_table_without_rows_says_so(tmp_path: Path) -> None:
    (table,) = lined(written(a_report(Table(SCORE_COLUMNS, ())), tmp_path))
    assert words(rows_of(table)[1]) == texts.NO_ROWS


def test_a_row_taller_than_a_page_may_run_on(tmp_path: Path) -> None:
    tall = Row((1, "Thành tích tiêu biểu trong phong trào thi đua. " * 80))
    (table,) = lined(written(a_report(Table(SCORE_COLUMNS, (tall,))), tmp_path))
    assert not find(rows_of(table)[1], ".//w:cantSplit")


def test_columns_are_as_wide_as_the_model_says(summary: Word) -> None:
    for table, mm in zip(lined(summary), (165, 252), strict=True):
        grid = [int(width) for width in find(table, "./w:tblGrid/w:gridCol/@w:w")]
        assert sum(grid) / TWIPS_PER_MM == pytest.approx(mm, abs=0.05)
        for row in rows_of(table):
            assert sum(map(int, find(row, "./w:tc/w:tcPr/w:tcW/@w:w"))) == sum(grid)


def test_word_lists_headings_in_its_pane(tmp_path: Path) -> None:
    blocks = (Heading("I. Một"), Heading("1. Hai", 2), Heading("a) Ba", 3), Heading("b) Bốn", 4))
    write_docx(a_report(*blocks), tmp_path / "paper.docx", FONTS)
    found = Document(str(tmp_path / "paper.docx")).paragraphs
    styles = {one.text: one.style.name for one in found if one.style and one.text}
    assert styles["I. MỘT"] == "Heading 1"
    assert styles["1. Hai"] == "Heading 2"
    assert styles["a) Ba"] == styles["b) Bốn"] == "Heading 3"
    word = written(a_report(*blocks), tmp_path)
    assert find(word.style("Heading2"), "w:rPr/w:b")
    assert not find(word.style("Heading3"), "w:rPr/w:b")
    assert all(find(word.style(f"Heading{n}"), "w:pPr/w:keepNext") for n in (1, 2, 3))


def test_a_chart_is_a_picture_in_the_line_with_its_title_for_who_cannot_see(summary: Word) -> None:
    (picture,) = find(summary.body, ".//wp:inline")
    assert value(picture, "wp:docPr/@descr") == "Kết quả so với kế hoạch"
    extent = [int(value(picture, f"wp:extent/@{name}")) / 36_000 for name in ("cx", "cy")]
    assert extent == pytest.approx([165, 60])
    # LibreOffice moves a picture that leaves them out.
    assert {value(picture, f"@dist{side}") for side in "TBLR"} == {"0"}
    assert any(name.startswith("word/media/") for name in summary.parts)


def test_two_charts_have_numbers_of_their_own(tmp_path: Path) -> None:
    chart = next(block for block in a_summary().blocks if isinstance(block, Picture))
    word = written(a_report(chart, replace(chart, mm=40)), tmp_path)
    numbers = find(word.body, ".//wp:docPr/@id")
    assert len(set(numbers)) == 2


def test_annexes_are_counted_in_roman_and_begin_on_a_page_of_their_own(tmp_path: Path) -> None:
    annexes = (
        Annex("Điểm", (a_score_table(),)),
        Annex("Tổng hợp", (a_wide_table(2),), "(Kèm theo Báo cáo)", landscape=True),
        Annex("Trống", ()),
    )
    word = written(replace(a_report(Paragraph("x")), annexes=annexes), tmp_path)
    for label in ("Phụ lục I", "Phụ lục II", "Phụ lục III"):
        of(word.body, label)
    assert find(word.body, ".//w:sectPr/w:type/@w:val") == ["nextPage"] * 4
    alone = replace(a_report(Paragraph("x")), annexes=annexes[:1])
    of(written(alone, tmp_path).body, "Phụ lục")


def test_minutes_are_signed_by_two_side_by_side(tmp_path: Path) -> None:
    word = written(the_minutes(), tmp_path)
    (table,) = [one for one in find(word.body, ".//w:tbl") if "THƯ KÝ" in words(one)]
    above, below = rows_of(table)
    assert [words(cell) for cell in find(above, "./w:tc")] == [
        "THƯ KÝ(Ký, ghi rõ họ tên)",
        "CHỦ TỌA(Ký, ghi rõ họ tên)",
    ]
    assert [words(cell) for cell in find(below, "./w:tc")] == ["Lò Thị Ửng", "Nguyễn Văn Ẩn"]
    assert of(word.body, "- Lưu: VT.") is not None


def test_an_internal_table_has_its_light_head_and_foot(tmp_path: Path) -> None:
    text = written(a_score_paper(), tmp_path).text()
    assert texts.NATION not in text
    assert "Biểu số 02a" in text
    order = ["Mường Kim, ngày 05 tháng 12 năm 2025", texts.PREPARER, texts.HEAD]
    assert [text.index(line) for line in order] == sorted(text.index(line) for line in order)


def test_the_close_stays_with_the_last_lines_of_the_text(tmp_path: Path) -> None:
    short = written(a_report(Paragraph("Đoạn một " * 30), Paragraph("Hết./.")), tmp_path)
    assert find(of(short.body, "Hết./."), ".//w:keepNext")
    assert find(of(short.body, ("Đoạn một " * 30).strip()), ".//w:keepNext")
    long = written(a_report(Paragraph("Đoạn một " * 30), Paragraph("Hết " * 40)), tmp_path)
    assert find(of(long.body, ("Hết " * 40).strip()), ".//w:keepNext")
    assert not find(of(long.body, ("Đoạn một " * 30).strip()), ".//w:keepNext")
    table = written(a_report(a_score_table()), tmp_path)
    assert keeps(rows_of(lined(table)[0])[-1])


def test_two_tables_do_not_grow_together(tmp_path: Path) -> None:
    word = written(a_report(a_score_table(), a_score_table()), tmp_path)
    assert len(lined(word)) == 2
    for table in find(word.body, "./w:body/w:tbl"):
        after = table.getnext()
        assert after is None or not after.tag.endswith("}tbl")


@pytest.mark.parametrize("names", [("Sở Nội vụ",), ("Sở Nội vụ", "Hội đồng tỉnh")])
def test_the_bodies_addressed_stand_on_one_line_or_in_a_list(
    names: tuple[str, ...], tmp_path: Path
) -> None:
    text = written(a_report(Addressees(names)), tmp_path).text()
    if len(names) == 1:
        assert "Kính gửi: Sở Nội vụ" in text
    else:
        assert "Kính gửi:\n- Sở Nội vụ;\n- Hội đồng tỉnh." in text


def test_a_paper_with_nothing_but_its_frame_is_written(tmp_path: Path) -> None:
    bare = replace(a_report(), title="", subject="", closing=None)
    assert texts.NATION in written(bare, tmp_path).text()


def test_thousands_of_rows_cost_no_more_than_their_number(tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        paper = a_report(a_wide_table(count), landscape=True)
        start = time.process_time()
        write_docx(paper, tmp_path / "paper.docx", FONTS)
        return time.process_time() - start

    seconds(10)
    few, many = seconds(340), seconds(3400)
    assert many < 30 * few
    assert many < 10


def test_progress_hears_rows_and_what_it_raises_leaves_the_older_file(tmp_path: Path) -> None:
    target = tmp_path / "paper.docx"
    heard: list[tuple[int, int]] = []
    write_docx(a_report(a_score_table(250)), target, FONTS, lambda *step: heard.append(step))
    assert heard[-1] == (252, 252)
    assert [done for done, _total in heard] == sorted(done for done, _total in heard)
    before = target.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        write_docx(a_report(a_score_table(250)), target, FONTS, _stopping())
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def _stopping() -> Callable[[int, int], None]:
    calls = itertools.count()

    def step(_done: int, _total: int) -> None:
        if next(calls) == 1:
            raise KeyboardInterrupt

    return step


def test_a_cell_may_stand_otherwise_than_its_column(tmp_path: Path) -> None:
    row = Row((Cell("Cộng", span=2, align=Align.CENTER), 1), RowKind.TOTAL)
    (table,) = lined(written(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path))
    first = find(rows_of(table)[1], "./w:tc")[0]
    assert value(first, ".//w:gridSpan/@w:val") == "2"
    assert value(first, ".//w:pStyle/@w:val") == "TableCenter"
    assert find(first, ".//w:r/w:rPr/w:b")


def test_a_letter_says_what_it_is_about_under_its_number(tmp_path: Path) -> None:
    letter = replace(a_report(Paragraph("x")), title="", subject="V/v tổ chức họp xét thi đua")
    word = written(letter, tmp_path)
    (cell,) = [one for one in find(word.body, ".//w:tc") if words(one).startswith("Số:")]
    assert words(cell).endswith("V/v tổ chức họp xét thi đua")
    assert value(cell, "./w:p[2]/w:pPr/w:pStyle/@w:val") == "About"
    assert word.text().count("V/v") == 1
