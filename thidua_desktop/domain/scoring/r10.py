"""R10, by place: "hạng nhất được x điểm, mỗi bậc giảm y điểm", by a list, or without points."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.demands import Prepared, needed, not_negative
from thidua_desktop.domain.scoring.parameters import Parameter, limit, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working

_ONE = Decimal(1)


def _compute(working: Working) -> None:
    if working.word("points") == "none":
        raise Missing("rule_only_ranks")
    if working.word("place") == "bloc" and not working.has("place"):
        raise Missing("bloc_waits")
    place = working.input("place")
    if place < _ONE:
        raise Missing("no_band")
    if working.word("points") == "steps":
        _by_steps(working, place)
    else:
        _by_table(working, place)


def _by_steps(working: Working, place: Decimal) -> None:
    behind = working.minus("behind", place, _ONE)
    taken = working.times("taken", behind, working.number("per_place"))
    points = working.minus("points", working.number("first_place"), taken)
    working.at_least("floored", points, working.limit("floor"))


def _by_table(working: Working, place: Decimal) -> None:
    places: tuple[Decimal, ...] = working.given("places")
    if place > len(places):
        raise Missing("no_band")
    working.pick("points", place, places[int(place) - 1], f"={place:f}")


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from needed(prepared, "place", "bloc", "better")
    yield from needed(prepared, "points", "steps", "first_place", "per_place", "floor")
    yield from needed(prepared, "points", "table", "places")
    yield from not_negative(prepared, "per_place")


RULE = Rule(
    "R10",
    (
        word("place", "typed", "bloc"),
        word("better", "more", "less", optional=True),
        word("points", "steps", "table", "none"),
        Parameter("first_place", optional=True),
        Parameter("per_place", optional=True),
        limit("floor", optional=True),
        Parameter("places", "places", optional=True),
    ),
    _compute,
    ("place", "result"),
    draws="bloc",
    check=_check,
)
