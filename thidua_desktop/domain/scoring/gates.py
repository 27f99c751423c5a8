"""Conditions (R12) over a whole sheet: whether they hold, and the points they take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from thidua_desktop.domain.figures import round_half_up
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.explanation import Explanation, Step
from thidua_desktop.domain.scoring.scheme import Row, Scheme

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


def gates(scheme: Scheme, known: Mapping[int, Known]) -> tuple[Gate, ...]:
    """Return every condition of the table and whether it holds."""
    return tuple(
        _gate(scheme, row, known[place], known)
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


def _gate(scheme: Scheme, row: Row, own: Known, known: Mapping[int, Known]) -> Gate:
    explanation, applies = own
    prepared = row.ready.prepared if row.ready and not row.ready.problems else {}
    effect, rating = prepared.get("effect", ""), prepared.get("rating", "")
    condition = prepared.get("condition", "")
    if not applies:
        return Gate(row.criterion, effect, rating, holds=False)
    if condition in _MEASURES:
        holds, by = _below(scheme, prepared, known, _MEASURES[condition])
        return Gate(row.criterion, effect, rating, holds, by)
    happened = next((step.value for step in explanation.steps if step.what == "happened"), None)
    return Gate(row.criterion, effect, rating, None if happened is None else bool(happened))


def _below(
    scheme: Scheme,
    prepared: Mapping[str, object],
    known: Mapping[int, Known],
    measure: Callable[[Row, Explanation], Decimal | None],
) -> tuple[bool | None, tuple[str, ...]]:
    """Say whether one of the criteria is below the mark; None while one is not known."""
    below, unknown = [], False
    for code in prepared["criteria"]:  # type: ignore[attr-defined]
        place = scheme.by_code.get(code, -1)
        explanation, applies = known.get(place, (Explanation(""), True))
        if not applies:
            continue
        share = measure(scheme.rows[place], explanation) if place in known else None
        if share is None:
            unknown = True
        elif share < prepared["below"]:  # type: ignore[operator]
            below.append(code)
    if below:
        return True, tuple(below)
    return (None if unknown else False), ()


def _completion(_: Row, explanation: Explanation) -> Decimal | None:
    found = (step.value for step in explanation.steps if step.what == "completion")
    share = next(found, None)
    return None if share is None else share * _HUNDRED


def _share(row: Row, explanation: Explanation) -> Decimal | None:
    most = row.criterion.max_points
    if explanation.points is None or not most:
        return None
    return explanation.points / most * _HUNDRED


_MEASURES = {"completion_below": _completion, "share_below": _share}
