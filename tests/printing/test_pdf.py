"""The PDF keeps the decree's measures, read back from the finished file."""

import time
import unicodedata
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from tests.printing.papers import (
    FONTS,
    SCORE_COLUMNS,
    TOTAL,
    a_report,
    a_score_paper,
    a_score_table,
    a_wide_table,
    score_rows,
)
from tests.printing.reading import Glyph, ReadPage, read_pages, read_text
from thidua_desktop.domain.paper import (
    Addressees,
    Annex,
    Column,
    Heading,
    Note,
    Paper,
    Paragraph,
    Row,
    Table,
    Tone,
)
from thidua_desktop.printing.pdf import write_pdf

LONG = Paragraph("Ủy ban nhân dân xã đã ban hành 12 văn bản chỉ đạo, hướng dẫn. " * 120)


def printed(paper: Paper, folder: Path) -> list[ReadPage]:
    target = folder / "paper.pdf"
    write_pdf(paper, target, FONTS)
    return read_pages(target)


def printed_text(paper: Paper, folder: Path) -> str:
    write_pdf(paper, folder / "paper.pdf", FONTS)
    return read_text(folder / "paper.pdf")


def middle(glyphs: list[Glyph]) -> float:
    return (glyphs[0].left + glyphs[-1].right) / 2


def test_the_page_is_a4_with_the_margins_of_the_decree(tmp_path: Path) -> None:
    pages = printed(a_report(LONG, a_score_table(40)), tmp_path)
    assert len(pages) > 3
    for page in pages:
        assert (page.width, page.height) == pytest.approx((210, 297), abs=0.1)
        inside = [glyph for glyph in page.glyphs if glyph.top > 19]
        assert min(glyph.left for glyph in inside) >= 29.9
        assert max(glyph.right for glyph in inside) <= 195.3
        assert max(glyph.bottom for glyph in inside) <= 277.1


def test_the_head_has_the_sizes_of_the_decree(tmp_path: Path) -> None:
    page = printed(a_report(LONG), tmp_path)[0]
    expected = {
        "ỦY BAN NHÂN DÂN": (13, "Bold"),
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": (13, "Bold"),
        "Độc lập - Tự do - Hạnh phúc": (14, "Bold"),
        "Số: 05/BC-UBND": (13, "Serif"),
        "Than Uyên, ngày 05 tháng 02 năm 2026": (14, "Italic"),
        "BÁO CÁO": (14, "Bold"),
        "Kết quả phong trào thi đua": (14, "Bold"),
    }
    for words, (size, face) in expected.items():
        glyphs = page.of(words)
        assert {round(glyph.size) for glyph in glyphs} == {size}, words
        assert all(glyph.font.endswith(face) for glyph in glyphs), words


def test_number_and_day_share_a_baseline_under_their_blocks(tmp_path: Path) -> None:
    page = printed(a_report(LONG), tmp_path)[0]
    number, day = page.of("Số: 05/BC-UBND"), page.of("Than Uyên, ngày")
    assert number[0].baseline == pytest.approx(day[0].baseline, abs=0.05)
    assert middle(number) == pytest.approx(middle(page.of("XÃ THAN UYÊN")), abs=0.5)
    nation = page.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert middle(nation) == pytest.approx(
        middle(page.of("Than Uyên, ngày 05 tháng 02 năm 2026")), abs=0.5
    )
    assert nation[0].baseline == pytest.approx(nation[-1].baseline, abs=0.01)


def test_the_rule_under_the_motto_is_as_long_as_the_motto(tmp_path: Path) -> None:
    page = printed(a_report(LONG), tmp_path)[0]
    motto = page.of("Độc lập - Tự do - Hạnh phúc")
    rules = level_rules(tmp_path / "paper.pdf")
    lengths = [right - left for left, right in rules]
    assert min(abs(length - (motto[-1].right - motto[0].left)) for length in lengths) < 1
    body = page.of("ỦY BAN NHÂN DÂN")
    share = lengths[0] / (body[-1].right - body[0].left)
    assert 1 / 3 <= share <= 1 / 2


def level_rules(path: Path) -> list[tuple[float, float]]:
    document = pypdfium2.PdfDocument(path)
    found = []
    for item in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, _, right, _ = item.get_bounds()
        found.append((left * 25.4 / 72, right * 25.4 / 72))
    document.close()
    return found


def test_page_numbers_begin_on_the_second_page_in_the_top_margin(tmp_path: Path) -> None:
    pages = printed(a_report(LONG), tmp_path)
    assert not [glyph for glyph in pages[0].glyphs if glyph.top < 19]
    for number, page in enumerate(pages[1:], start=2):
        shown = [glyph for glyph in page.glyphs if glyph.top < 19]
        assert "".join(glyph.char for glyph in shown) == str(number)
        assert middle(shown) == pytest.approx(30 + 165 / 2, abs=0.5)
        assert {round(glyph.size) for glyph in shown} == {13}


def test_an_annex_turns_the_page_and_counts_anew(tmp_path: Path) -> None:
    annexes = (
        Annex("Biểu điểm", (a_wide_table(40),), "(Kèm theo Báo cáo)", landscape=True),
        Annex("Danh sách", (a_score_table(2),)),
    )
    pages = printed(replace(a_report(LONG), annexes=annexes), tmp_path)
    first = next(i for i, page in enumerate(pages) if "Phụ lục I" in page.text)
    assert pages[first].width == pytest.approx(297, abs=0.1)
    assert not [glyph for glyph in pages[first].glyphs if glyph.top < 19]
    assert "".join(g.char for g in pages[first + 1].glyphs if g.top < 19) == "2"
    assert "Phụ lục II" in pages[-1].text
    assert pages[-1].width == pytest.approx(210, abs=0.1)


def test_only_embedded_fonts_are_in_the_file(tmp_path: Path) -> None:
    paper = replace(a_report(LONG, a_score_table()), annexes=(Annex("x", (a_score_table(),)),))
    write_pdf(paper, tmp_path / "paper.pdf", FONTS)
    content = (tmp_path / "paper.pdf").read_bytes()
    assert b"Helvetica" not in content
    assert content.count(b"/FontFile2") == content.count(b"/Type /FontDescriptor") > 0


def test_equal_papers_give_equal_bytes_and_a_title(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_pdf(a_score_paper(), tmp_path / name, FONTS)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    document = pypdfium2.PdfDocument(tmp_path / "one.pdf")
    assert document.get_metadata_value("Title") == "Bảng tổng hợp điểm thi đua Năm 2025"
    assert document.get_metadata_value("Author") == "Ủy ban nhân dân xã Mường Kim"
    document.close()


def test_numbers_print_with_commas_their_own_decimals_and_no_zero_for_missing(
    tmp_path: Path,
) -> None:
    row = Row((1, "Trồng rừng", 10, Decimal("-0.001"), Decimal("9.625"), None, "…"))
    columns = tuple(replace(c, decimals=1) if c.title == "Kết quả" else c for c in SCORE_COLUMNS)
    text = printed_text(a_report(Table(columns, (row,))), tmp_path)
    assert "1 Trồng rừng 10,00 0,0 9,63 …" in text


def test_an_empty_report_prints_its_frame(tmp_path: Path) -> None:
    paper = replace(a_score_paper(), blocks=(Table(SCORE_COLUMNS, ()),))
    text = printed_text(paper, tmp_path)
    for words in ("BẢNG TỔNG HỢP", "Biểu số 02a", "Nội dung tiêu chí", "(Không có số liệu)"):
        assert words in text
    assert "Người lập biểu" in text
    assert "Mường Kim, ngày 05 tháng 12 năm 2025" in text


def test_hostile_text_prints_as_it_was_typed(tmp_path: Path) -> None:
    nasty = 'Ủy ban <b>&amp; "x" </para>\tmột\x00\x07\nhai'
    decomposed = unicodedata.normalize("NFD", nasty)
    columns = (Column("<i>", 20), Column("Nội dung", 145))
    blocks = (
        Paragraph(decomposed),
        Heading(nasty),
        Heading(nasty, 2),
        Note(nasty),
        Addressees((nasty,)),
        Addressees((nasty, nasty)),
        Paragraph(nasty, Tone.BASIS),
        Paragraph(nasty, Tone.CENTERED),
        Paragraph(""),
        Table(columns, (Row(("\t", decomposed)),)),
    )
    paper = replace(a_report(number=nasty), title=nasty, subject=nasty, blocks=blocks)
    text = printed_text(paper, tmp_path)
    wanted = 'Ủy ban <b>&amp; "x" </para> một hai'
    assert text.count(wanted) >= 9
    assert text == unicodedata.normalize("NFC", text)


def test_a_word_longer_than_its_column_stays_in_its_column(tmp_path: Path) -> None:
    row = Row((12345678, "x" * 400, Decimal("123456789.25"), None, None, None, "y" * 60))
    page = printed(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path)[0]
    assert max(glyph.right for glyph in page.glyphs) <= 195.3
    number = page.of("12.345.678")
    assert number[-1].right <= 40.1
    assert number[0].baseline == number[-1].baseline


def test_a_row_taller_than_a_page_runs_on(tmp_path: Path) -> None:
    tall = Row((1, "dòng " * 3000, 10))
    pages = printed(a_report(Table(SCORE_COLUMNS, (tall, *score_rows(2), TOTAL))), tmp_path)
    assert sum(page.text.count("dòng") for page in pages) == 3000
    assert all("Nội dung tiêu chí" in page.text for page in pages[1:-1])


@pytest.mark.parametrize("count", range(24, 52))
def test_the_total_and_the_close_are_never_alone_on_a_page(count: int, tmp_path: Path) -> None:
    pages = printed(a_score_paper(count), tmp_path)
    (total,) = [page for page in pages if "Tổng cộng" in page.text]
    assert "Thu ngân sách" in total.text
    (close,) = [page for page in pages if "Người lập biểu" in page.text]
    assert "Lò Thị Ửng" in close.text
    assert "Tổng cộng" in close.text


def test_the_signature_follows_its_last_sentence(tmp_path: Path) -> None:
    for count in range(100, 121):
        body = Paragraph("Ủy ban nhân dân xã đã ban hành văn bản chỉ đạo. " * count)
        pages = printed(a_report(body, Paragraph("Trên đây là báo cáo./.")), tmp_path)
        (close,) = [page for page in pages if "TM. ỦY BAN" in page.text]
        assert "Trên đây là báo cáo" in close.text
        assert "Nguyễn Văn Ẩn" in close.text
        assert "- Sở Nội vụ;" in close.text
        assert "- Lưu: VT, VHXH." in close.text


def test_a_group_row_is_never_the_last_of_a_page(tmp_path: Path) -> None:
    group = a_score_table().rows[0]
    for count in range(14, 24):
        rows = (*score_rows(count), group, *score_rows(20))
        pages = printed(a_report(Table(SCORE_COLUMNS, rows)), tmp_path)
        for page in pages:
            if "PHÁT TRIỂN KINH TẾ" in page.text:
                assert "Thu ngân sách" in page.text.split("PHÁT TRIỂN KINH TẾ")[1]


def test_a_list_of_receivers_longer_than_a_page_still_prints(tmp_path: Path) -> None:
    paper = a_report(LONG)
    closing = replace(paper.closing, recipients=tuple(f"Nơi {n}" for n in range(150)))  # type: ignore[type-var]
    text = printed_text(replace(paper, closing=closing), tmp_path)
    assert all(f"- Nơi {n}" in text for n in range(150))


def test_thousands_of_rows_print_fast_with_the_head_on_each_page(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    paper = a_report(a_wide_table(3400), landscape=True)
    start = time.monotonic()
    write_pdf(paper, tmp_path / "p.pdf", FONTS, lambda done, total: heard.append((done, total)))
    assert time.monotonic() - start < 10
    pages = read_pages(tmp_path / "p.pdf")
    assert len(pages) > 150
    assert all("Phong trào/Loại hoạt động" in page.text for page in pages)
    assert len(heard) == len(pages)
    assert heard[-1] == (3401, 3401)
    assert "3.400" in pages[-1].text


class Stopped(Exception):
    """The clerk has had enough."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(", ".join(reasons))


def test_stopping_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")
    stop = Stopped(["enough"])

    def progress(_done: int, _total: int) -> None:
        raise stop

    with pytest.raises(Stopped) as caught:
        write_pdf(a_score_paper(200), target, FONTS, progress)
    assert caught.value is stop
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_target_that_cannot_be_replaced_is_an_os_error(tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    target.mkdir()
    with pytest.raises(OSError, match=r"paper\.pdf"):
        write_pdf(a_score_paper(), target, FONTS)
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]
    with pytest.raises(FileNotFoundError):
        write_pdf(a_score_paper(), tmp_path / "gone" / "paper.pdf", FONTS)
