"""What is wrong with the rating bands of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.classification import MAX_RATING, from_the_top, height
from thidua_desktop.domain.scoring.scheme import Scheme


def check_ratings(
    scheme: Scheme, bands: Iterable[RatingBand], most: Decimal | None
) -> Iterator[tuple[str, Problem]]:
    """Yield what is wrong with a table's ratings; none at all is worth a warning.

    Args:
        scheme: The table.
        bands: Its bands.
        most: The most a sheet can have by the table, where it says so.
    """
    walked = from_the_top(bands)
    found = [*_each(walked, most)] if walked else [Problem("ratings_none", "rating")]
    for upper, lower in pairwise(walked):
        found += _order(upper, lower)
    yield from (("", problem) for problem in found)
    ratings = {band.rating for band in walked}
    for row in scheme.rows:
        prepared = row.ready.prepared if row.is_condition and row.ready else {}
        rating = prepared.get("rating", "")
        if walked and prepared.get("effect") == MAX_RATING and rating not in {"", *ratings}:
            problem = Problem("gate_rating_unknown", "parameters.rating", {"rating": rating})
            yield row.criterion.code, problem


def _each(walked: tuple[RatingBand, ...], most: Decimal | None) -> Iterator[Problem]:
    for rating, count in Counter(band.rating for band in walked).items():
        if count > 1:
            yield Problem("rating_twice", "rating", {"rating": rating})
    for band in walked:
        given = {"rating": band.rating}
        if band.quota_share is not None and not (band.quota_of and band.quota_rounding):
            yield Problem("rating_quota_unclear", "quota_rounding", given)
        if band.lower is not None and most is not None and band.lower > most:
            shown = {"lower": show_number(band.lower), "most": show_number(most)}
            yield Problem("rating_unreachable", "lower", given | shown)
    if all(band.lower is not None for band in walked):
        yield Problem("rating_no_lowest", "lower", {"rating": walked[-1].rating})


def _order(upper: RatingBand, lower: RatingBand) -> Iterator[Problem]:
    given = {"upper": upper.rating, "lower": lower.rating}
    if height(lower.rating) < height(upper.rating):
        yield Problem("rating_order", "sort_order", given)
    if upper.lower is None or (lower.lower is not None and _not_below(upper, lower)):
        yield Problem("ratings_not_descending", "lower", given)


def _not_below(upper: RatingBand, lower: RatingBand) -> bool:
    if upper.lower is None or lower.lower is None or lower.lower < upper.lower:
        return False
    # "Above 90", then "from 90": exactly 90 is left for the second.
    return not (lower.lower == upper.lower and upper.strict and not lower.strict)
