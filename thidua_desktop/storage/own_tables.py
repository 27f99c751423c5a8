"""The program's own tables: who we are, the journal, files, other offices, rows set aside.

Private to this floor like those of the kinds; see :mod:`storage.tables`.
"""

from __future__ import annotations

import peewee


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
    parent_epoch_id = peewee.TextField(default="")
    notice = peewee.TextField(default="")
    notice_at = peewee.TextField(default="")
    receipt_tries = peewee.IntegerField(default=0)
    receipt_tried_at = peewee.TextField(default="")
    marked = peewee.IntegerField(default=0)


class OwnEpoch(peewee.Model):
    """A life of this database, the present one among them."""

    id = peewee.AutoField()
    epoch_id = peewee.TextField(unique=True)
    replica = peewee.TextField()
    epoch = peewee.IntegerField()
    parent_epoch_id = peewee.TextField()
    reason = peewee.TextField()
    began_at = peewee.TextField()

    class Meta:
        legacy_table_names = False


class PeerEpoch(peewee.Model):
    """An epoch of another office's machine: what came of it, and what it has of ours."""

    id = peewee.AutoField()
    unit = peewee.TextField(index=True)
    epoch_id = peewee.TextField(unique=True)
    replica = peewee.TextField()
    epoch = peewee.IntegerField()
    parent_epoch_id = peewee.TextField()
    ranges = peewee.TextField()
    last_seq = peewee.BigIntegerField()
    last_made_at = peewee.TextField()
    noted_at = peewee.TextField()
    app = peewee.TextField()
    can_read = peewee.TextField()
    wants_echo = peewee.IntegerField()
    echoed = peewee.TextField()
    acked_epoch_id = peewee.TextField()
    acked = peewee.BigIntegerField()
    acked_gaps = peewee.TextField()
    acked_seq = peewee.BigIntegerField()
    forked = peewee.TextField()

    class Meta:
        legacy_table_names = False


class PeerKey(peewee.Model):
    """A key another office signs its files with."""

    id = peewee.AutoField()
    unit = peewee.TextField()
    key = peewee.TextField()
    state = peewee.TextField()
    first_bundle = peewee.TextField()
    noted_at = peewee.TextField()
    confirmed_at = peewee.TextField()
    confirmed_by = peewee.TextField()

    class Meta:
        legacy_table_names = False
        indexes = ((("unit", "key"), True),)


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
    sha256 = peewee.TextField(default="", index=True)
    low = peewee.BigIntegerField(default=0)
    epoch_id = peewee.TextField(default="")
    verdict = peewee.TextField(default="")
    complete = peewee.IntegerField(default=1)
    handed_at = peewee.TextField(default="")
    replied_at = peewee.TextField(default="")
    reply = peewee.TextField(default="{}")
    signature = peewee.TextField(default="")


class Aside(peewee.Model):
    """A row that was not taken, or a rival of the row shown: kept, never thrown away."""

    id = peewee.AutoField()
    bundle = peewee.ForeignKeyField(Bundle, null=True, on_delete="RESTRICT")
    kind = peewee.TextField()
    uid = peewee.TextField()
    reason = peewee.TextField()
    image = peewee.TextField()
    state = peewee.TextField()
    at = peewee.TextField()
    sender = peewee.TextField()
    author = peewee.TextField()
    why = peewee.TextField()
    place = peewee.TextField()
    code = peewee.TextField()
    proposal = peewee.TextField(index=True)
    ours = peewee.IntegerField()
    settled_at = peewee.TextField()
    settled_by = peewee.TextField()
    settled = peewee.TextField()

    class Meta:
        legacy_table_names = False
        indexes = ((("kind", "uid"), False),)


OWN_TABLES: tuple[type[peewee.Model], ...] = (
    Office,
    OwnEpoch,
    PeerEpoch,
    PeerKey,
    JournalStep,
    JournalChange,
    Bundle,
    Aside,
)
