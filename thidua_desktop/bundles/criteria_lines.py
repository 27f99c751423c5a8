"""What each line of a criteria table is: a numbered row, more words to the row above, or a sum."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.bundles.criteria_columns import Columns
from thidua_desktop.bundles.criteria_fields import number_of
from thidua_desktop.bundles.criteria_numbering import (
    Mark,
    code_mark,
    is_number,
    read_mark,
    split_mark,
)
from thidua_desktop.bundles.criteria_parts import Remarks
from thidua_desktop.bundles.criteria_sheet import Cell, Line
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.texts.criteria_book import BEFORE_NUMBER, OF_GROUP, TOTALS

_LEADS: Final = tuple(fold(word) + " " for word in BEFORE_NUMBER)


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(fold(word)) for word in words), key=len, reverse=True))


_TOTAL: Final = re.compile(
    rf"(?:{_either(TOTALS)})(?:\s+(?:{_either(OF_GROUP)})\s*([ivx]+|[a-z]))?"
    r"\s*(?:\([^()]*\)|:|\.|\s)*"
)
# Columns that mean something without a name beside them.
_TELLING: Final = ("points", "rule", "parameters", "indicator", "part", "note")


@dataclass(slots=True)
class Entry:
    """A numbered row, and what the lines below it add.

    Attributes:
        line: Its line.
        mark: Its number; where codes and parents are written out, its code.
        name: Its name; "" where that is wrong.
        more: Guidance from the lines below it.
    """

    line: Line
    mark: Mark
    name: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Total:
    """A row of sums: of the entries before it, or of one group."""

    line: Line
    entries: int
    group: str


class Sorter:
    """Sorts the lines of a table.

    Attributes:
        entries: The numbered rows.
        totals: The rows of sums.
        unread: Lines below the last sum that belong to no row: footnotes, signatures.
    """

    def __init__(self, columns: Columns, remarks: Remarks) -> None:
        self._at = columns.at
        self._remarks = remarks
        self._number = "number" if "number" in columns.at else "code"
        # Codes and parents are written out: nothing is read out of them.
        self._written_out = "parent" in columns.at
        self.entries: list[Entry] = []
        self.totals: list[Total] = []
        self.unread: list[Line] = []

    @property
    def number(self) -> str:
        """Which column holds the numbers."""
        return self._number

    def sort(self, lines: Sequence[Line]) -> None:
        """Sort the lines, in their order."""
        for line in lines:
            number, name = self._number_and_name(line)
            if number:
                self.entries.append(Entry(line, self._mark(line, number), name))
                if not name:
                    self._remarks.wrong(line, "name", Problem("criterion_name_missing"))
            elif total := _TOTAL.fullmatch(fold(name)):
                self.totals.append(Total(line, len(self.entries), (total[1] or "").upper()))
            else:
                self._unnumbered(line, name)

    def _number_and_name(self, line: Line) -> tuple[str, str]:
        number = tidy(line.text(self._at.get(self._number)))
        name = tidy(line.text(self._at.get("name")))
        if not self._written_out and not is_number(number):
            number = ""
        if self._written_out or (number and name):
            return (number if self._written_out else _unled(number)), name
        whole = number or name
        led, rest = split_mark(whole)
        if not led and (bare := _unled(whole)) != whole:
            led, rest = split_mark(bare)
            if not led and read_mark(bare):
                led, rest = bare, ""
        if led:
            return led, rest
        if number and read_mark(number):
            return number, ""
        return "", whole

    def _mark(self, line: Line, number: str) -> Mark:
        if self._written_out:
            return code_mark(number)
        cell = line.cells.get(self._at.get(self._number, -1))
        if cell and (wrong := number_of(cell)):
            self._remarks.wrong(line, self._number, wrong)
            return _meant(cell)
        mark = read_mark(number)
        if mark is None and self._number == "number":
            self._remarks.wrong(line, "number", Problem("numbering_unreadable"))
        return mark or code_mark(number)

    def _unnumbered(self, line: Line, name: str) -> None:
        telling = [column for column in _TELLING if self._at.get(column) in line.cells]
        guidance = tidy(line.text(self._at.get("guidance")), lines=True)
        if self.totals and self.totals[-1].entries == len(self.entries):
            self.unread.append(line)
        elif name:
            column = "name" if self._at["name"] in line.cells else self._number
            self._remarks.wrong(line, column, Problem("row_without_number"))
        elif telling:
            self._remarks.wrong(line, telling[0], Problem("row_without_name"))
        elif guidance and self.entries:
            self.entries[-1].more += (guidance,)
        elif guidance:
            self._remarks.wrong(line, "guidance", Problem("row_without_name"))


def _unled(text: str) -> str:
    """Return "I. Kinh tế" of "Phần I. Kinh tế"; the text itself where no number follows."""
    folded = fold(text)
    for lead in _LEADS:
        # Folding changes no letter's place in a tidy text.
        if folded.startswith(lead) and len(folded) == len(text):
            rest = text[len(lead) :]
            return rest if split_mark(rest)[0] or read_mark(rest) else text
    return text


def _meant(cell: Cell) -> Mark:
    """Return where a row stands whose number is spoilt, so that the rows below find it."""
    day = cell.value
    text = f"{day.day}.{day.month}" if isinstance(day, date) else cell.text
    return read_mark(text) or code_mark(text)
