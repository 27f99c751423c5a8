"""The rows of a table as a tree: in printing order, and what moving one does to the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.ui.screens.scoring.table_editor.numbering import next_code

_STEP: Final = 10  # Between the numbers of two rows, so that one fits in without moving others.

# The ids of the rows under each row, in order; None for the top.
Families = dict[str | None, list[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """One row in its place.

    Attributes:
        row: The criterion or group.
        level: 0 at the top.
        parts: Ids of the rows directly below it, in order.
    """

    row: Criterion
    level: int
    parts: tuple[str, ...]


class Outline:
    """The tree; every change returns another one, with order numbers that rise."""

    def __init__(self, rows: Iterable[Criterion]) -> None:
        ordered = sorted(rows, key=lambda row: (row.sort_order or 0, row.code, row.id))
        self._rows = {row.id: row for row in ordered}
        self._below: Families = {}
        for row in ordered:
            self._below.setdefault(self._parent(row.id), []).append(row.id)
        self.lines = _printed(self._rows, self._below)
        self._places = {line.row.id: place for place, line in enumerate(self.lines)}

    @property
    def rows(self) -> tuple[Criterion, ...]:
        """All rows in printing order, without their place in the tree."""
        return tuple(line.row for line in self.lines)

    def place(self, uid: str) -> int:
        """Return the place of a row in printing order; -1 when it is not there."""
        return self._places.get(uid, -1)

    def line(self, uid: str) -> Line:
        """Return one row in its place."""
        return self.lines[self._places[uid]]

    def within(self, uid: str) -> tuple[str, ...]:
        """Return a row and everything below it, in printing order."""
        start = self.place(uid)
        level = self.lines[start].level
        below = self.lines[start + 1 :]
        end = next((n for n, line in enumerate(below) if line.level <= level), len(below))
        return tuple(line.row.id for line in self.lines[start : start + 1 + end])

    def code_at(self, uid: str) -> str:
        """Return the code a row would be given at its place, were it new."""
        parent, family = self._parent(uid), self._family(uid)
        before = [self._rows[one].code for one in family[: family.index(uid)]]
        taken = {one.code for one in self._rows.values() if one.id != uid}
        return next_code(before, self._rows[parent].code if parent else "", taken)

    # Changes

    def put(self, row: Criterion) -> Outline:
        """Return the tree with the values of one row changed."""
        return Outline([*(one for one in self.rows if one.id != row.id), row])

    def added(self, row: Criterion, after: str) -> Outline:
        """Return the tree with a row more: beside another and after all its parts, or the last."""
        parent = self._parent(after) if after else None
        below = self._copy()
        family = below.setdefault(parent, [])
        family.insert(family.index(after) + 1 if after else len(family), row.id)
        fresh = replace(row, parent=parent, sort_order=None)
        return _numbered({**self._rows, row.id: fresh}, below)

    def without(self, uid: str) -> Outline:
        """Return the tree without a row and everything below it."""
        gone = set(self.within(uid))
        return Outline(row for row in self.rows if row.id not in gone)

    def moved(self, uid: str, step: int) -> Outline:
        """Return the tree with a row before or after its neighbour under the same parent."""
        place = self._family(uid).index(uid) + step
        if not 0 <= place < len(self._family(uid)):
            return self
        below = self._copy()
        family = below[self._parent(uid)]
        family.remove(uid)
        family.insert(place, uid)
        return _numbered(self._rows, below)

    def indented(self, uid: str) -> Outline:
        """Return the tree with a row as the last part of the one before it."""
        place = self._family(uid).index(uid)
        return self._under(uid, self._family(uid)[place - 1], None) if place else self

    def outdented(self, uid: str) -> Outline:
        """Return the tree with a row beside its parent, right after it."""
        parent = self._parent(uid)
        return self if parent is None else self._under(uid, self._parent(parent), parent)

    def changes(self, before: Outline) -> list[Criterion]:
        """Return rows whose parent or order number are not what they were before."""
        places = {row.id: (row.parent, row.sort_order) for row in before.rows}
        return [row for row in self.rows if places.get(row.id) != (row.parent, row.sort_order)]

    def _under(self, uid: str, parent: str | None, after: str | None) -> Outline:
        below = self._copy()
        below[self._parent(uid)].remove(uid)
        family = below.setdefault(parent, [])
        family.insert(family.index(after) + 1 if after else len(family), uid)
        return _numbered({**self._rows, uid: replace(self._rows[uid], parent=parent)}, below)

    def _copy(self) -> Families:
        return {parent: list(parts) for parent, parts in self._below.items()}

    def _parent(self, uid: str) -> str | None:
        # A parent of elsewhere: the row is shown at the top, not lost.
        parent = self._rows[uid].parent
        return parent if parent in self._rows else None

    def _family(self, uid: str) -> list[str]:
        return self._below[self._parent(uid)]


def _printed(rows: Mapping[str, Criterion], below: Families) -> tuple[Line, ...]:
    lines: list[Line] = []
    stack = [(uid, 0) for uid in reversed(below.get(None, []))]
    while stack:
        uid, level = stack.pop()
        parts = tuple(below.get(uid, ()))
        lines.append(Line(rows[uid], level, parts))
        stack += [(part, level + 1) for part in reversed(parts)]
    # In a circle of parents: shown as well, so that it can be put right.
    reached = {line.row.id for line in lines}
    lines += [Line(row, 0, ()) for uid, row in rows.items() if uid not in reached]
    return tuple(lines)


def _numbered(rows: Mapping[str, Criterion], below: Families) -> Outline:
    printed = [line.row for line in _printed(rows, below)]
    numbers = _numbers([row.sort_order for row in printed])
    pairs = zip(printed, numbers, strict=True)
    return Outline(replace(row, sort_order=number) for row, number in pairs)


def _numbers(given: Sequence[int | None]) -> list[int]:
    """Return order numbers that rise: as they are, with one put between, or all anew."""
    known = [number for number in given if number is not None]
    if _rises(known) and len(known) == len(given):
        return known
    if _rises(known) and len(known) == len(given) - 1:
        place = given.index(None)
        low = known[place - 1] if place else 0
        high = known[place] if place < len(known) else low + 2 * _STEP
        if high - low > 1:
            return [*known[:place], (low + high) // 2, *known[place:]]
    return [_STEP * place for place in range(1, len(given) + 1)]


def _rises(numbers: Sequence[int]) -> bool:
    return all(a < b for a, b in pairwise(numbers))
