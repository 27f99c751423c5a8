"""Taking what a preview of a file shows: each row read back, those not taken set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held, canonical
from thidua_desktop.services.preview import ASIDE, TAKEN, Preview, Sorted
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.versions import Pair, Versions
from thidua_desktop.storage.asides import Put
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

Within = Callable[[Work], None]


@dataclass(frozen=True, slots=True)
class _Told:
    """Who answers for rows that were edited by hand, and the reason given."""

    author: str
    why: str


def take_in(
    store: Store,
    preview: Preview,
    backups: Path,
    progress: Progress,
    *,
    reason: str = "",
    supervisor: str = "",
    within: Within | None = None,
) -> Outcome[bool]:
    """Take what a preview shows as one step, after a backup; return whether any row was taken.

    Args:
        store: The office's database.
        preview: What to take.
        backups: Where copies of the database are kept.
        progress: Told of every few rows.
        reason: Why rows were edited by hand, as the person working here says.
        supervisor: Who answers for a file that is not authentic; it brings proposals only.
        within: Called before the import is final, with the operation: it fails or stands with it.

    Raises:
        UserError: Something changed since the preview, or the file is not authentic and nobody
            answers for it.
    """
    _refuse_unbelieved(preview, supervisor, reason)
    if store.journal.last_step() != preview.step:
        raise refuse("changed_since_preview")
    taken = [row for row in preview.every if row.outcome in TAKEN]
    unread = not preview.every and any(preview.counts.values())
    if not taken and (preview.already or unread):
        return Outcome(value=False)
    if taken:
        store.back_up_for_import(backups)
    with store.operation("bundle.import", preview.path.name) as work:
        if work.step != preview.step + 1:  # Another program wrote while the backup was made.
            raise refuse("changed_since_preview")
        bundle = _note(store, work, preview)
        _take(store, work, preview, bundle, progress)
        told = _Told(supervisor or work.identity.person, reason)
        store.asides.add(_asides(store, preview, bundle, told))
        if work.changed:
            store.ledger.mark(preview.manifest.bundle_id, "in", step=work.step)
        if within is not None:
            within(work)
        return Outcome(value=bool(taken), changed=frozenset(work.changed))


def _refuse_unbelieved(preview: Preview, supervisor: str, reason: str) -> None:
    if preview.verdict != "not_authentic":
        return
    if not supervisor:
        raise refuse("bundle_not_authentic")
    if not reason:
        raise refuse("supervisor_reason_missing")


def _take(store: Store, work: Work, preview: Preview, bundle: int, progress: Progress) -> None:
    """Take the rows that come in, and make sure that they are stored as they were read."""
    taken = [row for row in preview.every if row.outcome in TAKEN]
    versions = Versions(store, work)
    kinds = {row.kind for row in taken}
    counts = {kind: store.read.size(kind) for kind in kinds}
    shown: dict[Pair, Held] = {}
    for number, row in enumerate(taken):
        progress.step(number, len(taken))
        shown[row.pair] = versions.take(
            row.row,
            row.ours,
            sender=preview.manifest.sender,
            bundle=bundle,
            place=place_of(row),
        )
    grown = Counter(
        row.kind for row in {row.pair: row for row in taken if row.ours is None}.values()
    )
    verify(store, shown.values())
    for kind in kinds:
        if store.read.size(kind) != counts[kind] + grown[kind]:
            message = f"rows lost or doubled: {kind.value}"
            raise RuntimeError(message)


def verify(store: Store, shown: Iterable[Held]) -> None:
    """Read back what was taken; anything stored otherwise rolls the import back."""
    expected: dict[Kind, dict[str, Held]] = {}
    for row in shown:
        expected.setdefault(kind_of(row.record), {})[row.record.id] = row
    for kind, rows in expected.items():
        stored = store.read.many(kind, list(rows))
        for uid, row in rows.items():
            found = stored.get(uid)
            if found is None or (found != row and found.digest != row.digest):
                message = f"row not stored as read: {uid}"
                raise RuntimeError(message)


def _note(store: Store, work: Work, preview: Preview) -> int:
    """Write the line of the ledger; return its key."""
    manifest = preview.manifest
    return store.ledger.note(
        Entry(
            uid=manifest.bundle_id,
            direction="in",
            peer=manifest.sender,
            seq=manifest.seq,
            kind=manifest.kind,
            made_at=manifest.made_at,
            noted_at=store.now(),
            noted_by=work.identity.person,
            file=preview.path.name,
            high=manifest.high,
            state="applied",
            counts=preview.counts,
            manifest=preview.text or manifest.to_json(),
            sha256=preview.sha256,
            low=manifest.low,
            epoch_id=manifest.epoch_id,
            verdict=preview.verdict,
            complete=preview.complete,
            signature=preview.signature,
        )
    )


def _asides(store: Store, preview: Preview, bundle: int, told: _Told) -> Iterator[Put]:
    """Yield every row that is not taken: nothing is thrown away, and nothing is kept twice."""
    believed = preview.verdict != "not_authentic"
    for row in preview.every:
        if row.outcome not in ASIDE or _waits_already(store, row):
            continue
        by_hand = row.rival is None and not (row.incoming.intact and believed)
        author, why = (told.author, told.why) if by_hand else ("", "")
        proposal = ""
        if row.outcome == "proposal":
            proposal = row.rival.proposal if row.rival else store.new_id()
        if row.rival is not None:
            author, why = row.rival.author, row.rival.why
        yield Put(
            kind=row.kind,
            row=row.row,
            reason=row.outcome,
            bundle=bundle,
            sender=preview.manifest.sender,
            author=author,
            why=why,
            place=place_of(row),
            code=row.reason,
            proposal=proposal,
        )


def _waits_already(store: Store, row: Sorted) -> bool:
    whole = canonical(row.row)
    waiting = store.asides.open(row.outcome, *row.pair)
    return any(canonical(aside.row) == whole for aside in waiting)


def place_of(row: Sorted) -> str:
    """Return where a row stands in its file: "HOAT_DONG!7"."""
    return f"{row.incoming.sheet}!{row.incoming.row}"
