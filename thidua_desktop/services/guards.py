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
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.domain.scoring.r13 import refusal
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.sheet import Item, score
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store

R = TypeVar("R", bound=Record)

# States in which the unit itself still writes its sheet.
OPEN_SHEETS = frozenset({"NHAP", "TRA_LAI"})
# States that only an office above the unit gives and takes back.
_APPRAISED = frozenset({"DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO"})
# Kinds whose rows are about the unit they name.
_ABOUT_A_UNIT = frozenset(
    {Kind.ACTIVITY, Kind.CAMPAIGN_RESPONSE, Kind.RESULT, Kind.SCORE_SHEET, Kind.TARGET}
)


class Guards:
    """The checks every write of the office's own passes, wherever it comes from."""

    def __init__(self, store: Store, sources: Sources, territories: Territories) -> None:
        self._store = store
        self._sources = sources
        self._territories = territories

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

    def changeable(self, before: Record | None, after: Record) -> None:
        """Refuse what may not become of a sheet once it is filled in or handed in."""
        if isinstance(before, ScoreEntry) and isinstance(after, ScoreEntry):
            if before.sheet != after.sheet:
                self._sheet_open(before.sheet)
            return
        if isinstance(after, ScoreSheet):
            sheet = before if isinstance(before, ScoreSheet) else replace(after, state="NHAP")
            problems = [*self._moved(sheet, after), *self._promoted(sheet, after)]
            if problems:
                raise UserError(problems)

    def removable(self, record: Record) -> None:
        """Refuse to remove the office itself, or what stands on a sheet handed in."""
        if isinstance(record, ScoreEntry):
            self._sheet_open(record.sheet)
        elif isinstance(record, ScoreSheet):
            self._sheet_open(record.id)
        elif self._holds_us(record):
            raise refuse("own_unit")

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
        elif isinstance(record, UnitVersion):
            yield from self._version(record)
        if kind_of(record) in _ABOUT_A_UNIT:
            yield from self._spoken_for(record)
        if self._own_ancestor(record):
            yield Problem("own_parent", "parent")

    def _spoken_for(self, record: Record) -> Iterator[Problem]:
        me, unit = self._store.identity(), getattr(record, "unit", "")
        if me.role != "province" and not self._territories.now().may_speak_for(me.unit, unit):
            yield Problem("unit_not_ours", "unit")

    def _version(self, version: UnitVersion) -> Iterator[Problem]:
        territory = self._territories.now()
        if self._store.identity().role != "province" and not territory.believes(version):
            yield Problem("unit_not_ours", "unit")
        if version.parent and territory.leads_to(version.parent, version.unit):
            yield Problem("own_parent", "parent")

    def _holds_us(self, record: Record) -> bool:
        """Say whether the record is the office's own unit, or its only version."""
        unit = self._store.identity().unit
        if isinstance(record, UnitVersion):
            versions = [v for v in self._territories.now().every() if v.unit == unit]
            return record.unit == unit and len(versions) <= 1
        return record.id == unit

    def _sheet_open(self, uid: str) -> None:
        sheet = _record(self._store.read.get(Kind.SCORE_SHEET, uid), ScoreSheet)
        if sheet.state not in OPEN_SHEETS:
            raise refuse("sheet_closed")

    def _moved(self, before: ScoreSheet, after: ScoreSheet) -> Iterator[Problem]:
        moved = [n for n in ("table", "unit", "period") if getattr(before, n) != getattr(after, n)]
        if not moved:
            return
        if before.state not in OPEN_SHEETS:
            yield Problem("sheet_closed", moved[0])
        elif self._store.read.users(Kind.SCORE_SHEET, before.id):
            yield Problem("sheet_has_entries", moved[0])

    def _promoted(self, before: ScoreSheet, after: ScoreSheet) -> Iterator[Problem]:
        if before.state == after.state:
            return
        me = self._store.identity()
        own = me.role != "province" and me.unit in {before.unit, after.unit}
        if own and _APPRAISED & {before.state, after.state}:
            yield Problem("sheet_state_not_ours", "state")
        elif before.state not in OPEN_SHEETS and after.state == "NHAP":
            yield Problem("sheet_not_draft_again", "state")

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
        if sheet.home != entry.home:
            yield Problem("sheet_not_ours", "sheet")
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
