"""Units with their dated versions, lineage and papers' heads; blocs, members and award quotas."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tabs, registers
from thidua_desktop.ui.screen import Desk

KINDS = (
    Kind.UNIT,
    Kind.UNIT_VERSION,
    Kind.UNIT_LINEAGE,
    Kind.ISSUER,
    Kind.BLOC,
    Kind.BLOC_MEMBER,
    Kind.AWARD_QUOTA,
)


def build(master: tk.Misc, desk: Desk) -> Tabs:
    """Return the screen."""
    return registers(master, desk, SCREENS["units"], KINDS)
