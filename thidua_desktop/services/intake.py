"""What an incoming file would change: every row classified before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.read import Incoming, Parcel
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of, references
from thidua_desktop.domain.sync import Held, Verdict, compare, provisional
from thidua_desktop.services import ownership
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.preview import TAKEN, Sorted, Taken
from thidua_desktop.services.progress import Progress


def addressed(manifest: Manifest, desk: Desk) -> None:
    """Refuse a file for another office, or from an office that is none of ours.

    Raises:
        UserError: ``other_addressee`` or ``unknown_sender``, before any row is looked at.
    """
    if manifest.receiver != desk.unit:
        raise refuse("other_addressee", receiver=manifest.receiver_name)
    if desk.read.get(Kind.UNIT, manifest.sender) is None and manifest.kind != "NOP":
        raise refuse("unknown_sender", sender=manifest.sender_name)


def sort_rows(parcel: Parcel, desk: Desk, progress: Progress) -> list[Sorted]:
    """Classify every row of a parcel, referred rows before those that refer to them."""
    incoming = {(kind_of(i.held.record), i.held.record.id): i for i in parcel.rows}
    done: list[Sorted] = []
    taken: Taken = {}
    ordered = list(_in_order(incoming))
    for number, row in enumerate(ordered):
        if number % 200 == 0:
            progress.step(number, len(ordered))
        found = _sort(row, parcel, desk, taken)
        if found.outcome in TAKEN:
            taken[found.kind, found.row.record.id] = found.row
        done.append(found)
    return done


def _sort(row: Incoming, parcel: Parcel, desk: Desk, taken: Taken) -> Sorted:
    ours = desk.ours(kind_of(row.held.record), row.held.record.id)
    verdict = compare(ours, row.held)
    if ours is not None and verdict is Verdict.FORK and _lost_before(ours, row.held, desk):
        verdict = Verdict.SAME
    if row.intact and verdict in {Verdict.SAME, Verdict.OLDER}:
        return Sorted(row, ours, verdict.value)
    if refused := _refused(row, ours, parcel.manifest.sender, desk):
        return refused
    if _late(row.held, ours, desk):
        return Sorted(row, ours, "late", "row_late")
    if _missing(row.held, desk, taken):
        return Sorted(row, ours, "waiting", "row_waits")
    if refused := ownership.refused(row, ours, desk, taken):
        return refused
    outcome, reason = _RIVALS.get(verdict, (verdict.value, ""))
    return Sorted(row, ours, outcome, reason)


def _lost_before(ours: Held, theirs: Held, desk: Desk) -> bool:
    """Say whether this rival lost to ours already and lies aside: the same file came again."""
    shown, lost = provisional(ours, theirs)
    return shown == ours and desk.ledger.has_aside(lost, "conflict")


_RIVALS = {
    Verdict.CONFLICT: ("conflict", "row_conflict"),
    Verdict.FORK: ("conflict", "row_forked"),
}


def _refused(row: Incoming, ours: Held | None, sender: str, desk: Desk) -> Sorted | None:
    """Return the row as refused: not the sender's to change, or not as the sender wrote it."""
    record = row.held.record
    if trespass := _trespass(row, ours, sender, desk):
        return trespass
    if row.intact:
        wrong = any(record.check(desk.today))
        return Sorted(row, ours, "rejected", "row_inconsistent") if wrong else None
    if ours is not None and ours.record == record:
        return Sorted(row, ours, "same")
    return Sorted(row, ours, "proposal", "edited_by_hand")


def _trespass(row: Incoming, ours: Held | None, sender: str, desk: Desk) -> Sorted | None:
    """Return the row as refused when it is not the sender's to bring or its owner's to write."""
    record = row.held.record
    if not desk.may_carry(sender, record.home):
        return Sorted(row, ours, "rejected", "row_not_theirs")
    if ours is not None and ours.record.home != record.home:
        return Sorted(row, ours, "rejected", "row_changed_owner")
    if desk.territory.role_of(record.home) not in definition(kind_of(record)).keepers:
        return Sorted(row, ours, "rejected", "row_not_kept")
    unit = getattr(record, "unit", None)
    if unit and not desk.may_speak_for(record.home, unit):
        return Sorted(row, ours, "rejected", "row_about_others")
    return None


def _late(row: Held, ours: Held | None, desk: Desk) -> bool:
    if ownership.decided_above(row.record, desk):
        return False  # Who closes periods has said this in its own time.
    versions = [row] if ours is None else [row, ours]
    return any(desk.locks.closing(version.record, desk.today) for version in versions)


def _missing(row: Held, desk: Desk, taken: Taken) -> bool:
    return any(pair not in taken and desk.ours(*pair) is None for pair in references(row.record))


def _in_order(rows: Mapping[tuple[Kind, str], Incoming]) -> Iterator[Incoming]:
    """Yield rows so that what a row refers to comes before it, kinds in their order."""
    seen: set[tuple[Kind, str]] = set()
    order = {kind: number for number, kind in enumerate(Kind)}
    for start in sorted(rows, key=lambda pair: order[pair[0]]):
        # A stack, not recursion: a chain of parents in a hostile file may be long.
        stack = [(start, False)]
        while stack:
            pair, ready = stack.pop()
            if ready:
                yield rows[pair]
            elif pair in rows and pair not in seen:
                seen.add(pair)
                stack.append((pair, True))
                stack += [(parent, False) for parent in references(rows[pair].held.record)]
