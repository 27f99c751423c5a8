"""What a file says of itself before anything else: from whom, for whom, of which changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from thidua_desktop import __version__
from thidua_desktop.bundles.manifest import BundleKind, Manifest, written_for
from thidua_desktop.services.cargo import Cargo
from thidua_desktop.services.machines import Machines
from thidua_desktop.services.outgoing import Outgoing
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store


class Headings:
    """Makes the manifests of one office's files."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        machines: Machines,
        outgoing: Outgoing,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._machines = machines
        self._outgoing = outgoing
        self._today = today

    def manifest(
        self, receiver: str, me: Identity, cargo: Cargo, seq: int, place: tuple[int, int]
    ) -> Manifest:
        """Return what file number ``seq`` says of itself.

        Args:
            receiver: Id of the office it is for.
            me: Who we are.
            cargo: What is inside.
            seq: The file's number.
            place: Which part it is, and of how many.
        """
        day = self._today()
        territories = self._territories
        part, parts = place
        return Manifest(
            fmt=self._format(receiver),
            schema=self._store.schema_version(),
            bundle_id=self._store.new_id(),
            kind=self._kind(receiver, me.unit),
            sender=me.unit,
            sender_code=territories.code(me.unit, day),
            sender_name=territories.name(me.unit, day),
            receiver=receiver,
            receiver_code=territories.code(receiver, day),
            receiver_name=territories.name(receiver, day),
            replica=me.replica,
            epoch=me.epoch,
            epoch_id=me.epoch_id,
            seq=seq,
            low=cargo.low,
            high=cargo.high,
            period="",
            made_at=self._store.now(),
            made_by=me.person,
            app=__version__,
            parent_epoch_id=me.parent_epoch_id,
            wants_echo=self._outgoing.wants_echo(receiver, me),
            echo=cargo.echo,
            part=part,
            parts=parts,
        )

    def _kind(self, receiver: str, me: str) -> BundleKind:
        if receiver == me:
            return BundleKind.SNAPSHOT
        down = me in self._territories.now().ancestors(receiver)
        return BundleKind.DOWN if down else BundleKind.UP

    def _format(self, receiver: str) -> str:
        """Return the best format every machine in use at the receiver reads."""
        told = [epoch.can_read for epoch in self._machines.living(receiver) if epoch.can_read]
        return min((written_for(can_read) for can_read in told), default=written_for(()))
