"""How far each file written here has come: handed over, received, read out on the telephone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from thidua_desktop.domain import deliveries
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.receipts import heard, normal, spoken
from thidua_desktop.services.machines import Machines
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store

_TRIES, _REST = 5, timedelta(minutes=15)
# Receipts are looked for among this many of the latest files for each office.
_MOST_WAITING: Final = 50


def advance(store: Store, entry: Entry, said: str, reply: Mapping[str, object]) -> None:
    """Note what was heard of a file written here; an operation is open."""
    state = deliveries.advance(entry.state, said)
    if state != entry.state or (reply and reply != entry.reply):
        store.ledger.mark(entry.uid, "out", state=state, replied_at=store.now(), reply=reply)


class Receipts:
    """Receipts of one office that need no file."""

    def __init__(self, store: Store, machines: Machines, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._machines = machines
        self._clock = clock

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
        hw = self._machines.stream(entry.epoch_id).hw
        return spoken(entry.signature, entry.uid, _digest(entry), hw)

    def hear(self, typed: str) -> Entry:
        """Take a receipt that was read out; return the file it acknowledges.

        Raises:
            UserError: It fits none of our files, or too many wrong ones were typed.
        """
        me, code = self._store.identity(), normal(typed)
        self._refuse_guessing(me)
        entry, hw = self._meant(code, me) if code else (None, 0)
        if entry is None:
            if code:  # A slip of the hand is no guess.
                self._count_try(me)
            raise refuse("receipt_wrong", typed=typed)
        with self._store.operation("receipt.hear", entry.file) as work:
            work.identity = replace(work.identity, receipt_tries=0, receipt_tried_at="")
            machines = self._machines.living(entry.peer)
            # Of two machines it is not said which one has the file; both are sent on to.
            for peer in machines if len(machines) == 1 else ():
                acked = peer.acked if peer.acked_epoch_id == me.epoch_id else 0
                told = replace(peer, acked_epoch_id=me.epoch_id, acked=max(acked, hw))
                self._store.peers.put(told)
            advance(self._store, entry, "received", {"state": "received", "code": "", "hw": hw})
        return replace(entry, state=deliveries.advance(entry.state, "received"))

    def _meant(self, code: str, me: Identity) -> tuple[Entry | None, int]:
        """Return the file a receipt is for, and how far its reader has come."""
        for peer in self._store.ledger.peers():
            sent = self._store.ledger.sent(peer, me.epoch_id)[:_MOST_WAITING]
            # All that came to them came in these files: they have come to where one ends or begins.
            ends = {number for entry in sent for number in (entry.low, entry.high)}
            for entry in sent:
                if not entry.signature or entry.state == "rejected":
                    continue
                marks = (entry.high, *sorted({0, *ends} - {entry.high}, reverse=True))
                hw = heard(code, entry.signature, entry.uid, _digest(entry), marks)
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


def _digest(entry: Entry) -> str:
    return hashlib.sha256(entry.manifest.encode("utf-8")).hexdigest()
