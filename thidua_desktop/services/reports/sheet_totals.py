"""The sums at the foot of a score sheet: the table's own points, bonus, deductions, all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from thidua_desktop.domain.figures import total
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.texts.reports import heads_bonus, heads_penalty


class _Part(Enum):
    """Which sum a criterion belongs to."""

    MAIN = "main"
    BONUS = "bonus"
    PENALTY = "penalty"


@dataclass(frozen=True, slots=True)
class Totals:
    """The unit's own points; None where none are known.

    Attributes:
        most: The highest sum of the table's own criteria.
        main: Points without bonus and deductions.
        bonus: Points beyond the maximum.
        penalty: Points taken off, below zero.
        all: Everything together.
        has_bonus: The table has a group for bonus points.
        has_penalty: The table has a group for deductions.
    """

    most: Decimal | None
    main: Decimal | None
    bonus: Decimal | None
    penalty: Decimal | None
    all: Decimal | None
    has_bonus: bool
    has_penalty: bool


def totals(items: Sequence[Item]) -> Totals:
    """Return the sums of a sheet; a group's name says whether it is bonus or deductions."""
    by_id = {item.criterion.id: item for item in items}
    parts: dict[_Part, list[Item]] = {part: [] for part in _Part}
    for item in items:
        if not item.is_group:
            parts[_part(item, by_id)].append(item)
    sums = {part: total(item.claimed for item in found) for part, found in parts.items()}
    return Totals(
        total(item.criterion.max_points for item in parts[_Part.MAIN]),
        sums[_Part.MAIN],
        sums[_Part.BONUS],
        sums[_Part.PENALTY],
        total(sums.values()),
        bool(parts[_Part.BONUS]),
        bool(parts[_Part.PENALTY]),
    )


def _part(item: Item, by_id: Mapping[str, Item]) -> _Part:
    above: Item | None = item
    passed: set[str] = set()
    while above is not None and above.criterion.id not in passed:  # Parents may form a circle.
        passed.add(above.criterion.id)
        if heads_bonus(above.criterion.name):
            return _Part.BONUS
        if heads_penalty(above.criterion.name):
            return _Part.PENALTY
        above = by_id.get(above.criterion.parent or "")
    return _Part.MAIN
