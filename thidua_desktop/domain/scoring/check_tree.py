"""What is wrong with the tree of a table: codes, parents, and maxima that do not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number, total
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.scheme import EXTRA, Row, Scheme

BONUS: Final = "THUONG"
DEDUCTION: Final = "TRU"
# A criterion's code, and what is wrong there.
Found = tuple[str, Problem]


def check_tree(scheme: Scheme, criteria: Iterable[Criterion]) -> Iterator[Found]:
    """Yield what is wrong with codes, parents and maxima."""
    given = tuple(criteria)
    yield from _codes(given)
    yield from _parents(given)
    most = weights(scheme)
    for place, row in enumerate(scheme.rows):
        yield from _maximum(scheme, row)
        if row.is_group and row.part != DEDUCTION:
            yield from _sum(scheme, place, most)


def weights(scheme: Scheme) -> tuple[Decimal | None, ...]:
    """Return the most each row can give by the table: its maximum, else what its parts add up to.

    Conditions, criteria that are only ranked and deductions give nothing.
    """
    found: list[Decimal | None] = [None] * len(scheme.rows)
    for place in range(len(scheme.rows) - 1, -1, -1):  # Parts come after their group.
        row = scheme.rows[place]
        if row.part == DEDUCTION or gives_nothing(row):
            found[place] = Decimal(0)
        elif row.criterion.max_points is not None or not row.is_group:
            found[place] = row.criterion.max_points
        else:
            found[place] = _together([found[part] for part in row.parts])
    return tuple(found)


def most_of_all(scheme: Scheme) -> Decimal | None:
    """Return the most a sheet can have by the table, bonus included; None when it does not say."""
    most = weights(scheme)
    return _together([most[place] for place in scheme.roots])


def gives_nothing(row: Row) -> bool:
    """Say whether a row has no points by its rule: a condition, or a place without points."""
    ready = row.ready
    if row.is_group or ready is None:
        return False
    return row.is_condition or ready.prepared.get("points") == "none"


def in_circles(next_of: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return the names from which one comes back to themselves."""
    backwards: dict[str, list[str]] = {name: [] for name in next_of}
    for name, following in next_of.items():
        for other in following:
            if other in backwards:
                backwards[other].append(name)
    left = _ends_taken_away(set(next_of), next_of, backwards)
    return frozenset(_ends_taken_away(left, backwards, next_of))


def _ends_taken_away(
    left: set[str], ahead: Mapping[str, Sequence[str]], behind: Mapping[str, Sequence[str]]
) -> set[str]:
    left = set(left)
    open_ends = {name: sum(other in left for other in ahead[name]) for name in left}
    done = [name for name in left if not open_ends[name]]
    while done:
        name = done.pop()
        left.discard(name)
        for other in behind[name]:
            if other in left:
                open_ends[other] -= 1
                if not open_ends[other]:
                    done.append(other)
    return left


def _together(parts: Sequence[Decimal | None]) -> Decimal | None:
    return None if None in parts else total(parts) or Decimal(0)


def _codes(criteria: Iterable[Criterion]) -> Iterator[Found]:
    for code, count in Counter(criterion.code for criterion in criteria).items():
        if count > 1:
            yield code, Problem("code_twice", "code", {"text": code, "count": str(count)})


def _parents(criteria: Iterable[Criterion]) -> Iterator[Found]:
    parents = {c.id: [c.parent] if c.parent else [] for c in criteria}
    circular = in_circles(parents)
    for criterion in criteria:
        if criterion.parent and criterion.parent not in parents:
            yield criterion.code, Problem("parent_missing", "parent")
        elif criterion.id in circular:
            yield criterion.code, Problem("parent_circle", "parent")


def _maximum(scheme: Scheme, row: Row) -> Iterator[Found]:
    code, most = row.criterion.code, row.criterion.max_points
    if most is None:
        if not row.is_group and not row.part and not gives_nothing(row):
            yield code, Problem("max_missing", "max_points")
        return
    shown = {"most": show_number(most)}
    if most < 0 and row.part != DEDUCTION:
        yield code, Problem("max_negative", "max_points", shown)
    places = scheme.table.decimals
    if places is not None and -int(most.as_tuple().exponent) > places:  # type: ignore[redundant-expr]
        given = shown | {"decimals": str(places)}
        yield code, Problem("max_too_fine", "max_points", given)


def _sum(scheme: Scheme, place: int, most: Sequence[Decimal | None]) -> Iterator[Found]:
    row = scheme.rows[place]
    parts = [(scheme.rows[part].part, most[part]) for part in row.parts]
    if row.part not in EXTRA:
        main = _together([weight for part, weight in parts if part not in EXTRA])
        bonus = _together([weight for part, weight in parts if part == BONUS])
    else:
        main, bonus = _together([weight for _, weight in parts]), None
    if main is None:
        return  # The criteria without a maximum are named one by one.
    cap = row.ready.prepared.get("cap") if row.ready else None
    if cap is None:
        yield from _adds_up(row, main, bonus)
    else:
        yield from _capped(row, cap, total([main, bonus]) or main)


def _adds_up(row: Row, main: Decimal, bonus: Decimal | None) -> Iterator[Found]:
    # "115 = 100 and 15 bonus" and "100, and 15 bonus beside it" are both printed.
    both = total([main, bonus]) or main
    most = row.criterion.max_points
    if most is None or most in {main, both}:
        return
    apart = total([main, most.copy_negate()]) or Decimal(0)
    given = {
        "sum": show_number(main),
        "most": show_number(most),
        "difference": show_number(abs(apart)),
        "bonus": show_number(bonus) if bonus else "",
        "way": "more" if apart > 0 else "less",
    }
    yield row.criterion.code, Problem("group_sum", "max_points", given)


def _capped(row: Row, cap: Decimal, possible: Decimal) -> Iterator[Found]:
    code, most = row.criterion.code, row.criterion.max_points
    given = {"cap": show_number(cap), "sum": show_number(possible)}
    if possible < cap:
        yield code, Problem("group_cap_unreachable", "parameters.cap", given)
    if most is not None and most != cap:
        given = {"cap": show_number(cap), "most": show_number(most)}
        yield code, Problem("group_cap_differs", "parameters.cap", given)
