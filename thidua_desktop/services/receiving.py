"""A file that came in: copied, looked at, believed or not, previewed, taken, taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.carrier import BAD
from thidua_desktop.bundles.manifest import BundleKind, Manifest
from thidua_desktop.bundles.parcel import FileVerdict, Parcel, RowProblem
from thidua_desktop.bundles.read import read_bundle, read_manifest
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.acknowledging import Acknowledging
from thidua_desktop.services.collecting import uncollected
from thidua_desktop.services.desk import desk_of
from thidua_desktop.services.epochs import Epochs
from thidua_desktop.services.file_notes import file_notes
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.inbox import Copied, Inbox
from thidua_desktop.services.intake import addressed, classify
from thidua_desktop.services.keys import Keys, KeyView
from thidua_desktop.services.late import Late
from thidua_desktop.services.machines import Machines
from thidua_desktop.services.noting import Noting
from thidua_desktop.services.paper_notes import paper_notes
from thidua_desktop.services.preview import OUTCOMES, Preview, Sorted
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.sheet_notes import sheet_notes
from thidua_desktop.services.takeback import UndoneImport, take_back
from thidua_desktop.services.takein import take_in
from thidua_desktop.services.templates import FILLED, Templates
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

_TEMPLATES: Final = frozenset({BundleKind.TEMPLATE, BundleKind.ERRORS})
# What rows were then, and are when the same file comes again.
_HERE_NOW: Final = ("new", "update", "same", "older", "conflict")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a file says of itself, and how far it can be believed.

    Attributes:
        manifest: Its own description.
        verdict: intact, resaved, edited or not_authentic; filled for a template.
        code: The ten characters printed on its cover.
        key: The key it is signed with, as far as it is known here; None when it is not signed.
        edited: Sheet and number of every row that was edited by hand.
    """

    manifest: Manifest
    verdict: str
    code: str
    key: KeyView | None
    edited: tuple[tuple[str, int], ...]


class Receiving:
    """Takes in the files that come to one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        guards: Guards,
        acknowledging: Acknowledging,
        machines: Machines,
        keys: Keys,
        epochs: Epochs,
        late: Late,
        templates: Templates,
        today: Callable[[], date],
        data: Path,
    ) -> None:
        self._store = store
        self._territories = territories
        self._guards = guards
        self._acknowledging = acknowledging
        self._machines = machines
        self._noting = Noting(store, territories, acknowledging, keys)
        self._keys = keys
        self._epochs = epochs
        self._late = late
        self._templates = templates
        self._today = today
        self._backups = data / "backups"
        self._inbox = Inbox(data / "inbox")

    @uncollected()
    def preview(self, path: Path, progress: Progress) -> Preview:
        """Read a file and say what importing it would change; see :meth:`Exchange.preview`."""
        copied = self._inbox.take(path)
        try:
            return self._previewed(copied, progress)
        except BaseException:
            self._inbox.drop(copied)
            raise

    def show(self, path: Path, progress: Progress) -> Shown:
        """Read a file without copying or importing it; see :meth:`Exchange.show`."""
        parcel = read_bundle(path, progress, self._keys.seed())
        key = self._key_of(parcel)
        verdict = str(_judged(parcel, key).verdict)
        edited = parcel.edited
        if parcel.manifest.kind in _TEMPLATES and verdict != FileVerdict.NOT_AUTHENTIC:
            verdict, edited = FILLED, ()  # It is there to be typed into.
        return Shown(parcel.manifest, verdict, parcel.code, key, edited)

    @uncollected()
    def apply(
        self,
        preview: Preview,
        reason: str,
        supervisor: str,
        progress: Progress,
        *,
        convert: bool | None = None,
    ) -> Outcome[bool]:
        """Take what a preview shows; see :meth:`Exchange.apply`."""
        if preview.manifest.kind in _TEMPLATES:
            return self._templates.apply(preview, self._backups, convert=convert, progress=progress)
        if preview.verdict == FileVerdict.NOT_AUTHENTIC and not supervisor:
            self._noting.quarantine(preview)
            raise refuse("bundle_not_authentic")

        def note(work: Work) -> None:
            if why := self._noting.take(preview, work):
                self._epochs.must_begin(why, work)

        taken = take_in(
            self._store,
            preview,
            self._backups,
            progress,
            reason=reason,
            supervisor=supervisor,
            within=note,
        )
        again = self._tried_again()
        return Outcome(taken.value or again.value > 0, taken.changed | again.changed)

    def take_back(self, bundle: str) -> Outcome[UndoneImport]:
        """Undo every standing import of a file; see :meth:`Exchange.undo_import`."""
        if not self._store.ledger.standing(bundle):
            raise refuse("import_unknown", id=bundle)
        self._store.back_up(self._backups, "undo")
        return take_back(
            self._store, bundle, within=lambda _work, entry: self._acknowledging.forget(entry)
        )

    def _tried_again(self) -> Outcome[int]:
        """Take what has waited for this file; the file is in, whatever comes of that."""
        try:
            return self._late.retry()
        except UserError:
            # It goes on waiting, and is tried again with the next file.
            return Outcome(0)

    def _previewed(self, copied: Copied, progress: Progress) -> Preview:
        step = self._store.journal.last_step()
        desk = desk_of(self._store, self._territories, self._guards, self._today)
        seed = self._keys.seed()
        manifest = read_manifest(copied.path, seed)
        if manifest.kind in _TEMPLATES:
            return self._templates.preview(copied.path, sha256=copied.sha256, name=copied.name)
        addressed(manifest, desk)
        if manifest.epoch_id == self._store.identity().epoch_id:
            raise refuse("own_file", seq=manifest.seq)
        standing = self._store.ledger.by_sha(copied.sha256)
        if standing is not None and not _left_over(standing):
            return self._again(copied, manifest, standing, step)
        parcel = read_bundle(copied.path, progress, seed)
        key = self._key_of(parcel)
        parcel = _judged(parcel, key)
        if self._machines.anothers(manifest):
            parcel = replace(parcel, verdict=FileVerdict.NOT_AUTHENTIC, complete=False)
        found = classify(parcel, desk, progress)
        received = self._store.ledger.received(manifest.bundle_id)
        notes = (
            *file_notes(parcel.manifest, key, self._machines, self._store),
            *sheet_notes(found.rows, desk, self._store.read.label),
            *paper_notes(found.rows, desk, self._store.read.label),
        )
        return Preview(
            path=Path(copied.name),
            manifest=parcel.manifest,
            verdict=parcel.verdict,
            rows=found.rows,
            problems=(*parcel.problems, *_reasons((*found.rows, *found.rivals))),
            unreadable=len({(p.sheet, p.row) for p in parcel.problems if p.row}),
            already=_told(received),
            step=step,
            counts=_counts(found.rows, parcel),
            notes=notes,
            rivals=found.rivals,
            complete=parcel.complete,
            edited=parcel.edited,
            acks=parcel.acks,
            key=key,
            gap=self._machines.gap_before(parcel.manifest),
            sha256=copied.sha256,
            future=found.future,
            forked=tuple(sorted({*found.forked, *self._machines.used_twice(manifest)})),
            inbox=copied.path,
            text=parcel.text,
            signature=parcel.signature,
            roster=parcel.roster,
        )

    def _again(self, copied: Copied, manifest: Manifest, entry: Entry, step: int) -> Preview:
        """Return the preview of a file that was imported as it is: its rows are not read again."""
        here = sum(entry.counts.get(name, 0) for name in _HERE_NOW)
        left = {name: n for name, n in entry.counts.items() if name not in _HERE_NOW}
        counts = {name: left.get(name, 0) for name in OUTCOMES} | {"same": here}
        return Preview(
            path=Path(copied.name),
            manifest=manifest,
            verdict=entry.verdict,
            rows=(),
            problems=(),
            already=_told(entry),
            step=step,
            counts=counts,
            complete=entry.complete,
            sha256=copied.sha256,
            inbox=copied.path,
            text=entry.manifest,
            signature=entry.signature,
        )

    def _key_of(self, parcel: Parcel) -> KeyView | None:
        """Return whose key signed a file; a signature that does not fit proves nothing of any."""
        if parcel.key_state == BAD:
            return None
        return self._keys.of(parcel.manifest.sender, parcel.manifest.key)


def _left_over(entry: Entry) -> bool:
    """Say whether a file that nobody edited had rows which the program of then did not know."""
    return not entry.complete and entry.verdict in {FileVerdict.INTACT, FileVerdict.RESAVED}


def _judged(parcel: Parcel, key: KeyView | None) -> Parcel:
    """Return the parcel, not authentic when its sender's key is not to be believed."""
    if key is not None and key.state in {"other", "missing"}:
        return replace(parcel, verdict=FileVerdict.NOT_AUTHENTIC, complete=False)
    return parcel


def _reasons(rows: Iterable[Sorted]) -> Iterator[RowProblem]:
    for row in rows:
        if row.reason:
            place = row.incoming.sheet, row.incoming.row
            yield RowProblem(*place, "", row.reason, "", "")


def _counts(rows: Iterable[Sorted], parcel: Parcel) -> dict[str, int]:
    counts = Counter(row.outcome for row in rows)
    unreadable = len({(p.sheet, p.row) for p in parcel.problems if p.row})
    waiting = len({(p.sheet, p.row) for p in parcel.problems if p.code == "choice_unknown"})
    counts["waiting"] += waiting
    counts["rejected"] += unreadable - waiting + parcel.lost
    return {outcome: counts[outcome] for outcome in OUTCOMES}


def _told(entry: Entry | None) -> str:
    return f"{entry.noted_at} {entry.noted_by}".strip() if entry else ""
