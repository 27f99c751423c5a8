"""Recognising a criteria table typed in a font from before Unicode."""

from __future__ import annotations

from collections.abc import Sequence

from thidua_desktop.bundles.criteria_columns import find_columns
from thidua_desktop.bundles.criteria_sheet import Cell, Line
from thidua_desktop.domain.old_fonts import OldFont, converted
from thidua_desktop.texts.old_fonts import NAMES


def old_font(sheet: str, lines: Sequence[Line]) -> str:
    """Return the old encoding in which a sheet has the headings of a table; "" for none."""
    for font in OldFont:
        if find_columns(sheet, [_said(line, font) for line in lines]):
            return NAMES[font]
    return ""


def _said(line: Line, font: OldFont) -> Line:
    cells = {
        index: Cell(cell.value, converted(cell.text, font)) for index, cell in line.cells.items()
    }
    return Line(line.number, cells)
