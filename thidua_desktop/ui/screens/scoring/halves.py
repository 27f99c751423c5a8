"""Cells on the left and why they hold what they hold on the right; or a sentence instead."""

from __future__ import annotations

import tkinter as tk

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.story import Story

_SIDE = 300


class Halves:
    """Both, in ``frame``; what goes to the left is put into ``cells``."""

    def __init__(self, master: tk.Misc, instead: str) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._none = ttk.Label(self.frame, text=instead, style="Page.TLabel")
        self._body = ttk.Frame(self.frame, style="Page.TFrame")
        self._body.columnconfigure(0, weight=1)
        self._body.rowconfigure(0, weight=1)
        left, self.cells = card(self._body, padding=10)
        left.grid(row=0, column=0, sticky="nsew")
        self._side, side = card(self._body, padding=10)
        self._side.grid(row=0, column=1, sticky="nsew", padx=(theme.px(master, 10), 0))
        side.configure(width=theme.px(master, _SIDE))
        side.pack_propagate(flag=False)
        self.story = Story(side)
        self.story.frame.pack(fill="both", expand=True)

    def show(self) -> None:
        """Show both halves."""
        self._none.pack_forget()
        self._body.pack(fill="both", expand=True)

    def show_instead(self, told: str) -> None:
        """Show only a sentence."""
        self._body.pack_forget()
        self._none.configure(text=told)
        self._none.pack(expand=True)

    def turn_side(self) -> None:
        """Take the reasons away to give the cells their room, or bring them back."""
        if self._side.winfo_ismapped():
            self._side.grid_remove()
        else:
            self._side.grid()
