"""Conditions (R12) over a whole sheet: whether they hold, and the points they take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain.figures import round_half_up
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.explanation import Explanation, Step
from thidua_desktop.domain.scoring.scheme import Row, Scheme
from thidua_desktop.domain.scoring.working import Working

# Steps of a condition: whether it has come about, and before that, of each criterion it looks at,
# whether that is below the mark.
HAPPENED: Final = "happened"
BELOW: Final = "below "
_HUNDRED = Decimal(100)
_ZERO = Decimal(0)

# What is known of one row: its explanation, and whether it concerns the unit.
Known = tuple[Explanation, bool]


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition of the table.

    Attributes:
        criterion: Its row.
        effect: zero, max_rating or no_flag.
        rating: The best rating still open when it holds; "" for another effect.
        holds: Whether it has come about; None while that is not known.
        by: Codes of the criteria it looks at that brought it about; () for a stated one.
    """

    criterion: Criterion
    effect: str
    rating: str
    holds: bool | None
    by: tuple[str, ...] = ()


def gates(scheme: Scheme, known: dict[int, Known]) -> tuple[Gate, ...]:
    """Return every condition of the table and whether it holds.

    The explanation of one that looks at other criteria gets what it found there.
    """
    return tuple(
        _gate(scheme, row, place, known)
        for place, row in enumerate(scheme.rows)
        if row.is_condition and place in known
    )


def close(scheme: Scheme, known: dict[int, Known], found: tuple[Gate, ...]) -> None:
    """Take away the points of criteria whose condition holds, or is not answered yet."""
    for gate in found:
        row = scheme.rows[scheme.places[gate.criterion.id]]
        if gate.effect != "zero" or gate.holds is False or row.ready is None:
            continue
        for code in row.ready.prepared.get("on", ()):
            place = scheme.by_code.get(code, -1)
            if place in known:
                explanation, applies = known[place]
                known[place] = _closed(explanation, gate), applies


def _closed(explanation: Explanation, gate: Gate) -> Explanation:
    if explanation.points is None:
        return explanation
    if gate.holds is None:
        return replace(explanation, points=None, missing="gate")
    points = explanation.points
    zero = round_half_up(_ZERO, explanation.decimals)
    taken = Step("gated", "times", (points, _ZERO), _ZERO, gate.criterion.code)
    rounded = Step("round", "round", (_ZERO, Decimal(explanation.decimals)), zero)
    return replace(explanation, steps=(*explanation.steps, taken, rounded), points=zero)


def _gate(scheme: Scheme, row: Row, place: int, known: dict[int, Known]) -> Gate:
    explanation = known[place][0]
    prepared = row.ready.prepared if row.ready and not row.ready.problems else {}
    effect, rating = prepared.get("effect", ""), prepared.get("rating", "")
    by: tuple[str, ...] = ()
    if prepared.get("condition", "") in _MEASURES:
        shares = _looked_at(scheme, prepared, known)
        explanation, by = _measured(explanation, shares, prepared["below"])
        known[place] = explanation, True
    happened = next((step.value for step in explanation.steps if step.what == HAPPENED), None)
    holds = None if happened is None else bool(happened)
    return Gate(row.criterion, effect, rating, holds, by)


def _looked_at(
    scheme: Scheme, prepared: Mapping[str, Any], known: Mapping[int, Known]
) -> dict[str, Decimal | None]:
    """Return the share, in per cent, of each criterion looked at that concerns the unit."""
    measure, shares = _MEASURES[prepared["condition"]], {}
    for code in prepared["criteria"]:
        place = scheme.by_code.get(code, -1)
        explanation, applies = known.get(place, (Explanation(""), True))
        if applies:
            row_known = place in known
            shares[code] = measure(scheme.rows[place], explanation) if row_known else None
    return shares


def _measured(
    explanation: Explanation, shares: Mapping[str, Decimal | None], mark: Decimal
) -> tuple[Explanation, tuple[str, ...]]:
    """Return how a condition came about, and by which criteria.

    One criterion below the mark is enough; none is, only when all are known.
    """
    inputs = {code: share for code, share in shares.items() if share is not None}
    paper = Working({}, inputs)
    below = [
        code for code, share in inputs.items() if paper.compare(BELOW + code, share, "<", mark)
    ]
    waits = not below and len(inputs) < len(shares)
    if not waits:
        count = paper.plus("below_mark", *(step.value for step in paper.steps))
        paper.compare(HAPPENED, count, ">", _ZERO)
    told = replace(
        explanation,
        inputs=inputs,
        steps=tuple(paper.steps),
        missing="condition_waits" if waits else "condition",
        sources=dict.fromkeys(shares, "linked"),
    )
    return told, tuple(below)


def _completion(_: Row, explanation: Explanation) -> Decimal | None:
    found = (step.value for step in explanation.steps if step.what == "completion")
    share = next(found, None)
    return None if share is None else share * _HUNDRED


def _share(row: Row, explanation: Explanation) -> Decimal | None:
    most = row.criterion.max_points
    if explanation.points is None or not most:
        return None
    return explanation.points / most * _HUNDRED


_MEASURES: Mapping[str, Callable[[Row, Explanation], Decimal | None]] = {
    "completion_below": _completion,
    "share_below": _share,
}
