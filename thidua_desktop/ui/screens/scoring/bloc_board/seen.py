"""From what the service gives to a ranking with its words."""

from __future__ import annotations

from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Sheet, Standings, standings


def standings_of(seen: BoardView, *, gathers: bool) -> Standings:
    """Return the ranking of a board as the service gives it."""

    def sheet(unit: str) -> Sheet:
        found = seen.sheets.get(unit)
        return Sheet(found.id, seen.states.get(unit, "")) if found else Sheet()

    titles = (seen.bloc.name, seen.period.name, seen.table.name)
    return standings(seen.board, titles, seen.names, sheet, gathers=gathers)
