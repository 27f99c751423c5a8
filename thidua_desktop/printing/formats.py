"""The formats a paper is written in; each brings its library in when it is first asked for.

The libraries of all of them take longer to load than the whole window to open.
"""

# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from thidua_desktop.domain.paper import Paper

Progress = Callable[[int, int], None]


def pdf_bytes(paper: Paper, fonts_dir: Path, progress: Progress | None = None) -> bytes:
    """Return the pages of a paper, as a PDF."""
    from thidua_desktop.printing import pdf

    return pdf.pdf_bytes(paper, fonts_dir, progress)


def _pdf(paper: Paper, target: Path, fonts_dir: Path, progress: Progress | None = None) -> None:
    from thidua_desktop.printing.pdf import write_pdf

    write_pdf(paper, target, fonts_dir, progress)


def _docx(paper: Paper, target: Path, fonts_dir: Path, progress: Progress | None = None) -> None:
    from thidua_desktop.printing.docx import write_docx

    write_docx(paper, target, fonts_dir, progress)


def _xlsx(paper: Paper, target: Path, fonts_dir: Path, progress: Progress | None = None) -> None:  # noqa: ARG001
    from thidua_desktop.printing.xlsx import write_xlsx

    write_xlsx(paper, target, progress)


Writer = Callable[[Paper, Path, Path, Progress | None], None]

WRITERS: Final[Mapping[str, Writer]] = {".pdf": _pdf, ".docx": _docx, ".xlsx": _xlsx}
