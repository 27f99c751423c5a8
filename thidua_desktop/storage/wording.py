"""What a row is found and sorted by: its own words, and those of the rows it refers to."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

import peewee

from thidua_desktop.domain.fields import Ref, Text, Trace
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Refs
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.words import fold, sort_key
from thidua_desktop.storage.queries import Queries
from thidua_desktop.storage.tables import TABLES


class Wording:
    """The derived columns of one operation's writes."""

    def __init__(self, database: peewee.Database, queries: Queries) -> None:
        self._database = database
        self._queries = queries
        self._labels: dict[tuple[Kind, str], str] = {}

    def derived(self, kind: Kind, row: Held) -> tuple[str, bytes]:
        """Return a row's search text and sort key."""
        return self._search_text(kind, row), self._sort_key(kind, row)

    def renamed(self, kind: Kind, uid: str) -> None:
        """Bring the search text and order of the rows that show this one's name up to date."""
        self._labels.pop((kind, uid), None)
        for other, user in self._queries.users(kind, uid, live=False):
            row = self._queries.get(other, user)
            if row:
                table = TABLES[other]
                text, key = self.derived(other, row)
                values: dict[Any, Any] = {table.search: text, table.sort_key: key}
                table.update(values).where(table.uid == user).execute(self._database)
                if _named_by_reference(other):
                    self.renamed(other, user)  # Its own name contains the new one.

    def _search_text(self, kind: Kind, row: Held) -> str:
        own: list[str] = []
        named: list[str] = []  # Few names occur in many rows.
        for name, referred in _searched(kind):
            value = getattr(row.record, name)
            if not value:
                continue
            if referred is None:
                own.append(value)
            else:
                ids: Iterable[str] = value if isinstance(value, tuple) else (value,)
                named += [self._folded_label(referred, uid) for uid in ids]
        return " ".join(filter(None, [fold(" ".join(own)), *named]))

    def _sort_key(self, kind: Kind, row: Held) -> bytes:
        name = definition(kind).title[0]
        field, value = definition(kind).field(name), getattr(row.record, name)
        if value and isinstance(field.spec, Ref):
            value = self._queries.sorting(Kind(field.spec.kind), value)
        return sort_key(str(value or ""))

    def _folded_label(self, kind: Kind, uid: str) -> str:
        if (kind, uid) not in self._labels:
            self._labels[kind, uid] = fold(self._queries.label(kind, uid))
        return self._labels[kind, uid]


def _named_by_reference(kind: Kind) -> bool:
    of_kind = definition(kind)
    return any(isinstance(of_kind.field(name).spec, Ref) for name in of_kind.title)


@functools.cache
def _searched(kind: Kind) -> tuple[tuple[str, Kind | None], ...]:
    """Return the fields that hold words, and of those that refer to a row, to which kind."""
    found: list[tuple[str, Kind | None]] = []
    for field in definition(kind).fields:
        if isinstance(field.spec, (Ref, Refs)):
            found.append((field.name, Kind(field.spec.kind)))
        elif isinstance(field.spec, Text) and not isinstance(field.spec, Trace):
            found.append((field.name, None))
    return tuple(found)
