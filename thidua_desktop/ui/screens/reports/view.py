"""Reports: choose, say for whom and when, save and open."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tabs, registers
from thidua_desktop.ui.screen import Desk


def build(master: tk.Misc, desk: Desk) -> Tabs:
    return registers(master, desk, SCREENS["reports"], ())
