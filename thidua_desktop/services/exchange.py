"""Files to and from the other office: write one, see what one would change, take it, undo it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.read import RowProblem, read_bundle, read_manifest
from thidua_desktop.bundles.write import write_bundle
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.intake import addressed, sort_rows
from thidua_desktop.services.outgoing import Outgoing
from thidua_desktop.services.preview import OUTCOMES, Preview
from thidua_desktop.services.progress import Progress, Silent
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.sheet_notes import sheet_notes
from thidua_desktop.services.takeback import UndoneImport, take_back
from thidua_desktop.services.takein import take_in
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was written and read back."""

    path: Path
    bundle_id: str
    rows: int


class Exchange:
    """The exchange of one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        guards: Guards,
        today: Callable[[], date],
        backups: Path,
    ) -> None:
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._guards = guards
        self._today = today
        self._backups = backups
        self._outgoing = Outgoing(store, territories)

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

    def export(self, to: str, folder: Path, progress: Progress | None = None) -> Outcome[Sent]:
        """Write a file for another office into a folder.

        Args:
            to: The other office's unit, by id or code.
            folder: Where to; nothing half written is left there whatever happens.
            progress: Told of every few rows.

        Raises:
            UserError: The office is not known, is neither above nor below, or the file cannot be
                written.
        """
        receiver = self._resolve.unit(to)
        self._related(receiver)
        seq = self._next_number()
        with self._store.snapshot():
            me = self._store.identity()
            rows = self._outgoing.rows(receiver, me)
            manifest = self._outgoing.manifest(receiver, me, self._today(), seq)
            label = self._outgoing.label()
            written = write_bundle(folder, manifest, rows, label, progress or Silent())
        count = sum(len(of_kind) for of_kind in rows.values())
        self._note_sent(written.path, written.manifest, count)
        return Outcome(Sent(written.path, manifest.bundle_id, count))

    def preview(self, path: Path, progress: Progress | None = None) -> Preview:
        """Read a file and say what importing it would change. Writes nothing.

        Raises:
            UserError: It is not a bundle, not for this office, or cannot be read at all.
        """
        step = self._store.journal.last_step()
        desk = Desk(
            self._store.read,
            self._store.ledger,
            self._territories.now(),
            self._guards.locks(),
            self._store.identity().unit,
            self._today(),
        )
        addressed(read_manifest(path), desk)
        parcel = read_bundle(path, progress or Silent())
        rows = tuple(sort_rows(parcel, desk, progress or Silent()))
        unreadable = len({(p.sheet, p.row) for p in parcel.problems if p.row})
        counts = Counter(row.outcome for row in rows)
        waiting = len({(p.sheet, p.row) for p in parcel.problems if p.code == "choice_unknown"})
        counts["waiting"] += waiting
        counts["rejected"] += unreadable - waiting + parcel.lost
        received = self._store.ledger.received(parcel.manifest.bundle_id)
        reasons = tuple(
            RowProblem(row.incoming.sheet, row.incoming.row, "", row.reason, "", "")
            for row in rows
            if row.reason
        )
        return Preview(
            path,
            parcel.manifest,
            parcel.verdict,
            rows,
            (*parcel.problems, *reasons),
            unreadable,
            f"{received.noted_at} {received.noted_by}".strip() if received else "",
            step,
            {outcome: counts[outcome] for outcome in OUTCOMES},
            tuple(sheet_notes(rows, desk, self._store.read.label)),
        )

    def apply(self, preview: Preview, progress: Progress | None = None) -> Outcome[bool]:
        """Take what a preview shows: a backup, then one transaction, one step.

        Returns:
            Whether any row was taken. A file of which no row could be read, or that was imported
            before and holds nothing new, is not even noted.

        Raises:
            UserError: Something changed since the preview, or the file is not authentic.
        """
        return take_in(self._store, preview, self._backups, progress or Silent())

    def undo_import(self, bundle_id: str) -> Outcome[UndoneImport]:
        """Put back what the imports of a bundle changed, row by row, and free its mark.

        A row that was changed again since, or that others now refer to, is kept and named.

        Raises:
            UserError: No such import stands, or nothing of it can be put back.
        """
        if self._store.ledger.received(bundle_id) is None:
            raise refuse("import_unknown", id=bundle_id)
        self._store.back_up(self._backups, "undo")
        return take_back(self._store, bundle_id)

    def entries(self) -> list[Entry]:
        """Return the files sent and received, latest first."""
        return self._store.ledger.entries()

    def asides(self) -> list[tuple[str, str, str, dict[str, Any]]]:
        """Return the rows set aside by imports: kind, id, reason, cells."""
        return self._store.ledger.asides()

    def unsent(self) -> int:
        """Return how many own rows have changed since the last file for the office above."""
        return self._outgoing.unsent(self._store.identity())

    def last(self) -> Entry | None:
        """Return the latest file sent or received."""
        entries = self._store.ledger.entries(1)
        return entries[0] if entries else None

    def _related(self, receiver: str) -> None:
        me = self._store.identity().unit
        if receiver == me:
            raise refuse("export_to_self")
        territory = self._territories.now()
        if receiver not in territory.ancestors(me) and me not in territory.ancestors(receiver):
            name = self._territories.name(receiver, self._today())
            raise refuse("export_not_related", receiver=name)

    def _next_number(self) -> int:
        """Take the next number of a file: two programs that write at once get two."""
        with self._store.operation("bundle.export") as work:
            work.identity = replace(work.identity, bundle_seq=work.identity.bundle_seq + 1)
            return work.identity.bundle_seq

    def _note_sent(self, path: Path, manifest: Manifest, count: int) -> None:
        # A crash before this leaves the file written and "not sent": the next one repeats its rows.
        with self._store.operation("bundle.export", path.name):
            self._store.ledger.note(
                Entry(
                    manifest.bundle_id,
                    "out",
                    manifest.receiver,
                    manifest.seq,
                    manifest.kind,
                    manifest.made_at,
                    self._store.now(),
                    manifest.made_by,
                    path.name,
                    manifest.high,
                    "written",
                    {"rows": count},
                    manifest.to_json(),
                )
            )
