"""Criteria that look at the whole bloc: the leader's result, the average, the place (R09–R11).

They wait until every member they concern has a result: a leader or an average among some of the
members would be somebody else's tomorrow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import WIDE, total
from thidua_desktop.domain.scoring.ranking import CONSECUTIVE
from thidua_desktop.domain.scoring.scheme import Row, Scheme

# The input each rule gets from the bloc; for some only where a parameter of that name says "bloc".
_GIVEN: Final[Mapping[str, str]] = {"R09": "leader", "R10": "place", "R11": "average"}
_ALWAYS: Final = "leader"


@dataclass(frozen=True, slots=True)
class Relative:
    """A criterion that is scored from the results of all members.

    Attributes:
        criterion: Its id.
        code: Its code.
        input: What the bloc gives: leader, place or average.
        more: More is better.
    """

    criterion: str
    code: str
    input: str
    more: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A criterion that waits for the bloc, and for whom.

    Attributes:
        code: The criterion's code.
        units: Members whose result is not known.
        members: How many members it concerns.
    """

    code: str
    units: tuple[str, ...]
    members: int


def relatives(scheme: Scheme) -> tuple[Relative, ...]:
    """Return the criteria of a table that look at the whole bloc."""
    return tuple(found for row in scheme.rows if (found := _relative(row)))


def compare(
    relative: Relative, results: Mapping[str, Decimal | None], style: str | None
) -> tuple[Mapping[str, Decimal], Waiting | None]:
    """Return what each member gets to compare itself with, or whom the criterion waits for.

    Args:
        relative: The criterion.
        results: The result of each member it concerns; None for one that is not known.
        style: How places are counted after a shared one.
    """
    missing = tuple(sorted(unit for unit, result in results.items() if result is None))
    if missing:
        return {}, Waiting(relative.code, missing, len(results))
    known = {unit: result for unit, result in results.items() if result is not None}
    if not known:
        return {}, None
    if relative.input == "place":
        return _places(known, more=relative.more, consecutive=style == CONSECUTIVE), None
    if relative.input == "leader":
        best = max(known.values()) if relative.more else min(known.values())
    else:
        best = WIDE.divide(total(known.values()) or Decimal(0), Decimal(len(known)))
    return dict.fromkeys(known, best), None


def _relative(row: Row) -> Relative | None:
    ready = row.ready
    if ready is None or ready.problems or ready.rule.code not in _GIVEN:
        return None
    given = _GIVEN[ready.rule.code]
    if given != _ALWAYS and ready.parameters.get(given) != "bloc":
        return None
    more = ready.parameters.get("better") != "less"
    return Relative(row.criterion.id, row.criterion.code, given, more)


def _places(results: Mapping[str, Decimal], *, more: bool, consecutive: bool) -> dict[str, Decimal]:
    order = sorted(results.values(), reverse=more)
    if consecutive:
        order = list(dict.fromkeys(order))
    first: dict[Decimal, int] = {}
    for place, result in enumerate(order, start=1):
        first.setdefault(result, place)
    return {unit: Decimal(first[result]) for unit, result in results.items()}
