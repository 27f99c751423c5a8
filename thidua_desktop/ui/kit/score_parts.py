"""The parts a grid of cells is put together from: tksheet with all its own habits off, bars."""

from __future__ import annotations

import tkinter as tk
from typing import Any

import ttkbootstrap as ttk
from tksheet import Sheet

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.score_look import Fonts, options


def make_sheet(master: tk.Misc, fonts: Fonts) -> Any:
    """Return a sheet of cells that draws, selects and moves, and changes nothing by itself."""
    sheet = Sheet(
        master,
        show_row_index=False,
        show_x_scrollbar=False,
        show_y_scrollbar=False,
        startup_focus=False,
        align="nw",
        header_align="n",
        width=100,
        height=100,
        **options(fonts),
    )
    sheet.set_header_height_pixels(fonts.head)
    sheet.enable_bindings("single_select", "drag_select", "arrowkeys", "column_width_resize")
    return sheet


class Setting:
    """Where the parts stand: frozen names, cells, totals, scroll bars, and a line for focus."""

    def __init__(self, frame: ttk.Frame, sheet: Any, heads: ttk.Canvas, feet: ttk.Canvas) -> None:
        table = sheet.MT
        self._edge = ttk.TkFrame(frame, height=2, background=theme.LINE, autostyle=False)
        down = ttk.Scrollbar(frame, orient="vertical", command=table.set_yviews)
        self._across = ttk.Scrollbar(frame, orient="horizontal", command=table.set_xviews)
        table.configure(yscrollcommand=down.set, xscrollcommand=self._slid)
        self._edge.grid(row=0, column=0, columnspan=3, sticky="ew")
        heads.grid(row=1, column=0, sticky="ns")
        sheet.grid(row=1, column=1, sticky="nsew")
        down.grid(row=1, column=2, sticky="ns")
        feet.grid(row=2, column=0, columnspan=2, sticky="ew")
        self._across.grid(row=3, column=1, sticky="ew")
        frame.columnconfigure(1, weight=1)
        frame.rowconfigure(1, weight=1)
        table.bind("<FocusIn>", lambda _event: self._ring(theme.PRIMARY), add="+")
        table.bind("<FocusOut>", lambda _event: self._ring(theme.LINE), add="+")
        for wheel in ("<MouseWheel>", "<Button-4>", "<Button-5>"):
            heads.bind(wheel, table.mousewheel)

    def _slid(self, first: str, last: str) -> None:
        if float(first) <= 0 and float(last) >= 1:
            self._across.grid_remove()
        else:
            self._across.grid()
        self._across.set(first, last)

    def _ring(self, colour: str) -> None:
        self._edge.configure(background=colour)
