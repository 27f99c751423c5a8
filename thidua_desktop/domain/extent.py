"""What a unit has in a period, and how it differs from what it had when that was called final."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import MOST_MARKS
from thidua_desktop.domain.sync import digest_of_rows

_HALF = 5  # Characters of a mark that stand for the row, and as many for its content.
_MARK = 2 * _HALF


@dataclass(frozen=True)
class Extent:
    """The rows of one unit in one period.

    Attributes:
        rows: Digest of each live row, by kind and id.
    """

    rows: Mapping[tuple[Kind, str], str] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) over all rows, whatever their order."""
        return digest_of_rows([f"{uid}:{digest}" for (_, uid), digest in self.rows.items()])

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def marks(self) -> str:
        """One mark a row; "" when they are too many for a cell."""
        if self.count * _MARK > MOST_MARKS:
            return ""
        return "".join(sorted(_mark(uid, digest) for (_, uid), digest in self.rows.items()))

    def since(self, marks: str) -> Difference:
        """Return how these rows differ from those that had some marks."""
        then = {marks[start : start + _MARK] for start in range(0, len(marks), _MARK)}
        known = {mark[:_HALF] for mark in then}
        differing = {
            pair: mark
            for pair, digest in self.rows.items()
            if (mark := _mark(pair[1], digest)) not in then
        }
        changed = [pair for pair, mark in differing.items() if mark[:_HALF] in known]
        added = [pair for pair, mark in differing.items() if mark[:_HALF] not in known]
        here = {row_mark(uid) for _, uid in self.rows}
        return Difference(tuple(changed), tuple(added), frozenset(known - here))


@dataclass(frozen=True, slots=True)
class Difference:
    """Which rows are no longer what they were.

    Attributes:
        changed: Rows whose content differs.
        added: Rows that were not there.
        gone: Marks of the rows that are no longer there; see :func:`row_mark`.
    """

    changed: tuple[tuple[Kind, str], ...]
    added: tuple[tuple[Kind, str], ...]
    gone: frozenset[str]

    @property
    def count(self) -> int:
        """How many rows differ."""
        return len(self.changed) + len(self.added) + len(self.gone)


def row_mark(uid: str) -> str:
    """Return the part of a mark that stands for the row itself."""
    return _short(uid)


def _mark(uid: str, digest: str) -> str:
    return _short(uid) + _short(f"{uid}:{digest}")


def _short(text: str) -> str:
    hashed = hashlib.sha256(text.encode("utf-8")).digest()
    return base64.b32encode(hashed[:5]).decode("ascii")[:_HALF]
