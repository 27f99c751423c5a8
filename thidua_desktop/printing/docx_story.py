"""The order of a paper's blocks in a Word file, and what must not part from what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from docx.document import Document

from thidua_desktop.domain.paper import (
    Block,
    Note,
    Pair,
    Paper,
    Picture,
    Signature,
    Table,
    TableFooter,
    usable_mm,
)
from thidua_desktop.printing import decree, docx_placed
from thidua_desktop.printing.docx_base import section
from thidua_desktop.printing.docx_picture import picture
from thidua_desktop.printing.docx_table import TableWriter
from thidua_desktop.printing.docx_words import flowing, is_one_line
from thidua_desktop.printing.docx_xml import NAMESPACES, Para, points
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.wording import annex_label

_LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with lines; `keep_next` keeps its last row with what follows."""

    writer: TableWriter
    keep_next: bool = False

    def xml(self) -> str:
        return self.writer.xml(keep_last=self.keep_next)


@dataclass(frozen=True, slots=True)
class _Bare:
    """A table nobody sees, in one piece."""

    table: str
    keep_next: bool = False

    def xml(self) -> str:
        return self.table


_Piece = Para | _Grid | _Bare


class Story:
    """Turns papers into the body of a document."""

    def __init__(self, document: Document, faces: Faces, drawn: Callable[[int], None]) -> None:
        """Take the document that pictures are put into; `drawn` hears rows written."""
        self._document = document
        self._faces = faces
        self._drawn = drawn
        self._numbers = count(1)

    def body(self, paper: Paper) -> str:
        """Return the body as XML."""
        faces, width = self._faces, usable_mm(landscape=paper.landscape)
        title = docx_placed.heading(paper, faces, width)
        flow = self._flow(title, paper.blocks, landscape=paper.landscape)
        flow = [*self._tied(flow, width), *end] if (end := self._end(paper)) else flow
        flow.insert(0, _Bare(docx_placed.head(paper, faces, width)))
        parts = [(flow, paper.landscape)]
        for index, annex in enumerate(paper.annexes):
            label = annex_label(index, len(paper.annexes))
            width = usable_mm(landscape=annex.landscape)
            head = docx_placed.annex_heading(label, annex.title, annex.note, faces, width)
            flow = self._flow(head, annex.blocks, landscape=annex.landscape)
            parts.append((flow, annex.landscape))
        inner = "".join(_inner_part(flow, landscape=landscape) for flow, landscape in parts[:-1])
        last = _last_part(parts[-1][0], landscape=parts[-1][1])
        return f"<w:body {NAMESPACES}>{inner}{last}</w:body>"

    def _flow(
        self, head: Sequence[Para], blocks: Sequence[Block], *, landscape: bool
    ) -> list[_Piece]:
        """Return the blocks in order behind the title of their part."""
        flow: list[_Piece] = list(head)
        for block in blocks:
            made = self._made(block, landscape=landscape)
            if isinstance(flow[-1], _Grid):
                if isinstance(block, Note):
                    flow[-1] = replace(flow[-1], keep_next=True)
                if isinstance(made[0], Para):
                    made[0] = replace(made[0], before=decree.TABLE_GAP_PT)
                else:
                    # Two tables that touch would be one.
                    flow.append(Para("Gap", least=decree.TABLE_GAP_PT))
            flow += made
        return flow

    def _made(self, block: Block, *, landscape: bool) -> list[_Piece]:
        page = decree.PAGE_SHORT_MM if landscape else decree.PAGE_LONG_MM
        height = page - decree.MARGIN_TOP_MM - decree.MARGIN_BOTTOM_MM
        if isinstance(block, Table):
            return [_Grid(TableWriter(block, self._faces, height, self._drawn))]
        if isinstance(block, Picture):
            width = usable_mm(landscape=landscape)
            number = next(self._numbers)
            return [picture(self._document, block, self._faces, width, height, number)]
        return [*flowing(block, self._faces)]

    def _tied(self, flow: list[_Piece], width_mm: float) -> list[_Piece]:
        """Return the text whose end stays on the page of its close."""
        lines = 0
        for place in range(len(flow) - 1, -1, -1):
            flow[place] = piece = replace(flow[place], keep_next=True)
            if not isinstance(piece, Para) or not piece.words:
                break
            if piece.style != "Note":
                lines += 1 if is_one_line(piece.words, self._faces, points(width_mm)) else 2
            if lines >= _LEAST_LINES:
                break
        last = flow[-1]
        if isinstance(last, Para):
            return [*flow[:-1], replace(last, after=decree.CLOSING_GAP_PT)]
        return [*flow, Para("Gap", least=decree.CLOSING_GAP_PT, keep_next=True)]

    def _end(self, paper: Paper) -> list[_Piece]:
        closing, width = paper.closing, usable_mm(landscape=paper.landscape)
        if isinstance(closing, Signature):
            block, more = docx_placed.signature(closing, self._faces, width)
            return [_Bare(block), *more]
        if isinstance(closing, Pair):
            block, more = docx_placed.pair(closing, self._faces, width)
            return [_Bare(block), *more]
        if isinstance(closing, TableFooter):
            return [_Bare(docx_placed.table_footer(closing, self._faces, width))]
        return []


def _inner_part(flow: list[_Piece], *, landscape: bool) -> str:
    """Return a part that another one follows: its last paragraph carries its settings."""
    settings = section(landscape=landscape)
    last = flow[-1]
    if isinstance(last, Para):
        flow = [*flow[:-1], replace(last, section=settings)]
    else:
        flow = [*flow, Para("Gap", section=settings)]
    return "".join(piece.xml() for piece in flow)


def _last_part(flow: list[_Piece], *, landscape: bool) -> str:
    """Return the last part; a table may not be the last thing in it."""
    ended = flow if isinstance(flow[-1], Para) else [*flow, Para("Gap")]
    return "".join(piece.xml() for piece in ended) + section(landscape=landscape)
