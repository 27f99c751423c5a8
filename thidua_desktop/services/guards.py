"""What a record alone cannot know: who may write it, closed periods, twins, other records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind, definition, kind_of, plain
from thidua_desktop.domain.locks import Locks, locks
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.r13 import refusal
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.sheet import Item, score
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.inputs import Sources
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store

R = TypeVar("R", bound=Record)

# States in which the unit itself still writes its sheet.
OPEN_SHEETS = frozenset({"NHAP", "TRA_LAI"})


class Guards:
    """The checks every write of the office's own passes, wherever it comes from."""

    def __init__(self, store: Store, sources: Sources) -> None:
        self._store = store
        self._sources = sources

    def locks(self) -> Locks:
        """Return the closed periods."""
        read = self._store.read
        sheets: Iterator[ScoreSheet] = read.records(Kind.SCORE_SHEET)
        return locks(read.records(Kind.PERIOD), read.records(Kind.PERIOD_LOCK), sheets)

    def entitled(self, kind: Kind, before: Record | None, me: Identity) -> None:
        """Refuse a row that another office owns, or a kind this office does not keep."""
        if before is not None and before.home != me.unit:
            owner = self._store.read.label(Kind.UNIT, before.home)
            raise refuse("not_ours", owner=owner)
        if before is None and me.role not in definition(kind).keepers:
            raise refuse("kind_not_kept")

    def unlocked(self, record: Record, today: date) -> None:
        """Refuse a change that falls into a closed period."""
        closing = self.locks().closing(record, today)
        if closing:
            raise refuse("period_locked", period=closing.name)

    def consistent(self, record: Record) -> None:
        """Refuse a twin, and what contradicts another record."""
        problems = [*self._twins(record), *self._against_others(record)]
        if problems:
            raise UserError(problems)

    def unused(self, kind: Kind, uid: str) -> None:
        """Refuse to remove a row that others refer to."""
        users = self._store.read.users(kind, uid)
        if users:
            other, first = users[0]
            label = self._store.read.label(other, first)
            raise refuse("still_used", count=len(users), first=label)

    def _twins(self, record: Record) -> Iterator[Problem]:
        kind = kind_of(record)
        key = definition(kind).key
        if not key:
            return
        values = plain(record)
        where = {"home": record.home, **{name: values[name] for name in key}}
        keys = self._store.read.find(kind, "", where, "", descending=False)
        twins = [row for row in self._store.read.page(kind, keys) if row.record.id != record.id]
        if twins:
            yield Problem("twin", key[0], {"label": self._store.read.label_of(twins[0].record)})

    def _against_others(self, record: Record) -> Iterator[Problem]:
        if isinstance(record, ScoreEntry):
            yield from self._entry(record)
        elif isinstance(record, Criterion):
            yield from self._criterion(record)
        if self._own_ancestor(record):
            yield Problem("own_parent", "parent")

    def _criterion(self, criterion: Criterion) -> Iterator[Problem]:
        if rule := rule_of(criterion.rule):
            wrong = check_parameters(rule, criterion.parameters)
            yield from (problem.on("parameters") for problem in wrong)
        if criterion.parent:
            parent = _record(self._store.read.get(Kind.CRITERION, criterion.parent), Criterion)
            if parent.table != criterion.table:
                yield Problem("parent_of_other_table", "parent")

    def _own_ancestor(self, record: Record) -> bool:
        """Say whether the chain of parents of its own kind leads back to the record."""
        kind, seen = kind_of(record), set[str]()
        parent = getattr(record, "parent", None)
        while parent and parent not in seen and parent != record.id:
            seen.add(parent)
            row = self._store.read.get(kind, parent)
            parent = getattr(row.record, "parent", None) if row else None
        return parent is not None and parent == record.id

    def _entry(self, entry: ScoreEntry) -> Iterator[Problem]:
        read = self._store.read
        criterion = _record(read.get(Kind.CRITERION, entry.criterion), Criterion)
        sheet = _record(read.get(Kind.SCORE_SHEET, entry.sheet), ScoreSheet)
        table = _record(read.get(Kind.CRITERIA_TABLE, sheet.table), CriteriaTable)
        period = _record(read.get(Kind.PERIOD, sheet.period), Period)
        if criterion.table != sheet.table:
            yield Problem("criterion_of_other_table", "criterion")
        if sheet.state not in OPEN_SHEETS:
            yield Problem("sheet_closed", "sheet")
        if entry.claimed is not None:
            inputs = self._sources.inputs(sheet, period, [criterion], {criterion.id: entry})
            alone = replace(criterion, parent=None)  # Scored without its group.
            (item,) = score(table, [alone], {criterion.id: entry}, inputs).items
            yield from _claim(item, entry.claimed)


def _claim(item: Item, claimed: Decimal) -> Iterator[Problem]:
    """Yield what is wrong with the points a unit gives itself."""
    most = item.criterion.max_points
    if most is not None and claimed > most:
        yield Problem("points_above_most", "claimed", {"most": show_number(most)})
    if item.criterion.rule == "R13" and (wrong := refusal(item.criterion.parameters, claimed)):
        yield wrong
    if item.computed is not None and claimed != item.computed and not _reason(item):
        yield Problem("reason_missing", "reason", {"computed": show_number(item.computed)})


def _reason(item: Item) -> str | None:
    return item.entry.reason if item.entry else None


def _record(row: Held | None, of: type[R]) -> R:
    """Return the row's record; references are checked before this is asked."""
    if row is None or not isinstance(row.record, of):
        raise refuse("reference_missing", text=of.__name__)
    return row.record
