"""What a file for another office carries: all since it last acknowledged, and more on doubt.

A file lost on the way is healed by the next one, as that begins where the other side says it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from thidua_desktop.bundles.disputes import Rival
from thidua_desktop.bundles.manifest import knows_paper, written_for
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.cargo import Cargo
from thidua_desktop.services.concerned import OF_ONE_UNIT, concerned_with
from thidua_desktop.services.machines import Machines
from thidua_desktop.services.template_units import stands_for
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store


class Outgoing:
    """Gathers what leaves this office; call within one snapshot."""

    def __init__(self, store: Store, territories: Territories, machines: Machines) -> None:
        self._store = store
        self._territories = territories
        self._machines = machines

    def cargo(self, receiver: str, me: Identity, *, everything: bool = False) -> Cargo:
        """Return what the receiver should get now.

        Args:
            receiver: A unit above or below, or our own: its other machine.
            me: Who we are.
            everything: Begin at the beginning, whatever was acknowledged.
        """
        epochs = self._machines.living(receiver)
        echo = tuple(epoch.epoch_id for epoch in epochs if epoch.wants_echo)
        low = 0 if everything or receiver == me.unit else self.low(receiver, me)
        reader = _Reader(self._territories.now(), me.unit, receiver)
        wanted = reader.wants(low, echo=bool(echo), shared=len(epochs) > 1)
        gather = self._store.gathering.rows
        rows = {kind: gather(kind, 0 if echo else low, wanted) for kind in Kind}
        if reader.down:
            concerned = concerned_with(receiver, self._store, self._territories.now())
            for kind in OF_ONE_UNIT:
                rows[kind] = rows[kind].only(lambda row: concerned(row.record))
        found = {kind: of_kind for kind, of_kind in rows.items() if of_kind}
        rivals = tuple(self._rivals(receiver, reader))
        older = any(not knows_paper(written_for(epoch.can_read)) for epoch in epochs)
        cargo = Cargo(low, me.change_seq, found, rivals, echo, older)
        # Rows sent back to their owner lie outside the range: only a range of all can be cut.
        if low and echo and len(cargo.parts()) > 1:
            return self.cargo(receiver, me, everything=True)
        return cargo

    def low(self, receiver: str, me: Identity) -> int:
        """Return up to where every machine of the receiver has all our changes."""
        epochs = self._machines.living(receiver)
        sent = self._store.ledger.sent(receiver, me.epoch_id)
        told = [epoch.acked if epoch.acked_epoch_id == me.epoch_id else 0 for epoch in epochs]
        # From an office that has sent no file yet, receipts may have come by telephone.
        heard = max((int(entry.reply.get("hw", 0)) for entry in sent), default=0)
        low = min(told, default=heard)
        answered = next((entry for entry in sent if entry.high <= low), None)
        # Units merge and move: whoever may read more than then has never been sent the old rows.
        same = answered is not None and answered.counts.get("readable") == self.readable(receiver)
        return low if same else 0

    def readable(self, receiver: str) -> int:
        """Return a number for whose rows a receiver may read of us; another one when it changes."""
        territory = self._territories.now()
        reader = _Reader(territory, self._store.identity().unit, receiver)
        homes = sorted(unit for unit in territory.units() if reader.concerns(unit))
        digest = hashlib.sha256("\n".join(homes).encode("ascii")).digest()
        return int.from_bytes(digest[:6], "big")

    def wants_echo(self, receiver: str, me: Identity) -> bool:
        """Say whether the receiver has yet to send us what it has of our own rows."""
        return all(epoch.echoed != me.epoch_id for epoch in self._machines.living(receiver))

    def since(self, receiver: str, me: Identity, low: int) -> list[tuple[Kind, Held]]:
        """Return the rows for a receiver that changed after a change number."""
        reader = _Reader(self._territories.now(), me.unit, receiver)
        return [
            (kind, row)
            for kind in Kind
            for row in self._store.read.since(kind, low)
            if reader.passes(row.record.home)
        ]

    def unsent(self, me: Identity) -> int:
        """Return how many rows the next file for the office above will be the first to carry.

        Where nobody is above: our own, since the file of the office below that waits longest.
        """
        territory, ledger = self._territories.now(), self._store.ledger
        above = territory.superiors(me.unit)[:1]
        peers = above or [peer for peer in ledger.peers() if peer != me.unit]
        sent = [
            max((entry.high for entry in ledger.sent(peer, me.epoch_id)), default=0)
            for peer in peers
        ]
        homes = {me.unit}
        if above:
            reader = _Reader(territory, me.unit, above[0])
            homes |= {unit for unit in territory.units() if reader.passes(unit)}
        return self._store.read.changed_since(min(sent, default=0), homes)

    def _rivals(self, receiver: str, reader: _Reader) -> list[Rival]:
        asides = self._store.asides
        # A proposal without a reason waits for its reason here; what is ours to decide stays here.
        proposals = [
            one
            for one in asides.open("proposal")
            if one.why
            and not reader.decided_here(one.row.record.home)
            and not stands_for(self._store, self._territories.now(), one.row.record.home)
        ]
        disputed = asides.open("conflict")
        found = [
            Rival(one.row, one.reason, one.proposal, one.author, one.why, one.at)
            for one in (*disputed, *proposals)
        ]
        # To its owner the version shown here may be the rival, and goes with no other sheet.
        shown = (self._store.read.get(*pair) for pair in {(one.kind, one.uid) for one in disputed})
        found += [Rival(row) for row in shown if row and reader.theirs(row.record.home)]
        concerned = (
            concerned_with(receiver, self._store, self._territories.now())
            if reader.down and found
            else None
        )
        return [
            rival
            for rival in found
            if reader.concerns(rival.row.record.home)
            and (
                concerned is None
                or kind_of(rival.row.record) not in OF_ONE_UNIT
                or concerned(rival.row.record)
            )
        ]

    def label(self) -> Callable[[Kind, str], str]:
        """Return what names a record to a person, each looked up once."""
        known: dict[tuple[Kind, str], str] = {}

        def label(kind: Kind, uid: str) -> str:
            if (kind, uid) not in known:
                known[kind, uid] = self._store.read.label(kind, uid)
            return known[kind, uid]

        return label


class _Reader:
    """Which rows one receiver may read of us."""

    def __init__(self, territory: Territory, me: str, receiver: str) -> None:
        self._territory, self._me, self._receiver = territory, me, receiver
        self.down = me in territory.ancestors(receiver)
        self._passes: dict[str, bool] = {}
        self._theirs: dict[str, bool] = {}

    def passes(self, home: str) -> bool:
        """Say whether rows of an owner go to the receiver as a matter of course."""
        if home not in self._passes:
            theirs = home == self._receiver and self._me != self._receiver
            may = self._territory.may_carry(self._me, home, self._receiver)
            self._passes[home] = may and not theirs
        return self._passes[home]

    def wants(self, low: int, *, echo: bool, shared: bool) -> Callable[[str, int], bool]:
        """Return what says by owner and change number whether a row goes to the receiver.

        Args:
            low: It has all changes up to this number; 0 if it has nothing.
            echo: It asks for its own rows.
            shared: It has several machines, which learn of each other's work from us.
        """

        def wanted(home: str, number: int) -> bool:
            if (not low or number > low) and self.passes(home):
                return True
            # Seeds nobody has changed are planted anew by who begins anew.
            sent_back = echo or (shared and number > low)
            return sent_back and number > 0 and self.theirs(home)

        return wanted

    def theirs(self, home: str) -> bool:
        """Say whether rows of an owner are the receiver's own, or come to us through it."""
        if home not in self._theirs:
            self._theirs[home] = self._is_theirs(home)
        return self._theirs[home]

    def _is_theirs(self, home: str) -> bool:
        territory, receiver = self._territory, self._receiver
        if home == receiver or territory.inherits(receiver, home):
            return True
        return self.down and receiver in territory.ancestors(home)

    def decided_here(self, home: str) -> bool:
        """Say whether questions about rows of an owner are ours to decide, not the receiver's."""
        return self._me != self._receiver and self._territory.acts_for(self._me, home)

    def concerns(self, home: str) -> bool:
        """Say whether what is in dispute about rows of an owner is the receiver's to know."""
        return self.theirs(home) or self.passes(home)
