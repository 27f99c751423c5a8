"""Who this office is, in its own database, and the counters that must never go back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import peewee

from thidua_desktop.domain.epochs import DeviceMark
from thidua_desktop.domain.errors import refuse
from thidua_desktop.storage.own_tables import Office


@dataclass(frozen=True, slots=True)
class Identity:
    """The office's identity and counters.

    Attributes:
        unit: Id of the unit this office is.
        role: province, district or commune.
        person: Who is working.
        replica: This installation's random name.
        epoch: Which life of the database this is; a restore starts another.
        epoch_id: The epoch's random name.
        change_seq: Number of own changes so far.
        lamport: The highest logical clock seen.
        bundle_seq: Number of bundles written.
        last_id: The greatest identity made.
        founded_at: When the office was set up (ISO, with zone).
        parent_epoch_id: The epoch this one went on from, or "".
        notice: What the person has to be told before files are exchanged again, or "".
        notice_at: Since when (ISO, with zone).
        receipt_tries: How many spoken receipts in a row were none.
        receipt_tried_at: When the last of them was typed.
        marked: Whether a machine has taken a mark of this database; see :mod:`storage.device`.
    """

    unit: str
    role: str
    person: str
    replica: str
    epoch: int
    epoch_id: str
    change_seq: int = 0
    lamport: int = 0
    bundle_seq: int = 0
    last_id: str = ""
    founded_at: str = ""
    parent_epoch_id: str = ""
    notice: str = ""
    notice_at: str = ""
    receipt_tries: int = 0
    receipt_tried_at: str = ""
    marked: int = 0

    @property
    def actor(self) -> str:
        """The name under which this replica changes rows in this epoch."""
        return f"{self.replica}.{self.epoch}"

    @property
    def mark(self) -> DeviceMark:
        """What a machine remembers of this."""
        return DeviceMark(self.replica, self.epoch, self.epoch_id, self.change_seq)

    def succeeded(
        self, random: Callable[[int], bytes], past: DeviceMark | None, notice: str, at: str
    ) -> Identity:
        """Return the identity that goes on from this one under another name: a new epoch.

        Args:
            random: Gives that many random bytes.
            past: What a machine remembers of a later life of this database, if it does.
            notice: What the person has to be told.
            at: The time.
        """
        last = past if past and past.epoch >= self.epoch else self.mark
        return replace(
            self,
            replica=random(5).hex(),
            epoch=last.epoch + 1,
            epoch_id=random(16).hex(),
            parent_epoch_id=last.epoch_id,
            notice=notice,
            notice_at=at if notice else "",
        )


_NAMES = tuple(name for name in Identity.__dataclass_fields__)


def read_identity(database: peewee.Database) -> Identity | None:
    """Return the office's identity; None before the office is set up."""
    rows: list[Any] = list(Office.select().where(Office.id == 1).dicts().execute(database))
    return Identity(**{name: rows[0][name] for name in _NAMES}) if rows else None


def write_identity(database: peewee.Database, identity: Identity) -> None:
    """Store the identity; the caller has a transaction open."""
    values: dict[Any, Any] = {getattr(Office, name): getattr(identity, name) for name in _NAMES}
    if not Office.update(values).where(Office.id == 1).execute(database):
        Office.insert({Office.id: 1, **values}).execute(database)


def required(identity: Identity | None) -> Identity:
    """Return the identity, or refuse when the office has not been set up."""
    if identity is None:
        raise refuse("office_not_set_up")
    return identity
