"""A scored sheet as a value: what went into each criterion, its scores, and the totals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from thidua_desktop.domain.figures import round_half_up, trimmed
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.reviews import ScoreReview
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.gates import Gate

# The scores of a row, in the order in which they are given.
COLUMNS = ("computed", "claimed", "bloc", "appraised", "final")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is known about one criterion, and from where.

    Attributes:
        values: "result", "target", "base", "count" …; a missing one is not there.
        counted: Ids of the records counted.
        sources: Where each value comes from; see :class:`Explanation`.
    """

    values: Mapping[str, Decimal]
    counted: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the sheet: a group or a criterion.

    Attributes:
        criterion: The table's row.
        level: 0 for a group at the top, 1 below it, …
        is_group: It has rows below it.
        entry: What the unit entered; None for nothing.
        explanation: How the computed points came about.
        applies: False when it does not concern the unit, or nothing in the group does.
        part: THUONG or TRU within bonus or deductions; else "".
        computed: Computed points.
        claimed: What the unit gives itself: entered, else the computed points.
        bloc: What the bloc gives: reviewed, else the claimed points; None before its turn.
        appraised: What the standing office gives, in the same way.
        final: What the council gives, in the same way; None before it has approved.
        reviews: The points given at each stage, as given.
    """

    criterion: Criterion
    level: int
    is_group: bool
    entry: ScoreEntry | None
    explanation: Explanation
    applies: bool
    part: str
    computed: Decimal | None = None
    claimed: Decimal | None = None
    bloc: Decimal | None = None
    appraised: Decimal | None = None
    final: Decimal | None = None
    reviews: Mapping[str, ScoreReview] = field(default_factory=dict)

    @property
    def is_condition(self) -> bool:
        """Whether the row is a condition, and has no points of its own."""
        return self.criterion.rule == "R12" and not self.is_group

    @property
    def standing(self) -> Decimal | None:
        """The furthest score there is."""
        return furthest(self)


@dataclass(frozen=True, slots=True)
class Scored:
    """The sheet, scored.

    Attributes:
        items: Rows in printing order, each group before its parts.
        unscored: Codes of criteria that still have no points and do apply.
        gates: The conditions of the table.
        explanation: How the computed total came about.
        computed: Total of what could be computed; None when nothing could.
        claimed: Total of the unit's own points; None when there are none.
        bloc: Total the bloc gives; None before its turn.
        appraised: Total the standing office gives; None before its turn.
        final: Total approved; None before that.
    """

    items: tuple[Item, ...]
    unscored: tuple[str, ...]
    gates: tuple[Gate, ...]
    explanation: Explanation
    computed: Decimal | None
    claimed: Decimal | None
    bloc: Decimal | None
    appraised: Decimal | None
    final: Decimal | None

    @property
    def standing(self) -> Decimal | None:
        """The furthest total there is."""
        return furthest(self)

    @property
    def stage(self) -> str:
        """Which score :attr:`standing` is; "" for none."""
        return next((name for name in reversed(COLUMNS) if getattr(self, name) is not None), "")


def furthest(scores: Item | Scored) -> Decimal | None:
    """Return the furthest of the scores a row or a sheet has."""
    for score_ in (scores.final, scores.appraised, scores.bloc, scores.claimed):
        if score_ is not None:
            return score_
    return None


def spelled(points: Decimal | None, decimals: int) -> str | None:
    """Return points for a machine, with at least the table's decimals: "9.60"; None for none."""
    if points is None:
        return None
    places = max(decimals, -int(trimmed(points).as_tuple().exponent))
    return format(round_half_up(points, places), "f")
