"""What one scored sheet says to each tie-break: a number, of which more is better."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import total
from thidua_desktop.domain.scoring.ranking import VOTE, TieBreak
from thidua_desktop.domain.scoring.sheet import Item, Scored

ON_TIME: Final = "R08"
# What a criterion reports, in the order in which rules may call it.
REPORTED: Final = ("result", "count", "cases")
_ZERO: Final = Decimal(0)


def key_values(
    scored: Scored, tie_breaks: Sequence[TieBreak], votes: Decimal | None = None
) -> tuple[Decimal | None, ...]:
    """Return the value of each tie-break; None for one that is not known.

    Args:
        scored: The sheet; the furthest scores count.
        tie_breaks: The tie-breaks of its table.
        votes: The votes the unit got, where one was held.
    """
    items = {item.criterion.code: item for item in reversed(scored.items)}
    return tuple(
        votes if tie_break.key == VOTE else _DRAWN[tie_break.key](scored, items, tie_break.codes)
        for tie_break in tie_breaks
    )


def top_extras(items: Sequence[Item], part: str) -> Iterator[Item]:
    """Yield the rows of bonus, or of deductions, that are not within another such row."""
    inside: int | None = None
    for item in items:
        if inside is not None and item.level > inside:
            continue
        inside = item.level if item.part == part else None
        if inside is not None:
            yield item


def _before_bonus(scored: Scored, _: Mapping[str, Item], __: tuple[str, ...]) -> Decimal | None:
    bonus = total(item.standing for item in top_extras(scored.items, "THUONG")) or _ZERO
    return None if scored.standing is None else total([scored.standing, bonus.copy_negate()])


def _fewest_taken(scored: Scored, _: Mapping[str, Item], __: tuple[str, ...]) -> Decimal | None:
    taken = [item for item in top_extras(scored.items, "TRU") if item.applies]
    return _all_known(item.standing for item in taken)


def _on_time(scored: Scored, _: Mapping[str, Item], __: tuple[str, ...]) -> Decimal | None:
    items = (item for item in scored.items if item.applies and not item.is_group)
    found = [item.standing for item in items if item.explanation.rule == ON_TIME]
    return _all_known(found) if found else None


def _points(_: Scored, items: Mapping[str, Item], codes: tuple[str, ...]) -> Decimal | None:
    found = items.get(codes[0])
    return found.standing if found else None


def _results(_: Scored, items: Mapping[str, Item], codes: tuple[str, ...]) -> Decimal | None:
    return _all_known(_reported(items.get(code)) for code in codes)


def _reported(item: Item | None) -> Decimal | None:
    if item is None or not item.applies:
        return None
    inputs = item.explanation.inputs
    return next((inputs[name] for name in REPORTED if name in inputs), None)


def _all_known(numbers: Iterable[Decimal | None]) -> Decimal | None:
    given = list(numbers)
    return None if None in given else total(given) or _ZERO


_DRAWN: Final[Mapping[str, Callable[..., Decimal | None]]] = {
    "TRUOC_THUONG": _before_bonus,
    "NHOM": _points,
    "TIEU_CHI": _points,
    "KET_QUA": _results,
    "IT_TRU": _fewest_taken,
    "DUNG_HAN": _on_time,
}
