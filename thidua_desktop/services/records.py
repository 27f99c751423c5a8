"""One service for every kind of record: list, show, save, remove. The same shape for all nouns."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, definition, references
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.guards import Guards
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.storage.store import Store


class Records:
    """What a clerk does with records.

    Call on a thread that has a session open. Nothing here knows a window.
    """

    def __init__(
        self, store: Store, resolver: Resolver, guards: Guards, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._resolve = resolver
        self._guards = guards
        self._today = today

    def find(
        self,
        kind: Kind,
        *,
        search: str = "",
        where: Mapping[str, Any] | None = None,
        order: str = "",
        descending: bool = False,
    ) -> array[int]:
        """Return handles of the live rows that match, in order; see :meth:`page`.

        ``where`` takes plain values, or an id or code for a reference.
        """
        if order and order not in {field.name for field in definition(kind).fields}:
            raise refuse("field_unknown", order)
        conditions = {name: self._asked(kind, name, value) for name, value in (where or {}).items()}
        return self._store.read.find(kind, search, conditions, order, descending=descending)

    def page(self, kind: Kind, handles: Sequence[int]) -> list[Record]:
        """Return the records of those handles, in that order."""
        return [row.record for row in self._store.read.page(kind, handles)]

    def every(self, kind: Kind, **where: Any) -> list[Any]:
        """Return all live records that match, by title."""
        return self.page(kind, self.find(kind, where=where))

    def get(self, kind: Kind, id: str) -> Record:
        """Return one live record by its id or code.

        Raises:
            UserError: ``not_found``.
        """
        return self.held(kind, id).record

    def held(self, kind: Kind, id: str) -> Held:
        """Return one live record with its stamp."""
        row = self._store.read.get(kind, id if is_id(id) else self._resolve(kind.value, id))
        if row is None or row.stamp.deleted:
            raise refuse("not_found", id=id)
        return row

    def label(self, kind: Kind, id: str) -> str:
        """Return the words that name a record."""
        return self._store.read.label(kind, id)

    def choices(self, kind: Kind, search: str = "", limit: int = 50) -> list[tuple[str, str]]:
        """Return ids and labels of the first records that match, for picking a reference."""
        rows = self._store.read.page(kind, self.find(kind, search=search)[:limit])
        return [(row.record.id, self._store.read.label_of(row.record)) for row in rows]

    def may_edit(self, record: Record) -> bool:
        """Say whether this office owns the record."""
        return record.home == self._store.identity().unit

    def may_add(self, kind: Kind) -> bool:
        """Say whether this office enters rows of a kind."""
        return self._store.identity().role in definition(kind).keepers

    def blank(self, kind: Kind) -> dict[str, Any]:
        """Return what a new form begins with."""
        fields = {field.name: field.spec for field in definition(kind).fields}
        today = self._today()
        defaults = {
            "unit": self._store.identity().unit,
            "year": today.year,
            "quantity": 1,
            "version": 1,
            "state": {"campaign": "DA_PHAT_DONG"}.get(kind.value, "NHAP"),
        }
        # Only what must be filled in: a lock that names no unit closes the period for all.
        return {n: value for n, value in defaults.items() if n in fields and fields[n].required}

    def save(
        self,
        kind: Kind,
        raw: Mapping[str, object],
        id: str | None = None,
    ) -> Outcome[Record]:
        """Save what was entered, new or changed.

        Args:
            kind: What kind of record it is.
            raw: Text as typed, or JSON values, by field; what is not named stays as it is.
            id: The record to change; None for a new one.

        Raises:
            UserError: Every problem; nothing was written.
        """
        me = self._store.identity()
        before = self.held(kind, id).record if id else None
        self._guards.entitled(kind, before, me)
        if before is None:
            raw = {**self.blank(kind), **raw}
        gone: list[Problem] = []
        record = validate.record(
            kind,
            raw,
            id=before.id if before else self._store.new_id(),
            home=me.unit,
            resolve=self._resolving(kind, raw, before, gone),
            base=before,
        )
        warnings = (*gone, *validate.check(record, self._today()))
        # Asked with the database held, so that no other program comes between asking and writing.
        with self._store.operation(f"{kind.value}.save", self._store.read.label_of(record)) as work:
            self._unchanged(kind, before)
            for version in (before, record):
                if version is not None:
                    self._guards.unlocked(version, self._today())
            self._guards.changeable(before, record)
            self._guards.consistent(record)
            row = work.put(record)
            return Outcome(row.record, frozenset(work.changed), warnings)

    def remove(self, kind: Kind, id: str) -> Outcome[Record]:
        """Delete a record; it can be brought back by undo, and its deletion travels.

        Raises:
            UserError: Another office owns it, others refer to it, or its period is closed.
        """
        record = self.held(kind, id).record
        self._guards.entitled(kind, record, self._store.identity())
        with self._store.operation(
            f"{kind.value}.remove", self._store.read.label_of(record)
        ) as work:
            self._unchanged(kind, record)
            self._guards.unlocked(record, self._today())
            self._guards.removable(record)
            self._guards.unused(kind, record.id)
            row = work.drop(kind, record.id)
            return Outcome(row.record, frozenset(work.changed))

    def hint(self, kind: Kind, name: str, raw: object) -> None:
        """Check one field, or "details.x", on leaving it.

        Raises:
            UserError: What is wrong with it.
        """
        outer, _, inner = name.partition(".")
        field = definition(kind).field(outer)
        if isinstance(field.spec, Details):
            field = next(further for further in field.spec.every if further.name == inner)
        validate.read_field(field, raw)

    def _resolving(
        self,
        kind: Kind,
        raw: Mapping[str, object],
        before: Record | None,
        gone: list[Problem],
    ) -> validate.Resolve:
        """Return what finds the records this one names; what it named before it may keep."""
        kept = set(references(before)) if before else set()
        table = self._table(kind, raw, before)

        def resolve(of_kind: str, text: str) -> str:
            try:
                return self._resolve(of_kind, text, table)
            except UserError:
                if (Kind(of_kind), text) not in kept:
                    raise
                label = self._store.read.label(Kind(of_kind), text)
                gone.append(Problem("reference_gone", "", {"label": label}))
                return text

        return resolve

    def _table(self, kind: Kind, raw: Mapping[str, object], before: Record | None) -> str:
        """Return the id of the criteria table at hand; "" when there is none, or none is found."""
        through = {Kind.CRITERION: "table", Kind.SCORE_ENTRY: "sheet"}.get(kind)
        named = str(raw.get(through, getattr(before, through, "")) or "") if through else ""
        try:
            if kind is Kind.SCORE_ENTRY and named:
                return str(getattr(self.get(Kind.SCORE_SHEET, named), "table", ""))
            return self._resolve(Kind.CRITERIA_TABLE.value, named) if named else ""
        except UserError:
            return ""  # Said of its own field when that is read.

    def _unchanged(self, kind: Kind, before: Record | None) -> None:
        """Refuse to write over what another program on this machine has saved meanwhile."""
        row = self._store.read.get(kind, before.id) if before else None
        if row is not None and (row.record != before or row.stamp.deleted):
            raise refuse("changed_meanwhile")

    def _asked(self, kind: Kind, name: str, value: Any) -> Any:
        bare = name.removesuffix(">=").removesuffix("<=")
        try:
            return self._plain(kind, bare, value)
        except UserError as error:
            raise UserError(problem.on(bare) for problem in error.problems) from error

    def _plain(self, kind: Kind, bare: str, value: Any) -> Any:
        if bare == "home":
            return self._resolve.unit(value)
        if bare == "id":
            return value
        try:
            spec = definition(kind).field(bare).spec
        except KeyError as error:
            raise refuse("field_unknown", bare) from error
        if hasattr(spec, "kind"):
            return self._resolve(spec.kind, value) if value else None
        read = spec.read(value)
        if isinstance(read, tuple):
            return read[0] if read else None
        return spec.plain(read)
