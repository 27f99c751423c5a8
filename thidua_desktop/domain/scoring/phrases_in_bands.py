"""Sentences that give points by bands of a number, or by named levels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.phrases import (
    NO_POINTS,
    TARGET,
    Guidance,
    N,
    Read,
    said,
    spelled,
)

_FEWEST: Final = 2  # One band alone is a threshold.
_LEVELS: Final = (
    ("KHTNV", rf"(?:khong hoan thanh(?: nhiem vu)?|\bkhtnv)[^;.\d]*?{N}"),
    ("HTXSNV", rf"(?:hoan thanh xuat sac(?: nhiem vu)?|\bhtxsnv)[^;.\d]*?{N}"),
    ("HTTNV", rf"(?:hoan thanh tot(?: nhiem vu)?|\bhttnv)[^;.\d]*?{N}"),
    ("HTNV", rf"(?:hoan thanh(?: nhiem vu)?|\bhtnv)[^;.\d]*?{N}"),
)
_RANGE: Final = re.compile(rf"(tu|tren|>)?\s*{N}\s*%?\s*(?:-|den)\s*(duoi|het|<)?\s*{N}\s*%?(.*)")
_FROM: Final = re.compile(rf"(tu|tren|dat|>)?\s*{N}\s*%?\s*(tro len)?(.*)")
_UNDER: Final = re.compile(rf"(?:duoi|<)\s*{N}\s*%?(.*)")
_POINTS: Final = re.compile(rf"\D*?{N}(?: diem)?(?: diem cong)?\s*")
_ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Band:
    """One stretch as it is said; None where an end is not said to belong to it or not."""

    low: Decimal | None
    low_in: bool | None
    high: Decimal | None
    high_in: bool | None
    points: Decimal


def bands(given: Guidance) -> Read | None:
    """Read "Từ 88 đến dưới 90 % cộng 2 điểm; từ 90 % …"."""
    found = [band for clause in given.clauses if (band := _band(clause))]
    if len(found) < _FEWEST:
        return None
    found.sort(key=lambda band: (band.low is not None, band.low or 0))
    if len(found) == _FEWEST and found[0].low is None and not found[0].points:
        return None  # A threshold, and nothing below it.
    shared = list(_shared_ends(found))
    of = "completion" if given.find(TARGET) else ""
    other = given.number(rf"(?:con lai|truong hop khac|ngoai ra)\D{{0,20}}{N}")
    if not other and given.find(rf"(?:con lai|truong hop khac)\D{{0,20}}{NO_POINTS}"):
        other = "0"
    if shared:
        told = {"name": "bands", "ends": ", ".join(shared)}
        doubt = Problem("band_ends_doubtful", "parameters.bands", told)
        return Read("R05", said(of=of, otherwise=other), (doubt,))
    if not other and found[0].low is None and found[-1].high is None and _meet(found):
        other = "none"  # Every number is in a band.
    return Read("R05", said(of=of, bands=" ".join(map(_spell, found)), otherwise=other))


def levels(given: Guidance) -> Read | None:
    """Read "Hoàn thành xuất sắc 10 điểm, hoàn thành tốt 8 điểm …"."""
    text, found = given.text, {}
    for name, pattern in _LEVELS:
        match = re.search(pattern, text)
        if match:
            found[name] = spelled(match[1])
            text = text[: match.start()] + ";" + text[match.end() :]
    if len(found) < _FEWEST:
        return None
    ordered = [name for name in RATING.values if name in found]
    spelt = " ".join(f"{name}={found[name]}" for name in ordered)
    return Read("R05", said(of="level", levels=spelt))


def _band(clause: str) -> _Band | None:
    if found := _RANGE.fullmatch(clause.removeprefix("dat ").removeprefix("ty le ")):
        first, low, last, high, rest = found.groups()
        points = _POINTS.fullmatch(rest)
        low_in = {None: None, "tu": True}.get(first, False)
        high_in = {None: None, "het": True}.get(last, False)
        return points and _Band(Decimal(low), low_in, Decimal(high), high_in, Decimal(points[1]))
    if found := _UNDER.fullmatch(clause):
        points = _POINTS.fullmatch(found[2])
        number = Decimal(points[1]) if points else None
        if number is None and re.search(NO_POINTS, found[2]):
            number = Decimal(0)
        return (
            None
            if number is None
            else _Band(low=None, low_in=False, high=Decimal(found[1]), high_in=False, points=number)
        )
    if found := _FROM.fullmatch(clause):
        first, low, onwards, rest = found.groups()
        points = _POINTS.fullmatch(rest)
        if not points or not ("%" in clause or first):
            return None
        single = not onwards and first in {None, "dat"}
        high = Decimal(low) if single else None
        return _Band(Decimal(low), first not in {"tren", ">"}, high, single, Decimal(points[1]))
    return None


def _shared_ends(found: Sequence[_Band]) -> Iterator[str]:
    """Yield each number that two bands touch without saying whose it is."""
    for band, after in pairwise(found):
        if band.high is None or band.high != after.low:
            continue
        claimed = band.high_in is not False and after.low_in is not False
        unclaimed = band.high_in is False and after.low_in is False
        if claimed or unclaimed:
            yield f"{band.high:f}".replace(".", ",")


def _meet(found: Sequence[_Band]) -> bool:
    pairs = pairwise(found)
    return all(band.high is not None and band.high == after.low for band, after in pairs)


def _spell(band: _Band) -> str:
    low = "" if band.low is None else spelled(str(band.low))
    high = "" if band.high is None else spelled(str(band.high))
    opened = "[" if band.low_in is not False and low else "("
    closed = "]" if band.high_in is not False and high else ")"
    return f"{opened}{low},{high}{closed}={spelled(str(band.points))}"
