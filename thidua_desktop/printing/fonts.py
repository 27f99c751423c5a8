"""The four faces of the page's serif, opened by path and never looked up by name."""

import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from thidua_desktop.printing.wording import clean

BUNDLED = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf",
)
TIMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")
_SUBSTITUTES = "\u25a1?"


@dataclass(frozen=True, eq=False)
class Face:
    """One registered face: its name for the PDF and the letters it can draw."""

    name: str
    letters: frozenset[int]

    def printable(self, text: str) -> str:
        """Return the text with a visible mark for each letter the face lacks."""
        text = clean(text)
        if all(ord(char) in self.letters or char == "\n" for char in text):
            return text
        mark = next(mark for mark in _SUBSTITUTES if ord(mark) in self.letters)
        return "".join(c if ord(c) in self.letters or c == "\n" else mark for c in text)

    def width(self, text: str, size: float) -> float:
        """Return how long the text is, in points."""
        return float(pdfmetrics.stringWidth(text, self.name, size))


@dataclass(frozen=True)
class Faces:
    """The four faces a page is set in."""

    upright: Face
    bold: Face
    italic: Face
    bold_italic: Face


def load_faces(fonts_dir: Path) -> Faces:
    """Register the page's faces: the machine's Times New Roman if whole, else the bundled ones.

    Both have the same widths, so a page breaks alike wherever it is made.

    Raises:
        OSError: A bundled font file cannot be read.
    """
    times = times_folder()
    if times is not None and all((times / name).is_file() for name in TIMES):
        return _register(times, TIMES)
    return _register(fonts_dir, BUNDLED)


def times_folder() -> Path | None:
    """Return the Windows font folder, or None elsewhere."""
    windows = os.environ.get("WINDIR", "") if sys.platform == "win32" else ""
    return Path(windows, "Fonts") if windows else None


@lru_cache(maxsize=4)
def _register(folder: Path, names: tuple[str, ...]) -> Faces:
    return Faces(*(_face(folder / name) for name in names))


def _face(path: Path) -> Face:
    # The path is the name, so that two folders never answer for one another.
    name = str(path)
    path.stat()
    font = TTFont(name, name)
    pdfmetrics.registerFont(font)
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(name, bold, italic, name)
    return Face(name, frozenset(font.face.charToGlyph))
