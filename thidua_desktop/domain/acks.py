"""What one office tells another of the files it got: how far it has come, and what it did not take.

An acknowledgement names both epochs, the one whose changes it is about and the one of the machine
that says so: a machine whose copy was restored starts again, and its first word is believed though
it is lower.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, TypeVar

from thidua_desktop.domain.streams import Range

# More than these are never told in one file; the rest is told by the high-water mark.
MOST_FILES, MOST_ROWS = 50, 500
REPLIES: Final = ("received", "rejected", "processed")

_LONGEST = 400
_ACTOR = re.compile(r"[A-Za-z0-9]{1,32}\.\d{1,6}")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the changes of one epoch of the addressee have come.

    Attributes:
        epoch_id: The addressee's epoch.
        hw: Every change up to this one is here.
        gaps: Changes missing below later ones: first and last.
    """

    epoch_id: str
    hw: int
    gaps: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class FileReply:
    """What became of one file: received or refused as a whole, or row by row.

    Attributes:
        id: The bundle.
        state: One of :data:`REPLIES`.
        code: Why it was refused; "" otherwise.
        taken: Rows that were taken or were here already.
        not_taken: Rows that were set aside.
        at: When (ISO, with zone), by the acker's clock; displayed only.
    """

    id: str
    state: str
    code: str = ""
    taken: int = 0
    not_taken: int = 0
    at: str = ""


@dataclass(frozen=True, slots=True)
class RowReply:
    """A row that was not taken: which file, which version of it, and the code of the reason."""

    file: str
    kind: str
    id: str
    version: str
    code: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What the owner decided about a proposal: it was taken, declined, or became a row beside."""

    proposal: str
    kept: str
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Acks:
    """All that one file acknowledges.

    Attributes:
        epoch_id: The epoch of the machine that says so.
        epoch: Its number.
        marks: How far each epoch of the addressee has come.
        files: What became of the latest files.
        rows: Rows that were not taken.
        forked: Actors of whom two contents of one version were seen.
        decided: Proposals decided.
    """

    epoch_id: str
    epoch: int
    marks: tuple[Mark, ...] = ()
    files: tuple[FileReply, ...] = ()
    rows: tuple[RowReply, ...] = ()
    forked: tuple[str, ...] = ()
    decided: tuple[Decision, ...] = ()

    def to_json(self) -> str:
        """Return the one spelling: sorted keys, no spaces."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(text: str) -> str:
    """Return the SHA-256 (hex) of acknowledgements as they are spelt; "" of none."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest() if text else ""


def from_json(text: str) -> Acks:
    """Return the acknowledgements of a spelling; names it does not know are ignored.

    Raises:
        ValueError: It is none.
    """
    try:
        given = json.loads(text)
    except RecursionError as error:
        raise ValueError(text[:_LONGEST]) from error
    if not isinstance(given, dict):
        raise ValueError(text[:_LONGEST])  # noqa: TRY004 - what came from a file is a bad value
    replies = _each(FileReply, given.get("files"), MOST_FILES)
    if any(reply.state not in REPLIES for reply in replies):
        raise ValueError(replies)
    forked = tuple(_text(actor) for actor in _list(given.get("forked"), MOST_FILES))
    if not all(map(_ACTOR.fullmatch, forked)):
        raise ValueError(forked)
    return Acks(
        _text(given.get("epoch_id")),
        _count(given.get("epoch")),
        _each(Mark, given.get("marks"), MOST_FILES),
        replies,
        _each(RowReply, given.get("rows"), MOST_ROWS),
        forked,
        _each(Decision, given.get("decided"), MOST_ROWS),
    )


def _each(of: type[T], raw: object, most: int) -> tuple[T, ...]:
    return tuple(_one(of, item) for item in _list(raw, most))


def _one(of: type[T], raw: object) -> T:
    if not isinstance(raw, Mapping):
        raise ValueError(raw)  # noqa: TRY004
    values: dict[str, Any] = {}
    for field in fields(of):  # type: ignore[arg-type]
        read = {"int": _count, "str": _text}.get(str(field.type), _ranges)
        values[field.name] = read(raw.get(field.name))
    return of(**values)


def _ranges(raw: object) -> tuple[Range, ...]:
    pairs = []
    for one in _list(raw, MOST_ROWS):
        first, last = (_count(number) for number in _list(one, 2))
        pairs.append((first, last))
    return tuple(pairs)


def _list(raw: object, most: int) -> Sequence[object]:
    if not isinstance(raw, list) or len(raw) > most:
        raise ValueError(raw)
    return raw


def _text(raw: object) -> str:
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        raise ValueError(raw)
    return raw


def _count(raw: object) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 <= raw < 1 << 53:
        raise ValueError(raw)
    return raw
