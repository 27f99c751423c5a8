"""Units with their dated versions and lineage, blocs and their members."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tabs, registers
from thidua_desktop.ui.screen import Desk

KINDS = (Kind.UNIT, Kind.UNIT_VERSION, Kind.UNIT_LINEAGE, Kind.BLOC, Kind.BLOC_MEMBER)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    return registers(master, desk, SCREENS["units"], KINDS)
