"""Pages as the preview shows them: drawn, measured, read and searched."""

import gc
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.printing.papers import FONTS, a_report, a_score_table, a_wide_table
from tests.printing.reading import MM, read_pages
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.paper import Annex, Paragraph
from thidua_desktop.printing.pages import PdfPages, Picture
from thidua_desktop.printing.pdf import write_pdf
from thidua_desktop.texts.problems import sentence

LIFE_SIZE = 96 / 72


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a report of five pages, the last one landscape."""
    target = tmp_path_factory.mktemp("pages") / "báo cáo.pdf"
    annex = Annex("Phụ lục", (a_wide_table(5),), landscape=True)
    said = Paragraph("Phong trào “Cả nước chung tay vì người nghèo” ở Đắk Đoa. " * 9)
    paper = a_report(said, a_score_table(60))
    write_pdf(replace(paper, annexes=(annex,)), target, FONTS)
    return target


@pytest.fixture
def coloured(tmp_path: Path) -> Path:
    """Return a page in black and a page with a thin red rule."""
    target = tmp_path / "coloured.pdf"
    canvas = Canvas(str(target), pagesize=(200, 100))
    canvas.rect(10, 10, 50, 50, fill=1)
    canvas.showPage()
    canvas.setStrokeColorRGB(0.8, 0, 0)
    canvas.line(10, 50, 190, 50)
    canvas.save()
    return target


def dot(picture: Picture, x: int, y: int) -> bytes:
    depth = len(picture.mode)
    start = (y * picture.width + x) * depth
    return picture.data[start : start + depth]


def test_a_page_is_drawn_as_large_as_asked_without_gaps_between_rows(report: Path) -> None:
    with PdfPages(report) as pages:
        for scale in (1, LIFE_SIZE, 1.01, 2):
            for place in (0, 4):
                width, height = pages.size(place)
                picture = pages.picture(place, scale)
                assert picture.width == pytest.approx(width * scale, abs=1)
                assert picture.height == pytest.approx(height * scale, abs=1)
                assert len(picture.data) == picture.width * picture.height
                assert min(picture.data) < 60
                assert set(picture.data[: picture.width]) == {255}


def test_what_has_no_colour_is_grey_unless_colour_is_asked_for(coloured: Path) -> None:
    with PdfPages(coloured) as pages:
        black, red = pages.picture(0, 1), pages.picture(1, 1)
        assert (black.mode, red.mode) == ("L", "RGB")
        assert dot(black, 20, 80) == b"\0"
        (r, g, b) = min((dot(red, 100, y) for y in range(100)), key=lambda d: d[1])
        assert r > 200
        assert g < 130
        assert g == b
        assert pages.picture(0, 1, grey=False).mode == "RGB"


def test_the_file_may_be_written_anew_while_it_is_shown(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(report.read_bytes())
    with PdfPages(target) as pages:
        target.unlink()
        assert pages.picture(4, 0.2).width == 169
        assert pages.text(0)


def test_pages_come_from_memory_as_well(report: Path) -> None:
    with PdfPages(report.read_bytes()) as pages:
        assert pages.count == 5


def test_the_words_of_a_page_are_read_line_by_line(report: Path) -> None:
    with PdfPages(report) as pages:
        lines = pages.text(0).split("\n")
    assert lines[:2] == ["ỦY BAN NHÂN DÂN", "XÃ THAN UYÊN"]


@pytest.mark.parametrize(
    "typed", ["dak doa", "ĐẮK  ĐOA", "Ð\u0103\u0301k Đoa", "ca nuoc chung tay vi"]
)
def test_words_are_found_whatever_their_marks_case_and_line(report: Path, typed: str) -> None:
    with PdfPages(report) as pages:
        assert pages.find(typed) == [0]


def test_words_are_found_on_every_page_that_has_them(report: Path) -> None:
    with PdfPages(report) as pages:
        assert pages.find("tong cong") == [3, 4]
        assert pages.find("không có chữ này") == pages.find("  ") == []


def test_a_mark_lies_where_the_letters_stand(report: Path) -> None:
    page = read_pages(report)[0]
    meant = page.of("Cả nước")
    with PdfPages(report) as pages:
        mark = pages.marks(0, "ca nuoc")[0]
        assert len(pages.marks(0, "chung")) == 9
        assert pages.marks(1, "ca nuoc") == pages.marks(0, " ") == ()
    assert mark.left / MM == pytest.approx(meant[0].left, abs=0.3)
    assert mark.right / MM == pytest.approx(meant[-1].right, abs=0.3)
    assert mark.top / MM <= meant[0].top + 0.1
    assert mark.bottom / MM >= meant[0].bottom - 0.1


def test_words_that_reach_over_the_end_of_a_line_are_marked_on_both(report: Path) -> None:
    words = "Phong trào “Cả nước chung tay vì người nghèo” ở Đắk Đoa."
    with PdfPages(report) as pages:
        marks = pages.marks(0, f"{words} {words}")
    assert len({round(mark.top) for mark in marks}) > 1
    assert all(0 < mark.left < mark.right < 600 for mark in marks)
    assert all(0 < mark.top < mark.bottom < 842 for mark in marks)


@pytest.mark.parametrize("content", [b"", b"Kinh gui", b"%PDF-1.4\ntrailer<</Root 1 0 R>>"])
def test_what_is_no_pdf_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "lạ.pdf").write_bytes(content)
    with pytest.raises(UserError) as refusal:
        PdfPages(tmp_path / "lạ.pdf")
    (problem,) = refusal.value.problems
    assert problem.code == "pdf_unreadable"
    assert "lạ.pdf" in sentence(problem)


def test_a_file_that_is_gone_or_locked_or_a_folder_is_refused(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt="mật khẩu".encode().hex())
    canvas.save()
    for place in (tmp_path, tmp_path / "gone.pdf", tmp_path / "locked.pdf"):
        with pytest.raises(UserError, match="pdf_unreadable"):
            PdfPages(place)


def test_a_closed_document_refuses_and_closing_twice_does_no_harm(report: Path) -> None:
    pages = PdfPages(report)
    pages.close()
    pages.close()
    for ask in (lambda: pages.picture(0, 1), lambda: pages.size(0), lambda: pages.find("a")):
        with pytest.raises(UserError, match="pdf_unreadable"):
            ask()


def test_many_threads_draw_search_and_forget_documents_at_once(report: Path) -> None:
    def work(number: int) -> tuple[bytes, bytes, list[int]]:
        pages = PdfPages(report)  # left open on purpose
        place = number % 5
        drawn = shared.picture(place, LIFE_SIZE).data, pages.picture(place, LIFE_SIZE).data
        return *drawn, pages.find("tong cong")

    with PdfPages(report) as shared, ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(80)))
    gc.collect()
    assert all(found == [3, 4] for _, _, found in results)
    assert all(ours == shown for ours, shown, _ in results)
    assert len({data for data, _, _ in results}) == 5


def test_a_page_at_life_size_is_there_before_the_eye_notices(report: Path) -> None:
    with PdfPages(report) as pages:
        took = []
        for place in range(pages.count):
            begun = perf_counter()
            pages.picture(place, LIFE_SIZE)
            took.append(perf_counter() - begun)
    assert min(took) < 0.06
