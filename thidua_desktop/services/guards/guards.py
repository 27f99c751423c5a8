"""What a record alone cannot know: who may write it, closed periods, twins, other records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of, plain
from thidua_desktop.domain.locks import Locks
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.services.guards import (
    blocs,
    closings,
    papers,
    reviews,
    sheets,
    tables,
    undoing,
    units,
)
from thidua_desktop.services.guards.facts import Facts, locks_of
from thidua_desktop.services.marking import Marking
from thidua_desktop.services.standing import Standing
from thidua_desktop.services.template_units import stands_for
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store

# What two programs may write at once, each for its own person: the second reads again.
_BY_SEVERAL = frozenset(
    {
        Kind.SCORE_ENTRY,
        Kind.SCORE_REVIEW,
        Kind.SHEET_MOVE,
        Kind.TIE_VOTE,
        Kind.PUBLISHED_SCORE,
        Kind.CLOSING,
        Kind.ACCEPTANCE,
    }
)


class Guards:
    """The checks every write of the office's own passes, wherever it comes from."""

    def __init__(
        self, store: Store, territories: Territories, marking: Marking, standing: Standing
    ) -> None:
        self._store = store
        self._territories = territories
        self._marking = marking
        self._standing = standing

    def locks(self) -> Locks:
        """Return the closed periods."""
        return locks_of(self._store)

    def acts_for(self, home: str) -> bool:
        """Say whether this office writes a unit's rows: its own, or those it has inherited."""
        return self._acts_for(self._store.identity().unit, home)

    def decides_for(self, home: str) -> bool:
        """Say whether this office decides about a unit's rows: also for one without the program."""
        return self.acts_for(home) or stands_for(self._store, self._territories.now(), home)

    def entitled(self, kind: Kind, before: Record | None, me: Identity) -> None:
        """Refuse a row that another office owns, or a kind this office does not keep."""
        if before is not None and not self._acts_for(me.unit, before.home):
            owner = self._store.read.label(Kind.UNIT, before.home)
            raise refuse("not_ours", owner=owner)
        if before is None and me.role not in definition(kind).keepers:
            raise refuse("kind_not_kept")

    def owner(self, record: Record, me: Identity) -> str:
        """Return whose a new row is: ours, but the owner's of a sheet we have inherited."""
        if isinstance(record, ScoreEntry):
            sheet = self._store.read.get(Kind.SCORE_SHEET, record.sheet)
            if sheet and self._acts_for(me.unit, sheet.record.home):
                return sheet.record.home
        return me.unit

    def watch(self) -> Watch:
        """Return the checks of one operation; call with the database held."""
        return Watch(Facts(self._store, self._territories, self._marking, self._standing))

    def _acts_for(self, office: str, home: str) -> bool:
        # The tree is only asked where it can matter: hundreds of entries may be saved at once.
        return office == home or self._territories.now().inherits(office, home)


class Watch:
    """The checks of one operation, in which each fact is looked up once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._read = facts.read

    def unlocked(self, record: Record, today: date) -> None:
        """Refuse a change that falls into a closed period."""
        closing = self._facts.locks.closing(record, today)
        if closing:
            raise refuse("period_locked", period=closing.name)

    def changeable(self, before: Record | None, after: Record) -> None:
        """Refuse what may not become of a row: a twin, a contradiction, a step out of turn."""
        self._undisputed(before)
        _refuse_if(self._against(before, after))

    def decidable(self, before: Record | None, after: Record | None) -> None:
        """Refuse what may not become of a row in dispute; None when it would be gone."""
        if after is not None:
            _refuse_if(self._against(before, after))
        elif before is not None:
            self._removable(before)

    def removable(self, record: Record) -> None:
        """Refuse to remove the office itself, what was handed in, or what has been decided."""
        self._undisputed(record)
        self._removable(record)

    def _removable(self, record: Record) -> None:
        if isinstance(record, ScoreEntry):
            sheets.opened(self._facts, record.sheet)
        elif isinstance(record, ScoreSheet):
            sheets.opened(self._facts, record.id)
        elif units.holds_us(self._facts, record):
            raise refuse("own_unit")
        elif reviews.stays(record):
            raise refuse("step_stays")
        elif closings.stays(record):
            raise refuse("closing_stays")
        _refuse_if(tables.removal_problems(self._facts, record))
        _refuse_if(blocs.published_problems(self._facts, record, None))

    def unused(self, kind: Kind, uid: str) -> None:
        """Refuse to remove a row that others refer to."""
        users = self._read.users(kind, uid)
        if users:
            other, first = users[0]
            raise refuse("still_used", count=len(users), first=self._read.label(other, first))

    def undoable(self, current: Record | None, before: Record | None) -> None:
        """Refuse to take back what only a further step may change.

        Args:
            current: The row as it is; None for one that was removed.
            before: What undo would make of it; None when it would be gone.
        """
        versions = [record for record in (current, before) if record is not None]
        self._undisputed(*versions)
        _refuse_if(p for record in versions for p in undoing.problems(self._facts, record))
        _refuse_if(p for record in versions for p in closings.undo_problems(self._facts, record))
        _refuse_if(blocs.published_problems(self._facts, current, before))
        if before is None and current is not None:
            if not reviews.stays(current) and not closings.stays(current):
                self.removable(current)
        elif isinstance(before, ScoreEntry):
            sheets.opened(self._facts, before.sheet)
        elif isinstance(current, ScoreSheet) and undoing.handed_in(current, before):
            _refuse_if(undoing.hand_in_problems(self._facts, current))
        elif isinstance(before, ScoreSheet):
            was = current if isinstance(current, ScoreSheet) else None
            _refuse_if(sheets.changes(self._facts, was, before))
        elif before is not None:
            _refuse_if(tables.problems(self._facts, current, before))
            _refuse_if(papers.problems(self._facts, before))

    def written(self, record: Record) -> None:
        """Take note of what this operation has written."""
        self._facts.written(record)

    def removed(self) -> None:
        """Take note that this operation has removed a row."""
        self._facts.forget()

    def _undisputed(self, *records: Record | None) -> None:
        """Refuse to write over a row of which rivals wait: its owner chooses first."""
        for record in records:
            if record is not None and (kind_of(record), record.id) in self._facts.disputed:
                raise refuse("conflict_open", label=self._read.label_of(record))

    def _against(self, before: Record | None, after: Record) -> Iterator[Problem]:
        if twins := list(self._twins(after)):
            yield from twins
            if twins[0].code == "done_meanwhile":
                return
        yield from sheets.problems(self._facts, before, after)
        yield from tables.problems(self._facts, before, after)
        yield from reviews.problems(self._facts, before, after)
        yield from closings.problems(self._facts, before, after)
        yield from blocs.problems(self._facts, before, after)
        yield from papers.problems(self._facts, after)
        yield from units.problems(self._facts, after)
        yield from units.second_sheet(self._facts, before, after)

    def _twins(self, record: Record) -> Iterator[Problem]:
        kind = kind_of(record)
        key = definition(kind).key
        if not key:
            return
        values = plain(record)
        where = {"home": record.home, **{name: values[name] for name in key}}
        keys = self._read.find(kind, "", where, "", descending=False)
        twins = [row for row in self._read.page(kind, keys) if row.record.id != record.id]
        if twins and kind in _BY_SEVERAL:
            yield Problem("done_meanwhile", key[-1])
        elif twins:
            yield Problem("twin", key[0], {"label": self._read.label_of(twins[0].record)})


def _refuse_if(problems: Iterable[Problem]) -> None:
    if found := list(problems):
        raise UserError(found)
