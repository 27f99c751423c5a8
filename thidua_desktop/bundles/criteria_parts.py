"""What is read from a criteria table made by hand: its rows, and every remark with its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from thidua_desktop.bundles.criteria_columns import Columns
from thidua_desktop.bundles.criteria_sheet import Line
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts.criteria_book import EXPECTED

# What must be right before sums can be compared.
_SUMMED = frozenset({"number", "code", "name", "points"})


@dataclass(frozen=True, slots=True)
class BookRow:
    """One row of a table.

    Attributes:
        row: Its number in the sheet; 0 where there is none.
        code: Its code.
        parent: The code of the row above it in the tree; "" at the top.
        fields: A criterion's other fields, as far as the file has columns for them; the indicator
            by its code.
    """

    row: int
    code: str
    parent: str
    fields: Mapping[str, Any]

    @property
    def points(self) -> Decimal | None:
        """The most it can give, as far as the table says."""
        points: Decimal | None = self.fields.get("max_points")
        return points


@dataclass(frozen=True, slots=True)
class CriteriaBook:
    """A criteria table as a file has it.

    Attributes:
        sheet: Name of its sheet.
        title: What stands above the headings, row by row.
        table: The table's own fields, where the file was written by this program; references in
            words.
        rows: The readable rows.
        bands: Its rating bands; None when the file has none to say.
        problems: Cells that are wrong; as long as there are any the table cannot be taken.
        notices: Doubts that were settled, and how.
        columns: Letter and heading of each column found.
        own: Whether this program wrote it.
    """

    sheet: str
    title: tuple[str, ...] = ()
    table: Mapping[str, Any] = field(default_factory=dict)
    rows: tuple[BookRow, ...] = ()
    bands: tuple[Mapping[str, Any], ...] | None = None
    problems: tuple[RowProblem, ...] = ()
    notices: tuple[RowProblem, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def own(self) -> bool:
        """Whether the file carries the table's own fields."""
        return bool(self.table)


class Remarks:
    """What is wrong, and what is doubtful; at most one of each about a cell.

    Attributes:
        problems: What forbids taking the table.
        notices: What a person should know.
    """

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._told: set[tuple[int, str]] = set()
        self.problems, self.notices = columns.remarks()

    def wrong(self, line: Line, column: str, problem: Problem) -> None:
        """Note that a cell is wrong."""
        if (line.number, column) not in self._told:
            self._told.add((line.number, column))
            self.problems.append(self._placed(line, column, problem))

    def doubt(self, line: Line, column: str, problem: Problem) -> None:
        """Note how a doubt was settled."""
        self.notices.append(self._placed(line, column, problem))

    @property
    def in_doubt(self) -> bool:
        """Whether a row, a number or points are wrong, so that no sum can be compared."""
        return any(column in _SUMMED for _, column in self._told)

    def _placed(self, line: Line, column: str, problem: Problem) -> RowProblem:
        place, columns = self._columns.place(column), self._columns
        found = line.text(columns.at.get(column))
        expected = EXPECTED.get(column, "")
        return row_problem(problem, columns.sheet, line.number, place, found, expected)
