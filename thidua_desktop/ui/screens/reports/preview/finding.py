"""Words looked for in the pages of a document, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

Box = tuple[float, float, float, float]


class Mark(Protocol):
    """Where words stand on a page, in points from its upper left corner."""

    @property
    def left(self) -> float:
        """Its left edge."""

    @property
    def top(self) -> float:
        """Its upper edge."""

    @property
    def right(self) -> float:
        """Its right edge."""

    @property
    def bottom(self) -> float:
        """Its lower edge."""


class Searched(Protocol):
    """Pages that can be searched."""

    @property
    def count(self) -> int:
        """How many there are."""

    def marks(self, place: int, words: str) -> Sequence[Mark]:
        """Return where the words stand on one page."""


class Finding:
    """One search: it begins at a page, goes on to the end and then from the first page.

    Args:
        pages: Where to look.
        words: What for.
        start: The page to begin at.
    """

    def __init__(self, pages: Searched, words: str, start: int) -> None:
        self._pages = pages
        self._words = words
        self._start = start
        self._looked = 0
        self._found: dict[int, list[Box]] = {}
        self._here: tuple[int, int] | None = None

    def done(self) -> bool:
        """Say whether every page has been searched."""
        return self._looked >= self._pages.count

    @property
    def page(self) -> int:
        """The page that is searched next."""
        return (self._start + self._looked) % max(1, self._pages.count)

    @property
    def marks(self) -> Mapping[int, Sequence[Box]]:
        """The places found so far, by their page."""
        return self._found

    @property
    def count(self) -> int:
        """How many places were found so far."""
        return sum(map(len, self._found.values()))

    @property
    def here(self) -> tuple[int, Box] | None:
        """The place one stands at: its page and its box."""
        if self._here is None:
            return None
        page, number = self._here
        return page, self._found[page][number]

    @property
    def place(self) -> int:
        """Which of the places found one stands at, from 1 in the order of pages; 0 for none."""
        order = self._order()
        return order.index(self._here) + 1 if self._here in order else 0

    def look(self) -> bool:
        """Search one more page; return whether the first place of all was found on it."""
        page = self.page
        self._looked += 1
        marks = self._pages.marks(page, self._words)
        if not marks:
            return False
        self._found[page] = [(one.left, one.top, one.right, one.bottom) for one in marks]
        if self._here is not None:
            return False
        self._here = (page, 0)
        return True

    def step(self, direction: int) -> bool:
        """Go to the next place found, or to the one before; return whether there is one."""
        order = self._order()
        if self._here is None or not order:
            return False
        self._here = order[(order.index(self._here) + direction) % len(order)]
        return True

    def _order(self) -> list[tuple[int, int]]:
        return [(page, n) for page in sorted(self._found) for n in range(len(self._found[page]))]
