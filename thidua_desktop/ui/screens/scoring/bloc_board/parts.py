"""What a total is made of: points, bonus, deductions; and how long its bar is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import show_number, total
from thidua_desktop.domain.scoring.scheme import EXTRA, Scheme
from thidua_desktop.domain.scoring.sheet import Scored
from thidua_desktop.domain.scoring.tie_keys import top_extras
from thidua_desktop.texts import board as words
from thidua_desktop.ui.screens.scoring.bloc_board.values import Bar

_ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one total.

    Attributes:
        main: Points for the criteria the table is named for.
        bonus: Points on top.
        deducted: Points taken off, as a number above zero.
    """

    main: Decimal
    bonus: Decimal
    deducted: Decimal

    @property
    def total(self) -> Decimal:
        """What is left of them."""
        return self.gross - self.deducted

    @property
    def gross(self) -> Decimal:
        """What it would be if nothing was taken off."""
        return self.main + self.bonus


def parts_of(scored: Scored) -> Parts | None:
    """Return the parts of the furthest total a sheet has; None without one."""
    standing = scored.standing
    if standing is None:
        return None
    bonus = _sum(scored, "THUONG")
    deducted = max(_ZERO, -_sum(scored, "TRU"))
    return Parts(standing - bonus + deducted, bonus, deducted)


def most_of(scheme: Scheme) -> Decimal:
    """Return the most that can be had for a table's own criteria, without bonus."""
    return sum((_most(scheme, place)[0] for place in scheme.roots), _ZERO)


def bar_of(parts: Parts, most: Decimal, longest: Decimal, decimals: int) -> Bar:
    """Return the bar of a total on a track that is ``longest`` points long."""

    def share(points: Decimal) -> float:
        return float(max(_ZERO, points) / longest) if longest > 0 else 0.0

    extra = bool(parts.bonus or parts.deducted)
    return Bar(
        main=share(parts.main),
        bonus=share(parts.gross),
        total=share(parts.total),
        most=share(most),
        figures=words.figures(*spelled(parts, decimals)) if extra else "",
    )


def longest_of(all_parts: Sequence[Parts], most: Decimal) -> Decimal:
    """Return how many points the track of the bars is long: the maximum, or more if reached."""
    return max([most, *(parts.gross for parts in all_parts)])


def spelled(parts: Parts, decimals: int) -> tuple[str, str, str]:
    """Return the parts as the table writes them; "" for one there is none of."""
    bonus, deducted = (
        show_number(points, decimals) if points else "" for points in (parts.bonus, parts.deducted)
    )
    return show_number(parts.main, decimals), bonus, deducted


def _sum(scored: Scored, part: str) -> Decimal:
    return total(item.standing for item in top_extras(scored.items, part)) or _ZERO


def _most(scheme: Scheme, place: int) -> tuple[Decimal, bool]:
    """Return the most a row can bring without bonus, and whether bonus lies within it."""
    row = scheme.rows[place]
    if row.part in EXTRA:
        return _ZERO, True
    own = row.criterion.max_points
    below = [_most(scheme, part) for part in row.parts]
    extra = any(mixed for _, mixed in below)
    if own is not None and not extra:
        return own, False
    return sum((points for points, _ in below), _ZERO), extra
