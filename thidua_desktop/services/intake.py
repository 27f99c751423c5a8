"""What an incoming file would change: every row classified before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from thidua_desktop.bundles.disputes import PROPOSAL, Rival
from thidua_desktop.bundles.limits import MOST_PROPOSALS
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.parcel import FileVerdict, Incoming, Parcel
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of, references
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held, Settled, Verdict, settle
from thidua_desktop.services import ownership
from thidua_desktop.services.desk import Desk, Pair
from thidua_desktop.services.in_order import in_order
from thidua_desktop.services.ourselves import Told, forked, of_the_future, unasked
from thidua_desktop.services.preview import TAKEN, Sorted, Taken
from thidua_desktop.services.progress import Progress

_DISPUTES = "XUNG_DOT"
_Version = tuple[Incoming, Rival | None]  # A row, and what it came as in the sheet of disputes.
_FIRST_ROW = 3  # Of the sheet of disputes, as of every sheet: two lines of headings are above.


def addressed(manifest: Manifest, desk: Desk) -> None:
    """Refuse a file for another office, or from an office that is none of ours.

    Raises:
        UserError: ``other_addressee``, ``unknown_sender`` or ``sender_not_related``, before any row
            is looked at.
    """
    if manifest.receiver != desk.unit:
        raise refuse("other_addressee", receiver=manifest.receiver_name)
    if desk.read.get(Kind.UNIT, manifest.sender) is None and manifest.kind != "NOP":
        raise refuse("unknown_sender", sender=manifest.sender_name)
    if manifest.sender in desk.territory.units() and not desk.related(manifest.sender):
        # Who has nothing to bring here has nothing to tell either.
        raise refuse("sender_not_related", sender=manifest.sender_name)


@dataclass(frozen=True, slots=True)
class Classified:
    """Every row of a file and what becomes of it.

    Attributes:
        rows: The rows of the data sheets, referred rows before those that refer to them.
        rivals: Those of the sheet of disputes: rival versions, and proposals.
        future: Whether the file holds changes of this very machine that it does not know.
        forked: Machines of which two contents of one version were seen.
    """

    rows: tuple[Sorted, ...]
    rivals: tuple[Sorted, ...]
    future: bool = False
    forked: tuple[str, ...] = ()


def classify(parcel: Parcel, desk: Desk, progress: Progress) -> Classified:
    """Say of every row of a parcel what would become of it. Nothing is written.

    Raises:
        UserError: ``proposals_too_many``: nobody could look at so many one by one.
    """
    believed = parcel.verdict != FileVerdict.NOT_AUTHENTIC
    marks = parcel.acks.marks if parcel.acks else ()
    told = Told(
        echoed=desk.epoch_id in parcel.manifest.echo,
        others=any(mark.epoch_id not in desk.lives for mark in marks),
    )
    sorting = Sorting(desk, told, believed=believed)
    disputes: list[_Version] = [_dispute(*numbered) for numbered in enumerate(parcel.rivals)]
    sender = parcel.manifest.sender
    desk.look_up(_touched([*parcel.rows, *(incoming for incoming, _ in disputes)]))
    every: list[_Version] = [(row, None) for row in in_order(parcel.rows, _record)]
    count = len(every)
    every += in_order(disputes, lambda version: version[0].held.record)
    done = []
    for number, (row, rival) in enumerate(every):
        if number % 200 == 0:
            progress.step(number, len(every))
        done.append(sorting.sort(row, sender, rival))
    if sum(row.outcome == "proposal" for row in done) > MOST_PROPOSALS:
        raise refuse("proposals_too_many", most=MOST_PROPOSALS)
    alarms = bool(sorting.future), tuple(sorted(sorting.forked))
    return Classified(tuple(done[:count]), tuple(done[count:]), *alarms)


@dataclass(slots=True)
class Sorting:
    """The sorting of rows that come in together: each counts for those after it.

    Attributes:
        desk: What is known here.
        told: What the file tells of ourselves.
        believed: Whether the rows are as their sender wrote them, as far as they say so.
        taken: The rows that come in, as sorted so far.
        standing: What will be held of those rows.
        forked: Machines of which two contents of one version were seen.
        future: Rows with changes of this very machine that it does not know.
    """

    desk: Desk
    told: Told = field(default_factory=Told)
    believed: bool = True
    taken: Taken = field(default_factory=dict)
    standing: dict[Pair, tuple[Held, ...]] = field(default_factory=dict)
    forked: set[str] = field(default_factory=set)
    future: set[Pair] = field(default_factory=set)

    def sort(self, row: Incoming, sender: str, rival: Rival | None = None) -> Sorted:
        """Say what becomes of a row; one that comes in counts from then on."""
        pair = kind_of(row.held.record), row.held.record.id
        known = self.standing.get(pair) or self.desk.standing(*pair)
        settled = settle(known, row.held)
        found = self._sorted(row, sender, rival, settled)
        if found.outcome in TAKEN:
            self.standing[pair] = settled.shown, *settled.kept
            self.taken[pair] = settled.shown
            if settled.verdict is Verdict.FORK:
                self.forked |= forked(known, row.held)
        told = found.outcome in TAKEN or found.reason == "row_own_unasked"
        if told and of_the_future(self.desk, known, row.held):
            self.future.add(pair)
        return replace(found, rival=rival)

    def _sorted(self, row: Incoming, sender: str, rival: Rival | None, settled: Settled) -> Sorted:
        ours, verdict = (
            self.desk.ours(kind_of(row.held.record), row.held.record.id),
            settled.verdict,
        )
        proposed = rival is not None and rival.kind_of_dispute == PROPOSAL
        genuine = row.intact and self.believed and not proposed
        if genuine and verdict in {Verdict.SAME, Verdict.OLDER}:
            return Sorted(row, ours, verdict.value)
        if refused := _trespass(row, ours, sender, self.desk):
            return refused
        if not genuine:
            return self._proposal(row, ours, rival if proposed else None)
        if any(row.held.record.check(self.desk.today)):
            return Sorted(row, ours, "rejected", "row_inconsistent")
        if unasked(self.desk, row.held, sender, verdict, self.told):
            return Sorted(row, ours, "rejected", "row_own_unasked")
        return self._timely(row, ours, verdict)

    def _timely(self, row: Incoming, ours: Held | None, verdict: Verdict) -> Sorted:
        """Sort a row that is its owner's to write, and its sender's to bring."""
        if _late(row.held, ours, self.desk):
            return Sorted(row, ours, "late", "row_late")
        if self._missing(row.held):
            return Sorted(row, ours, "waiting", "row_waits")
        if refused := ownership.refused(row, ours, self.desk, self.taken):
            return refused
        outcome, reason = _RIVALS.get(verdict, (verdict.value, ""))
        return Sorted(row, ours, outcome, reason)

    def _proposal(self, row: Incoming, ours: Held | None, rival: Rival | None) -> Sorted:
        """Sort a row that its owner has not written so: he is asked, whoever sent it."""
        kind, record = kind_of(row.held.record), row.held.record
        gone = row.held.stamp.deleted
        if ours is not None and (ours.record, ours.stamp.deleted) == (record, gone):
            return Sorted(row, ours, "same")
        if self.desk.proposed(kind, row.held, rival.proposal if rival else ""):
            return Sorted(row, ours, "same")
        if rival is not None:
            return Sorted(row, ours, "proposal", "row_proposed")
        return Sorted(
            row, ours, "proposal", "edited_by_hand" if self.believed else "row_not_authentic"
        )

    def _missing(self, row: Held) -> bool:
        return any(
            pair not in self.taken and self.desk.ours(*pair) is None
            for pair in references(row.record)
        )


_RIVALS = {
    Verdict.CONFLICT: ("conflict", "row_conflict"),
    Verdict.FORK: ("conflict", "row_forked"),
}


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


def _record(row: Incoming) -> Record:
    return row.held.record


def _dispute(number: int, rival: Rival) -> _Version:
    return Incoming(rival.row, _DISPUTES, number + _FIRST_ROW, intact=True), rival


def _touched(rows: Iterable[Incoming]) -> Iterator[Pair]:
    for row in rows:
        yield kind_of(row.held.record), row.held.record.id
        yield from references(row.held.record)
