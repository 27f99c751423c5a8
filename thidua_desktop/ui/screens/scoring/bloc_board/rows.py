"""What every unit's row says, and in which marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from thidua_desktop.domain.scoring.bloc import OTHER_TABLE
from thidua_desktop.domain.scoring.board import Standing
from thidua_desktop.texts import board as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.ui.screens.scoring.bloc_board import sayings
from thidua_desktop.ui.screens.scoring.bloc_board.parts import bar_of
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Line, Standings
from thidua_desktop.ui.screens.scoring.bloc_board.values import BoardRow, Mark


def rows_of(all_: Standings) -> Sequence[BoardRow]:
    """Return the rows to draw."""
    return [row_of(all_, line) for line in all_.lines]


def row_of(all_: Standings, line: Line) -> BoardRow:
    """Return the row of one unit."""
    standing, parts = line.standing, line.parts
    place = standing.place.place
    return BoardRow(
        unit=line.unit,
        place=words.NO_PLACE if place is None else str(place),
        name=line.name,
        bar=bar_of(parts, all_.most, all_.longest, all_.decimals) if parts else None,
        total=all_.points(standing.total) or words.NO_TOTAL,
        stage=stage_of(standing),
        rating=rating_of(all_, standing),
        state=code_label("sheet_state", line.sheet.state) if line.sheet.state else "",
        marks=tuple(_marks(all_, standing)),
        faint=place is None,
    )


def stage_of(standing: Standing) -> str:
    """Return which score a total is, and whether it may change."""
    stage = standing.stage
    return words.stage(stage, provisional=stage != "final") if stage else ""


def rating_of(all_: Standings, standing: Standing) -> str:
    """Return the rating in words; "" where the table has none, or the unit is not ranked."""
    if not all_.board.bands or standing.left_out:
        return ""
    band = standing.rating.band
    return words.RATINGS.get(band, band) if band else words.NO_RATING


def _left_out(all_: Standings, standing: Standing) -> Mark:
    if standing.left_out == OTHER_TABLE:
        return Mark("table", words.OTHER_TABLE)
    return Mark("absent", words.NO_SHEET if all_.gathers else words.NOT_HERE)


def _marks(all_: Standings, standing: Standing) -> Iterable[Mark]:
    if standing.left_out:
        yield _left_out(all_, standing)
    # Where there is no room for all, what weighs most stands first.
    for gate in sayings.held(standing):
        yield Mark("gate", words.gate(gate.effect, gate.criterion.code))
    if standing.waiting:
        yield Mark("waits", words.waits(standing.waiting))
    tie, refused = sayings.tie_mark(all_, standing), sayings.refusal_mark(standing)
    last = [Mark("refused", refused), Mark("tie", tie)]
    # A vote is still to be held; a tie that is parted can be read beside the list.
    votes = standing.place.waits == "vote"
    yield from (mark for mark in (reversed(last) if votes else last) if mark.text)
