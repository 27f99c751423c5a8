"""What goes into each criterion of a sheet: results, targets, counted activities, typed values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.sheet import Inputs
from thidua_desktop.storage.store import Store


class Sources:
    """Where a sheet's inputs come from."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
        activities = self._activities(sheet.unit, period) if counting else []
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
            known = self._measured(criterion.indicator, sheet.unit, period)
        if entry is not None:
            typed = {"result": entry.result, "target": entry.target}
            known |= {name: value for name, value in typed.items() if value is not None}
        return Inputs({name: value for name, value in known.items() if value is not None})

    def _measured(self, indicator: str, unit: str, period: Period) -> dict[str, Decimal | None]:
        targets = self.every(Kind.TARGET, indicator=indicator, unit=unit, year=period.year)
        results = self.every(Kind.RESULT, indicator=indicator, unit=unit, period=period.id)
        return {
            "target": targets[0].value if targets else None,
            "result": results[0].value if results else None,
            "base": results[0].baseline if results else None,
        }

    def _activities(self, unit: str, period: Period) -> list[Activity]:
        days = {"day>=": period.starts_on.isoformat(), "day<=": period.ends_on.isoformat()}
        return self.every(Kind.ACTIVITY, unit=unit, **days)


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
