"""Taking an import back: every row exactly as it was, or kept and named."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, references
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage.journal import Change, left_so
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """What undoing an import did: rows put back, and rows kept as later work stands on them."""

    back: int
    kept: tuple[str, ...]


def take_back(store: Store, bundle: str) -> Outcome[UndoneImport]:
    """Undo every import of a bundle that stands, latest first, each as a step of its own.

    An import of which a row had to be kept still stands, and may be tried again.

    Raises:
        UserError: No import of it stands, or not one row could go back.
    """
    entries = store.ledger.standing(bundle)
    if not entries:
        raise refuse("import_unknown", id=bundle)
    back, kept, changed = 0, list[str](), set[Kind]()
    for entry in entries:
        with store.operation("bundle.undo", entry.file, undoes=entry.step) as work:
            stays = _undo(store, work, entry)
            if not stays.kept:
                store.ledger.mark_undone(bundle, entry.step)
        back += stays.back
        kept += stays.kept
        changed |= work.changed
    if kept and not back:
        raise refuse("import_built_on", count=len(set(kept)), first=kept[0])
    return Outcome(UndoneImport(back, tuple(dict.fromkeys(kept))), frozenset(changed))


def _undo(store: Store, work: Work, entry: Entry) -> UndoneImport:
    if entry.step is None:
        return UndoneImport(0, ())
    journal = store.journal
    done = journal.taken_back(entry.step)
    changes = [c for c in journal.changes(entry.step) if (c.kind, c.uid) not in done]
    later = journal.since(entry.step, {(c.kind, c.uid) for c in changes})
    here = _rows_of(store, {change.kind for change in changes})
    back, kept = 0, []
    for change in reversed(changes):
        pair = change.kind, change.uid
        current = here.get(pair)
        if current is None:
            continue
        before = journal.before(change, current)
        if not left_so(later.get(pair, ()), current) or _needed(store, work, change, before):
            kept.append(store.read.label_of(current.record))
            continue
        if before is None:
            work.erase(change.kind, current)
        else:
            work.adopt(before, current)
        back += 1
    return UndoneImport(back, tuple(kept))


def _needed(store: Store, work: Work, change: Change, before: Held | None) -> bool:
    """Say whether others would be left without this row, or it without others."""
    if before is None:
        return bool(store.read.users(change.kind, change.uid, live=False))
    return not all(work.knows(*pair) for pair in references(before.record))


def _rows_of(store: Store, kinds: set[Kind]) -> dict[tuple[Kind, str], Held]:
    return {
        (kind, row.record.id): row for kind in kinds for row in store.read.every(kind, live=False)
    }
