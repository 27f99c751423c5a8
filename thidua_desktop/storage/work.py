"""One unit of work: every write of every kind goes through here, into the row and the journal."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import peewee

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import Choice, Number, Ref, Text, Trace
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Parameters, Refs
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.domain.words import fold, sort_key
from thidua_desktop.storage import rows
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.tables import LINKS, TABLES


class Work:
    """The writes of one operation; made by the store, gone when the transaction ends.

    Attributes:
        identity: Who we are; its counters grow with every write.
        step: Key of the journal step all writes belong to.
    """

    def __init__(
        self,
        database: peewee.Database,
        queries: Queries,
        identity: Identity,
        step: int,
        now: Callable[[], str],
    ) -> None:
        self._database = database
        self._queries = queries
        self._now = now
        self._keys: dict[tuple[Kind, str], int | None] = {}
        self._labels: dict[tuple[Kind, str], str] = {}
        self.identity = identity
        self.step = step
        self.changed: set[Kind] = set()

    def put(self, record: Record) -> Held:
        """Save the office's own record, new or changed; return it with its stamp.

        An unchanged record is left alone: no version, no journal line.
        """
        kind = kind_of(record)
        before = self._queries.get(kind, record.id)
        if before and before.record == record and not before.stamp.deleted:
            return before
        return self._write_own(record, before, deleted=False)

    def drop(self, kind: Kind, uid: str) -> Held:
        """Delete the office's own record: a tombstone stays, and travels."""
        before = self._queries.get(kind, uid)
        if before is None or before.stamp.deleted:
            raise refuse("not_found", id=uid)
        return self._write_own(before.record, before, deleted=True)

    def adopt(self, row: Held, before: Held | None) -> None:
        """Take a row from elsewhere as it is, stamp and all.

        Args:
            row: The row; whatever it refers to must be here already.
            before: Our row of the same identity, as read in this operation.
        """
        self.identity = replace(
            self.identity, lamport=max(self.identity.lamport, row.stamp.lamport)
        )
        self._store(kind_of(row.record), row, before, change_seq=0)

    def erase(self, kind: Kind, before: Held) -> None:
        """Take a row away as if it had never come: only the undoing of an import does this."""
        key = self._key(kind, before.record.id)
        for field in definition(kind).links:
            link: Any = LINKS[kind, field.name]
            link.delete().where(link.owner == key).execute(self._database)
        table = TABLES[kind]
        table.delete().where(table.id == key).execute(self._database)
        self._note(kind, before.record.id, rows.image(before), None)
        self._keys.pop((kind, before.record.id), None)

    def knows(self, kind: Kind, uid: str) -> bool:
        """Say whether a row is here, dead or alive."""
        return self._key(kind, uid) is not None

    def _write_own(self, record: Record, before: Held | None, *, deleted: bool) -> Held:
        me = replace(
            self.identity,
            change_seq=self.identity.change_seq + 1,
            lamport=self.identity.lamport + 1,
        )
        base = before.stamp if before else Stamp({}, 0, "")
        stamp = base.bumped(me.actor, me.lamport, self._now(), me.person, deleted=deleted)
        row = Held(record, stamp, before.extra if before else None)
        self.identity = me
        self._store(kind_of(record), row, before, change_seq=me.change_seq)
        return row

    def _store(self, kind: Kind, row: Held, before: Held | None, change_seq: int) -> None:
        keys = {
            field.name: self._required_key(field, getattr(row.record, field.name))
            for field in definition(kind).references
        }
        derived = (change_seq, self._search_text(kind, row), self._sort_key(kind, row))
        values = rows.write_values(kind, row, keys, derived)
        uid = row.record.id
        if before is None:
            key = self._database.execute_sql(_insert_sql(kind), (uid, *values)).lastrowid
        else:
            key = self._key(kind, uid) or 0
            self._database.execute_sql(_update_sql(kind), (*values, key))
        self._keys[kind, uid] = key
        self._write_links(kind, key, row.record, fresh=before is None)
        self._note(kind, uid, rows.image(before) if before else None, rows.image(row))
        if before is not None and _title(before.record) != _title(row.record):
            self._refresh_users(kind, uid)

    def _write_links(self, kind: Kind, key: int, record: Record, *, fresh: bool) -> None:
        for field in definition(kind).links:
            link: Any = LINKS[kind, field.name]
            if not fresh:
                link.delete().where(link.owner == key).execute(self._database)
            for uid in getattr(record, field.name):
                target = self._required_key(field, uid)
                link.insert({link.owner: key, link.target: target}).execute(self._database)

    def _note(self, kind: Kind, uid: str, before: Any, after: Any) -> None:
        """Write the journal line: what differs, or the whole of what is no longer there."""
        self.changed.add(kind)
        if before is not None and after is not None:
            names = [name for name in after if before.get(name) != after[name]]
            before = {name: before.get(name) for name in names}
            after = {name: after[name] for name in names}
        elif before is None:
            after = None  # The row itself says what was entered.
        self._database.execute_sql(
            _JOURNAL_SQL,
            (
                self.step,
                kind.value,
                uid,
                None if before is None else rows.to_json(before),
                None if after is None else rows.to_json(after),
            ),
        )

    def _refresh_users(self, kind: Kind, uid: str) -> None:
        """Bring the search text and order of the rows that show this one's name up to date."""
        self._labels.pop((kind, uid), None)
        for other, user in self._queries.users(kind, uid, live=False):
            row = self._queries.get(other, user)
            if row:
                table = TABLES[other]
                values: dict[Any, Any] = {
                    table.search: self._search_text(other, row),
                    table.sort_key: self._sort_key(other, row),
                }
                table.update(values).where(table.uid == user).execute(self._database)
                if _named_by_reference(other):
                    self._refresh_users(other, user)  # Its own name contains the new one.

    def _search_text(self, kind: Kind, row: Held) -> str:
        words: list[str] = []
        for field in definition(kind).fields:
            value = getattr(row.record, field.name)
            if value in (None, "", ()) or isinstance(field.spec, _UNSEARCHED):
                continue
            if isinstance(field.spec, (Ref, Refs)):
                ids: Iterable[str] = value if isinstance(value, tuple) else (value,)
                words += [self._label(Kind(field.spec.kind), uid) for uid in ids]
            elif isinstance(field.spec, Text):
                words.append(value)
        return fold(" ".join(words))

    def _sort_key(self, kind: Kind, row: Held) -> bytes:
        name = definition(kind).title[0]
        field, value = definition(kind).field(name), getattr(row.record, name)
        if value and isinstance(field.spec, Ref):
            value = self._queries.sorting(Kind(field.spec.kind), value)
        return sort_key(str(value or ""))

    def _label(self, kind: Kind, uid: str) -> str:
        if (kind, uid) not in self._labels:
            self._labels[kind, uid] = self._queries.label(kind, uid)
        return self._labels[kind, uid]

    def _key(self, kind: Kind, uid: str) -> int | None:
        if self._keys.get((kind, uid)) is None:
            self._keys[kind, uid] = self._queries.key(kind, uid)
        return self._keys[kind, uid]

    def _required_key(self, field: Any, uid: str | None) -> int | None:
        if uid is None:
            return None
        key = self._key(Kind(field.spec.kind), uid)
        if key is None:
            raise refuse("reference_missing", field.name, text=uid)
        return key


def _title(record: Record) -> tuple[Any, ...]:
    of_kind = definition(kind_of(record))
    return tuple(getattr(record, name) for name in (*of_kind.title, *of_kind.called))


def _named_by_reference(kind: Kind) -> bool:
    of_kind = definition(kind)
    return any(isinstance(of_kind.field(name).spec, Ref) for name in of_kind.title)


_UNSEARCHED = (Choice, Number, Parameters, Trace)
_JOURNAL_SQL = (
    'INSERT INTO journal_change (step_id, kind, uid, "before", "after") VALUES (?, ?, ?, ?, ?)'
)


@functools.cache
def _insert_sql(kind: Kind) -> str:
    # The text is made once a kind: ten thousand rows of a bundle are one statement. Names come
    # from this program's own records, never from a person or a file.
    names = ["uid", *rows.write_columns(kind)]
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{kind.value}" ({columns}) VALUES ({marks})'  # noqa: S608


@functools.cache
def _update_sql(kind: Kind) -> str:
    pairs = ", ".join(f'"{name}" = ?' for name in rows.write_columns(kind))
    return f'UPDATE "{kind.value}" SET {pairs} WHERE id = ?'  # noqa: S608
