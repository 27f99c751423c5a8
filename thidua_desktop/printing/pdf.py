"""A paper as a PDF: A4, the decree's margins, only embedded fonts, equal input equal bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)
from reportlab.platypus import Paragraph as FlowingText

from thidua_desktop.domain.paper import (
    Block,
    Closing,
    Paper,
    Signature,
    Table,
    TableFooter,
    usable_mm,
)
from thidua_desktop.printing import decree, pdf_blocks
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.fonts import Face, Faces, load_faces
from thidua_desktop.printing.pdf_table import TableStretch, lay_table
from thidua_desktop.printing.pdf_text import flowing
from thidua_desktop.printing.wording import annex_label, clean

_SHORT_TEXT = 6 * decree.TEXT_PT * decree.TEXT_LEADING
_ENDLESS = 1e6

Progress = Callable[[int, int], None]


def write_pdf(
    paper: Paper, target: Path, fonts_dir: Path, progress: Progress | None = None
) -> None:
    """Write the paper beside the target, then over it.

    Args:
        paper: What to print.
        target: The file to write.
        fonts_dir: The folder of the bundled faces.
        progress: Hears table rows done and in all after each page; what it raises stops the work.

    Raises:
        OSError: The file or a font cannot be written or read.
    """
    faces = load_faces(fonts_dir)
    steps = _Steps(_row_count(paper), progress)
    with replacing(target) as file:
        document = BaseDocTemplate(
            file,
            title=clean(f"{paper.title} {paper.subject}"),
            author=clean(" ".join(paper.letterhead.body)),
            lang="vi-VN",
            invariant=1,
            initialFontName=faces.upright.name,
            allowSplitting=1,
        )
        try:
            document.addPageTemplates(list(_page_templates(paper, faces)))
            document.build(list(_story(paper, faces, steps)))
        except Exception:
            # The library rebuilds exceptions that pass through it; give back the caller's own.
            if steps.stopped is not None:
                raise steps.stopped from None
            raise


class _Steps:
    def __init__(self, total: int, progress: Progress | None) -> None:
        self.stopped: Exception | None = None
        self._done = 0
        self._total = total
        self._progress = progress

    def rows(self, count: int) -> None:
        self._done = min(self._done + count, self._total)
        if self._progress is None:
            return
        try:
            self._progress(self._done, self._total)
        except Exception as error:
            self.stopped = error
            raise


def _row_count(paper: Paper) -> int:
    blocks = [*paper.blocks, *(block for annex in paper.annexes for block in annex.blocks)]
    return sum(len(block.rows) for block in blocks if isinstance(block, Table))


def _page_templates(paper: Paper, faces: Faces) -> Iterator[PageTemplate]:
    parts = [paper.landscape, *(annex.landscape for annex in paper.annexes)]
    for part, landscape in enumerate(parts):
        width, height = decree.PAGE_SHORT_MM * mm, decree.PAGE_LONG_MM * mm
        size = (height, width) if landscape else (width, height)
        numbers = _PageNumbers(faces.upright, size)
        for name, draw in (("first", numbers.first), ("next", numbers.later)):
            yield PageTemplate(
                id=f"{name}-{part}",
                frames=[_frame(size)],
                pagesize=size,
                onPage=draw,
                autoNextPageTemplate=f"next-{part}",
            )


def _frame(size: tuple[float, float]) -> Frame:
    left, bottom = decree.MARGIN_LEFT_MM * mm, decree.MARGIN_BOTTOM_MM * mm
    width = size[0] - left - decree.MARGIN_RIGHT_MM * mm
    height = size[1] - bottom - decree.MARGIN_TOP_MM * mm
    return Frame(left, bottom, width, height, 0, 0, 0, 0)


@dataclass
class _PageNumbers:
    """Counts the pages of one part; the first carries no number."""

    face: Face
    size: tuple[float, float]
    page: int = 1

    def first(self, _canvas: Canvas, _document: BaseDocTemplate) -> None:
        self.page = 1

    def later(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        self.page += 1
        left, right = decree.MARGIN_LEFT_MM * mm, self.size[0] - decree.MARGIN_RIGHT_MM * mm
        canvas.setFont(self.face.name, decree.PAGE_NUMBER_PT)
        y = self.size[1] - decree.PAGE_NUMBER_FROM_TOP_MM * mm
        canvas.drawCentredString((left + right) / 2, y, str(self.page))


def _story(paper: Paper, faces: Faces, steps: _Steps) -> Iterator[Flowable]:
    width = usable_mm(landscape=paper.landscape) * mm
    ruled = paper.letterhead.decree
    yield pdf_blocks.head(paper.letterhead, faces, width)
    yield pdf_blocks.heading(paper.title, paper.subject, faces, width, ruled=ruled)
    flow = list(_flow(paper.blocks, faces, steps, landscape=paper.landscape))
    yield from _with_closing(flow, paper.closing, faces, width)
    for index, annex in enumerate(paper.annexes):
        yield NextPageTemplate(f"first-{index + 1}")
        yield PageBreak()
        label = annex_label(index, len(paper.annexes))
        width = usable_mm(landscape=annex.landscape) * mm
        yield pdf_blocks.annex_heading(label, annex.title, annex.note, faces, width)
        yield from _flow(annex.blocks, faces, steps, landscape=annex.landscape)


def _flow(
    blocks: tuple[Block, ...], faces: Faces, steps: _Steps, *, landscape: bool
) -> Iterator[Flowable]:
    page = decree.PAGE_SHORT_MM if landscape else decree.PAGE_LONG_MM
    height = (page - decree.MARGIN_TOP_MM - decree.MARGIN_BOTTOM_MM) * mm
    for block in blocks:
        if isinstance(block, Table):
            laid = lay_table(block, faces, height)
            yield TableStretch(laid, 0, len(laid.rows), steps.rows)
        else:
            yield from flowing(block, faces)


def _with_closing(
    flow: list[Flowable], closing: Closing, faces: Faces, width: float
) -> list[Flowable]:
    """Return the text with its close, tied so that no page carries the close alone."""
    if isinstance(closing, Signature):
        end = pdf_blocks.signature(closing, faces, width)
    elif isinstance(closing, TableFooter):
        end = [pdf_blocks.table_footer(closing, faces, width)]
    else:
        return flow
    last = flow[-1] if flow else None
    if isinstance(last, FlowingText) and _depth([last], width) < _SHORT_TEXT:
        last.keepWithNext = 1
    after: list[Flowable] = list(end)
    for block in reversed(flow):
        if isinstance(block, TableStretch):
            block.reserve(_depth(after, width))
        if not isinstance(block, FlowingText):
            break
        after.append(block)
    return [*flow, *end]


def _depth(blocks: list[Flowable], width: float) -> float:
    gaps = sum(block.getSpaceBefore() + block.getSpaceAfter() for block in blocks)
    return float(gaps + sum(block.wrap(width, _ENDLESS)[1] for block in blocks))
