"""Biểu 02a: one unit's score sheet, criterion by criterion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Cell,
    Column,
    Content,
    Note,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Table,
    Tone,
)
from thidua_desktop.domain.records.indicators import Indicator, Result
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.reports import letterhead, scope, sheet_choice
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.sheet_totals import Sums, Totals, sums
from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import reports as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.explanations import short_reason

KEY = "score-sheet"

_COUNTED: Final = {
    "activities": Kind.ACTIVITY,
    "incidents": Kind.INCIDENT,
    "submissions": Kind.SUBMISSION,
}
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


@dataclass(frozen=True, slots=True)
class _Known:
    """What the page needs beside the scored sheet.

    Attributes:
        indicators: By id.
        results: The unit's results of the period, by indicator.
        counted: Ids of the counted records that are made up.
    """

    indicators: Mapping[str, Indicator]
    results: Mapping[str, Result]
    counted: frozenset[str]

    def result(self, item: Item) -> Result | None:
        """Return the reported result an item's figure comes from, if it comes from one."""
        typed = item.entry is not None and item.entry.result is not None
        return None if typed else self.results.get(item.criterion.indicator or "")

    def sample(self, item: Item) -> bool:
        """Say whether anything made up went into an item."""
        result = self.result(item)
        return any(
            (
                item.entry is not None and item.entry.sample,
                result is not None and result.sample,
                not self.counted.isdisjoint(item.explanation.counted),
            )
        )


def build(registers: Registers, params: Params) -> Paper:
    """Draw the sheet up.

    Raises:
        UserError: There is no such sheet, or several and none was named.
    """
    view = registers.scoring.view(sheet_choice.choose(registers, params).id)
    known = _known(registers, view)
    day, unit = view.period.ends_on, view.sheet.unit
    name = letterhead.unit_name(registers, unit, day)
    return Paper(
        letterhead=letterhead.head(registers, unit, day, texts.FORMS[KEY]),
        title=texts.SCORE_SHEET,
        subject=texts.unit_and_period(name, view.period.name),
        blocks=(
            Paragraph(texts.by_table(view.table.name), Tone.CENTERED),
            _table(view, known),
            *_notes(view, known),
        ),
        closing=letterhead.foot(registers, unit, day, view.sheet.prepared_by or ""),
    )


def _known(registers: Registers, view: SheetView) -> _Known:
    sheet = view.sheet
    results: dict[str, Result] = {}
    for result in scope.about(registers, Kind.RESULT, sheet.unit, period=sheet.period):
        results.setdefault(result.indicator, result)
    indicators = {i.id: i for i in registers.records.every(Kind.INDICATOR)}
    return _Known(indicators, results, frozenset(_made_up(registers, view)))


def _made_up(registers: Registers, view: SheetView) -> Iterator[str]:
    """Yield the ids of the records counted that are made up."""
    for item in view.scored.items:
        for kind in {_COUNTED[s] for s in item.explanation.sources.values() if s in _COUNTED}:
            for uid in item.explanation.counted:
                found = registers.sources.every(kind, id=uid)
                yield from (record.id for record in found if record.sample)


def _table(view: SheetView, known: _Known) -> Table:
    decimals = view.table.decimals
    points = (None, None, None, None, decimals, decimals, None)
    columns = tuple(map(Column, texts.SCORE_COLUMNS, _WIDTHS, _ALIGN, points))
    rows = [_row(item, known, decimals) for item in view.scored.items]
    feet = _total_rows(sums(view.scored)) if rows else ()
    return Table(columns, (*rows, *feet), dense=True)


def _row(item: Item, known: _Known, decimals: int) -> Row:
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


def _result(item: Item, known: _Known) -> Content | Cell:
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
    if result is not None and result.estimated:
        return texts.estimated(show_number(value, decimals))
    return Cell(value, decimals)


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


def _notes(view: SheetView, known: _Known) -> Iterator[Block]:
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


REPORT = Report(KEY, texts.TITLES[KEY], ("sheet", "period", "unit"), build)
