"""One row saved: read, checked, asked about with the database held, and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.guards.guards import Guards, Watch
from thidua_desktop.services.naming import Naming, places_named
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

# Where a new row of a kind stands; of any other kind it is a draft.
_FIRST_STATES: Final = {Kind.CAMPAIGN: "DA_PHAT_DONG", Kind.PLEDGED_WORK: "DANG_KY"}

# What is entered, and the id of the record it changes; None for a new one.
Entry = tuple[Kind, Mapping[str, object], str | None]
# What to save of a refused row instead, if anything.
Otherwise = Callable[[Entry, tuple[Problem, ...]], Entry | None]


class RowsRefused(UserError):
    """Some of many rows are refused, and nothing was written.

    Attributes:
        rows: The places of the refused rows, and what is wrong with each.
    """

    def __init__(self, rows: Sequence[tuple[int, tuple[Problem, ...]]]) -> None:
        super().__init__(problem for _, problems in rows for problem in problems)
        self.rows = tuple(rows)


@dataclass(frozen=True, slots=True)
class Draft:
    """A record ready to be written.

    Attributes:
        kind: Its kind.
        before: What it replaces; None for a new one.
        record: What it will be.
        warnings: What deserves a second look.
    """

    kind: Kind
    before: Record | None
    record: Record
    warnings: tuple[Problem, ...] = ()


class Saving:
    """The one way from what was entered to a row of the office's own."""

    def __init__(
        self, store: Store, resolver: Resolver, guards: Guards, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._naming = Naming(store, resolver)
        self._guards = guards
        self._today = today

    def blank(self, kind: Kind) -> dict[str, object]:
        """Return what a new form begins with."""
        fields = {field.name: field.spec for field in definition(kind).fields}
        today = self._today()
        defaults = {
            "unit": self._store.identity().unit,
            "year": today.year,
            "quantity": 1,
            "version": 1,
            "state": _FIRST_STATES.get(kind, "NHAP"),
            "outcome": "CHO",
        }
        # Only what must be filled in: a lock that names no unit closes the period for all.
        return {n: value for n, value in defaults.items() if n in fields and fields[n].required}

    def draft(self, entry: Entry, fellows: Mapping[int, Record] | None = None) -> Draft:
        """Return the record of what was entered.

        Args:
            entry: What was entered.
            fellows: Records saved in the same step, by place; a reference "#3" means one of them.

        Raises:
            UserError: Every problem of the row by itself.
        """
        kind, raw, uid = entry
        me = self._store.identity()
        before = self._naming.own(kind, uid) if uid else None
        self._guards.entitled(kind, before, me)
        if before is None:
            raw = {**self.blank(kind), **raw}
        gone: list[Problem] = []
        record = validate.record(
            kind,
            raw,
            id=before.id if before else self._store.new_id(),
            home=before.home if before else me.unit,
            resolve=self._naming.resolving(kind, raw, before, gone, fellows or {}),
            base=before,
        )
        if before is None:
            record = replace(record, home=self._guards.owner(record, me))
        return Draft(kind, before, record, (*gone, *validate.check(record, self._today())))

    def write(self, work: Work, draft: Draft, watch: Watch | None = None) -> Held:
        """Write a draft if nothing speaks against it.

        Asked with the database held, so that no other program comes between asking and writing.

        Args:
            work: The operation.
            draft: What to write.
            watch: The checks of the operation, when it writes several rows.

        Raises:
            UserError: What speaks against it; nothing of it was written.
        """
        watch = watch or self._guards.watch()
        self.unchanged(draft.kind, draft.before)
        for version in (draft.before, draft.record):
            if version is not None:
                watch.unlocked(version, self._today())
        if draft.before != draft.record:
            watch.changeable(draft.before, draft.record)
        row = work.put(draft.record)
        watch.written(draft.record)
        return row

    def drop(self, work: Work, kind: Kind, record: Record, watch: Watch | None = None) -> Held:
        """Delete a record if nothing speaks against it.

        Raises:
            UserError: What speaks against it; nothing was written.
        """
        watch = watch or self._guards.watch()
        self.unchanged(kind, record)
        watch.unlocked(record, self._today())
        watch.removable(record)
        watch.unused(kind, record.id)
        row = work.drop(kind, record.id)
        watch.removed()
        return row

    def drop_all(
        self, work: Work, rows: Sequence[tuple[Kind, str]]
    ) -> list[tuple[int, tuple[Problem, ...]]]:
        """Delete several own records, in their order; return the refused ones by place."""
        watch = self._guards.watch()
        refused: list[tuple[int, tuple[Problem, ...]]] = []
        for place, (kind, uid) in enumerate(rows):
            try:
                record = self._naming.own(kind, uid)
                self._guards.entitled(kind, record, self._store.identity())
                self.drop(work, kind, record, watch)
            except UserError as error:
                refused.append((place, error.problems))
        return refused

    def write_all(
        self, work: Work, entries: Sequence[Entry], otherwise: Otherwise | None = None
    ) -> tuple[dict[int, Draft], list[tuple[int, tuple[Problem, ...]]]]:
        """Write the rows that pass, in their order; return them and the refused ones, by place.

        A row that names a refused one is left out: what is wrong has been said there.
        """
        done: dict[int, Draft] = {}
        fellows: dict[int, Record] = {}
        refused: list[tuple[int, tuple[Problem, ...]]] = []
        watch = self._guards.watch()
        for place, entry in enumerate(entries):
            if any(number < place and number not in done for number in places_named(entry[1])):
                continue
            draft, problems = self._tried(work, watch, entry, fellows)
            if problems:
                refused.append((place, problems))
                rest = otherwise(entry, problems) if otherwise else None
                draft = self._tried(work, watch, rest, fellows)[0] if rest else None
            if draft is not None:
                done[place], fellows[place] = draft, draft.record
        return done, refused

    def _tried(
        self, work: Work, watch: Watch, entry: Entry, fellows: Mapping[int, Record]
    ) -> tuple[Draft | None, tuple[Problem, ...]]:
        try:
            draft = self.draft(entry, fellows)
            self.write(work, draft, watch)
        except UserError as error:
            return None, error.problems
        return draft, ()

    def unchanged(self, kind: Kind, before: Record | None) -> None:
        """Refuse to write over what another program on this machine has saved meanwhile."""
        row = self._store.read.get(kind, before.id) if before else None
        if row is not None and (row.record != before or row.stamp.deleted):
            raise refuse("changed_meanwhile")
