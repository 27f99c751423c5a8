"""What the sorting of a file's rows needs to know of this office: each thing read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.locks import Locks
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.stages import Above, stand
from thidua_desktop.domain.sync import Held, canonical
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.behind import Behind
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.preview import Taken
from thidua_desktop.services.standing import above
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.asides import AsideRow, Asides
from thidua_desktop.storage.peers import Peers
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.store import Store

Pair = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the sorting needs to know of this office.

    Attributes:
        read: Reads of the database.
        asides: The rows set aside.
        peers: Other offices' machines.
        territory: Who is above whom.
        locks: The closed periods.
        unit: Our unit.
        actor: The name under which this machine changes rows now.
        epoch_id: The life of this database.
        lives: That, and every earlier one.
        today: The day.
    """

    read: Queries
    asides: Asides
    peers: Peers
    territory: Territory
    locks: Locks
    unit: str
    actor: str
    epoch_id: str
    lives: frozenset[str]
    today: date
    rows: dict[Kind, dict[str, Held]] = field(default_factory=dict)
    found: dict[Pair, Held | None] = field(default_factory=dict)
    rivals: dict[Pair, list[AsideRow]] = field(default_factory=dict)
    carried: dict[tuple[str, str], bool] = field(default_factory=dict)
    spoken: dict[tuple[str, str], bool] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    asked: list[Behind] = field(default_factory=list)

    def look_up(self, pairs: Iterable[Pair]) -> None:
        """Read many rows at once, by their ids: a file's rows are few beside all there are."""
        wanted: dict[Kind, list[str]] = {}
        for kind, uid in pairs:
            if kind not in self.rows and (kind, uid) not in self.found:
                self.found[kind, uid] = None
                wanted.setdefault(kind, []).append(uid)
        for kind, uids in wanted.items():
            for uid, row in self.read.many(kind, uids).items():
                self.found[kind, uid] = row

    def ours(self, kind: Kind, uid: str) -> Held | None:
        """Return our row, dead or alive."""
        if kind in self.rows:
            return self.rows[kind].get(uid)
        if (kind, uid) not in self.found:
            self.found[kind, uid] = self.read.get(kind, uid)
        return self.found[kind, uid]

    def standing(self, kind: Kind, uid: str) -> tuple[Held, ...]:
        """Return what we hold of a row: the version shown, then its open rivals."""
        row = self.ours(kind, uid)
        rivals = self.rivals.get((kind, uid), ())
        return () if row is None else (row, *(aside.row for aside in rivals))

    def whole(self, kind: Kind) -> Mapping[str, Held]:
        """Return all our rows of a kind, by id."""
        if kind not in self.rows:
            self.rows[kind] = {row.record.id: row for row in self.read.every(kind, live=False)}
        return self.rows[kind]

    def live(self, kind: Kind, /, **where: str | None) -> list[Any]:
        """Return our live records of a kind whose fields have some values."""
        records: Iterable[Any] = (row.record for row in self.whole(kind).values() if _live(row))
        return [
            record
            for record in records
            if all(getattr(record, name) == value for name, value in where.items())
        ]

    def proposed(self, kind: Kind, row: Held, proposal: str) -> bool:
        """Say whether a change was proposed here before: the same file came again."""
        if proposal:
            return bool(self.asides.by_proposal(proposal))
        before = self.asides.of_row(kind, row.record.id)
        return any(
            aside.reason == "proposal"
            and aside.settled != "undone"
            and canonical(aside.row) == canonical(row)
            for aside in before
        )

    def behind(self) -> Behind:
        """Return what stands behind the places published here."""
        if not self.asked:
            self.asked.append(Behind(self.live))
        return self.asked[0]

    def related(self, sender: str) -> bool:
        """Say whether an office is above us, below us, or our own other machine."""
        territory, me = self.territory, self.unit
        above, below = territory.ancestors(me), territory.ancestors(sender)
        inherited = territory.inherited(me)
        return sender == me or sender in above or me in below or sender in inherited

    def may_carry(self, sender: str, home: str) -> bool:
        """Say whether the sender may bring rows of that owner here."""
        if (sender, home) not in self.carried:
            territory = self.territory
            self.carried[sender, home] = territory.may_carry(
                sender, home, self.unit
            ) or territory.may_echo(sender, home, self.unit)
        return self.carried[sender, home]

    def asks(self, sender: str) -> bool:
        """Say whether we still want our own rows back from an office: it has not sent them yet."""
        return all(peer.echoed != self.epoch_id for peer in self.peers.of(sender))

    def may_speak_for(self, home: str, unit: str) -> bool:
        """Say whether a row of that owner may be about the unit."""
        if (home, unit) not in self.spoken:
            self.spoken[home, unit] = self.territory.may_speak_for(home, unit)
        return self.spoken[home, unit]

    def known(self, kind: Kind, uid: str, taken: Taken) -> Record | None:
        """Return a record as it will be: of this file, else ours."""
        row = taken.get((kind, uid)) or self.ours(kind, uid)
        return row.record if row is not None else None

    def above(self, sheet: ScoreSheet, taken: Taken) -> Above:
        """Return the offices that may say something of a sheet."""
        table = self.known(Kind.CRITERIA_TABLE, sheet.table, taken)
        return above(self.territory, sheet, table.home if table else "")

    def state(self, sheet: ScoreSheet) -> str:
        """Return where one of our sheets stands, before anything of the file is taken."""
        if sheet.id not in self.states:
            moves: list[SheetMove] = self.live(Kind.SHEET_MOVE, sheet=sheet.id)
            self.states[sheet.id] = stand(sheet, moves, self.above(sheet, {}))
        return self.states[sheet.id]


def desk_of(
    store: Store, territories: Territories, guards: Guards, today: Callable[[], date]
) -> Desk:
    """Return the desk of an office as it is now."""
    me = store.identity()
    return Desk(
        read=store.read,
        asides=store.asides,
        peers=store.peers,
        territory=territories.now(),
        locks=guards.locks(),
        unit=me.unit,
        actor=me.actor,
        epoch_id=me.epoch_id,
        lives=frozenset({me.epoch_id, *(epoch.epoch_id for epoch in store.peers.own())}),
        today=today(),
        rivals=store.asides.open_by_row(tuple(Kind)),
    )


def _live(row: Held) -> bool:
    return not row.stamp.deleted
