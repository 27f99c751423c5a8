"""The machines of other offices: how far each has come with our changes, and we with theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain.epochs import living
from thidua_desktop.domain.streams import Range, Stream
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.peers import PeerEpoch
from thidua_desktop.storage.store import Store

# A machine none of these many latest files came from is thought to rest.
_FILES: Final = 50


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


class Machines:
    """What is known of the other machines."""

    def __init__(self, store: Store, territories: Territories, today: Callable[[], date]) -> None:
        self._store = store
        self._territories = territories
        self._today = today

    def living(self, unit: str) -> list[PeerEpoch]:
        """Return the other machines of an office that are thought to be in use."""
        me = self._store.identity()
        known = [one for one in self._store.peers.of(unit) if one.epoch_id != me.epoch_id]
        spoken = self._store.ledger.received_from(unit, _FILES)
        return living(known, [entry.epoch_id for entry in spoken])

    def stream(self, epoch_id: str) -> Stream:
        """Return what has come of a machine's changes."""
        peer = self._store.peers.get(epoch_id)
        return peer.ranges if peer else Stream()

    def anothers(self, manifest: Manifest) -> bool:
        """Say whether a file claims to be of a machine that another office has."""
        known = self._store.peers.get(manifest.epoch_id)
        return known is not None and known.unit != manifest.sender

    def used_twice(self, manifest: Manifest) -> tuple[str, ...]:
        """Return the machine that has used one number for two files: its data was set back."""
        number = manifest.epoch_id, manifest.seq
        twice = any(
            (entry.epoch_id, entry.seq) == number and entry.uid != manifest.bundle_id
            for entry in self._store.ledger.received_from(manifest.sender, _FILES)
        )
        return (f"{manifest.replica}.{manifest.epoch}",) if twice else ()

    def gap_before(self, manifest: Manifest) -> tuple[int, int] | None:
        """Return which changes of a file's sender are missing before the file."""
        hw = self.stream(manifest.epoch_id).hw
        return (hw + 1, manifest.low) if manifest.low > hw else None

    def peers(self) -> list[PeerView]:
        """Return every machine of another office that was heard of."""
        me = self._store.identity()
        day = self._today()
        every = [one for one in self._store.peers.every() if one.epoch_id != me.epoch_id]
        alive = {one.epoch_id for unit in {one.unit for one in every} for one in self.living(unit)}
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
