"""Cells that were made one: only the first of them still shows what it holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from openpyxl.utils.cell import range_boundaries


class Merged:
    """The merged ranges of a sheet that touch columns that count."""

    def __init__(self, ranges: Iterable[str], columns: Iterable[int]) -> None:
        """Sort them.

        Args:
            ranges: As a file spells them: "A3:B7".
            columns: Indexes of the columns that count.
        """
        at = sorted(columns)
        areas: list[tuple[int, int, str]] = []
        for ref in ranges:
            left, top, right, bottom = range_boundaries(ref)
            if bisect_left(at, left - 1) < bisect_right(at, right - 1):
                areas.append((top, bottom, ref))
        areas.sort()
        self._tops = [top for top, _, _ in areas]
        # Of all ranges that begin at a row or above it, the one that reaches farthest down.
        self._deepest = list(accumulate(areas, _deeper))

    def over(self, row: int) -> str:
        """Return a range that covers the row, or ""."""
        before = bisect_right(self._tops, row)
        if not before:
            return ""
        _, bottom, ref = self._deepest[before - 1]
        return ref if bottom >= row else ""


def _deeper(one: tuple[int, int, str], other: tuple[int, int, str]) -> tuple[int, int, str]:
    return one if one[1] >= other[1] else other
