"""Rows ↔ records: what a column holds, and how a field gets in and out of it."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import peewee

from thidua_desktop.domain.fields import Field, Number, Ref, Spec
from thidua_desktop.domain.kinds import Kind, definition, plain, restore
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.domain.sync import Held, Stamp, read_version, recognised, spell_version
from thidua_desktop.storage.tables import LINKS, TABLES, column_name

_AS_JSON = (Choices, Parameters, Details)
STAMP_COLUMNS = ("vv", "lamport", "actor", "deleted", "updated_at", "updated_by", "extra")

Image = dict[str, Any]
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)

# The rows of one office are mostly in a few versions; what stands for one is never changed.
_version = functools.lru_cache(maxsize=1000)(read_version)


def to_json(value: object) -> str:
    """Return the JSON this program stores: readable, keys sorted, one spelling."""
    return _JSON.encode(value)


def image(row: Held) -> Image:
    """Return everything of a row in plain form: what the journal compares and keeps."""
    stamp = row.stamp
    return {
        "home": row.record.home,
        **plain(row.record),
        "#version": spell_version(stamp.version),
        "#lamport": stamp.lamport,
        "#actor": stamp.actor,
        "#deleted": int(stamp.deleted),
        "#updated_at": stamp.updated_at,
        "#updated_by": stamp.updated_by,
        "#extra": dict(row.extra or {}),
    }


def held(kind: Kind, uid: str, of: Image) -> Held:
    """Return the row of an image."""
    record = restore(kind, uid, of["home"], of)
    return recognised(Held(record, stamp_of(of), of["#extra"] or None))


def stamp_of(of: Image) -> Stamp:
    """Return the stamp within an image."""
    return Stamp(
        read_version(of["#version"]),
        of["#lamport"],
        of["#actor"],
        bool(of["#deleted"]),
        of["#updated_at"],
        of["#updated_by"],
    )


def to_column(field: Field, value: Any) -> Any:
    """Return what the field's column stores; references are the caller's to resolve."""
    of = field.spec.plain(value)
    return to_json(of) if isinstance(field.spec, _AS_JSON) else of


def from_column(field: Field, stored: Any) -> Any:
    """Return the field's value."""
    if isinstance(field.spec, _AS_JSON):
        stored = json.loads(stored) if stored else None
    return field.spec.restore(stored)


def select(kind: Kind) -> peewee.ModelSelect[Any]:
    """Return the query of a kind's rows, referred rows' uids beside them."""
    table = TABLES[kind]
    columns: list[Any] = [table.id, table.uid, table.home]
    columns += [getattr(table, name) for name in STAMP_COLUMNS]
    joins = []
    for field in _columns(kind):
        if isinstance(field.spec, Ref):
            target = TABLES[Kind(field.spec.kind)].alias()
            columns.append(target.uid)
            joins.append((target, getattr(table, field.name) == target.id))
        else:
            columns.append(getattr(table, field.name))
    query = table.select(*columns)
    for target, on in joins:
        query = query.join_from(table, target, peewee.JOIN.LEFT_OUTER, on=on)
    return query


def read(
    kind: Kind, rows: Iterable[Sequence[Any]], links: Mapping[str, Mapping[int, list[str]]]
) -> list[tuple[int, Held]]:
    """Return the rows of :func:`select` as records, by their key inside."""
    names = [field.name for field in _columns(kind)]
    converted, make = _converted(kind), definition(kind).record
    found = []
    for row in rows:
        key, uid, home, version, lamport, actor, deleted, at, by, extra = row[:10]
        values = dict(zip(names, row[10:], strict=True))
        for field in converted:
            values[field.name] = from_column(field, values[field.name])
        for name, targets in links.items():
            values[name] = tuple(sorted(targets.get(key, ())))
        record = make(id=uid, home=home, **values)
        stamp = Stamp(_version(version), lamport, actor, bool(deleted), at, by)
        row_held = Held(record, stamp, json.loads(extra) if extra else None)
        found.append((key, recognised(row_held)))
    return found


def links_query(kind: Kind, field: Field) -> peewee.ModelSelect[Any]:
    """Return the query (owner's key, target's uid) of a set of references."""
    link: Any = LINKS[kind, field.name]
    target = TABLES[Kind(field.spec.kind)]  # type: ignore[attr-defined]
    query: peewee.ModelSelect[Any] = link.select(link.owner, target.uid)
    return query.join(target, on=(link.target == target.id))


def write_columns(kind: Kind) -> list[str]:
    """Return the names of the columns a write fills, in the order of :func:`write_values`."""
    own = ["home", *STAMP_COLUMNS, "change_seq", "digest", "search", "sort_key"]
    return own + [column_name(field) for field in _columns(kind)]


def write_values(
    kind: Kind, row: Held, keys: Mapping[str, int | None], derived: tuple[int, str, bytes]
) -> list[Any]:
    """Return the values of the write columns.

    Args:
        kind: The row's kind.
        row: The row.
        keys: Key inside of each single reference, by field.
        derived: Change number, search text, sort key.
    """
    record, stamp = row.record, row.stamp
    change_seq, search, sort_key = derived
    extra = to_json(dict(row.extra)) if row.extra else None
    values: list[Any] = [record.home, spell_version(stamp.version), stamp.lamport, stamp.actor]
    values += [int(stamp.deleted), stamp.updated_at, stamp.updated_by, extra]
    values += [change_seq, row.digest, search, sort_key]
    names, spelled = _written(kind)
    values += [keys[name] if name in keys else getattr(record, name) for name in names]
    for place, field in spelled:
        values[place] = to_column(field, values[place])
    return values


@functools.cache
def _written(kind: Kind) -> tuple[list[str], list[tuple[int, Field]]]:
    """Return the fields in order, and among all columns those that hold another form of them."""
    fields = _columns(kind)
    first = len(write_columns(kind)) - len(fields)
    kept = Spec.plain
    spelled = [(n, f) for n, f in enumerate(fields, start=first) if type(f.spec).plain is not kept]
    return [field.name for field in fields], spelled


def numeric(field: Field) -> bool:
    """Say whether the column holds a number spelled as text."""
    return isinstance(field.spec, Number)


@functools.cache
def _converted(kind: Kind) -> list[Field]:
    """Return the fields whose columns hold another form than the value itself."""
    kept = Spec.restore
    return [f for f in _columns(kind) if type(f.spec).restore is not kept]


@functools.cache
def _columns(kind: Kind) -> list[Field]:
    return [f for f in definition(kind).fields if not isinstance(f.spec, Refs)]
