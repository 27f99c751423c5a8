"""A Word file read back: its parts as XML, and what a test asks of them."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from tests.printing.papers import FONTS
from thidua_desktop.domain.paper import Paper
from thidua_desktop.printing.docx import write_docx

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = {
    "w": _W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dc": "http://purl.org/dc/elements/1.1/",
}
TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True)
class Word:
    """The parts of a file."""

    parts: dict[str, bytes]

    def xml(self, name: str) -> Any:
        """Return a part's root."""
        return etree.fromstring(self.parts[name])

    @property
    def body(self) -> Any:
        """The document's root."""
        return self.xml("word/document.xml")

    @property
    def every(self) -> list[Any]:
        """The roots of all parts."""
        return [self.xml(name) for name in self.parts if name.endswith((".xml", ".rels"))]

    def text(self) -> str:
        """Return the document's words, a paragraph a line."""
        return "\n".join(words(one) for one in find(self.body, ".//w:p"))

    def style(self, key: str) -> Any:
        """Return a style's definition."""
        (found,) = find(self.xml("word/styles.xml"), f".//w:style[@w:styleId='{key}']")
        return found


def read_word(path: Path) -> Word:
    """Return the parts of a file."""
    with zipfile.ZipFile(path) as archive:
        return Word({name: archive.read(name) for name in archive.namelist()})


def written(paper: Paper, folder: Path) -> Word:
    """Return what a paper becomes."""
    write_docx(paper, folder / "paper.docx", FONTS)
    return read_word(folder / "paper.docx")


def find(root: Any, path: str) -> list[Any]:
    """Return what an XPath names."""
    return list(root.xpath(path, namespaces=_SPACES))


def value(root: Any, path: str) -> str:
    """Return the one attribute an XPath names."""
    (found,) = find(root, path)
    return str(found)


def words(root: Any) -> str:
    """Return the words below an element, its line breaks as such."""
    parts = find(root, ".//w:t | .//w:br")
    return "".join("\n" if part.tag.endswith("}br") else part.text or "" for part in parts)


def of(root: Any, text: str) -> Any:
    """Return the only paragraph with these words."""
    (found,) = [one for one in find(root, ".//w:p") if words(one) == text]
    return found
