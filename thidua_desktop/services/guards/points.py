"""Points and figures given by people: within what is possible, in their own column, with a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number, trimmed
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.plausible import BROKEN, NEGATIVE, NO_ANSWER, implausible
from thidua_desktop.domain.scoring.r13 import refusal
from thidua_desktop.domain.scoring.scheme import Row
from thidua_desktop.domain.scoring.sheet import Inputs, Item
from thidua_desktop.domain.scoring.typed import typed_inputs

_FIGURES: Final = ("result", "target", "base")
_IMPLAUSIBLE: Final = {
    NEGATIVE: "figure_negative",
    BROKEN: "figure_not_whole",
    NO_ANSWER: "condition_answer",
}
# A parameter that is, or pairs something with, a negative number: "-2", "[0,50)=-2".
_NEGATIVE: Final = re.compile(r"(?:^|=)\s*-\s*\d")


def points_problems(item: Item, points: Decimal, field: str, decimals: int) -> Iterator[Problem]:
    """Yield what is wrong with points given by people."""
    most, least = item.criterion.max_points, least_points(item)
    if most is not None and points > most:
        yield Problem("points_above_most", field, {"most": show_number(most)})
    elif least is not None and points < least:
        yield Problem("points_below_least", field, {"least": show_number(least)})
    elif -int(trimmed(points).as_tuple().exponent) > decimals:
        given = {"points": show_number(points), "decimals": str(decimals)}
        yield Problem("points_too_fine", field, given)
    if item.criterion.rule == "R13" and (wrong := refusal(item.criterion.parameters, points)):
        yield wrong.on(field)


def least_points(item: Item) -> Decimal | None:
    """Return the fewest points a criterion can bring; None where it may always be fewer."""
    most, parameters = item.criterion.max_points, item.criterion.parameters
    if item.criterion.rule == "R13":
        return None  # It says itself within which bounds.
    taking = item.part == "TRU" or (most is not None and most <= 0)
    if taking or parameters.get("floor") == "none" or _may_be_negative(item):
        return None
    return min(Decimal(0), item.computed or Decimal(0))


def needs_reason(item: Item, points: Decimal, others: Decimal | None) -> bool:
    """Say whether points differ from those before them, or fall short where that needs a word."""
    parameters, most = item.criterion.parameters, item.criterion.max_points
    if parameters.get("reason_below_max") == "yes" and most is not None and points < most:
        return True
    return others is not None and points != others


def figure_problems(row: Row, entry: ScoreEntry, known: Inputs) -> Iterator[Problem]:
    """Yield what is wrong with the figures typed for a criterion."""
    if row.ready is None:
        return
    inputs = typed_inputs(row.ready)
    columns = {field for _, field in inputs}
    for field in _FIGURES:
        if columns and field not in columns and getattr(entry, field) is not None:
            yield Problem("figure_not_used", field, {"column": field})
    for name, field in inputs:
        typed = getattr(entry, field)
        wrong = implausible(row.ready.rule.code, name, typed) if typed is not None else ""
        if wrong:
            yield Problem(_IMPLAUSIBLE[wrong], field, {"column": field, "name": name})
            return
    yield from _overrides(inputs, entry, known)


def _overrides(
    inputs: tuple[tuple[str, str], ...], entry: ScoreEntry, known: Inputs
) -> Iterator[Problem]:
    """Yield the first figure typed over a known one without a reason."""
    for name, field in inputs if not entry.reason else ():
        typed, here = getattr(entry, field), known.values.get(name)
        if typed is not None and here is not None and typed != here:
            yield Problem("override_reason", "reason", {"known": show_number(here)})
            return


def _may_be_negative(item: Item) -> bool:
    """Say whether a rule may lead below zero by itself."""
    rule, parameters = item.criterion.rule, item.criterion.parameters
    if rule == "R10" and parameters.get("points") == "steps" and "floor" not in parameters:
        return True
    if rule == "R18" and "-" in parameters.get("formula", ""):
        return True
    return any(_NEGATIVE.search(part) for text in parameters.values() for part in text.split())
