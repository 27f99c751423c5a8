"""Files to and from other offices: write one, see what one would change, take it, undo it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.manifest import BundleKind
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.epochs import Epochs
from thidua_desktop.services.preview import Preview
from thidua_desktop.services.progress import Progress, Silent
from thidua_desktop.services.receiving import Receiving, Shown
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.sending import Sending, Sent
from thidua_desktop.services.takeback import UndoneImport
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store

_OF_ROWS: Final = frozenset({BundleKind.UP, BundleKind.DOWN, BundleKind.SNAPSHOT})


class Exchange:
    """The exchange of one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        sending: Sending,
        receiving: Receiving,
        epochs: Epochs,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._sending = sending
        self._receiving = receiving
        self._epochs = epochs
        self._today = today

    def session(self) -> AbstractContextManager[None]:
        """Open the database on this thread."""
        return self._store.session()

    def partners(self) -> list[str]:
        """Return the ids of the offices this one may write a file for: above, and just below."""
        me = self._store.identity().unit
        territory = self._territories.now()
        day = self._today()
        below = {v.unit for v in territory.every() if me in territory.ancestors(v.unit)}
        above = territory.ancestors(me)
        name = self._territories.name
        return sorted(above, key=lambda u: name(u, day)) + sorted(below, key=lambda u: name(u, day))

    def export(
        self,
        to: str,
        folder: Path,
        *,
        everything: bool = False,
        sealed: bool = False,
        progress: Progress | None = None,
    ) -> Outcome[Sent]:
        """Write what another office should get now into a folder.

        Args:
            to: The other office's unit, by id or code; our own for our other machine.
            folder: Where to; nothing half written is left there whatever happens.
            everything: Begin at the beginning, whatever the other side acknowledged.
            sealed: Write a ``.tdx`` that only the receiver can open.
            progress: Told of every few rows.

        Raises:
            UserError: The office is not known, is neither above nor below, or the file cannot be
                written; or a notice has to be read first (``exchange_paused``).
        """
        self._refuse_paused()
        receiver = self._related(to)
        return self._sending.send(
            receiver, folder, everything=everything, sealed=sealed, progress=progress
        )

    def export_receipt(self, to: str, folder: Path) -> Outcome[Sent]:
        """Write a file that only tells another office what came from it.

        Raises:
            UserError: As :meth:`export`.
        """
        self._refuse_paused()
        return self._sending.send_receipt(self._related(to), folder)

    def changes_for(self, to: str) -> list[tuple[Kind, Held, Held | None]]:
        """Return the rows for an office that changed since the last file, and as they were then.

        A row that was not there then has nothing before it.

        Raises:
            UserError: The office is not known, or is neither above nor below.
        """
        return self._sending.changes_for(self._related(to))

    def preview(self, path: Path, progress: Progress | None = None) -> Preview:
        """Read a file and say what importing it would change. Writes nothing to the database.

        Raises:
            UserError: It is not a bundle, not for this office, or cannot be read at all.
        """
        return self._receiving.preview(path, progress or Silent())

    def show(self, path: Path, progress: Progress | None = None) -> Shown:
        """Say what a file says of itself, whoever it is for; nothing is copied or written.

        Raises:
            UserError: It is not a bundle, or cannot be read at all.
        """
        return self._receiving.show(path, progress or Silent())

    def apply(
        self,
        preview: Preview,
        *,
        reason: str = "",
        supervisor: str = "",
        convert: bool | None = None,
        progress: Progress | None = None,
    ) -> Outcome[bool]:
        """Take what a preview shows: a backup, then one transaction, one step.

        Args:
            preview: What :meth:`preview` gave.
            reason: Why rows were edited by hand in the file; they become proposals.
            supervisor: Who answers for a file that is not authentic; its rows become proposals.
            convert: Whether texts of a filled template in an old font are converted.
            progress: Told of every few rows.

        Returns:
            Whether any row was taken.

        Raises:
            UserError: Something changed since the preview, the file is not authentic, or a notice
                has to be read first (``exchange_paused``).
        """
        self._refuse_paused()
        told = progress or Silent()
        return self._receiving.apply(preview, reason, supervisor, told, convert=convert)

    def undo_import(self, bundle_id: str) -> Outcome[UndoneImport]:
        """Put back what the imports of a bundle changed, row by row, and free its mark.

        A row that was changed again since, or that others now refer to, is kept and named.

        Raises:
            UserError: No such import stands, it is too old, or nothing of it can be put back.
        """
        return self._receiving.take_back(bundle_id)

    def entries(self) -> list[Entry]:
        """Return the files sent and received, latest first."""
        return self._store.ledger.entries()

    def unsent(self) -> int:
        """Return how many changes the next file for the office above will be the first to carry."""
        return self._sending.outgoing.unsent(self._store.identity())

    def last(self) -> Entry | None:
        """Return the latest file sent or received."""
        entries = self._store.ledger.entries(1)
        return entries[0] if entries else None

    def last_sent(self) -> Entry | None:
        """Return the latest file of rows sent in the present epoch; None when there is none."""
        epoch = self._store.identity().epoch_id
        sent = (entry for entry in self._store.ledger.entries() if entry.direction == "out")
        return next(
            (entry for entry in sent if entry.kind in _OF_ROWS and entry.epoch_id == epoch), None
        )

    def _related(self, to: str) -> str:
        """Return the unit meant; above us, below us, or our own for our other machine."""
        receiver = self._resolve.unit(to)
        me = self._store.identity().unit
        territory = self._territories.now()
        near = receiver in territory.ancestors(me) or me in territory.ancestors(receiver)
        if receiver != me and not near:
            name = self._territories.name(receiver, self._today())
            raise refuse("export_not_related", receiver=name)
        return receiver

    def _refuse_paused(self) -> None:
        if notice := self._epochs.notice():
            raise refuse("exchange_paused", reason=notice)
