"""A total as one lying bar of several parts: filled, hatched, hollow, and a mark for the most.

It stands in rows of its own list, where a whole chart would not; its shapes are the charts' own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from thidua_desktop.domain.chart_scale import Area
from thidua_desktop.domain.charts import Box, Fill, Stroke


class Part(Enum):
    """What a shape of the bar shows."""

    TRACK = "track"
    MAIN = "main"
    BONUS = "bonus"
    DEDUCTED = "deducted"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Stack:
    """A total in shares of the whole length.

    The main points come first, then the bonus; what is deducted is the hollow end of these.

    Attributes:
        main: Where the main points end.
        bonus: Where the bonus ends.
        total: Where the total ends.
        most: Where the highest total without bonus lies.
    """

    main: float
    bonus: float
    total: float
    most: float


def stacked(stack: Stack, area: Area, least: float) -> Iterator[tuple[Part, Box | Stroke]]:
    """Yield the shapes of a bar from left to right, each with what it shows.

    Args:
        stack: The total.
        area: Where it goes; the mark reaches a little over it.
        least: A part there is never gets narrower, so that it is seen.
    """

    def at(share: float) -> float:
        return area.x + round(area.width * max(0.0, min(1.0, share)))

    yield Part.TRACK, Box(area.x, area.y, area.width, area.height, Fill.LIGHT)
    end, filled = at(stack.total), at(min(stack.main, stack.total))
    if min(stack.bonus, stack.total) > stack.main:
        filled = max(area.x, min(filled, end - least))
        yield from _bonus(Area(filled, area.y, end - filled, area.height), least)
    if filled > area.x:
        yield Part.MAIN, Box(area.x, area.y, filled - area.x, area.height, Fill.DARK)
    if stack.bonus > stack.total:
        hollow = max(at(stack.bonus), end + least) - end
        yield Part.DEDUCTED, Box(end, area.y, hollow, area.height, Fill.NONE)
    if stack.most < 1:
        yield from _most(at(stack.most), area, least)


def _bonus(area: Area, step: float) -> Iterator[tuple[Part, Box | Stroke]]:
    """Yield the box of the bonus and the slanting lines that fill it, each cut to it."""
    yield Part.BONUS, Box(area.x, area.y, area.width, area.height, Fill.LIGHT)
    start = area.x - area.height + step
    while step > 0 and start < area.right:
        rise, end = max(0.0, area.x - start), min(area.height, area.right - start)
        if end > rise:
            ends = start + rise, area.bottom - rise, start + end, area.bottom - end
            yield Part.BONUS, Stroke(*ends)
        start += step


def _most(x: float, area: Area, least: float) -> Iterator[tuple[Part, Box | Stroke]]:
    """Yield the mark above and below the bar, so that no part of it is hidden."""
    over = least * 0.8
    yield Part.MOST, Stroke(x, area.y, x, area.y - over)
    yield Part.MOST, Stroke(x, area.bottom, x, area.bottom + over)
