"""The four faces of the page's serif, opened by path and never looked up by name."""

import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from thidua_desktop.printing.wording import clean
from thidua_desktop.texts.paper import NATION

BUNDLED = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf",
)
TIMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")
# What stands for a letter that a face lacks: a box, else a question mark.
_MARKS = "\u25a1?"
# The letters with two marks, which old faces lack, and those of the nation's name.
_NEEDED = frozenset(range(0x1EA0, 0x1EFA)) | frozenset(map(ord, NATION))


@dataclass(frozen=True, eq=False)
class Face:
    """One registered face: its name for the PDF, the letters it can draw, and its mark.

    A line break counts as a letter: it goes through to whoever breaks lines.
    """

    name: str
    letters: frozenset[int]
    mark: str

    def printable(self, text: str) -> str:
        """Return the text with a visible mark for each letter the face lacks."""
        text = clean(text)
        if self.letters.issuperset(map(ord, text)):
            return text
        return "".join(char if ord(char) in self.letters else self.mark for char in text)

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

    @property
    def all(self) -> tuple[Face, ...]:
        """Return the four."""
        return self.upright, self.bold, self.italic, self.bold_italic


def load_faces(fonts_dir: Path) -> Faces:
    """Register the page's faces: the machine's Times New Roman if whole, else the bundled ones.

    Both have the same widths, so a page breaks alike wherever it is made.

    Raises:
        OSError: A bundled font file cannot be read.
    """
    times = times_folder()
    own = _whole(times) if times else None
    return own or _register(fonts_dir, BUNDLED)


def times_folder() -> Path | None:
    """Return the Windows font folder, or None elsewhere."""
    windows = os.environ.get("WINDIR", "") if sys.platform == "win32" else ""
    return Path(windows, "Fonts") if windows else None


def _whole(folder: Path) -> Faces | None:
    """Return the folder's Times New Roman if all four faces can write Vietnamese."""
    try:
        faces = _register(folder, TIMES)
    except (OSError, TTFError):
        return None
    return faces if all(face.letters >= _NEEDED for face in faces.all) else None


@lru_cache(maxsize=4)
def _register(folder: Path, names: tuple[str, ...]) -> Faces:
    letters = {name: _letters(folder / name) for name in names}
    mark = next(mark for mark in _MARKS if all(ord(mark) in one for one in letters.values()))
    return Faces(*(Face(str(folder / name), letters[name], mark) for name in names))


def _letters(path: Path) -> frozenset[int]:
    # The path is the name, so that two folders never answer for one another.
    name = str(path)
    path.stat()
    font = TTFont(name, name)
    pdfmetrics.registerFont(font)
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(name, bold, italic, name)
    return frozenset(font.face.charToGlyph) | {ord("\n")}
