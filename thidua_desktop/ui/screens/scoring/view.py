"""Scoring: sheets, one unit's or a whole bloc's; all sheets; and the tables with their criteria."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import board as board_words
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import table_editor as table_words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tab, Tabs, of_kind
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_board.view import BoardPanel
from thidua_desktop.ui.screens.scoring.sheet import SheetPanel
from thidua_desktop.ui.screens.scoring.table_editor.view import TableEditor

KINDS = (Kind.SCORE_SHEET,)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""

    def open_sheet(uid: str) -> None:
        panel = tabs.show("sheet")
        if uid:
            panel.open_sheet(uid)

    sheet = Tab("sheet", words.TAB, lambda slot: SheetPanel(slot, desk))
    board = Tab("board", board_words.TAB, lambda slot: BoardPanel(slot, desk, open_sheet))
    tables = Tab("tables", table_words.TAB, lambda slot: TableEditor(slot, desk))
    registers = (of_kind(kind, desk) for kind in KINDS)
    tabs = Tabs(master, SCREENS["scoring"], [sheet, board, *registers, tables])
    return tabs
