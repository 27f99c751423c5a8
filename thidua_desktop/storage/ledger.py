"""The files sent and received, and the rows set aside on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import peewee

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage import rows
from thidua_desktop.storage.tables import Aside, Bundle


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger.

    Attributes:
        uid: The bundle's identity.
        direction: "out" or "in".
        peer: The other office's unit id.
        seq: The sender's number of the bundle.
        kind: NOP (up) or GIAO (down).
        made_at: When the sender made it (ISO, with zone).
        noted_at: When it was written or imported here.
        noted_by: By whom.
        file: The file's name.
        high: Sender's change number up to which its rows are inside.
        state: "written", "applied" or "undone".
        counts: Rows by what became of them.
        step: The journal step of an import that changed something.
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


class Ledger:
    """The ledger of one database; writes need an operation open."""

    def __init__(self, database: peewee.Database) -> None:
        self._database = database

    def note(self, entry: Entry) -> int:
        """Write a line and return its key."""
        values: dict[str, Any] = {
            name: getattr(entry, name) for name in Entry.__dataclass_fields__ if name != "counts"
        }
        values["counts"] = rows.to_json(dict(entry.counts))
        return int(Bundle.insert(values).execute(self._database))

    def set_aside(
        self, bundle: int, asides: Iterable[tuple[Kind, str, str, Mapping[str, Any]]]
    ) -> None:
        """Keep rows that were not taken: kind, id, reason, and all their cells."""
        for kind, uid, reason, image in asides:
            values: dict[Any, Any] = {
                Aside.bundle: bundle,
                Aside.kind: kind.value,
                Aside.uid: uid,
                Aside.reason: reason,
                Aside.image: rows.to_json(image),
            }
            Aside.insert(values).execute(self._database)

    def asides(self, reason: str = "") -> list[tuple[str, str, str, dict[str, Any]]]:
        """Return the rows set aside: kind, id, reason, image; newest first."""
        query = Aside.select(Aside.kind, Aside.uid, Aside.reason, Aside.image)
        if reason:
            query = query.where(Aside.reason == reason)
        found = query.order_by(Aside.id.desc()).tuples().execute(self._database)
        return [(kind, uid, why, json.loads(image)) for kind, uid, why, image in found]

    def entries(self, limit: int = 200) -> list[Entry]:
        """Return the latest lines, latest first."""
        query = Bundle.select().order_by(Bundle.id.desc()).limit(limit)
        return [_entry(row) for row in query.dicts().execute(self._database)]

    def received(self, uid: str) -> Entry | None:
        """Return the line of a bundle that was imported and not undone since."""
        return next(iter(self.standing(uid)), None)

    def standing(self, uid: str) -> list[Entry]:
        """Return every import of a bundle that was not undone since, latest first."""
        query = Bundle.select().where(
            (Bundle.uid == uid) & (Bundle.direction == "in") & (Bundle.state == "applied")
        )
        found = query.order_by(Bundle.id.desc()).dicts().execute(self._database)
        return [_entry(row) for row in found]

    def mark_undone(self, uid: str, step: int | None = None) -> None:
        """Free the mark that says a bundle was imported in a step, or without changing anything."""
        in_step: Any = Bundle.step.is_null() if step is None else Bundle.step == step
        query = Bundle.update({Bundle.state: "undone"}).where(
            (Bundle.uid == uid) & (Bundle.direction == "in") & in_step
        )
        query.execute(self._database)

    def has_aside(self, row: Held, reason: str) -> bool:
        """Say whether this very row has been set aside before."""
        query = Aside.select().where(
            (Aside.uid == row.record.id)
            & (Aside.reason == reason)
            & (Aside.image == rows.to_json(rows.image(row)))
        )
        return bool(query.exists(self._database))

    def last(self, direction: str, peer: str = "") -> Entry | None:
        """Return the latest line of a direction, for one peer if named."""
        query = Bundle.select().where((Bundle.direction == direction) & (Bundle.state != "undone"))
        if peer:
            query = query.where(Bundle.peer == peer)
        found = list(query.order_by(Bundle.id.desc()).limit(1).dicts().execute(self._database))
        return _entry(found[0]) if found else None

    def peers(self) -> list[str]:
        """Return the unit ids of every office a file went to or came from."""
        query = Bundle.select(Bundle.peer).distinct().order_by(Bundle.peer)
        return [row[0] for row in query.tuples().execute(self._database)]


def image_of(row: Held) -> dict[str, Any]:
    """Return a row's cells, as they are kept aside."""
    return rows.image(row)


def _entry(row: Mapping[str, Any]) -> Entry:
    values = {name: row[name] for name in Entry.__dataclass_fields__ if name != "counts"}
    return Entry(**values, counts=json.loads(row["counts"]))
