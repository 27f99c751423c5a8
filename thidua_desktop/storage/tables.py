"""The tables. Private to this floor: records, not rows, cross the wall.

A kind's table is made from its record, so that columns and fields cannot drift apart; the history
of the schema is plain SQL in ``db/migrations``, and a test holds the two against each other.
Integers are keys inside; ``uid`` is the identity that travels. Nothing here is particular to
SQLite, so that a province may move to another database one day.
"""

from __future__ import annotations

from typing import Any

import peewee

from thidua_desktop.domain.fields import Field, Flag, Ref, Whole
from thidua_desktop.domain.kinds import DEFINITIONS, Definition, Kind
from thidua_desktop.domain.sets import Refs
from thidua_desktop.storage.own_tables import OWN_TABLES


class Row(peewee.Model):
    """Columns every exchanged table has."""

    id = peewee.AutoField()
    uid = peewee.TextField(unique=True)
    home = peewee.TextField(index=True)
    vv = peewee.TextField()
    lamport = peewee.BigIntegerField()
    actor = peewee.TextField()
    deleted = peewee.IntegerField(default=0)
    change_seq = peewee.BigIntegerField(default=0, index=True)
    digest = peewee.TextField()
    updated_at = peewee.TextField()
    updated_by = peewee.TextField()
    search = peewee.TextField()
    sort_key = peewee.BlobField(index=True)
    extra = peewee.TextField(null=True)

    class Meta:
        legacy_table_names = False


def column_name(field: Field) -> str:
    """Return the column that holds a field."""
    return f"{field.name}_id" if isinstance(field.spec, Ref) else field.name


def link_name(kind: Kind, field: Field) -> str:
    """Return the table that holds a set of references."""
    return f"{kind.value}_{field.name}"


def _column(field: Field, made: dict[str, type[Row]]) -> peewee.Field:
    if isinstance(field.spec, Ref):
        target: Any = made.get(field.spec.kind, "self")
        return peewee.ForeignKeyField(target, null=True, on_delete="RESTRICT", backref="+")
    if isinstance(field.spec, Flag):
        return peewee.IntegerField(default=0)
    if isinstance(field.spec, Whole):
        return peewee.BigIntegerField(null=True)
    return peewee.TextField(null=True)


def _table(of_kind: Definition, made: dict[str, type[Row]]) -> type[Row]:
    columns: dict[str, Any] = {
        field.name: _column(field, made)
        for field in of_kind.fields
        if not isinstance(field.spec, Refs)
    }
    meta = type("Meta", (), {"table_name": of_kind.kind.value, "legacy_table_names": False})
    return type(of_kind.record.__name__, (Row,), {**columns, "Meta": meta, "__doc__": "A kind."})


def _link(of_kind: Definition, field: Field, made: dict[str, type[Row]]) -> type[peewee.Model]:
    name = link_name(of_kind.kind, field)
    owner, target = made[of_kind.kind.value], made[field.spec.kind]  # type: ignore[attr-defined]
    meta = type("Meta", (), {"table_name": name, "primary_key": False})
    columns = {
        "owner": peewee.ForeignKeyField(owner, on_delete="RESTRICT", backref="+"),
        "target": peewee.ForeignKeyField(target, on_delete="RESTRICT", backref="+"),
        "Meta": meta,
    }
    return type(name, (peewee.Model,), columns)


def _tables() -> dict[Kind, type[Row]]:
    made: dict[str, type[Row]] = {}
    for of_kind in DEFINITIONS:
        made[of_kind.kind.value] = _table(of_kind, made)
    return {of_kind.kind: made[of_kind.kind.value] for of_kind in DEFINITIONS}


TABLES = _tables()
_MADE = {kind.value: table for kind, table in TABLES.items()}
LINKS: dict[tuple[Kind, str], type[peewee.Model]] = {
    (of_kind.kind, field.name): _link(of_kind, field, _MADE)
    for of_kind in DEFINITIONS
    for field in of_kind.links
}
EVERY: tuple[type[peewee.Model], ...] = (*OWN_TABLES, *TABLES.values(), *LINKS.values())
