"""What the guards look up in one operation: each thing once."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from typing import TypeVar

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.locks import Locks, locks
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import ScoreReview
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.scheme import Row
from thidua_desktop.domain.scoring.sheet import Item, Scored
from thidua_desktop.domain.stages import Above, rights
from thidua_desktop.domain.sync import alike
from thidua_desktop.services.behind import Behind, stored
from thidua_desktop.services.marking import Marking, Material, Rulebook
from thidua_desktop.services.standing import Standing
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.asides import Asides
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.store import Store

R = TypeVar("R", bound=Record)


class Facts:
    """What is known of this office while one operation lasts."""

    def __init__(
        self, store: Store, territories: Territories, marking: Marking, standing: Standing
    ) -> None:
        self._store = store
        self._standing = standing
        self.marking = marking
        self.territories = territories
        self._books: dict[str, Rulebook] = {}
        self._materials: dict[str, Material] = {}
        self._stands: dict[ScoreSheet, tuple[str, Above]] = {}

    @property
    def read(self) -> Queries:
        """Reads of the database."""
        return self._store.read

    @property
    def asides(self) -> Asides:
        """Rows set aside by imports."""
        return self._store.asides

    @cached_property
    def me(self) -> Identity:
        """Who this office is."""
        return self._store.identity()

    @cached_property
    def locks(self) -> Locks:
        """The closed periods."""
        return locks_of(self._store)

    @cached_property
    def disputed(self) -> Set[tuple[Kind, str]]:
        """The rows of which rivals wait for their owner."""
        found = self.asides.open_by_row(tuple(Kind))
        return {
            pair
            for pair, rivals in found.items()
            if not all(alike(self.read.get(*pair), rival.row) for rival in rivals)
        }

    @cached_property
    def behind(self) -> Behind:
        """What stands behind published places."""
        return Behind(stored(self.read))

    def one(self, kind: Kind, uid: str, of: type[R]) -> R:
        """Return a row's record; references are checked before this is asked."""
        row = self.read.get(kind, uid)
        if row is None or not isinstance(row.record, of):
            raise refuse("reference_missing", text=of.__name__)
        return row.record

    def sheet(self, uid: str) -> ScoreSheet:
        """Return a score sheet."""
        return self.one(Kind.SCORE_SHEET, uid, ScoreSheet)

    def table(self, uid: str) -> CriteriaTable:
        """Return a criteria table."""
        return self.one(Kind.CRITERIA_TABLE, uid, CriteriaTable)

    def book(self, table: str) -> Rulebook:
        """Return a table made ready."""
        if table not in self._books:
            self._books[table] = self.marking.rulebook(table)
        return self._books[table]

    def material(self, sheet: ScoreSheet) -> Material:
        """Return what a sheet is scored from."""
        if sheet.id not in self._materials:
            self._materials[sheet.id] = self.marking.material(self.book(sheet.table), sheet)
        return self._materials[sheet.id]

    def scored(self, sheet: ScoreSheet) -> Scored:
        """Return a sheet scored as it stands."""
        return self.material(sheet).scored(self.book(sheet.table).scheme)

    def item(self, sheet: ScoreSheet, criterion: str, entry: ScoreEntry | None = None) -> Item:
        """Return one scored row of a sheet, with another entry in its place if one is given."""
        book, material = self.book(sheet.table), self.material(sheet)
        if entry is not None:
            material = material.with_entry(entry)
        return material.scored(book.scheme).items[book.scheme.places[criterion]]

    def row(self, sheet: ScoreSheet, criterion: str) -> Row | None:
        """Return a criterion's place in the table of a sheet; None when it is of another."""
        made = self.book(sheet.table).scheme
        place = made.places.get(criterion)
        return None if place is None else made.rows[place]

    def state(self, sheet: ScoreSheet) -> str:
        """Return where a sheet stands."""
        return self._stand(sheet)[0]

    def above(self, sheet: ScoreSheet) -> Above:
        """Return the offices that may say something of a sheet."""
        return self._stand(sheet)[1]

    def open_stages(self, sheet: ScoreSheet) -> tuple[str, ...]:
        """Return the scores this office may give now."""
        return rights(sheet, *self._stand(sheet), self.me.unit).stages

    def next_step(self, sheet: ScoreSheet) -> int:
        """Return the number of the next step of a sheet."""
        return self._standing.next_number(sheet)

    def sent(self, kind: Kind, uid: str, sheet: ScoreSheet) -> bool:
        """Say whether our row about a sheet has left, as it is, for an office it concerns."""
        offices = {sheet.unit, sheet.home, *self.above(sheet).offices} - {self.me.unit}
        files = (self._store.ledger.last("out", office) for office in offices)
        number = self.read.change_number(kind, uid)
        return any(file.high >= number for file in files if file is not None)

    def left(self, kind: Kind, uid: str) -> bool:
        """Say whether our row has left, as it is, for any office."""
        number = self.read.change_number(kind, uid)
        files = (self._store.ledger.last("out", peer) for peer in self._store.ledger.peers())
        return any(file.high >= number for file in files if file is not None)

    def written(self, record: Record) -> None:
        """Take note of what this operation has written."""
        material = self._materials.get(getattr(record, "sheet", ""))
        if isinstance(record, ScoreEntry):
            if material:
                self._materials[record.sheet] = material.with_entry(record)
        elif isinstance(record, ScoreReview):
            if material:
                self._materials[record.sheet] = material.with_review(record)
        else:
            self.forget()

    def forget(self) -> None:
        """Look everything up again: a table, a lock, a step was written, or a row removed."""
        self._books.clear()
        self._materials.clear()
        self._stands.clear()
        self.__dict__.pop("locks", None)
        self.__dict__.pop("behind", None)

    def _stand(self, sheet: ScoreSheet) -> tuple[str, Above]:
        if sheet not in self._stands:
            self._stands[sheet] = self._standing.stood(sheet)
        return self._stands[sheet]


def locks_of(store: Store) -> Locks:
    """Return the closed periods."""
    read = store.read
    sheets = read.records(Kind.SCORE_SHEET)
    return locks(read.records(Kind.PERIOD), read.records(Kind.PERIOD_LOCK), sheets)
