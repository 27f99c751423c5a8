"""A bar of several parts that can be told apart without colours: filled, hatched, hollow."""

from __future__ import annotations

import tkinter as tk
from typing import Final

from thidua_desktop.domain.chart_scale import Area
from thidua_desktop.domain.chart_stack import Part, Stack, stacked
from thidua_desktop.domain.charts import Box
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.scoring.bloc_board.values import Bar

_DASH: Final = (3, 2)
# Ground and edge of each part that is a box.
_LOOKS: Final = {
    Part.TRACK: ("#e9edf2", ""),
    Part.MAIN: (theme.PRIMARY, ""),
    Part.BONUS: ("#d7e6f5", theme.PRIMARY),
    Part.DEDUCTED: (theme.CARD, theme.DANGER),
}

Edges = tuple[int, int, int, int]


def draw(canvas: tk.Canvas, bar: Bar, edges: Edges, tag: str) -> None:
    """Draw a bar between its edges: left, top, right and bottom."""
    left, top, right, bottom = edges
    area = Area(left, top, right - left, bottom - top)
    for part, shape in stacked(
        Stack(bar.main, bar.bonus, bar.total, bar.most), area, theme.px(canvas, 5)
    ):
        tags = (tag, part.value)
        if isinstance(shape, Box):
            _box(canvas, part, shape, tags)
            continue
        ink, width = (theme.INK, 2) if part is Part.MOST else (theme.PRIMARY, 1)
        ends = shape.x1, shape.y1, shape.x2, shape.y2
        canvas.create_line(*ends, fill=ink, width=width, tags=tags)


def _box(canvas: tk.Canvas, part: Part, box: Box, tags: tuple[str, str]) -> None:
    ground, edge = _LOOKS[part]
    # An edge is drawn a pixel further down than a ground without one.
    bottom = box.y + box.height - (1 if edge else 0)
    canvas.create_rectangle(
        box.x,
        box.y,
        box.x + box.width,
        bottom,
        fill=ground,
        outline=edge,
        width=1 if edge else 0,
        dash=_DASH if part is Part.DEDUCTED else (),
        tags=tags,
    )
