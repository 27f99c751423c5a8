"""Putting rows back as they were before an import: one by one, or left, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind, references
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.behind import Behind, stored
from thidua_desktop.services.unsettling import Unsettling
from thidua_desktop.services.versions import Pair
from thidua_desktop.storage.journal import Change, left_so
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

RETRY: Final = "bundle.retry"  # The step in which rows set aside by imports are taken after all.
# What a unit hands in, and what offices above it say of that.
_HANDED_IN: Final = frozenset({Kind.SCORE_SHEET, Kind.SCORE_ENTRY})
_SAID: Final = (Kind.SCORE_REVIEW, Kind.SHEET_MOVE, Kind.PUBLISHED_SCORE)
_Groups = dict[Pair, list[Change]]


class PuttingBack:
    """The undoing of one import, in one operation.

    Attributes:
        entry: Its line of the ledger.
        back: The rows that were put back.
        kept: Names of the rows kept, and why.
        judged: Sheets that are being judged here, and their names.
    """

    def __init__(self, store: Store, work: Work, entry: Entry) -> None:
        self._store = store
        self._work = work
        self._behind = Behind(stored(store.read))
        self._rivals = Unsettling(store, work, entry.id)
        self._here: dict[Pair, Held] = {}
        self._stays: set[Pair] = set()
        self.entry = entry
        self.back: set[Pair] = set()
        self.kept: dict[str, Problem] = {}
        self.judged: dict[str, str] = {}

    @property
    def moved(self) -> bool:
        """Whether anything went back, or nothing had to."""
        return bool(self.back) or not self.kept

    def run(self) -> None:
        """Put back what can go back, what was taken last before the rest."""
        steps = self._steps()
        changes = [
            change for groups in steps.values() for group in groups.values() for change in group
        ]
        self._look_up({(change.kind, change.uid) for change in changes})
        self.judged = _judged(self._store, self._work.identity.unit, changes, self._here)
        for step in sorted(steps, reverse=True):
            self._undo(step, steps[step])
        self._hide_rivals()
        if self.moved:
            self._rivals.close(self._stays, self.back)

    def _steps(self) -> dict[int, _Groups]:
        """Return what came with the import, by step and row: at once, and of what was set aside."""
        journal, steps = self._store.journal, dict[int, _Groups]()
        done: set[Pair] = set()
        if self.entry.step is not None:
            done = journal.taken_back(self.entry.step)
            steps[self.entry.step] = _grouped(journal.changes(self.entry.step), but=done)
        for pair, settled_at in self._rivals.taken_later().items():
            retries = [
                (step, change)
                for step, change in journal.history(*pair)
                if step.key == RETRY and step.at <= settled_at and pair not in done
            ]
            if retries:
                number = retries[0][0].id
                of_step = [change for step, change in retries if step.id == number]
                steps.setdefault(number, {})[pair] = of_step[::-1]
        return steps

    def _look_up(self, pairs: Collection[Pair]) -> None:
        for kind in {kind for kind, _ in pairs}:
            found = self._store.read.many(kind, [uid for one, uid in pairs if one is kind])
            self._here |= {(kind, uid): row for uid, row in found.items()}

    def _undo(self, step: int, groups: _Groups) -> None:
        later = self._store.journal.since(step, groups.keys())
        for pair in reversed(groups):
            current = self._here.get(pair)
            if current is None or pair in self._stays:
                continue
            before: Held | None = current
            for change in reversed(groups[pair]):
                before = self._store.journal.before(change, before)
            target = self._rivals.shown(pair, before)
            if problem := self._against(pair, current, target, later.get(pair, ())):
                self._keep(pair, current, problem)
                continue
            self._put(pair, current, target)
            self._rivals.sort_out(pair, before)

    def _hide_rivals(self) -> None:
        """Take away a rival that is shown since the row it lay beside went back itself."""
        for pair, rivals in self._rivals.brought().items():
            current = self._store.read.get(*pair)
            if current is None or current not in rivals or pair in self.back | self._stays:
                continue
            target = self._rivals.shown(pair, None)
            if problem := self._against(pair, current, target, ()):
                self._keep(pair, current, problem)
                continue
            self._put(pair, current, target)
            self._rivals.sort_out(pair, None)

    def _put(self, pair: Pair, current: Held, target: Held | None) -> None:
        if target is None:
            self._work.erase(pair[0], current)
            self._here.pop(pair, None)
        elif target != current:
            self._work.adopt(target, current)
            self._here[pair] = target
        self.back.add(pair)

    def _keep(self, pair: Pair, current: Held, problem: Problem) -> None:
        sheet = _sheet_of(pair[0], current)
        name = self.judged.get(sheet) or self._store.read.label_of(current.record)
        self.kept[name] = problem
        self._stays.add(pair)

    def _against(
        self, pair: Pair, current: Held, target: Held | None, later: Iterable[Change]
    ) -> Problem | None:
        """Return what keeps a row from being put back."""
        if _sheet_of(pair[0], current) in self.judged:
            return Problem("kept_judged")
        if not left_so(later, current):
            return Problem("kept_edited")
        if target is None and self._store.read.users(*pair, live=False):
            return Problem("kept_in_use")
        if target and not all(self._work.knows(*other) for other in references(target.record)):
            return Problem("kept_without_reference")
        if self._behind.moved_by(_live(current), _live(target)):
            return Problem("kept_published")
        return None


def _grouped(changes: Iterable[Change], but: set[Pair]) -> _Groups:
    groups: _Groups = {}
    for change in changes:
        pair = change.kind, change.uid
        if pair not in but:
            groups.setdefault(pair, []).append(change)
    return groups


def _judged(
    store: Store, me: str, changes: Collection[Change], here: Mapping[Pair, Held]
) -> dict[str, str]:
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
