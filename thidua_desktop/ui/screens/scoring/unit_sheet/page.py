"""The page of one sheet: rows of criteria with what was typed, what is known and what waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import spell_number
from thidua_desktop.domain.scoring.sheet import Item, Scored
from thidua_desktop.domain.stages import Rights
from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.explanations import explain
from thidua_desktop.texts.workings import input_label
from thidua_desktop.ui.grids import GridCell, GridColumn, GridFoot, GridPage, GridRow, Look
from thidua_desktop.ui.screens.scoring.drafts import Draft, Drafts
from thidua_desktop.ui.screens.scoring.figures import figure, less, points, signed
from thidua_desktop.ui.screens.scoring.unit_sheet import columns
from thidua_desktop.ui.screens.scoring.unit_sheet.columns import STAGES, WHY, Asked

_TEXTS: Final = ("reason", "evidence")
_VOID: Final = GridCell(look="void")


@dataclass(frozen=True, slots=True)
class Shown:
    """All a page is made from.

    Attributes:
        scored: The sheet.
        decimals: Decimals of its points.
        asks: Which figures the table asks for.
        rights: What this office may do.
        drafts: What was typed and is not saved.
    """

    scored: Scored
    decimals: int
    asks: Asked
    rights: Rights
    drafts: Drafts


def page(shown: Shown) -> GridPage:
    """Return the page of a sheet."""
    over = columns.of_sheet(shown.scored, shown.asks, shown.rights)
    rows = tuple(_row(item, over, shown) for item in shown.scored.items)
    return GridPage(over, rows, (_foot(over, shown),))


def title(sheet: SheetView) -> str:
    """Return whose sheet it is, where it stands, and what it comes to so far."""
    rank = words.ranked(sheet.rank) if sheet.rank is not None else ""
    band = code_label("rating", sheet.rating.band) if sheet.rating.band else ""
    left = words.unscored(len(sheet.scored.unscored)) if sheet.scored.unscored else ""
    state = code_label("sheet_state", sheet.state)
    parts = (sheet.unit_label, state, rank, left, band, sheet.period.name)
    return words.joined(part for part in parts if part)


def head(item: Item, cells: tuple[GridCell, ...]) -> GridRow:
    """Return a row with its frozen part."""
    return GridRow(
        item.criterion.code,
        item.criterion.name,
        figure(item.criterion.max_points),
        cells,
        item.level,
        group=item.is_group,
        muted=not item.applies,
    )


def entered(item: Item, key: str, shown: Shown) -> GridCell:
    """Return a cell of what the unit says of a criterion."""
    editable = columns.may_type(item, key, shown.asks, shown.rights)
    draft = shown.drafts.get((item.criterion.id, key))
    if draft is not None:
        return _drafted(draft, editable=editable)
    look: Look = "" if editable else "locked"
    value = getattr(item.entry, key) if item.entry else None
    if key == "not_applicable":
        return GridCell(words.YES if value else "", look, editable)
    if key in _TEXTS:
        return GridCell(value or "", look, editable)
    if value is not None:
        text = points(value, shown.decimals) if key == "claimed" else figure(value)
        return GridCell(text, look, editable, spell_number(value))
    return _known(item, key, shown, editable=editable)


def _row(item: Item, over: tuple[GridColumn, ...], shown: Shown) -> GridRow:
    return head(item, tuple(_cell(item, column.key, shown) for column in over))


def _cell(item: Item, key: str, shown: Shown) -> GridCell:
    if key == "computed":
        return _computed(item, shown.decimals)
    if key == "difference":
        return _difference(item, shown.decimals)
    if columns.stage_of(key):
        return _reviewed(item, key, shown)
    if item.is_group:
        return GridCell(points(item.claimed, shown.decimals)) if key == "claimed" else _VOID
    return entered(item, key, shown)


def _drafted(draft: Draft, *, editable: bool) -> GridCell:
    return GridCell(draft.text, draft.look, editable, draft.text, draft.note)


def _known(item: Item, key: str, shown: Shown, *, editable: bool) -> GridCell:
    """Return what stands in a cell nobody has typed into."""
    look: Look = "drawn" if editable else "locked"
    if key == "claimed":
        text = points(item.claimed, shown.decimals)
        return GridCell(text, look, editable, "", words.SAME_POINTS if editable and text else "")
    name = shown.asks.input_of(item, key)
    found = item.explanation.inputs.get(name) if name else None
    if found is None:
        # The columns bear the names of a ratio's figures; other rules put others there.
        told = input_label(name) if name and name != key else ""
        return GridCell("", "", editable, note=told) if editable else _VOID
    note = words.DRAWN.get(item.explanation.sources.get(name, ""), "") if editable else ""
    return GridCell(figure(found), look, editable, "", note)


def _computed(item: Item, decimals: int) -> GridCell:
    missing = item.explanation.missing
    if item.computed is None and missing and item.applies and not item.is_group:
        return GridCell(words.NO_POINTS, "void", note=explain(item.explanation, decimals))
    return GridCell(points(item.computed, decimals))


def _difference(item: Item, decimals: int) -> GridCell:
    apart = less(item.claimed, item.computed)
    if not apart:
        return GridCell()
    look: Look = "more" if apart > 0 else "less"
    return GridCell(signed(apart, decimals), "locked" if item.is_group else look)


def _reviewed(item: Item, key: str, shown: Shown) -> GridCell:
    stage = columns.stage_of(key)
    editable = columns.may_type(item, key, shown.asks, shown.rights)
    draft = shown.drafts.get((item.criterion.id, key))
    if draft is not None:
        return _drafted(draft, editable=editable)
    review = item.reviews.get(stage)
    look: Look = "" if editable else "locked"
    if key.endswith(WHY):
        text = review.reason if review and review.reason else ""
        return GridCell(text, look, editable) if not item.is_group else _VOID
    value: Decimal | None = getattr(item, STAGES[stage])
    text = points(value, shown.decimals)
    if review is not None:
        return GridCell(text, look, editable, spell_number(review.points), review.reason or "")
    note = words.SAME_POINTS if editable and text else ""
    return GridCell(text, "drawn" if editable else "locked", editable, "", note)


def _foot(over: tuple[GridColumn, ...], shown: Shown) -> GridFoot:
    scored, decimals = shown.scored, shown.decimals
    texts: dict[str, str] = {
        "computed": points(scored.computed, decimals),
        "claimed": points(scored.claimed, decimals),
        "difference": signed(less(scored.claimed, scored.computed), decimals),
        **{stage: points(getattr(scored, name), decimals) for stage, name in STAGES.items()},
    }
    return foot(words.TOTAL, over, lambda key: texts.get(key, ""), most(scored))


def foot(
    heading: str, over: tuple[GridColumn, ...], text: Callable[[str], str], most_: str = ""
) -> GridFoot:
    """Return a line below all rows."""
    return GridFoot(heading, most_, tuple(text(column.key) for column in over), strong=True)


def most(scored: Scored) -> str:
    """Return the points of all top rows that are neither bonus nor deduction."""
    tops = [item.criterion.max_points for item in scored.items if not item.level and not item.part]
    known = [value for value in tops if value is not None]
    return figure(sum(known, Decimal(0))) if known else ""
