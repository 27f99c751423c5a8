"""Telling other offices what came of their files, and learning what came of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain import deliveries
from thidua_desktop.domain.acks import (
    MOST_FILES,
    MOST_ROWS,
    Acks,
    Decision,
    FileReply,
    Mark,
    RowReply,
)
from thidua_desktop.domain.sync import spell_version
from thidua_desktop.services.receipts import advance
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.peers import PeerEpoch
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

_NOT_TAKEN: Final = ("rejected", "waiting", "late", "proposal")
_TAKEN: Final = ("new", "update", "same", "older", "conflict")
_WITHOUT_ROWS: Final = "BIENNHAN"


class Acknowledging:
    """What files say of files: ours of theirs, and theirs of ours."""

    def __init__(self, store: Store, territories: Territories) -> None:
        self._store = store
        self._territories = territories

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
                advance(self._store, entry, reply.state, _told(reply))
        hw = max((mark.hw for mark in acks.marks if mark.epoch_id == me.epoch_id), default=0)
        for entry in ledger.sent(sender, me.epoch_id):
            if entry.high <= hw and entry.state in deliveries.OPEN:
                advance(self._store, entry, "received", {})
        decided = {one.proposal: one for one in acks.decided}
        territory = self._territories.now()
        for aside in self._store.asides.open("proposal"):
            decision = decided.get(aside.proposal)
            # It may come through an office between us.
            if decision and territory.may_carry(sender, aside.row.record.home, me.unit):
                self._store.asides.settle([aside.id], decision.kept, decision.by)

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
