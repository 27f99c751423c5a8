"""A paper as a workbook a clerk can go on counting in: one sheet for each part."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.domain.paper import Block, Letterhead, Paper, usable_mm
from thidua_desktop.printing import decree
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.wording import annex_label, clean
from thidua_desktop.printing.xlsx_blocks import side_by_side, tables_of, write_blocks, write_line
from thidua_desktop.printing.xlsx_closing import write_closing
from thidua_desktop.printing.xlsx_measure import Type
from thidua_desktop.printing.xlsx_pages import BOOK_PT, FACE
from thidua_desktop.printing.xlsx_sheet import SheetPage
from thidua_desktop.texts import paper as texts

_RULE = "\u2014" * 5
_RULE_TYPE = Type(8)
_LONGEST_NAME = 31
# Where the nation's name has less room, it and the motto take the decree's smaller sizes.
_NATION_MM = 98


def write_xlsx(
    paper: Paper, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Write the paper beside the target, then over it.

    Args:
        paper: What to print.
        target: The file to write.
        progress: Hears sheets done and in all; what it raises stops the work.

    Raises:
        OSError: The file cannot be written.
    """
    book = _book()
    book.properties.title = clean(f"{paper.title} {paper.subject}")
    book.properties.creator = clean(" ".join(paper.letterhead.body))
    book.active.title = _sheet_name(paper.title)
    page = _page(book.active, paper.blocks, landscape=paper.landscape)
    count = 1 + len(paper.annexes)
    with replacing(target) as file:
        _write_main(page, paper)
        _tell(progress, 1, count)
        for index, annex in enumerate(paper.annexes):
            label = annex_label(index, len(paper.annexes))
            sheet = book.create_sheet(_sheet_name(label))
            page = _page(sheet, annex.blocks, landscape=annex.landscape)
            write_line(page, label, Type(decree.TITLE_PT, bold=True))
            write_line(page, annex.title.upper(), Type(decree.TITLE_PT, bold=True))
            write_line(page, annex.note, Type(decree.TITLE_PT, italic=True))
            write_line(page, _RULE, _RULE_TYPE)
            page.next()
            write_blocks(page, annex.blocks)
            page.finish()
            _tell(progress, index + 2, count)
        # In memory first: on a full disk the archive would be left open, and complain later.
        whole = BytesIO()
        book.save(whole)
        file.write(whole.getbuffer())


def _tell(progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _book() -> Workbook:
    book = Workbook()
    # The book's own type measures its columns; the usual one is not on every machine.
    (normal,) = book._named_styles  # noqa: SLF001  # there is no other way
    normal.font = Font(name=FACE, size=BOOK_PT)
    return book


def _page(sheet: Worksheet, blocks: Sequence[Block], *, landscape: bool) -> SheetPage:
    tables = tables_of(blocks, usable_mm(landscape=landscape))
    return SheetPage(sheet, tables, landscape=landscape)


def _write_main(page: SheetPage, paper: Paper) -> None:
    official = paper.letterhead.decree
    about = "" if paper.title or not official else paper.subject
    _write_head(page, paper.letterhead, about)
    if not about:
        write_line(page, paper.title.upper(), Type(decree.TITLE_PT, bold=True))
        write_line(page, paper.subject, Type(decree.TITLE_PT, bold=True))
        write_line(page, _RULE if official and paper.subject else "", _RULE_TYPE)
        page.next()
    write_blocks(page, paper.blocks)
    page.next()
    write_closing(page, paper.closing)
    page.finish()


def _sheet_name(title: str) -> str:
    """Return a title as far as a sheet may be called so, without half a word at its end."""
    name = " ".join(re.sub(r"[\[\]:*?/\\']", " ", clean(title)).split())
    if len(name) > _LONGEST_NAME:
        whole, _, _ = name[: _LONGEST_NAME + 1].rpartition(" ")
        name = (whole or name[:_LONGEST_NAME]).rstrip(" ,;.–-(")
    return name or "A4"


def _write_head(page: SheetPage, letterhead: Letterhead, about: str) -> None:
    split = page.head_split()
    plain, strong = Type(decree.BODY_NAME_PT), Type(decree.BODY_NAME_PT, bold=True)
    left = [(line.upper(), plain) for line in letterhead.superior]
    left += [(line.upper(), strong) for line in letterhead.body]
    left.append((_RULE, _RULE_TYPE))
    right = [(letterhead.form, strong)]
    if letterhead.decree:
        smaller = page.width - split < _NATION_MM
        nation = Type(decree.NATION_PT - smaller, bold=True, whole=True)
        motto = Type(decree.MOTTO_PT - smaller, bold=True, underlined=True)
        right = [(texts.NATION, nation), (texts.MOTTO, motto)]
    side_by_side(page, split, left, right)
    number = texts.number_line(letterhead.number)
    numbered = [(number, Type(decree.NUMBER_PT))] if letterhead.decree or letterhead.number else []
    if about:
        numbered.append((about, Type(decree.ABOUT_PT)))
    placed = []
    if letterhead.decree and letterhead.dated:
        where = texts.place_and_day(letterhead.place, letterhead.day)
        placed = [(where, Type(decree.PLACE_PT, italic=True, whole=True))]
    side_by_side(page, split, numbered, placed)
    page.next()
