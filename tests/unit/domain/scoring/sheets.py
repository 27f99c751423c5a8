"""Small tables and sheets to try rules for whole groups and sheets on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tests.builders import a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.scheme import scheme
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Inputs, Item, Scored

HAND = {"min": "-10", "max": "100", "step": "0.01", "reason_below_max": "no"}


def by_hand(code: str, most: str | None, parent: str | None = None, **changes: Any) -> Criterion:
    """Return a criterion that people give points for."""
    points = None if most is None else Decimal(most)
    values = {"max_points": points, "rule": "R13", "parameters": HAND, **changes}
    found: Criterion = a(Kind.CRITERION, id=code, code=code, parent=parent, **values)
    return found


def group(code: str, most: str | None, rule: str | None = None, **changes: Any) -> Criterion:
    """Return a group, with what it does with its parts."""
    parent = changes.pop("parent", None)
    part = changes.pop("part", None)
    return by_hand(code, most, parent, rule=rule, parameters=changes, part=part)


def sheet(
    rows: list[Criterion],
    claims: Mapping[str, str | None],
    known: Mapping[str, Mapping[str, str]] | None = None,
    **table: Any,
) -> Scored:
    """Score a sheet: points by code, None for what does not apply, and inputs by code."""
    entries = {code: _entry(code, points) for code, points in claims.items()}
    inputs = {
        code: Inputs({name: Decimal(value) for name, value in values.items()})
        for code, values in (known or {}).items()
    }
    return score(scheme(a(Kind.CRITERIA_TABLE, **table), rows), entries, inputs)


def item(found: Scored, code: str) -> Item:
    """Return the row of a code."""
    return next(item for item in found.items if item.criterion.code == code)


def _entry(code: str, points: str | None) -> ScoreEntry:
    off = {"not_applicable": True, "reason": "Không được giao"}
    values: dict[str, Any] = off if points is None else {"claimed": Decimal(points)}
    found: ScoreEntry = a(Kind.SCORE_ENTRY, id=f"entry/{code}", criterion=code, **values)
    return found
