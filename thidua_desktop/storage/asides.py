"""Rows set aside: rivals of what is shown, proposals, and rows that wait or were not taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import peewee

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage import rows
from thidua_desktop.storage.own_tables import Aside


@dataclass(frozen=True, slots=True)
class Put:
    """A row to be set aside.

    Attributes:
        kind: The row's kind.
        row: The row, whole.
        reason: "conflict", "proposal", "late", "waiting" or "rejected".
        bundle: Key of the line of the ledger it came with; None when it came with no file.
        sender: Id of the unit that sent it.
        author: Who made it, when that is not who its stamp names.
        why: The reason a person gave.
        place: Where it stood in the file: "SHEET!7".
        code: Code of the problem for which it was not taken.
        proposal: The identity a proposal has at every office.
        ours: Whether it is what stood here before a rival was shown in its place.
    """

    kind: Kind
    row: Held
    reason: str
    bundle: int | None = None
    sender: str = ""
    author: str = ""
    why: str = ""
    place: str = ""
    code: str = ""
    proposal: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A row that was set aside.

    Attributes:
        id: Its key here.
        uid: Identity of the row.
        state: "open", or "settled" once somebody has decided.
        at: When it was set aside (ISO, with zone).
        settled_at: When it was decided.
        settled_by: By whom.
        settled: How: mine, theirs, both, superseded, taken, declined or undone.

    The others are those of :class:`Put`.
    """

    id: int
    bundle: int | None
    kind: Kind
    uid: str
    reason: str
    row: Held
    state: str
    at: str
    sender: str
    author: str
    why: str
    place: str
    code: str
    proposal: str
    ours: bool
    settled_at: str
    settled_by: str
    settled: str


class Asides:
    """The rows set aside in one database; writes need an operation open."""

    def __init__(self, database: peewee.Database, now: Callable[[], str]) -> None:
        self._database = database
        self._now = now

    def add(self, puts: Iterable[Put]) -> list[int]:
        """Set rows aside, open; return their keys."""
        now = self._now()
        return [self._add(put, now) for put in puts]

    def open(self, reason: str = "", kind: Kind | None = None, uid: str = "") -> list[AsideRow]:
        """Return the rows nobody has decided about, newest first; of a reason, kind or row."""
        wanted = _OPEN
        if reason:
            wanted &= Aside.reason == reason
        if kind is not None:
            wanted &= Aside.kind == kind.value
        if uid:
            wanted &= Aside.uid == uid
        return self._rows(wanted)

    def settled(self, reason: str, limit: int) -> list[AsideRow]:
        """Return the latest rows of a reason that somebody has decided about, newest first."""
        return self._rows((Aside.state == "settled") & (Aside.reason == reason), limit)

    def of_row(self, kind: Kind, uid: str) -> list[AsideRow]:
        """Return all that was ever set aside of one row, decided or not, the oldest first."""
        return self._rows((Aside.kind == kind.value) & (Aside.uid == uid))[::-1]

    def of_bundle(self, bundle: int) -> list[AsideRow]:
        """Return all that a line of the ledger brought, decided or not, newest first."""
        return self._rows(Aside.bundle == bundle)

    def by_proposal(self, proposal: str) -> list[AsideRow]:
        """Return a proposal by the identity it has everywhere, decided or not, newest first."""
        return self._rows(Aside.proposal == proposal)

    def get(self, id: int) -> AsideRow | None:
        """Return one row, decided or not."""
        return next(iter(self._rows(Aside.id == id)), None)

    def settle(self, ids: Collection[int], how: str, by: str) -> None:
        """Note how open rows were decided, and by whom; they stay, and are asked for no more."""
        values: dict[Any, Any] = {
            Aside.state: "settled",
            Aside.settled: how,
            Aside.settled_by: by,
            Aside.settled_at: self._now(),
        }
        self._write(values, _OPEN, ids)

    def reopen(self, ids: Collection[int]) -> None:
        """Have rows wait for a decision again, as theirs was taken back."""
        values: dict[Any, Any] = {Aside.state: "open"}
        values |= dict.fromkeys((Aside.settled, Aside.settled_by, Aside.settled_at), "")
        self._write(values, Aside.state == "settled", ids)

    def explain(self, ids: Collection[int], why: str, author: str) -> None:
        """Note who stands for open rows, and the reason given."""
        values: dict[Any, Any] = {Aside.why: why, Aside.author: author}
        self._write(values, _OPEN, ids)

    def count_open(self) -> dict[str, int]:
        """Return how many rows wait for a decision, by reason."""
        query = Aside.select(Aside.reason, peewee.fn.COUNT(Aside.id)).where(_OPEN)
        found = query.group_by(Aside.reason).tuples().execute(self._database)
        return {reason: int(count) for reason, count in found}

    def open_by_row(self, kinds: Collection[Kind]) -> dict[tuple[Kind, str], list[AsideRow]]:
        """Return the open rivals of rows of some kinds, by row, the oldest first."""
        wanted = _OPEN & (Aside.reason == "conflict")
        found: dict[tuple[Kind, str], list[AsideRow]] = {}
        for aside in reversed(self._rows(wanted & Aside.kind.in_([kind.value for kind in kinds]))):
            found.setdefault((aside.kind, aside.uid), []).append(aside)
        return found

    def _add(self, put: Put, now: str) -> int:
        values: dict[str, Any] = {name: getattr(put, name) for name in _GIVEN}
        values |= dict.fromkeys(("settled_at", "settled_by", "settled"), "")
        values |= {"kind": put.kind.value, "uid": put.row.record.id, "state": "open", "at": now}
        values["image"] = rows.to_json(rows.image(put.row))
        return int(Aside.insert(values).execute(self._database))

    def _write(self, values: dict[Any, Any], wanted: Any, ids: Collection[int]) -> None:
        left = list(ids)
        while left:
            now, left = left[:_SLICE], left[_SLICE:]
            Aside.update(values).where(wanted & Aside.id.in_(now)).execute(self._database)

    def _rows(self, wanted: Any, limit: int | None = None) -> list[AsideRow]:
        query = Aside.select().where(wanted).order_by(Aside.id.desc()).limit(limit)
        found = query.dicts().execute(self._database)
        return [_aside(row) for row in found]


def _aside(row: Mapping[str, Any]) -> AsideRow:
    kind = Kind(row["kind"])
    values = {name: row[name] for name in AsideRow.__dataclass_fields__ if name != "row"}
    held = rows.held(kind, row["uid"], json.loads(row["image"]))
    return AsideRow(**{**values, "kind": kind, "row": held, "ours": bool(row["ours"])})


_SLICE = 500  # Well under the number of parameters one statement may have.
_OPEN: Any = Aside.state == "open"
_GIVEN = ("reason", "bundle", "sender", "author", "why", "place", "code", "proposal", "ours")
