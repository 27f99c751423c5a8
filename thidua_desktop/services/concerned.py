"""Which rows are about one unit only, and whether that is the unit that receives a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.units import Territory
from thidua_desktop.storage.store import Store

# What an office says of one unit: nobody beside it is sent that.
OF_ONE_UNIT: Final = (
    Kind.ISSUER,
    Kind.EXAMPLE,
    Kind.AWARD_PROPOSAL,
    Kind.AWARD_LINE,
    Kind.MEETING,
    Kind.INCIDENT,
    Kind.SUBMISSION,
    Kind.SCORE_SHEET,
    Kind.SCORE_ENTRY,
    Kind.SCORE_REVIEW,
    Kind.SHEET_MOVE,
    Kind.TIE_VOTE,
    Kind.PUBLISHED_SCORE,
    Kind.ISSUED_PAPER,
    Kind.NARRATIVE,
    Kind.CLOSING,
    Kind.ACCEPTANCE,
)


def concerned_with(receiver: str, store: Store, territory: Territory) -> Callable[[Record], bool]:
    """Return whether a row about one unit is about the receiver, or one below it."""
    sheets: dict[str, ScoreSheet] = _by_id(store, Kind.SCORE_SHEET)
    proposals: dict[str, AwardProposal] = _by_id(store, Kind.AWARD_PROPOSAL)

    def units(record: Record) -> set[str]:
        if isinstance(record, AwardLine):
            proposal = proposals.get(record.proposal)
            return {proposal.unit} if proposal else set()
        sheet = sheets.get(getattr(record, "sheet", ""))
        return {sheet.unit, sheet.home} if sheet else {getattr(record, "unit", "")}

    def concerned(record: Record) -> bool:
        return any(
            territory.acts_for(receiver, unit) or receiver in territory.ancestors(unit)
            for unit in units(record)
        )

    return concerned


def _by_id(store: Store, kind: Kind) -> dict[str, Any]:
    return {row.record.id: row.record for row in store.read.every(kind, live=False)}
