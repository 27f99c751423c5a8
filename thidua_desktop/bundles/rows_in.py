"""Rows on their way in: cells → a record with its stamp, or every problem of the row."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.bundles.cells import as_text, decode, expected, shown
from thidua_desktop.bundles.columns import Columns
from thidua_desktop.bundles.layout import (
    ALIVE,
    DOT,
    EXTRA,
    GONE,
    HOME,
    ROW_ID,
    STATE,
    UPDATED,
    VERSION,
    Column,
)
from thidua_desktop.bundles.limits import MOST_EXTRA_CHARACTERS
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.bundles.rows_out import NEVER
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import Field, Value
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Definition, definition
from thidua_desktop.domain.sets import Details, Parameters
from thidua_desktop.domain.sync import Held, Stamp, read_version, recognised
from thidua_desktop.texts.bundle import EXPECTED, TECHNICAL

_DOT = re.compile(r"(\d{1,15})@([A-Za-z0-9]{1,32}\.\d{1,6})")
_IDENTITY = (ROW_ID, HOME, VERSION, DOT, STATE)
_STATES = frozenset({ALIVE, GONE})
_REMEMBERED, _SHORT = 2_000, 100


@dataclass(frozen=True, slots=True)
class _Place:
    """One field's column: where it is, and what its cells hold.

    Attributes:
        index: Where in a row.
        column: The column.
        field: What its cells hold.
        outer: The record's field.
        inner: The further field, or "".
        read: Gives the value of a cell; most cells of a column hold one of a few values.
    """

    index: int
    column: Column
    field: Field
    outer: str
    inner: str
    read: Callable[[object], Value]


class RowReader:
    """Reads the rows of one sheet, each a list that reaches to the sheet's last column.

    What a row has most of is empty cells: they are passed over in one stride.
    """

    def __init__(self, columns: Columns) -> None:
        """Prepare for the columns of a sheet as they stand in the file."""
        self._columns = columns
        self._definition: Definition = definition(columns.sheet.kind)
        places = [
            _place(columns.at[c.key], c, Field(c.key, c.spec))
            for c in columns.sheet.columns
            if c.spec and not c.readable and c.key in columns.at
        ]
        by_index = {place.index: place for place in places}
        self._places = [by_index.get(index) for index in range(max(by_index, default=-1) + 1)]
        self._required = [place for place in places if place.field.spec.required]
        self._empty = {f.name: f.spec.restore(None) for f in self._definition.fields}
        self._details = [f for f in self._definition.fields if isinstance(f.spec, Details)]
        self._technical = {key: columns.at.get(key) for key in TECHNICAL}

    def is_blank(self, cells: Sequence[object]) -> bool:
        """Say whether none of the columns that count holds anything."""
        return all(cells[index] is None for index in self._columns.at.values())

    def text(self, cells: Sequence[object], key: str) -> str:
        """Return what a technical cell holds, as text."""
        index = self._technical[key]
        cell = None if index is None else cells[index]
        return cell.strip() if isinstance(cell, str) else ""

    def read(self, row: int, cells: Sequence[object]) -> Held | list[RowProblem]:
        """Return the row, or everything that is wrong with it."""
        texts = {key: self.text(cells, key) for key in _IDENTITY}
        if not any(texts.values()):
            return [self._problem(Problem("row_added_by_hand"), row, "new_in_program")]
        problems: list[RowProblem] = []
        stamp = self._stamp(row, cells, texts, problems)
        extra = self._extra(row, cells, problems)
        values = self._values(row, cells, problems)
        if problems or stamp is None:
            return problems
        record = self._definition.record(id=texts[ROW_ID], home=texts[HOME], **values)
        return recognised(Held(record, stamp, extra or None))

    def _values(
        self, row: int, cells: Sequence[object], problems: list[RowProblem]
    ) -> dict[str, Value]:
        values = self._empty.copy()
        details: dict[str, Value] = {}
        for place, cell in zip(self._places, cells, strict=False):
            if cell is None or place is None:
                continue
            try:
                value = place.read(cell)
            except UserError as error:
                problems += [self._wrong(place, row, cell, p) for p in error.problems]
                continue
            if not place.inner:
                values[place.outer] = value
            elif value not in (None, "", ()) and value is not False:
                details[place.inner] = value
        for place in self._required:
            if cells[place.index] is None:
                problems.append(
                    self._wrong(place, row, None, Problem("required", place.field.name))
                )
        self._take_details(row, values, details, problems)
        return values

    def _take_details(
        self,
        row: int,
        values: dict[str, Value],
        details: Mapping[str, Value],
        problems: list[RowProblem],
    ) -> None:
        for field in self._details:
            chosen = values[field.spec.by]  # type: ignore[attr-defined]
            fitting = _fitting(field, str(chosen)) if details and chosen else details
            for name in details:
                if name not in fitting:
                    key = f"{field.name}.{name}"
                    problem = Problem("detail_not_of_type", key)
                    problems.append(self._problem(problem, row, "unused", key))
            values[field.name] = dict(details)

    def _stamp(
        self,
        row: int,
        cells: Sequence[object],
        texts: Mapping[str, str],
        problems: list[RowProblem],
    ) -> Stamp | None:
        version = _version(texts[VERSION])
        dot = _DOT.fullmatch(texts[DOT])
        state = texts[STATE]
        good = version and dot and state in _STATES
        if not (good and is_id(texts[ROW_ID]) and _is_known_id(texts[HOME])):
            problems += self._unsound(row, texts)
        if dot is None or not version:
            return None
        at, _, by = self._updated(cells).partition(" ")
        return Stamp(version, int(dot[1]), dot[2], state == GONE, "" if at == NEVER else at, by)

    def _unsound(self, row: int, texts: Mapping[str, str]) -> Iterator[RowProblem]:
        sound = {
            ROW_ID: is_id(texts[ROW_ID]),
            HOME: is_id(texts[HOME]),
            VERSION: bool(_version(texts[VERSION])),
            DOT: _DOT.fullmatch(texts[DOT]),
            STATE: texts[STATE] in _STATES,
        }
        for key in (key for key, good in sound.items() if not good):
            problem = Problem("technical_cell_damaged", key)
            yield self._problem(problem, row, "technical", key, texts[key])

    def _updated(self, cells: Sequence[object]) -> str:
        index = self._technical[UPDATED]
        cell = None if index is None else cells[index]
        return cell if isinstance(cell, str) else ""

    def _extra(
        self, row: int, cells: Sequence[object], problems: list[RowProblem]
    ) -> dict[str, str]:
        try:
            extra = _pairs(self.text(cells, EXTRA))
        except (ValueError, RecursionError):
            problem = Problem("technical_cell_damaged", EXTRA)
            found = self.text(cells, EXTRA)
            problems.append(self._problem(problem, row, "technical", EXTRA, found))
            return {}
        for key, index in self._columns.strange.items():
            cell = cells[index]
            if cell is not None:
                extra[key] = as_text(cell)
        if extra and len(json.dumps(extra, ensure_ascii=False)) > MOST_EXTRA_CHARACTERS:
            problems.append(self._problem(Problem("extra_too_long", EXTRA), row, "technical"))
        return extra

    def _wrong(self, place: _Place, row: int, cell: object, problem: Problem) -> RowProblem:
        missing = cell is None or problem.code == "required"
        wanted = EXPECTED["filled"] if missing else expected(place.field.spec)
        where = self._columns.place(place.column.key)
        return row_problem(problem, self._columns.sheet.name, row, where, shown(cell), wanted)

    def _problem(
        self, problem: Problem, row: int, wanted: str, key: str = "", found: str = ""
    ) -> RowProblem:
        where = self._columns.place(key) if key else ""
        name = self._columns.sheet.name
        return row_problem(problem, name, row, where, found, EXPECTED[wanted])


def _place(index: int, column: Column, field: Field) -> _Place:
    return _Place(index, column, field, column.outer, column.inner, _remembering(field))


def _remembering(field: Field) -> Callable[[object], Value]:
    def read(cell: object) -> Value:
        return decode(field, cell)

    if isinstance(field.spec, Parameters):
        return read  # A map: each row has its own.
    # True and 1 are equal, and are not the same in a cell.
    remembered = functools.lru_cache(maxsize=_REMEMBERED, typed=True)(read)

    def read_again(cell: object) -> Value:
        long = isinstance(cell, str) and len(cell) > _SHORT
        return read(cell) if long else remembered(cell)

    return read_again


def _fitting(field: Field, chosen: str) -> frozenset[str]:
    """Return the names of the details that a choice has."""
    further = field.spec.fields_of.get(chosen, ())  # type: ignore[attr-defined]
    return frozenset(one.name for one in further)


# Rows of one office have one owner, and few versions.
_is_known_id = functools.lru_cache(maxsize=1_000)(is_id)


@functools.lru_cache(maxsize=1_000)
def _version(text: str) -> Mapping[str, int]:
    try:
        return read_version(text)
    except ValueError:
        return {}


def _pairs(text: str) -> dict[str, str]:
    pairs = json.loads(text) if text else {}
    if not isinstance(pairs, dict) or not all(isinstance(v, str) for v in pairs.values()):
        raise ValueError(text)
    return pairs
