"""The page of a bloc: criteria down, units across, one of the scores in the cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.figures import spell_number
from thidua_desktop.domain.scoring.board import Standing
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.domain.stages import Rights
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.ui.grids import GridCell, GridColumn, GridFoot, GridPage, GridRow, Look
from thidua_desktop.ui.screens.scoring.drafts import Drafts
from thidua_desktop.ui.screens.scoring.figures import figure, points

# The stage in which each score is given; the first two are the unit's.
STAGE_OF: Final[Mapping[str, str]] = {
    "bloc": "KHOI",
    "appraised": "THAM_DINH",
    "final": "DUYET",
}
_WIDTH: Final = 88
_VOID: Final = GridCell(look="void")


@dataclass(frozen=True, slots=True)
class Across:
    """All a bloc's page is made from.

    Attributes:
        view: The bloc.
        score: Which score is shown.
        rights: What this office may do with each unit's sheet.
        drafts: What was typed and is not saved, by criterion and unit.
    """

    view: BoardView
    score: str
    rights: Mapping[str, Rights]
    drafts: Drafts

    @property
    def decimals(self) -> int:
        """Decimals of the points."""
        return self.view.table.decimals

    @property
    def stage(self) -> str:
        """The stage the shown score is given in; "" for one that is not typed here."""
        return STAGE_OF.get(self.score, "")

    def may(self, unit: str) -> bool:
        """Say whether this office gives the shown score to a unit."""
        return bool(self.stage) and self.stage in self.rights.get(unit, Rights()).stages


def page(across: Across) -> GridPage:
    """Return the page, with totals, places and states below it."""
    standings = {standing.unit: standing for standing in across.view.board.standings}
    units = list(across.view.names)
    items = {unit: _items(standings.get(unit)) for unit in units}
    over = tuple(GridColumn(unit, across.view.names[unit], _WIDTH) for unit in units)
    rows = []
    for row in across.view.board.scheme.rows:
        criterion = row.criterion
        cells = tuple(_cell(items[unit].get(criterion.id), unit, across) for unit in units)
        most = figure(criterion.max_points)
        rows.append(
            GridRow(criterion.code, criterion.name, most, cells, row.level, group=row.is_group)
        )
    return GridPage(over, tuple(rows), _feet([standings.get(unit) for unit in units], across))


def _items(standing: Standing | None) -> dict[str, Item]:
    if standing is None or standing.scored is None:
        return {}
    return {item.criterion.id: item for item in standing.scored.items}


def _cell(item: Item | None, unit: str, across: Across) -> GridCell:
    if item is None or not item.applies or item.is_condition:
        return _VOID
    editable = across.may(unit) and not item.is_group
    draft = across.drafts.get((item.criterion.id, unit))
    if draft is not None:
        return GridCell(draft.text, draft.look, editable, draft.text, draft.note)
    value = getattr(item, across.score)
    text = points(value, across.decimals)
    review = item.reviews.get(across.stage)
    if review is not None:
        look: Look = "" if editable else "locked"
        return GridCell(text, look, editable, spell_number(review.points), review.reason or "")
    if editable:
        return GridCell(text, "drawn", editable, "", words.SAME_POINTS if text else "")
    return GridCell(text)


def _feet(standings: list[Standing | None], across: Across) -> tuple[GridFoot, ...]:
    totals, places, states = [], [], []
    for standing in standings:
        scored = standing.scored if standing else None
        total = getattr(scored, across.score) if scored else None
        totals.append(points(total, across.decimals))
        places.append(_place(standing))
        state = across.view.states.get(standing.unit, "") if standing else ""
        states.append(words.SHORT_STATES.get(state, code_label("sheet_state", state)))
    return (
        GridFoot(words.TOTAL, "", tuple(totals), strong=True),
        GridFoot(words.PLACE, "", tuple(places), strong=True),
        GridFoot(words.STATE, "", tuple(state or words.NO_SHEET for state in states)),
    )


def _place(standing: Standing | None) -> str:
    if standing is None or standing.place.place is None:
        return words.NO_POINTS
    return words.placed(standing.place.place, tied=bool(standing.place.tied))
