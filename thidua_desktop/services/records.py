"""One service for every kind of record: list, show, save, remove. The same shape for all nouns."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.words import fold
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.saving import Entry, Otherwise, RowsRefused, Saving
from thidua_desktop.storage.store import Store

_WEIGHED: Final = 500  # So many matches are looked at to find the best; in the order of titles.


@dataclass(frozen=True, slots=True)
class Passed:
    """Which of several rows were saved, and which not.

    Attributes:
        saved: Records by the place of their row.
        refused: Places of the refused rows, and what is wrong with each.
    """

    saved: Mapping[int, Record]
    refused: tuple[tuple[int, tuple[Problem, ...]], ...]


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
        self._saving = Saving(store, resolver, guards, today)

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
        """Return ids and labels of records that match, for picking a reference.

        What matches in the words that are shown stands before what matches in other fields.
        """
        seen = limit if not search.strip() else max(limit, _WEIGHED)
        rows = self._store.read.page(kind, self.find(kind, search=search)[:seen])
        found = [(row.record.id, self._store.read.label_of(row.record)) for row in rows]
        return sorted(found, key=lambda one: _distance(search, one[1]))[:limit]

    def may_edit(self, record: Record) -> bool:
        """Say whether this office owns the record, or acts for the unit that did."""
        return self._guards.acts_for(record.home)

    def may_add(self, kind: Kind) -> bool:
        """Say whether this office enters rows of a kind."""
        return self._store.identity().role in definition(kind).keepers

    def blank(self, kind: Kind) -> dict[str, Any]:
        """Return what a new form begins with."""
        return self._saving.blank(kind)

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
        draft = self._saving.draft((kind, raw, id))
        label = self._store.read.label_of(draft.record)
        with self._store.operation(f"{kind.value}.save", label) as work:
            row = self._saving.write(work, draft)
            return Outcome(row.record, frozenset(work.changed), draft.warnings)

    def save_all(
        self,
        rows: Sequence[Entry],
        key: str,
        label: str = "",
        *,
        drop: Sequence[tuple[Kind, str]] = (),
    ) -> Outcome[tuple[Record, ...]]:
        """Save several records in one step of the history: all of them or none.

        Args:
            rows: Kind, what was entered, and the id of the record to change (None for a new one),
                in an order in which each finds what it names. A reference "#3" names the record of
                the fourth row.
            key: What is done, for the history: "table.import".
            label: Name of the whole, for the history and for undo.
            drop: Own records to delete afterwards in the same step, users before what they use.

        Raises:
            RowsRefused: Every refused row with its problems; nothing was written. Places of rows to
                be deleted count on after those to be saved.
        """
        with self._store.operation(key, label) as work:
            done, refused = self._saving.write_all(work, rows)
            gone = self._saving.drop_all(work, drop)
            refused += [(len(rows) + place, problems) for place, problems in gone]
            if refused:
                raise RowsRefused(refused)
            warnings = tuple(problem for draft in done.values() for problem in draft.warnings)
            records = tuple(draft.record for draft in done.values())
            return Outcome(records, frozenset(work.changed), warnings)

    def save_passing(
        self,
        rows: Sequence[Entry],
        key: str,
        label: str = "",
        *,
        otherwise: Otherwise | None = None,
    ) -> Outcome[Passed]:
        """Save those of several records that pass, in one step of the history.

        Args:
            rows: As for :meth:`save_all`.
            key: What is done, for the history.
            label: Name of the whole.
            otherwise: What to save of a refused row instead, if anything; it is refused all the
                same.
        """
        with self._store.operation(key, label) as work:
            done, refused = self._saving.write_all(work, rows, otherwise)
            records = {place: draft.record for place, draft in done.items()}
            return Outcome(Passed(records, tuple(refused)), frozenset(work.changed))

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
            row = self._saving.drop(work, kind, record)
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


def _distance(search: str, label: str) -> int:
    """Return how far a label is from what was searched: at its beginning, as it stands, words."""
    sought, shown = fold(search), fold(label)
    if sought in (shown, *shown.split(" – ")):
        return 0
    if shown.startswith(sought):
        return 1
    if f" {sought}" in shown:
        return 2
    return 3 if all(word in shown for word in sought.split()) else 4
