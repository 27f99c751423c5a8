"""Rows in an order in which each finds what it refers to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from thidua_desktop.domain.kinds import Kind, kind_of, references
from thidua_desktop.domain.records.record import Record
from thidua_desktop.services.desk import Pair

T = TypeVar("T")


def in_order(versions: Iterable[T], record: Callable[[T], Record]) -> Iterator[T]:
    """Yield versions of rows so that what a row refers to comes first, kinds in their order.

    Args:
        versions: The versions; one row may have several, which stay together.
        record: Gives the record of one.
    """
    rows: dict[Pair, list[T]] = {}
    for version in versions:
        found = record(version)
        rows.setdefault((kind_of(found), found.id), []).append(version)
    seen: set[Pair] = set()
    order = {kind: number for number, kind in enumerate(Kind)}
    for start in sorted(rows, key=lambda pair: order[pair[0]]):
        # A stack, not recursion: a chain of parents in a hostile file may be long.
        stack = [(start, False)]
        while stack:
            pair, ready = stack.pop()
            if ready:
                yield from rows[pair]
            elif pair in rows and pair not in seen:
                seen.add(pair)
                stack.append((pair, True))
                referred = (references(record(version)) for version in rows[pair])
                stack += [(parent, False) for parents in referred for parent in parents]
