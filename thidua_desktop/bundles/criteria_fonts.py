"""Recognising a criteria table typed in a font from before Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from thidua_desktop.bundles.criteria_columns import find_columns
from thidua_desktop.bundles.criteria_sheet import Cell, Line
from thidua_desktop.texts.old_fonts import TCVN3, TCVN3_LETTERS, VNI, VNI_LETTERS, VNI_MARKS


def _table(letters: Mapping[str, str]) -> dict[int, str]:
    return {ord(char): plain for plain, chars in letters.items() for char in chars}


_TCVN3, _VNI = _table(TCVN3_LETTERS), _table(VNI_LETTERS)
_MARKED: Final = re.compile(rf"(?<=[aeouy\u00f4\u00f6])[{VNI_MARKS}]")


def _from_vni(text: str) -> str:
    return _MARKED.sub("", text.lower()).translate(_VNI)


_PLAIN: Final[Mapping[str, Callable[[str], str]]] = {
    TCVN3: lambda text: text.translate(_TCVN3),
    VNI: _from_vni,
}


def old_font(sheet: str, lines: Sequence[Line]) -> str:
    """Return the old encoding in which a sheet has the headings of a table; "" for none."""
    for name, plain in _PLAIN.items():
        if find_columns(sheet, [_said(line, plain) for line in lines]):
            return name
    return ""


def _said(line: Line, plain: Callable[[str], str]) -> Line:
    cells = {index: Cell(cell.value, plain(cell.text)) for index, cell in line.cells.items()}
    return Line(line.number, cells)
