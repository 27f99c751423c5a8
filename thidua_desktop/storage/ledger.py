"""The files sent and received."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import peewee

from thidua_desktop.storage import rows
from thidua_desktop.storage.own_tables import Bundle


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger.

    Attributes:
        uid: The bundle's identity.
        direction: "out" or "in".
        peer: The other office's unit id.
        seq: The sender's number of the bundle.
        kind: What the file is for, e.g. NOP (up) or GIAO (down).
        made_at: When the sender made it (ISO, with zone).
        noted_at: When it was written or imported here.
        noted_by: By whom.
        file: The file's name.
        high: Sender's change number up to which its rows are inside.
        state: Of a file sent, how far it has come; of one received, "applied", "undone" …
        counts: Rows by what became of them.
        step: The journal step of an import that changed something.
        sha256: Of the file itself, hex.
        low: Sender's change number above which its rows are inside.
        epoch_id: The sender's epoch.
        verdict: Of a file received: "intact", "edited" …
        complete: Whether every row of it was read.
        handed_at: When a file sent was handed over.
        replied_at: When the other side was first heard of it.
        reply: What the other side said: state, code, taken, not_taken.
        signature: The file's own.
        id: Key of the line; it is given when the line is written.
    """

    uid: str
    direction: str
    peer: str
    seq: int
    kind: str
    made_at: str
    noted_at: str
    noted_by: str
    file: str
    high: int
    state: str
    counts: Mapping[str, int] = field(default_factory=dict)
    manifest: str = ""
    step: int | None = None
    sha256: str = ""
    low: int = 0
    epoch_id: str = ""
    verdict: str = ""
    complete: bool = True
    handed_at: str = ""
    replied_at: str = ""
    reply: Mapping[str, Any] = field(default_factory=dict)
    signature: str = ""
    id: int = field(default=0, compare=False)


class Ledger:
    """The ledger of one database; writes need an operation open."""

    def __init__(self, database: peewee.Database) -> None:
        self._database = database

    def note(self, entry: Entry) -> int:
        """Write a line and return its key."""
        values = {name: getattr(entry, name) for name in Entry.__dataclass_fields__ if name != "id"}
        return int(Bundle.insert(_stored(values)).execute(self._database))

    def mark(self, uid: str, direction: str, **columns: Any) -> None:
        """Write further on the latest line of a bundle: names and values as in :class:`Entry`."""
        latest = Bundle.select(peewee.fn.MAX(Bundle.id)).where(
            (Bundle.uid == uid) & (Bundle.direction == direction)
        )
        query = Bundle.update(_stored(columns)).where(Bundle.id == latest)
        query.execute(self._database)

    def get(self, uid: str, direction: str) -> Entry | None:
        """Return the latest line of a bundle in one direction."""
        return self._first((Bundle.uid == uid) & (Bundle.direction == direction))

    def by_sha(self, sha256: str, state: str = "applied") -> Entry | None:
        """Return the latest line of a file that is, to the byte, one received and in a state."""
        of_file = (Bundle.sha256 == sha256) & (Bundle.direction == "in")
        return self._first(of_file & (Bundle.state == state))

    def sent(self, peer: str, epoch_id: str) -> list[Entry]:
        """Return the files written for an office in one of our epochs, latest first."""
        of_epoch = (Bundle.direction == "out") & (Bundle.epoch_id == epoch_id)
        return self._entries(of_epoch & (Bundle.peer == peer) & _DATA)

    def received_from(self, peer: str, limit: int = 50) -> list[Entry]:
        """Return the latest files from an office, latest first, whatever became of them."""
        return self._entries((Bundle.direction == "in") & (Bundle.peer == peer) & _DATA, limit)

    def entries(self, limit: int = 200) -> list[Entry]:
        """Return the latest lines, latest first."""
        return self._entries(None, limit)

    def received(self, uid: str) -> Entry | None:
        """Return the latest line of a bundle imported and not undone since, not even in part."""
        of_bundle = (Bundle.uid == uid) & (Bundle.direction == "in")
        return self._first(of_bundle & (Bundle.state == "applied"))

    def standing(self, uid: str) -> list[Entry]:
        """Return every import of a bundle of which anything still stands, latest first."""
        taken = (Bundle.direction == "in") & Bundle.state.in_(("applied", "partly"))
        return self._entries(taken & (Bundle.uid == uid))

    def mark_undone(self, uid: str, step: int | None = None, state: str = "undone") -> None:
        """Note that an import was taken back: that of a step, or those that changed nothing.

        Args:
            uid: The bundle.
            step: The import's journal step.
            state: "undone" frees the mark of a bundle; "partly" says that rows of it stayed.
        """
        in_step: Any = Bundle.step.is_null() if step is None else Bundle.step == step
        query = Bundle.update({Bundle.state: state}).where(
            (Bundle.uid == uid) & (Bundle.direction == "in") & in_step
        )
        query.execute(self._database)

    def last(self, direction: str, peer: str = "") -> Entry | None:
        """Return the latest line of a direction, for one peer if named."""
        wanted = (Bundle.direction == direction) & (Bundle.state != "undone") & _DATA
        return self._first(wanted & (Bundle.peer == peer) if peer else wanted)

    def peers(self) -> list[str]:
        """Return the unit ids of every office a file went to or came from."""
        query = Bundle.select(Bundle.peer).where(_DATA).distinct().order_by(Bundle.peer)
        return [row[0] for row in query.tuples().execute(self._database)]

    def filled_by(self, unit: str) -> Entry | None:
        """Return the latest template taken in that a unit filled in."""
        taken = (Bundle.direction == "in") & (Bundle.state != "undone") & ~_DATA
        return self._first(taken & (Bundle.peer == unit))

    def template_for(self, unit: str) -> Entry | None:
        """Return the latest template written for a unit."""
        written = (Bundle.direction == "out") & (Bundle.kind == "MAU")
        return self._first(written & (Bundle.peer == unit))

    def _first(self, wanted: Any) -> Entry | None:
        return next(iter(self._entries(wanted, 1)), None)

    def _entries(self, wanted: Any, limit: int | None = None) -> list[Entry]:
        query = Bundle.select() if wanted is None else Bundle.select().where(wanted)
        query = query.order_by(Bundle.id.desc()).limit(limit)
        return [_entry(row) for row in query.dicts().execute(self._database)]


_AS_JSON = ("counts", "reply")
# Templates are typed into: no data of another office's database, and nothing to acknowledge.
_DATA: Any = Bundle.kind.not_in(("MAU", "LOI"))


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: rows.to_json(dict(value)) if name in _AS_JSON else value
        for name, value in values.items()
    }


def _entry(row: Mapping[str, Any]) -> Entry:
    values = {name: row[name] for name in Entry.__dataclass_fields__}
    for name in _AS_JSON:
        values[name] = json.loads(values[name])
    return Entry(**{**values, "complete": bool(values["complete"])})
