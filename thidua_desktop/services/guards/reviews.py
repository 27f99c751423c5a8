"""Points and steps of the offices above: who may give them, when, and with what reason."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import PublishedScore, ScoreReview, SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.domain.stages import PUBLISHED, Passage, passage
from thidua_desktop.services.guards.facts import Facts
from thidua_desktop.services.guards.points import needs_reason, points_problems
from thidua_desktop.services.guards.sheets import unfinished

_BEFORE = {"KHOI": "claimed", "THAM_DINH": "bloc", "DUYET": "appraised"}
_ABOUT = ("sheet", "criterion", "stage", "round")
# Steps after which nothing can be scored any more.
_SETTLING = frozenset({"DA_DUYET", PUBLISHED})


def problems(facts: Facts, before: Record | None, after: Record) -> Iterator[Problem]:
    """Yield what speaks against a row about another's sheet."""
    if isinstance(after, ScoreReview):
        yield from _review(facts, before, after)
    elif isinstance(after, SheetMove):
        yield from _move(facts, before, after)
    elif isinstance(after, PublishedScore):
        yield Problem("published_by_publishing")


def stays(record: Record) -> bool:
    """Say whether a row is never removed: what was given or decided is changed, and told."""
    return isinstance(record, (ScoreReview, SheetMove, PublishedScore))


def _review(facts: Facts, before: Record | None, review: ScoreReview) -> Iterator[Problem]:
    sheet = facts.sheet(review.sheet)
    row = facts.row(sheet, review.criterion)
    if facts.me.unit not in facts.above(sheet).offices:
        yield Problem("review_not_above", "sheet")
    elif review.stage not in facts.open_stages(sheet):
        yield Problem("review_not_now", "stage", {"state": facts.state(sheet)})
    elif row is None:
        yield Problem("criterion_of_other_table", "criterion")
    elif review.round != (sheet.round or 0):
        yield Problem("step_out_of_turn", "round")
    elif isinstance(before, ScoreReview) and _elsewhere(before, review):
        yield Problem("review_of_other", "criterion")
    else:
        item = facts.item(sheet, review.criterion)
        if item.is_group or item.is_condition or not item.applies:
            yield Problem("review_without_points", "points")
            return
        decimals = facts.book(sheet.table).table.decimals
        yield from points_problems(item, review.points, "points", decimals)
        yield from _reason(item, before if isinstance(before, ScoreReview) else None, review)


def _elsewhere(before: ScoreReview, after: ScoreReview) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in _ABOUT)


def _reason(item: Item, before: ScoreReview | None, review: ScoreReview) -> Iterator[Problem]:
    """Yield a reason that is missing: points that differ need one, and each change its own."""
    earlier = getattr(item, _BEFORE[review.stage])
    differs = earlier is None or needs_reason(item, review.points, earlier)
    if before is not None and before.points != review.points:
        if not review.reason or review.reason == before.reason:
            yield Problem("review_reason_again", "reason")
    elif differs and not review.reason:
        yield Problem("reason_missing", "reason")


def _move(facts: Facts, before: Record | None, move: SheetMove) -> Iterator[Problem]:
    sheet = facts.sheet(move.sheet)
    state, above = facts.state(sheet), facts.above(sheet)
    way = passage(state, move.state)
    if before is not None:
        yield Problem("step_stays", "state")
    elif facts.me.unit not in above.offices:
        yield Problem("review_not_above", "sheet")
    elif way is None:
        yield Problem("no_way", "state", {"state": state, "to": move.state})
    elif not above.may(facts.me.unit, deciding=way.deciding):
        yield Problem("step_of_deciding", "state", {"to": move.state})
    elif move.round != (sheet.round or 0) or move.number != facts.next_step(sheet):
        yield Problem("step_out_of_turn", "number")
    else:
        yield from _papers(facts, way, move)
        if move.state in _SETTLING:
            yield from _unsettled(facts, sheet)


def _unsettled(facts: Facts, sheet: ScoreSheet) -> Iterator[Problem]:
    """Yield what keeps a result from being made final."""
    unit = facts.read.label(Kind.UNIT, sheet.unit)
    if sheet.table_hash != facts.book(sheet.table).hash:
        yield Problem("sheet_on_other_table", "state", {"unit": unit})
    elif codes := unfinished(facts.scored(sheet)):
        yield Problem("sheet_not_scored", "state", {"unit": unit, "codes": ", ".join(codes)})


def _papers(facts: Facts, way: Passage, move: SheetMove) -> Iterator[Problem]:
    """Yield what a step lacks."""
    if move.state == PUBLISHED and not _printed(facts, move):
        yield Problem("published_by_publishing", "state")
    if way.reason and not move.reason:
        yield Problem("reason_missing", "reason")
    if way.document and not move.document:
        yield Problem("document_missing", "document")


def _printed(facts: Facts, move: SheetMove) -> bool:
    """Say whether the result of the sheet has been put down."""
    where = {"sheet": move.sheet, "home": move.home, "criterion": None}
    return bool(facts.read.find(Kind.PUBLISHED_SCORE, "", where, "", descending=False))
