"""Taking an import back: every row exactly as it was, or kept and named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.putting_back import PuttingBack
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

_DAYS: Final = timedelta(days=30)
Within = Callable[[Work, Entry], None]


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """What undoing an import did.

    Attributes:
        back: How many rows were put back.
        kept: Names of the rows kept, as later work stands on them; a score sheet that is being
            judged is kept whole, and named once.
        judged: Those of them that are such sheets.
        reasons: Why each of them was kept, by name.
        entries: The lines of the ledger of which something was put back.
    """

    back: int
    kept: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    reasons: Mapping[str, Problem] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


def take_back(store: Store, bundle: str, *, within: Within | None = None) -> Outcome[UndoneImport]:
    """Undo every import of a bundle that stands, latest first, each as a step of its own.

    An import of which a row had to be kept still stands, and may be tried again; but its bundle is
    no longer taken for imported.

    Args:
        store: The office's database.
        bundle: The bundle's id.
        within: Called for each import of which something goes back, before that is final.

    Raises:
        UserError: No import of it stands, it is too long ago, or not one row could go back.
    """
    entries = store.ledger.standing(bundle)
    if not entries:
        raise refuse("import_unknown", id=bundle)
    if any(_too_old(entry, store.now()) for entry in entries):
        raise refuse("import_too_old", days=_DAYS.days)
    done, changed = list[PuttingBack](), set[Kind]()
    for entry in entries:
        with store.operation("bundle.undo", entry.file, undoes=entry.step) as work:
            putting = PuttingBack(store, work, entry)
            putting.run()
            if putting.moved:
                store.ledger.mark_undone(bundle, entry.step, "partly" if putting.kept else "undone")
                if within is not None:
                    within(work, entry)
        done.append(putting)
        changed |= work.changed
    return Outcome(_told(done), frozenset(changed))


def _told(done: Iterable[PuttingBack]) -> UndoneImport:
    """Return what the undoing of several imports did, or refuse when that is nothing."""
    reasons: dict[str, Problem] = {}
    back, judged, entries = 0, list[str](), list[Entry]()
    for putting in done:
        back += len(putting.back)
        judged += putting.judged.values()
        reasons |= putting.kept
        entries += [putting.entry] if putting.moved else []
    if judged and not back:
        raise refuse("import_judged", count=len(set(judged)), first=judged[0])
    if reasons and not back:
        raise refuse("import_built_on", count=len(reasons), first=next(iter(reasons)))
    kept = tuple(reasons)
    return UndoneImport(back, kept, tuple(dict.fromkeys(judged)), reasons, tuple(entries))


def _too_old(entry: Entry, now: str) -> bool:
    return datetime.fromisoformat(now) - datetime.fromisoformat(entry.noted_at) > _DAYS
