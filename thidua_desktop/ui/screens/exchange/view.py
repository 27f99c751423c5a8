"""The exchange: files, conflicts, what came too late, other offices, the state of a period."""

from __future__ import annotations

import tkinter as tk
from typing import Final

from thidua_desktop.texts import conflict_screen, late_screen, offices_screen, period_screen
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts.window import SCREENS
from thidua_desktop.ui.register.tabs import Tab, Tabs
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.completeness.panel import CompletenessPanel
from thidua_desktop.ui.screens.exchange.conflicts.panel import ConflictsPanel
from thidua_desktop.ui.screens.exchange.files.panel import FilesPanel
from thidua_desktop.ui.screens.exchange.late.panel import LatePanel
from thidua_desktop.ui.screens.exchange.offices.panel import OfficesPanel

_CONFLICTS: Final = "conflicts"
_LATE: Final = "late"


class Exchange(Tabs):
    """Five tabs; two of them say how much waits there."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._office = desk.office
        tabs = (
            Tab("files", words.TAB_FILES, lambda slot: FilesPanel(slot, desk, self._count)),
            Tab(
                _CONFLICTS,
                conflict_screen.TAB,
                lambda slot: ConflictsPanel(slot, desk, self._disputed),
            ),
            Tab(_LATE, late_screen.TAB, lambda slot: LatePanel(slot, desk, self._lying)),
            Tab("offices", offices_screen.TAB, lambda slot: OfficesPanel(slot, desk)),
            Tab("periods", period_screen.TAB, lambda slot: CompletenessPanel(slot, desk)),
        )
        super().__init__(master, SCREENS["exchange"], tabs)

    def refresh(self) -> None:
        """Read the panel on view again, and how much waits in the others."""
        self._count()
        super().refresh()

    def _count(self) -> None:
        self._disputed(self._office.conflicts.count())
        self._lying(self._office.late.count())

    def _disputed(self, count: int) -> None:
        self.retitle(_CONFLICTS, conflict_screen.tab(count))

    def _lying(self, count: int) -> None:
        self.retitle(_LATE, late_screen.tab(count))


def build(master: tk.Misc, desk: Desk) -> Exchange:
    """Return the screen."""
    return Exchange(master, desk)
