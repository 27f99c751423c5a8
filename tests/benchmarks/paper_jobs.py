"""The measured jobs of `paper`: each runs in a process of its own.

Run: ``python -m tests.benchmarks.paper_jobs NAME FOLDER``. Prints one line of JSON: the seconds of
each round, the pages made, and the peak memory in megabytes (Linux; elsewhere 0).
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, LongTable, PageTemplate

from tests.printing.papers import FONTS, a_report, a_summary, a_wide_table
from thidua_desktop.domain.paper import Paper, Table
from thidua_desktop.printing import decree
from thidua_desktop.printing.docx import write_docx
from thidua_desktop.printing.fonts import load_faces
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.pdf import pdf_bytes, write_pdf
from thidua_desktop.printing.wording import cell_text
from thidua_desktop.printing.xlsx import write_xlsx

ROWS = 3400
_WARM_ROUNDS = 7
_LIFE_SIZE = 96 / 72
_PREVIEWED = 12
_LEADING = 1.2
_BETWEEN_PT = 4.8


def long_paper() -> Paper:
    """Return the wide table of thousands of rows."""
    return a_report(a_wide_table(ROWS), landscape=True)


def report(folder: Path) -> Iterator[float]:
    """Write the three pages again and again."""
    for _ in range(_WARM_ROUNDS + 1):
        yield _timed(lambda: write_pdf(a_summary(), folder / "report.pdf", FONTS))


def report_docx(folder: Path) -> Iterator[float]:
    """Write the three pages for Word."""
    for _ in range(_WARM_ROUNDS + 1):
        yield _timed(lambda: write_docx(a_summary(), folder / "report.docx", FONTS))


def report_xlsx(folder: Path) -> Iterator[float]:
    """Write the three pages as a workbook."""
    for _ in range(_WARM_ROUNDS + 1):
        yield _timed(lambda: write_xlsx(a_summary(), folder / "report.xlsx"))


def table(folder: Path) -> Iterator[float]:
    """Write the long table once, in a process that has written nothing else."""
    yield _timed(lambda: write_pdf(long_paper(), folder / "table.pdf", FONTS))


def table_docx(folder: Path) -> Iterator[float]:
    """Write the long table for Word."""
    yield _timed(lambda: write_docx(long_paper(), folder / "table.docx", FONTS))


def table_xlsx(folder: Path) -> Iterator[float]:
    """Write the long table as a workbook."""
    yield _timed(lambda: write_xlsx(long_paper(), folder / "table.xlsx"))


def library(folder: Path) -> Iterator[float]:
    """Write the same rows by the library's fastest table: words broken before, heights given."""
    yield _timed(lambda: _by_the_library(folder / "library.pdf"))


def preview(_folder: Path) -> Iterator[float]:
    """Draw pages at life size: those of the report, and some of the long table."""
    for data in (pdf_bytes(a_summary(), FONTS), pdf_bytes(long_paper(), FONTS)):
        with PdfPages(data) as pages:
            for place in range(min(pages.count, _PREVIEWED)):
                yield _timed(partial(pages.picture, place, _LIFE_SIZE))


def _by_the_library(target: Path) -> None:
    faces = load_faces(FONTS)
    (block,) = [block for block in long_paper().blocks if isinstance(block, Table)]
    size, lead = decree.TABLE_PT, decree.TABLE_PT * _LEADING
    breaker = LineBreaker(faces.upright, size)
    rows = [[column.title for column in block.columns]]
    heights = [lead + _BETWEEN_PT]
    for row in block.rows:
        texts = [
            breaker.break_text(cell_text(cell, column), column.mm * mm - 6)
            for cell, column in zip(row.filled(len(block.columns)), block.columns, strict=True)
        ]
        rows.append(["\n".join(lines) for lines in texts])
        heights.append(max(map(len, texts)) * lead + _BETWEEN_PT)
    style = [
        ("FONT", (0, 0), (-1, -1), faces.upright.name, size, lead),
        ("FONT", (0, 0), (-1, 0), faces.bold.name, size, lead),
        ("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("ALIGN", (2, 1), (4, -1), "RIGHT"),
    ]
    widths = [column.mm * mm for column in block.columns]
    made = LongTable(rows, widths, heights, repeatRows=1, style=style)
    _library_pages(target, faces.upright.name, made)


def _library_pages(target: Path, face: str, made: LongTable) -> None:
    size = landscape(A4)
    left, bottom = decree.MARGIN_LEFT_MM * mm, decree.MARGIN_BOTTOM_MM * mm
    width = size[0] - left - decree.MARGIN_RIGHT_MM * mm
    frame = Frame(left, bottom, width, size[1] - 2 * bottom, 0, 0, 0, 0)
    document = BaseDocTemplate(str(target), pagesize=size, initialFontName=face)
    document.addPageTemplates([PageTemplate(frames=[frame], onPage=_number)])
    document.build([made])


def _number(canvas: Any, document: Any) -> None:
    canvas.drawCentredString(400, 560, str(document.page))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _peak() -> int:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) // 1024


JOBS = {
    job.__name__: job
    for job in (
        report, report_docx, report_xlsx, table, table_docx, table_xlsx, library, preview,
    )
}  # fmt: skip


def main(name: str, folder: Path) -> None:
    """Do one job and say what it took."""
    took = list(JOBS[name](folder))
    peak = _peak()
    made = sorted(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime)
    with_pages = PdfPages(made[-1]) if made and name in {"table", "library", "report"} else None
    pages = with_pages.count if with_pages else 0
    sys.stdout.write(json.dumps({"took": took, "peak": peak, "pages": pages}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
