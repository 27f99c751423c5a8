"""Closings and acceptances: who says them, that they quote what is there, and that they stay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.records.closings import ACCEPTED, Acceptance, Closing
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.services.behind import stored
from thidua_desktop.services.closed_periods import closings, next_closing, next_word
from thidua_desktop.services.extents import extent_of, unsettled
from thidua_desktop.services.guards.facts import Facts

# What keeps a period from being closed: rows of it about which somebody has yet to decide.
_OPEN: Final = {
    "conflict": "period_has_conflicts",
    "proposal": "period_has_proposals",
    "waiting": "period_has_waiting",
}
_NAMED: Final = 3  # So many rows are named in a refusal.


def problems(facts: Facts, before: Record | None, after: Record) -> Iterator[Problem]:
    """Yield what speaks against a closing or an acceptance."""
    if stays(after) and before is not None:
        yield Problem("closing_stays")
    elif isinstance(after, Closing):
        yield from _closing(facts, after)
    elif isinstance(after, Acceptance):
        yield from _acceptance(facts, after)


def stays(record: Record) -> bool:
    """Say whether a row is never changed nor removed: a later one takes its place."""
    return isinstance(record, (Closing, Acceptance))


def undo_problems(facts: Facts, record: Record) -> Iterator[Problem]:
    """Yield what keeps a closing or an acceptance from being taken back: it has been sent."""
    if stays(record) and facts.left(kind_of(record), record.id):
        yield Problem("closing_sent")


def _closing(facts: Facts, closing: Closing) -> Iterator[Problem]:
    if not facts.territories.now().acts_for(facts.me.unit, closing.unit):
        yield Problem("closing_not_ours", "unit")
        return
    period = facts.one(Kind.PERIOD, closing.period, Period)
    aside = unsettled(facts.asides.open(), period, facts.locks.subject)[closing.unit]
    for reason, code in _OPEN.items():
        if count := aside[reason]:
            yield Problem(code, "period", {"count": str(count)})
    now = extent_of(facts.read, closing.unit, period)
    quoted = (closing.data_digest, closing.row_count, closing.marks or "")
    number = next_closing(stored(facts.read), closing.unit, closing.period)
    if quoted != (now.digest, now.count, now.marks) or closing.number != number:
        yield Problem("closing_by_closing")


def _acceptance(facts: Facts, acceptance: Acceptance) -> Iterator[Problem]:
    closing = facts.one(Kind.CLOSING, acceptance.closing, Closing)
    rows, me = stored(facts.read), facts.me.unit
    quoted = (closing.unit, closing.period, closing.data_digest, closing.row_count)
    said = (acceptance.unit, acceptance.period, acceptance.data_digest, acceptance.row_count)
    if not facts.territories.now().is_above(me, closing.unit):
        yield Problem("acceptance_not_above", "unit")
    elif said != quoted or acceptance.number != next_word(rows, closing.id, me):
        yield Problem("acceptance_by_accepting")
    elif closings(rows, closing.unit, closing.period)[-1:] != [closing]:
        yield Problem("closing_superseded", "closing")
    elif acceptance.verdict == ACCEPTED:
        yield from _differing(facts, closing)


def _differing(facts: Facts, closing: Closing) -> Iterator[Problem]:
    """Yield a problem if the rows here are not those the unit has closed."""
    period = facts.one(Kind.PERIOD, closing.period, Period)
    now = extent_of(facts.read, closing.unit, period)
    if now.digest == closing.data_digest:
        return
    difference = now.since(closing.marks or "")
    named = [facts.read.label(*pair) for pair in (*difference.changed, *difference.added)]
    words = {
        "here": str(now.count),
        "closed": str(closing.row_count),
        "first": "; ".join(named[:_NAMED]) if closing.marks else "",
    }
    yield Problem("closing_differs", "closing", words)
