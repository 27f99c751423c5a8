"""A PDF read back: its words, where they stand, in which size and font."""

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

MM = 72 / 25.4


@dataclass(frozen=True)
class Glyph:
    """One visible letter; millimetres from the page's top left corner."""

    char: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    font: str


@dataclass(frozen=True)
class Drawn:
    """Something drawn; the millimetres around it from the page's top left corner."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def is_rule(self) -> bool:
        return self.bottom - self.top < 1 < self.length


@dataclass(frozen=True)
class ReadPage:
    """One page read back."""

    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]
    drawn: tuple[Drawn, ...]
    embedded: bool

    def lines(self) -> list[list[Glyph]]:
        """Return the letters line by line, from the top and from the left."""
        lines: dict[float, list[Glyph]] = {}
        for glyph in self.glyphs:
            lines.setdefault(round(glyph.baseline, 1), []).append(glyph)
        return [sorted(lines[at], key=lambda glyph: glyph.left) for at in sorted(lines)]

    def rule_under(self, words: str) -> Drawn:
        """Return the first level line under the last of these words."""
        at = self.of(words)[-1]
        below = [one for one in self.drawn if one.is_rule and one.top > at.baseline]
        return min(
            (one for one in below if one.left < at.right and one.right > self.of(words)[0].left),
            key=lambda one: one.top,
        )

    def of(self, words: str) -> list[Glyph]:
        """Return the letters of the first place these words stand."""
        letters = "".join(words.split())
        start = "".join(glyph.char for glyph in self.glyphs).index(letters)
        return list(self.glyphs[start : start + len(letters)])


def words_of(glyphs: Iterable[Glyph]) -> str:
    """Return the letters, without spaces."""
    return "".join(glyph.char for glyph in glyphs)


def middle(glyphs: Sequence[Glyph]) -> float:
    """Return where the middle of a line stands."""
    return (glyphs[0].left + glyphs[-1].right) / 2


def read_pages(source: Path | bytes) -> list[ReadPage]:
    """Return every page of the file."""
    document = pypdfium2.PdfDocument(source)
    try:
        return [_read(page) for page in document]
    finally:
        document.close()


def read_text(path: Path) -> str:
    """Return the whole file's words, with single spaces."""
    return " ".join(" ".join(page.text for page in read_pages(path)).split())


def _read(page: pypdfium2.PdfPage) -> ReadPage:
    textpage = page.get_textpage()
    width, height = page.get_size()
    count = textpage.count_chars()
    glyphs = (_glyph(textpage, index, height) for index in range(count))
    shown = tuple(glyph for glyph in glyphs if glyph.char.strip())
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    drawn = tuple(_drawn(item.get_bounds(), height) for item in paths)
    texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
    fonts = [raw.FPDFTextObj_GetFont(item) for item in texts]
    embedded = all(raw.FPDFFont_GetIsEmbedded(font) == 1 for font in fonts)
    return ReadPage(width / MM, height / MM, textpage.get_text_range(), shown, drawn, embedded)


def _drawn(bounds: tuple[float, float, float, float], height: float) -> Drawn:
    left, bottom, right, top = bounds
    return Drawn(left / MM, right / MM, (height - top) / MM, (height - bottom) / MM)


def _glyph(textpage: pypdfium2.PdfTextPage, index: int, height: float) -> Glyph:
    left, bottom, right, top = textpage.get_charbox(index)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    name = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(textpage, index, name, 200, None)
    return Glyph(
        chr(raw.FPDFText_GetUnicode(textpage, index)),
        left / MM,
        right / MM,
        (height - top) / MM,
        (height - bottom) / MM,
        (height - y.value) / MM,
        raw.FPDFText_GetFontSize(textpage, index),
        name.value.decode(),
    )
