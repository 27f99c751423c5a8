"""Papers and proposals: no number twice in a series, no line in another office's proposal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.domain.records.papers import IssuedPaper
from thidua_desktop.domain.records.record import Record
from thidua_desktop.services.behind import stored
from thidua_desktop.services.guards.facts import Facts
from thidua_desktop.services.paper_called import SERIES, paper_called, paper_number


def problems(facts: Facts, after: Record) -> Iterator[Problem]:
    """Yield what speaks against a paper, or a row of a proposal."""
    if isinstance(after, IssuedPaper):
        yield from _number(facts, after)
    elif isinstance(after, AwardLine):
        proposal = facts.one(Kind.AWARD_PROPOSAL, after.proposal, AwardProposal)
        if proposal.home != after.home:
            yield Problem("proposal_not_ours", "proposal")
    if isinstance(after, (IssuedPaper, Meeting)):
        yield from _about_one_unit(facts, after)


def _number(facts: Facts, paper: IssuedPaper) -> Iterator[Problem]:
    """Yield a problem if another paper has the number already."""
    if paper.number is None:
        return
    where = {name: getattr(paper, name) for name in SERIES}
    others = (row for row in stored(facts.read)(Kind.ISSUED_PAPER, **where) if row.id != paper.id)
    for other in others:
        words = {
            "number": paper_number(paper),
            "year": str(paper.year),
            "label": paper_called(other, partial(_found, facts)),
        }
        yield Problem("paper_number_taken", "number", words)
        return


def _found(facts: Facts, kind: Kind, uid: str) -> Record | None:
    row = facts.read.get(kind, uid)
    return row.record if row else None


def _about_one_unit(facts: Facts, row: IssuedPaper | Meeting) -> Iterator[Problem]:
    """Yield a problem if a row of one unit names a proposal or minutes of another."""
    named = [("proposal", Kind.AWARD_PROPOSAL), ("meeting", Kind.MEETING)]
    for name, kind in named:
        uid = getattr(row, name, None)
        found = facts.read.get(kind, uid) if uid else None
        if found is not None and getattr(found.record, "unit", "") != row.unit:
            yield Problem("of_other_unit", name)
