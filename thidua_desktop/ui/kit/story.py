"""A text of several paragraphs and small tables, to read and to copy from."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.scroller import show_bar
from thidua_desktop.ui.passages import Passage

_GAP: Final = 6


class Story:
    """The text, in ``frame``; it wraps and scrolls, and cannot be typed into."""

    def __init__(self, master: tk.Misc, *, width: int = 30) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame")
        self.area = ttk.Text(
            self.frame,
            width=width,
            height=4,
            wrap="word",
            relief="flat",
            borderwidth=0,
            highlightthickness=0,
            padx=theme.px(master, 2),
            pady=0,
            background=theme.CARD,
            foreground=theme.INK,
            font=theme.font(master, 10),
            cursor="arrow",
            takefocus=False,
            autostyle=False,
        )
        self._bar = ttk.Scrollbar(self.frame, orient="vertical", command=self.area.yview)
        self.area.configure(yscrollcommand=self._moved, state="disabled")
        self.area.grid(row=0, column=0, sticky="nsew")
        self.frame.columnconfigure(0, weight=1)
        self.frame.rowconfigure(0, weight=1)
        self._dress()
        self.area.bind("<Configure>", lambda _event: self._tabs())
        self._shown: Sequence[Passage] = ()

    def show(self, passages: Sequence[Passage]) -> None:
        """Show these passages from their beginning; the same ones stay where they are."""
        if passages == self._shown:
            return
        self._shown = passages
        area = self.area
        area.configure(state="normal")
        area.delete("1.0", "end")
        for place, passage in enumerate(passages):
            text = "\t".join(passage.cells)
            # The ground of a line goes on to the edge only with its end.
            last = place == len(passages) - 1 and passage.kind not in theme.CHANGES
            area.insert("end", text if last else f"{text}\n", passage.kind)
        area.configure(state="disabled")

    @property
    def text(self) -> str:
        """What is shown."""
        return self.area.get("1.0", "end-1c")

    def _dress(self) -> None:
        area = self.area
        gap = theme.px(area, _GAP)
        small, bold = theme.font(area, 9), theme.font(area, 10, bold=True)
        area.tag_configure("title", font=theme.font(area, 11, bold=True), spacing3=gap)
        area.tag_configure("section", font=bold, foreground=theme.PRIMARY, spacing1=2 * gap)
        area.tag_configure("text", spacing1=gap // 2)
        area.tag_configure("note", font=small, foreground=theme.MUTED, spacing1=gap // 2)
        area.tag_configure(
            "alert", foreground=theme.DANGER, background="#fdf0ef", spacing1=gap, spacing3=gap
        )
        area.tag_configure("row", font=small, spacing1=gap // 2)
        area.tag_configure(
            "past", font=small, spacing1=gap // 2, foreground=theme.MUTED, overstrike=True
        )
        for kind in ("gone", "come"):
            ink, ground = theme.CHANGES[kind]
            area.tag_configure(
                kind,
                foreground=ink,
                background=ground,
                overstrike=kind == "gone",
                lmargin1=gap,
                lmargin2=3 * gap,
                spacing1=gap // 3,
            )

    def _tabs(self) -> None:
        """Put the last cell of a row at the right edge."""
        right = self.area.winfo_width() - 2 * theme.px(self.area, 6)
        for row in ("row", "past"):
            self.area.tag_configure(row, tabs=(right, "right"))

    def _moved(self, first: str, last: str) -> None:
        show_bar(self._bar, first, last)
