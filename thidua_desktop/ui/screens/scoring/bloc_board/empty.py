"""What to say when there is nothing to rank, and where that can be changed."""

from __future__ import annotations

from typing import Final

from thidua_desktop.texts import board as words
from thidua_desktop.ui.screens.scoring.bloc_board.values import Choice, Empty

# Where the button leads: screens by their keys, and the tab of the score sheet.
SHEET: Final = "sheet"
_UNITS: Final = "units"
_EXCHANGE: Final = "exchange"


def before(choice: Choice) -> Empty | None:
    """Return what is missing before anything can be asked; None when all is chosen."""
    if not choice.bloc:
        return Empty(words.EMPTY_NO_BLOC, words.GO_UNITS, _UNITS)
    if not choice.table:
        return Empty(words.EMPTY_NO_TABLE)
    if not choice.period:
        return Empty(words.EMPTY_NOT_CHOSEN)
    return None


def without_members(bloc: str) -> Empty:
    """Return what to say of a bloc nobody belongs to."""
    return Empty(words.empty_no_members(bloc), words.GO_UNITS, _UNITS)


def without_sheets(bloc: str, period: str, *, gathers: bool) -> Empty:
    """Return what to say of a bloc of which no sheet is here.

    Args:
        bloc: Its name.
        period: The period's name.
        gathers: The office gathers others' sheets; else it makes its own.
    """
    text = words.empty_no_sheets(bloc, period, gathers=gathers)
    if gathers:
        return Empty(text, words.GO_EXCHANGE, _EXCHANGE)
    return Empty(text, words.GO_SHEET, SHEET)
