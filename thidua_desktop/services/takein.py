"""Taking what a preview of a file shows: each row read back, those not taken set aside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held, provisional, row_digest
from thidua_desktop.services.preview import TAKEN, Preview, Sorted
from thidua_desktop.services.progress import Progress
from thidua_desktop.storage.ledger import Entry, image_of
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work


def take_in(store: Store, preview: Preview, backups: Path, progress: Progress) -> Outcome[bool]:
    """Take what a preview shows as one step, after a backup; return whether any row was taken.

    Raises:
        UserError: Something changed since the preview, or the file is not authentic.
    """
    if preview.verdict == "not_authentic":
        raise refuse("bundle_not_authentic")
    if store.journal.last_step() != preview.step:
        raise refuse("changed_since_preview")
    taken = [row for row in preview.rows if row.outcome in TAKEN]
    unread = not preview.rows and any(preview.counts.values())
    if not taken and (preview.already or unread):
        return Outcome(value=False)
    if taken:
        store.back_up(backups, "import")
    with store.operation("bundle.import", preview.path.name) as work:
        if work.step != preview.step + 1:  # Another program wrote while the backup was made.
            raise refuse("changed_since_preview")
        stored = []
        for number, row in enumerate(taken):
            progress.step(number, len(taken))
            stored.append(_take(work, row))
        _verify(store, stored)
        _note(store, work, preview)
        return Outcome(value=bool(taken), changed=frozenset(work.changed))


def _take(work: Work, row: Sorted) -> Held:
    taken = row.row
    if row.outcome == "conflict" and row.ours is not None:
        taken, _ = provisional(row.ours, row.row)
    if taken != row.ours:
        work.adopt(taken, row.ours)
    return taken


def _verify(store: Store, taken: list[Held]) -> None:
    """Read back what was taken; anything stored otherwise rolls the import back."""
    expected = {row.record.id: row_digest(row) for row in taken}
    for kind in {kind_of(row.record) for row in taken}:
        for row in store.read.every(kind, live=False):
            if expected.get(row.record.id, row_digest(row)) != row_digest(row):
                message = f"row not stored as read: {row.record.id}"
                raise RuntimeError(message)


def _note(store: Store, work: Work, preview: Preview) -> None:
    manifest = preview.manifest
    key = store.ledger.note(
        Entry(
            manifest.bundle_id,
            "in",
            manifest.sender,
            manifest.seq,
            manifest.kind,
            manifest.made_at,
            store.now(),
            work.identity.person,
            preview.path.name,
            manifest.high,
            "applied",
            preview.counts,
            manifest.to_json(),
            work.step if work.changed else None,
        )
    )
    store.ledger.set_aside(key, _asides(preview))


def _asides(preview: Preview) -> Iterator[tuple[Kind, str, str, dict[str, Any]]]:
    """Yield every row that was not taken, or lost to a rival: nothing is thrown away."""
    for row in preview.rows:
        if row.outcome == "conflict" and row.ours is not None:
            _, kept = provisional(row.ours, row.row)
            yield row.kind, row.row.record.id, "conflict", image_of(kept)
        elif row.outcome in {"proposal", "rejected", "waiting", "late"}:
            yield row.kind, row.row.record.id, row.outcome, image_of(row.row)
