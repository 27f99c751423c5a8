"""How many units may have a rating or an award, and where a bloc goes beyond it.

A quota never takes a rating away: it only warns. What becomes of the part of a unit in "20 % of 8"
is the table's word, not the program's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from thidua_desktop.domain.figures import WIDE, trimmed
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.scoring.classification import from_the_top
from thidua_desktop.domain.scoring.ranking import Place

_ROUNDED: Final[Mapping[str, str]] = {
    "XUONG": ROUND_FLOOR,
    "LEN": ROUND_CEILING,
    "GAN_NHAT": ROUND_HALF_UP,
}
_FLAGS: Final = frozenset({"CO_CHINH_PHU", "CO_TINH"})
_OF_NEXT: Final = "MUC_DUOI"


@dataclass(frozen=True, slots=True)
class Notice:
    """What a council should know before it decides: a warning, never a refusal.

    Attributes:
        code: "rating_quota" (rating, count, allowed, share, of, base), "award_tie" (form, allowed,
            place, count), "award_barred" (form, code).
        params: What the sentence needs; numbers as machines spell them.
        units: The units concerned.
    """

    code: str
    params: Mapping[str, str]
    units: tuple[str, ...] = ()


def allowed(share: Decimal | None, base: int, rounding: str | None) -> int | None:
    """Return how many a share in per cent of a number of units is; None when it does not say."""
    if share is None or rounding not in _ROUNDED:
        return None
    exact = WIDE.divide(WIDE.multiply(share, Decimal(base)), Decimal(100))
    return int(exact.to_integral_value(_ROUNDED[str(rounding)]))


def rating_warnings(
    ratings: Mapping[str, str | None], bands: Iterable[RatingBand], members: int
) -> Iterator[Notice]:
    """Yield each rating that more units have than its quota allows.

    Args:
        ratings: What each unit is rated.
        bands: The bands of the table.
        members: How many units the bloc has.
    """
    walked = from_the_top(bands)
    for number, band in enumerate(walked):
        having = tuple(sorted(unit for unit, rating in ratings.items() if rating == band.rating))
        below = walked[number + 1].rating if number + 1 < len(walked) else ""
        of_next = band.quota_of == _OF_NEXT
        base = sum(rating == below for rating in ratings.values()) if of_next else members
        most = allowed(band.quota_share, base, band.quota_rounding)
        if most is None or len(having) <= most:
            continue
        params = {
            "rating": band.rating,
            "count": str(len(having)),
            "allowed": str(most),
            "share": format(trimmed(band.quota_share or Decimal(0)), "f"),
            "of": below if of_next else "",
            "base": str(base),
        }
        yield Notice("rating_quota", params, having)


def award_warnings(
    places: Sequence[Place],
    quotas: Iterable[AwardQuota],
    barred: Mapping[str, tuple[str, ...]],
    members: int,
) -> Iterator[Notice]:
    """Yield where the first places and the number of awards do not fit.

    Args:
        places: Everybody's place, the first first.
        quotas: How many awards of each form the bloc may propose.
        barred: Codes of the conditions that keep a unit from the flag, by unit.
        members: How many units the bloc has.
    """
    for quota in sorted(quotas, key=lambda q: (q.form, q.id)):
        most = award_count(quota, members)
        if most is None:
            continue
        ranked = [place for place in places if place.place is not None]
        if quota.form in _FLAGS:
            yield from _barred(quota.form, ranked[:most], barred)
            ranked = [place for place in ranked if not barred.get(place.unit)]
        yield from _tie(quota.form, ranked, most)


def award_count(quota: AwardQuota, members: int) -> int | None:
    """Return how many awards a quota allows in a bloc; None when it does not say."""
    if quota.count is not None:
        return quota.count
    return allowed(quota.share, members, quota.rounding)


def _barred(
    form: str, first: Iterable[Place], barred: Mapping[str, tuple[str, ...]]
) -> Iterator[Notice]:
    for place in first:
        if codes := barred.get(place.unit):
            yield Notice("award_barred", {"form": form, "code": " ".join(codes)}, (place.unit,))


def _tie(form: str, ranked: Sequence[Place], most: int) -> Iterator[Notice]:
    """Yield the place that more units share than there are awards left."""
    if not 0 < most < len(ranked) or ranked[most - 1].place != ranked[most].place:
        return
    shared = ranked[most].place
    units = tuple(place.unit for place in ranked if place.place == shared)
    before = sum(place.place < shared for place in ranked)  # type: ignore[operator]
    params = {
        "form": form,
        "allowed": str(most),
        "left": str(most - before),
        "place": str(shared),
        "count": str(len(units)),
    }
    yield Notice("award_tie", params, units)
