"""The charts of a report, one under the other."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.paper import Picture
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.drawing import ChartCanvas
from thidua_desktop.ui.kit.scroller import Scroller

_PIXELS_A_MM: Final = 4
_PADDING: Final = 12


class ChartsPanel:
    """Every chart as wide as the panel."""

    def __init__(self, master: tk.Misc) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame", padding=theme.px(master, _PADDING))
        self._scroller = Scroller(self.frame)
        self._scroller.frame.pack(fill="both", expand=True)
        self.charts: list[ChartCanvas] = []
        self._shown: Sequence[Picture] = ()

    def enter(self) -> None:
        """Take the keyboard."""
        self.frame.focus_set()

    def show(self, pictures: Sequence[Picture]) -> None:
        """Show these charts; the same ones stay where they are."""
        if pictures == self._shown:
            return
        self._shown = pictures
        for chart in self.charts:
            chart.frame.destroy()
        self.charts = [self._chart(one) for one in pictures]
        self._scroller.adopt(self._scroller.inner)
        self._scroller.top()

    def _chart(self, picture: Picture) -> ChartCanvas:
        chart = ChartCanvas(self._scroller.inner)
        height = theme.px(self.frame, round(picture.mm * _PIXELS_A_MM))
        chart.frame.configure(height=height)
        chart.frame.pack(fill="x", pady=(0, theme.px(self.frame, _PADDING)))
        chart.show(picture.chart)
        return chart
