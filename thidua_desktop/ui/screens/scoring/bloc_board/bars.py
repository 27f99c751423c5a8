"""A bar of several parts that can be told apart without colours: filled, hatched, hollow."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Iterator
from typing import Final

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.scoring.bloc_board.values import Bar

TRACK: Final = "#e9edf2"
BONUS: Final = "#d7e6f5"
_DASH: Final = (3, 2)

Box = tuple[int, int, int, int]


def hatch(box: Box, step: int) -> Iterator[Box]:
    """Yield the slanting lines that fill a box, each cut to it."""
    left, top, right, bottom = box
    height = bottom - top
    for start in range(left - height + step, right, step):
        rise, end = max(0, left - start), min(height, right - start)
        if end > rise:
            yield start + rise, bottom - rise, start + end, bottom - end


def draw(canvas: tk.Canvas, bar: Bar, box: Box, tag: str) -> None:
    """Draw a bar into its place; a part there is never gets too thin to be seen."""
    left, top, right, bottom = box
    least = theme.px(canvas, 5)

    def at(share: float) -> int:
        return left + round((right - left) * max(0.0, min(1.0, share)))

    canvas.create_rectangle(*box, fill=TRACK, width=0, tags=(tag, "track"))
    end, filled = at(bar.total), at(min(bar.main, bar.total))
    if min(bar.bonus, bar.total) > bar.main:
        filled = max(left, min(filled, end - least))
        _bonus(canvas, (filled, top, end, bottom), tag)
    if filled > left:
        canvas.create_rectangle(
            left, top, filled, bottom, fill=theme.PRIMARY, width=0, tags=(tag, "main")
        )
    if bar.bonus > bar.total:
        canvas.create_rectangle(
            end,
            top,
            max(at(bar.bonus), end + least),
            bottom - 1,
            fill=theme.CARD,
            outline=theme.DANGER,
            dash=_DASH,
            tags=(tag, "deducted"),
        )
    if bar.most < 1:
        _mark(canvas, at(bar.most), (top, bottom), tag)


def _mark(canvas: tk.Canvas, x: int, span: tuple[int, int], tag: str) -> None:
    """Mark the maximum above and below the bar, so that no part of it is hidden."""
    over = theme.px(canvas, 4)
    for inner, outer in ((span[0], span[0] - over), (span[1], span[1] + over)):
        canvas.create_line(x, inner, x, outer, fill=theme.INK, width=2, tags=(tag, "most"))


def _bonus(canvas: tk.Canvas, box: Box, tag: str) -> None:
    left, top, right, bottom = box
    tags = (tag, "bonus")
    canvas.create_rectangle(
        left, top, right, bottom - 1, fill=BONUS, outline=theme.PRIMARY, tags=tags
    )
    for line in hatch((left, top, right, bottom - 1), theme.px(canvas, 5)):
        canvas.create_line(*line, fill=theme.PRIMARY, tags=tags)
