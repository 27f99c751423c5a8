"""The sums at the foot of a score sheet: the table's own points, bonus, deductions, all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.figures import total
from thidua_desktop.domain.scoring.sheet import Item, Scored
from thidua_desktop.texts.reports import heads_bonus, heads_penalty

BONUS = "THUONG"
PENALTY = "TRU"


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of one score; None where none are known.

    Attributes:
        main: Points without bonus and deductions.
        bonus: Points beyond the maximum.
        penalty: Points taken off, below zero.
        all: Everything together.
    """

    main: Decimal | None
    bonus: Decimal | None
    penalty: Decimal | None
    all: Decimal | None


@dataclass(frozen=True, slots=True)
class Group:
    """The points of one part at the top of a table, without bonus and deductions in it."""

    code: str
    name: str
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of a sheet.

    Attributes:
        most: The highest sum of the table's own criteria.
        claimed: What the unit gives itself.
        bloc: What the bloc gives.
        has_bonus: The table has a part for bonus points.
        has_penalty: The table has a part for deductions.
    """

    most: Decimal | None
    claimed: Totals
    bloc: Totals
    has_bonus: bool
    has_penalty: bool


def sums(scored: Scored) -> Sums:
    """Return the sums of a sheet."""
    parts = list(_parts(scored.items))
    own = [item for item, part in parts if not part and not item.is_group]
    return Sums(
        total(item.criterion.max_points for item in own),
        totals(scored, "claimed"),
        totals(scored, "bloc"),
        any(part == BONUS for _, part in parts),
        any(part == PENALTY for _, part in parts),
    )


def totals(scored: Scored, column: str) -> Totals:
    """Return the sums of one score, "claimed", "bloc" … or "standing" for the furthest."""
    parts = list(_parts(scored.items))
    everything: Decimal | None = getattr(scored, column)
    extras = {part: total(_outermost(parts, part, column)) for part in (BONUS, PENALTY)}
    known = [points for points in extras.values() if points is not None]
    main = None if everything is None else everything - sum(known, Decimal(0))
    return Totals(main, extras[BONUS], extras[PENALTY], everything)


def groups(scored: Scored, column: str) -> list[Group]:
    """Return the points of the parts at the top of a table that are neither bonus nor deductions.

    Of a table without groups it is all of it, under no code.
    """
    tops: list[list[tuple[Item, str]]] = []
    for item, part in _parts(scored.items):
        if item.level == 0 or not tops:
            tops.append([])
        tops[-1].append((item, part))
    own = [rows for rows in tops if not rows[0][1] and not _only_conditions(rows)]
    if not any(rows[0][0].is_group for rows in own):
        return [Group("", "", totals(scored, column).main)]
    return [_group(rows, column) for rows in own]


def _only_conditions(rows: list[tuple[Item, str]]) -> bool:
    return all(item.is_condition for item, _ in rows if not item.is_group)


def _group(rows: list[tuple[Item, str]], column: str) -> Group:
    head = rows[0][0]
    points: Decimal | None = getattr(head, column)
    if points is not None:
        for part in (BONUS, PENALTY):
            points -= total(_outermost(rows, part, column)) or Decimal(0)
    return Group(head.criterion.code, head.criterion.name, points)


def _outermost(parts: list[tuple[Item, str]], part: str, column: str) -> Iterator[Decimal | None]:
    """Yield the points of the rows of a part that stand in no other such row."""
    inside: int | None = None
    for item, of in parts:
        if inside is not None and item.level > inside:
            continue
        inside = item.level if of == part else None
        if inside is not None:
            yield getattr(item, column)


def _parts(items: tuple[Item, ...]) -> Iterator[tuple[Item, str]]:
    """Yield each row with its part; where the table is silent, a group's name says it."""
    silent = not any(item.part for item in items)
    above: list[str] = []
    for item in items:
        del above[item.level :]
        part = item.part
        if silent:
            part = _by_name(item.criterion.name) or next(reversed(above), "")
        above += [part] * (item.level + 1 - len(above))
        yield item, part


def _by_name(name: str) -> str:
    if heads_bonus(name):
        return BONUS
    return PENALTY if heads_penalty(name) else ""
