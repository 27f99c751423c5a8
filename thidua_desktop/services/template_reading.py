"""A filled-in template looked through from end to end. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.bundles.template_layout import KINDS
from thidua_desktop.bundles.template_read import TypedBook
from thidua_desktop.bundles.template_typed import TypedRow
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.preview import Sorted
from thidua_desktop.services.template_history import Earlier
from thidua_desktop.services.template_naming import Named, Naming
from thidua_desktop.services.template_rows import Judged, Judging, Words
from thidua_desktop.services.template_scope import Scope, by_words
from thidua_desktop.services.template_sorting import Writing

# Name of a sheet, and a row of it.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A file, row by row.

    Attributes:
        book: What was typed.
        named: Every row with its identity.
        outcomes: What becomes of the rows that make a record, by place.
        problems: What is wrong with the others, by place.
        undecided: Rows in an old font about which nobody has decided.
    """

    book: TypedBook
    named: Named
    outcomes: Mapping[Place, Sorted]
    problems: Mapping[Place, tuple[RowProblem, ...]]
    undecided: frozenset[Place]

    @property
    def rows(self) -> tuple[Sorted, ...]:
        """The rows that make a record, in the order of the kinds and of the file."""
        order = {kind: number for number, kind in enumerate(Kind)}
        return tuple(sorted(self.outcomes.values(), key=lambda row: order[row.kind]))

    @property
    def every_problem(self) -> tuple[RowProblem, ...]:
        """All problems, of sheets first, then of rows."""
        of_rows = (problem for found in self.problems.values() for problem in found)
        return (*self.book.problems, *of_rows)


class Reading:
    """Looks through the files of one template."""

    def __init__(self, scope: Scope, desk: Desk, earlier: Earlier, today: date) -> None:
        self._scope, self._desk, self._earlier, self._today = scope, desk, earlier, today

    def review(
        self, template: str, book: TypedBook, writing: Writing, *, convert: bool | None
    ) -> Reviewed:
        """Return what becomes of every row.

        Args:
            template: The template's identity.
            book: What was typed.
            writing: Who writes the rows down.
            convert: Whether texts in old fonts are converted; None while nobody has decided.
        """
        words = self._words(book)
        # Rows are told apart by what they say in the end, whatever is decided now.
        said = Judging(self._scope, words, book.said, self._today)
        judged = [said.judge(row) for row in book.rows]
        named = self._naming(template).name(judged)
        as_typed = Judging(self._scope, words, {}, self._today) if convert is False else None
        outcomes: dict[Place, Sorted] = {}
        problems: dict[Place, tuple[RowProblem, ...]] = {}
        undecided: set[Place] = set()
        old = {(sheet, number) for sheet, number, _ in book.said}
        for row, uid in named.rows:
            place = row.row.place.name, row.row.number
            taken = as_typed.judge(row.row) if as_typed and place in old else row
            found = self._problems(taken, named, place)
            if found:
                problems[place] = found
                continue
            sorted_row = writing.sort(taken, uid)
            waits = place in old and convert is None
            if sorted_row is not None and (not waits or sorted_row.outcome == "same"):
                outcomes[place] = sorted_row
            elif waits:
                undecided.add(place)
                problems[place] = tuple(_undecided(row.row, book))
        return Reviewed(book, named, outcomes, problems, frozenset(undecided))

    def _words(self, book: TypedBook) -> Words:
        lists = self._scope.lists()
        known = {source: frozenset(code for _, code in pairs) for source, pairs in lists.items()}
        return Words(by_words(lists), book.lists, known)

    def _naming(self, template: str) -> Naming:
        theirs = {
            kind: [one for one in self._desk.read.records(kind) if one.home == self._scope.unit]
            for kind in KINDS
        }
        return Naming(template, self._scope.unit, self._desk.ours, theirs, self._earlier.rows)

    def _problems(self, row: Judged, named: Named, place: Place) -> tuple[RowProblem, ...]:
        if row.row.mark.casefold() == "x":
            return ()  # What is left out need not be right.
        again = named.problems.get(place)
        return (*row.problems, again) if again else row.problems


def _undecided(row: TypedRow, book: TypedBook) -> Iterator[RowProblem]:
    for key, typed in row.cells.items():
        after = book.said.get(row.spot(key))
        if after is not None:
            told = Problem("template_font_undecided", key, {"after": after})
            where = row.place.place(key)
            yield row_problem(told, row.place.name, row.number, where, str(typed.value))


def notices_of(reviewed: Reviewed) -> Iterator[RowProblem]:
    """Yield what keeps no row out, but is worth knowing."""
    yield from reviewed.book.notices
    yield from reviewed.named.notices
    for row, _ in reviewed.named.rows:
        if (row.row.place.name, row.row.number) in reviewed.outcomes:
            yield from row.doubts


def alike(rows: Iterable[Sorted], desk: Desk, unit: str) -> Iterator[tuple[Sorted, str]]:
    """Yield new activities called as one that is here already, and the name of that."""
    known = {
        (one.day, one.title.casefold()): one.title
        for one in desk.read.records(Kind.ACTIVITY)
        if one.home == unit
    }
    for row in rows:
        if row.kind is Kind.ACTIVITY and row.outcome == "new":
            record = row.row.record
            title = getattr(record, "title", "").casefold()
            if found := known.get((getattr(record, "day", None), title)):
                yield row, found
