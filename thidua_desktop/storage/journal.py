"""What was done, step by step, and how a step is taken back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import peewee

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage import rows
from thidua_desktop.storage.tables import JournalChange, JournalStep


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history.

    Attributes:
        id: Its number; later steps have greater ones.
        at: When (ISO, with zone).
        by: Who.
        key: What was done: "activity.save", "bundle.import", "undo" …
        label: The record's or file's name.
        undoes: The step this one took back, if any.
        undone: Whether a later step took this one back.
    """

    id: int
    at: str
    by: str
    key: str
    label: str
    undoes: int | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change within a step; ``before`` is None for a row that was new."""

    kind: Kind
    uid: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class Journal:
    """The journal of one database."""

    def __init__(self, database: peewee.Database) -> None:
        self._database = database

    def begin(self, at: str, by: str, key: str, label: str, undoes: int | None) -> int:
        """Write a step and return its number; the caller has a transaction open."""
        values: dict[Any, Any] = {
            JournalStep.at: at,
            JournalStep.by: by,
            JournalStep.key: key,
            JournalStep.label: label,
            JournalStep.undoes: undoes,
        }
        return int(JournalStep.insert(values).execute(self._database))

    def forget_if_empty(self, step: int) -> None:
        """Take away a step that changed nothing."""
        if not JournalChange.select().where(JournalChange.step == step).exists(self._database):
            JournalStep.delete().where(JournalStep.id == step).execute(self._database)

    def last_step(self) -> int:
        """Return the number of the latest step; 0 when there is none."""
        query = JournalStep.select(peewee.fn.MAX(JournalStep.id))
        return int(query.scalar(self._database) or 0)

    def steps(self, limit: int) -> list[Step]:
        """Return the latest steps, latest first."""
        undoing = JournalStep.alias()
        query = (
            JournalStep.select(
                JournalStep.id,
                JournalStep.at,
                JournalStep.by,
                JournalStep.key,
                JournalStep.label,
                JournalStep.undoes,
                undoing.id,
            )
            .join_from(
                JournalStep, undoing, peewee.JOIN.LEFT_OUTER, on=(undoing.undoes == JournalStep.id)
            )
            .order_by(JournalStep.id.desc())
            .limit(limit)
        )
        return [
            _step(row[:6], undone=row[6] is not None)
            for row in query.tuples().execute(self._database)
        ]

    def step(self, number: int) -> Step | None:
        """Return one step."""
        row = next(
            iter(
                JournalStep.select()
                .where(JournalStep.id == number)
                .tuples()
                .execute(self._database)
            ),
            None,
        )
        undone = JournalStep.select().where(JournalStep.undoes == number).exists(self._database)
        return _step(row, undone=undone) if row else None

    def changes(self, step: int) -> list[Change]:
        """Return the changes of a step, in the order they were made."""
        query = (
            JournalChange.select(
                JournalChange.kind, JournalChange.uid, JournalChange.before, JournalChange.after
            )
            .where(JournalChange.step == step)
            .order_by(JournalChange.id)
        )
        return [
            Change(Kind(kind), uid, _read(before), _read(after))
            for kind, uid, before, after in query.tuples().execute(self._database)
        ]

    def touched_since(self, step: int) -> set[tuple[Kind, str]]:
        """Return the rows changed after a step by steps that still stand.

        A step that was undone, and the step that undid it, cancel out.
        """
        undoing = JournalStep.alias()
        later = (
            JournalStep.select(JournalStep.id)
            .join_from(
                JournalStep, undoing, peewee.JOIN.LEFT_OUTER, on=(undoing.undoes == JournalStep.id)
            )
            .where(
                (JournalStep.id > step)
                & undoing.id.is_null()
                & (JournalStep.undoes.is_null() | (JournalStep.undoes <= step))
            )
        )
        query = JournalChange.select(JournalChange.kind, JournalChange.uid).where(
            JournalChange.step.in_(later)
        )
        return {(Kind(kind), uid) for kind, uid in query.tuples().execute(self._database)}

    def before(self, change: Change, current: Held | None) -> Held | None:
        """Return the row as it was before a change that nothing since has touched.

        Args:
            change: The change; one of a new row has nothing before it.
            current: The row as it is now.
        """
        if change.before is None:
            return None
        since = rows.image(current) if current else {}
        return rows.held(change.kind, change.uid, {**since, **change.before})

    def history(self, kind: Kind, uid: str) -> list[tuple[Step, Change]]:
        """Return every change of one row, latest first."""
        query = (
            JournalChange.select(JournalChange.step)
            .where((JournalChange.kind == kind.value) & (JournalChange.uid == uid))
            .order_by(JournalChange.id.desc())
        )
        found = []
        for (number,) in query.tuples().execute(self._database):
            step = self.step(number)
            changes = self.changes(number) if step else []
            found += [(step, c) for c in changes if step and (c.kind, c.uid) == (kind, uid)]
        return found


def _step(row: Sequence[Any], *, undone: bool) -> Step:
    number, at, by, key, label, undoes = row
    return Step(number, at, by, key, label, undoes, undone)


def _read(text: str | None) -> dict[str, Any] | None:
    found: dict[str, Any] | None = json.loads(text) if text else None
    return found
