"""A paper as a Word file a clerk can go on editing; page for page like the PDF."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordFile
from docx.oxml import parse_xml

from thidua_desktop.domain.paper import Paper, Table
from thidua_desktop.printing.docx_base import empty_file, packed
from thidua_desktop.printing.docx_story import Story
from thidua_desktop.printing.docx_xml import LANGUAGE
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.fonts import load_faces
from thidua_desktop.printing.wording import clean

_LONGEST_FACT = 255
# Word wants a moment; a paper without a day gets this one.
_NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the library's own form is a time without a zone


def write_docx(
    paper: Paper,
    target: Path,
    fonts_dir: Path,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write the paper beside the target, then over it.

    Args:
        paper: What to write.
        target: The file to write.
        fonts_dir: The folder of the bundled faces, to measure with.
        progress: Hears table rows done and in all; what it raises stops the work.

    Raises:
        OSError: The file cannot be written or a font not read.
    """
    with replacing(target) as file:
        file.write(_drawn(paper, fonts_dir, progress).getbuffer())


def _drawn(paper: Paper, fonts_dir: Path, progress: Callable[[int, int], None] | None) -> BytesIO:
    document = Document(empty_file())
    steps = _Steps(paper, progress)
    story = Story(document, load_faces(fonts_dir), steps.rows)
    body = parse_xml(story.body(paper))
    document.element.replace(document.element.body, body)
    _describe(document, paper)
    return repacked(document)


def repacked(document: WordFile) -> BytesIO:
    """Return a document as a file that says nothing of when it was made."""
    whole = BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as archive:
        return packed((name, archive.read(name)) for name in archive.namelist())


def _describe(document: WordFile, paper: Paper) -> None:
    facts = document.core_properties
    facts.title = clean(f"{paper.title} {paper.subject}")[:_LONGEST_FACT]
    facts.author = clean(" ".join(paper.letterhead.body))[:_LONGEST_FACT]
    facts.language = LANGUAGE
    day = paper.letterhead.day
    facts.created = facts.modified = (
        datetime(day.year, day.month, day.day) if day else _NO_DAY  # noqa: DTZ001 - as above
    )


class _Steps:
    """Counts the table rows written."""

    def __init__(self, paper: Paper, progress: Callable[[int, int], None] | None) -> None:
        blocks = [*paper.blocks, *(block for annex in paper.annexes for block in annex.blocks)]
        self._total = sum(len(block.rows) for block in blocks if isinstance(block, Table))
        self._done = 0
        self._progress = progress

    def rows(self, count: int) -> None:
        self._done = min(self._done + count, self._total)
        if self._progress is not None:
            self._progress(self._done, self._total)
