"""A paper as a workbook a clerk can go on counting in: one sheet for each part."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

from openpyxl import Workbook

from thidua_desktop.domain.paper import (
    Addressees,
    Align,
    Block,
    Heading,
    Letterhead,
    Note,
    Paper,
    Paragraph,
    RowKind,
    Signature,
    Signer,
    Table,
    TableFooter,
    Tone,
)
from thidua_desktop.printing import decree
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.wording import annex_label, clean, listed
from thidua_desktop.printing.xlsx_sheet import SheetPage, Type
from thidua_desktop.texts import paper as texts

_RULE = "\u2014" * 5
_RULE_TYPE = Type(8)
_LONGEST_NAME = 31
_SIGNING_ROWS = 4
# Below this many rows the whole table is on the screen anyway.
_ROWS_TO_FREEZE = 30


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
    book = Workbook()
    book.properties.title = clean(f"{paper.title} {paper.subject}")
    book.properties.creator = clean(" ".join(paper.letterhead.body))
    book.active.title = _sheet_name(paper.title)
    page = SheetPage(book.active, _tables(paper.blocks), landscape=paper.landscape)
    count = 1 + len(paper.annexes)
    with replacing(target) as file:
        _write_main(page, paper)
        _tell(progress, 1, count)
        for index, annex in enumerate(paper.annexes):
            label = annex_label(index, len(paper.annexes))
            sheet = book.create_sheet(_sheet_name(label))
            page = SheetPage(sheet, _tables(annex.blocks), landscape=annex.landscape)
            _line(page, label, Type(decree.TITLE_PT, bold=True))
            _line(page, annex.title.upper(), Type(decree.TITLE_PT, bold=True))
            _line(page, annex.note, Type(decree.TITLE_PT, italic=True))
            _write_blocks(page, annex.blocks)
            _tell(progress, index + 2, count)
        # In memory first: on a full disk the archive would be left open, and complain later.
        whole = BytesIO()
        book.save(whole)
        file.write(whole.getbuffer())


def _tell(progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _write_main(page: SheetPage, paper: Paper) -> None:
    _write_head(page, paper.letterhead)
    _line(page, paper.title.upper(), Type(decree.TITLE_PT, bold=True))
    _line(page, paper.subject, Type(decree.TITLE_PT, bold=True))
    if paper.letterhead.decree and paper.subject:
        _line(page, _RULE, _RULE_TYPE)
    page.next()
    _write_blocks(page, paper.blocks)
    page.next()
    if isinstance(paper.closing, Signature):
        _write_signature(page, paper.closing)
    elif isinstance(paper.closing, TableFooter):
        _write_footer(page, paper.closing)


def _tables(blocks: Sequence[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def _sheet_name(title: str) -> str:
    return re.sub(r"[\[\]:*?/\\']", " ", clean(title)).strip()[:_LONGEST_NAME].strip() or "A4"


def _line(page: SheetPage, text: str, kind: Type, align: Align = Align.CENTER) -> None:
    text = clean(text)
    if text:
        page.write_long(text, kind, align)


def _write_head(page: SheetPage, letterhead: Letterhead) -> None:
    split = page.split_near(decree.HEAD_LEFT_SHARE)
    plain, strong = Type(decree.BODY_NAME_PT), Type(decree.BODY_NAME_PT, bold=True)
    left = [(line.upper(), plain) for line in letterhead.superior]
    left += [(line.upper(), strong) for line in letterhead.body]
    left.append((_RULE, _RULE_TYPE))
    right = [(letterhead.form, strong)]
    if letterhead.decree:
        motto = Type(decree.MOTTO_PT, bold=True, underlined=True)
        right = [(texts.NATION, strong), (texts.MOTTO, motto)]
    _side_by_side(page, split, left, right)
    number = texts.number_line(letterhead.number)
    numbered = [(number, Type(decree.NUMBER_PT))] if letterhead.decree or letterhead.number else []
    placed = []
    if letterhead.decree:
        where = texts.place_and_day(letterhead.place, letterhead.day)
        placed = [(where, Type(decree.PLACE_PT, italic=True))]
    _side_by_side(page, split, numbered, placed)
    page.next()


def _side_by_side(
    page: SheetPage,
    split: float,
    left: Sequence[tuple[str, Type]],
    right: Sequence[tuple[str, Type]],
    left_align: Align = Align.CENTER,
) -> None:
    blank = ("", Type(decree.TABLE_PT))
    for (left_text, left_type), (right_text, right_type) in zip_longest(
        left, right, fillvalue=blank
    ):
        if left_text:
            page.write(0, split, clean(left_text), left_type, left_align)
        if right_text:
            page.write(split, page.width, clean(right_text), right_type)
        page.next()


def _write_blocks(page: SheetPage, blocks: Sequence[Block]) -> None:
    alone = len(_tables(blocks)) == 1
    for block in blocks:
        if isinstance(block, Table):
            _write_table(page, block, alone=alone)
        else:
            _write_words(page, block)


def _write_words(page: SheetPage, block: Paragraph | Heading | Note | Addressees) -> None:
    if isinstance(block, Heading):
        _line(page, block.text, Type(decree.TEXT_PT, bold=True), Align.LEFT)
    elif isinstance(block, Note):
        _line(page, block.text, Type(decree.NOTE_PT, italic=block.italic), Align.LEFT)
    elif isinstance(block, Addressees):
        alone = len(block.names) == 1
        names = clean(block.names[0]) if alone else "\n".join(["", *listed(block.names)])
        _line(page, f"{texts.ADDRESSED_TO} {names}", Type(decree.TEXT_PT))
    else:
        align = Align.CENTER if block.tone is Tone.CENTERED else Align.LEFT
        kind = Type(decree.TEXT_PT, italic=block.tone is Tone.BASIS)
        _line(page, block.text, kind, align)


def _write_table(page: SheetPage, table: Table, *, alone: bool) -> None:
    size = decree.DENSE_TABLE_PT if table.dense else decree.TABLE_PT
    edges = _edges(table)
    top = page.row
    _write_table_head(page, table, edges, Type(size, bold=True))
    if alone:
        page.sheet.print_title_rows = f"{top}:{page.row - 1}"
        if len(table.rows) > _ROWS_TO_FREEZE:
            page.sheet.freeze_panes = page.sheet.cell(page.row, 1)
    for row in table.rows:
        index = 0
        for cell in row.filled(len(table.columns)):
            kind = Type(size, bold=row.kind is not RowKind.NORMAL)
            left, right = edges[index], edges[index + cell.span]
            page.cell(left, right, cell, table.columns[index], kind)
            index += cell.span
        page.next()
    if not table.rows:
        page.write(0, edges[-1], texts.NO_ROWS, Type(size))
        page.next()


def _edges(table: Table) -> list[float]:
    edges = [0.0]
    for column in table.columns:
        edges.append(edges[-1] + column.mm)
    return edges


def _write_table_head(page: SheetPage, table: Table, edges: Sequence[float], kind: Type) -> None:
    deep = 2 if table.grouped else 1
    for title, first, count in table.head_groups():
        if title:
            page.head_cell(edges[first], edges[first + count], clean(title), kind, 1)
        else:
            words = clean(table.columns[first].title)
            page.head_cell(edges[first], edges[first + 1], words, kind, deep)
    page.next()
    if not table.grouped:
        return
    for index, column in enumerate(table.columns):
        if column.group:
            page.head_cell(edges[index], edges[index + 1], clean(column.title), kind, 1)
    page.next()


def _write_signature(page: SheetPage, closing: Signature) -> None:
    strong = Type(decree.SIGNATURE_PT, bold=True)
    right = [(line.upper(), strong) for line in (*closing.authority, closing.role)]
    right += [("", strong)] * _SIGNING_ROWS + [(closing.name, strong)]
    left: list[tuple[str, Type]] = []
    if closing.recipients:
        head = Type(decree.RECIPIENTS_HEAD_PT, bold=True, italic=True)
        left = [(texts.RECIPIENTS, head)]
        left += [(line, Type(decree.RECIPIENTS_PT)) for line in listed(closing.recipients)]
    _side_by_side(page, page.split_near(0.5), left, right, Align.LEFT)


def _write_footer(page: SheetPage, closing: TableFooter) -> None:
    slanted = Type(decree.FOOTER_PT, italic=True)
    day = (texts.place_and_day(closing.place, closing.day), slanted)
    left = [("", slanted), *_signer(closing.left, texts.PREPARER, texts.PREPARER_HINT)]
    right = [day, *_signer(closing.right, texts.HEAD, texts.HEAD_HINT)]
    _side_by_side(page, page.split_near(0.5), left, right)


def _signer(signer: Signer, role: str, hint: str) -> list[tuple[str, Type]]:
    strong, slanted = Type(decree.FOOTER_PT, bold=True), Type(decree.FOOTER_PT, italic=True)
    room = [("", slanted)] * _SIGNING_ROWS
    return [
        (signer.role or role, strong),
        (signer.hint or hint, slanted),
        *room,
        (signer.name, strong),
    ]
