"""What is known of other offices' machines: how far each has come, and their keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import peewee

from thidua_desktop.domain import streams
from thidua_desktop.domain.streams import Range, Stream
from thidua_desktop.storage import own_tables as tables
from thidua_desktop.storage import rows


@dataclass(frozen=True, slots=True)
class PeerEpoch:
    """One epoch of a machine of an office.

    Attributes:
        unit: The office's unit id.
        epoch_id: The epoch's random name.
        replica: The machine's name in it.
        epoch: Its number, as shown.
        parent_epoch_id: The epoch it went on from, or "".
        ranges: Which of its changes have come completely.
        last_seq: Number of the latest file that came from it.
        last_made_at: When that file was made, by that machine's clock.
        noted_at: When it came.
        app: Version of the program there.
        can_read: Formats it reads.
        wants_echo: Whether it has asked for its own rows.
        echoed: Our epoch for which it has sent us ours, or "".
        acked_epoch_id: Our epoch it last spoke of.
        acked: How far our changes have come there.
        acked_gaps: Our changes it lacks below that.
        acked_seq: Number of the file that said so; a later one is believed, even when lower.
        forked: Names of machines that have been seen going on twice, to be told.
    """

    unit: str
    epoch_id: str
    replica: str = ""
    epoch: int = 1
    parent_epoch_id: str = ""
    ranges: Stream = field(default_factory=Stream)
    last_seq: int = 0
    last_made_at: str = ""
    noted_at: str = ""
    app: str = ""
    can_read: tuple[str, ...] = ()
    wants_echo: bool = False
    echoed: str = ""
    acked_epoch_id: str = ""
    acked: int = 0
    acked_gaps: tuple[Range, ...] = ()
    acked_seq: int = 0
    forked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeerKey:
    """A key an office signs with.

    Attributes:
        unit: The office's unit id.
        key: The public key.
        state: "pending", "confirmed" or "retired".
        first_bundle: The file it was first seen in.
        noted_at: When.
        confirmed_at: When somebody compared its fingerprint.
        confirmed_by: Who.
    """

    unit: str
    key: str
    state: str = "pending"
    first_bundle: str = ""
    noted_at: str = ""
    confirmed_at: str = ""
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True)
class OwnEpoch:
    """A life of this database.

    Attributes:
        epoch_id: Its random name.
        replica: The name under which rows were changed in it.
        epoch: Its number.
        parent_epoch_id: The one before, or "".
        reason: Why it began: "founded", "restored" …
        began_at: When (ISO, with zone).
    """

    epoch_id: str
    replica: str
    epoch: int
    parent_epoch_id: str
    reason: str
    began_at: str


class Peers:
    """The offices known to one database; writes need an operation open."""

    def __init__(self, database: peewee.Database) -> None:
        self._database = database

    def of(self, unit: str) -> list[PeerEpoch]:
        """Return the epochs known of an office, in the order they became known."""
        return self._epochs(tables.PeerEpoch.unit == unit)

    def get(self, epoch_id: str) -> PeerEpoch | None:
        """Return one epoch."""
        return next(iter(self._epochs(tables.PeerEpoch.epoch_id == epoch_id)), None)

    def every(self) -> list[PeerEpoch]:
        """Return all epochs of all offices, in the order they became known."""
        return self._epochs(None)

    def put(self, epoch: PeerEpoch) -> None:
        """Write what is known of an epoch, new or not."""
        values: dict[str, Any] = {name: getattr(epoch, name) for name in _EPOCH}
        values["ranges"] = epoch.ranges.to_json()
        values |= {name: rows.to_json(values[name]) for name in _LISTS}
        table = tables.PeerEpoch
        query = table.update(values).where(table.epoch_id == epoch.epoch_id)
        if not query.execute(self._database):
            table.insert(values).execute(self._database)

    def keys(self, unit: str = "") -> list[PeerKey]:
        """Return the keys known, of one office if named, in the order they became known."""
        table = tables.PeerKey
        query = table.select().where(table.unit == unit) if unit else table.select()
        found = query.order_by(table.id).dicts().execute(self._database)
        return [PeerKey(**{name: row[name] for name in _KEY}) for row in found]

    def put_key(self, key: PeerKey) -> None:
        """Write what is known of a key, new or not."""
        values: dict[str, Any] = {name: getattr(key, name) for name in _KEY}
        table = tables.PeerKey
        query = table.update(values).where((table.unit == key.unit) & (table.key == key.key))
        if not query.execute(self._database):
            table.insert(values).execute(self._database)

    def own(self) -> list[OwnEpoch]:
        """Return the epochs this database has been, the present one last."""
        query = tables.OwnEpoch.select().order_by(tables.OwnEpoch.id)
        found = query.dicts().execute(self._database)
        return [OwnEpoch(**{name: row[name] for name in _OWN}) for row in found]

    def _epochs(self, wanted: Any) -> list[PeerEpoch]:
        query = tables.PeerEpoch.select()
        query = query if wanted is None else query.where(wanted)
        found = query.order_by(tables.PeerEpoch.id).dicts().execute(self._database)
        return [_epoch(row) for row in found]


_EPOCH = tuple(PeerEpoch.__dataclass_fields__)
_KEY = tuple(PeerKey.__dataclass_fields__)
_OWN = tuple(OwnEpoch.__dataclass_fields__)
_LISTS = ("can_read", "acked_gaps", "forked")


def _epoch(row: Mapping[str, Any]) -> PeerEpoch:
    values = {name: row[name] for name in _EPOCH}
    values["ranges"] = streams.from_json(row["ranges"])
    values["wants_echo"] = bool(row["wants_echo"])
    for name in ("can_read", "forked"):
        values[name] = tuple(json.loads(row[name]))
    values["acked_gaps"] = tuple((low, high) for low, high in json.loads(row["acked_gaps"]))
    return PeerEpoch(**values)
