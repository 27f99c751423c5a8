"""The list of errors of a filled-in template: every value as it was typed, and what to mend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

from thidua_desktop.bundles.cells import Broken, CellValue
from thidua_desktop.bundles.parcel import RowProblem
from thidua_desktop.bundles.template_cells import Typed
from thidua_desktop.bundles.template_form import Form, Line
from thidua_desktop.bundles.template_layout import FIRST_ROW
from thidua_desktop.bundles.template_typed import TypedRow
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.preview import Sorted
from thidua_desktop.services.template_forms import with_lines
from thidua_desktop.services.template_reading import Reviewed
from thidua_desktop.texts import template as words
from thidua_desktop.texts.problems import sentence

_RIGHT = frozenset({"new", "update", "older"})


def mending(form: Form, reviewed: Reviewed) -> Form:
    """Return the form with what was typed, and what is wrong with it.

    Args:
        form: A new one for the same template.
        reviewed: The file that came.
    """
    lines: dict[Kind, dict[int, Line]] = defaultdict(dict)
    to_mend: dict[Kind, list[int]] = defaultdict(list)
    for row, uid in reviewed.named.rows:
        kind, typed = row.row.sheet.kind, row.row
        place = typed.place.name, typed.number
        problems = reviewed.problems.get(place, ())
        number = _free(lines[kind], typed)
        lines[kind][number] = _line(typed, uid, problems, reviewed.outcomes.get(place))
        if problems:
            to_mend[kind].append(number)
    tops = {
        leaf.sheet.kind: words.rows_to_mend(leaf.top, _listed(to_mend[leaf.sheet.kind]))
        for leaf in form.leaves
    }
    return replace(with_lines(form, lines, tops), counts=_counts(reviewed))


def is_needed(reviewed: Reviewed) -> bool:
    """Say whether anything of a file is to be mended."""
    return bool(reviewed.problems)


def _free(taken: Mapping[int, Line], typed: TypedRow) -> int:
    """Return the row a line goes to: where it stood; behind all others from a copied sheet."""
    number = max(typed.number, FIRST_ROW)
    if number in taken or typed.place.name != typed.sheet.name:
        number = max([number, *(known + 1 for known in taken)])
    return number


def _line(
    typed: TypedRow, uid: str, problems: Iterable[RowProblem], outcome: Sorted | None
) -> Line:
    cells = {key: _as_typed(cell) for key, cell in typed.cells.items()}
    if typed.mark:
        cells["st"] = typed.mark
    return Line(
        uid,
        cells,
        frozenset(problem.field for problem in problems if problem.field),
        _said(typed, problems, outcome),
        extra={name: _as_typed(cell) for name, cell in typed.extra.items()},
        fonts={key: cell.font for key, cell in typed.cells.items() if cell.old_fonts},
    )


def _said(typed: TypedRow, problems: Iterable[RowProblem], outcome: Sorted | None) -> str:
    told = [_sentence(typed, problem) for problem in problems]
    if told:
        return "\n".join(told)
    if outcome is None or outcome.row.stamp.deleted:
        return words.DROPPED
    if outcome.reason:
        return sentence(Problem(outcome.reason))
    return words.VALID if outcome.outcome in _RIGHT else words.TAKEN


def _sentence(typed: TypedRow, problem: RowProblem) -> str:
    told = Problem(problem.code, problem.field, {"text": problem.found, **problem.params})
    # By name alone: the letters are others in the list of errors.
    column = typed.sheet.column(problem.field)
    return f"{column.label}: {sentence(told)}" if column else sentence(told)


def _as_typed(typed: Typed) -> CellValue:
    value = typed.value
    if isinstance(value, Broken):
        return value.text
    if isinstance(value, (bool, time)):
        return str(value)
    if isinstance(value, (str, int, Decimal, date, datetime)):
        return value
    return str(value)


def _counts(reviewed: Reviewed) -> str:
    found = Counter(row.outcome for row in reviewed.outcomes.values())
    right = sum(found[outcome] for outcome in _RIGHT)
    held = found["late"] + found["proposal"] + found["rejected"]
    return words.counts(right, found["same"], len(reviewed.problems), held)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))
