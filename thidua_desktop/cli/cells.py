"""Cells of a file that could not be taken as they are: for a program, and for a person."""

from __future__ import annotations

from typing import Any

from thidua_desktop.bundles.parcel import RowProblem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts import command as words
from thidua_desktop.texts.problems import sentence


def document(problem: RowProblem) -> dict[str, Any]:
    """Return where a cell is, and what is wrong with it."""
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "code": problem.code,
        "found": problem.found,
        "expected": problem.expected,
        "text": _sentence(problem),
    }


def reason(problem: RowProblem) -> str:
    """Return the line that tells a person the same."""
    return words.reason(words.place(problem.sheet, problem.row, problem.column), _sentence(problem))


def _sentence(problem: RowProblem) -> str:
    return sentence(Problem(problem.code, problem.field, {"text": problem.found, **problem.params}))
