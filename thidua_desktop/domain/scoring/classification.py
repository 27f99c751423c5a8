"""Ratings (mức xếp loại): which band a total reaches, and why the bands above refused it.

Bands are walked from the top. The upper end that a decision prints is not looked at: 95 points that
fail a condition of the highest rating get the next one, although its line says "80 – < 90".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal, localcontext
from typing import Final

from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.figures import WIDE, round_half_up, trimmed
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.gates import Gate
from thidua_desktop.domain.scoring.scheme import EXTRA
from thidua_desktop.domain.scoring.sheet import Item, Scored

_HUNDRED: Final = Decimal(100)
_PLACES: Final = 2
_FINEST: Final = Decimal("0.01")
MAX_RATING: Final = "max_rating"
NO_FLAG: Final = "no_flag"


@dataclass(frozen=True, slots=True)
class Refused:
    """One reason why a band was refused.

    Attributes:
        band: The rating; "" for "waits", which concerns all.
        reason: "below_lower" (lower, strict "1" or "", total), "share_below" (code, share, least;
            in per cent), "gate" (code, by, rating) or "waits" (codes).
        params: What the sentence needs; numbers as machines spell them.
    """

    band: str
    reason: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rating:
    """What a sheet is rated.

    Attributes:
        band: The rating; None while the sheet waits, or when no band takes it.
        refused: Every reason of every band above it.
    """

    band: str | None = None
    refused: tuple[Refused, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it cannot be said yet."""
        return any(reason.reason == "waits" for reason in self.refused)


def rate(scored: Scored, bands: Iterable[RatingBand]) -> Rating:
    """Rate a sheet by the furthest scores it has."""
    return classify(scored.standing, scored.items, scored.gates, bands, scored.unscored)


def classify(
    total: Decimal | None,
    items: Iterable[Item],
    gates: Iterable[Gate],
    bands: Iterable[RatingBand],
    unscored: Sequence[str] = (),
) -> Rating:
    """Return the highest band whose lower end and conditions hold.

    Args:
        total: The sheet's total.
        items: Its rows; the furthest scores count.
        gates: The conditions of its table.
        bands: The bands of its table.
        unscored: Codes of criteria that still have no points.
    """
    walked = from_the_top(bands)
    if not walked:
        return Rating()
    held = tuple(gates)
    waiting = (*unscored, *unanswered(held))
    if total is None or waiting:
        return Rating(None, (Refused("", "waits", {"codes": " ".join(waiting)}),))
    refused: list[Refused] = []
    with localcontext(WIDE):
        short = _short(items)
        for band in walked:
            reasons = [*_below(band, total), *_shares(band, short), *_closed(band, held)]
            if not reasons:
                return Rating(band.rating, tuple(refused))
            refused += reasons
    return Rating(None, tuple(refused))


def from_the_top(bands: Iterable[RatingBand]) -> tuple[RatingBand, ...]:
    """Return the bands in the order in which they are tried."""
    return tuple(
        sorted(
            bands,
            key=lambda b: (b.sort_order is None, b.sort_order or 0, height(b.rating), b.id),
        )
    )


def height(rating: str) -> int:
    """Return the place of a rating among all, 0 for the best."""
    return RATING.values.index(rating) if rating in RATING.values else len(RATING.values)


def unanswered(gates: Iterable[Gate]) -> tuple[str, ...]:
    """Return codes of conditions that decide points or the rating, and are not known yet."""
    return tuple(g.criterion.code for g in gates if g.holds is None and g.effect != NO_FLAG)


def flag_barred(gates: Iterable[Gate]) -> tuple[str, ...]:
    """Return codes of the conditions that keep the unit from the flag (cờ thi đua)."""
    return tuple(g.criterion.code for g in gates if g.effect == NO_FLAG and g.holds)


def _counts(item: Item) -> bool:
    # A bonus that was not earned, and points taken off, fall short of no maximum.
    most = item.criterion.max_points
    return bool(most and most > 0 and item.applies and not item.is_group) and item.part not in EXTRA


def _below(band: RatingBand, total: Decimal) -> list[Refused]:
    lower = band.lower
    if lower is None or total > lower or (total == lower and not band.strict):
        return []
    params = {"lower": _spelled(lower), "strict": "1" if band.strict else ""}
    return [Refused(band.rating, "below_lower", params | {"total": _spelled(total)})]


def _short(items: Iterable[Item]) -> list[tuple[str, Decimal]]:
    """Return code and share, in per cent, of each criterion that has not all its points."""
    found = []
    for item in items:
        most, points = item.criterion.max_points, item.standing
        if most is not None and points is not None and points < most and _counts(item):
            found.append((item.criterion.code, points * _HUNDRED / most))
    return found


def _shares(band: RatingBand, short: Iterable[tuple[str, Decimal]]) -> list[Refused]:
    least = band.least_share
    if least is None:
        return []
    return [
        Refused(
            band.rating,
            "share_below",
            {"code": code, "share": _spelled(_shown(share, least)), "least": _spelled(least)},
        )
        for code, share in short
        if share < least
    ]


def _shown(share: Decimal, least: Decimal) -> Decimal:
    """Return a share to two places, half up; but never up to the mark it falls short of."""
    shown = round_half_up(share, _PLACES)
    return shown if shown < least else share.quantize(_FINEST, ROUND_FLOOR)


def _closed(band: RatingBand, gates: Iterable[Gate]) -> list[Refused]:
    return [
        Refused(
            band.rating,
            "gate",
            {"code": gate.criterion.code, "by": " ".join(gate.by), "rating": gate.rating},
        )
        for gate in gates
        if gate.effect == MAX_RATING and gate.holds and height(band.rating) < height(gate.rating)
    ]


def _spelled(number: Decimal) -> str:
    return format(trimmed(number), "f")
