"""What was typed into one row of a template → a record, or every problem by its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.bundles.cells import SEPARATOR, Broken, expected, shown
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.bundles.template_cells import Typed
from thidua_desktop.bundles.template_fonts import Spot
from thidua_desktop.bundles.template_layout import MEASURE, Column
from thidua_desktop.bundles.template_typed import TypedRow
from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import Text
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Refs
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.services.template_scope import Scope
from thidua_desktop.texts.bundle import EXPECTED
from thidua_desktop.texts.template import PICKED

_SHARES: Final = ("%", "\u2030")
# A text that came as a number was typed into a cell that had lost its format.
_ONE: Final = 1


@dataclass(frozen=True, slots=True)
class Words:
    """What the words in a file stand for.

    Attributes:
        now: Codes and ids by folded word, as they are called today, by the name of the list.
        then: The same as the file's own lists say, where something is called otherwise today.
        known: Ids of the records that may be meant.
    """

    now: Mapping[str, Mapping[str, str]]
    then: Mapping[str, Mapping[str, str]]
    known: Mapping[str, frozenset[str]]

    def code(self, source: str, word: str) -> str:
        """Return what a word stands for; "" for nothing known."""
        folded = fold(tidy(word))
        found = self.now.get(source, {}).get(folded) or self.then.get(source, {}).get(folded, "")
        codes = self.known.get(source, frozenset())
        return found if found in codes else word.strip() if word.strip() in codes else ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A typed row and what came of it.

    Attributes:
        row: What was typed.
        record: The record it makes, its identity still to be given; None where it makes none.
        problems: What is wrong, by cell.
        doubts: What deserves a second look.
    """

    row: TypedRow
    record: Record | None
    problems: tuple[RowProblem, ...] = ()
    doubts: tuple[RowProblem, ...] = ()

    @property
    def wrong(self) -> frozenset[str]:
        """Keys of the cells to be mended."""
        return frozenset(problem.field for problem in self.problems if problem.field)


class Judging:
    """Judges the rows of one file."""

    def __init__(self, scope: Scope, words: Words, said: Mapping[Spot, str], today: date) -> None:
        """Prepare.

        Args:
            scope: What the template is for.
            words: What the words in the file stand for.
            said: What cells in old fonts say in Unicode, when they are to be converted.
            today: The day.
        """
        self._scope, self._words, self._said, self._today = scope, words, said, today
        self._measures = {one.id: one.measure.strip() for one in scope.indicators()}

    def judge(self, row: TypedRow) -> Judged:
        """Return what a row makes."""
        problems = list(self._frame(row))
        raw = self._given(row)
        for column in row.sheet.columns:
            typed = row.cells.get(column.key)
            if column.spec is None or typed is None:
                continue
            try:
                _put(raw, column.key, self._value(row, column, typed))
            except UserError as error:
                problems += [self._told(row, p.on(column.key)) for p in error.problems]
        record = self._record(row, raw, problems)
        if record is not None:
            problems += [self._told(row, p) for p in self._about(row, record)]
        doubts = list(self._doubts(row, record)) if record is not None else []
        return Judged(row, None if problems else record, tuple(_once(problems)), tuple(doubts))

    def _frame(self, row: TypedRow) -> Iterator[RowProblem]:
        if row.merged:
            yield self._told(row, Problem("template_merged", row.merged))
        if row.mark and row.mark.casefold() != "x":
            yield self._told(row, Problem("template_mark", "st", {"text": row.mark}))

    def _given(self, row: TypedRow) -> dict[str, Any]:
        """Return what holds for every row of the template."""
        scope, kind = self._scope, row.sheet.kind
        raw: dict[str, Any] = {"unit": scope.unit}
        if kind is Kind.ACTIVITY:
            raw["quantity"] = _ONE
        if kind is Kind.ACTIVITY and scope.campaign is not None:
            raw["campaigns"] = [scope.campaign.id]
        if kind is Kind.RESULT and scope.period is not None:
            raw["period"] = scope.period.id
        return raw

    def _value(self, row: TypedRow, column: Column, typed: Typed) -> object:
        value = self._said.get(row.spot(column.key), typed.value)
        # A column of words keeps a formula as the words it is written in.
        formula = isinstance(value, str) and value.lstrip().startswith("=")
        if formula or isinstance(value, Broken):
            error = isinstance(value, Broken) and not value.formula
            raise UserError([Problem("error_in_cell" if error else "formula_in_cell")])
        if column.source:
            return self._picked(column, value if isinstance(value, str) else shown(value))
        if isinstance(column.spec, Text) and isinstance(value, (int, Decimal)):
            return "" if isinstance(value, bool) else shown(value)
        return value

    def _picked(self, column: Column, text: str) -> object:
        """Return the code or id of what was picked, ids of several when they are parted."""
        if code := self._words.code(column.source, text):
            return [code] if isinstance(column.spec, Refs) else code
        if not isinstance(column.spec, Refs):
            raise UserError([Problem("template_not_in_list", "", {"text": text})])
        return list(self._several(column.source, text))

    def _several(self, source: str, text: str) -> Iterator[str]:
        """Yield what stands between semicolons; a name may hold some itself."""
        parts = [part.strip() for part in text.split(SEPARATOR) if part.strip()]
        while parts:
            for count in range(len(parts), 0, -1):
                if code := self._words.code(source, f"{SEPARATOR} ".join(parts[:count])):
                    yield code
                    parts = parts[count:]
                    break
            else:
                raise UserError([Problem("template_not_in_list", "", {"text": parts[0]})])

    def _record(
        self, row: TypedRow, raw: Mapping[str, Any], problems: list[RowProblem]
    ) -> Record | None:
        bad = {problem.field for problem in problems}
        try:
            record = validate.record(
                row.sheet.kind, raw, id="", home=self._scope.unit, resolve=_as_it_is
            )
        except UserError as error:
            # What could not be read was said already; that it is missing then is not news.
            problems += [self._told(row, p) for p in error.problems if p.field not in bad]
            return None
        try:
            validate.check(record, self._today)
        except UserError as error:
            problems += [self._told(row, p) for p in error.problems]
        return record

    def _about(self, row: TypedRow, record: Any) -> Iterator[Problem]:
        """Yield what does not fit the template, or the indicator."""
        span = self._scope.span
        if row.sheet.kind is Kind.ACTIVITY and span and not span.first <= record.day <= span.last:
            days = {"first": shown(span.first), "last": shown(span.last), "period": span.name}
            yield Problem("template_day_outside", "day", days)
        if row.sheet.kind is Kind.RESULT:
            yield from self._shares(row, record)

    def _shares(self, row: TypedRow, record: Any) -> Iterator[Problem]:
        """Yield where a share was typed in another measure: 0,45 of a thousand is no 0,45 %."""
        measure = self._measures.get(record.indicator, "")
        for key, typed in row.cells.items():
            sign = str(typed.value).rstrip()[-1:]
            if key != MEASURE and sign in _SHARES and measure[-1:] != sign and _is_figure(row, key):
                yield Problem("template_share", key, {"text": str(typed.value), "measure": measure})

    def _doubts(self, row: TypedRow, record: Record) -> Iterator[RowProblem]:
        try:
            warnings = validate.check(record, self._today)
        except UserError:
            return
        yield from (self._told(row, warning) for warning in warnings)
        for key, typed in row.cells.items():
            if typed.formula:
                yield self._told(row, Problem("template_formula", key))

    def _told(self, row: TypedRow, problem: Problem) -> RowProblem:
        column = row.sheet.column(problem.field)
        typed = row.cells.get(problem.field)
        found = shown(self._said.get(row.spot(problem.field), typed.value)) if typed else ""
        wanted = ""
        if column is not None and column.spec is not None:
            missing = typed is None or problem.code == "required"
            wanted = EXPECTED["filled"] if missing else _wanted(column)
        where = row.place.place(problem.field) if problem.field else ""
        return row_problem(problem, row.place.name, row.number, where, found, wanted)


def with_id(record: Record, uid: str) -> Record:
    """Return a record under the identity its row got."""
    return replace(record, id=uid)


def _put(raw: dict[str, Any], key: str, value: object) -> None:
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        value = value.date()
    outer, _, inner = key.partition(".")
    if inner:
        raw.setdefault(outer, {})[inner] = value
    else:
        raw[key] = value


def _as_it_is(_kind: str, uid: str) -> str:
    return uid


def _is_figure(row: TypedRow, key: str) -> bool:
    column = row.sheet.column(key)
    return column is not None and column.form == "number"


def _wanted(column: Column) -> str:
    if column.source:
        return PICKED
    return expected(column.spec) if column.spec else ""


def _once(problems: Iterable[RowProblem]) -> Iterator[RowProblem]:
    return iter({(one.code, one.field): one for one in problems}.values())
