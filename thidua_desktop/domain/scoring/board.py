"""The board of one bloc: everybody's sheet scored, ranked and rated, and what still waits.

A board is a value. What would be if one figure were another is a second board.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.records.reviews import TieVote
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.bloc import ABSENT, OTHER_TABLE, Bloc, Member, gathered
from thidua_desktop.domain.scoring.classification import Rating, flag_barred, rate, unanswered
from thidua_desktop.domain.scoring.quotas import Notice, award_warnings, rating_warnings
from thidua_desktop.domain.scoring.ranking import (
    Contender,
    Place,
    TieBreak,
    as_published,
    rank,
    read_tie_breaks,
)
from thidua_desktop.domain.scoring.relative import Waiting
from thidua_desktop.domain.scoring.scheme import Scheme
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import COLUMNS, Scored
from thidua_desktop.domain.scoring.tie_keys import key_values

# What a unit enters that its points are computed from.
_FIGURES: Final = frozenset({"result", "target", "base", "not_applicable"})


@dataclass(frozen=True, slots=True)
class Standing:
    """One unit on the board.

    Attributes:
        unit: The unit.
        place: Where it stands, and how equal totals were parted.
        scored: Its sheet; None when there is none to rank.
        rating: What it is rated, and why not better.
        waiting: Codes of criteria without points, and of conditions nobody has answered.
        barred: Codes of conditions that keep it from the flag (cờ thi đua).
        left_out: Why it is not ranked: "absent" without a sheet, "other_table" when the sheet was
            handed in on another version of the table; else "".
    """

    unit: str
    place: Place
    scored: Scored | None = None
    rating: Rating = field(default_factory=Rating)
    waiting: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    left_out: str = ""

    @property
    def total(self) -> Decimal | None:
        """The total it is ranked by."""
        return self.scored.standing if self.scored else None

    @property
    def stage(self) -> str:
        """Which of the scores the total is; "" for none."""
        return self.scored.stage if self.scored else ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sheet as it was scored, with what its place and rating are drawn from."""

    scored: Scored
    keys: tuple[Decimal | None, ...]
    rating: Rating


@dataclass(frozen=True, slots=True)
class Board:
    """A bloc, ranked.

    Attributes:
        scheme: The table.
        bands: Its ratings.
        quotas: How many awards the bloc may propose.
        votes: Votes recorded for units with equal totals.
        tie_breaks: The table's tie-breaks; () while they cannot be read.
        bloc: The members and what goes into their sheets.
        sheets: The sheets that are ranked, by unit.
        published: Units whose result is what was published; nothing computes it again.
        places: Their places as they were published; once everybody's is, no place is computed.
        standings: Everybody, the first first; who is not ranked comes last.
        warnings: What the council should know.
    """

    scheme: Scheme
    bands: tuple[RatingBand, ...]
    quotas: tuple[AwardQuota, ...]
    votes: Mapping[str, Decimal]
    tie_breaks: tuple[TieBreak, ...]
    bloc: Bloc
    sheets: Mapping[str, Marked]
    published: frozenset[str] = frozenset()
    places: Mapping[str, int] = field(default_factory=dict)
    standings: tuple[Standing, ...] = ()
    warnings: tuple[Notice, ...] = ()

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """Criteria that wait for other members' results."""
        return self.bloc.waiting

    def of(self, unit: str) -> Standing:
        """Return where a unit stands; KeyError when it is not of the bloc."""
        for standing in self.standings:
            if standing.unit == unit:
                return standing
        raise KeyError(unit)

    @property
    def final(self) -> bool:
        """Whether everybody who is ranked has a published place: these are read, never computed."""
        ranked = self.sheets.keys()
        return bool(ranked) and ranked <= self.published and ranked <= self.places.keys()

    def with_published(
        self,
        published: Mapping[str, tuple[Scored, Rating]],
        places: Mapping[str, int] | None = None,
    ) -> Board:
        """Return the board with some units' results as they were published.

        What others enter afterwards does not move them, in a board of what would be neither.

        Args:
            published: What was published, by unit.
            places: The place of each unit that was published with one.
        """
        fixed = {
            unit: Marked(scored, key_values(scored, self.tie_breaks, self.votes.get(unit)), rating)
            for unit, (scored, rating) in published.items()
        }
        units = self.published | fixed.keys()
        placed = {**self.places, **(places or {})}
        sheets = {**self.sheets, **fixed}
        return _placed(replace(self, sheets=sheets, published=units, places=placed))

    def changed(self, unit: str, criterion_id: str, **fields: Any) -> Board:
        """Return the board as it would be if a unit had entered something else; this one stays.

        Who changes a figure wants to see the points it leads to: points entered or given by hand
        for that criterion are set aside, unless ``claimed`` is changed as well.

        Args:
            unit: The unit.
            criterion_id: The criterion.
            fields: Fields of its entry.

        Raises:
            KeyError: The unit is not ranked on this board.
        """
        member = _entered(self.bloc.ranked[unit], criterion_id, fields)
        bloc = self.bloc.changed(member, criterion_id)
        moved = {unit: _marked(self, bloc, unit)}
        for name in bloc.ranked.keys() - {unit, *self.published}:
            if bloc.inputs[name] is not self.bloc.inputs[name]:
                moved[name] = _marked(self, bloc, name, self.sheets[name].scored)
        sheets, published = {**self.sheets, **moved}, self.published - {unit}
        return _placed(replace(self, bloc=bloc, sheets=sheets, published=published))


def board(
    scheme: Scheme,
    members: Iterable[Member],
    bands: Iterable[RatingBand] = (),
    quotas: Iterable[AwardQuota] = (),
    votes: Iterable[TieVote] = (),
) -> Board:
    """Score, rank and rate a bloc.

    Args:
        scheme: The table all are ranked by.
        members: Every unit of the bloc, with or without a sheet.
        bands: The table's ratings.
        quotas: The bloc's award quotas.
        votes: Votes of this bloc, table and period.
    """
    of_table = tuple(bands)
    bloc = gathered(scheme, members, of_table)
    counted = {vote.unit: Decimal(vote.votes) for vote in votes}
    empty = Board(scheme, of_table, tuple(quotas), counted, _tie_breaks(scheme), bloc, {})
    return _placed(
        replace(empty, sheets={unit: _marked(empty, bloc, unit) for unit in bloc.ranked})
    )


def _tie_breaks(scheme: Scheme) -> tuple[TieBreak, ...]:
    try:
        return read_tie_breaks(scheme.table.tie_breaks)
    except UserError:
        return ()  # The checker says so, and refuses the table.


def _entered(member: Member, criterion: str, fields: Mapping[str, Any]) -> Member:
    old = member.entries.get(criterion) or ScoreEntry(sheet=member.sheet_id, criterion=criterion)
    old = replace(old, fixed=False)
    reviews = member.reviews
    if _FIGURES & fields.keys():
        old = replace(old, claimed=None)
        reviews = tuple(review for review in reviews if review.criterion != criterion)
    entry = replace(old, **fields)
    return replace(member, entries={**member.entries, criterion: entry}, reviews=reviews)


def _marked(board: Board, bloc: Bloc, unit: str, before: Scored | None = None) -> Marked:
    member = bloc.ranked[unit]
    given = member.entries, bloc.inputs[unit], member.reviews, member.state
    scored = score(board.scheme, *given, before)
    keys = key_values(scored, board.tie_breaks, board.votes.get(unit))
    return Marked(scored, keys, rate(scored, board.bands))


def _placed(board: Board) -> Board:
    """Return the board with everybody in place."""
    sheets, left_out = board.sheets, _not_placed(board)
    contenders = [Contender(u, m.scored.standing, m.keys) for u, m in sheets.items()]
    places = rank(contenders, board.tie_breaks, board.scheme.table.ranking)
    if board.final:
        places = as_published(places, board.places)
    standings = [_standing(place, sheets[place.unit]) for place in places]
    standings += [
        Standing(unit, Place(unit, None, None, waits="total"), left_out=left_out[unit])
        for unit in sorted(left_out)
    ]
    warnings = (*_doubts(standings), *_quota_warnings(board, places))
    return replace(board, standings=tuple(standings), warnings=warnings)


def _not_placed(board: Board) -> dict[str, str]:
    """Return why units have no place; one whose result is published has it all the same."""
    return {unit: why for unit, why in board.bloc.left_out.items() if unit not in board.sheets}


def _standing(place: Place, marked: Marked) -> Standing:
    scored = marked.scored
    waiting = (*scored.unscored, *unanswered(scored.gates))
    barred = flag_barred(scored.gates)
    return Standing(place.unit, place, scored, marked.rating, waiting, barred)


def _quota_warnings(board: Board, places: Sequence[Place]) -> Iterator[Notice]:
    count = len(board.sheets) + len(_not_placed(board))
    ratings = {unit: marked.rating.band for unit, marked in board.sheets.items()}
    barred = {unit: flag_barred(marked.scored.gates) for unit, marked in board.sheets.items()}
    yield from rating_warnings(ratings, board.bands, count)
    yield from award_warnings(places, board.quotas, barred, count)


def _doubts(standings: Sequence[Standing]) -> Iterator[Notice]:
    """Yield what makes the places provisional."""
    for why in (ABSENT, OTHER_TABLE):
        if units := tuple(s.unit for s in standings if s.left_out == why):
            yield Notice(why, {"count": str(len(units))}, units)
    stages = {s.stage for s in standings if s.stage}
    if len(stages) > 1:
        furthest = next(stage for stage in reversed(COLUMNS) if stage in stages)
        behind = tuple(s.unit for s in standings if s.stage not in {"", furthest})
        yield Notice("stages_mixed", {"stage": furthest, "count": str(len(behind))}, behind)
