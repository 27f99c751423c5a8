"""Which ranking of a bloc is meant."""

from __future__ import annotations

from typing import Any, Final

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.services.scoring.gathering import BoardView

_NOTHING: Final = "board_without_sheets"
_SEVERAL: Final = "board_table_needed"


def latest_period(registers: Registers, bloc: str) -> str:
    """Return the id of the last period in which members of a bloc have sheets; "" for none."""
    periods = [period for of, period, _ in registers.boards.choices() if of == bloc]
    return periods[-1] if periods else ""


def view_of(registers: Registers, bloc: str, period: str) -> BoardView | None:
    """Return a bloc's board, on the last of several tables; None while nobody has a sheet.

    Args:
        registers: Where to look things up.
        bloc: Id of the bloc.
        period: Id of the period.
    """
    try:
        return registers.boards.board(bloc, period)
    except UserError as error:
        found = {problem.code for problem in error.problems}
    if _SEVERAL not in found:
        return None
    tables = [t for of, at, t in registers.boards.choices() if (of, at) == (bloc, period)]
    return registers.boards.board(bloc, period, tables[-1]) if tables else None


def period(registers: Registers, uid: str) -> Period:
    """Return a period by its id."""
    found: Any = registers.records.get(Kind.PERIOD, uid)
    return found  # type: ignore[no-any-return]
