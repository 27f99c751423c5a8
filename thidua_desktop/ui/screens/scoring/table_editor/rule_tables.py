"""The small tables of rules: bands, levels and places, with their points."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.screens.scoring.table_editor.small_table import Cells, CellSpec, SmallTable


def bands(master: tk.Misc, changed: Callable[[], None]) -> SmallTable:
    """Return the table of bands: from, to, whether the ends belong to it, and points."""
    ends = tuple(words.BAND_ENDS.items())
    specs = (
        CellSpec(words.BAND_FROM, 5),
        CellSpec("", 10, ends),
        CellSpec(words.BAND_TO, 5),
        CellSpec("", 10, ends),
        CellSpec(words.POINTS, 5),
    )
    return SmallTable(master, specs, str, _next_band, changed)


def levels(master: tk.Misc, changed: Callable[[], None]) -> SmallTable:
    """Return the table of levels and their points."""
    specs = (CellSpec(words.LEVEL_NAME, 26, right=False), CellSpec(words.POINTS, 8))
    return SmallTable(master, specs, str, changed=changed)


def places(master: tk.Misc, changed: Callable[[], None]) -> SmallTable:
    """Return the table of places and their points."""
    return SmallTable(master, (CellSpec(words.POINTS, 8),), words.place, changed=changed)


def _next_band(before: Sequence[Cells]) -> Cells | None:
    """Begin a band where the one before it ended, up or down; its ends fit."""
    low, low_in, high, high_in, _points = before[-1]
    fits = {"in": "out", "out": "in"}
    first = len(before) == 1
    down = (first and not high) or (not first and before[-2][0] == high)
    if down and low:
        return "", low_in, low, fits.get(low_in, ""), ""
    if not down and high:
        return high, fits.get(high_in, ""), "", high_in, ""
    return None
