"""What was done, step by step, and how a step is taken back."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import peewee

from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage import rows
from thidua_desktop.storage.own_tables import JournalChange, JournalStep


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
        return self._steps(JournalStep.select(), limit)

    def standing(self, but: Iterable[str]) -> Step | None:
        """Return the latest step that was not undone and whose key begins with none of ``but``."""
        query = JournalStep.select().where(~_undone())
        for beginning in but:
            query = query.where(~JournalStep.key.startswith(beginning))
        return next(iter(self._steps(query, 1)), None)

    def step(self, number: int) -> Step | None:
        """Return one step."""
        query = JournalStep.select().where(JournalStep.id == number)
        return next(iter(self._steps(query, 1)), None)

    def arrivals(self, kind: Kind) -> dict[str, str]:
        """Return when each row of a kind was first written here, by id (ISO, with zone)."""
        query = (
            JournalChange.select(JournalChange.uid, JournalStep.at)
            .join(JournalStep)
            .where((JournalChange.kind == kind.value) & JournalChange.before.is_null())
            .order_by(JournalChange.id.desc())
        )
        return dict(query.tuples().execute(self._database))

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

    def taken_back(self, step: int) -> set[tuple[Kind, str]]:
        """Return the rows that the steps which took a step back have changed."""
        undoing = JournalStep.select(JournalStep.id).where(JournalStep.undoes == step)
        return self._rows_of(undoing)

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
        return self._rows_of(later)

    def since(
        self, step: int, wanted: Container[tuple[Kind, str]]
    ) -> dict[tuple[Kind, str], list[Change]]:
        """Return every change of some rows after a step, by row, latest first."""
        query = (
            JournalChange.select(
                JournalChange.kind, JournalChange.uid, JournalChange.before, JournalChange.after
            )
            .where(JournalChange.step > step)
            .order_by(JournalChange.id.desc())
        )
        found: dict[tuple[Kind, str], list[Change]] = {}
        for name, uid, before, after in query.tuples().execute(self._database):
            pair = (Kind(name), uid)
            if pair in wanted:
                found.setdefault(pair, []).append(Change(*pair, _read(before), _read(after)))
        return found

    def rewound(self, later: Sequence[Change], current: Held) -> Held | None:
        """Return the row as it was before some changes; None if it was not here.

        Args:
            later: Every change since, latest first.
            current: The row as it is now.
        """
        past: dict[str, Any] | None = rows.image(current)
        for change in later:
            past = None if change.before is None else {**(past or {}), **change.before}
        if past is None:
            return None
        return rows.held(kind_of(current.record), current.record.id, past)

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

    def _rows_of(self, steps: peewee.ModelSelect[Any]) -> set[tuple[Kind, str]]:
        query = JournalChange.select(JournalChange.kind, JournalChange.uid).where(
            JournalChange.step.in_(steps)
        )
        return {(Kind(kind), uid) for kind, uid in query.tuples().execute(self._database)}

    def _steps(self, query: peewee.ModelSelect[Any], limit: int) -> list[Step]:
        columns = (
            JournalStep.id,
            JournalStep.at,
            JournalStep.by,
            JournalStep.key,
            JournalStep.label,
            JournalStep.undoes,
        )
        query = query.select(*columns, _undone()).order_by(JournalStep.id.desc()).limit(limit)
        found = query.tuples().execute(self._database)
        return [_step(row[:6], undone=bool(row[6])) for row in found]

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


def left_so(later: Iterable[Change], current: Held | None) -> bool:
    """Say whether a row is now, to the letter, what it was before the later changes.

    Args:
        later: Every change since, latest first.
        current: The row as it is now.
    """
    now = _read(rows.to_json(rows.image(current))) if current else None
    past = now
    for change in later:
        past = None if change.before is None else {**(past or {}), **change.before}
    return past == now


def _undone() -> Any:
    undoing = JournalStep.alias()
    return peewee.fn.EXISTS(undoing.select(undoing.id).where(undoing.undoes == JournalStep.id))


def _step(row: Sequence[Any], *, undone: bool) -> Step:
    number, at, by, key, label, undoes = row
    return Step(number, at, by, key, label, undoes, undone)


def _read(text: str | None) -> dict[str, Any] | None:
    found: dict[str, Any] | None = json.loads(text) if text else None
    return found
