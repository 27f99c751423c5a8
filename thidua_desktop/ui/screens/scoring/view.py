"""Scoring: the sheet, all sheets, and the tables with their criteria."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tab, Tabs, of_kind
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.sheet import SheetPanel

KINDS = (Kind.SCORE_SHEET, Kind.CRITERIA_TABLE, Kind.CRITERION)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    sheet = Tab("sheet", words.SCORE_TAB, lambda slot: SheetPanel(slot, desk))
    return Tabs(master, SCREENS["scoring"], [sheet, *(of_kind(kind, desk) for kind in KINDS)])
