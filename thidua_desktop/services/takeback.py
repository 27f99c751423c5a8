"""Taking an import back: every row exactly as it was, or kept and named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind, references
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.behind import Behind, stored
from thidua_desktop.storage.journal import Change, left_so
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

# What a unit hands in, and what offices above it say of that.
_HANDED_IN: Final = frozenset({Kind.SCORE_SHEET, Kind.SCORE_ENTRY})
_SAID: Final = (Kind.SCORE_REVIEW, Kind.SHEET_MOVE, Kind.PUBLISHED_SCORE)
_Rows = Mapping[tuple[Kind, str], Held]


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """What undoing an import did.

    Attributes:
        back: How many rows were put back.
        kept: Names of the rows kept, as later work stands on them; a score sheet that is being
            judged is kept whole, and named once.
        judged: Those of them that are such sheets.
    """

    back: int
    kept: tuple[str, ...]
    judged: tuple[str, ...] = ()


def take_back(store: Store, bundle: str) -> Outcome[UndoneImport]:
    """Undo every import of a bundle that stands, latest first, each as a step of its own.

    An import of which a row had to be kept still stands, and may be tried again.

    Raises:
        UserError: No import of it stands, or not one row could go back.
    """
    entries = store.ledger.standing(bundle)
    if not entries:
        raise refuse("import_unknown", id=bundle)
    back, kept, judged, changed = 0, list[str](), list[str](), set[Kind]()
    for entry in entries:
        with store.operation("bundle.undo", entry.file, undoes=entry.step) as work:
            stays = _undo(store, work, entry)
            if not stays.kept:
                store.ledger.mark_undone(bundle, entry.step)
        back += stays.back
        kept += stays.kept
        judged += stays.judged
        changed |= work.changed
    if judged and not back:
        raise refuse("import_judged", count=len(set(judged)), first=judged[0])
    if kept and not back:
        raise refuse("import_built_on", count=len(set(kept)), first=kept[0])
    told = tuple(dict.fromkeys(kept)), tuple(dict.fromkeys(judged))
    return Outcome(UndoneImport(back, *told), frozenset(changed))


def _undo(store: Store, work: Work, entry: Entry) -> UndoneImport:
    if entry.step is None:
        return UndoneImport(0, ())
    journal = store.journal
    done = journal.taken_back(entry.step)
    changes = [c for c in journal.changes(entry.step) if (c.kind, c.uid) not in done]
    later = journal.since(entry.step, {(c.kind, c.uid) for c in changes})
    here = _rows_of(store, {change.kind for change in changes})
    judged, behind = _judged(store, work.identity.unit, changes, here), Behind(stored(store.read))
    back, kept = 0, []
    for change in reversed(changes):
        pair = change.kind, change.uid
        current = here.get(pair)
        if current is None:
            continue
        if (sheet := _sheet_of(change.kind, current)) in judged:
            kept.append(judged[sheet])
            continue
        before = journal.before(change, current)
        stays = not left_so(later.get(pair, ()), current) or _needed(store, work, change, before)
        if stays or behind.moved_by(_live(current), _live(before)):
            kept.append(store.read.label_of(current.record))
            continue
        if before is None:
            work.erase(change.kind, current)
        else:
            work.adopt(before, current)
        back += 1
    return UndoneImport(back, tuple(kept), tuple(judged.values()))


def _judged(store: Store, me: str, changes: Collection[Change], here: _Rows) -> dict[str, str]:
    """Return the sheets that offices above have begun with, which stay whole, and their names.

    What this import itself brought of their word goes with it; what was said here, or came
    otherwise, would be left without the points it was said of.
    """
    brought = {(change.kind, change.uid) for change in changes if change.before is None}
    rows = [(change.kind, here.get((change.kind, change.uid))) for change in changes]
    about = {_sheet_of(kind, row) for kind, row in rows if row}
    sent = {_sheet_of(kind, row) for kind, row in rows if row and kind in _HANDED_IN}
    found: set[str] = set()
    for kind in _SAID if about - {""} else ():
        said: Iterable[Record] = store.read.records(kind)
        for record in said:
            sheet = getattr(record, "sheet", "")
            counts = sheet in sent or (sheet in about and record.home == me)
            if counts and (kind, record.id) not in brought:
                found.add(sheet)
    return {sheet: store.read.label(Kind.SCORE_SHEET, sheet) for sheet in sorted(found)}


def _sheet_of(kind: Kind, row: Held) -> str:
    """Return the sheet a row is, or belongs to; "" for none."""
    return row.record.id if kind is Kind.SCORE_SHEET else getattr(row.record, "sheet", "")


def _live(row: Held | None) -> Record | None:
    return None if row is None or row.stamp.deleted else row.record


def _needed(store: Store, work: Work, change: Change, before: Held | None) -> bool:
    """Say whether others would be left without this row, or it without others."""
    if before is None:
        return bool(store.read.users(change.kind, change.uid, live=False))
    return not all(work.knows(*pair) for pair in references(before.record))


def _rows_of(store: Store, kinds: set[Kind]) -> dict[tuple[Kind, str], Held]:
    return {
        (kind, row.record.id): row for kind in kinds for row in store.read.every(kind, live=False)
    }
