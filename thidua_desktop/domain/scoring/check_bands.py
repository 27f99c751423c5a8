"""What is wrong with stretches of numbers: they overlap, leave gaps, or hold nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.scoring.parameters import Band

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class _End:
    """How far bands reach so far."""

    at: Decimal | None
    closed: bool
    band: Band | None = None


def check_bands(name: str, bands: Sequence[Band], *, whole: bool = False) -> Iterator[Problem]:
    """Yield what is wrong with the bands of a parameter.

    Args:
        name: The parameter.
        bands: Its bands, as the table lists them.
        whole: They are looked up with whole numbers above 0 only (days late).
    """
    field = f"parameters.{name}"
    filled = [band for band in bands if not _is_empty(band)]
    for band in bands:
        if _is_empty(band):
            yield Problem("band_empty", field, {"band": band.text})
    reach = _End(Decimal(0), closed=True) if whole else None
    for band in sorted(filled, key=_start):
        if reach is not None:
            yield from _between(field, reach, band, bands, whole=whole)
        if reach is None or _further(band, reach):
            reach = _End(band.high, band.high_in, band)
    if whole and reach is not None and reach.at is not None:
        yield Problem("band_no_end", field, {"to": show_number(reach.at)})


def _start(band: Band) -> tuple[bool, Decimal, bool]:
    return band.low is not None, band.low or Decimal(0), not band.low_in


def _is_empty(band: Band) -> bool:
    if band.low is None or band.high is None:
        return False
    return band.low > band.high or (band.low == band.high and not (band.low_in and band.high_in))


def _further(band: Band, reach: _End) -> bool:
    if reach.at is None or band.high is None:
        return reach.at is not None
    return (band.high, band.high_in) > (reach.at, reach.closed)


def _between(
    field: str, reach: _End, band: Band, listed: Sequence[Band], *, whole: bool
) -> Iterator[Problem]:
    """Yield what is wrong where one band ends and the next begins."""
    end, start = reach.at, band.low
    if (
        end is None
        or start is None
        or start < end
        or (start == end and reach.closed and band.low_in)
    ):
        if reach.band is not None:
            yield _overlap(field, reach.band, band, listed)
        return
    if start == end and (reach.closed or band.low_in):
        return
    given = {"from": show_number(end), "to": show_number(start)}
    if whole:
        if _whole_number_between(reach, band):
            yield Problem("band_gap", field, given)
    elif start == end + 1 and end == end.to_integral_value() and reach.closed and band.low_in:
        yield Problem("band_gap_whole", field, given)
    else:
        yield Problem("band_gap", field, given)


def _overlap(field: str, one: Band, other: Band, listed: Sequence[Band]) -> Problem:
    first, second = sorted((one, other), key=listed.index)
    code = "band_unreachable" if _covers(first, second) else "band_overlap"
    return Problem(code, field, {"first": first.text, "second": second.text})


def _covers(band: Band, inner: Band) -> bool:
    starts = _start(band) <= _start(inner)
    end = _End(band.high, band.high_in)
    return starts and not _further(inner, end)


def _whole_number_between(reach: _End, band: Band) -> bool:
    if reach.at is None or band.low is None:
        return False
    next_one = reach.at.to_integral_value(ROUND_CEILING)
    if next_one == reach.at and reach.closed:
        next_one += _ONE
    return next_one < band.low or (next_one == band.low and not band.low_in)
