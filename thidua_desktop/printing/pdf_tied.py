"""Blocks that belong on one page: a heading with what it heads, a close with its last lines.

The library keeps whole blocks together; these keep the beginning or the end of a long one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlab.platypus import Flowable, FrameBreak
from reportlab.platypus import Paragraph as FlowingText
from reportlab.platypus.doctemplate import NullActionFlowable

_SLACK_PT = 0.01
_ENDLESS = 1e6
_LEAST_LINES = 2


class Opening(Flowable):  # type: ignore[misc]  # the library has no types
    """Headings, and on their page the beginning of what they head."""

    def __init__(self, leads: Sequence[Flowable], body: Flowable) -> None:
        """Tie the blocks."""
        super().__init__()
        self.leads = list(leads)
        self.body = body
        self.spaceBefore = self.leads[0].getSpaceBefore()

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Ask for a split: the parts stand on the page by themselves."""
        return width, _ENDLESS

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the blocks with as much of the last as fits; nothing asks for a new page."""
        left = height - depth(self.leads, width) - _between(self.leads[-1], self.body)
        parts = _parted(self.body, width, left)
        if parts:
            return [*self.leads, *parts]
        return [NullActionFlowable(), *self.leads, self.body] if at_top(self) else []


class Ending(Flowable):  # type: ignore[misc]  # the library has no types
    """The last paragraph, two lines of which stay with what closes the text."""

    def __init__(self, text: FlowingText, close: Sequence[Flowable]) -> None:
        """Tie the blocks."""
        super().__init__()
        self._text = text
        self._close = list(close)
        self.spaceBefore = text.getSpaceBefore()

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Ask for a split: the parts stand on the page by themselves."""
        return width, _ENDLESS

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return text and close, or the lines that may part from it; nothing asks for a page."""
        if depth([self._text, *self._close], width) <= height + _SLACK_PT:
            return [self._text, *self._close]
        whole = self._text.wrap(width, _ENDLESS)[1]
        free = whole - _LEAST_LINES * self._text.style.leading + _SLACK_PT
        parts = self._text.split(width, min(height, free))
        if len(parts) > 1:
            return [parts[0], FrameBreak(), Ending(parts[1], self._close)]
        return [NullActionFlowable(), self._text, *self._close] if at_top(self) else []


def depth(blocks: Sequence[Flowable], width: float) -> float:
    """Return how tall the blocks stand one under the other, without the gaps at the ends."""
    heights = sum(block.wrap(width, _ENDLESS)[1] for block in blocks)
    return float(heights + sum(_between(above, below) for above, below in pairwise(blocks)))


def line_count(text: FlowingText, width: float) -> int:
    """Return how many lines the paragraph has at this width."""
    lines: float = text.wrap(width, _ENDLESS)[1] / text.style.leading
    return round(lines)


def at_top(block: Flowable) -> bool:
    """Tell whether nothing stands above the block on its page."""
    return bool(getattr(getattr(block, "_frame", None), "_atTop", False))


def _between(above: Flowable, below: Flowable) -> float:
    return float(max(above.getSpaceAfter(), below.getSpaceBefore()))


def _parted(block: Flowable, width: float, room: float) -> list[Flowable]:
    if room <= 0:
        return []
    if block.wrap(width, room)[1] <= room + _SLACK_PT:
        return [block]
    return list(block.split(width, room))
