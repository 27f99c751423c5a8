"""A ranking with everything its words need: names, sheets, the parts of each total."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.scoring.board import Board, Standing
from thidua_desktop.domain.words import sort_key
from thidua_desktop.ui.screens.scoring.bloc_board.parts import (
    Parts,
    longest_of,
    most_of,
    parts_of,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A unit's sheet: its id and where it stands."""

    id: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One unit: where it stands, its sheet, and the parts of its total."""

    standing: Standing
    name: str
    sheet: Sheet
    parts: Parts | None

    @property
    def unit(self) -> str:
        """The unit's id."""
        return self.standing.unit


@dataclass(frozen=True, slots=True)
class Standings:
    """A whole ranking with everything its words need.

    Attributes:
        board: The ranking.
        bloc: The bloc's name.
        period: The period's name.
        table: The table's name.
        lines: Its lines, the first place first; who is not ranked stands last, by name.
        names: Names of units by id.
        most: The most the table gives without bonus.
        longest: How many points the track of a bar is long.
        gathers: Others' sheets come to this office; else it has only its own.
    """

    board: Board
    bloc: str
    period: str
    table: str
    lines: tuple[Line, ...]
    names: Mapping[str, str]
    most: Decimal
    longest: Decimal
    gathers: bool = True

    @property
    def decimals(self) -> int:
        """Decimals of the points."""
        return self.board.scheme.table.decimals

    @property
    def ranked(self) -> int:
        """How many units have a place."""
        return sum(line.standing.place.place is not None for line in self.lines)

    def points(self, points: Decimal | None) -> str:
        """Return points as the table writes them; "" for none."""
        return "" if points is None else show_number(points, self.decimals)


def standings(
    board: Board,
    titles: tuple[str, str, str],
    names: Mapping[str, str],
    sheet: Callable[[str], Sheet],
    *,
    gathers: bool,
) -> Standings:
    """Return a ranking with what its words need.

    Args:
        board: The ranking.
        titles: Names of the bloc, the period and the table.
        names: Names of units by id.
        sheet: The sheet of a unit.
        gathers: Others' sheets come to this office.
    """
    found = [
        Line(
            standing,
            names.get(standing.unit, standing.unit),
            sheet(standing.unit),
            parts_of(standing.scored) if standing.scored else None,
        )
        for standing in board.standings
    ]
    placed = [line for line in found if line.standing.place.place is not None]
    others = [line for line in found if line.standing.place.place is None]
    others.sort(key=lambda line: sort_key(line.name))
    most = most_of(board.scheme)
    longest = longest_of([line.parts for line in placed if line.parts], most)
    return Standings(board, *titles, (*placed, *others), names, most, longest, gathers)
