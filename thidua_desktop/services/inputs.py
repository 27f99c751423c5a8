"""What goes into each criterion of a sheet: results, targets, counted activities, typed values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.indicators import Result, Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.sheet import Inputs
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store

R = TypeVar("R", bound=Record)


class Sources:
    """Where a sheet's inputs come from.

    Only rows of the sheet's owner, of its unit and of the offices above that unit count; what
    anybody else says of the unit does not.
    """

    def __init__(self, store: Store, territories: Territories) -> None:
        self._store = store
        self._territories = territories

    def inputs(
        self,
        sheet: ScoreSheet,
        period: Period,
        criteria: Iterable[Criterion],
        entries: Mapping[str, ScoreEntry],
    ) -> dict[str, Inputs]:
        """Return what is known about each criterion that has a rule, by criterion id."""
        ruled = [criterion for criterion in criteria if criterion.rule]
        counting = any(_counts(criterion) for criterion in ruled)
        activities = self._activities(sheet, period) if counting else []
        return {
            criterion.id: self._of(criterion, sheet, period, entries.get(criterion.id), activities)
            for criterion in ruled
        }

    def every(self, kind: Kind, **where: Any) -> list[Any]:
        """Return the live records with those plain values, by title."""
        keys = self._store.read.find(kind, "", where, "", descending=False)
        return [row.record for row in self._store.read.page(kind, keys)]

    def _of(
        self,
        criterion: Criterion,
        sheet: ScoreSheet,
        period: Period,
        entry: ScoreEntry | None,
        activities: list[Activity],
    ) -> Inputs:
        if _counts(criterion):
            return _counted(criterion, entry, activities)
        known: dict[str, Decimal | None] = {}
        if criterion.indicator:
            known = self._measured(criterion.indicator, sheet, period)
        if entry is not None:
            typed = {"result": entry.result, "target": entry.target}
            known |= {name: value for name, value in typed.items() if value is not None}
        return Inputs({name: value for name, value in known.items() if value is not None})

    def _measured(
        self, indicator: str, sheet: ScoreSheet, period: Period
    ) -> dict[str, Decimal | None]:
        own, above = [sheet.home, sheet.unit], self._above(sheet)
        about = {"indicator": indicator, "unit": sheet.unit}
        targets: list[Target] = self.every(Kind.TARGET, **about, year=period.year)
        results: list[Result] = self.every(Kind.RESULT, **about, period=period.id)
        # A target is given from above, a result comes from the unit.
        target, result = _first(targets, [*above, *own]), _first(results, [*own, *above])
        return {
            "target": target.value if target else None,
            "result": result.value if result else None,
            "base": result.baseline if result else None,
        }

    def _above(self, sheet: ScoreSheet) -> list[str]:
        return self._territories.now().superiors(sheet.unit)

    def _activities(self, sheet: ScoreSheet, period: Period) -> list[Activity]:
        counting = {sheet.home, sheet.unit, *self._above(sheet)}
        days = {"day>=": period.starts_on.isoformat(), "day<=": period.ends_on.isoformat()}
        found: list[Activity] = self.every(Kind.ACTIVITY, unit=sheet.unit, **days)
        return [activity for activity in found if activity.home in counting]


def _first(records: Iterable[R], owners: Sequence[str]) -> R | None:
    """Return the record of the foremost of these owners."""
    theirs = [record for record in records if record.home in owners]
    return min(theirs, key=lambda record: owners.index(record.home), default=None)


def _counts(criterion: Criterion) -> bool:
    rule = rule_of(criterion.rule)
    return rule is not None and rule.counts


def _counted(criterion: Criterion, entry: ScoreEntry | None, activities: list[Activity]) -> Inputs:
    """Return the count of the activities entered as counting for this criterion.

    What the clerk typed overrides the count.
    """
    if entry is not None and entry.result is not None:
        return Inputs({"count": entry.result})
    counted = [activity for activity in activities if criterion.id in activity.criteria]
    by_quantity = criterion.parameters.get("count") == "quantity"
    count = sum(activity.quantity for activity in counted) if by_quantity else len(counted)
    return Inputs({"count": Decimal(count)}, tuple(activity.id for activity in counted))
