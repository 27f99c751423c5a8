"""What a printed score sheet needs beside the points: indicators, results, what is made up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.indicators import Indicator, Result
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.services.scoring.sheets import SheetView

_COUNTED: Final = {
    "activities": Kind.ACTIVITY,
    "incidents": Kind.INCIDENT,
    "submissions": Kind.SUBMISSION,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the page needs beside the scored sheet.

    Attributes:
        indicators: By id.
        results: The unit's results of the period, by indicator.
        counted: Ids of the counted records that are made up.
    """

    indicators: Mapping[str, Indicator]
    results: Mapping[str, Result]
    counted: frozenset[str]

    def result(self, item: Item) -> Result | None:
        """Return the reported result an item's figure comes from, if it comes from one."""
        typed = item.entry is not None and item.entry.result is not None
        return None if typed else self.results.get(item.criterion.indicator or "")

    def sample(self, item: Item) -> bool:
        """Say whether anything made up went into an item."""
        result = self.result(item)
        return any(
            (
                item.entry is not None and item.entry.sample,
                result is not None and result.sample,
                not self.counted.isdisjoint(item.explanation.counted),
            )
        )


def known_of(registers: Registers, view: SheetView) -> Known:
    """Return what is known about the figures of a sheet."""
    sheet = view.sheet
    results: dict[str, Result] = {}
    for result in scope.about(registers, Kind.RESULT, sheet.unit, period=sheet.period):
        results.setdefault(result.indicator, result)
    indicators = {i.id: i for i in registers.records.every(Kind.INDICATOR)}
    return Known(indicators, results, frozenset(_made_up(registers, view)))


def _made_up(registers: Registers, view: SheetView) -> Iterator[str]:
    """Yield the ids of the records counted that are made up."""
    counted: dict[Kind, set[str]] = {}
    for item in view.scored.items:
        for kind in {_COUNTED[s] for s in item.explanation.sources.values() if s in _COUNTED}:
            counted.setdefault(kind, set()).update(item.explanation.counted)
    for kind, ids in counted.items():
        found = registers.sources.every(kind, unit=view.sheet.unit)
        yield from (record.id for record in found if record.sample and record.id in ids)
