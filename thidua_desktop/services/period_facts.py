"""What offices hold and say of one period, each thing read once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from thidua_desktop.domain.epochs import living
from thidua_desktop.domain.extent import Extent
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import Acceptance, Closing
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.behind import members, stored
from thidua_desktop.services.closed_periods import in_order
from thidua_desktop.services.extents import extents, unsettled
from thidua_desktop.services.guards.facts import locks_of
from thidua_desktop.storage.store import Store


class Everybody(Container[str]):
    """All units there are."""

    def __contains__(self, unit: object) -> bool:
        return True


@dataclass(frozen=True)
class PeriodFacts:
    """What is recorded here of one period; read within one snapshot."""

    store: Store
    period: Period

    def extent(self, unit: str) -> Extent:
        """Return what a unit has in the period."""
        return self.extents.get(unit, Extent())

    def missing_changes(self, unit: str) -> int:
        """Return how many changes of a unit are missing between its files."""
        epochs = self.store.peers.of(unit)
        if not any(epoch.ranges.gaps for epoch in epochs):
            return 0
        spoken = [entry.epoch_id for entry in self.store.ledger.received_from(unit)]
        gaps = [gap for epoch in living(epochs, spoken) for gap in epoch.ranges.gaps]
        return sum(last - first + 1 for first, last in gaps)

    @cached_property
    def extents(self) -> dict[str, Extent]:
        """What each unit has in the period, by unit."""
        return extents(self.store.read, self.period)

    @cached_property
    def closings(self) -> dict[str, list[Closing]]:
        """The closings of the period by unit, in their order."""
        found: dict[str, list[Closing]] = defaultdict(list)
        for closing in in_order(self._rows(Kind.CLOSING, period=self.period.id)):
            found[closing.unit].append(closing)
        return found

    @cached_property
    def closing_by_id(self) -> dict[str, Closing]:
        """The closings of the period by id."""
        return {one.id: one for found in self.closings.values() for one in found}

    @cached_property
    def said(self) -> dict[str, list[Acceptance]]:
        """What offices said of each closing, by its id."""
        found: dict[str, list[Acceptance]] = defaultdict(list)
        for word in self._rows(Kind.ACCEPTANCE, period=self.period.id):
            found[word.closing].append(word)
        return found

    @cached_property
    def arrivals(self) -> Mapping[str, str]:
        """When each closing came here, by its id."""
        return self.store.journal.arrivals(Kind.CLOSING)

    @cached_property
    def targets(self) -> dict[str, set[str]]:
        """The indicators each unit was set a target for in the year."""
        return _indicators(self._rows(Kind.TARGET, year=self.period.year))

    @cached_property
    def results(self) -> dict[str, set[str]]:
        """The indicators each unit has a result of."""
        return _indicators(self._rows(Kind.RESULT, period=self.period.id))

    @cached_property
    def sheets(self) -> set[str]:
        """The units that have a score sheet."""
        return {sheet.unit for sheet in self._rows(Kind.SCORE_SHEET, period=self.period.id)}

    @cached_property
    def scored(self) -> Container[str]:
        """The units scored on a table in use in the year; none but in a yearly period."""
        if self.period.type != "NAM":
            return frozenset()
        tables = self._rows(Kind.CRITERIA_TABLE, year=self.period.year, state="AP_DUNG")
        blocs = {table.bloc for table in tables}
        if None in blocs:  # A table of no bloc is everybody's.
            return Everybody()
        rows = stored(self.store.read)
        return {unit for bloc in blocs for unit in members(rows, bloc, self.period)}

    @cached_property
    def aside(self) -> dict[str, Counter[str]]:
        """How many rows lie aside, by owner and reason."""
        locks = locks_of(self.store)
        return unsettled(self.store.asides.open(), self.period, locks.subject)

    def _rows(self, kind: Kind, **where: Any) -> list[Any]:
        return list(stored(self.store.read)(kind, **where))


def _indicators(rows: Iterable[Any]) -> dict[str, set[str]]:
    """Return the indicators that rows name, by unit."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row.unit].add(row.indicator)
    return found
