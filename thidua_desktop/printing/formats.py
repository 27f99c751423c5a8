"""The formats a paper is written in; each brings its library in when it is first asked for.

All of their libraries together take a quarter of the time in which the window opens.
"""

# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.paper import Paper

if TYPE_CHECKING:
    from thidua_desktop.printing.forms import Template, Values

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


def write_form(key: str, target: Path, fonts_dir: Path) -> None:
    """Write the first template of an office form."""
    from thidua_desktop.printing import form_layouts

    form_layouts.write_form(key, target, fonts_dir)


def read_template(path: Path) -> Template:
    """Return a template that has been judged.

    Raises:
        UserError: It cannot be read, is not harmless, or a tag in it is misspelt.
    """
    from thidua_desktop.printing import forms

    return forms.read_template(path)


def fill_form(
    template: Template, pages: Sequence[Values], target: Path, progress: Progress
) -> None:
    """Write a template filled in, a page for each set of values."""
    from thidua_desktop.printing import forms

    forms.fill(template, pages, target, progress)
