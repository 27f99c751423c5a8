"""Colours, fonts and words of the grid of cells: the one place that dresses tksheet."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping
from tkinter.font import Font
from typing import Any, Final

from thidua_desktop.texts import grid as words
from thidua_desktop.ui.grids import Look
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import cut

GROUP: Final = "#e3eaf2"
TYPED: Final = theme.CARD
READ: Final = theme.LOCKED
GRID_LINE: Final = "#cfd7e0"
FOOT: Final = theme.HEADING
TOP: Final = 4  # From the line over a row down to its text.

# Ground and ink of a cell; every meaning is also said by its text, for print in black and white.
COLOURS: Final[Mapping[Look, tuple[str, str]]] = {
    "": (TYPED, theme.INK),
    "drawn": (TYPED, "#4a6785"),
    "locked": (READ, theme.INK),
    "void": (READ, theme.MUTED),
    "waiting": ("#fdebc8", "#6b4700"),
    "wrong": ("#f9d7d4", theme.DANGER),
    "more": ("#dcefe2", "#1d5c38"),
    "less": ("#f9e0de", theme.DANGER),
    "trial": (theme.TRIAL, theme.TRIAL_INK),
}


class Fonts:
    """The fonts of a grid. Tk takes long to measure a text: each is measured once."""

    def __init__(self, widget: tk.Misc) -> None:
        self.plain = theme.font(widget, 10)
        self.bold = theme.font(widget, 10, bold=True)
        self.small = theme.font(widget, 9, bold=True)
        fonts = {"plain": self.plain, "bold": self.bold, "small": self.small}
        self._fonts = {name: Font(widget, font=font) for name, font in fonts.items()}
        self._widths: dict[tuple[str, str], int] = {}
        self._cut: dict[tuple[str, int, str], str] = {}
        # tksheet draws a cell's text about so far below its top.
        self.row = self._fonts["plain"].metrics("linespace") + 2 * TOP
        self.head = 2 * self._fonts["small"].metrics("linespace") + 2 * TOP

    def width(self, text: str, font: str = "plain") -> int:
        """Return how wide a text is."""
        key = text, font
        if key not in self._widths:
            self._widths[key] = self._fonts[font].measure(text)
        return self._widths[key]

    def fit(self, text: str, room: int, font: str = "plain") -> str:
        """Return the text, or as much of it as there is room for, with an ellipsis."""
        key = text, room, font
        if key not in self._cut:
            self._cut[key] = cut(text, room, lambda part: self.width(part, font))
        return self._cut[key]


def options(fonts: Fonts) -> dict[str, Any]:
    """Return tksheet's options: our colours, our fonts, our words."""
    return {**_colours(), **_words(), **_habits(), **_fonts(fonts)}


def _fonts(fonts: Fonts) -> dict[str, Any]:
    return {
        "font": fonts.plain,
        "header_font": fonts.small,
        "index_font": fonts.plain,
        "popup_menu_font": fonts.plain,
        "default_row_height": fonts.row,
    }


def _colours() -> dict[str, Any]:
    chosen = {f"table_selected_{part}_bg": theme.SELECTED for part in ("cells", "rows", "columns")}
    inked = {f"table_selected_{part}_fg": theme.INK for part in ("cells", "rows", "columns")}
    edged = {
        f"table_selected_{part}_fg": theme.PRIMARY
        for part in ("box_cells", "box_rows", "box_columns", "cells_border", "rows_border")
    }
    return {
        **chosen,
        **inked,
        **edged,
        "frame_bg": theme.CARD,
        "table_bg": theme.CARD,
        "table_fg": theme.INK,
        "table_grid_fg": GRID_LINE,
        "table_editor_bg": theme.CARD,
        "table_editor_fg": theme.INK,
        "table_editor_select_bg": theme.PRIMARY,
        "table_editor_select_fg": theme.CARD,
        "header_bg": theme.HEADING,
        "header_fg": theme.INK,
        "header_grid_fg": GRID_LINE,
        "header_border_fg": GRID_LINE,
        "header_selected_cells_bg": theme.SELECTED,
        "header_selected_cells_fg": theme.INK,
        "header_selected_columns_bg": theme.SELECTED,
        "header_selected_columns_fg": theme.INK,
        "resizing_line_fg": theme.PRIMARY,
        "popup_menu_bg": theme.CARD,
        "popup_menu_fg": theme.INK,
        "popup_menu_highlight_bg": theme.SELECTED,
        "popup_menu_highlight_fg": theme.INK,
        "outline_thickness": 0,
    }


def _words() -> dict[str, Any]:
    labels = {
        "select_all": words.SELECT_ALL,
        "cut": words.CUT,
        "copy": words.COPY,
        "paste": words.PASTE,
        "undo": words.UNDO,
        "redo": words.REDO,
    }
    return {f"{name}_label": text for name, text in labels.items()}


def _habits() -> dict[str, Any]:
    return {
        "table_wrap": "",
        "header_wrap": "w",
        "rounded_boxes": False,
        "cell_auto_resize_enabled": False,
        "display_selected_fg_over_highlights": False,
        "empty_horizontal": 0,
        "empty_vertical": 0,
        "max_undos": 0,
        "tooltips": False,
    }
