"""The list of keys, drawn from the tables of actions and screens."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import score_why
from thidua_desktop.texts import window as words
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.dialogs import Sheet

Lines = Sequence[tuple[str, str]]


def show_help(root: tk.Misc, keys: Lines) -> None:
    """Show all keys in a window until it is closed."""
    sheet = Sheet(root, words.HELP_TITLE)
    columns = (
        ((words.HELP_SCREENS, keys),),
        ((words.HELP_FIELDS, words.FIELD_KEYS), (words.HELP_PAGES, words.PAGE_KEYS)),
        ((words.HELP_GRID, score_why.KEYS), (words.HELP_TABLE, words.TABLE_KEYS)),
    )
    for column, blocks in enumerate(columns):
        side = ttk.Frame(sheet.body, style="Card.TFrame")
        side.grid(row=0, column=column, sticky="n", padx=(0, theme.px(root, 24)))
        for title, lines in blocks:
            _block(side, title, lines)
    sheet.button(Option("ok", words.CLOSE, main=True))
    sheet.ask()


def _block(side: tk.Misc, title: str, lines: Lines) -> None:
    block = ttk.Frame(side, style="Card.TFrame")
    block.pack(anchor="w", pady=(0, theme.px(side, 14)))
    ttk.Label(block, text=title, style="Section.TLabel").grid(
        row=0, column=0, columnspan=2, sticky="w", pady=(0, 6)
    )
    for row, (key, meaning) in enumerate(lines, start=1):
        ttk.Label(block, text=key, style="Key.TLabel", wraplength=theme.px(side, 120)).grid(
            row=row, column=0, sticky="nw", padx=(0, 12), pady=2
        )
        ttk.Label(
            block, text=meaning, style="CardName.TLabel", wraplength=theme.px(side, 220)
        ).grid(row=row, column=1, sticky="w", pady=2)
