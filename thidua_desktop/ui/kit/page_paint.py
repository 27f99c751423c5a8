"""A page on a canvas: white paper, its picture, frames around what was found."""

from __future__ import annotations

import tkinter as tk
from typing import Final

from PIL.ImageTk import PhotoImage

from thidua_desktop.ui.kit import theme

Box = tuple[float, float, float, float]

_TAG: Final = "page"
_EDGE: Final = "#7d8894"


def clear(canvas: tk.Canvas) -> None:
    """Take every page away."""
    canvas.delete(_TAG)


def paint(canvas: tk.Canvas, box: tuple[int, int, int, int], photo: PhotoImage | None) -> None:
    """Put a page down: left, top, width and height; blank while there is no picture of it."""
    left, top, width, height = box
    canvas.create_rectangle(
        left - 1, top - 1, left + width, top + height, fill="white", outline=_EDGE, tags=_TAG
    )
    if photo is not None:
        canvas.create_image(left, top, image=photo, anchor="nw", tags=_TAG)


def frame(
    canvas: tk.Canvas, corner: tuple[int, int], box: Box, scale: float, *, here: bool = False
) -> None:
    """Put a frame around a place on a page, in points from the page's upper left corner.

    The one a reader stands at has a heavy frame, and is coloured where letters leave room.
    """
    x, y = corner
    left, top, right, bottom = (edge * scale for edge in box)
    room = 2 if here else 0
    canvas.create_rectangle(
        x + left - 2 - room,
        y + top - 1 - room,
        x + right + 2 + room,
        y + bottom + 1 + room,
        outline=theme.DANGER if here else theme.AMBER,
        width=3 if here else 1,
        fill=theme.GOLD if here else "",
        stipple="gray12" if here else "",
        tags=_TAG,
    )
