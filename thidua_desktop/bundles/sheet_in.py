"""One sheet on its way in: its rows, its problems, and how it stands to the manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from thidua_desktop.bundles.columns import Columns, find_columns, oddities
from thidua_desktop.bundles.layout import DIGEST, ROW_ID, Sheet
from thidua_desktop.bundles.limits import (
    MOST_BLANK_ROWS,
    MOST_HEADING_ROWS,
    MOST_ROWS,
    MOST_STRANGE_COLUMNS,
)
from thidua_desktop.bundles.looks import Page
from thidua_desktop.bundles.manifest import SheetTotals
from thidua_desktop.bundles.opening import rows_of
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


def read_sheet(sheet: Sheet, page: Page, *, untouched: bool, tick: Callable[[], None]) -> Tally:
    """Read one sheet.

    Args:
        sheet: Its layout as we know it.
        page: The sheet in the workbook.
        untouched: Whether the container is as its sender packed it.
        tick: Called once a row.

    Raises:
        UserError: ``not_readable``.
    """
    tally = Tally()
    rows = rows_of(page, len(sheet.columns) + MOST_STRANGE_COLUMNS)
    top = list(islice(rows, MOST_HEADING_ROWS))
    columns = find_columns(sheet, top)
    if columns is None:
        tally.problems.append(row_problem(Problem("headings_missing"), sheet.name, 0))
        tally.unread = True
        return tally
    tally.problems += oddities(columns, top)
    missing = columns.needed if untouched else [*columns.missing, *columns.needed]
    if missing:
        tally.problems += _missing(columns, dict.fromkeys(missing))
        tally.unread = True
        return tally
    body = chain(top[columns.first - 1 :], rows)
    _read_rows(RowReader(columns), columns, body, tally, untouched=untouched, tick=tick)
    return tally


def _read_rows(
    reader: RowReader,
    columns: Columns,
    rows: Iterator[Sequence[object]],
    tally: Tally,
    *,
    untouched: bool,
    tick: Callable[[], None],
) -> None:
    # A row of a newer or older program cannot be weighed here: its digest is over other columns.
    # An untouched container answers for it.
    trusted = untouched and bool(columns.strange or columns.missing)
    known: set[str] = set()
    blanks = 0
    for number, cells in enumerate(rows, start=columns.first):
        blanks = blanks + 1 if reader.is_blank(cells) else 0
        if blanks > MOST_BLANK_ROWS:
            return
        if blanks:
            continue
        if tally.seen >= MOST_ROWS:
            problem = Problem("rows_too_many", "", {"most": str(MOST_ROWS)})
            tally.problems.append(row_problem(problem, columns.sheet.name, number))
            tally.altered = True
            return
        tick()
        _take(reader, columns, number, cells, tally, known, trusted=trusted, untouched=untouched)


def _take(
    reader: RowReader,
    columns: Columns,
    number: int,
    cells: Sequence[object],
    tally: Tally,
    known: set[str],
    *,
    trusted: bool,
    untouched: bool,
) -> None:
    tally.seen += 1
    name = columns.sheet.name
    uid, claimed = reader.text(cells, ROW_ID), reader.text(cells, DIGEST)
    if uid and uid in known:
        where, wanted = columns.place(ROW_ID), EXPECTED["once"]
        problem = row_problem(Problem("row_repeated", ROW_ID), name, number, where, uid, wanted)
        tally.problems.append(problem)
        tally.altered = True
        return
    known.add(uid)
    if claimed:
        tally.claimed.append(claimed)
    found = reader.read(number, cells)
    if isinstance(found, list):
        tally.problems += found
        tally.altered |= not untouched
        return
    intact = trusted or found.digest == claimed
    tally.altered |= not intact
    tally.rows.append(Incoming(found, name, number, intact))


def _missing(columns: Columns, keys: dict[str, None]) -> Iterator[RowProblem]:
    for key in keys:
        heading = columns.heading(key)
        problem = Problem("column_missing", key, {"column": heading})
        yield row_problem(
            problem, columns.sheet.name, columns.first - 1, heading, "", EXPECTED["technical"]
        )
