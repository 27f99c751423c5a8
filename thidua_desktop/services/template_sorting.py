"""What becomes of each row of a filled-in template: the unit's word, written down by us."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from thidua_desktop.bundles.parcel import Incoming
from thidua_desktop.domain.kinds import kind_of
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.preview import Sorted
from thidua_desktop.services.template_history import Earlier
from thidua_desktop.services.template_naming import record_of
from thidua_desktop.services.template_rows import Judged
from thidua_desktop.storage.asides import AsideRow
from thidua_desktop.storage.identity import Identity

_WAITING: Final = ("late", "proposal")


@dataclass(slots=True)
class Writing:
    """Writes rows in a unit's name.

    Attributes:
        desk: What is known here.
        me: Who writes.
        now: When.
        older: Whether a later state of this template was imported before.
        made: How many versions were made.
    """

    desk: Desk
    me: Identity
    now: str
    earlier: Earlier
    older: bool
    made: int = 0

    def sort(self, judged: Judged, uid: str) -> Sorted | None:
        """Return what becomes of a row without problems; None for one that was never taken."""
        kind = judged.row.sheet.kind
        ours = self.desk.ours(kind, uid) if uid else None
        if judged.row.mark:
            return self._dropped(judged, ours)
        record = record_of(judged, uid)
        if record is None:
            return None
        if ours is not None and ours.record.home != record.home:
            return Sorted(_incoming(judged, ours), ours, "rejected", "row_changed_owner")
        if ours is not None and not ours.stamp.deleted and ours.record == record:
            return Sorted(_incoming(judged, ours), ours, "same")
        return self._changed(judged, Held(record, _UNWRITTEN, ours.extra if ours else None), ours)

    def _dropped(self, judged: Judged, ours: Held | None) -> Sorted | None:
        if ours is None:
            return None
        if ours.stamp.deleted:
            return Sorted(_incoming(judged, ours), ours, "same")
        if self.desk.read.users(kind_of(ours.record), ours.record.id):
            return Sorted(_incoming(judged, ours), ours, "rejected", "template_row_used")
        gone = replace(ours, stamp=replace(_UNWRITTEN, deleted=True))
        return self._changed(judged, gone, ours)

    def _changed(self, judged: Judged, wanted: Held, ours: Held | None) -> Sorted:
        outcome, reason = self._outcome(wanted, ours)
        if outcome == "older":
            return Sorted(_incoming(judged, ours or wanted), ours, outcome)
        if outcome in _WAITING and (same := self._waits(wanted, outcome)):
            return Sorted(_incoming(judged, same.row, outcome), ours, outcome, reason)
        return Sorted(
            _incoming(judged, self._written(wanted, ours), outcome), ours, outcome, reason
        )

    def _outcome(self, wanted: Held, ours: Held | None) -> tuple[str, str]:
        desk = self.desk
        versions = [wanted] if ours is None else [wanted, ours]
        if self.older and ours is not None:
            return "older", ""
        if any(desk.locks.closing(version.record, desk.today) for version in versions):
            return "late", "row_late"
        if ours is None:
            return "new", ""
        pair = kind_of(ours.record), ours.record.id
        if desk.rivals.get(pair) or self.earlier.changed_here(pair, ours):
            return "proposal", "template_changed_here"
        return "update", ""

    def _waits(self, wanted: Held, outcome: str) -> AsideRow | None:
        """Return where the same already lies aside: the same file came again."""
        pair = kind_of(wanted.record), wanted.record.id
        for aside in self.desk.asides.open(outcome, *pair):
            same = aside.row.record == wanted.record
            if same and aside.row.stamp.deleted == wanted.stamp.deleted:
                return aside
        return None

    def _written(self, wanted: Held, ours: Held | None) -> Held:
        """Return the row as a version of ours over all that was ever held of it."""
        pair = kind_of(wanted.record), wanted.record.id
        known = [aside.row for aside in self.desk.asides.of_row(*pair)]
        known += [ours] if ours is not None else []
        actor = self.me.actor
        count = max((row.stamp.version.get(actor, 0) for row in known), default=0) + 1
        version = {**(ours.stamp.version if ours is not None else {}), actor: count}
        self.made += 1
        lamport = self.me.lamport + self.made
        stamp = Stamp(version, lamport, actor, wanted.stamp.deleted, self.now, self.me.person)
        return replace(wanted, stamp=stamp)


_UNWRITTEN: Final = Stamp({}, 0, "")


def superseded(desk: Desk, rows: tuple[Sorted, ...]) -> Iterator[AsideRow]:
    """Yield what lies aside of these rows and is not what the file says now."""
    for row in rows:
        if row.outcome not in {"rejected", "older"}:
            for aside in desk.asides.open("", *row.pair):
                if aside.reason in _WAITING and aside.row != row.row:
                    yield aside


def _incoming(judged: Judged, held: Held, outcome: str = "") -> Incoming:
    # A proposal is answered for by who brings it; the rest is the unit's own word.
    row = judged.row
    return Incoming(held, row.place.name, row.number, intact=outcome != "proposal")
