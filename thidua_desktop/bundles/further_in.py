"""What travels beside the rows, on its way in: open rivals, the roster, acknowledgements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from thidua_desktop.bundles.carrier import Found
from thidua_desktop.bundles.disputes import DISPUTES, Rival, rival_of
from thidua_desktop.bundles.layout import CARRIER
from thidua_desktop.bundles.machine_sheet import Lines, MachineSheet, Texts, read_machine_sheet
from thidua_desktop.bundles.manifest import SheetTotals
from thidua_desktop.bundles.parcel import FileVerdict, RowProblem, row_problem
from thidua_desktop.bundles.roster import ROSTER, RosterKey, roster_key
from thidua_desktop.bundles.sheet_in import NOTHING, Tally
from thidua_desktop.domain import acks as acknowledging
from thidua_desktop.domain.acks import Acks
from thidua_desktop.domain.errors import Problem

ALTERED = "acks_altered"
T = TypeVar("T")
# A sheet's rows as plain values, None when there is no such sheet.
RowsOf = Callable[[str], Iterator[Sequence[object]] | None]


@dataclass(frozen=True, slots=True)
class Taken(Generic[T]):
    """What such a sheet gave.

    Attributes:
        items: What its rows stand for.
        problems: What is wrong with it.
        verdict: How it stands to the manifest.
    """

    items: tuple[T, ...]
    problems: tuple[RowProblem, ...]
    verdict: FileVerdict


def rivals_in(rows_of: RowsOf, listed: Mapping[str, SheetTotals]) -> Taken[Rival]:
    """Return the rivals and proposals of a file."""
    return _taken(DISPUTES, rows_of, listed, rival_of)


def roster_in(rows_of: RowsOf, listed: Mapping[str, SheetTotals]) -> Taken[RosterKey]:
    """Return the keys of a file."""
    return _taken(ROSTER, rows_of, listed, roster_key)


def acks_in(found: Found) -> tuple[Acks | None, Problem | None]:
    """Return the acknowledgements, and what is wrong with them, if anything is."""
    wanted = found.manifest.acks_digest
    if not wanted:
        return None, None
    if found.acks is None:
        return None, Problem("acks_missing")
    if acknowledging.digest(found.acks) != wanted:
        return None, Problem(ALTERED)
    try:
        return acknowledging.from_json(found.acks), None
    except ValueError:
        return None, Problem("acks_unreadable")


def acks_problem(problem: Problem) -> RowProblem:
    """Return what is wrong with the acknowledgements, with its place."""
    return row_problem(problem, CARRIER, 0)


def _taken(
    sheet: MachineSheet,
    rows_of: RowsOf,
    listed: Mapping[str, SheetTotals],
    make: Callable[[Texts], T],
) -> Taken[T]:
    totals = listed.get(sheet.name, NOTHING)
    rows = rows_of(sheet.name)
    if rows is None:
        gone = {"count": str(totals.rows)}
        problems = [row_problem(Problem("sheet_missing", "", gone), sheet.name, 0)]
        verdict = FileVerdict.EDITED if totals.rows else FileVerdict.RESAVED
        return Taken((), tuple(problems if totals.rows else ()), verdict)
    lines = read_machine_sheet(sheet, rows)
    items: list[T] = []
    problems = [row_problem(problem, sheet.name, number) for number, problem in lines.problems]
    for number, texts in lines.found:
        try:
            items.append(make(texts))
        except ValueError:
            problems.append(row_problem(Problem("machine_row_unreadable"), sheet.name, number))
    if lines.seen < totals.rows:
        gone = {"count": str(totals.rows - lines.seen)}
        problems.append(row_problem(Problem("rows_missing", "", gone), sheet.name, 0))
    return Taken(tuple(items), tuple(problems), _verdict(lines, totals))


def _verdict(lines: Lines, totals: SheetTotals) -> FileVerdict:
    altered = bool(lines.problems)
    return Tally(claimed=list(lines.claimed), seen=lines.seen, altered=altered).verdict(totals)
