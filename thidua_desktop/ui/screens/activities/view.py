"""What was done, of every type, with examples, works and ideas; what went wrong, what was due."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tabs, registers
from thidua_desktop.ui.screen import Desk

KINDS = (
    Kind.ACTIVITY,
    Kind.EXAMPLE,
    Kind.PLEDGED_WORK,
    Kind.INITIATIVE,
    Kind.INCIDENT,
    Kind.SUBMISSION,
)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    return registers(master, desk, SCREENS["activities"], KINDS)
