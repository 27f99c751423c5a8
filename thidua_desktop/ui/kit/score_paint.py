"""Texts and colours of a page, as tksheet takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from thidua_desktop.ui.grids import GridPage
from thidua_desktop.ui.kit import score_look as look
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.score_look import Fonts

PAD: Final = "\u2009"  # Text does not touch the lines of the grid.
_ROOM: Final = 14  # What a cell's edges take of its width.


def texts(page: GridPage, fonts: Fonts, widths: Sequence[int] | None) -> list[list[str]]:
    """Return the texts of all cells, each in one line and cut to its column where that is known."""
    data = []
    for row in page.rows:
        lines = [" ".join(cell.text.split("\n")) for cell in row.cells]
        if widths is not None:
            lines = [fonts.fit(t, w - _ROOM) for t, w in zip(lines, widths, strict=True)]
        data.append([f"{PAD}{line}{PAD}" if line else "" for line in lines])
    return data


def paint(sheet: Any, page: GridPage) -> None:
    """Colour every cell by its look."""
    sheet.dehighlight_all(redraw=False)
    for place, row in enumerate(page.rows):
        for column, cell in enumerate(row.cells):
            ground, ink = look.COLOURS[cell.look]
            if row.group and cell.look in {"locked", "void"}:
                ground = look.GROUP
            if row.muted and cell.look == "locked":
                ink = theme.MUTED
            sheet.highlight_cells(place, column, bg=ground, fg=ink, redraw=False)
