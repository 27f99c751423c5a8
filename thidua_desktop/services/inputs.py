"""What the register knows of each criterion of a sheet: results, targets, and what is counted.

Rows are read once for as many sheets as are asked about. What the unit types goes before what is
known here; see :mod:`thidua_desktop.domain.scoring.typed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeVar

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.incidents import Incident, Submission
from thidua_desktop.domain.records.indicators import Result, Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.scoring.scheme import Row, Scheme
from thidua_desktop.domain.scoring.sheet import Inputs
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store

R = TypeVar("R", bound=Record)
# Inputs by criterion, by sheet.
Known = dict[str, dict[str, Inputs]]

_MEASURING: Final = frozenset({"measured", "bloc"})


@dataclass(frozen=True, slots=True)
class _Owners:
    """Whose word counts about one sheet's unit: its own first, or those above it first."""

    own: tuple[str, ...]
    above: tuple[str, ...]

    def first(self, records: Iterable[R], *, above: bool = False) -> R | None:
        """Return the record of the foremost owner."""
        order = (*self.above, *self.own) if above else (*self.own, *self.above)
        theirs = [record for record in records if record.home in order]
        return min(theirs, key=lambda record: order.index(record.home), default=None)

    def heard(self, records: Iterable[R]) -> list[R]:
        """Return the records of all these owners."""
        return [r for r in records if r.home in self.own or r.home in self.above]


class Sources:
    """Where a sheet's inputs come from.

    Only rows of the sheet's owner, of its unit and of the offices above that unit count; what
    anybody else says of the unit does not.
    """

    def __init__(self, store: Store, territories: Territories, today: Callable[[], date]) -> None:
        self._store = store
        self._territories = territories
        self._today = today

    def known(self, sheets: Sequence[ScoreSheet], period: Period, scheme: Scheme) -> Known:
        """Return what is known of each criterion, for sheets of one table and period."""
        rows = [row for row in scheme.rows if row.ready and not row.is_group]
        units = {sheet.unit for sheet in sheets}
        registers = self._registers(rows, period, units.pop() if len(units) == 1 else "")
        return {sheet.id: self._of(sheet, rows, registers) for sheet in sheets}

    def every(self, kind: Kind, **where: Any) -> list[Any]:
        """Return the live records with those plain values, by title."""
        keys = self._store.read.find(kind, "", where, "", descending=False)
        return [row.record for row in self._store.read.page(kind, keys)]

    def all(self, kind: Kind) -> Iterable[Any]:
        """Return every live record of a kind, in no order."""
        return self._store.read.records(kind)

    def _registers(self, rows: Sequence[Row], period: Period, unit: str) -> _Registers:
        """Read what these rows draw upon: about one unit, or about all."""
        about = {"unit": unit} if unit else {}
        begin, end = period.starts_on.isoformat(), period.ends_on.isoformat()
        drawn = {_draws(row) for row in rows}
        measured = any(row.criterion.indicator for row in rows)

        def read(kind: Kind, *, needed: bool, **where: Any) -> list[Any]:
            return self.every(kind, **about, **where) if needed else []

        days = {"day>=": begin, "day<=": end}
        due = {"due_on>=": begin, "due_on<=": end}
        return _Registers(
            _by_indicator(read(Kind.RESULT, needed=measured, period=period.id)),
            _by_indicator(read(Kind.TARGET, needed=measured, year=period.year)),
            _by_criterion(read(Kind.ACTIVITY, needed="activities" in drawn, **days)),
            _by_criterion(read(Kind.INCIDENT, needed="incidents" in drawn, **days)),
            _by_criterion(read(Kind.SUBMISSION, needed="submissions" in drawn, **due)),
            self._today(),
        )

    def _of(
        self, sheet: ScoreSheet, rows: Sequence[Row], registers: _Registers
    ) -> dict[str, Inputs]:
        above = tuple(self._territories.now().superiors(sheet.unit))
        owners = _Owners((sheet.home, sheet.unit), above)
        found = {row.criterion.id: registers.inputs(row, sheet.unit, owners) for row in rows}
        return {uid: inputs for uid, inputs in found.items() if inputs.values}


_Indexed = Mapping[tuple[str, str], list[Any]]


@dataclass(frozen=True, slots=True)
class _Registers:
    """Rows that were read, by unit and by the indicator or criterion they are about."""

    results: _Indexed
    targets: _Indexed
    activities: _Indexed
    incidents: _Indexed
    submissions: _Indexed
    today: date

    def inputs(self, row: Row, unit: str, owners: _Owners) -> Inputs:
        """Return what is known of one criterion of one unit."""
        draws, at = _draws(row), (unit, row.criterion.id)
        if draws == "activities":
            by_quantity = row.criterion.parameters.get("count") == "quantity"
            return _counted(owners.heard(self.activities.get(at, ())), by_quantity=by_quantity)
        if draws == "incidents":
            return _cases(owners.heard(self.incidents.get(at, ())))
        if draws == "submissions":
            return _lateness(owners.heard(self.submissions.get(at, ())), self.today)
        if draws in _MEASURING and row.criterion.indicator:
            return self._measured((unit, row.criterion.indicator), owners)
        return Inputs({})

    def _measured(self, at: tuple[str, str], owners: _Owners) -> Inputs:
        # A target is given from above, a result comes from the unit.
        target: Target | None = owners.first(self.targets.get(at, ()), above=True)
        result: Result | None = owners.first(self.results.get(at, ()))
        known: dict[str, Decimal | None] = {}
        if target is not None:
            known |= {"target": target.value, "lower": target.lower, "upper": target.upper}
        if result is not None:
            known |= {
                "result": result.value,
                "base": result.baseline,
                "previous": result.last_year,
            }
        return _from("indicator", known)


def _draws(row: Row) -> str:
    return row.ready.rule.draws if row.ready else ""


def _from(source: str, known: Mapping[str, Decimal | None], counted: Iterable[str] = ()) -> Inputs:
    values = {name: value for name, value in known.items() if value is not None}
    return Inputs(values, tuple(counted), dict.fromkeys(values, source))


def _counted(activities: list[Activity], *, by_quantity: bool) -> Inputs:
    """Return how much was counted; that nothing is tagged does not say that nothing was done."""
    if not activities:
        return Inputs({})
    count = sum(a.quantity for a in activities) if by_quantity else len(activities)
    return _from("activities", {"count": Decimal(count)}, (a.id for a in activities))


def _cases(incidents: list[Incident]) -> Inputs:
    cases = sum(1 if incident.cases is None else incident.cases for incident in incidents)
    return _from("incidents", {"cases": Decimal(cases)}, (i.id for i in incidents))


def _lateness(submissions: list[Submission], today: date) -> Inputs:
    """Return how late things were sent; a register in which nothing is due says nothing."""
    if not submissions:
        return Inputs({})
    days = [max(0, (s.sent_on - s.due_on).days) for s in submissions if s.sent_on]
    unsent = [s for s in submissions if s.sent_on is None and s.due_on < today]
    known: dict[str, Decimal | None] = {
        "late_days": Decimal(max(days)) if days else None,
        "late_reports": Decimal(sum(1 for day in days if day)),
        "not_sent": Decimal(len(unsent)),
    }
    if not days and not unsent:
        return Inputs({})  # Nothing is due yet.
    return _from("submissions", known, (s.id for s in submissions))


def _by_indicator(records: Iterable[Any]) -> _Indexed:
    found = defaultdict(list)
    for record in records:
        found[record.unit, record.indicator].append(record)
    return found


def _by_criterion(records: Iterable[Any]) -> _Indexed:
    found = defaultdict(list)
    for record in records:
        for criterion in record.criteria:
            found[record.unit, criterion].append(record)
    return found
