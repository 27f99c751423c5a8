"""The table of a score sheet: a row a criterion, maybe a sentence under it, and the sums."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Cell,
    Column,
    Content,
    Note,
    Row,
    RowKind,
    Table,
)
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.reports.score_known import Known
from thidua_desktop.services.reports.sheet_totals import Sums, Totals, sums
from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import ranking
from thidua_desktop.texts import reports as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.explanations import explain_row, short_reason, worth_telling
from thidua_desktop.texts.tables import ESTIMATED

_ENDS_A_SENTENCE = re.compile(r"(?<!\.)(?<!\.\w)\.$")
_WIDTHS = (10, 65, 16, 20, 16, 16, 22)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.RIGHT,
    Align.RIGHT,
    Align.RIGHT,
    Align.RIGHT,
    Align.LEFT,
)


def empty() -> Table:
    """Return the table with nothing in it."""
    return Table(_columns(None), (), dense=True)


def table(view: SheetView, known: Known, *, explained: bool) -> Table:
    """Return the table of a sheet.

    Args:
        view: The sheet.
        known: What is known about its figures.
        explained: Whether each score says in words how it came about.
    """
    decimals = view.table.decimals
    rows: list[Row] = []
    for item in view.scored.items:
        rows.append(_row(item, known, decimals))
        if explained and worth_telling(item):
            rows.append(_remark_row(explain_row(item, decimals)))
    feet = (*_total_rows(sums(view.scored)), *_rating_rows(view, explained=explained))
    return Table(_columns(decimals), (*rows, *(feet if rows else ())), dense=True)


def _columns(decimals: int | None) -> tuple[Column, ...]:
    points = (None, None, None, None, decimals, decimals, None)
    return tuple(map(Column, texts.SCORE_COLUMNS, _WIDTHS, _ALIGN, points))


def _remark_row(words: str) -> Row:
    return Row(("", Cell(words, span=len(_WIDTHS) - 1)), RowKind.REMARK)


def _row(item: Item, known: Known, decimals: int) -> Row:
    criterion = item.criterion
    return Row(
        (
            criterion.code,
            criterion.name,
            criterion.max_points,
            _result(item, known),
            item.claimed,
            item.bloc,
            _remark(item, decimals),
        ),
        RowKind.GROUP if item.is_group else RowKind.NORMAL,
    )


def _result(item: Item, known: Known) -> Content | Cell:
    if not item.applies:
        said = texts.NOT_ASSESSED if item.is_group else texts.NOT_APPLICABLE
        return Cell(said, align=Align.CENTER)
    if item.is_group:
        return None
    inputs = item.explanation.inputs
    for name in ("count", "cases"):
        if name in inputs:
            return inputs[name] or texts.NONE
    value = _measured(item)
    if value is None:
        return None
    indicator = known.indicators.get(item.criterion.indicator or "")
    decimals = indicator.decimals if indicator else None
    result = known.result(item)
    estimated = result is not None and result.estimated
    return Cell(value, decimals, suffix=ESTIMATED if estimated else "")


def _measured(item: Item) -> Decimal | None:
    if item.entry is not None and item.entry.result is not None:
        return item.entry.result
    return item.explanation.inputs.get("result")


def _remark(item: Item, decimals: int) -> str | None:
    """Return the clerk's reason, and why there are no computed points or other ones."""
    if item.is_group:
        return None
    reason = (item.entry.reason if item.entry else None) or ""
    review = item.reviews.get("KHOI") if item.bloc is not None else None
    parts = [
        reason,
        _difference(item, decimals) if item.applies else "",
        texts.bloc_says(review.reason) if review and review.reason else "",
    ]
    said = [part for part in parts if part]
    return "; ".join([*map(_without_stop, said[:-1]), *said[-1:]]) or None


def _without_stop(text: str) -> str:
    """Return the text without the full stop that ends it; the dots of "v.v." and "…" stay."""
    return text[:-1] if _ENDS_A_SENTENCE.search(text) else text


def _difference(item: Item, decimals: int) -> str:
    if item.is_condition or item.criterion.max_points is None:
        return ""
    if item.explanation.missing:
        return short_reason(item.explanation.missing)
    if item.computed is None or item.claimed == item.computed:
        return ""
    return texts.computed(show_number(item.computed, decimals))


def _total_rows(found: Sums) -> Iterator[Row]:
    def row(name: str, of: Callable[[Totals], Decimal | None], most: Decimal | None = None) -> Row:
        return Row(("", name, most, None, of(found.claimed), of(found.bloc)), RowKind.TOTAL)

    yield row(texts.TOTAL, lambda totals: totals.main, found.most)
    if found.has_bonus:
        yield row(texts.BONUS, lambda totals: totals.bonus)
    if found.has_penalty:
        yield row(texts.PENALTY, lambda totals: totals.penalty)
    yield row(texts.GRAND_TOTAL, lambda totals: totals.all)


def _rating_rows(view: SheetView, *, explained: bool) -> Iterator[Row]:
    """Yield what the total leads to, and why not to something better."""
    rest = len(_WIDTHS) - 2
    if view.rating.band:
        said = Cell(code_label("rating", view.rating.band), span=rest, align=Align.LEFT)
        yield Row(("", texts.RATING, said), RowKind.TOTAL)
    if view.rank is not None:
        yield Row(
            ("", texts.PLACE, Cell(str(view.rank), span=rest, align=Align.LEFT)), RowKind.TOTAL
        )
    if explained:
        names = {item.criterion.code: item.criterion.name for item in view.scored.items}
        yield from map(_remark_row, ranking.refusals(view.rating.refused, names))


def notes(view: SheetView, known: Known) -> Iterator[Block]:
    """Yield what to know when reading the table."""
    items = view.scored.items
    if not items:
        yield Note(texts.NO_CRITERIA)
    waiting = view.scored.unscored
    if waiting:
        yield Note(texts.unscored_note(waiting))
    if any((result := known.result(item)) and result.estimated for item in items if item.applies):
        yield Note(texts.ESTIMATED_NOTE)
    yield Note(texts.sheet_state_note(code_label("sheet_state", view.state)))
    if view.sheet.sample or any(known.sample(item) for item in items):
        yield Note(texts.SAMPLE_NOTE)
