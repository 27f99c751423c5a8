"""Version vectors and what becomes of an incoming row. Time is displayed; it never decides.

Every row carries a version: for each actor (a replica in one epoch) the number of its changes.
Comparing two versions tells whether one knows all the other knows, or each has something new.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.fields import Field, Flag, Number, Spec, Value, Whole
from thidua_desktop.domain.kinds import definition, kind_of, plain
from thidua_desktop.domain.records.record import Record

Version = Mapping[str, int]

_ENTRY = re.compile(r"([A-Za-z0-9]{1,32}\.\d{1,6}):(\d{1,12})")
_YES = "x"  # As a file spells a flag that is set.


def spell_version(version: Version) -> str:
    """Return the version's one spelling: "b7f2.1:3,c901.2:1"."""
    return ",".join(f"{actor}:{count}" for actor, count in sorted(version.items()) if count)


def read_version(text: str) -> Version:
    """Return the version of a spelling.

    Raises:
        ValueError: It is not one that :func:`spell_version` writes.
    """
    entries = [_ENTRY.fullmatch(part) for part in text.split(",")] if text else []
    version = {found[1]: int(found[2]) for found in entries if found}
    if spell_version(version) != text:
        raise ValueError(text)
    return version


def joined(ours: Version, theirs: Version) -> Version:
    """Return the least version that knows all both know."""
    return {actor: max(ours.get(actor, 0), theirs.get(actor, 0)) for actor in {*ours, *theirs}}


@dataclass(frozen=True, slots=True)
class Stamp:
    """What travels with a row beside its values.

    Attributes:
        version: Who changed it, how often.
        lamport: Logical clock of the last change; with ``actor`` it orders rivals the same way
            everywhere.
        actor: Replica and epoch of the last change.
        deleted: A tombstone: the row is gone, and says so for ever.
        updated_at: When, by the changer's clock (ISO, with zone); displayed only.
        updated_by: Who, by name; displayed only.
    """

    version: Version
    lamport: int
    actor: str
    deleted: bool = False
    updated_at: str = ""
    updated_by: str = ""

    @property
    def dot(self) -> str:
        """The last change's mark: "17@b7f2.1"."""
        return f"{self.lamport}@{self.actor}"

    def bumped(self, actor: str, lamport: int, at: str, by: str, *, deleted: bool) -> Stamp:
        """Return the stamp after one more change by ``actor``."""
        version = {**self.version, actor: self.version.get(actor, 0) + 1}
        return Stamp(version, lamport, actor, deleted, at, by)


@dataclass(frozen=True, slots=True)
class Held:
    """A record as an office holds it: values, stamp, and columns it does not know."""

    record: Record
    stamp: Stamp
    extra: Mapping[str, str] | None = None

    @property
    def digest(self) -> str:
        """Sixteen characters that change when any exchanged part of the row changes."""
        return row_digest(self)


class Verdict(Enum):
    """How an incoming row stands to ours."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    OLDER = "older"
    CONFLICT = "conflict"
    FORK = "fork"


def compare(ours: Held | None, theirs: Held) -> Verdict:
    """Say how the incoming row stands to ours.

    FORK is one version with two contents: a disk was copied and both copies went on.
    """
    if ours is None:
        return Verdict.NEW
    mine, yours = ours.stamp.version, theirs.stamp.version
    they_know = all(yours.get(actor, 0) >= count for actor, count in mine.items())
    we_know = all(mine.get(actor, 0) >= count for actor, count in yours.items())
    if they_know and we_know:
        return Verdict.SAME if ours.digest == theirs.digest else Verdict.FORK
    if they_know:
        return Verdict.UPDATE
    return Verdict.OLDER if we_know else Verdict.CONFLICT


def provisional(ours: Held, theirs: Held) -> tuple[Held, Held]:
    """Return the row shown until the owner decides, and the one kept beside it.

    Every site picks the same one, whatever order the files came in: the greater dot, and for a
    fork, whose dots are equal, the greater digest. The shown row knows both histories.
    """

    def order(row: Held) -> tuple[int, str, str]:
        return row.stamp.lamport, row.stamp.actor, row.digest

    shown, kept = (ours, theirs) if order(ours) >= order(theirs) else (theirs, ours)
    version = joined(ours.stamp.version, theirs.stamp.version)
    return replace(shown, stamp=replace(shown.stamp, version=version)), kept


def recognised(row: Held) -> Held:
    """Return the row with what came as a column nobody knew in the field it is for.

    A program that does not know a field keeps its column as text and hands it on. The digest is
    the same before and after; what the field cannot hold stays where it is.
    """
    carried = row.extra or {}
    known = [field for field in _added(row) if field.name in carried] if carried else []
    read = {field.name: _from_text(field.spec, carried[field.name]) for field in known}
    found = {name: value for name, value in read.items() if value is not None}
    if not found:
        return row
    extra = {name: text for name, text in carried.items() if name not in found}
    return replace(row, record=replace(row.record, **found), extra=extra or None)


def canonical(row: Held) -> str:
    """Return the row's one spelling: a JSON array in the order of its kind's fields.

    Added fields are spelled as an older program would that carries them along unknown, and not at
    all when empty: whoever holds the row finds the same digest.
    """
    kind = kind_of(row.record)
    values = plain(row.record)
    cells = [values[f.name] for f in definition(kind).fields if not f.added]
    spelled = {f.name: _as_text(f.spec, values[f.name]) for f in _added(row)}
    added = {name: text for name, text in spelled.items() if text is not None}
    parts = [kind.value, row.record.id, row.record.home, *cells, {**(row.extra or {}), **added}]
    parts += [spell_version(row.stamp.version), row.stamp.dot, "D" if row.stamp.deleted else "A"]
    parts += [row.stamp.updated_at, row.stamp.updated_by]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def row_digest(row: Held) -> str:
    """Return sixteen base32 characters of the SHA-256 of the canonical row."""
    return short_digest(canonical(row).encode("utf-8"))


def short_digest(data: bytes) -> str:
    """Return sixteen base32 characters of the SHA-256 of the data."""
    return base64.b32encode(hashlib.sha256(data).digest())[:16].decode("ascii")


def _added(row: Held) -> list[Field]:
    return [f for f in definition(kind_of(row.record)).fields if f.added]


def _from_text(spec: Spec, text: str) -> Value:
    """Return the value that has exactly this spelling, or None."""
    try:
        raw: object = text
        if isinstance(spec, Flag):
            return True if text == _YES else None
        if isinstance(spec, Number):
            raw = Decimal(text)
        elif isinstance(spec, Whole):
            raw = int(text)
        value = spec.read(raw)
    except (UserError, ValueError, ArithmeticError):
        return None
    return value if str(spec.plain(value)) == text else None


def _as_text(spec: Spec, plain: object) -> str | None:
    """Return what a program that does not know the field reads in its cell; None for nothing."""
    if isinstance(spec, Flag):
        return _YES if plain else None
    return None if plain is None else str(plain)


def digest_of_rows(digests: list[str]) -> str:
    """Return the SHA-256 (hex) of many row digests, whatever their order."""
    return hashlib.sha256("\n".join(sorted(digests)).encode("ascii")).hexdigest()
