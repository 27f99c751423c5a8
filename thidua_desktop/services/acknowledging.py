"""Telling other offices what came of their files, and learning what came of ours."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain import deliveries, receipts
from thidua_desktop.domain.acks import (
    MOST_FILES,
    MOST_ROWS,
    Acks,
    Decision,
    FileReply,
    Mark,
    RowReply,
)
from thidua_desktop.domain.epochs import living
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.streams import Range, Stream
from thidua_desktop.domain.sync import spell_version
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.peers import PeerEpoch
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

_NOT_TAKEN: Final = ("rejected", "waiting", "late", "proposal")
_TAKEN: Final = ("new", "update", "same", "older", "conflict")
_TRIES, _REST = 5, timedelta(minutes=15)
# Receipts are looked for among this many unanswered files.
_MOST_WAITING: Final = 50
_WITHOUT_ROWS: Final = "BIENNHAN"


@dataclass(frozen=True, slots=True)
class PeerView:
    """One machine of another office, as it is known here.

    Attributes:
        unit: The office's id.
        code: Its code.
        name: Its name.
        replica: The machine's name.
        epoch: Which life of its data.
        living: Whether no later life of it is known.
        received: Up to which of its changes everything is here.
        gaps: Its changes that are missing here.
        acked: Up to which of our changes it has said to have everything.
        acked_gaps: Our changes it said are missing there.
        last_at: When its latest file was made, by its clock.
        last_seq: Number of that file.
        app: Its version of the program.
        wants_echo: Whether it asks for its own rows back.
    """

    unit: str
    code: str
    name: str
    replica: str
    epoch: int
    living: bool
    received: int
    gaps: tuple[Range, ...]
    acked: int
    acked_gaps: tuple[Range, ...]
    last_at: str
    last_seq: int
    app: str
    wants_echo: bool


@dataclass(frozen=True, slots=True)
class GapView:
    """Changes that are missing: of a peer's here ("in"), or of ours there ("out")."""

    unit: str
    code: str
    name: str
    replica: str
    direction: str
    first: int
    last: int


class Acknowledging:
    """Receipts given and taken, and what is known of the other machines."""

    def __init__(
        self, store: Store, territories: Territories, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._territories = territories
        self._clock = clock

    # Out: what we say of their files

    def acks(self, receiver: str, me: Identity) -> Acks:
        """Return what a file for an office acknowledges."""
        store = self._store
        epochs = [one for one in store.peers.of(receiver) if one.epoch_id != me.epoch_id]
        latest = sorted(epochs, key=lambda one: one.noted_at)[-MOST_FILES:]
        files = store.ledger.received_from(receiver, MOST_FILES)
        forked = {actor for one in epochs for actor in one.forked}
        return Acks(
            me.epoch_id,
            me.epoch,
            tuple(Mark(one.epoch_id, one.ranges.hw, one.ranges.gaps) for one in latest),
            tuple(_reply(entry) for entry in files if entry.kind != _WITHOUT_ROWS),
            tuple(self._rows_not_taken(receiver))[:MOST_ROWS],
            tuple(sorted(forked))[:MOST_FILES],
            tuple(self._decisions(receiver))[:MOST_ROWS],
        )

    def machines(self, unit: str) -> list[PeerEpoch]:
        """Return the other machines of an office that are thought to be in use."""
        me = self._store.identity()
        known = [one for one in self._store.peers.of(unit) if one.epoch_id != me.epoch_id]
        spoken = self._store.ledger.received_from(unit, MOST_FILES)
        return living(known, [entry.epoch_id for entry in spoken])

    def in_words(self, receiver: str) -> list[tuple[int, int, int]]:
        """Return number, rows taken and all rows of the latest files from an office."""
        found = []
        for entry in self._store.ledger.received_from(receiver, 3):
            if entry.kind != _WITHOUT_ROWS and entry.state == "applied":
                taken = _sum(entry.counts, _TAKEN)
                found.append((entry.seq, taken, taken + _sum(entry.counts, _NOT_TAKEN)))
        return found

    def _rows_not_taken(self, receiver: str) -> Iterator[RowReply]:
        for aside in self._store.asides.open():
            if aside.sender == receiver and aside.reason in _NOT_TAKEN:
                version = spell_version(aside.row.stamp.version)
                code = aside.code or aside.reason
                yield RowReply("", aside.kind.value, aside.row.record.id, version, code)

    def _decisions(self, receiver: str) -> Iterator[Decision]:
        for aside in self._store.asides.settled("proposal", MOST_ROWS):
            if aside.sender == receiver and aside.proposal:
                told = aside.settled, aside.settled_by, aside.settled_at
                yield Decision(aside.proposal, *told)

    # In: what they say of ours, and what we note of them

    def note(self, manifest: Manifest, acks: Acks | None, *, complete: bool, work: Work) -> str:
        """Note whom a file came from and what it acknowledges; an operation is open.

        Returns:
            Why we must begin a new epoch, "" if we need not.
        """
        me = work.identity
        peer = self._peer(manifest)
        stream = peer.ranges
        if complete and manifest.kind != _WITHOUT_ROWS:
            stream = stream.noted(manifest.low, manifest.high)
        # Of an answer in several files only the last one says that all is inside.
        whole = stream.hw >= manifest.high
        later = manifest.seq >= peer.last_seq
        peer = replace(
            peer,
            ranges=stream,
            last_seq=max(peer.last_seq, manifest.seq),
            last_made_at=manifest.made_at if later else peer.last_made_at,
            noted_at=self._store.now(),
            app=manifest.app if later else peer.app,
            can_read=manifest.can_read if later else peer.can_read,
            wants_echo=manifest.wants_echo if later else peer.wants_echo,
            echoed=me.epoch_id if whole and me.epoch_id in manifest.echo else peer.echoed,
        )
        reason = ""
        if acks is not None and acks.epoch_id == manifest.epoch_id:
            peer, reason = self._believed(peer, acks, manifest, me)
        self._store.peers.put(peer)
        if acks is not None:
            self._answered(manifest.sender, acks, me)
        return reason

    def saw_fork(self, manifest: Manifest, actors: tuple[str, ...]) -> None:
        """Note that two contents of one version were seen, to tell whoever made them."""
        peer = self._peer(manifest)
        forked = tuple(sorted({*peer.forked, *actors}))
        self._store.peers.put(replace(peer, forked=forked))

    def forget(self, entry: Entry) -> None:
        """Take the range of an import that was undone out of its stream."""
        peer = self._store.peers.get(entry.epoch_id)
        if peer is not None and entry.complete:
            stream = peer.ranges.without(entry.low, entry.high)
            self._store.peers.put(replace(peer, ranges=stream))

    def stream(self, epoch_id: str) -> Stream:
        """Return what has come of a machine's changes."""
        peer = self._store.peers.get(epoch_id)
        return peer.ranges if peer else Stream()

    def _peer(self, manifest: Manifest) -> PeerEpoch:
        known = self._store.peers.get(manifest.epoch_id)
        return known or PeerEpoch(
            unit=manifest.sender,
            epoch_id=manifest.epoch_id,
            replica=manifest.replica,
            epoch=manifest.epoch,
            parent_epoch_id=manifest.parent_epoch_id,
        )

    def _believed(
        self, peer: PeerEpoch, acks: Acks, manifest: Manifest, me: Identity
    ) -> tuple[PeerEpoch, str]:
        """Return the peer with what it says of our present epoch, if it says it latest."""
        mark = next((mark for mark in acks.marks if mark.epoch_id == me.epoch_id), None)
        reason = "forked" if me.actor in acks.forked else ""
        if mark is None:
            return peer, reason
        if mark.hw > me.change_seq or any(last > me.change_seq for _, last in mark.gaps):
            return peer, "future_known"
        if peer.acked_epoch_id == me.epoch_id and manifest.seq <= peer.acked_seq:
            return peer, reason
        told = replace(
            peer,
            acked_epoch_id=me.epoch_id,
            acked=mark.hw,
            acked_gaps=mark.gaps,
            acked_seq=manifest.seq,
        )
        return told, reason

    def _answered(self, sender: str, acks: Acks, me: Identity) -> None:
        ledger = self._store.ledger
        for reply in acks.files:
            entry = ledger.get(reply.id, "out")
            if entry is not None and entry.peer == sender:
                self._advance(entry, reply.state, _told(reply))
        hw = max((mark.hw for mark in acks.marks if mark.epoch_id == me.epoch_id), default=0)
        for entry in ledger.sent(sender, me.epoch_id):
            if entry.high <= hw and entry.state in deliveries.OPEN:
                self._advance(entry, "received", {})
        decided = {one.proposal: one for one in acks.decided}
        territory = self._territories.now()
        for aside in self._store.asides.open("proposal"):
            decision = decided.get(aside.proposal)
            # It may come through an office between us.
            if decision and territory.may_carry(sender, aside.row.record.home, me.unit):
                self._store.asides.settle([aside.id], decision.kept, decision.by)

    def _advance(self, entry: Entry, said: str, reply: Mapping[str, object]) -> None:
        state = deliveries.advance(entry.state, said)
        if state != entry.state or (reply and reply != entry.reply):
            self._store.ledger.mark(
                entry.uid, "out", state=state, replied_at=self._store.now(), reply=reply
            )

    # By telephone

    def code(self, bundle: str) -> str:
        """Return the receipt to be read out for a file imported here.

        Args:
            bundle: Its id.

        Raises:
            UserError: No such file was imported, or it carries no signature.
        """
        entry = self._store.ledger.received(bundle)
        if entry is None:
            raise refuse("receipt_unknown", id=bundle)
        if not entry.signature:
            raise refuse("receipt_unsigned", file=entry.file)
        hw = self.stream(entry.epoch_id).hw
        return receipts.spoken(entry.signature, entry.uid, _digest(entry), hw)

    def hear(self, typed: str) -> Entry:
        """Take a receipt that was read out; return the file it acknowledges.

        Raises:
            UserError: It fits none of our unanswered files, or too many wrong ones were typed.
        """
        me, code = self._store.identity(), receipts.normal(typed)
        self._refuse_guessing(me)
        entry, hw = self._meant(code, me) if code else (None, 0)
        if entry is None:
            self._count_try(me)
            raise refuse("receipt_wrong", typed=typed)
        with self._store.operation("receipt.hear", entry.file) as work:
            work.identity = replace(work.identity, receipt_tries=0, receipt_tried_at="")
            machines = self.machines(entry.peer)
            # Of two machines it is not said which one has the file; both are sent on to.
            for peer in machines if len(machines) == 1 else ():
                acked = peer.acked if peer.acked_epoch_id == me.epoch_id else 0
                told = replace(peer, acked_epoch_id=me.epoch_id, acked=max(acked, hw))
                self._store.peers.put(told)
            self._advance(entry, "received", {"state": "received", "code": "", "hw": hw})
        return replace(entry, state=deliveries.advance(entry.state, "received"))

    def _meant(self, code: str, me: Identity) -> tuple[Entry | None, int]:
        waiting = [
            entry
            for peer in self._store.ledger.peers()
            for entry in self._store.ledger.sent(peer, me.epoch_id)[:_MOST_WAITING]
            if entry.signature and entry.state != "rejected"
        ]
        for entry in waiting:
            marks = (entry.high, *range(entry.high), *range(entry.high + 1, me.change_seq + 1))
            hw = receipts.heard(code, entry.signature, entry.uid, _digest(entry), marks)
            if hw is not None:
                return entry, hw
        return None, 0

    def _refuse_guessing(self, me: Identity) -> None:
        if me.receipt_tries >= _TRIES and me.receipt_tried_at:
            again = datetime.fromisoformat(me.receipt_tried_at) + _REST
            now = self._clock().astimezone()
            # A clock set back must not shut the receipts out for years.
            if again - _REST <= now < again:
                raise refuse("receipt_too_many_tries", at=f"{again:%H:%M}")

    def _count_try(self, me: Identity) -> None:
        tries = me.receipt_tries + 1 if me.receipt_tries < _TRIES else 1
        with self._store.operation("receipt.wrong") as work:
            work.identity = replace(
                work.identity, receipt_tries=tries, receipt_tried_at=self._store.now()
            )

    # What is known

    def peers(self) -> list[PeerView]:
        """Return every machine of another office that was heard of."""
        me = self._store.identity()
        day = self._clock().date()
        every = [one for one in self._store.peers.every() if one.epoch_id != me.epoch_id]
        alive = {
            one.epoch_id for unit in {one.unit for one in every} for one in self.machines(unit)
        }
        return [
            PeerView(
                unit=one.unit,
                code=self._territories.code(one.unit, day),
                name=self._territories.name(one.unit, day),
                replica=one.replica,
                epoch=one.epoch,
                living=one.epoch_id in alive,
                received=one.ranges.hw,
                gaps=one.ranges.gaps,
                acked=one.acked if one.acked_epoch_id == me.epoch_id else 0,
                acked_gaps=one.acked_gaps if one.acked_epoch_id == me.epoch_id else (),
                last_at=one.last_made_at,
                last_seq=one.last_seq,
                app=one.app,
                wants_echo=one.wants_echo,
            )
            for one in every
        ]

    def gaps(self) -> list[GapView]:
        """Return all changes that are known to be missing, here or there."""
        found = []
        for peer in self.peers():
            who = peer.unit, peer.code, peer.name, peer.replica
            found += [GapView(*who, "in", first, last) for first, last in peer.gaps]
            found += [GapView(*who, "out", first, last) for first, last in peer.acked_gaps]
        return found

    def hand_over(self, bundle: str) -> Entry:
        """Note that a file was given to the other office, or sent off.

        Raises:
            UserError: We wrote no such file.
        """
        entry = self._store.ledger.get(bundle, "out")
        if entry is None:
            raise refuse("bundle_not_written_here", id=bundle)
        state = deliveries.advance(entry.state, "handed")
        with self._store.operation("bundle.hand", entry.file):
            self._store.ledger.mark(bundle, "out", state=state, handed_at=self._store.now())
        return replace(entry, state=state)

    def supersede(self, written: Entry) -> None:
        """Mark the unanswered files that a newer one makes needless; an operation is open."""
        for entry in self._store.ledger.sent(written.peer, written.epoch_id):
            older = entry.uid != written.uid and entry.seq < written.seq
            if older and deliveries.superseded(
                entry.state, entry.low, entry.high, written.low, written.high
            ):
                self._store.ledger.mark(entry.uid, "out", state="superseded")


def _reply(entry: Entry) -> FileReply:
    if entry.state == "quarantined":
        return FileReply(entry.uid, "rejected", "bundle_not_authentic", 0, 0, entry.noted_at)
    state = "processed" if entry.state == "applied" else "received"
    taken, not_taken = _sum(entry.counts, _TAKEN), _sum(entry.counts, _NOT_TAKEN)
    return FileReply(entry.uid, state, "", taken, not_taken, entry.noted_at)


def _told(reply: FileReply) -> dict[str, object]:
    return {
        "state": reply.state,
        "code": reply.code,
        "taken": reply.taken,
        "not_taken": reply.not_taken,
        "at": reply.at,
    }


def _sum(counts: Mapping[str, int], names: tuple[str, ...]) -> int:
    return sum(counts.get(name, 0) for name in names)


def _digest(entry: Entry) -> str:
    return hashlib.sha256(entry.manifest.encode("utf-8")).hexdigest()
