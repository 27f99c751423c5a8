"""What undo may take back of a sheet's way: a step or a hand-in that nobody has been sent yet."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import PublishedScore, ScoreReview, SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.stages import HANDED_IN, PUBLISHED
from thidua_desktop.services.guards.facts import Facts


def problems(facts: Facts, record: Record) -> Iterator[Problem]:
    """Yield what keeps what an office above has said from being taken back."""
    if isinstance(record, PublishedScore):
        yield Problem("publishing_not_undone")
    elif isinstance(record, SheetMove):
        yield from _step(facts, record)
    elif isinstance(record, ScoreReview):
        sheet = facts.sheet(record.sheet)
        if record.round != (sheet.round or 0) or record.stage not in facts.open_stages(sheet):
            yield Problem("review_not_now", "", {"state": facts.state(sheet)})


def handed_in(current: Record | None, before: Record | None) -> bool:
    """Say whether taking a change back would take back a hand-in."""
    if not isinstance(current, ScoreSheet) or not isinstance(before, ScoreSheet):
        return False
    return current.state == HANDED_IN and (current.round or 0) == (before.round or 0) + 1


def hand_in_problems(facts: Facts, sheet: ScoreSheet) -> Iterator[Problem]:
    """Yield what keeps the last hand-in of a sheet from being taken back."""
    taken_up = facts.state(sheet) != HANDED_IN
    if taken_up or facts.sent(Kind.SCORE_SHEET, sheet.id, sheet):
        offices = facts.above(sheet).offices
        ours = facts.me.unit in offices
        nearest = "" if ours or not offices else facts.read.label(Kind.UNIT, offices[0])
        yield Problem("hand_in_sent", "", {"office": nearest})


def _step(facts: Facts, move: SheetMove) -> Iterator[Problem]:
    sheet = facts.sheet(move.sheet)
    if move.state == PUBLISHED:
        yield Problem("publishing_not_undone")
    elif facts.state(sheet) != move.state or facts.next_step(sheet) != move.number + 1:
        yield Problem("undo_overtaken", "", {"label": facts.read.label_of(sheet)})
    elif facts.sent(Kind.SHEET_MOVE, move.id, sheet):
        above = facts.above(sheet)
        decides = facts.me.unit in above.deciding
        others = [facts.read.label(Kind.UNIT, office) for office in sorted(above.deciding)]
        asked = "" if decides else ", ".join(others)
        yield Problem("step_sent", "", {"state": move.state, "office": asked})
