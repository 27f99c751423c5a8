"""The words beside one unit: its points, its place, its rating, what holds it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from thidua_desktop.domain.scoring.bloc import ABSENT, OTHER_TABLE
from thidua_desktop.domain.scoring.sheet import Scored
from thidua_desktop.texts import board as words
from thidua_desktop.texts.explanations import explain
from thidua_desktop.ui.screens.scoring.bloc_board import sayings
from thidua_desktop.ui.screens.scoring.bloc_board.parts import spelled
from thidua_desktop.ui.screens.scoring.bloc_board.rows import rating_of, stage_of
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Line, Standings
from thidua_desktop.ui.screens.scoring.bloc_board.values import Detail, Section

Said = Callable[[Standings, Line], list[str]]


def detail_of(all_: Standings, place: int) -> Detail:
    """Return the words about the unit in a row of the ranking."""
    line = all_.lines[place]
    sections = [
        Section(title, tuple(said)) for title, say in _SECTIONS if (said := say(all_, line))
    ]
    return Detail(line.name, tuple(sections))


def _sheet(all_: Standings, line: Line) -> list[str]:
    why = {
        ABSENT: words.DETAIL_NO_SHEET if all_.gathers else words.DETAIL_NOT_HERE,
        OTHER_TABLE: words.DETAIL_OTHER_TABLE,
    }
    return [why[line.standing.left_out]] if line.standing.left_out else []


def _points(all_: Standings, line: Line) -> list[str]:
    if line.parts is None:
        return []
    lead = words.total(all_.points(line.standing.total), stage_of(line.standing))
    most = all_.points(all_.most) if all_.most else ""
    return [lead, *words.parts(*spelled(line.parts, all_.decimals), most)]


def _place(all_: Standings, line: Line) -> list[str]:
    return sayings.ties(all_, line.standing)


def _rating(all_: Standings, line: Line) -> list[str]:
    rating = rating_of(all_, line.standing)
    why = sayings.refusals(line.standing)
    # What it waits for says already that there is no rating.
    return [f"{rating}.", *why] if rating and line.standing.rating.band else why


def _gates(_all: Standings, line: Line) -> list[str]:
    return [
        words.gate_sentence(gate.criterion.code, gate.criterion.name, gate.effect, gate.rating)
        for gate in sayings.held(line.standing)
    ]


def _waiting(all_: Standings, line: Line) -> list[str]:
    scored = line.standing.scored
    if scored is None:
        return []
    return [_why(all_, scored, code) for code in line.standing.waiting]


def _why(all_: Standings, scored: Scored, code: str) -> str:
    item = next((item for item in scored.items if item.criterion.code == code), None)
    if item is None:
        return code
    if item.is_condition:
        return words.criterion(code, item.criterion.name, words.GATE_OPEN)
    missing = item.explanation.missing
    why = explain(item.explanation, all_.decimals) if missing else words.NO_POINTS
    if missing == "bloc_waits":
        why = sayings.waited_for(all_, code) or why
    return words.criterion(code, item.criterion.name, why)


def _key(_all: Standings, line: Line) -> list[str]:
    return [words.DETAIL_OPEN] if line.sheet.id else []


_SECTIONS: Final[tuple[tuple[str, Said], ...]] = (
    (words.DETAIL_SHEET, _sheet),
    (words.DETAIL_POINTS, _points),
    (words.DETAIL_PLACE, _place),
    (words.DETAIL_RATING, _rating),
    (words.DETAIL_GATES, _gates),
    (words.DETAIL_WAITING, _waiting),
    ("", _key),
)
