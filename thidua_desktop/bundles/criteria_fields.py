"""The cells of one row of a criteria table → a criterion's fields, or what is wrong with each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.bundles.cells import Broken, shown
from thidua_desktop.bundles.criteria_columns import bare
from thidua_desktop.bundles.criteria_parts import Remarks
from thidua_desktop.bundles.criteria_sheet import Cell, Line
from thidua_desktop.domain.codes import CRITERION_PART, RULE, Codes
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.figures import plain_number, read_number
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.scoring.parameters import NONE, Parameter, machine_number
from thidua_desktop.domain.scoring.rule import Rule, check_parameters
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.validate import read_field
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.criteria_book import PARTS
from thidua_desktop.texts.parameters import option_label, parameter_label

_NOTHING: Final = re.compile(r"[-\u2013\u2014\u2212.\u2026/\s]*")
_RULE: Final = re.compile(r"R\s?(\d{1,2})\b.*", re.IGNORECASE | re.DOTALL)
_NUMERIC: Final = frozenset({"number", "limit"})
_PART_WORDS: Final = {bare(word): part for part, words in PARTS.items() for word in words}
# The field of a criterion that each column fills.
_FIELDS: Final = {
    "name": "name",
    "points": "max_points",
    "guidance": "guidance",
    "note": "note",
    "rule": "rule",
    "parameters": "parameters",
    "indicator": "indicator",
    "part": "part",
}


class Fields:
    """Reads the cells of rows; every remark goes to one place."""

    def __init__(self, at: Mapping[str, int], remarks: Remarks) -> None:
        self._at = at
        self._remarks = remarks

    def cell(self, line: Line, column: str) -> Cell | None:
        """Return the cell of a column; None when it is empty or there is no such column."""
        index = self._at.get(column)
        return None if index is None else line.cells.get(index)

    def points(self, line: Line) -> Decimal | None:
        """Return the points of a row; None for none, or for what is wrong with them."""
        cell = self.cell(line, "points")
        if cell is None or _is_nothing(cell):
            return None
        points: Decimal | None = self._take(line, "points", lambda: _points(cell.value))
        return points

    def text(self, line: Line, column: str, more: tuple[str, ...] = ()) -> str | None:
        """Return the text of a column, with that of the rows that go on with it."""
        cell = self.cell(line, column)
        texts = [*([cell.text] if cell and not isinstance(cell.value, Broken) else []), *more]
        broken = cell.value if cell else None

        def read() -> str | None:
            if isinstance(broken, Broken):
                raise _broken(broken)
            text: str | None = _read(_FIELDS[column], "\n".join(texts) or None)
            return text

        text: str | None = self._take(line, column, read)
        return text

    def rule(self, line: Line) -> str | None:
        """Return the code of the rule."""
        return self._word(line, "rule", _rule)

    def part(self, line: Line) -> str | None:
        """Return THUONG or TRU; None for neither."""
        return self._word(line, "part", _part) or None

    def indicator(self, line: Line) -> str | None:
        """Return the code of the indicator, as it stands."""
        return self._word(line, "indicator", tidy)

    def parameters(self, line: Line, rule: str | None) -> Mapping[str, str]:
        """Return the rule's parameters, numbers in machine spelling."""
        cell = self.cell(line, "parameters")
        misread = rule is None and self.cell(line, "rule") is not None  # Said of that cell.
        if cell is None or _is_nothing(cell) or misread:
            return {}

        def read() -> Mapping[str, str]:
            if isinstance(cell.value, Broken):
                raise _broken(cell.value)
            by_machine = cell.text.startswith("{")
            raw = _json(cell.text) if by_machine else cell.text
            given: Mapping[str, str] = _read("parameters", raw)
            known = rule_of(rule)
            if known is None:
                raise refuse("parameters_without_rule")
            return _checked(known, given, by_machine=by_machine)

        return self._take(line, "parameters", read) or {}

    def _word(self, line: Line, column: str, read: Callable[[str], str]) -> str | None:
        cell = self.cell(line, column)
        if cell is None or _is_nothing(cell):
            return None

        def taken() -> str:
            if isinstance(cell.value, Broken):
                raise _broken(cell.value)
            return read(cell.text)

        word: str | None = self._take(line, column, taken)
        return word

    def _take(self, line: Line, column: str, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except UserError as error:
            self._remarks.wrong(line, column, error.problems[0])
            return None


def number_of(cell: Cell) -> Problem | None:
    """Return what is wrong with the cell of a number or a code, if anything."""
    if isinstance(cell.value, Broken):
        return _broken(cell.value).problems[0]
    return _became_day(cell.value) if isinstance(cell.value, date) else None


def _read(name: str, value: object) -> Any:
    if isinstance(value, Broken):
        raise _broken(value)
    if isinstance(value, date):
        raise UserError([_became_day(value)])
    return read_field(definition(Kind.CRITERION).field(name), value)


def _points(value: object) -> Decimal | None:
    points: Decimal | None = _read("max_points", value)
    if points is not None and points < 0:
        raise refuse("points_negative")
    return points


def _broken(cell: Broken) -> UserError:
    return refuse("formula_not_computed" if cell.formula else "error_in_cell", text=cell.text)


def _became_day(day: date) -> Problem:
    told = {"day": shown(day), "number": f"{day.day}.{day.month}"}
    return Problem("cell_became_day", "", told)


def _is_nothing(cell: Cell) -> bool:
    return isinstance(cell.value, str) and _NOTHING.fullmatch(cell.value) is not None


def _rule(text: str) -> str:
    found = _RULE.fullmatch(text.strip())
    code = f"R{int(found[1]):02}" if found else coded(RULE, text)
    if code not in RULE.values:
        raise refuse("choice_unknown", text=text, choices=", ".join(RULE.values))
    return code


def _part(text: str) -> str:
    code = _PART_WORDS.get(bare(text), coded(CRITERION_PART, text))
    if code and code not in CRITERION_PART.values:
        words = [code_label(CRITERION_PART.name, value) for value in CRITERION_PART.values]
        raise refuse("choice_unknown", text=text, choices=", ".join(words))
    return code


def coded(codes: Codes, text: str) -> str:
    """Return the code of what a cell says, in code or in words; the text where it is neither."""
    text = tidy(text)
    labels = {code_label(codes.name, value): value for value in codes.values}
    folded = {fold(label): value for label, value in labels.items()}
    upper = text.upper() if text.upper() in codes.values else text
    return labels.get(text) or folded.get(fold(text)) or upper


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse("parameters_unreadable") from error


def _checked(rule: Rule, given: Mapping[str, str], *, by_machine: bool) -> Mapping[str, str]:
    known = {parameter.name: parameter for parameter in rule.parameters}
    names = {} if by_machine else {fold(parameter_label(rule.code, n)): n for n in known}
    machine: dict[str, str] = {}
    for said, text in given.items():
        name = said if said in known else names.get(fold(said), said)
        meant = known.get(name)
        machine[name] = text if by_machine or meant is None else _machine(meant, text)
    # What is still missing is for the checker to say, of the table as a whole.
    wrong = [p for p in check_parameters(rule, machine) if p.code != "parameter_missing"]
    if wrong:
        raise UserError(wrong)
    return machine


def _machine(parameter: Parameter, text: str) -> str:
    """Return what people write for a parameter as a table spells it.

    "0,5" and "0.5" are 0.5, "9.755" is doubtful; a word may be given as the program shows it.
    """
    name = parameter.name
    words = {fold(option_label(name, option)): option for option in (*parameter.options, NONE)}
    if parameter.form not in _NUMERIC or text == NONE or fold(text) in words:
        return words.get(fold(text), text)
    try:
        number = read_number(text)
    except UserError as error:
        (problem,) = error.problems
        single = problem.code == "number_doubtful" and not problem.params.get("second")
        number = machine_number(text) if single else None
        if number is None:
            raise UserError([problem.on(f"parameters.{name}")]) from error
    return "" if number is None else plain_number(number)
