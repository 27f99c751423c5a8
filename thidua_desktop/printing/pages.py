"""Pages of a finished PDF: drawn as pictures, read as words, searched."""

from __future__ import annotations

import threading
import weakref
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pypdfium2
from pypdfium2 import raw

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.words import fold

# PDFium takes one caller at a time in the whole process, whichever document it is about. A thread
# that holds the lock may come by again when the collector clears away a document left open.
_LOCK = threading.RLock()
# Enough to see a colour anywhere on the page, in a twentieth of the time of drawing it.
_GLANCE = 0.5
_WHITE = (255, 255, 255, 255)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as dots, row by row from the top, without anything between the rows.

    Attributes:
        width: Dots in a row.
        height: Rows.
        mode: "L" for grey, a byte a dot; "RGB" for colour, three bytes a dot.
        data: The dots.
    """

    width: int
    height: int
    mode: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mark:
    """Where words stand on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a page, folded for search, and which letter of the page each sign is."""

    text: str
    letters: array[int]


class PdfPages:
    """The pages of one PDF, counted from 0. Any thread may ask; they wait for each other.

    The file is read at once and not held open, so that it can be written anew meanwhile.
    """

    def __init__(self, source: Path | bytes) -> None:
        """Open the document.

        Raises:
            UserError: The file is gone, damaged, locked by a password, or no PDF
                ("pdf_unreadable").
        """
        self._name = source.name if isinstance(source, Path) else "PDF"
        with _LOCK, _telling(self._name):
            data = source.read_bytes() if isinstance(source, Path) else source
            self._document = pypdfium2.PdfDocument(data)
            self.count = len(self._document)
        self._end = weakref.finalize(self, _let_go, self._document)
        self._words: dict[int, _Words] = {}
        self._coloured: dict[int, bool] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the document; a second time does nothing."""
        self._end()

    def size(self, place: int) -> tuple[float, float]:
        """Return the width and height of a page as it is read, in points."""
        with self._held():
            width, height = self._document.get_page_size(place)
            return float(width), float(height)

    def picture(self, place: int, scale: float, *, grey: bool = True) -> Picture:
        """Draw a page.

        Args:
            place: Which page.
            scale: Dots for one point; 96 / 72 is life size on most screens.
            grey: Draw in grey what has no colour; otherwise every page comes in colour.
        """
        with self._page(place) as page:
            plain = grey and not self._is_coloured(page, place)
            return _drawn(page, scale, plain=plain)

    def text(self, place: int) -> str:
        """Return the words of a page, line by line."""
        with self._page(place) as page:
            read = page.get_textpage()
            try:
                return "\n".join(str(read.get_text_range()).splitlines())
            finally:
                read.close()

    def find(self, words: str) -> list[int]:
        """Return the pages on which the words stand, whatever their marks and case."""
        wanted = fold(words)
        if not wanted:
            return []
        return [place for place in range(self.count) if wanted in self._read(place).text]

    def marks(self, place: int, words: str) -> tuple[Mark, ...]:
        """Return where the words stand on one page, a mark for each line they reach over."""
        wanted, page_words = fold(words), self._read(place)
        spots = list(_spots(page_words.text, wanted))
        if not spots:
            return ()
        with self._page(place) as page:
            read = page.get_textpage()
            try:
                height = page.get_height()
                letters = page_words.letters
                spans = [(letters[first], letters[last]) for first, last in spots]
                return tuple(mark for span in spans for mark in _boxes(read, span, height))
            finally:
                read.close()

    @contextmanager
    def _page(self, place: int) -> Iterator[pypdfium2.PdfPage]:
        with self._held():
            page = self._document[place]
            try:
                yield page
            finally:
                page.close()

    @contextmanager
    def _held(self) -> Iterator[None]:
        with _LOCK, _telling(self._name):
            if not self._end.alive:
                raise refuse("pdf_unreadable", file=self._name)
            yield

    def _is_coloured(self, page: pypdfium2.PdfPage, place: int) -> bool:
        if place not in self._coloured:
            dots = _drawn(page, _GLANCE, plain=False).data
            red = dots[::3]
            self._coloured[place] = dots[1::3] != red or dots[2::3] != red
        return self._coloured[place]

    def _read(self, place: int) -> _Words:
        if place not in self._words:
            with self._page(place) as page:
                read = page.get_textpage()
                try:
                    self._words[place] = _folded(read)
                finally:
                    read.close()
        return self._words[place]


@contextmanager
def _telling(name: str) -> Iterator[None]:
    try:
        yield
    except (OSError, pypdfium2.PdfiumError) as error:
        raise refuse("pdf_unreadable", file=name) from error


def _let_go(document: pypdfium2.PdfDocument) -> None:
    with _LOCK:
        document.close()


def _drawn(page: pypdfium2.PdfPage, scale: float, *, plain: bool) -> Picture:
    bitmap = page.render(
        scale=scale, grayscale=plain, fill_color=_WHITE, rev_byteorder=True, may_draw_forms=False
    )
    try:
        mode, depth = ("L", 1) if plain else ("RGB", 3)
        row, data = bitmap.width * depth, bytes(bitmap.buffer)
        if bitmap.stride != row:
            starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
            data = b"".join(data[start : start + row] for start in starts)
        return Picture(bitmap.width, bitmap.height, mode, data)
    finally:
        bitmap.close()


def _folded(read: pypdfium2.PdfTextPage) -> _Words:
    signs: list[str] = []
    letters = array("I")
    for place in range(read.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(read, place))
        # Between two words stands one space, however many signs part them.
        found = " " if letter.isspace() and signs and signs[-1] != " " else fold(letter)
        for sign in found:
            signs.append(sign)
            letters.append(place)
    return _Words("".join(signs), letters)


def _spots(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last sign of each place the wanted stands at."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted) - 1
        at = text.find(wanted, at + len(wanted))


def _boxes(read: pypdfium2.PdfTextPage, span: tuple[int, int], height: float) -> Iterator[Mark]:
    first, last = span
    for number in range(read.count_rects(first, last - first + 1)):
        left, bottom, right, top = read.get_rect(number)
        yield Mark(left, height - top, right, height - bottom)
