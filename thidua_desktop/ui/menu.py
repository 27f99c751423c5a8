"""Two tables: every screen, and every action with its keys. Menu, keys and help follow them."""

from __future__ import annotations

from typing import Final

from thidua_desktop.ui.entries import Action, ScreenEntry
from thidua_desktop.ui.screens.activities import view as activities
from thidua_desktop.ui.screens.campaigns import view as campaigns
from thidua_desktop.ui.screens.commendations import view as commendations
from thidua_desktop.ui.screens.exchange import view as exchange
from thidua_desktop.ui.screens.indicators import view as indicators
from thidua_desktop.ui.screens.overview import view as overview
from thidua_desktop.ui.screens.reports import view as reports
from thidua_desktop.ui.screens.scoring import view as scoring
from thidua_desktop.ui.screens.settings import view as settings
from thidua_desktop.ui.screens.units import view as units

SCREENS: Final = (
    ScreenEntry("overview", "speedometer2", overview.build),
    ScreenEntry("campaigns", "flag", campaigns.build),
    ScreenEntry("activities", "calendar-check", activities.build),
    ScreenEntry("indicators", "bullseye", indicators.build),
    ScreenEntry("scoring", "ui-checks-grid", scoring.build),
    ScreenEntry("commendations", "award", commendations.build),
    ScreenEntry("exchange", "arrow-repeat", exchange.build),
    ScreenEntry("reports", "file-earmark-text", reports.build),
    ScreenEntry("units", "diagram-3", units.build),
    ScreenEntry("settings", "gear", settings.build),
)

ACTIONS: Final = (
    Action("new", "Ctrl+N"),
    Action("save", "Ctrl+S"),
    Action("search", "Ctrl+F"),
    Action("print", "Ctrl+P"),
    Action("undo", "Ctrl+Z"),
    Action("cancel", "Esc"),
    Action("refresh", "F5"),
    Action("help", "F1"),
    Action("go", "Alt+1…9, Alt+0"),
)
