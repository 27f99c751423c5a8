"""What the sorting of a file's rows needs to know of this office: each thing read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.locks import Locks
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.stages import Above, stand
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.behind import Behind
from thidua_desktop.services.preview import Taken
from thidua_desktop.services.standing import above
from thidua_desktop.storage.ledger import Ledger
from thidua_desktop.storage.queries import Queries


@dataclass(frozen=True, slots=True)
class Desk:
    """What the sorting needs to know of this office."""

    read: Queries
    ledger: Ledger
    territory: Territory
    locks: Locks
    unit: str
    today: date
    rows: dict[Kind, dict[str, Held]] = field(default_factory=dict)
    carried: dict[tuple[str, str], bool] = field(default_factory=dict)
    spoken: dict[tuple[str, str], bool] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    asked: list[Behind] = field(default_factory=list)

    def ours(self, kind: Kind, uid: str) -> Held | None:
        """Return our row; a kind is read once, whole: files carry hundreds of a kind."""
        if kind not in self.rows:
            self.rows[kind] = {row.record.id: row for row in self.read.every(kind, live=False)}
        return self.rows[kind].get(uid)

    def live(self, kind: Kind, /, **where: str | None) -> list[Any]:
        """Return our live records of a kind whose fields have some values."""
        self.ours(kind, "")
        records: Iterable[Any] = (row.record for row in self.rows[kind].values() if _live(row))
        return [
            record
            for record in records
            if all(getattr(record, name) == value for name, value in where.items())
        ]

    def behind(self) -> Behind:
        """Return what stands behind the places published here."""
        if not self.asked:
            self.asked.append(Behind(self.live))
        return self.asked[0]

    def may_carry(self, sender: str, home: str) -> bool:
        """Say whether the sender may bring rows of that owner here."""
        if (sender, home) not in self.carried:
            self.carried[sender, home] = self.territory.may_carry(sender, home, self.unit)
        return self.carried[sender, home]

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


def _live(row: Held) -> bool:
    return not row.stamp.deleted
