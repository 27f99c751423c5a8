"""One unit of work: every write of every kind goes through here, into the row and the journal."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import peewee

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held, Stamp, Version, joined
from thidua_desktop.storage import rows
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.own_tables import OwnEpoch
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.statements import (
    INSERT_CHANGE,
    RIVALS,
    insert_link,
    insert_row,
    update_row,
)
from thidua_desktop.storage.tables import LINKS, TABLES
from thidua_desktop.storage.wording import Wording


class Work:
    """The writes of one operation; made by the store, gone when the transaction ends.

    Attributes:
        identity: Who we are; its counters grow with every write.
        now: Gives the operation's time, as it is stored.
        step: Key of the journal step all writes belong to.
        changed: The kinds of which rows were written.
        stands: Whether the step belongs in the history though no row was written.
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
        self.now = now
        self._keys: dict[tuple[Kind, str], int | None] = {}
        self._wording = Wording(database, queries)
        self._identity = identity
        self._lamport, self._number = identity.lamport, identity.change_seq
        self.step = step
        self.changed: set[Kind] = set()
        self.stands = False

    @property
    def identity(self) -> Identity:
        """Who we are, with the counters as they are now."""
        counted = self._lamport, self._number
        if counted != (self._identity.lamport, self._identity.change_seq):
            lamport, number = counted
            self._identity = replace(self._identity, lamport=lamport, change_seq=number)
        return self._identity

    @identity.setter
    def identity(self, identity: Identity) -> None:
        self._identity = identity
        self._lamport, self._number = identity.lamport, identity.change_seq

    def put(self, record: Record) -> Held:
        """Save the office's own record, new or changed; return it with its stamp.

        An unchanged record is left alone: no version, no journal line.
        """
        kind = kind_of(record)
        before = self._queries.get(kind, record.id)
        if before and before.record == record and not before.stamp.deleted:
            return before
        return self._write_own(_next(record, before), before, deleted=False)

    def drop(self, kind: Kind, uid: str) -> Held:
        """Delete the office's own record: a tombstone stays, and travels."""
        before = self._queries.get(kind, uid)
        if before is None or before.stamp.deleted:
            raise refuse("not_found", id=uid)
        return self._write_own(before, before, deleted=True)

    def adopt(self, row: Held, before: Held | None) -> None:
        """Take a row from elsewhere as it is, stamp and all; it is a change, to be sent on.

        Args:
            row: The row; whatever it refers to must be here already.
            before: Our row of the same identity, as read in this operation.
        """
        self._lamport = max(self._lamport, row.stamp.lamport)
        self._number += 1
        self._store(kind_of(row.record), row, before, change_seq=self._number)

    def plant(self, row: Held) -> None:
        """Take a first row that every office finds in its own seed, and nobody is sent."""
        lamport = max(self.identity.lamport, row.stamp.lamport)
        self.identity = replace(self.identity, lamport=lamport)
        self._store(kind_of(row.record), row, None, change_seq=0)

    def decide(
        self,
        record: Record,
        over: Sequence[Held],
        extra: Mapping[str, str] | None = None,
        *,
        deleted: bool = False,
    ) -> Held:
        """Write a version made with knowledge of several others: it stands over them everywhere.

        Args:
            record: What is to hold from now on.
            over: The versions that were looked at; the row's own is always among them.
            extra: Columns nobody here knows; those of the row as it is when None.
            deleted: Whether the decision is that the row be gone.
        """
        before = self._queries.get(kind_of(record), record.id)
        version: Version = before.stamp.version if before else {}
        for row in over:
            version = joined(version, row.stamp.version)
        carried = extra if extra is not None else before.extra if before else None
        seen = max((row.stamp.lamport for row in over), default=0)
        stamp = Stamp(version, seen, "")
        return self._write_own(Held(record, stamp, carried or None), before, deleted=deleted)

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

    def begin_epoch(self, reason: str, identity: Identity) -> None:
        """Go on under the identity of a new epoch, and note why."""
        epoch = {
            "epoch_id": identity.epoch_id,
            "replica": identity.replica,
            "epoch": identity.epoch,
            "parent_epoch_id": identity.parent_epoch_id,
            "reason": reason,
            "began_at": self.now(),
        }
        OwnEpoch.insert(epoch).execute(self._database)
        self.identity = identity

    def knows(self, kind: Kind, uid: str) -> bool:
        """Say whether a row is here, dead or alive."""
        return self._key(kind, uid) is not None

    def _write_own(self, base: Held, before: Held | None, *, deleted: bool) -> Held:
        """Write the office's next change of a row; ``base`` holds the version it goes on from."""
        me, kind = self.identity, kind_of(base.record)
        rivals = [before.stamp] if before else []
        rivals += self._rivals(kind, base.record.id)
        # No change of ours may have the number of one that lies beside the row.
        counts = [stamp.version.get(me.actor, 0) for stamp in (base.stamp, *rivals)]
        version = {**base.stamp.version, me.actor: max(counts)}
        lamport = max(me.lamport, *(stamp.lamport for stamp in (base.stamp, *rivals))) + 1
        me = replace(me, change_seq=me.change_seq + 1, lamport=lamport)
        stamp = replace(base.stamp, version=version)
        stamp = stamp.bumped(me.actor, lamport, self.now(), me.person, deleted=deleted)
        row = Held(base.record, stamp, base.extra)
        self.identity = me
        self._store(kind, row, before, change_seq=me.change_seq)
        return row

    def _rivals(self, kind: Kind, uid: str) -> list[Stamp]:
        found = self._database.execute_sql(RIVALS, (kind.value, uid)).fetchall()
        return [rows.stamp_of(json.loads(image)) for (image,) in found]

    def _store(self, kind: Kind, row: Held, before: Held | None, change_seq: int) -> None:
        keys = {
            field.name: self._required_key(field, getattr(row.record, field.name))
            for field in definition(kind).references
        }
        derived = (change_seq, *self._wording.derived(kind, row))
        values = rows.write_values(kind, row, keys, derived)
        uid = row.record.id
        if before is None:
            key = self._database.execute_sql(insert_row(kind), (uid, *values)).lastrowid
        else:
            key = self._key(kind, uid) or 0
            self._database.execute_sql(update_row(kind), (*values, key))
        self._keys[kind, uid] = key
        self._write_links(kind, key, row.record, fresh=before is None)
        images = (rows.image(before), rows.image(row)) if before else (None, None)
        self._note(kind, uid, *images)
        if before is not None and _title(before.record) != _title(row.record):
            self._wording.renamed(kind, uid)

    def _write_links(self, kind: Kind, key: int, record: Record, *, fresh: bool) -> None:
        for field in definition(kind).links:
            if not fresh:
                link: Any = LINKS[kind, field.name]
                link.delete().where(link.owner == key).execute(self._database)
            for uid in getattr(record, field.name):
                target = self._required_key(field, uid)
                self._database.execute_sql(insert_link(kind, field), (key, target))

    def _note(self, kind: Kind, uid: str, before: Any, after: Any) -> None:
        """Write the journal line: what differs, or the whole of what is no longer there.

        Of a row that was not here there is no image: the row itself says what was entered.
        """
        self.changed.add(kind)
        if before is not None and after is not None:
            names = [name for name in after if before.get(name) != after[name]]
            before = {name: before.get(name) for name in names}
            after = {name: after[name] for name in names}
        self._database.execute_sql(
            INSERT_CHANGE,
            (
                self.step,
                kind.value,
                uid,
                None if before is None else rows.to_json(before),
                None if after is None else rows.to_json(after),
            ),
        )

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


def _next(record: Record, before: Held | None) -> Held:
    """Return the record on top of what is known of its row."""
    return replace(before, record=record) if before else Held(record, Stamp({}, 0, ""))


def _title(record: Record) -> tuple[Any, ...]:
    of_kind = definition(kind_of(record))
    return tuple(getattr(record, name) for name in (*of_kind.title, *of_kind.called))
