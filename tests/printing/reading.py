"""A PDF read back: its words, where they stand, in which size and font."""

import ctypes
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
class ReadPage:
    """One page read back."""

    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]

    def of(self, words: str) -> list[Glyph]:
        """Return the letters of the first place these words stand."""
        letters = "".join(words.split())
        start = "".join(glyph.char for glyph in self.glyphs).index(letters)
        return list(self.glyphs[start : start + len(letters)])


def read_pages(path: Path) -> list[ReadPage]:
    """Return every page of the file."""
    document = pypdfium2.PdfDocument(path)
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
    return ReadPage(width / MM, height / MM, textpage.get_text_range(), shown)


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
