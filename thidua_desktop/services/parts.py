"""Where to cut what leaves into files, so that none passes what a reader takes of one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from thidua_desktop.bundles.limits import MOST_PART_BYTES, MOST_ROWS

# Sizes are estimates. One sheet has most of the rows, and on the disk a file is at least five times
# smaller: what fits by the size of its entries fits by its own.
_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Room:
    """What one file has room for.

    Attributes:
        rows: Rows of one sheet.
        size: Bytes of all sheets.
    """

    rows: int
    size: int


ROOM: Final = Room(MOST_ROWS, int(MOST_PART_BYTES * _SHARE))


def plan(
    rows: Iterable[tuple[int, str, int]], low: int, high: int, room: Room = ROOM
) -> list[tuple[int, int]]:
    """Cut changes into ranges that each fit into one file.

    Rows up to ``low`` (those sent back to their owner, and seeds) all go into the first file.

    Args:
        rows: Number of the latest change, sheet, and estimated bytes of each row.
        low: Changes above this number leave; 0 for all.
        high: Up to and including this one.
        room: What one file has room for.

    Returns:
        Ranges, above the first number up to and including the second, each beginning where the
        one before ends; one range when everything fits.
    """
    spans: list[tuple[int, int]] = []
    begin = last = low
    load, filled = Counter[str](), 0
    for number, sheet, size in sorted(rows):
        full = filled + size > room.size or load[sheet] == room.rows
        if full and number > last > begin:
            spans.append((begin, last))
            begin = last
            load, filled = Counter(), 0
        load[sheet] += 1
        filled += size
        last = max(number, last)
    return [*spans, (begin, high)]
