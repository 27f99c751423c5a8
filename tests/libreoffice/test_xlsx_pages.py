"""Workbooks printed by a real office suite: on pages that begin and end where we say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.libreoffice.suite import Suite
from tests.printing.papers import (
    FONTS,
    PROSE,
    a_report,
    a_score_paper,
    a_score_table,
    a_summary,
    a_wide_table,
    standing_columns,
    the_minutes,
)
from tests.printing.reading import ReadPage, middle, read_pages, words_of
from tests.suite import needs_suite
from thidua_desktop.domain.paper import Heading, Note, Paper, Paragraph, Picture
from thidua_desktop.printing.xlsx import write_xlsx

pytestmark = needs_suite

# The suite finds the faces we ship, under the name the workbook asks for, and no other.
_FACES = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{FONTS}</dir>
  <cachedir>{{cache}}</cachedir>
  <alias binding="same"><family>Times New Roman</family>
    <prefer><family>Liberation Serif</family></prefer></alias>
</fontconfig>
"""


@dataclass(frozen=True)
class Printed:
    """A workbook's pages, and the rows at which we begin a page."""

    pages: list[ReadPage]
    begun: list[str]


def papers() -> Iterator[tuple[str, Paper]]:
    yield "summary", a_summary()
    yield "minutes", the_minutes()
    yield "landscape", a_report(a_wide_table(60), landscape=True)
    yield "columns", a_report(Picture(standing_columns(), 80), Paragraph(PROSE))
    for count in range(8, 17):
        table = (a_score_table(count), Note("Xếp loại: Tốt"))
        yield f"score-{count}", replace(a_score_paper(), blocks=table)
    for count in range(24, 36, 2):
        above = [Paragraph("Dòng.")] * count
        yield f"text-{count}", a_report(*above, Heading("II. Kết quả"), a_score_table(4))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    folder = tmp_path_factory.mktemp("pages")
    faces = folder / "fonts.conf"
    faces.write_text(_FACES.format(cache=folder / "cache"), encoding="utf-8")
    files = {name: folder / f"{name}.xlsx" for name, _paper in papers()}
    for name, paper in papers():
        write_xlsx(paper, files[name])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(faces))
        shown = Suite(tmp_path_factory.mktemp("suite")).saved(files.values(), "pdf")
    return {
        name: Printed(read_pages(path), first_words(files[name]))
        for name, path in zip(files, shown, strict=True)
    }


def first_words(file: Path) -> list[str]:
    """Return the first text of each row a page begins with on purpose."""
    (sheet, *_annexes) = load_workbook(file).worksheets
    rows = [sheet[broken.id + 1] for broken in sheet.row_breaks.brk]
    return ["".join(next(str(c.value) for c in row if c.value).split()) for row in rows]


def test_pages_are_as_wide_as_the_sheet_and_nothing_is_set_smaller(
    opened: Mapping[str, Printed],
) -> None:
    for printed in opened.values():
        for page in printed.pages:
            inside = [glyph for glyph in page.glyphs if glyph.top > 19]
            assert min(glyph.left for glyph in inside) >= 29.9
            assert max(glyph.right for glyph in inside) <= page.width - 14.9
            assert max(glyph.bottom for glyph in inside) <= page.height - 19.9
    sizes = {round(glyph.size, 1) for glyph in opened["summary"].pages[0].of("BÁO CÁO")}
    assert sizes == {14}


def test_no_number_is_hidden(opened: Mapping[str, Printed]) -> None:
    for printed in opened.values():
        assert not any("##" in page.text for page in printed.pages)


def test_pages_we_begin_early_begin_there(opened: Mapping[str, Printed]) -> None:
    begun = 0
    for name, printed in opened.items():
        tops = [words_of(page.glyphs) for page in printed.pages]
        for words in printed.begun:
            assert any(words in top[:400] for top in tops[1:]), name
            begun += 1
    assert begun > 3


def test_no_close_stands_alone_and_no_total(opened: Mapping[str, Printed]) -> None:
    counts = set()
    for count in range(8, 17):
        printed = opened[f"score-{count}"]
        (page,) = [page for page in printed.pages if "Lò Thị Ửng" in page.text]
        for words in ("Người lập biểu", "Tổng cộng", "Thu ngân sách", "Nội dung tiêu chí"):
            assert words in page.text
        counts.add(len(printed.pages))
    assert counts == {1, 2}


def test_headings_stand_over_what_they_head(opened: Mapping[str, Printed]) -> None:
    for count in range(24, 36, 2):
        pages = opened[f"text-{count}"].pages
        (page,) = [page for page in pages if "II. KẾT QUẢ" in page.text]
        assert "PHÁT TRIỂN KINH TẾ" in page.text
        assert "Thu ngân sách" in page.text


def test_pages_are_counted_in_each_sheet_but_not_on_its_first(
    opened: Mapping[str, Printed],
) -> None:
    pages = opened["landscape"].pages
    numbers = ["".join(g.char for g in page.glyphs if g.bottom < 20) for page in pages]
    assert numbers == ["", *map(str, range(2, len(pages) + 1))]
    number = [glyph for glyph in pages[1].glyphs if glyph.bottom < 20]
    assert middle(number) == pytest.approx(30 + 252 / 2, abs=2)
    assert {round(glyph.size) for glyph in number} == {13}


def test_a_chart_is_drawn_whole_with_its_values(opened: Mapping[str, Printed]) -> None:
    (page,) = [page for page in opened["columns"].pages if "Hoạt động theo tháng" in page.text]
    for words in ("T12", "Năm 2026", "Năm 2025", "Bình quân", "16"):
        assert words in page.text
    greys = [mark for mark in page.drawn if mark.right <= 195.2]
    assert len(greys) == len(page.drawn) > 24
