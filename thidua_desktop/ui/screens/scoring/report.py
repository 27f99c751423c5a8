"""What became of a block that was pasted: how much was saved, and what was not and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts import score_sheet as words

_MOST_CELLS: Final = 8
# What was typed is right but for a reason.
REASONS: Final = frozenset({"reason_missing", "review_reason_again", "override_reason"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text that was not taken.

    Attributes:
        name: The cell in words.
        text: What was typed; "" where something is asked for that nobody typed.
        told: Why it was not taken.
    """

    name: str
    text: str
    told: str

    @property
    def line(self) -> str:
        """The cell, its text and what is wrong."""
        return words.refused_cell(self.name, self.text, self.told)


def in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what is to be mended first: points that cannot stand need no reason yet."""
    first = tuple(problem for problem in problems if problem.code not in REASONS)
    return first or tuple(problems)


def gathered(refusals: Sequence[Refusal]) -> list[str]:
    """Return a line for each reason, with all the cells it is said of."""
    cells: dict[str, list[str]] = {}
    for one in dict.fromkeys(refusals):
        cells.setdefault(one.told, []).append(words.cell_text(one.name, one.text))
    return [words.refused_cells(named, told, _MOST_CELLS) for told, named in cells.items()]
