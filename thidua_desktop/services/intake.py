"""What an incoming file would change: every row classified before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.read import Incoming, Parcel, RowProblem
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of, references
from thidua_desktop.domain.locks import Locks
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.sync import Held, Verdict, compare, provisional
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.progress import Progress
from thidua_desktop.storage.ledger import Ledger
from thidua_desktop.storage.queries import Queries

# What becomes of a row, in the order in which the preview lists them.
OUTCOMES = (
    "new",
    "update",
    "same",
    "older",
    "conflict",
    "proposal",
    "rejected",
    "waiting",
    "late",
)
TAKEN = frozenset({"new", "update", "conflict"})
Taken = dict[tuple[Kind, str], Held]  # The rows of this file that come in, as sorted so far.


@dataclass(frozen=True, slots=True)
class Sorted:
    """One incoming row and what becomes of it.

    Attributes:
        incoming: The row and where it stands in the file.
        ours: Our row of the same identity.
        outcome: One of :data:`OUTCOMES`.
        reason: Code of the sentence that says why a row is not taken; "" otherwise.
    """

    incoming: Incoming
    ours: Held | None
    outcome: str
    reason: str = ""

    @property
    def row(self) -> Held:
        """The incoming row."""
        held: Held = self.incoming.held
        return held

    @property
    def kind(self) -> Kind:
        """The row's kind."""
        return kind_of(self.row.record)


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing a file would do. Nothing has been written.

    Attributes:
        path: The file.
        manifest: What it says of itself.
        verdict: intact, resaved, edited or not_authentic.
        rows: Every readable row, classified, in an order in which they can be taken.
        problems: Every row or sheet that could not be read or is not taken, with its place.
        already: When and by whom it was imported before; "" when it was not.
        step: The journal's last step at the time; the import is refused if it has moved.
    """

    path: Path
    manifest: Manifest
    verdict: str
    rows: tuple[Sorted, ...]
    problems: tuple[RowProblem, ...]
    unreadable: int = 0
    already: str = ""
    step: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, outcome: str) -> list[Sorted]:
        """Return the rows with one outcome."""
        return [row for row in self.rows if row.outcome == outcome]


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

    def ours(self, kind: Kind, uid: str) -> Held | None:
        """Return our row; a kind is read once, whole: files carry hundreds of a kind."""
        if kind not in self.rows:
            self.rows[kind] = {row.record.id: row for row in self.read.every(kind, live=False)}
        return self.rows[kind].get(uid)

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
    if _of_another_sheet(row.held.record, desk, taken):
        return Sorted(row, ours, "rejected", "row_about_others")
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
    versions = [row] if ours is None else [row, ours]
    return any(desk.locks.closing(version.record, desk.today) for version in versions)


def _of_another_sheet(record: Record, desk: Desk, taken: Taken) -> bool:
    """Say whether this is an entry in a sheet that another office keeps."""
    if not isinstance(record, ScoreEntry):
        return False
    pair = Kind.SCORE_SHEET, record.sheet
    sheet = taken.get(pair) or desk.ours(*pair)
    return sheet is not None and sheet.record.home != record.home


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
