"""A paper as a PDF: A4, the decree's margins, only embedded fonts, equal input equal bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from thidua_desktop.domain.paper import Paper, Table
from thidua_desktop.printing import decree
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.fonts import Face, Faces, load_faces
from thidua_desktop.printing.pdf_story import story
from thidua_desktop.printing.wording import clean

# Streams of bytes instead of letters: a file a fifth smaller, and no time spent on spelling them.
rl_config.useA85 = 0

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
    with replacing(target) as file:
        _draw(paper, file, faces, progress)


def pdf_bytes(paper: Paper, fonts_dir: Path, progress: Progress | None = None) -> bytes:
    """Return what `write_pdf` would write.

    Raises:
        OSError: A font cannot be read.
    """
    file = BytesIO()
    _draw(paper, file, load_faces(fonts_dir), progress)
    return file.getvalue()


def _draw(paper: Paper, file: BinaryIO | BytesIO, faces: Faces, progress: Progress | None) -> None:
    steps = _Steps(_row_count(paper), progress)
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
        document.build(list(story(paper, faces, steps.rows)))
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
        following = f"next-{part}"
        first = PageTemplate(f"first-{part}", [_frame(size)], pagesize=size)
        first.autoNextPageTemplate = following
        yield first
        numbers = _PageNumbers(faces.upright, size)
        yield PageTemplate(following, [_frame(size)], numbers.draw, pagesize=size)


def _frame(size: tuple[float, float]) -> Frame:
    left, bottom = decree.MARGIN_LEFT_MM * mm, decree.MARGIN_BOTTOM_MM * mm
    width = size[0] - left - decree.MARGIN_RIGHT_MM * mm
    height = size[1] - bottom - decree.MARGIN_TOP_MM * mm
    return Frame(left, bottom, width, height, 0, 0, 0, 0)


@dataclass
class _PageNumbers:
    """Counts the pages of one part from its second on."""

    face: Face
    size: tuple[float, float]
    page: int = 1

    def draw(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        self.page += 1
        left, right = decree.MARGIN_LEFT_MM * mm, self.size[0] - decree.MARGIN_RIGHT_MM * mm
        canvas.setFont(self.face.name, decree.PAGE_NUMBER_PT)
        y = self.size[1] - decree.PAGE_NUMBER_FROM_TOP_MM * mm
        canvas.drawCentredString((left + right) / 2, y, str(self.page))
