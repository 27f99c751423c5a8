"""White cards, progress bars and bar charts."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from dataclasses import dataclass
from tkinter.font import Font

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import cut


def card(master: tk.Misc, *, padding: int = 14) -> tuple[ttk.Frame, ttk.Frame]:
    """Return the edge of a white card, to be put in place, and the body to be filled."""
    edge = ttk.Frame(master, style="Edge.TFrame")
    body = ttk.Frame(edge, style="Card.TFrame", padding=theme.px(master, padding))
    body.pack(fill="both", expand=True, padx=1, pady=1)
    return edge, body


class Track:
    """A thin bar filled to a share of its width."""

    def __init__(self, master: tk.Misc, colour: str, height: int = 8) -> None:
        self._share = 0.0
        self._colour = colour
        self.frame = ttk.Canvas(
            master,
            height=theme.px(master, height),
            background=theme.CARD,
            highlightthickness=0,
            width=20,
            autostyle=False,
        )
        self.frame.bind("<Configure>", lambda _event: self._draw())

    def show(self, share: float) -> None:
        """Fill the bar to this share of one."""
        self._share = max(0.0, min(1.0, share))
        self._draw()

    def _draw(self) -> None:
        canvas = self.frame
        width, height = canvas.winfo_width(), canvas.winfo_height()
        canvas.delete("all")
        middle = height / 2
        for colour, share in (("#e1e6ec", 1.0), (self._colour, self._share)):
            end = middle + (width - height) * share
            if share > 0:
                canvas.create_line(
                    middle, middle, end, middle, width=height, fill=colour, capstyle="round"
                )


class NumberCard:
    """One number, one bar, one line."""

    def __init__(self, master: tk.Misc, title: str, icon: str, colour: str) -> None:
        self.frame, body = card(master)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x")
        ttk.Label(head, text=title, style="CardName.TLabel").pack(side="left")
        self._image = ttk.Icon(icon, 18, colour)
        ttk.Label(head, image=self._image, style="CardName.TLabel").pack(side="right")
        self._number = ttk.Label(body, text="", style="Number.TLabel")
        self._number.pack(anchor="w", pady=(theme.px(master, 6), theme.px(master, 6)))
        self._track = Track(body, colour)
        self._track.frame.pack(fill="x")
        self._note = ttk.Label(body, text="", style="Note.TLabel")
        self._note.pack(anchor="w", pady=(theme.px(master, 6), 0))

    def show(self, number: str, note: str, share: float) -> None:
        """Show these facts."""
        self._number.configure(text=number)
        self._note.configure(text=note)
        self._track.show(share)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: its name, its share of one, the number after it and its colour."""

    name: str
    share: float
    text: str
    colour: str


class BarChart:
    """Horizontal bars, the longest name cut to its place."""

    def __init__(self, master: tk.Misc) -> None:
        self._bars: Sequence[Bar] = ()
        self.frame = ttk.Canvas(
            master, background=theme.CARD, highlightthickness=0, width=200, autostyle=False
        )
        self.frame.bind("<Configure>", lambda _event: self._draw())

    def show(self, bars: Sequence[Bar]) -> None:
        """Draw these bars."""
        self._bars = bars
        self._draw()

    def _draw(self) -> None:
        canvas = self.frame
        canvas.delete("all")
        width = canvas.winfo_width()
        step, thick = theme.px(canvas, 29), theme.px(canvas, 15)
        left, right = width * 42 // 100, width - theme.px(canvas, 44)
        for place, bar in enumerate(self._bars):
            y = step * place + step // 2
            if y + thick > canvas.winfo_height():
                break
            self._bar(bar, y, thick, (left, right, width))

    def _bar(self, bar: Bar, y: int, thick: int, spans: tuple[int, int, int]) -> None:
        canvas = self.frame
        left, right, width = spans
        small = theme.font(canvas, 9)
        measure = Font(font=small).measure
        name = cut(bar.name, left - 10, measure)
        canvas.create_text(0, y, text=name, anchor="w", font=small, fill=theme.INK)
        top, bottom = y - thick // 2, y + thick // 2
        canvas.create_rectangle(left, top, right, bottom, fill="#e9edf2", width=0)
        end = left + int((right - left) * max(0.0, min(1.0, bar.share)))
        canvas.create_rectangle(left, top, end, bottom, fill=bar.colour, width=0)
        canvas.create_text(width, y, text=bar.text, anchor="e", font=small, fill=theme.INK)
