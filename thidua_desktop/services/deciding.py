"""What an owner's decision about two versions of a row makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of, plain
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held, dominates
from thidua_desktop.services.guards.guards import Watch
from thidua_desktop.storage.asides import AsideRow, Put
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work
from thidua_desktop.texts import conflicts as words

Keep = Literal["mine", "theirs", "both"]
# A unit is one thing, whatever is written of it; a second one would have no versions.
_SINGLE: Final = frozenset({Kind.UNIT})


@dataclass(frozen=True, slots=True)
class Case:
    """Two versions of a row.

    Attributes:
        aside: The one that lies aside.
        shown: The one that is shown; None for a proposed new row.
        mine: What stood here.
        theirs: The other one.
    """

    aside: AsideRow
    shown: Held | None
    mine: Held | None
    theirs: Held

    @property
    def is_proposal(self) -> bool:
        """Whether theirs is a change proposed to the owner."""
        return self.aside.reason == "proposal"


def case_of(store: Store, aside: AsideRow) -> Case:
    """Return both versions of a dispute; one of the two is always the one shown."""
    shown = store.read.get(aside.kind, aside.uid)
    if aside.ours and shown is not None:
        return Case(aside, shown, aside.row, shown)
    return Case(aside, shown, shown, aside.row)


def accepts(keep: str, fields: Mapping[str, str]) -> bool:
    """Say whether a decision takes anything of theirs."""
    return keep != "mine" or "theirs" in fields.values()


class Deciding:
    """One decision, written in one operation."""

    def __init__(self, store: Store, work: Work, watch: Watch, today: Callable[[], date]) -> None:
        self._store = store
        self._work = work
        self._watch = watch
        self._today = today()

    def choose(self, case: Case, keep: str, fields: Mapping[str, str]) -> Held:
        """Write the chosen version over both; a declined proposal needs no writing."""
        mine, theirs = case.mine, case.theirs
        if mine is None or (case.is_proposal and not accepts(keep, fields)):
            return self._new(case) if accepts(keep, fields) else mine or theirs
        chosen, other = (theirs, mine) if keep == "theirs" else (mine, theirs)
        record = _mixed(mine, theirs, keep, fields) if fields else chosen.record
        self._guard(case, record, deleted=chosen.stamp.deleted)
        extra = {**(other.extra or {}), **(chosen.extra or {})}
        over = [] if case.is_proposal else [mine, theirs]
        row = self._work.decide(record, over, extra, deleted=chosen.stamp.deleted)
        self._watch.written(record)
        return row

    def double(self, case: Case) -> Held:
        """Keep ours, and make a new record of theirs."""
        mine, theirs = case.mine, case.theirs
        if mine is None or mine.stamp.deleted or theirs.stamp.deleted or not _doubles(mine, theirs):
            raise refuse("conflict_not_doubled")
        row = mine if case.is_proposal else self.choose(case, "mine", {})
        self._add(replace(theirs.record, id=self._store.new_id()), theirs)
        return row

    def settle(self, case: Case, how: str, row: Held) -> None:
        """Ask no more about what was decided; a further rival that goes with it is asked about."""
        asides, by = self._store.asides, self._work.identity.person
        asides.settle([case.aside.id], how, by)
        if case.is_proposal:
            return
        for left in asides.open("conflict", case.aside.kind, case.aside.uid):
            if dominates(row.stamp.version, left.row.stamp.version):
                asides.settle([left.id], "superseded", by)
                asides.add([_as_proposal(left, self._store.new_id())])

    def _new(self, case: Case) -> Held:
        """Take a proposed row that is not here; one that was to be deleted stays away."""
        if case.theirs.stamp.deleted:
            raise refuse("not_found", id=case.aside.uid)
        return self._add(case.theirs.record, case.theirs)

    def _add(self, record: Record, told: Held) -> Held:
        self._watch.unlocked(record, self._today)
        validate.check(record, self._today)
        self._watch.changeable(None, record)
        row = self._work.decide(record, [], told.extra)
        self._watch.written(record)
        return row

    def _guard(self, case: Case, record: Record, *, deleted: bool) -> None:
        """Refuse what may not become of the row that is shown."""
        was = None if case.shown is None or case.shown.stamp.deleted else case.shown.record
        for version in (was, record):
            if version is not None:
                self._watch.unlocked(version, self._today)
        if deleted and was is not None:
            self._watch.unused(case.aside.kind, case.aside.uid)
            self._watch.decidable(was, None)
        elif not deleted and record != was:
            validate.check(record, self._today)
            self._watch.decidable(was, record)


def _mixed(mine: Held, theirs: Held, keep: str, fields: Mapping[str, str]) -> Record:
    """Return the record with single fields from the other side."""
    if mine.stamp.deleted or theirs.stamp.deleted:
        raise refuse("conflict_fields_of_deleted")
    sides = {"mine": mine.record, "theirs": theirs.record}
    base = sides[keep]
    known = {field.name for field in definition(kind_of(base)).fields}
    values: dict[str, Any] = {}
    for name, side in fields.items():
        outer, _, inner = name.partition(".")
        if outer not in known or side not in sides:
            raise refuse("field_unknown", name)
        value = getattr(sides[side], outer)
        if inner:
            value = _with_detail(values.get(outer, getattr(base, outer)), value, inner)
        values[outer] = value
    return replace(base, **values)


def _with_detail(details: Mapping[str, Any] | None, other: Any, name: str) -> dict[str, Any]:
    """Return further fields with one of them from the other side."""
    kept = {key: value for key, value in (details or {}).items() if key != name}
    if name in (other or {}):
        kept[name] = other[name]
    return kept


def _doubles(mine: Held, theirs: Held) -> bool:
    """Say whether there may be a row like theirs beside ours."""
    kind = kind_of(mine.record)
    key: Sequence[str] = definition(kind).key
    one, two = plain(mine.record), plain(theirs.record)
    return kind not in _SINGLE and (not key or any(one[name] != two[name] for name in key))


def _as_proposal(left: AsideRow, proposal: str) -> Put:
    """Return a rival that the decision about another one has overtaken, put to the owner again."""
    return Put(
        kind=left.kind,
        row=left.row,
        reason="proposal",
        sender=left.sender,
        author=left.row.stamp.updated_by,
        why=words.RIVAL_LEFT,
        place=left.place,
        code=left.code,
        proposal=proposal,
    )
