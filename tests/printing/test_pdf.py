"""What a PDF says and where its pages end, read back from the finished file."""

import time
import unicodedata
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from tests.printing.papers import (
    FONTS,
    SCORE_COLUMNS,
    TOTAL,
    a_report,
    a_score_paper,
    a_score_table,
    a_wide_table,
    lying_bars,
    score_rows,
)
from tests.printing.reading import ReadPage, read_pages, read_text, words_of
from thidua_desktop.domain.paper import (
    Addressees,
    Annex,
    Cell,
    Column,
    Heading,
    Note,
    Paper,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Signature,
    Table,
    Tone,
)
from thidua_desktop.printing.pdf import pdf_bytes, write_pdf

LONG = Paragraph("Ủy ban nhân dân xã đã ban hành 12 văn bản chỉ đạo, hướng dẫn. " * 120)


def printed(paper: Paper, folder: Path) -> list[ReadPage]:
    target = folder / "paper.pdf"
    write_pdf(paper, target, FONTS)
    return read_pages(target)


def printed_text(paper: Paper, folder: Path) -> str:
    write_pdf(paper, folder / "paper.pdf", FONTS)
    return read_text(folder / "paper.pdf")


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
    # It begins under the head, and the rules around it close at every page's end.
    assert "dòng" in pages[0].text
    for page in pages[:-1]:
        assert max(mark.bottom for mark in page.drawn) > page.lines()[-1][0].baseline
    assert all("Nội dung tiêu chí" in page.text for page in pages[1:-1])


@pytest.mark.parametrize("count", range(24, 52))
def test_the_total_and_the_close_are_never_alone_on_a_page(count: int, tmp_path: Path) -> None:
    pages = printed(a_score_paper(count), tmp_path)
    (total,) = [page for page in pages if "Tổng cộng" in page.text]
    assert "Thu ngân sách" in total.text
    (close,) = [page for page in pages if "Người lập biểu" in page.text]
    assert "Lò Thị Ửng" in close.text
    assert "Tổng cộng" in close.text


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
    numbers = [
        int(words_of(glyph for glyph in line if glyph.right < 42).replace(".", ""))
        for page in pages
        for line in page.lines()
        if words_of(line)[:1].isdigit() and line[0].left < 42 and line[0].top > 20
    ]
    assert numbers == list(range(1, 3401))
    assert "3.400" in pages[-1].text
    assert "Tổng cộng" in pages[-1].text


def test_a_number_with_a_suffix_breaks_only_before_it(tmp_path: Path) -> None:
    cells = (
        Cell(Decimal("2150.5"), suffix=" (ước)"),
        Cell(5, suffix=" (ước)"),
        Cell(None, suffix="x"),
    )
    row = Row((1, "Thu", None, *cells))
    page = printed(a_report(Table(SCORE_COLUMNS, (row,))), tmp_path)[0]
    assert "2.150,5\r\n(ước)" in page.text
    assert "x" not in page.text.split("Thu")[1].split("TM.")[0]
    assert {glyph.size for glyph in page.of("2.150,5(ước)")} == {12}
    assert {round(glyph.size, 1) for glyph in page.of("5,00 (ước)")} == {12}


def test_a_remark_is_slanted_and_follows_its_row_onto_every_page(tmp_path: Path) -> None:
    remark = Row((None, Cell("Vì sao: đạt 96% kế hoạch", span=6)), RowKind.REMARK)
    for count in range(14, 24):
        rows = (*score_rows(count), remark, *score_rows(9))
        pages = printed(a_report(Table(SCORE_COLUMNS, rows)), tmp_path)
        (page,) = [page for page in pages if "Vì sao" in page.text]
        assert "Thu ngân sách" in page.text.split("Vì sao")[0]
        assert {glyph.font for glyph in page.of("Vì sao: đạt")} == {"LiberationSerif-Italic"}


def test_a_chart_is_drawn_with_its_values_and_the_target(tmp_path: Path) -> None:
    (page,) = printed(a_report(Picture(lying_bars(), 60)), tmp_path)
    for words in ("Kết quả so với kế hoạch", "Trồng rừng mới", "102,5", "87,0", "…", "Kế hoạch"):
        assert words in page.text
    assert page.of("102,5")[0].left > page.of("Thu ngân sách nhà nước")[-1].right + 50


def test_a_chart_takes_its_heading_and_its_close_along(tmp_path: Path) -> None:
    for count in range(20, 36, 3):
        above = [Paragraph("Dòng.")] * count
        chart = (Heading("II. Biểu đồ"), Picture(lying_bars(), 70))
        pages = printed(a_report(*above, *chart), tmp_path)
        (page,) = [page for page in pages if "BIỂU ĐỒ" in page.text]
        assert "Trồng rừng mới" in page.text
        assert "Nguyễn Văn Ẩn" in page.text


def test_a_note_stays_with_the_rows_above_it(tmp_path: Path) -> None:
    note = Note("Ghi chú: số liệu ước thực hiện. " * 4)
    for count in range(14, 30):
        blocks = (a_score_table(count), note, Paragraph("Lời văn. " * 300))
        pages = printed(a_report(*blocks), tmp_path)
        (page,) = [page for page in pages if "Ghi chú:" in page.text]
        assert "Tổng cộng" in page.text


def test_letters_no_face_has_leave_a_mark_wherever_they_stand(tmp_path: Path) -> None:
    words = "Đạt \u2611 \U0001f44d hết"
    chart = replace(lying_bars(), title=words, categories=(words,) * 4)
    blocks = (
        Heading(words),
        Paragraph(words),
        Note(words),
        Paragraph(words, Tone.BASIS),
        Table((Column(words, 165),), (Row((words,)), Row((words,), RowKind.TOTAL))),
        Picture(chart, 80),
    )
    text = printed_text(replace(a_report(*blocks), subject=words), tmp_path)
    assert text.count("Đạt □ □ hết") + text.count("ĐẠT □ □ HẾT") == 13


def test_signs_that_only_steer_a_screen_leave_nothing(tmp_path: Path) -> None:
    text = printed_text(
        a_report(Paragraph("báo\u00ad cáo\u200f \u202aquý\u202c\u2060 I\ufe0f")), tmp_path
    )
    assert "báo cáo quý I" in text


def test_bytes_are_those_of_the_file(tmp_path: Path) -> None:
    write_pdf(a_score_paper(), tmp_path / "paper.pdf", FONTS)
    assert pdf_bytes(a_score_paper(), FONTS) == (tmp_path / "paper.pdf").read_bytes()


def test_centred_words_break_into_lines_about_equally_long(tmp_path: Path) -> None:
    subject = "Kết quả thực hiện phong trào thi đua xây dựng nông thôn mới sáu tháng đầu năm 2026"
    page = printed(replace(a_report(), subject=subject), tmp_path)[0]
    first, second = (page.of(words) for words in ("Kết quả", "đầu năm 2026"))
    assert second[0].baseline > first[0].baseline
    lines = [
        line for line in page.lines() if first[0].baseline <= line[0].baseline <= second[0].baseline
    ]
    lengths = [line[-1].right - line[0].left for line in lines]
    assert len(lengths) == 2
    assert min(lengths) > 0.75 * max(lengths)


@pytest.mark.parametrize("where", ["subject", "body", "heading", "authority", "annex"])
def test_a_head_taller_than_a_page_still_prints(where: str, tmp_path: Path) -> None:
    words = "dài " * 3000
    paper = a_report(Paragraph("Lời văn"))
    assert isinstance(paper.closing, Signature)
    changed = {
        "subject": replace(paper, subject=words),
        "body": replace(paper, letterhead=replace(paper.letterhead, body=(words,))),
        "heading": replace(paper, blocks=(Heading(words), Paragraph("Lời văn"))),
        "authority": replace(paper, closing=replace(paper.closing, authority=(words,))),
        "annex": replace(paper, annexes=(Annex(words, ()),)),
    }
    assert printed_text(changed[where], tmp_path).lower().count("dài") == 3000


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
