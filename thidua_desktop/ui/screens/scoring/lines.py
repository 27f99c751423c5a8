"""Lines of a score sheet: each criterion, the total, and why."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.scoring.sheet import Item, Scored
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.explanations import explain
from thidua_desktop.ui.rows import Row

_MOST_COUNTED: Final = 8


def of_item(item: Item, decimals: int) -> Row:
    """Return the line of one criterion or group."""
    reason = (item.entry.reason or "") if item.entry else ""
    if not item.applies:
        reason = words.SCORE_NOT_APPLICABLE + (f": {reason}" if reason else "")
    cells = (
        item.criterion.code,
        "   " * item.level + item.criterion.name,
        _points(item.criterion.max_points, decimals),
        _points(item.computed, decimals),
        _points(item.claimed, decimals),
        reason,
    )
    if item.is_group:
        return Row(cells, "group")
    return Row(cells, "" if item.applies else "muted")


def total(scored: Scored, decimals: int) -> str:
    """Return the line of totals."""
    claimed, computed = _points(scored.claimed, decimals), _points(scored.computed, decimals)
    return words.score_total(claimed, computed, len(scored.unscored))


def why(item: Item, decimals: int, activity: Callable[[str], str]) -> str:
    """Return how the points came about, the activities counted, and the table's guidance."""
    lines = [explain(item.explanation, decimals)]
    counted = item.explanation.counted
    if counted:
        lines.append(words.counted(len(counted)))
        lines += [f"– {activity(one)}" for one in counted[:_MOST_COUNTED]]
    if item.criterion.guidance:
        lines.append(item.criterion.guidance)
    return "\n".join(lines)


def _points(points: Decimal | None, decimals: int) -> str:
    return "" if points is None else show_number(points, decimals)
