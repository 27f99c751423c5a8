"""Undo by name, and who changed what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.guards.guards import Guards, Watch
from thidua_desktop.storage.journal import Change, Step
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

# Steps with an undoing of their own, or none: founding an office, and files.
_NOT_BY_UNDO = ("office.", "bundle.", "undo")


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: the step's key ("activity.save") and the record's name."""

    key: str
    label: str


class History:
    """The office's own steps, latest first."""

    def __init__(self, store: Store, guards: Guards, today: Callable[[], date]) -> None:
        self._store = store
        self._guards = guards
        self._today = today

    def last(self) -> Undone | None:
        """Return what undo would take back now; None for nothing."""
        step = self._candidate()
        return Undone(step.key, step.label) if step else None

    def undo(self) -> Outcome[Undone]:
        """Take back the latest own step, as a new step: history is kept, and sent files merge.

        Raises:
            UserError: There is nothing to undo, a later change stands on it, or its period has
                been closed.
        """
        step = self._candidate()
        if step is None:
            raise refuse("nothing_to_undo")
        touched = self._store.journal.touched_since(step.id)
        with self._store.operation("undo", step.label, undoes=step.id) as work:
            watch = self._guards.watch()
            for change in reversed(self._store.journal.changes(step.id)):
                if (change.kind, change.uid) in touched:
                    raise refuse("undo_overtaken", label=step.label)
                self._take_back(work, change, watch)
            return Outcome(Undone(step.key, step.label), frozenset(work.changed))

    def steps(self, limit: int = 200) -> list[Step]:
        """Return the latest steps of all kinds, latest first."""
        return self._store.journal.steps(limit)

    def of(self, kind: Kind, id: str) -> list[tuple[Step, Change]]:
        """Return every change of one record, latest first."""
        return self._store.journal.history(kind, id)

    def _take_back(self, work: Work, change: Change, watch: Watch) -> None:
        current = self._store.read.get(change.kind, change.uid)
        before = self._store.journal.before(change, current)
        for row in (current, before):
            if row is not None:
                watch.unlocked(row.record, self._today())
        watch.undoable(_live(current), _live(before))
        if before is not None and not before.stamp.deleted:
            work.put(before.record)
            watch.written(before.record)
            return
        users = self._store.read.users(change.kind, change.uid)
        if users:
            first = self._store.read.label(*users[0])
            raise refuse("still_used", count=len(users), first=first)
        work.drop(change.kind, change.uid)
        watch.removed()

    def _candidate(self) -> Step | None:
        return self._store.journal.standing(but=_NOT_BY_UNDO)


def _live(row: Held | None) -> Record | None:
    return None if row is None or row.stamp.deleted else row.record
