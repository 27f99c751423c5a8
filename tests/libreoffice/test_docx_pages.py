"""Word files opened by a real office suite: page for page what the PDF shows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from tests.libreoffice.suite import Suite
from tests.printing.papers import (
    FONTS,
    PROSE,
    SCORE_COLUMNS,
    a_report,
    a_score_paper,
    a_score_table,
    a_summary,
    a_wide_table,
    lying_bars,
    score_rows,
    the_minutes,
)
from tests.printing.reading import ReadPage, read_pages
from tests.printing.word import read_word
from tests.suite import needs_suite
from thidua_desktop.domain.paper import (
    Annex,
    Heading,
    Note,
    Paper,
    Paragraph,
    Picture,
    Row,
    Signature,
    Table,
    TableFooter,
)
from thidua_desktop.printing.docx import write_docx
from thidua_desktop.printing.pdf import write_pdf
from thidua_desktop.services.office import Places, open_office
from thidua_desktop.services.reports.catalogue import REPORTS
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.setup import Founding

pytestmark = needs_suite
ROOT = Path(__file__).resolve().parents[2]
# The suite finds the faces we ship, under the name Word files ask for, and no other.
_FONTS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{FONTS}</dir>
  <cachedir>{{cache}}</cachedir>
  <alias binding="same"><family>Times New Roman</family>
    <prefer><family>Liberation Serif</family></prefer></alias>
</fontconfig>
"""


@dataclass(frozen=True)
class Both:
    """One paper as our PDF and as the suite shows its Word file."""

    ours: list[ReadPage]
    theirs: list[ReadPage]
    word: str


def a_letter() -> Paper:
    """Return a letter that tells under its number what it is about."""
    about = "V/v báo cáo kết quả phong trào thi đua 6 tháng đầu năm 2026"
    return replace(a_report(*[Paragraph(PROSE)] * 6), title="", subject=about)


def a_long_report(length: int) -> Paper:
    """Return headings and text of growing length, so that every edge of a page is met."""
    blocks = [
        block
        for number in range(1, 3 + length)
        for block in (
            Heading(f"{number}. Phong trào thứ {number}", 1 + number % 3),
            Paragraph(PROSE * (1 + (number * length) % 4)),
        )
    ]
    return a_report(*blocks, a_score_table(length), Note("Ghi chú: số liệu ước."))


def awkward() -> Paper:
    """Return a paper whose words need care."""
    table = Table(SCORE_COLUMNS, (Row((1, "a < b & c\nhai dòng", 123456789)), Row((2, "Thẳm"))))
    names = tuple(f"Cơ quan nhận văn bản số {number}" for number in range(50))
    head = replace(
        a_report().letterhead,
        superior=("Ủy ban nhân dân tỉnh Lai Châu",),
        body=("Phòng Văn hóa, Xã hội và Khoa học xã Mường Kim",),
        number="",
        day=None,
    )
    return Paper(
        head,
        "Báo cáo",
        "Kết quả phong trào thi đua cả nước chung sức xây dựng nông thôn mới, giảm nghèo bền vững",
        (Paragraph("Dòng một <&>\nDòng hai"), table),
        Signature("Chủ tịch", "Nguyễn Văn Ẩn", ("TM. Ủy ban nhân dân",), names),
    )


def papers() -> Iterator[tuple[str, Paper]]:
    """Yield one paper for each thing that could move a page."""
    yield "summary", a_summary()
    yield "minutes", the_minutes()
    yield "score", a_score_paper()
    yield "scores", a_score_paper(60)
    yield "landscape", a_report(a_wide_table(120), landscape=True)
    yield "dense", a_report(replace(a_score_table(40), dense=True))
    yield "letter", a_letter()
    yield "awkward", awkward()
    long = Row((1, PROSE * 30, 10))
    yield "tall-row", a_report(Table(SCORE_COLUMNS, (*score_rows(4), long, *score_rows(3))))
    yield "bare", replace(a_report(), title="", subject="", closing=None)
    yield "pictures", a_report(*[Picture(lying_bars(), mm) for mm in (40, 70, 110, 200)])
    footer = TableFooter("Than Uyên", None)
    yield "footer", replace(a_report(a_score_table(17), Note("Ghi chú.")), closing=footer)
    annexes = tuple(
        Annex(f"Biểu {count}", (a_wide_table(count),), landscape=count % 2 == 0)
        if count % 2 == 0
        else Annex(f"Biểu {count}", (a_score_table(count),))
        for count in (3, 8, 21)
    )
    yield "annexes", replace(a_report(Paragraph(PROSE)), annexes=annexes)
    for length in range(1, 13):
        yield f"long-{length}", a_long_report(length)


def sample_reports(folder: Path) -> Iterator[tuple[str, Paper]]:
    """Yield every report of the catalogue, from an office with the sample rows."""
    seconds = itertools.count()

    def clock() -> datetime:
        return datetime(2026, 3, 2, 8, next(seconds) // 60 % 60, tzinfo=UTC)

    places = Places(folder, ROOT / "db" / "migrations", ROOT / "db" / "seed", FONTS)
    office = open_office(places, clock, Random("106").randbytes)  # noqa: S311 - ids of a test
    with office.session():
        founding = Founding("106", "district", "Lò Thị Mai", "lai-chau-2024", sample=True, name="")
        office.setup.found(founding)
        for report in REPORTS:
            yield f"report-{report.key}", office.reports.paper(report.key, Params())
    office.close()


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Both]:
    """Return all papers, converted in one call: starting the suite is what takes time."""
    folder = tmp_path_factory.mktemp("pages")
    config = folder / "fonts.conf"
    config.write_text(_FONTS.format(cache=folder / "cache"), encoding="utf-8")
    drawn = dict([*papers(), *sample_reports(folder / "office")])
    for name, paper in drawn.items():
        write_docx(paper, folder / f"{name}.docx", FONTS)
        write_pdf(paper, folder / f"{name}.pdf", FONTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(config))
        suite = Suite(tmp_path_factory.mktemp("suite"))
        shown = suite.saved([folder / f"{name}.docx" for name in drawn], "pdf")
    return {
        name: Both(
            read_pages(folder / f"{name}.pdf"),
            read_pages(path),
            read_word(folder / f"{name}.docx").text(),
        )
        for name, path in zip(drawn, shown, strict=True)
    }


def bare(text: str) -> str:
    """Return the letters alone; a hyphen at the end of a line is read back as something else."""
    return "".join(char for char in text if char.isalnum())


def test_every_file_has_as_many_pages_as_its_pdf(opened: Mapping[str, Both]) -> None:
    counts = {name: (len(both.ours), len(both.theirs)) for name, both in opened.items()}
    assert {name: pages for name, pages in counts.items() if pages[0] != pages[1]} == {}
    assert max(ours for ours, _theirs in counts.values()) > 8


def test_every_report_of_the_catalogue_is_among_them(opened: Mapping[str, Both]) -> None:
    assert {f"report-{report.key}" for report in REPORTS} <= set(opened)


def test_pages_lie_as_ours_do(opened: Mapping[str, Both]) -> None:
    for name, both in opened.items():
        turned = [page.width > page.height for page in both.ours]
        assert [page.width > page.height for page in both.theirs] == turned, name
    assert True in [page.width > page.height for page in opened["annexes"].theirs]


def test_no_word_is_lost(opened: Mapping[str, Both]) -> None:
    for name, both in opened.items():
        shown = bare("".join(page.text for page in both.theirs))
        missing = [word for word in both.word.split() if bare(word) not in shown]
        assert missing == [], name


def test_the_head_of_a_table_stands_on_each_of_its_pages(opened: Mapping[str, Both]) -> None:
    for name, title in (("landscape", "Kinh phí (đồng)"), ("scores", "Nội dung tiêu chí")):
        pages = opened[name].theirs
        assert len(pages) > 2
        for page in pages[:-1]:
            assert bare(title) in bare(page.text)


def test_the_first_page_of_each_part_has_no_number_and_the_next_is_page_two(
    opened: Mapping[str, Both],
) -> None:
    def numbers(pages: list[ReadPage]) -> list[str]:
        return ["".join(g.char for g in page.glyphs if g.bottom < 15) for page in pages]

    for name in ("summary", "annexes", "landscape", "long-9"):
        assert numbers(opened[name].theirs) == numbers(opened[name].ours), name
    assert numbers(opened["annexes"].theirs).count("") == 4
    second = opened["landscape"].theirs[1].of("2")[0]
    assert second.baseline == pytest.approx(13, abs=0.5)
    assert (second.left + second.right) / 2 == pytest.approx(30 + 252 / 2, abs=0.5)
    assert second.size == 13


@pytest.mark.parametrize("name", ["summary", "minutes", "score", "letter", "awkward", "annexes"])
def test_the_first_page_looks_like_ours(opened: Mapping[str, Both], name: str) -> None:
    both = opened[name]
    for line in both.ours[0].text.splitlines():
        words = bare(line)
        if len(words) > 5 and bare(both.ours[0].text).count(words) == 1:
            ours, theirs = both.ours[0].of(line)[0], both.theirs[0].of(line)[0]
            assert theirs.baseline == pytest.approx(ours.baseline, abs=1.5), line
            assert theirs.left == pytest.approx(ours.left, abs=1), line
            assert theirs.size == pytest.approx(ours.size, abs=0.5), line
