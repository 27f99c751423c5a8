"""The lines of a criteria table → its rows, with codes and parents, sums checked on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from thidua_desktop.bundles.criteria_columns import Columns
from thidua_desktop.bundles.criteria_fields import Fields
from thidua_desktop.bundles.criteria_lines import Entry, Sorter
from thidua_desktop.bundles.criteria_numbering import Placed, place_rows
from thidua_desktop.bundles.criteria_parts import BookRow, Remarks
from thidua_desktop.bundles.criteria_sheet import Line, Merged
from thidua_desktop.bundles.criteria_totals import compare
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.record import code_problems
from thidua_desktop.domain.validate import read_field
from thidua_desktop.domain.words import fold

# "(60 điểm)" at the end of a folded name.
_POINTS_IN_NAME: Final = re.compile(r"\(\s*\+?\d+(?:[.,]\d+)?\s*(?:diem|d)\s*\)$")


def read_rows(
    columns: Columns, lines: Sequence[Line], merged: Iterable[Merged], remarks: Remarks
) -> tuple[BookRow, ...]:
    """Return the rows of a table; what is wrong or doubtful goes to the remarks."""
    sorter = Sorter(columns, remarks)
    sorter.sort(lines)
    reader = _Reader(columns, sorter, remarks)
    reader.merged(merged)
    rows = reader.rows()
    for one in () if remarks.in_doubt else sorter.totals:
        said = reader.fields.points(one.line)
        if said is not None and (wrong := compare(one, said, sorter.entries, rows)):
            remarks.wrong(one.line, "points", wrong)
    if sorter.unread:
        told = {"count": str(len(sorter.unread))}
        remarks.doubt(sorter.unread[0], "name", Problem("lines_after_total", "", told))
    return rows


class _Reader:
    """Reads the entries of one table.

    Attributes:
        fields: Reads single cells.
    """

    def __init__(self, columns: Columns, sorter: Sorter, remarks: Remarks) -> None:
        self._columns = columns
        self._entries = sorter.entries
        self._column = sorter.number
        self._remarks = remarks
        self.fields = Fields(columns.at, remarks)
        self._shared: set[int] = set()

    def merged(self, merged: Iterable[Merged]) -> None:
        """Refuse points that stand in one cell for several rows."""
        points = self._columns.at["points"]
        for area in merged:
            if points not in area.columns:
                continue
            over = [entry.line for entry in self._entries if entry.line.number in area.rows]
            if len(over) > 1 and points in over[0].cells:
                told = {"first": str(over[0].number), "last": str(over[-1].number)}
                self._remarks.wrong(over[0], "points", Problem("points_merged", "", told))
                self._shared.update(line.number for line in over)

    def rows(self) -> tuple[BookRow, ...]:
        points = [self.fields.points(entry.line) for entry in self._entries]
        placed = self._written_out() if "parent" in self._columns.at else self._numbered()
        parents = {place.parent for place in placed}
        said, said_of = self._said_above(placed, points)
        rows = []
        seen: dict[str, Line] = {}
        for at, (entry, place) in enumerate(zip(self._entries, placed, strict=True)):
            if at in said:
                continue
            self._check_code(entry.line, place.code, seen)
            above = "" if place.parent is None else placed[place.parent].code
            self._doubt(entry, above, place, points[at], is_leaf=at not in parents)
            fields = self._row_fields(entry, points[at], said_of.get(at, ()))
            rows.append(BookRow(entry.line.number, place.code, above, fields))
        return tuple(rows)

    def _numbered(self) -> list[Placed]:
        marks = [entry.mark for entry in self._entries]
        placed = place_rows(marks, codes_given=self._column == "code")
        if self._column == "number" and "code" in self._columns.at:
            codes = [self.fields.cell(entry.line, "code") for entry in self._entries]
            placed = [
                Placed(place.parent, cell.text.strip(), place.adrift) if cell else place
                for place, cell in zip(placed, codes, strict=True)
            ]
        return placed

    def _written_out(self) -> list[Placed]:
        codes = [entry.mark.text for entry in self._entries]
        placed = []
        for at, (entry, code) in enumerate(zip(self._entries, codes, strict=True)):
            named = entry.line.text(self._columns.at["parent"]).strip()
            if named and named not in codes[:at]:
                self._remarks.wrong(entry.line, "parent", Problem("parent_unknown"))
            parent = codes.index(named) if named in codes[:at] else None
            placed.append(Placed(parent, code))
        return placed

    def _said_above(
        self, placed: Sequence[Placed], points: Sequence[Decimal | None]
    ) -> tuple[set[int], dict[int, tuple[str, ...]]]:
        """Find lines with a dash or a letter that only say more of the row above.

        They have no points and no rule, nor has any line beside them, and the row above has points.

        Returns:
            The places of such lines, and their words by the place of the row above.
        """
        said, said_of = set[int](), dict[int, tuple[str, ...]]()
        children: dict[int, list[int]] = {}
        for at, place in enumerate(placed):
            if place.parent is not None and self._column == "number":
                children.setdefault(place.parent, []).append(at)
        for parent, below in children.items():
            lines = [self._entries[at] for at in below]
            pointless = all(
                points[at] is None and at not in children and not self._computes(at) for at in below
            )
            if pointless and points[parent] is not None and all(map(_is_detail, lines)):
                said.update(below)
                said_of[parent] = tuple(map(self._as_lines, lines))
                told = Problem("lines_into_guidance", "", {"count": str(len(lines))})
                self._remarks.doubt(lines[0].line, "name", told)
        return said, said_of

    def _computes(self, at: int) -> bool:
        line = self._entries[at].line
        return any(self.fields.cell(line, column) for column in ("rule", "parameters", "indicator"))

    def _as_lines(self, entry: Entry) -> str:
        """Return all that a line says, for the guidance of the row above."""
        cells = [self.fields.cell(entry.line, column) for column in ("guidance", "note")]
        more = [cell.text for cell in cells if cell]
        lead = entry.mark.text if not entry.mark.parts else f"{entry.mark.text})"
        return "\n".join([f"{lead} {entry.name}", *more, *entry.more])

    def _row_fields(
        self, entry: Entry, points: Decimal | None, said: tuple[str, ...]
    ) -> dict[str, object]:
        line, fields = entry.line, self.fields
        rule = fields.rule(line)
        read: dict[str, object] = {
            "guidance": fields.text(line, "guidance", (*said, *entry.more)),
            "note": fields.text(line, "note"),
            "rule": rule,
            "parameters": fields.parameters(line, rule),
            "indicator": fields.indicator(line),
            "part": fields.part(line),
        }
        # What the file has no column for, it does not say: that is not the same as nothing.
        known = {name: value for name, value in read.items() if name in self._columns.at or value}
        return {"name": self._name(entry), "max_points": points, **known}

    def _name(self, entry: Entry) -> str:
        try:
            field = definition(Kind.CRITERION).field("name")
            name: str = read_field(field, entry.name) if entry.name else ""
        except UserError as error:
            self._remarks.wrong(entry.line, "name", error.problems[0])
            return ""
        return name

    def _check_code(self, line: Line, code: str, seen: dict[str, Line]) -> None:
        column = "code" if "code" in self._columns.at else self._column
        try:
            read_field(definition(Kind.CRITERION).field("code"), code)
            wrong = list(code_problems(code))
        except UserError as error:
            wrong = list(error.problems)
        if code in seen and not wrong:
            cell = self.fields.cell(line, column)
            number = cell is not None and not isinstance(cell.value, str)
            said = "code_repeated_number" if number else "code_repeated"
            wrong = [Problem(said, "", {"code": code, "first": str(seen[code].number)})]
        for problem in wrong[:1]:
            self._remarks.wrong(line, column, problem)
        seen.setdefault(code, line)

    def _doubt(
        self, entry: Entry, above: str, place: Placed, points: Decimal | None, *, is_leaf: bool
    ) -> None:
        line = entry.line
        if place.adrift:
            told = {"number": ".".join(entry.mark.parts[:-1]), "above": above}
            self._remarks.doubt(line, self._column, Problem("row_above_missing", "", told))
        if points is None and _POINTS_IN_NAME.search(fold(entry.name)):
            column = "name" if self.fields.cell(line, "name") else self._column
            self._remarks.doubt(line, column, Problem("points_in_name"))
        filled = any(self.fields.cell(line, column) for column in ("points", "rule"))
        if is_leaf and not filled and line.number not in self._shared:
            self._remarks.doubt(line, "points", Problem("points_missing"))


def _is_detail(entry: Entry) -> bool:
    return not entry.mark.parts or entry.mark.text.islower()
