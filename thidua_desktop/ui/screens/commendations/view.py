"""Award proposals, whom they name, and the minutes of the meetings that decide about them."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tabs, registers
from thidua_desktop.ui.screen import Desk

KINDS = (Kind.AWARD_PROPOSAL, Kind.AWARD_LINE, Kind.MEETING)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    return registers(master, desk, SCREENS["commendations"], KINDS)
