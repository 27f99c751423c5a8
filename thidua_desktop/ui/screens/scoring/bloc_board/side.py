"""The words beside the selected unit: headings with sentences under them."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.screens.scoring.bloc_board import prose
from thidua_desktop.ui.screens.scoring.bloc_board.values import Detail


class Side:
    """A card with a title and a text that scrolls."""

    def __init__(self, master: tk.Misc) -> None:
        self.frame, body = card(master, padding=12)
        body.configure(width=theme.px(master, 316))
        body.pack_propagate(flag=False)
        self._title = ttk.Label(
            body,
            style="CardTitle.TLabel",
            wraplength=theme.px(master, 288),
            justify="left",
        )
        self._title.pack(fill="x")
        self._prose = prose.Prose(body)
        self._prose.frame.pack(fill="both", expand=True)

    def show(self, detail: Detail) -> None:
        """Show what there is to say of a unit."""
        self._title.configure(text=detail.title)
        lines: list[tuple[str, str]] = []
        for section in detail.sections:
            if section.title:
                lines.append((section.title, prose.HEAD))
            look = prose.LINE if section.title else prose.NOTE
            lines += [(line, look) for line in section.lines]
        self._prose.show(lines)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._prose.text
