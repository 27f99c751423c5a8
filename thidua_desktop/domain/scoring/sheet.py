"""A whole sheet: every criterion's points, each group's, and the total.

A total is the sum of the rounded parts, so that the printed column adds up; it may exceed the
nominal maximum and is never cut. Missing is not zero; a criterion that does not apply counts
nowhere, and a group of only such criteria is not assessed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.figures import round_half_up, total, trimmed
from thidua_desktop.domain.kinds import plain
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.rule import explain
from thidua_desktop.domain.scoring.rules import rule_of


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is known about one criterion, and from where.

    Attributes:
        values: "result", "target", "base", "count"; a missing one is not there.
        counted: Ids of the records counted.
    """

    values: Mapping[str, Decimal]
    counted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the sheet: a group or a criterion.

    Attributes:
        criterion: The table's row.
        level: 0 for a group at the top, 1 below it, …
        is_group: It has rows below it and no rule of its own.
        entry: What the unit entered; None for nothing.
        explanation: How the computed points came about.
        computed: Computed points; a group's are the sum of its parts.
        claimed: What the unit gives itself: entered, else the computed points.
        applies: False when it does not concern the unit, or nothing in the group does.
    """

    criterion: Criterion
    level: int
    is_group: bool
    entry: ScoreEntry | None
    explanation: Explanation
    computed: Decimal | None
    claimed: Decimal | None
    applies: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """The sheet, scored.

    Attributes:
        items: Rows in printing order, each group before its parts.
        computed: Sum of what could be computed; None when nothing could.
        claimed: Sum of the unit's own points; None when there are none.
        unscored: Codes of criteria that still have no points and do apply.
    """

    items: tuple[Item, ...]
    computed: Decimal | None
    claimed: Decimal | None
    unscored: tuple[str, ...]


def table_hash(table: CriteriaTable, criteria: Iterable[Criterion]) -> str:
    """Return what tells one version of a table from another: SHA-256 over all its rows' values."""
    rows = [plain(table) | {"state": ""}]
    rows += [plain(c) | {"id": c.id} for c in sorted(criteria, key=lambda c: c.id)]
    text = json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def score(
    table: CriteriaTable,
    criteria: Iterable[Criterion],
    entries: Mapping[str, ScoreEntry],
    inputs: Mapping[str, Inputs],
) -> Scored:
    """Score a sheet.

    Args:
        table: Gives the decimals.
        criteria: The table's rows.
        entries: What the unit entered, by criterion id.
        inputs: What is known, by criterion id.
    """
    children: dict[str | None, list[Criterion]] = {}
    rows = sorted(criteria, key=lambda c: (c.sort_order or 0, c.code))
    for row in rows:
        children.setdefault(row.parent, []).append(row)
    items: list[Item] = []
    for top in children.get(None, []):
        items += _branch(top, 0, children, table.decimals, entries, inputs)
    reached = {item.criterion.id for item in items}
    for row in rows:
        if row.id not in reached:  # Under a row of elsewhere, or in a circle: shown, not lost.
            items += _branch(row, 0, {}, table.decimals, entries, inputs)
    leaves = [item for item in items if not item.is_group]
    return Scored(
        tuple(items),
        total(item.computed for item in leaves),
        total(item.claimed for item in leaves),
        tuple(i.criterion.code for i in leaves if i.applies and i.claimed is None),
    )


def _branch(
    row: Criterion,
    level: int,
    children: Mapping[str | None, list[Criterion]],
    decimals: int,
    entries: Mapping[str, ScoreEntry],
    inputs: Mapping[str, Inputs],
) -> list[Item]:
    parts: list[Item] = []
    for child in children.get(row.id, []):
        parts += _branch(child, level + 1, children, decimals, entries, inputs)
    if not parts:
        return [_leaf(row, level, decimals, entries.get(row.id), inputs.get(row.id))]
    leaves = [part for part in parts if not part.is_group]
    group = Item(
        row,
        level,
        is_group=True,
        entry=None,
        explanation=Explanation(""),
        computed=total(leaf.computed for leaf in leaves),
        claimed=total(leaf.claimed for leaf in leaves),
        applies=any(leaf.applies for leaf in leaves),
    )
    return [group, *parts]


def _leaf(
    row: Criterion, level: int, decimals: int, entry: ScoreEntry | None, known: Inputs | None
) -> Item:
    applies = not (entry and entry.not_applicable)
    explanation = _explained(row, decimals, known or Inputs({}))
    computed = explanation.points if applies else None
    claimed = entry.claimed if entry and entry.claimed is not None else computed
    return Item(
        row,
        level,
        is_group=False,
        entry=entry,
        explanation=explanation,
        computed=computed,
        claimed=claimed if applies else None,
        applies=applies,
    )


def _explained(row: Criterion, decimals: int, known: Inputs) -> Explanation:
    rule = rule_of(row.rule)
    if rule is None:
        missing = "rule_by_hand" if row.rule else "no_rule"
        return Explanation(row.rule or "", known.values, row.parameters, missing=missing)
    return explain(rule, row.parameters, known.values, decimals, known.counted)


def spelled(points: Decimal | None, decimals: int) -> str | None:
    """Return points for a machine, with at least the table's decimals: "9.60"; None for none."""
    if points is None:
        return None
    places = max(decimals, -int(trimmed(points).as_tuple().exponent))
    return format(round_half_up(points, places), "f")
