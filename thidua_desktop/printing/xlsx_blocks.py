"""Words and tables on a sheet."""

from collections.abc import Sequence
from itertools import zip_longest

from thidua_desktop.domain.paper import (
    Addressees,
    Align,
    Block,
    Cell,
    Heading,
    Note,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Table,
    Tone,
)
from thidua_desktop.printing import decree
from thidua_desktop.printing.wording import clean, heading_text, listed
from thidua_desktop.printing.xlsx_chart import chart_height, mark_words, numbers_table, write_chart
from thidua_desktop.printing.xlsx_measure import Type
from thidua_desktop.printing.xlsx_sheet import SheetPage
from thidua_desktop.texts import paper as texts

# Below this many rows the whole table is on the screen anyway.
_ROWS_TO_FREEZE = 30
_LAST_STRONG_LEVEL = 2
_FOLLOWING = {RowKind.TOTAL, RowKind.REMARK}


def tables_of(blocks: Sequence[Block], width: float) -> list[Table]:
    """Return every table a sheet of these blocks will hold, those under charts too."""
    found = (
        numbers_table(block.chart, width) if isinstance(block, Picture) else block
        for block in blocks
        if isinstance(block, Table | Picture)
    )
    return list(found)


def write_line(page: SheetPage, text: str, kind: Type, align: Align = Align.CENTER) -> None:
    """Write words over the whole width, if there are any."""
    text = clean(text)
    if text:
        page.write_long(text, kind, align)


def side_by_side(
    page: SheetPage,
    split: float,
    left: Sequence[tuple[str, Type]],
    right: Sequence[tuple[str, Type]],
    left_align: Align = Align.CENTER,
) -> None:
    """Write two columns of lines level with each other."""
    blank = ("", Type(decree.TABLE_PT))
    for (left_text, left_type), (right_text, right_type) in zip_longest(
        left, right, fillvalue=blank
    ):
        if left_text:
            page.write(0, split, clean(left_text), left_type, left_align)
        if right_text:
            page.write(split, page.width, clean(right_text), right_type)
        page.next()


def write_blocks(page: SheetPage, blocks: Sequence[Block]) -> None:
    """Write the blocks one under the other."""
    tables = [index for index, block in enumerate(blocks) if isinstance(block, Table)]
    # Headings repeat on every page, so what follows has to be the table's own.
    alone = len(tables) == 1 and all(isinstance(b, Note) for b in blocks[tables[0] + 1 :])
    for block in blocks:
        if isinstance(block, Table):
            _write_table(page, block, alone=alone)
        elif isinstance(block, Picture):
            _write_picture(page, block)
        else:
            _write_words(page, block)


def _write_picture(page: SheetPage, picture: Picture) -> None:
    if picture.chart.empty:
        write_line(page, picture.chart.title, Type(decree.TABLE_PT, bold=True))
        write_line(page, texts.NO_ROWS, Type(decree.TABLE_PT))
        return
    at = page.row
    page.room(chart_height(picture))
    page.next()
    table = numbers_table(picture.chart, page.width)
    _write_table(page, table, alone=False)
    write_chart(page, picture, at, page.row - len(table.rows))
    page.tie(at, page.row - 1)
    write_line(page, mark_words(picture.chart), Type(decree.NOTE_PT, italic=True), Align.LEFT)
    page.next()


def _write_words(page: SheetPage, block: Paragraph | Heading | Note | Addressees) -> None:
    if isinstance(block, Heading):
        strong = block.level <= _LAST_STRONG_LEVEL
        first = page.row
        write_line(page, heading_text(block), Type(decree.TEXT_PT, bold=strong), Align.LEFT)
        page.tie(first)
    elif isinstance(block, Note):
        page.tie(page.row - 1)
        write_line(page, block.text, Type(decree.NOTE_PT, italic=block.italic), Align.LEFT)
    elif isinstance(block, Addressees):
        alone = len(block.names) == 1
        names = clean(block.names[0]) if alone else "\n".join(["", *listed(block.names)])
        write_line(page, f"{texts.ADDRESSED_TO} {names}", Type(decree.TEXT_PT))
    else:
        align = Align.CENTER if block.tone is Tone.CENTERED else Align.LEFT
        kind = Type(decree.TEXT_PT, italic=block.tone is Tone.BASIS)
        write_line(page, block.text, kind, align)


def _write_table(page: SheetPage, table: Table, *, alone: bool) -> None:
    size = decree.DENSE_TABLE_PT if table.dense else decree.TABLE_PT
    edges = _edges(table)
    top = page.row
    _write_table_head(page, table, edges, Type(size, bold=True))
    page.tie(top)
    if alone:
        page.repeat(top, page.row - 1)
        if len(table.rows) > _ROWS_TO_FREEZE:
            page.sheet.freeze_panes = page.sheet.cell(page.row, 1)
    empty = Row((Cell(texts.NO_ROWS, span=len(table.columns), align=Align.CENTER),))
    for row in table.rows or (empty,):
        _write_row(page, row, table, edges, size)


def _write_row(
    page: SheetPage, row: Row, table: Table, edges: Sequence[float], size: float
) -> None:
    strong = row.kind in {RowKind.GROUP, RowKind.TOTAL}
    kind = Type(size, bold=strong, italic=row.kind is RowKind.REMARK)
    placed, index = [], 0
    for cell in row.filled(len(table.columns)):
        end = index + cell.span
        placed.append((edges[index], edges[end], cell, table.columns[index]))
        index = end
    first = page.row
    if row.kind in _FOLLOWING:
        page.tie(first - 1)
    page.table_row(placed, kind)
    if row.kind is RowKind.GROUP:
        page.tie(first)


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
