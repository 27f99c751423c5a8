"""Many rows for a file: which ones, and how large; the rows themselves only when they are needed.

The rows of a large office do not fit into a small computer's memory all at once.
"""

from __future__ import annotations

import functools
import operator
from array import array
from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

import peewee

from thidua_desktop.domain.fields import Ref
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Details, Refs
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.tables import LINKS, TABLES, Row

_SLICE: Final = 500
# In a workbook: what stands around a text in its cell, and an id with the words for it beside it.
_CELL: Final = 60
_REFERENCE: Final = 120
_IDENTITY: Final = 700  # The columns every row has.
_LETTER: Final = 1.5  # Bytes, in Vietnamese.
_FURTHER: Final = 4  # A map is stored in far fewer characters than its cells take.

Wanted = Callable[[str, int], bool]  # By owner and change number.


class Gathered(Collection[Held]):
    """Rows of one kind, read from the database each time they are gone through.

    Attributes:
        keys: Keys inside.
        numbers: Number of each row's latest change here; 0 for a seed's.
        sizes: About how many bytes each takes in a workbook.
    """

    def __init__(
        self,
        read: Callable[[list[int]], list[Held]],
        keys: array[int],
        numbers: array[int],
        sizes: array[int],
    ) -> None:
        """Take what is known of the rows; ``read`` gives the rows of some keys."""
        self._read = read
        self.keys, self.numbers, self.sizes = keys, numbers, sizes

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[Held]:
        for start in range(0, len(self.keys), _SLICE):
            yield from self._read(list(self.keys[start : start + _SLICE]))

    def __contains__(self, row: object) -> bool:
        return any(row == held for held in self)

    def between(self, low: int, high: int) -> Gathered:
        """Return those above a change number, up to another one."""
        return self._at([n for n, number in enumerate(self.numbers) if low < number <= high])

    def only(self, wanted: Callable[[Held], bool]) -> Gathered:
        """Return those that a condition holds for; all are read once."""
        return self._at([n for n, row in enumerate(self) if wanted(row)])

    def _at(self, places: list[int]) -> Gathered:
        columns = (self.keys, self.numbers, self.sizes)
        keys, numbers, sizes = (array("q", (column[n] for n in places)) for column in columns)
        return Gathered(self._read, keys, numbers, sizes)


class Gathering:
    """Finds the rows that go into a file."""

    def __init__(self, database: peewee.Database, read: Queries) -> None:
        self._database = database
        self._read = read

    def rows(self, kind: Kind, low: int, wanted: Wanted) -> Gathered:
        """Return the rows of a kind, dead or alive, in the order they came in.

        Args:
            kind: The kind.
            low: Only rows whose latest change has a greater number; 0 for all, seeds too.
            wanted: Asked of every row's owner and change number.
        """
        table = TABLES[kind]
        query = table.select(table.id, table.home, table.change_seq, _size(kind, table))
        if low:
            query = query.where(table.change_seq > low)
        keys, numbers, sizes = array("q"), array("q"), array("q")
        links = self._links(kind)
        for key, home, number, size in query.order_by(table.id).tuples().execute(self._database):
            if wanted(home, number):
                keys.append(key)
                numbers.append(number)
                sizes.append(int(size) + links.get(key, 0))
        return Gathered(functools.partial(self._read.page, kind), keys, numbers, sizes)

    def _links(self, kind: Kind) -> dict[int, int]:
        """Return about how many bytes the sets of references of each row take, by its key."""
        found: dict[int, int] = {}
        for field in definition(kind).links:
            link: Any = LINKS[kind, field.name]
            query = link.select(link.owner, peewee.fn.COUNT(link.target)).group_by(link.owner)
            for owner, count in query.tuples().execute(self._database):
                found[owner] = found.get(owner, 0) + count * _REFERENCE
        return found


def _size(kind: Kind, table: type[Row]) -> Any:
    """Return the expression for about how many bytes a row takes in a workbook."""
    parts: list[Any] = [peewee.Value(_IDENTITY), _letters(table.vv), _letters(table.extra)]
    for field in definition(kind).fields:
        if isinstance(field.spec, Ref):
            parts.append(_if_filled(getattr(table, field.name), _REFERENCE))
        elif isinstance(field.spec, Details):
            parts.append(_letters(getattr(table, field.name)) * _FURTHER)
        elif not isinstance(field.spec, Refs):
            parts.append(_letters(getattr(table, field.name)))
    return functools.reduce(operator.add, parts)


def _letters(column: Any) -> Any:
    return _if_filled(column, peewee.fn.LENGTH(column) * _LETTER + _CELL)


def _if_filled(column: Any, size: Any) -> Any:
    return peewee.Case(None, [(column.is_null(), 0)], size)
