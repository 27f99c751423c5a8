"""Why a criterion has its points: the sentence, the steps, the records counted, who said what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.scoring.trail import SELF, Given
from thidua_desktop.texts import score_why as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.explanations import explain_row, working
from thidua_desktop.texts.screens import moment
from thidua_desktop.ui.passages import Kind as Kind_
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.screens.scoring.figures import points

Label = Callable[[Kind, str], str]

_MOST_COUNTED: Final = 40
_COUNTED: Final = {
    "activities": Kind.ACTIVITY,
    "incidents": Kind.INCIDENT,
    "submissions": Kind.SUBMISSION,
}


def story(
    item: Item, decimals: int, asked: Sequence[str], trail: Sequence[Given], label: Label
) -> tuple[Passage, ...]:
    """Return everything there is to say of one row.

    Args:
        item: The row.
        decimals: Decimals of the table's points.
        asked: Sentences about what waits in the row.
        trail: Who gave which points, the first first.
        label: Gives the words for a record.
    """
    return tuple(_passages(item, decimals, asked, trail, label))


def invitation() -> tuple[Passage, ...]:
    """Return what stands there before one is in any cell: how to use the keys."""
    keys = (passage("row", key, told) for key, told in words.KEYS)
    return (passage("text", words.WHY_NONE), passage("section", words.WHY_KEYS), *keys)


def _passages(
    item: Item, decimals: int, asked: Sequence[str], trail: Sequence[Given], label: Label
) -> Iterator[Passage]:
    criterion = item.criterion
    yield passage("title", words.criterion_title(criterion.code, criterion.name))
    for sentence in asked:
        yield passage("alert", words.not_saved(sentence))
    yield passage("text", explain_row(item, decimals))
    if criterion.rule:
        yield passage("note", words.rule_line(code_label("rule", criterion.rule)))
    yield from _said(item)
    yield from _steps(item)
    yield from _counted(item, label)
    if criterion.guidance:
        yield passage("section", words.WHY_GUIDANCE)
        yield passage("text", criterion.guidance)
    yield from _trail(trail, decimals)


def _said(item: Item) -> Iterator[Passage]:
    """Yield what the unit wrote beside its figures."""
    if item.entry is None or not (item.entry.reason or item.entry.evidence):
        return
    yield passage("section", words.WHY_SAID)
    if item.entry.reason:
        yield passage("text", words.because(item.entry.reason))
    if item.entry.evidence:
        yield passage("text", words.proven(item.entry.evidence))


def _steps(item: Item) -> Iterator[Passage]:
    rows = working(item.explanation) if not item.explanation.missing else []
    if rows:
        yield passage("section", words.WHY_STEPS)
    for found, how, value in rows:
        yield passage("row", words.step_line(found, how), value)


def _counted(item: Item, label: Label) -> Iterator[Passage]:
    counted = item.explanation.counted
    rule = rule_of(item.criterion.rule)
    kind = _COUNTED.get(rule.draws) if rule else None
    if not counted or kind is None:
        return
    yield passage("section", words.counted(len(counted)))
    for uid in counted[:_MOST_COUNTED]:
        yield passage("text", words.listed(label(kind, uid)))
    if len(counted) > _MOST_COUNTED:
        yield passage("note", words.more(len(counted) - _MOST_COUNTED))


def _trail(trail: Sequence[Given], decimals: int) -> Iterator[Passage]:
    """Yield who gave points, the latest first; points taken back are shown as such."""
    given_at_all = {given.stage for given in trail if given.points is not None}
    said = [given for given in trail if given.stage in given_at_all]
    if said:
        yield passage("section", words.WHY_TRAIL)
    for given in reversed(said):
        shown = points(given.points, decimals) or words.NO_POINTS
        kind: Kind_ = "row" if given.standing else "past"
        yield passage(kind, words.who(words.TRAIL_COLUMNS[given.stage], given.office), shown)
        yield passage("note", words.when(given.person, moment(given.at)))
        if given.reason and (given.stage != SELF or not given.standing):
            yield passage("note", words.because(given.reason))
