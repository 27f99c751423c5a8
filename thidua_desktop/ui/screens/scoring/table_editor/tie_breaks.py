"""Tie-breaks as a pick list: their keys, with the rows of the table they may look at."""

from __future__ import annotations

from typing import Final

from thidua_desktop.domain.scoring.ranking import KEYS, TieBreak
from thidua_desktop.domain.words import fold
from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.screens.scoring.table_editor.outline import Outline

_BY_GROUP: Final = "NHOM"
_BY_CRITERION: Final = ("TIEU_CHI", "KET_QUA")


def said(line: str) -> str:
    """Return one tie-break in words."""
    key, _, codes = line.partition(" ")
    return words.tie_line(key, " + ".join(codes.split("+")))


def offered(outline: Outline, search: str) -> list[tuple[str, str]]:
    """Return the tie-breaks that match what is typed; "2+3" offers the sum of two results."""
    if "+" in search:
        return [(one.line, said(one.line)) for one in _sum(outline, search)]
    lines: list[str] = []
    for key in KEYS:
        if key == _BY_GROUP:
            lines += [f"{key} {one.row.code}" for one in outline.lines if one.parts]
        elif key in _BY_CRITERION:
            lines += [f"{key} {one.row.code}" for one in outline.lines if not one.parts]
        else:
            lines.append(key)
    found = [(line, said(line)) for line in lines]
    return [(line, text) for line, text in found if fold(search) in fold(text)]


def _sum(outline: Outline, search: str) -> list[TieBreak]:
    codes = tuple(code.strip() for code in search.split("+"))
    known = {row.code for row in outline.rows}
    return [TieBreak("KET_QUA", codes)] if set(codes) <= known else []
