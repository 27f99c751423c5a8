"""Where pages lie that are shown one under the other; no widget here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is: the page (from 0) of how many; 100 % is the size on paper."""

    page: int
    count: int
    percent: int


def hidden(first: float, room: float, low: float, high: float) -> bool:
    """Say whether a stretch reaches out of a window of so much room."""
    return low < first or high > first + room


class PageStack:
    """Pages under each other, each in the middle, with a gap around every one.

    Args:
        sizes: Width and height of each page, in points.
        gap: The room between pages, in pixels.
    """

    def __init__(self, sizes: Sequence[Size], gap: int) -> None:
        self._sizes = tuple(sizes)
        self._gap = gap
        self._scales = [1.0] * len(self._sizes)
        self._tops: list[int] = []
        self._lay()

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    def fit(self, room: int) -> None:
        """Make every page as wide as the room."""
        wide = max(1, room - 2 * self._gap)
        self._scales = [wide / width for width, _height in self._sizes]
        self._lay()

    def scale(self, scale: float) -> None:
        """Draw every page at this many pixels a point."""
        self._scales = [scale] * len(self._sizes)
        self._lay()

    def scale_of(self, page: int) -> float:
        """Return at how many pixels a point a page is drawn."""
        return self._scales[page]

    @property
    def width(self) -> int:
        """The widest page with the room beside it."""
        return max((self.box(page)[2] for page in range(len(self))), default=0) + 2 * self._gap

    @property
    def height(self) -> int:
        """Where the last page ends, with the room under it."""
        if not self._tops:
            return 0
        return self._tops[-1] + self.box(len(self) - 1)[3] + self._gap

    def box(self, page: int) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a page; left as if it stood at the left edge."""
        width, height = self._sizes[page]
        scale = self._scales[page]
        return self._gap, self._tops[page], round(width * scale), round(height * scale)

    def page_at(self, y: float) -> int:
        """Return the page at a height; between two pages, the lower one."""
        page = max(0, bisect_right(self._tops, y) - 1)
        _left, top, _width, height = self.box(page)
        return min(page + (y > top + height), len(self) - 1)

    def between(self, first: float, last: float) -> range:
        """Return the pages of which something lies between two heights."""
        if not self._sizes:
            return range(0)
        return range(self.page_at(first), max(0, bisect_right(self._tops, last) - 1) + 1)

    def whereabouts(self, y: float) -> tuple[int, float]:
        """Return the page at a height, and how far down it that is, as a share of the page."""
        if not self._sizes:
            return 0, 0.0
        page = self.page_at(y)
        _left, top, _width, height = self.box(page)
        return page, (y - top) / max(1, height)

    def y_of(self, page: int, share: float) -> float:
        """Return the height of a place on a page."""
        if not self._sizes:
            return 0.0
        page = max(0, min(page, len(self) - 1))
        _left, top, _width, height = self.box(page)
        return top + share * height

    def _lay(self) -> None:
        self._tops = []
        y = self._gap
        for (_width, height), scale in zip(self._sizes, self._scales, strict=True):
            self._tops.append(y)
            y += round(height * scale) + self._gap
