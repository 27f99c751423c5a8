"""What was recorded about a unit and the units below it."""

from __future__ import annotations

from functools import cache
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.reports.report import Registers


def rows(registers: Registers, kind: Kind, unit: str) -> list[Any]:
    """Return the rows about a unit or one below it, whose owner may speak for it, by title."""
    territory = registers.territories.now()

    @cache
    def stands_below(other: str) -> bool:
        return other == unit or territory.is_above(unit, other)

    @cache
    def heard(home: str, about: str) -> bool:
        return territory.may_speak_for(home, about)

    found = registers.sources.every(kind)
    return [row for row in found if stands_below(row.unit) and heard(row.home, row.unit)]
