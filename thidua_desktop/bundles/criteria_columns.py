"""Finding the heading row of a criteria table by its words, never by position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.criteria_sheet import Line
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.texts.bundle import place
from thidua_desktop.texts.criteria_book import HEADINGS

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
# "(1)", "B", "(5=4-3)" of "1 | 2 | 3", "(1) | (2)", "A | B | 1 | 2" below the headings.
_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2}|[A-Z])\s*\)?|\(?(\d{1,2})\s*=.*")


def bare(text: str) -> str:
    """Return the words of a heading alone: no marks, brackets, digits or punctuation."""
    return " ".join(_NOT_LETTERS.sub(" ", _BRACKETS.sub(" ", fold(text))).split())


# Column and rank (0 is surest) of each heading.
_MEANT: Mapping[str, tuple[tuple[str, int], ...]] = {
    words: tuple(
        (column, rank)
        for column, ranks in HEADINGS.items()
        for rank, phrases in enumerate(ranks)
        if words in map(bare, phrases)
    )
    for ranks in HEADINGS.values()
    for phrases in ranks
    for words in map(bare, phrases)
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table are.

    Attributes:
        sheet: Name of the sheet.
        heading: Number of the heading row; of the upper one where there are two.
        last: Number of the last row of headings; the table begins below it.
        at: Index of each column found.
        titles: Heading of every column, by index.
        twice: Indexes of columns that claim to be one and the same, by that column.
        numbering: Number of a row left out because it seems to number the columns with letters; 0
            where there is none.
    """

    sheet: str
    heading: int
    last: int
    at: Mapping[str, int]
    titles: Mapping[int, str]
    twice: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    numbering: int = 0

    def place(self, column: str) -> str:
        """Return "C (Điểm tối đa)"; "" for a column that is not there."""
        return self.spot(self.at[column]) if column in self.at else ""

    def spot(self, index: int) -> str:
        """Return letter and heading of the column at an index."""
        return place(get_column_letter(index + 1), self.titles.get(index, ""))

    def remarks(self) -> tuple[list[RowProblem], list[RowProblem]]:
        """Return what forbids reading the table, and what a person should know of the columns."""
        wrong = [
            row_problem(
                Problem("heading_twice", "", {"columns": "; ".join(map(self.spot, indexes))}),
                self.sheet,
                self.heading,
                self.spot(indexes[1]),
                self.titles[indexes[1]],
            )
            for indexes in self.twice.values()
        ]
        notices = []
        if self.numbering:
            notices.append(row_problem(Problem("columns_numbered"), self.sheet, self.numbering))
        unread = [self.spot(i) for i in sorted(self.titles) if i not in self.at.values()]
        if unread:
            told = Problem("columns_unread", "", {"columns": "; ".join(unread)})
            notices.append(row_problem(told, self.sheet, self.heading))
        return wrong, notices


def find_columns(sheet: str, lines: Sequence[Line]) -> Columns | None:
    """Return where the columns are, or None when no row has the headings of a table."""
    for at, line in enumerate(lines):
        if not any(column == "name" for column, *_ in _matches(line)):
            continue
        found = _columns(sheet, lines[at:])
        if "name" in found.at and "points" in found.at:
            return found
    return None


def _columns(sheet: str, lines: Sequence[Line]) -> Columns:
    heading = lines[0]
    rows = [heading]
    for line in lines[1:]:
        if not _goes_on(line, heading):
            break
        rows.append(line)
    titles = {index: tidy(cell.text) for row in rows for index, cell in row.cells.items()}
    chosen, twice = _choose(match for row in rows for match in _matches(row))
    last, numbering = rows[-1].number, 0
    following = [line for line in lines if line.number > last][:1]
    if following and "name" in chosen and _numbers_columns(following[0], chosen["name"]):
        last = following[0].number
        # "A | B | 1" may be a group called B.
        numbering = 0 if following[0].text(chosen["name"]).strip("( )").isdigit() else last
    return Columns(sheet, heading.number, last, chosen, titles, twice, numbering)


def _matches(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield column, rank and index of every heading in a row."""
    for index, cell in line.cells.items():
        for column, rank in _MEANT.get(bare(cell.text), ()):
            yield column, rank, index


def _choose(
    matches: Iterator[tuple[str, int, int]],
) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    of_column: dict[str, dict[int, set[int]]] = {}
    for column, rank, index in matches:
        of_column.setdefault(column, {}).setdefault(rank, set()).add(index)
    chosen, twice = {}, {}
    for column, ranks in of_column.items():
        indexes = sorted(ranks[min(ranks)])
        chosen[column] = indexes[0]
        if len(indexes) > 1:
            twice[column] = tuple(indexes)
    if chosen.get("note") == chosen.get("guidance"):
        chosen.pop("note", None)  # The one column of remarks says how to score.
        twice.pop("note", None)
    return chosen, twice


def _goes_on(line: Line, heading: Line) -> bool:
    """Say whether a row is a second row of headings below merged ones."""
    if line.number != heading.number + 1 or any(_digits(cell.text) for cell in line.cells.values()):
        return False
    own = [index for column, _, index in _matches(heading) if column in {"name", "number", "code"}]
    below_nothing = any(index not in heading.cells for index in line.cells)
    more = below_nothing or any(True for _ in _matches(line))
    return more and not any(index in line.cells for index in own)


def _digits(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _numbers_columns(line: Line, name: int) -> bool:
    """Say whether a row numbers the columns: A, B first, then 1, 2, 3, none left out.

    "I | N | 20" is a group whose name is one letter.
    """
    found = [_COLUMN_NUMBER.fullmatch(cell.text.strip()) for _, cell in sorted(line.cells.items())]
    marks = [one[1] or one[2] for one in found if one]
    if name not in line.cells or len(marks) < max(len(found), 2):
        return False
    letters = sum(mark.isalpha() for mark in marks)
    run = [chr(ord("A") + at) for at in range(letters)]
    return marks == run + [str(at + 1) for at in range(len(marks) - letters)]
