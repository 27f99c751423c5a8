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


class Office(peewee.Model):
    """The one row that says who we are and how far our counters have come."""

    id = peewee.IntegerField(primary_key=True)
    unit = peewee.TextField()
    role = peewee.TextField()
    person = peewee.TextField()
    replica = peewee.TextField()
    epoch = peewee.IntegerField()
    epoch_id = peewee.TextField()
    change_seq = peewee.BigIntegerField()
    lamport = peewee.BigIntegerField()
    bundle_seq = peewee.BigIntegerField()
    last_id = peewee.TextField()
    founded_at = peewee.TextField()


class JournalStep(peewee.Model):
    """One thing done: a save, an import, an undo."""

    id = peewee.AutoField()
    at = peewee.TextField()
    by = peewee.TextField()
    key = peewee.TextField()
    label = peewee.TextField()
    undoes = peewee.ForeignKeyField("self", null=True, on_delete="RESTRICT")

    class Meta:
        legacy_table_names = False


class JournalChange(peewee.Model):
    """One row before and after; only what differs, nothing for a row that was not there."""

    id = peewee.AutoField()
    step = peewee.ForeignKeyField(JournalStep, on_delete="RESTRICT")
    kind = peewee.TextField()
    uid = peewee.TextField()
    before = peewee.TextField(null=True)
    after = peewee.TextField(null=True)

    class Meta:
        legacy_table_names = False
        indexes = ((("kind", "uid"), False),)


class Bundle(peewee.Model):
    """A file sent or received."""

    id = peewee.AutoField()
    uid = peewee.TextField(index=True)
    direction = peewee.TextField()
    peer = peewee.TextField()
    seq = peewee.BigIntegerField()
    kind = peewee.TextField()
    made_at = peewee.TextField()
    noted_at = peewee.TextField()
    noted_by = peewee.TextField()
    file = peewee.TextField()
    high = peewee.BigIntegerField()
    state = peewee.TextField()
    counts = peewee.TextField()
    manifest = peewee.TextField()
    step = peewee.ForeignKeyField(JournalStep, null=True, on_delete="RESTRICT")


class Aside(peewee.Model):
    """A row of a bundle that was not taken, or lost to a rival: kept, never thrown away."""

    id = peewee.AutoField()
    bundle = peewee.ForeignKeyField(Bundle, on_delete="RESTRICT")
    kind = peewee.TextField()
    uid = peewee.TextField()
    reason = peewee.TextField()
    image = peewee.TextField()


OWN_TABLES: tuple[type[peewee.Model], ...] = (
    Office,
    JournalStep,
    JournalChange,
    Bundle,
    Aside,
)


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
