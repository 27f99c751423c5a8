"""The order of a paper's blocks on its pages, and what must not part from what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak
from reportlab.platypus import Paragraph as FlowingText

from thidua_desktop.domain.paper import (
    Block,
    Closing,
    Heading,
    Note,
    Pair,
    Paper,
    Picture,
    Signature,
    Table,
    TableFooter,
    usable_mm,
)
from thidua_desktop.printing import decree, pdf_blocks
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.pdf_picture import DrawnChart
from thidua_desktop.printing.pdf_rows import lay_table
from thidua_desktop.printing.pdf_table import TableStretch
from thidua_desktop.printing.pdf_text import flowing
from thidua_desktop.printing.pdf_tied import Ending, Opening, depth, line_count
from thidua_desktop.printing.wording import annex_label

_LEAST_LINES = 2


def story(paper: Paper, faces: Faces, drawn: Callable[[int], None]) -> Iterator[Flowable]:
    """Return everything on the pages; `drawn` hears how many table rows each page takes."""
    main = _Part(faces, drawn, landscape=paper.landscape)
    official = paper.letterhead.decree
    about = "" if paper.title or not official else paper.subject
    yield pdf_blocks.head(paper.letterhead, faces, main.width, about)
    if not about:
        yield pdf_blocks.heading(paper.title, paper.subject, faces, main.width, ruled=official)
    yield from main.closed(main.flow(paper.blocks), paper.closing)
    for index, annex in enumerate(paper.annexes):
        yield NextPageTemplate(f"first-{index + 1}")
        yield PageBreak()
        part = _Part(faces, drawn, landscape=annex.landscape)
        label = annex_label(index, len(paper.annexes))
        yield pdf_blocks.annex_heading(label, annex.title, annex.note, faces, part.width)
        yield from part.flow(annex.blocks)


class _Part:
    """One part of the paper, on pages of one shape."""

    def __init__(self, faces: Faces, drawn: Callable[[int], None], *, landscape: bool) -> None:
        page = decree.PAGE_SHORT_MM if landscape else decree.PAGE_LONG_MM
        self.width = usable_mm(landscape=landscape) * mm
        self._height = (page - decree.MARGIN_TOP_MM - decree.MARGIN_BOTTOM_MM) * mm
        self._faces = faces
        self._drawn = drawn

    def flow(self, blocks: Sequence[Block]) -> list[Flowable]:
        """Return the blocks in order, each heading tied to what it heads."""
        flow: list[Flowable] = []
        leads: list[Flowable] = []
        for block in blocks:
            made = self._made(block)
            if isinstance(block, Heading):
                leads += made
                continue
            if isinstance(block, Note) and flow and not leads:
                _reserve(flow[-1], depth(made, self.width) + decree.PARAGRAPH_GAP_PT)
            if leads:
                made[0] = Opening(leads, made[0])
                leads = []
            flow += made
        return [*flow, *leads]

    def closed(self, flow: list[Flowable], closing: Closing) -> list[Flowable]:
        """Return the text with its close, tied so that no page carries the close alone."""
        end = self._end(closing)
        if not end:
            return flow
        close, rest = end[:1], end[1:]
        lines = 0
        while flow:
            last = flow.pop()
            if not isinstance(last, FlowingText):
                return [*flow, *self._tied(last, close), *rest]
            lines += 0 if last.style.name.startswith("note") else line_count(last, self.width)
            if lines >= _LEAST_LINES or depth([last, *close], self.width) > self._height / 2:
                return [*flow, Ending(last, close), *rest]
            close = [last, *close]
        return [Opening(close[:-1], close[-1]), *rest] if len(close) > 1 else [*close, *rest]

    def _tied(self, last: Flowable, close: list[Flowable]) -> list[Flowable]:
        if isinstance(last, Opening) and isinstance(last.body, FlowingText):
            return [Opening(last.leads, Ending(last.body, close))]
        if isinstance(last, DrawnChart):
            return [Opening([last, *close[:-1]], close[-1])]
        _reserve(last, depth(close, self.width) + close[0].getSpaceBefore())
        return [last, *close]

    def _made(self, block: Block) -> list[Flowable]:
        if isinstance(block, Table):
            laid = lay_table(block, self._faces, self._height)
            return [TableStretch(laid, 0, len(laid.rows), self._drawn)]
        if isinstance(block, Picture):
            return [DrawnChart(block, self._faces, self.width, self._height)]
        return list(flowing(block, self._faces))

    def _end(self, closing: Closing) -> list[Flowable]:
        if isinstance(closing, Signature):
            return list(pdf_blocks.signature(closing, self._faces, self.width))
        if isinstance(closing, Pair):
            return list(pdf_blocks.pair(closing, self._faces, self.width))
        if isinstance(closing, TableFooter):
            return [pdf_blocks.table_footer(closing, self._faces, self.width)]
        return []


def _reserve(block: Flowable, points: float) -> None:
    body = block.body if isinstance(block, Opening) else block
    if isinstance(body, TableStretch):
        body.reserve(points)
