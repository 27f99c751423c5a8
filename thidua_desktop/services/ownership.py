"""Whose word about a score sheet or a table a file may bring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.bundles.read import Incoming
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.awards import AwardLine
from thidua_desktop.domain.records.closings import Acceptance, Closing
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import PublishedScore, ScoreReview, SheetMove, TieVote
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.stages import OWN_STATES, PUBLISHED, TAKEN_UP, may_give
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.preview import Sorted, Taken

_ABOUT_SHEETS: Final = (ScoreReview, SheetMove, PublishedScore, TieVote)
# States only the deciding office gives, and those in which the bloc's points are closed.
_DECIDED: Final = frozenset({"DA_DUYET", PUBLISHED})
_APPRAISED: Final = TAKEN_UP - {"DANG_THAM_DINH"}


def decided_above(record: Record, desk: Desk) -> bool:
    """Say whether a row is the province's word about a sheet."""
    return isinstance(record, _ABOUT_SHEETS) and record.home == desk.territory.province


def refused(row: Incoming, ours: Held | None, desk: Desk, taken: Taken) -> Sorted | None:
    """Return the row as refused when it is not its owner's to write, or comes too late."""
    record = row.held.record
    if isinstance(record, _FINAL) and ours is not None:
        return Sorted(row, ours, "rejected", "row_final")
    if _foreign_state(record):
        return Sorted(row, ours, "rejected", "row_sheet_state")
    if not _entitled(record, desk, taken):
        return Sorted(row, ours, "rejected", "row_about_others")
    return _too_late(row, ours, desk, taken)


def _too_late(row: Incoming, ours: Held | None, desk: Desk, taken: Taken) -> Sorted | None:
    """Return the row as refused when what it is about has gone on, or cannot take it."""
    if _closed(row.held.record, desk):
        return Sorted(row, ours, "rejected", "row_sheet_taken_up")
    if _too_many_points(row.held.record, desk, taken):
        return Sorted(row, ours, "rejected", "row_points_above_most")
    if _behind_published(row.held, ours, desk):
        return Sorted(row, ours, "rejected", "row_behind_published")
    return None


def _foreign_state(record: Record) -> bool:
    return isinstance(record, ScoreSheet) and record.state not in OWN_STATES


_FINAL: Final = (SheetMove, PublishedScore, Closing, Acceptance)


def _entitled(record: Record, desk: Desk, taken: Taken) -> bool:
    """Say whether a row's owner may write it."""
    asked = _ASKED.get(type(record))
    return asked is None or asked(record, desk, taken)


def _entry(entry: ScoreEntry, desk: Desk, taken: Taken) -> bool:
    sheet = desk.known(Kind.SCORE_SHEET, entry.sheet, taken)
    return sheet is not None and sheet.home == entry.home


def _review(review: ScoreReview, desk: Desk, taken: Taken) -> bool:
    sheet = _sheet(review, desk, taken)
    return sheet is not None and may_give(review.stage, review.home, desk.above(sheet, taken))


def _move(move: SheetMove, desk: Desk, taken: Taken) -> bool:
    sheet = _sheet(move, desk, taken)
    deciding = move.state in _DECIDED
    return sheet is not None and desk.above(sheet, taken).may(move.home, deciding=deciding)


def _published(row: PublishedScore, desk: Desk, taken: Taken) -> bool:
    sheet = _sheet(row, desk, taken)
    return sheet is not None and desk.above(sheet, taken).may(row.home, deciding=True)


def _vote(vote: TieVote, desk: Desk, taken: Taken) -> bool:
    table = desk.known(Kind.CRITERIA_TABLE, vote.table, taken)
    bloc = desk.known(Kind.BLOC, vote.bloc, taken)
    owners = {one.home for one in (table, bloc) if one is not None}
    return vote.home in {desk.territory.province, *owners} and vote.home != vote.unit


def _part(part: Criterion | RatingBand, desk: Desk, taken: Taken) -> bool:
    table = desk.known(Kind.CRITERIA_TABLE, part.table, taken)
    return table is not None and table.home == part.home


def _quota(quota: AwardQuota, desk: Desk, taken: Taken) -> bool:
    bloc = desk.known(Kind.BLOC, quota.bloc, taken)
    return bloc is not None and bloc.home == quota.home


def _line(line: AwardLine, desk: Desk, taken: Taken) -> bool:
    proposal = desk.known(Kind.AWARD_PROPOSAL, line.proposal, taken)
    return proposal is not None and proposal.home == line.home


def _closing(closing: Closing, desk: Desk, _taken: Taken) -> bool:
    return desk.territory.acts_for(closing.home, closing.unit)


def _acceptance(word: Acceptance, desk: Desk, taken: Taken) -> bool:
    closing = desk.known(Kind.CLOSING, word.closing, taken)
    about = isinstance(closing, Closing) and (closing.unit, closing.period)
    return about == (word.unit, word.period) and desk.territory.is_above(word.home, word.unit)


_ASKED: Mapping[type[Record], Callable[[Any, Desk, Taken], bool]] = {
    ScoreEntry: _entry,
    ScoreReview: _review,
    SheetMove: _move,
    PublishedScore: _published,
    TieVote: _vote,
    Criterion: _part,
    RatingBand: _part,
    AwardQuota: _quota,
    AwardLine: _line,
    Closing: _closing,
    Acceptance: _acceptance,
}


def _closed(record: Record, desk: Desk) -> bool:
    """Say whether we, who judge the sheet, have gone on from the state this row belongs to.

    Offices that do not judge it learn of row and step in one file, and cannot tell.
    """
    if isinstance(record, ScoreSheet):
        sheet = desk.ours(Kind.SCORE_SHEET, record.id)
        shut = TAKEN_UP
    elif isinstance(record, (ScoreEntry, ScoreReview)):
        sheet = desk.ours(Kind.SCORE_SHEET, record.sheet)
        shut = TAKEN_UP if isinstance(record, ScoreEntry) else _APPRAISED
    else:
        return False
    if sheet is None or not isinstance(sheet.record, ScoreSheet):
        return False
    above = desk.above(sheet.record, {})
    if isinstance(record, ScoreReview):
        judging = desk.unit in above.deciding and record.home not in above.deciding
    else:
        judging = desk.unit in above.offices
    return judging and desk.state(sheet.record) in shut


def _behind_published(theirs: Held, ours: Held | None, desk: Desk) -> bool:
    """Say whether a row would touch what places published here were decided by."""
    before = None if ours is None or ours.stamp.deleted else ours.record
    after = None if theirs.stamp.deleted else theirs.record
    return desk.behind().moved_by(before, after)


def _too_many_points(record: Record, desk: Desk, taken: Taken) -> bool:
    points: Decimal | None = None
    if isinstance(record, ScoreEntry):
        points = record.claimed
    elif isinstance(record, ScoreReview):
        points = record.points
    if points is None or not isinstance(record, (ScoreEntry, ScoreReview)):
        return False
    criterion = desk.known(Kind.CRITERION, record.criterion, taken)
    most = criterion.max_points if isinstance(criterion, Criterion) else None
    return most is not None and points > most


def _sheet(
    record: ScoreReview | SheetMove | PublishedScore, desk: Desk, taken: Taken
) -> ScoreSheet | None:
    sheet = desk.known(Kind.SCORE_SHEET, record.sheet, taken)
    return sheet if isinstance(sheet, ScoreSheet) else None
