"""Breaking a title into lines about equally long, where a reader would break it."""

import re
from collections.abc import Sequence
from functools import cache
from math import inf

# A short number stays with the words on both sides, a year with the word before it; no line begins
# with a dash.
_BREAKS = re.compile(r" (?![\d–-])(?<!\b\d )(?<!\b\d\d )")
_MOST_UNITS = 60
# What a break after a sign is worth, measured in the squared share a line may be too long.
_REWARDS = {";": 0.15, ":": 0.15, ",": 0.04}


def units(text: str) -> list[str]:
    """Return the pieces of a title that are not broken; none where it is too long for that."""
    found = _BREAKS.split(text)
    return found if len(found) <= _MOST_UNITS else []


def balanced(
    pieces: Sequence[str], widths: Sequence[float], space: float, count: int, room: float
) -> list[str]:
    """Return the pieces in so many lines, or nothing where they do not fit.

    Args:
        pieces: What is not broken.
        widths: How long each is.
        space: How long a space is.
        count: How many lines there are.
        room: How long a line may be.
    """
    ends = [0.0]
    for width in widths:
        ends.append(ends[-1] + width + space)
    wished = ends[-1] / count

    def cost(first: int, last: int) -> float:
        length = ends[last] - ends[first] - space
        if length > room:
            return inf
        reward = _REWARDS.get(pieces[last - 1][-1:], 0.0) if last < len(pieces) else 0.0
        return float((length / wished - 1) ** 2 - reward)

    @cache
    def best(first: int, lines: int) -> tuple[float, tuple[int, ...]]:
        if lines == 1:
            return cost(first, len(pieces)), (len(pieces),)
        tried = (
            (cost(first, last) + rest, (last, *ends_after))
            for last in range(first + 1, len(pieces) - lines + 2)
            for rest, ends_after in [best(last, lines - 1)]
        )
        return min(tried, default=(inf, ()))

    least, breaks = best(0, count)
    if least == inf:
        return []
    return [" ".join(pieces[a:b]) for a, b in zip((0, *breaks), breaks, strict=False)]
