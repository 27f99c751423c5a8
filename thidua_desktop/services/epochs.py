"""New lives of the database: after a restore, on another machine, or when somebody knows more.

Files of a restored or copied database that went on under its old name would contradict those it
wrote before, and one of two contents would be lost without a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.epochs import DeviceMark, judge
from thidua_desktop.storage.copies import Copy
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        unit: The office whose copy it was.
        epoch: Number of the epoch that began.
        saved: The copy made of what was here before; None when there was nothing.
        taken_at: When the restored copy was last written to (ISO, with zone), if it says so.
    """

    unit: str
    epoch: int
    saved: Path | None
    taken_at: str = ""


class Epochs:
    """The epochs of one office's database."""

    def __init__(self, store: Store, backups: Path) -> None:
        self._store = store
        self._backups = backups

    def check(self) -> str:
        """Begin a new epoch if this is not the database this machine knows; return why."""
        if not self._store.is_set_up() or not self._store.keeps_mark():
            return ""
        me = self._store.identity()
        reason = judge(self._store.device(), _mark(me))
        if reason:
            self._store.begin_epoch(reason, reason)
        return reason

    def notice(self) -> str:
        """Return why files are not exchanged until somebody has read it; "" when they are."""
        return self._store.identity().notice if self._store.is_set_up() else ""

    def seen(self) -> None:
        """Go on exchanging: the notice was read."""
        self._store.seen_notice()

    def moved(self) -> Identity:
        """Begin a new epoch because somebody says that the data came to another machine."""
        return self._store.begin_epoch("moved", "moved")

    def must_begin(self, reason: str, work: Work) -> None:
        """Begin a new epoch for what another office told, with the import that brought it."""
        self._store.begin_epoch_within(work, reason)

    def look(self, source: Path) -> Copy:
        """Return what a copy is: whose, of when, with how many rows. Writes nothing.

        Raises:
            UserError: As :meth:`restore`.
        """
        return self._store.look(source)

    def restore(self, source: Path) -> Restored:
        """Put a copy in the place of the database, after a copy of what is here.

        Raises:
            UserError: The copy is not ours, damaged, another office's or of a newer program, or
                the database is in use. Nothing is changed then.
        """
        done = self._store.restore(source, self._backups)
        return Restored(done.unit, done.epoch, done.saved, done.taken_at)


def _mark(me: Identity) -> DeviceMark:
    return DeviceMark(me.replica, me.epoch, me.epoch_id, me.change_seq)
