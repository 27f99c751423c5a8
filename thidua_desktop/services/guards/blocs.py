"""Votes on equal totals and members of blocs: who writes them, and until when."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.blocs import Bloc
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import TieVote
from thidua_desktop.services.behind import members, stored
from thidua_desktop.services.guards.facts import Facts


def problems(facts: Facts, before: Record | None, after: Record) -> Iterator[Problem]:
    """Yield what speaks against a vote, or against another member of a bloc."""
    if isinstance(after, TieVote):
        yield from _vote(facts, after)
    yield from published_problems(facts, before, after)


def published_problems(
    facts: Facts, before: Record | None, after: Record | None
) -> Iterator[Problem]:
    """Yield what keeps a row from becoming another, or from going: a published place needs it."""
    if facts.behind.moved_by(before, after):
        yield Problem("behind_published")


def _vote(facts: Facts, vote: TieVote) -> Iterator[Problem]:
    bloc, table = facts.one(Kind.BLOC, vote.bloc, Bloc), facts.table(vote.table)
    me, period = facts.me, facts.one(Kind.PERIOD, vote.period, Period)
    if me.role != "province" and me.unit not in {bloc.home, table.home}:
        yield Problem("vote_not_ours", "bloc")
    elif me.unit == vote.unit:
        yield Problem("vote_not_ours", "unit")
    elif vote.unit not in members(stored(facts.read), bloc.id, period):
        yield Problem("vote_not_member", "unit", {"bloc": bloc.name, "period": period.name})
