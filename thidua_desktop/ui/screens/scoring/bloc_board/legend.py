"""What the parts of a bar mean."""

from __future__ import annotations

import tkinter as tk
from tkinter.font import Font
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import board as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.scoring.bloc_board import bars
from thidua_desktop.ui.screens.scoring.bloc_board.values import Bar

# A sample bar for each part: only that part, over the whole length.
_SAMPLES: Final = (
    (Bar(1, 1, 1, 1), words.LEGEND_MAIN),
    (Bar(0, 1, 1, 1), words.LEGEND_BONUS),
    (Bar(0, 1, 0, 1), words.LEGEND_DEDUCTED),
    (Bar(0, 0, 0, 0.5), words.LEGEND_MOST),
)


def build(master: tk.Misc) -> tk.Canvas:
    """Return a line of samples with their words."""
    font = Font(font=theme.font(master, 9))
    height = theme.px(master, 22)
    canvas: tk.Canvas = ttk.Canvas(
        master,
        background=theme.CARD,
        highlightthickness=0,
        height=height,
        takefocus=False,
        autostyle=False,
    )
    x, half, wide, gap = 2, theme.px(master, 6), theme.px(master, 26), theme.px(master, 6)
    middle = height // 2
    for bar, text in _SAMPLES:
        bars.draw(canvas, bar, (x, middle - half, x + wide, middle + half), "sample")
        x += wide + gap
        canvas.create_text(x, middle, text=text, anchor="w", font=font, fill=theme.MUTED)
        x += font.measure(text) + 3 * gap
    canvas.configure(width=x)
    return canvas
