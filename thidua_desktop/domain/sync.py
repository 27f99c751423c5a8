"""Version vectors and what becomes of an incoming row. Time is displayed; it never decides.

Every row carries a version: for each actor (a replica in one epoch) the number of its changes.
Comparing two versions tells whether one knows all the other knows, or each has something new.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import hashlib
import json
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.fields import Field, Flag, Number, Spec, Value, Whole
from thidua_desktop.domain.kinds import Kind, definition, kind_of, restore
from thidua_desktop.domain.records.record import Record

Version = Mapping[str, int]

_ENTRY = re.compile(r"([A-Za-z0-9]{1,32}\.\d{1,6}):(\d{1,12})")
_YES = "x"  # As a file spells a flag that is set.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


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
    _digest: str = dataclasses.field(default="", init=False, repr=False, compare=False)

    @property
    def digest(self) -> str:
        """Sixteen characters that change when any exchanged part of the row changes."""
        if not self._digest:
            object.__setattr__(self, "_digest", row_digest(self))  # A value: found out once.
        return self._digest


class Verdict(Enum):
    """How an incoming row stands to ours."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    OLDER = "older"
    CONFLICT = "conflict"
    FORK = "fork"


def dominates(one: Version, other: Version) -> bool:
    """Say whether who made the first version knew everything in the other."""
    return all(one.get(actor, 0) >= count for actor, count in other.items())


def order(row: Held) -> tuple[int, str, str]:
    """Return what decides which of several rivals is shown: the greater, at every site alike.

    Clocks have no say: the logical clock, then the machine's name, then the digest.
    """
    return row.stamp.lamport, row.stamp.actor, row.digest


def compare(ours: Held | None, theirs: Held) -> Verdict:
    """Say how the incoming row stands to ours.

    FORK is one version with two contents: a disk was copied and both copies went on.
    """
    if ours is None:
        return Verdict.NEW
    they_know = dominates(theirs.stamp.version, ours.stamp.version)
    we_know = dominates(ours.stamp.version, theirs.stamp.version)
    if they_know and we_know:
        return Verdict.SAME if ours.digest == theirs.digest else Verdict.FORK
    if they_know:
        return Verdict.UPDATE
    return Verdict.OLDER if we_know else Verdict.CONFLICT


@dataclass(frozen=True, slots=True)
class Settled:
    """What a site holds of one row after one more version of it came.

    Attributes:
        shown: The version everybody sees until the owner decides.
        kept: The other versions that nobody has made with knowledge of all: open rivals.
        verdict: What the version that came is to those that were here.
    """

    shown: Held
    kept: tuple[Held, ...]
    verdict: Verdict


def settle(known: Sequence[Held], theirs: Held) -> Settled:
    """Take one more version of a row.

    A site keeps every version that no other one it has seen was made with knowledge of. So all
    sites that saw the same versions, in whatever order and however often, hold the same, and
    nothing is left out that nobody has decided about.

    Args:
        known: What the site holds: the shown version first, then its open rivals; may be empty.
        theirs: The version that came.
    """
    if not known:
        return Settled(theirs, (), Verdict.NEW)
    verdicts = [compare(ours, theirs) for ours in known]
    for verdict in (Verdict.SAME, Verdict.OLDER):
        if verdict in verdicts:
            return Settled(known[0], tuple(known[1:]), verdict)
    beaten = Verdict.UPDATE
    rivals = [ours for ours, verdict in zip(known, verdicts, strict=True) if verdict is not beaten]
    shown, *kept = sorted([theirs, *rivals], key=order, reverse=True)
    verdict = beaten
    if rivals:
        verdict = Verdict.FORK if Verdict.FORK in verdicts else Verdict.CONFLICT
    return Settled(shown, tuple(kept), verdict)


def alike(one: Held | None, other: Held) -> bool:
    """Say whether two versions of a row say the same: two who decided alike need not be asked."""
    if one is None or one.record != other.record:
        return False
    return one.stamp.deleted == other.stamp.deleted and (one.extra or {}) == (other.extra or {})


def recognised(row: Held) -> Held:
    """Return the row with what came as a column nobody knew in the field it is for.

    A program that does not know a field keeps its column as text and hands it on. The digest is
    the same before and after; what the field cannot hold stays where it is.
    """
    carried = row.extra or {}
    if not carried:
        return row
    added = _spelling(kind_of(row.record)).added
    known = [field for field in added if field.name in carried]
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
    record, stamp = row.record, row.stamp
    spelling = _spelling(kind_of(record))
    cells = list(spelling.values(record))
    for place, plain in spelling.plain:
        cells[place] = plain(cells[place])
    extra = dict(row.extra or {})
    for field in spelling.added:
        text = _as_text(field.spec, field.spec.plain(getattr(record, field.name)))
        if text is not None:
            extra[field.name] = text
    parts = [spelling.kind, record.id, record.home, *cells, extra]
    parts += [spell_version(stamp.version), stamp.dot, "D" if stamp.deleted else "A"]
    parts += [stamp.updated_at, stamp.updated_by]
    return _JSON.encode(parts)


def from_canonical(text: str) -> Held:
    """Return the row of a spelling.

    Raises:
        ValueError: It is not one that :func:`canonical` writes.
    """
    try:
        row = _respelt(json.loads(text))
    except (UserError, TypeError, KeyError, IndexError, ArithmeticError, RecursionError) as error:
        raise ValueError(text[:200]) from error
    if canonical(row) != text:
        raise ValueError(text[:200])
    return row


def _respelt(parts: list[Any]) -> Held:
    name, uid, home, *cells = parts
    kind = Kind(name)
    fields = [f for f in definition(kind).fields if not f.added]
    *values, extra, version, dot, state, at, by = cells
    lamport, _, actor = dot.partition("@")
    record = restore(
        kind, uid, home, {f.name: cell for f, cell in zip(fields, values, strict=True)}
    )
    stamp = Stamp(read_version(version), int(lamport), actor, state == "D", at, by)
    return recognised(Held(record, stamp, extra or None))


def row_digest(row: Held) -> str:
    """Return sixteen base32 characters of the SHA-256 of the canonical row."""
    return short_digest(canonical(row).encode("utf-8"))


def short_digest(data: bytes) -> str:
    """Return sixteen base32 characters of the SHA-256 of the data."""
    return base64.b32encode(hashlib.sha256(data).digest()[:10]).decode("ascii")


@dataclass(frozen=True, slots=True)
class _Spelling:
    """What is needed to spell a kind's rows.

    Attributes:
        kind: Its name.
        values: Gives the values of the fields that every program knows.
        plain: Place among them and plain form of those that are not their own plain form.
        added: The other fields.
    """

    kind: str
    values: Callable[[Record], tuple[Value, ...]]
    plain: tuple[tuple[int, Callable[[Value], object]], ...]
    added: tuple[Field, ...]


@functools.cache
def _spelling(kind: Kind) -> _Spelling:
    fields = definition(kind).fields
    own = [f for f in fields if not f.added]
    return _Spelling(
        kind.value,
        operator.attrgetter(*(f.name for f in own)),
        tuple((n, f.spec.plain) for n, f in enumerate(own) if type(f.spec).plain is not Spec.plain),
        tuple(f for f in fields if f.added),
    )


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
