"""What taking a criteria table from a file would do: rows, remarks, suggestions, findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua_desktop.bundles.criteria_book import BookRow, CriteriaBook
from thidua_desktop.bundles.parcel import RowProblem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.checker import Finding
from thidua_desktop.domain.scoring.suggest import Suggestion


@dataclass(frozen=True, slots=True)
class TableFields:
    """A table's own fields, gathered from where they are said.

    Attributes:
        values: What they are; references as ids.
        origins: Where each is from: "typed", "file", "title" or "default".
        lacking: What has still to be said before the table can be taken.
    """

    values: Mapping[str, Any]
    origins: Mapping[str, str]
    lacking: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """What the words of one row suggest; shown, and taken only when somebody says so.

    Attributes:
        row: Its number in the sheet.
        code: The row's code.
        rule: The rule its guidance speaks of; None for none.
        part: THUONG or TRU when its name says so; else "".
    """

    row: int
    code: str
    rule: Suggestion | None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What becomes of the rows of a draft: their codes."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A draft that is to be brought in line with a file."""

    table: CriteriaTable
    criteria: tuple[Criterion, ...]
    bands: tuple[RatingBand, ...]


@dataclass(frozen=True, slots=True)
class BookPreview:
    """What taking a file would do.

    Attributes:
        path: The file.
        book: What was read.
        fields: The table's own fields.
        rows: The rows as they would be taken, indicators as ids.
        hints: What the words of the rows suggest.
        findings: What the checker says of the table as it would be; nothing as long as cells are
            wrong.
        problems: Cells that are wrong.
        notices: Doubts that were settled, and how.
        target: The draft it goes into; None for a new table.
        changes: What becomes of that draft's rows.
        drop: Rows of the draft that are not in the file.
        step: The last step of the journal when it was made.
        suggested: Whether the suggestions are taken.
    """

    path: Path
    book: CriteriaBook
    fields: TableFields
    rows: tuple[BookRow, ...]
    hints: tuple[Hint, ...]
    findings: tuple[Finding, ...]
    problems: tuple[RowProblem, ...]
    notices: tuple[RowProblem, ...]
    target: Target | None
    changes: Changes
    drop: tuple[tuple[Kind, str], ...]
    step: int
    suggested: bool

    @property
    def can_be_taken(self) -> bool:
        """Whether nothing keeps the table from being taken."""
        return not self.problems and not self.fields.lacking
