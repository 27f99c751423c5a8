"""Which changes of another machine have come completely: ranges, a high-water mark, gaps.

A file carries the changes above one number up to and including another. Files get lost and overtake
each other, so what is known of a stream is a set of ranges, not one number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stream:
    """What has come of one machine's changes in one epoch.

    Attributes:
        ranges: Changes above the first number, up to and including the second; apart from each
            other and in order.
    """

    ranges: tuple[Range, ...] = ()

    @property
    def hw(self) -> int:
        """The high-water mark: every change up to this one has come."""
        return self.ranges[0][1] if self.ranges and self.ranges[0][0] == 0 else 0

    @property
    def gaps(self) -> tuple[Range, ...]:
        """The changes missing below others that have come: first and last of each run."""
        ends = [0, *(high for _, high in self.ranges)]
        starts = [low for low, _ in self.ranges]
        return tuple((end + 1, low) for end, low in zip(ends, starts, strict=False) if end < low)

    def noted(self, low: int, high: int) -> Stream:
        """Return the stream after the changes above ``low`` up to ``high`` have come."""
        return Stream(_merged([*self.ranges, (low, high)]))

    def without(self, low: int, high: int) -> Stream:
        """Return the stream as if these changes had not come; those before and after stay."""
        left = [(a, min(b, low)) for a, b in self.ranges if a < low]
        right = [(max(a, high), b) for a, b in self.ranges if b > high]
        return Stream(_merged([*left, *right]))

    def to_json(self) -> str:
        """Return the one spelling."""
        return json.dumps([list(one) for one in self.ranges], separators=(",", ":"))


def from_json(text: str) -> Stream:
    """Return the stream of a spelling.

    Raises:
        ValueError: It is none.
    """
    found = json.loads(text)
    if not isinstance(found, list):
        raise ValueError(text)  # noqa: TRY004 - what came from a file is a bad value
    return Stream(_merged(_range(one) for one in found))


def _range(raw: object) -> Range:
    match raw:
        case [int(low), int(high)] if 0 <= low <= high:
            return low, high
    raise ValueError(raw)


def _merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], high)
        else:
            merged.append((low, high))
    return tuple(merged)
