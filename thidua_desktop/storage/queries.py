"""Reads: handles for long lists, pages of records, everything at once, labels."""

from __future__ import annotations

import functools
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import peewee

from thidua_desktop.domain.fields import Choice, Field, Ref, Text
from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind, called, definition, kind_of, refers_to
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details, Refs
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.words import fold, sort_key
from thidua_desktop.storage import rows
from thidua_desktop.storage.conditions import condition, owners
from thidua_desktop.storage.tables import LINKS, TABLES
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_names import title as paper_title

_KEYED = (Kind.ISSUED_PAPER, "report")  # It stands there by its key.
_SLICE = 500  # Well under the number of parameters one statement may have.


class Queries:
    """Reads of one database. May be called on any thread that has a session open."""

    def __init__(self, database: peewee.Database) -> None:
        self._database = database
        self._by_uid: dict[Kind, str] = {}

    def find(
        self, kind: Kind, search: str, where: Mapping[str, Any], order: str, *, descending: bool
    ) -> array[int]:
        """Return the keys of the live rows that match, in order.

        Args:
            kind: What to look for.
            search: Words that must all occur, whatever their marks.
            where: Plain values by field name; a name may end in ">=" or "<=".
            order: Field to sort by; "" for the title.
            descending: Turn the order round.
        """
        table = TABLES[kind]
        query = table.select(table.id).where(table.deleted == 0)
        for word in fold(search).split():
            query = query.where(table.search.contains(word))
        for name, value in where.items():
            query = query.where(condition(kind, name, value))
        if order and isinstance((field := definition(kind).field(order)).spec, Text):
            return self._in_dictionary_order(query, table, field, descending=descending)
        return array("q", self._keys(self._ordered(query, kind, order, descending=descending)))

    def page(self, kind: Kind, keys: Sequence[int]) -> list[Held]:
        """Return the rows of those keys, in that order; a row gone meanwhile is left out."""
        found: dict[int, Held] = {}
        for start in range(0, len(keys), _SLICE):
            wanted = list(keys[start : start + _SLICE])
            query = rows.select(kind).where(TABLES[kind].id.in_(_listed(wanted)))
            found.update(self._read(kind, query, wanted))
        return [found[key] for key in keys if key in found]

    def get(self, kind: Kind, uid: str) -> Held | None:
        """Return one row, dead or alive."""
        # Asked hundreds of times in one operation: the text of the query is made once a kind.
        if kind not in self._by_uid:
            query = rows.select(kind).where(TABLES[kind].uid == uid)
            self._by_uid[kind], _ = self._database.get_sql_context().sql(query).query()
        found = self._database.execute_sql(self._by_uid[kind], (uid,)).fetchall()
        return self._read_rows(kind, found, [found[0][0]])[0][1] if found else None

    def many(self, kind: Kind, uids: Collection[str]) -> dict[str, Held]:
        """Return the rows there are of some identities, dead or alive."""
        keys, wanted = array("q"), list(uids)
        for start in range(0, len(wanted), _SLICE):
            table = TABLES[kind]
            query = table.select(table.id).where(table.uid.in_(wanted[start : start + _SLICE]))
            keys.extend(self._keys(query))
        return {row.record.id: row for row in self.page(kind, keys)}

    def every(self, kind: Kind, *, live: bool = True) -> Iterator[Held]:
        """Yield all rows of a kind in the order they came in; with ``live`` no tombstones."""
        query = rows.select(kind).order_by(TABLES[kind].id)
        if live:
            query = query.where(TABLES[kind].deleted == 0)
        yield from (row for _, row in self._read(kind, query, None))

    def records(self, kind: Kind) -> Iterator[Any]:
        """Yield all live records of a kind."""
        return (row.record for row in self.every(kind))

    def count(self, kind: Kind) -> int:
        """Return how many live rows there are."""
        table = TABLES[kind]
        query = table.select(peewee.fn.COUNT(table.id)).where(table.deleted == 0)
        return int(query.scalar(self._database))

    def size(self, kind: Kind) -> int:
        """Return how many rows there are, dead ones too."""
        query = TABLES[kind].select(peewee.fn.COUNT(peewee.SQL("*")))
        return int(query.scalar(self._database))

    def digests(self, kind: Kind, home: str = "", *, live: bool = False) -> dict[str, str]:
        """Return the stored digest of every row, by id; of one owner, or live ones only."""
        table = TABLES[kind]
        query = table.select(table.uid, table.digest)
        if home:
            query = query.where(table.home == home)
        if live:
            query = query.where(table.deleted == 0)
        return dict(query.tuples().execute(self._database))

    def states(self, kind: Kind, where: Mapping[str, Any]) -> list[tuple[str, str, str]]:
        """Return owner, id and stored digest of the live rows that match; conditions as in find."""
        table = TABLES[kind]
        query = table.select(table.home, table.uid, table.digest).where(table.deleted == 0)
        for name, value in where.items():
            query = query.where(condition(kind, name, value))
        return list(query.tuples().execute(self._database))

    def since(self, kind: Kind, low: int) -> list[Held]:
        """Return the rows of a kind, dead or alive, changed here after a change number."""
        table = TABLES[kind]
        query = rows.select(kind).where(table.change_seq > low).order_by(table.id)
        found = self._read(kind, query, None)
        return [row for _, row in found]

    def changed_since(self, low: int, homes: Collection[str] | None = None) -> int:
        """Return how many rows changed here after a change number; of some owners if named."""
        total = 0
        for table in TABLES.values():
            query = table.select(peewee.fn.COUNT(table.id)).where(table.change_seq > low)
            if homes is not None:
                query = query.where(table.home.in_(list(homes)))
            total += int(query.scalar(self._database))
        return total

    def change_number(self, kind: Kind, uid: str) -> int:
        """Return which change here a row was last written by; 0 for a seed's, and for none."""
        table = TABLES[kind]
        found = table.select(table.change_seq).where(table.uid == uid).scalar(self._database)
        return int(found or 0)

    def key(self, kind: Kind, uid: str) -> int | None:
        """Return a row's key inside; None when there is no such row."""
        query = TABLES[kind].select(TABLES[kind].id).where(TABLES[kind].uid == uid)
        found = list(query.tuples().execute(self._database))
        return found[0][0] if found else None

    def users(self, kind: Kind, uid: str, *, live: bool = True) -> list[tuple[Kind, str]]:
        """Return the kinds and ids of the rows that refer to a row."""
        found: list[tuple[Kind, str]] = []
        key = self.key(kind, uid)
        for other, field in referring(kind) if key is not None else ():
            query = self._users_query(other, field, uid, key)
            if live:
                query = query.where(TABLES[other].deleted == 0)
            found += [(other, row[0]) for row in query.tuples().execute(self._database)]
        return found

    def label(self, kind: Kind, uid: str) -> str:
        """Return the words that name a row to a person; its id when it is not here."""
        row = self.get(kind, uid)
        return self.label_of(row.record) if row else uid

    def label_of(self, record: Record) -> str:
        """Return the words that name this record, stored or not."""
        number = called(record)
        skipped = definition(kind_of(record)).called
        return " – ".join([*([number] if number else []), *self._words(record, skipped)])

    def sorting(self, kind: Kind, uid: str) -> str:
        """Return the words by which rows that refer to a row are sorted: its title's."""
        row = self.get(kind, uid)
        return " – ".join(self._words(row.record)) if row else uid

    def _words(self, record: Record, skipped: Sequence[str] = ()) -> Iterator[str]:
        """Yield what the fields of a record's title say."""
        of_kind = definition(kind_of(record))
        for name in of_kind.title:
            field, value = of_kind.field(name), getattr(record, name)
            if value is None or name in skipped:
                continue
            if isinstance(field.spec, Ref):
                yield self.label(Kind(field.spec.kind), value)
            elif isinstance(field.spec, Choice):
                yield code_label(field.spec.codes.name, value)
            else:
                yield paper_title(value) if (of_kind.kind, name) == _KEYED else _shown(value)

    def _ordered(
        self, query: peewee.ModelSelect[Any], kind: Kind, order: str, *, descending: bool
    ) -> peewee.ModelSelect[Any]:
        table = TABLES[kind]
        by: Any = table.sort_key
        if order:
            field = definition(kind).field(order)
            by = None if isinstance(field.spec, Refs) else getattr(table, order)
            if isinstance(field.spec, Ref):
                target = TABLES[Kind(field.spec.kind)].alias()
                on = getattr(table, order) == target.id
                query = query.join_from(table, target, peewee.JOIN.LEFT_OUTER, on=on)
                by = target.sort_key
            elif rows.numeric(field):
                by = by.cast("REAL")
        by = by if by is not None else table.sort_key
        return query.order_by(by.desc() if descending else by, table.id)

    def _in_dictionary_order(
        self,
        query: peewee.ModelSelect[Any],
        table: Any,
        field: Field,
        *,
        descending: bool,
    ) -> array[int]:
        column = getattr(table, field.name)
        found = list(query.select(table.id, column).tuples().execute(self._database))
        found.sort(key=lambda row: sort_key(row[1] or ""), reverse=descending)
        return array("q", (row[0] for row in found))

    def _keys(self, query: peewee.ModelSelect[Any]) -> Iterator[int]:
        return (row[0] for row in query.tuples().execute(self._database))

    def _read(
        self, kind: Kind, query: peewee.ModelSelect[Any], keys: list[int] | None
    ) -> list[tuple[int, Held]]:
        return self._read_rows(kind, self._fetched(query), keys)

    def _fetched(self, query: peewee.ModelSelect[Any]) -> list[Any]:
        """Return what is stored as it is: of tens of thousands of rows every look is long."""
        text, values = self._database.get_sql_context().sql(query).query()
        return list(self._database.execute_sql(text, values).fetchall())

    def _read_rows(
        self, kind: Kind, found: list[Any], keys: list[int] | None
    ) -> list[tuple[int, Held]]:
        links = {}
        for field in definition(kind).links:
            query = rows.links_query(kind, field)
            if keys is not None:
                query = query.where(LINKS[kind, field.name].owner.in_(_listed(keys)))  # type: ignore[attr-defined]
            targets: dict[int, list[str]] = {}
            for owner, uid in self._fetched(query):
                targets.setdefault(owner, []).append(uid)
            links[field.name] = targets
        return rows.read(kind, found, links)

    def _users_query(
        self, other: Kind, field: Field, uid: str, key: int | None
    ) -> peewee.ModelSelect[Any]:
        table = TABLES[other]
        query = table.select(table.uid)
        if isinstance(field.spec, Refs):
            return query.where(table.id.in_(owners(other, field, uid)))
        if isinstance(field.spec, Details):
            return query.where(getattr(table, field.name).contains(rows.to_json(uid)))
        return query.where(getattr(table, field.name) == key)


def _listed(keys: Iterable[int]) -> peewee.SQL:
    """Return keys of ours as they stand in a statement: five hundred parameters take longer."""
    return peewee.SQL(f"({', '.join(map(str, keys))})")


@functools.cache
def referring(kind: Kind) -> tuple[tuple[Kind, Field], ...]:
    """Return the kinds and fields that may refer to a kind."""
    return tuple(
        (other, field)
        for other in Kind
        for field in definition(other).fields
        if refers_to(field, kind)
    )


def _shown(value: Any) -> str:
    if isinstance(value, (str, int)):
        return str(value)
    return show_day(value) if hasattr(value, "isoformat") else show_number(value)
