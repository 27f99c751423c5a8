"""Rows of sums in a criteria table: checked against the rows they sum, never taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from thidua_desktop.bundles.criteria_columns import bare
from thidua_desktop.bundles.criteria_lines import Entry, Total
from thidua_desktop.bundles.criteria_parts import BookRow
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number, total
from thidua_desktop.texts.criteria_book import EXTRA_NAMES

_EXTRA: Final = {bare(word): part for part, words in EXTRA_NAMES.items() for word in words}


def compare(
    one: Total, said: Decimal, entries: Sequence[Entry], rows: Sequence[BookRow]
) -> Problem | None:
    """Return what is wrong with a sum, if anything; bonus and deductions may be left out of it.

    Args:
        one: The row of sums.
        said: The sum it states.
        entries: The lines of the table.
        rows: The rows they became.
    """
    numbers = {entry.line.number for entry in entries[: one.entries]}
    tops = [row for row in rows if row.row in numbers and _is_summed(row, one.group)]
    sums = [worth(tops, rows), worth([row for row in tops if not _is_extra(row)], rows)]
    if not tops or said in sums:
        return None
    told = {"said": show_number(said), "sum": show_number(sums[0] or Decimal(0))}
    return Problem("total_differs", "", told)


def named_part(name: str) -> str:
    """Return THUONG or TRU where the name of a group says that it is bonus or deductions."""
    words = f"{bare(name)} "
    return next((part for lead, part in _EXTRA.items() if words.startswith(f"{lead} ")), "")


def worth(tops: Iterable[BookRow], rows: Iterable[BookRow]) -> Decimal | None:
    """Return the sum of what rows are worth: their own points, else those of the rows below."""
    below: dict[str, list[BookRow]] = {}
    for row in rows:
        below.setdefault(row.parent, []).append(row)
    parts: list[Decimal | None] = []
    waiting, opened = list(tops), set[str]()
    while waiting:
        row = waiting.pop()
        if row.points is not None:
            parts.append(row.points)
        elif row.code not in opened:  # Codes repeated in a faulty file lead round in circles.
            opened.add(row.code)
            waiting += below.get(row.code, ())
    return total(parts)


def _is_summed(row: BookRow, group: str) -> bool:
    return row.code == group if group else not row.parent


def _is_extra(row: BookRow) -> bool:
    return bool(row.fields.get("part") or named_part(str(row.fields["name"])))
