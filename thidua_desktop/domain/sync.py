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
from enum import Enum

from thidua_desktop.domain.kinds import definition, kind_of, plain
from thidua_desktop.domain.records.record import Record

Version = Mapping[str, int]

_ENTRY = re.compile(r"([A-Za-z0-9]{1,32}\.\d{1,6}):(\d{1,12})")


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


def canonical(row: Held) -> str:
    """Return the row's one spelling: a JSON array in the order of its kind's fields."""
    kind = kind_of(row.record)
    values = plain(row.record)
    cells = [values[f.name] for f in definition(kind).fields]
    parts = [kind.value, row.record.id, row.record.home, *cells, row.extra or {}]
    parts += [spell_version(row.stamp.version), row.stamp.dot, "D" if row.stamp.deleted else "A"]
    parts += [row.stamp.updated_at, row.stamp.updated_by]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def row_digest(row: Held) -> str:
    """Return sixteen base32 characters of the SHA-256 of the canonical row."""
    return short_digest(canonical(row).encode("utf-8"))


def short_digest(data: bytes) -> str:
    """Return sixteen base32 characters of the SHA-256 of the data."""
    return base64.b32encode(hashlib.sha256(data).digest())[:16].decode("ascii")


def digest_of_rows(digests: list[str]) -> str:
    """Return the SHA-256 (hex) of many row digests, whatever their order."""
    return hashlib.sha256("\n".join(sorted(digests)).encode("ascii")).hexdigest()
