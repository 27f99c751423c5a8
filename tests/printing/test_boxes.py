"""What the decree on official papers measures, measured in finished PDF files.

Every number is the decree's own range (Nghị định 30/2020/NĐ-CP, Phụ lục I), not the size chosen
within it. Millimetres from the upper left corner, points for type.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.printing.papers import (
    FONTS,
    PROSE,
    a_report,
    a_score_paper,
    a_score_table,
    a_summary,
    a_wide_table,
    the_minutes,
)
from tests.printing.reading import Drawn, Glyph, ReadPage, middle, read_pages, words_of
from thidua_desktop.domain.paper import Addressees, Annex, Heading, Paper, Paragraph, Signature
from thidua_desktop.printing.pdf import pdf_bytes

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PLACE = "Than Uyên, ngày 05 tháng 02 năm 2026"

INTERNAL = "an internal table"
PAPERS: dict[str, Callable[[], Paper]] = {
    "portrait, one page": lambda: a_report(Paragraph(PROSE), a_score_table()),
    "portrait, twelve pages": lambda: a_report(
        *[Paragraph(PROSE * 4)] * 28, a_score_table(90), Paragraph(PROSE)
    ),
    "landscape, one page": lambda: a_report(a_wide_table(2), landscape=True),
    "landscape, twelve pages": lambda: a_report(a_wide_table(140), landscape=True),
    "an annex and a chart": a_summary,
    "minutes": the_minutes,
    INTERNAL: lambda: a_score_paper(30),
}


def read(paper: Paper) -> list[ReadPage]:
    return read_pages(pdf_bytes(paper, FONTS))


@pytest.fixture(scope="module", params=list(PAPERS))
def pages(request: pytest.FixtureRequest) -> list[ReadPage]:
    return read(PAPERS[request.param]())


@pytest.fixture(scope="module", params=[name for name in PAPERS if name != INTERNAL])
def official(request: pytest.FixtureRequest) -> list[ReadPage]:
    return read(PAPERS[request.param]())


@pytest.fixture(scope="module")
def summary() -> list[ReadPage]:
    return read(a_summary())


def sizes(glyphs: list[Glyph]) -> set[float]:
    return {round(glyph.size, 1) for glyph in glyphs}


def faces(glyphs: list[Glyph]) -> set[str]:
    return {glyph.font.rpartition("-")[2].removeprefix("LiberationSerif") for glyph in glyphs}


def in_margin(page: ReadPage) -> list[Glyph]:
    return [glyph for glyph in page.glyphs if glyph.bottom < 20]


@pytest.mark.parametrize("name", [name for name in PAPERS if name.endswith("page")])
def test_a_short_paper_stands_on_one_page(name: str) -> None:
    assert len(read(PAPERS[name]())) == 1


@pytest.mark.parametrize("name", [name for name in PAPERS if name.endswith("pages")])
def test_a_long_paper_stands_on_twelve(name: str) -> None:
    assert len(read(PAPERS[name]())) == 12


def test_every_page_is_a4_upright_or_on_its_side(pages: list[ReadPage]) -> None:
    for page in pages:
        assert sorted((page.width, page.height)) == pytest.approx([210, 297], abs=0.1)


def test_nothing_stands_in_the_margins_but_the_number(pages: list[ReadPage]) -> None:
    for page in pages:
        inside = [glyph for glyph in page.glyphs if glyph not in in_margin(page)]
        # A line is drawn half outside of the place it stands at.
        marks: list[Glyph | Drawn] = [*inside, *page.drawn]
        for mark in marks:
            assert mark.left >= 29.8
            assert mark.right <= page.width - 14.8
            assert mark.top >= 19.8
            assert mark.bottom <= page.height - 19.8


def test_the_text_begins_at_the_left_margin_and_ends_at_the_right_one() -> None:
    (page,) = read(a_report(Paragraph(PROSE * 9)))
    body = [line for line in page.lines() if 80 < line[0].baseline < 170]
    full = [line for line in body if line[0].left < 35][:-1]
    assert len(full) > 8
    assert all(29.9 <= line[0].left <= 30.8 for line in full)
    assert all(194.2 <= line[-1].right <= 195.2 for line in full)


def test_page_numbers_stand_centred_in_the_top_margin_of_all_but_a_first_page(
    pages: list[ReadPage],
) -> None:
    count = 0
    for page in pages:
        number = in_margin(page)
        count = int(words_of(number) or 1)
        if number:
            assert min(glyph.top for glyph in number) > 5
            assert middle(number) == pytest.approx((30 + page.width - 15) / 2, abs=0.5)
            assert sizes(number) <= {13, 14}
            assert faces(number) == {""}
    assert in_margin(pages[0]) == []
    assert count <= len(pages)


def test_pages_are_counted_in_each_part(summary: list[ReadPage]) -> None:
    wanted = ["", "2", ""]
    assert [words_of(in_margin(page)) for page in summary] == wanted
    two = replace(a_summary(), annexes=(Annex("Biểu", (a_score_table(90),)),) * 2)
    numbers = [words_of(in_margin(page)) for page in read(two)]
    assert numbers == ["", "2", *["", "2", "3", "4", "5"] * 2]


def test_nation_and_motto_stand_at_the_top_right(official: list[ReadPage]) -> None:
    page = official[0]
    nation, motto = page.of(NATION), page.of(MOTTO)
    assert sizes(nation) <= {12, 13}
    assert sizes(motto) <= {13, 14}
    assert faces(nation) == faces(motto) == {"Bold"}
    assert nation[0].left > page.width / 3
    assert nation[0].top == pytest.approx(20, abs=1.5)
    assert len({round(glyph.baseline, 1) for glyph in nation}) == 1
    assert middle(nation) == pytest.approx(middle(motto), abs=0.5)
    pitch = (motto[0].baseline - nation[0].baseline) * 72 / 25.4
    assert pitch == pytest.approx(motto[0].size * 1.15, abs=1.5)


def test_the_line_under_the_motto_is_exactly_as_long(official: list[ReadPage]) -> None:
    page = official[0]
    motto, rule = page.of(MOTTO), page.rule_under(MOTTO)
    assert rule.length == pytest.approx(motto[-1].right - motto[0].left, abs=0.9)
    assert rule.left == pytest.approx(motto[0].left, abs=0.7)
    assert 0.5 < rule.top - motto[0].baseline < 3


def test_the_superior_body_is_upright_over_the_bold_issuing_one(summary: list[ReadPage]) -> None:
    page = summary[0]
    superior, body = page.of("TỈNH LAI CHÂU"), page.of("XÃ THAN UYÊN")
    assert faces(superior) == {""}
    assert faces(body) == {"Bold"}
    assert sizes(superior) | sizes(body) <= {12, 13}
    assert superior[0].baseline < body[0].baseline
    assert middle(superior) == pytest.approx(middle(body), abs=0.5)
    assert page.of("ỦY BAN NHÂN DÂN TỈNH")[0].top == pytest.approx(20, abs=1.5)


@pytest.mark.parametrize("words", ["XÃ THAN UYÊN", "Kết quả phong trào thi đua"])
def test_the_short_lines_are_a_third_to_a_half_of_the_words_above(
    words: str, summary: list[ReadPage]
) -> None:
    page = summary[0]
    above, rule = page.of(words), page.rule_under(words)
    assert 1 / 3 - 0.01 <= rule.length / (above[-1].right - above[0].left) <= 1 / 2 + 0.01
    assert (rule.left + rule.right) / 2 == pytest.approx(middle(above), abs=0.5)
    assert 0.5 < rule.top - above[0].baseline < 3


@pytest.mark.parametrize(
    "body",
    [
        ("Ủy ban nhân dân xã Than Uyên",),
        ("Hội đồng thi đua - khen thưởng huyện Tam Đường tỉnh Lai Châu",),
        ("Sở Nội vụ",),
    ],
)
def test_the_line_under_any_name_suits_the_words_above(body: tuple[str, ...]) -> None:
    paper = a_report(Paragraph(PROSE))
    (page,) = read(replace(paper, letterhead=replace(paper.letterhead, body=body)))
    left = [line for line in page.lines() if line[0].left < 80 and line[0].top < 45]
    lines = [[glyph for glyph in line if glyph.right < 96] for line in left]
    last = [line for line in lines if not words_of(line).startswith("Số:")][-1]
    rule = page.rule_under(words_of(last))
    assert 1 / 3 - 0.01 <= rule.length / (last[-1].right - last[0].left) <= 1 / 2 + 0.01


def test_number_and_place_share_a_baseline_under_their_blocks(official: list[ReadPage]) -> None:
    page = official[0]
    number, place = page.of("Số: 05/BC-UBND"), page.of(PLACE)
    assert number[0].baseline == pytest.approx(place[0].baseline, abs=0.05)
    assert (sizes(number), faces(number)) == ({13}, {""})
    assert sizes(place) <= {13, 14}
    assert faces(place) == {"Italic"}
    assert middle(number) == pytest.approx(middle(page.of("XÃ THAN UYÊN")), abs=0.5)
    assert middle(place) == pytest.approx(middle(page.of(NATION)), abs=0.5)


def test_an_undated_head_keeps_its_number_and_says_no_place() -> None:
    paper = the_minutes()
    (page,) = read(replace(paper, letterhead=replace(paper.letterhead, dated=False)))
    assert middle(page.of("Số: 05/BC-UBND")) == pytest.approx(
        middle(page.of("XÃ THAN UYÊN")), abs=0.5
    )
    assert PLACE not in page.text


def test_a_letter_says_what_it_is_about_under_its_number() -> None:
    about = "V/v báo cáo kết quả phong trào thi đua 6 tháng đầu năm 2026"
    (page,) = read(replace(a_report(Paragraph(PROSE)), title="", subject=about))
    words, number = page.of("V/v báo cáo"), page.of("Số: 05/BC-UBND")
    assert sizes(words) <= {12, 13}
    assert faces(words) == {""}
    assert page.text.count("V/v") == 1
    left = next(line for line in page.lines() if line[-1].right < 96 and line[0].top > 35)
    assert middle(left) == pytest.approx(middle(number), abs=0.5)
    assert (words[0].baseline - number[0].baseline) * 72 / 25.4 >= 12 + 6


def test_kind_and_subject_stand_bold_in_the_middle(summary: list[ReadPage]) -> None:
    kind, subject = summary[0].of("BÁO CÁO"), summary[0].of("Kết quả phong trào thi đua")
    assert sizes(kind) | sizes(subject) <= {13, 14}
    assert faces(kind) == faces(subject) == {"Bold"}
    assert middle(kind) == pytest.approx(30 + 165 / 2, abs=0.5)
    assert middle(subject) == pytest.approx(30 + 165 / 2, abs=0.5)


def test_the_words_of_the_text_keep_size_indent_and_distance() -> None:
    (page,) = read(a_report(Paragraph(PROSE * 2), Paragraph(PROSE * 2)))
    body = [line for line in page.lines() if 62 < line[0].baseline < 150]
    body = [line for line in body if sizes(line) == {14} and faces(line) == {""}]
    firsts = [line for line in body if line[0].left > 38]
    assert len(firsts) == 2
    assert all(40 <= line[0].left <= 43.2 for line in firsts)
    pitches = [
        (below[0].baseline - above[0].baseline) * 72 / 25.4 for above, below in pairwise(body)
    ]
    inside = min(pitches)
    assert 14 <= inside <= 1.5 * 14 * 1.15
    between = pitches[body.index(firsts[1]) - 1] - inside
    assert between >= 5.9


def test_bases_are_slanted_and_addressees_listed(summary: list[ReadPage]) -> None:
    page = summary[0]
    assert faces(page.of("Căn cứ Luật Thi đua")) == {"Italic"}
    head, first = page.of("Kính gửi:"), page.of("- Ủy ban nhân dân tỉnh Lai Châu;")
    assert sizes(head) | sizes(first) <= {13, 14}
    assert faces(head) | faces(first) == {""}
    # The decree wants the dashes under the colon.
    assert first[0].left == pytest.approx(head[-1].left, abs=0.7)
    assert page.of("- Sở Nội vụ tỉnh")[0].left == pytest.approx(first[0].left, abs=0.05)
    assert "- Sở Nội vụ tỉnh Lai Châu." in page.text
    (alone,) = read(a_report(Addressees(("Sở Nội vụ tỉnh Lai Châu",)), Paragraph(PROSE)))
    assert "Kính gửi: Sở Nội vụ tỉnh Lai Châu" in alone.text
    assert middle(alone.of("Kính gửi: Sở Nội vụ tỉnh Lai Châu")) == pytest.approx(112.5, abs=0.5)


@pytest.mark.parametrize(
    ("words", "face"),
    [
        ("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Bold"),
        ("1. Phong trào của tỉnh", "Bold"),
        ("a) Về kinh tế", ""),
    ],
)
def test_headings_go_from_bold_capitals_to_upright(words: str, face: str) -> None:
    page = next(page for page in read(a_summary()) if words in page.text)
    assert faces(page.of(words)) == {face}
    assert sizes(page.of(words)) <= {13, 14}
    assert page.of(words)[0].left == pytest.approx(42.7, abs=0.8)


def test_a_heading_never_ends_a_page() -> None:
    for count in range(20):
        blocks = [Paragraph("Dòng.")] * count
        heads = (Heading("II. Kết quả"), Heading("1. Phong trào", 2))
        long = Paragraph(PROSE * 12)
        pages = read(a_report(Paragraph(PROSE * 14), *blocks, *heads, long))
        (page,) = [page for page in pages if "II. KẾT QUẢ" in page.text]
        assert len(page.text.split("1. Phong trào")[1].strip().splitlines()) >= 2


def test_the_signature_stands_right_in_bold_over_a_bold_name(summary: list[ReadPage]) -> None:
    page = next(page for page in summary if "TM. ỦY BAN" in page.text)
    lines = [page.of(w) for w in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")]
    name = page.of("Nguyễn Văn Ẩn")
    for line in (*lines, name):
        assert sizes(line) <= {13, 14}
        assert faces(line) == {"Bold"}
        assert line[0].left > 105
        assert middle(line) == pytest.approx(middle(name), abs=0.5)
    assert 15 < name[0].top - lines[-1][0].baseline < 40


def test_receivers_begin_level_with_the_authority(summary: list[ReadPage]) -> None:
    page = next(page for page in summary if "TM. ỦY BAN" in page.text)
    head, first, last = (page.of(w) for w in ("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT, VHXH."))
    assert head[0].baseline == pytest.approx(page.of("TM. ỦY BAN")[0].baseline, abs=0.05)
    assert (sizes(head), faces(head)) == ({12}, {"BoldItalic"})
    assert (sizes(first), faces(first)) == ({11}, {""})
    assert (sizes(last), faces(last)) == ({11}, {""})
    assert head[0].left == pytest.approx(30, abs=0.8)
    assert first[0].left == pytest.approx(30, abs=0.8)


def text_above(page: ReadPage, words: str) -> list[list[Glyph]]:
    end = page.of(words)[0].baseline - 1
    return [line for line in page.lines() if line[0].top > 20 and line[0].baseline < end]


@pytest.mark.parametrize("last", ["", "Trên đây là báo cáo./.", PROSE * 8])
def test_the_signature_is_whole_and_has_two_lines_of_text_on_its_page(last: str) -> None:
    seen = set()
    for count in range(0, 60, 2):
        text = Paragraph("Ủy ban nhân dân xã đã ban hành văn bản chỉ đạo. " * (30 + count))
        pages = read(a_report(text, *([Paragraph(last)] if last else [])))
        (close,) = [page for page in pages if "TM. ỦY BAN" in page.text]
        for words in ("Nguyễn Văn Ẩn", "- Sở Nội vụ;", "- Lưu: VT, VHXH."):
            assert words in close.text
        assert len(text_above(close, "TM. ỦY BAN")) >= 2
        seen.add(len(pages))
    assert len(seen) > 1


def test_a_signature_after_a_table_takes_rows_along() -> None:
    for count in range(10, 40, 2):
        pages = read(a_report(a_score_table(count)))
        (close,) = [page for page in pages if "TM. ỦY BAN" in page.text]
        assert "Tổng cộng" in close.text
        assert "Thu ngân sách" in close.text


def test_two_sign_minutes_side_by_side_with_receivers_below() -> None:
    (page,) = read(the_minutes())
    left, right = page.of("THƯ KÝ"), page.of("CHỦ TỌA")
    assert left[0].baseline == pytest.approx(right[0].baseline, abs=0.05)
    assert middle(left) < 105 < right[0].left
    assert sizes(left) | sizes(right) <= {13, 14}
    assert faces(left) == faces(right) == {"Bold"}
    names = page.of("Lò Thị Ửng"), page.of("Nguyễn Văn Ẩn")
    assert middle(names[0]) == pytest.approx(middle(left), abs=0.5)
    assert middle(names[1]) == pytest.approx(middle(right), abs=0.5)
    assert names[0][0].baseline == pytest.approx(names[1][0].baseline, abs=0.05)
    receivers = page.of("Nơi nhận:")
    assert receivers[0].baseline > names[0][0].baseline
    assert receivers[0].left == pytest.approx(30, abs=0.8)


def test_an_annex_turns_the_page_and_says_what_it_comes_with(summary: list[ReadPage]) -> None:
    page = summary[-1]
    assert page.width > page.height
    label, title, note = (
        page.of(w) for w in ("Phụ lục", "TỔNG HỢP HOẠT ĐỘNG", "(Kèm theo Báo cáo số 05/BC-UBND")
    )
    assert (sizes(label), faces(label)) == ({14}, {"Bold"})
    assert faces(title) == {"Bold"}
    assert faces(note) == {"Italic"}
    assert sizes(title) | sizes(note) <= {13, 14}
    assert middle(label) == pytest.approx(30 + 252 / 2, abs=0.5)


def test_several_annexes_have_roman_numbers() -> None:
    annexes = tuple(Annex(f"Biểu {n}", ()) for n in range(1, 6))
    text = "\n".join(page.text for page in read(replace(a_summary(), annexes=annexes)))
    assert re.findall(r"Phụ lục (\w+)", text) == ["I", "II", "III", "IV", "V"]


def test_the_head_of_a_table_stands_on_each_of_its_pages_and_rows_are_whole() -> None:
    for page in read(a_report(a_score_table(90)))[1:]:
        assert page.text.count("Nội dung tiêu chí") == 1
        assert page.text.count("Thu ngân sách") == page.text.count("dự toán được giao")


def test_an_empty_close_leaves_the_frame() -> None:
    paper = replace(a_report(), closing=Signature("Chủ tịch"))
    (page,) = read(paper)
    assert "CHỦ TỊCH" in page.text
    assert "Nơi nhận" not in page.text


def test_all_letters_come_from_embedded_faces(pages: list[ReadPage]) -> None:
    assert all(page.embedded for page in pages)
    fonts = {glyph.font.partition("-")[0] for page in pages for glyph in page.glyphs}
    assert fonts == {"LiberationSerif"}
