"""Pages as pictures: drawn when they come into view, a few of them kept."""

from __future__ import annotations

import tkinter as tk
from collections import OrderedDict
from typing import Final, Protocol

from PIL import Image, ImageTk

_KEPT_PIXELS: Final = 12_000_000


class Picture(Protocol):
    """A drawn page: its size in pixels, "L" or "RGB", and its bytes."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    @property
    def mode(self) -> str:
        """How a pixel is written."""

    @property
    def data(self) -> bytes:
        """The pixels."""


class Pages(Protocol):
    """The pages of a document; numbered from 0."""

    @property
    def count(self) -> int:
        """How many there are."""

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height in points."""

    def picture(self, page: int, scale: float) -> Picture:
        """Draw a page at so many pixels a point."""

    def close(self) -> None:
        """Let go of the document."""


class PagePictures:
    """Pictures of pages, the last ones used kept."""

    def __init__(self, master: tk.Misc, pages: Pages) -> None:
        self._master = master
        self._pages = pages
        self._kept: OrderedDict[tuple[int, float], ImageTk.PhotoImage] = OrderedDict()

    def kept(self, page: int, scale: float) -> ImageTk.PhotoImage | None:
        """Return a picture that is at hand."""
        found = self._kept.get((page, scale))
        if found is not None:
            self._kept.move_to_end((page, scale))
        return found

    def draw(self, page: int, scale: float) -> ImageTk.PhotoImage:
        """Draw a page and keep its picture."""
        drawn = self._pages.picture(page, scale)
        image = Image.frombytes(drawn.mode, (drawn.width, drawn.height), drawn.data)
        photo = ImageTk.PhotoImage(image, master=self._master)
        self._kept[page, scale] = photo
        return photo

    def let_go(self, seen: frozenset[tuple[int, float]]) -> None:
        """Drop the pictures used longest ago, but none that is on the screen."""
        for key in list(self._kept):
            if self._pixels() <= _KEPT_PIXELS:
                return
            if key not in seen:
                del self._kept[key]

    def __len__(self) -> int:
        """Return how many pictures are kept."""
        return len(self._kept)

    def _pixels(self) -> int:
        return sum(photo.width() * photo.height() for photo in self._kept.values())
