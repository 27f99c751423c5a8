"""One sheet on its way in: its rows, its problems, and how it stands to the manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from thidua_desktop.bundles.columns import Columns, find_columns, oddities
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.layout import DIGEST, ROW_ID, Sheet
from thidua_desktop.bundles.limits import (
    MOST_BLANK_ROWS,
    MOST_HEADING_ROWS,
    MOST_ROWS,
    MOST_STRANGE_COLUMNS,
)
from thidua_desktop.bundles.manifest import SheetTotals
from thidua_desktop.bundles.merged import Merged
from thidua_desktop.bundles.parcel import FileVerdict, Incoming, RowProblem, row_problem
from thidua_desktop.bundles.rows_in import RowReader
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.sync import digest_of_rows
from thidua_desktop.texts.bundle import EXPECTED

NOTHING = SheetTotals(0, 0, "", digest_of_rows([]))


@dataclass(slots=True)
class Tally:
    """What a sheet gave.

    Attributes:
        rows: The rows that could be read.
        problems: What could not.
        claimed: Digests as they stand in the digest column, one a row.
        seen: Rows that hold anything.
        altered: Whether any row says something else than when it was written.
        unread: Whether the rows were looked at in vain, so that nothing is known of them.
    """

    rows: list[Incoming] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    claimed: list[str] = field(default_factory=list)
    seen: int = 0
    altered: bool = False
    unread: bool = False

    def verdict(self, listed: SheetTotals) -> FileVerdict:
        """Say how the sheet stands to what the manifest lists; INTACT is for the container."""
        if self.unread:
            return FileVerdict.EDITED
        if digest_of_rows(self.claimed) == listed.digest:
            return FileVerdict.EDITED if self.altered else FileVerdict.RESAVED
        # Rows were taken out, added or changed. Every remaining one being as it was written is a
        # slip only when some are gone: nobody adds a row with its right digest by accident.
        honest = self.altered or self.seen < listed.rows
        return FileVerdict.EDITED if honest else FileVerdict.NOT_AUTHENTIC


def read_sheet(
    sheet: Sheet, grids: Grids, name: str, *, untouched: bool, tick: Callable[[], None]
) -> Tally:
    """Read one sheet.

    Args:
        sheet: Its layout as we know it.
        grids: The workbook.
        name: What the sheet is called there.
        untouched: Whether the container is as its sender packed it.
        tick: Called once a row.

    Raises:
        UserError: ``not_readable``, or what is wrong with the sheet.
    """
    rows = grids.rows(name, len(sheet.columns) + MOST_STRANGE_COLUMNS)
    top = list(islice(rows, MOST_HEADING_ROWS))
    columns = find_columns(sheet, top)
    if columns is None:
        problem = row_problem(Problem("headings_missing"), sheet.name, 0)
        return Tally(problems=[problem], unread=True)
    found = list(oddities(columns, top))
    # An older program has fewer columns. In a file that others saved, one was taken out: reading
    # its fields as empty would empty them.
    missing = columns.needed if untouched else [*columns.missing, *columns.needed]
    if missing:
        return Tally(problems=[*found, *_missing(columns, missing)], unread=True)
    taking = _Taking(columns, untouched=untouched)
    taking.tally.problems += found
    taking.take_all(chain(top[columns.first - 1 :], rows), tick)
    taking.leave_merged(grids.merged(name))
    return taking.tally


class _Taking:
    """Takes the rows of one sheet."""

    def __init__(self, columns: Columns, *, untouched: bool) -> None:
        self.tally = Tally()
        self._columns, self._name = columns, columns.sheet.name
        self._reader = RowReader(columns)
        self._untouched = untouched
        # A row of a newer or older program cannot be weighed here: its digest is over other
        # columns. An untouched container answers for it.
        self._trusted = untouched and bool(columns.strange or columns.missing)
        self._known: set[str] = set()

    def take_all(self, rows: Iterable[Sequence[object]], tick: Callable[[], None]) -> None:
        """Take row after row, to the end or to where there is nothing more to expect."""
        blanks = 0
        for number, cells in enumerate(rows, start=self._columns.first):
            blanks = blanks + 1 if self._reader.is_blank(cells) else 0
            if blanks > MOST_BLANK_ROWS:
                return
            if blanks:
                continue
            if self.tally.seen >= MOST_ROWS:
                problem = Problem("rows_too_many", "", {"most": str(MOST_ROWS)})
                self._refuse(row_problem(problem, self._name, 0))
                return
            tick()
            self._take(number, cells)

    def leave_merged(self, ranges: Iterable[str]) -> None:
        """Leave out the rows of which cells were made one: what each is to hold, nobody knows."""
        merged = Merged(ranges, [*self._columns.at.values(), *self._columns.strange.values()])
        taken = self.tally.rows
        self.tally.rows = []
        for row in taken:
            over = merged.over(row.row)
            if over:
                problem = Problem("cells_merged", "", {"range": over})
                self._refuse(row_problem(problem, self._name, row.row, over, over))
            else:
                self.tally.rows.append(row)

    def _take(self, number: int, cells: Sequence[object]) -> None:
        tally = self.tally
        tally.seen += 1
        uid, claimed = self._reader.text(cells, ROW_ID), self._reader.text(cells, DIGEST)
        if uid and uid in self._known:
            where, wanted = self._columns.place(ROW_ID), EXPECTED["once"]
            problem = Problem("row_repeated", ROW_ID)
            self._refuse(row_problem(problem, self._name, number, where, uid, wanted))
            return
        self._known.add(uid)
        if claimed:
            tally.claimed.append(claimed)
        found = self._reader.read(number, cells)
        if isinstance(found, list):
            tally.problems += found
            tally.altered |= not self._untouched
            return
        intact = self._trusted or found.digest == claimed
        tally.altered |= not intact
        tally.rows.append(Incoming(found, self._name, number, intact))

    def _refuse(self, problem: RowProblem) -> None:
        self.tally.problems.append(problem)
        self.tally.altered = True


def _missing(columns: Columns, keys: Iterable[str]) -> Iterator[RowProblem]:
    for key in dict.fromkeys(keys):
        heading = columns.heading(key)
        problem = Problem("column_missing", key, {"column": heading})
        yield row_problem(problem, columns.sheet.name, 0, heading, "", EXPECTED["technical"])
