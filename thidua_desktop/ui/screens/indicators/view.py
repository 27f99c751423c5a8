"""Indicators, the targets assigned and the results reached."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tabs, registers
from thidua_desktop.ui.screen import Desk

KINDS = (Kind.INDICATOR, Kind.TARGET, Kind.RESULT)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    return registers(master, desk, SCREENS["indicators"], KINDS)
