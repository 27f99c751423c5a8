"""What a bundle says of itself: from whom, to whom, which changes, and a digest of every sheet.

A manifest that came in a file is weighed as it stands there: a later program may have written names
that nobody here knows, and its signature and its code are over those too.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from thidua_desktop.domain.errors import refuse

FAMILY = "TDX"
MAJOR = 1
# 1.1 added sheets and columns; a program of 1.0 keeps the columns and passes the sheets over.
# 1.2 added the signature, acknowledgements, open rivals and the roster of keys.
# 1.3 added the sheets of what is put on paper: examples, awards, minutes, papers issued.
CAN_READ = tuple(f"{FAMILY}/{MAJOR}.{minor}" for minor in range(4))
FORMAT = CAN_READ[-1]
UNSIGNED = CAN_READ[1]  # The last format that nobody has to sign.

_FORMAT = re.compile(rf"{FAMILY}/(\d{{1,4}})\.(\d{{1,4}})")
_SIGNED_FROM = 2
_PAPER_FROM = 3
_LONGEST = 1000
_MOST_ITEMS = 1000
_MOST = 1 << 53  # What every program reads of a number without rounding it.
_YEARS = range(1900, 9000)  # Years that can be told in any zone.
# Names that a manifest of an earlier format does not spell.
_SINCE_SIGNED = ("key", "parent_epoch_id", "wants_echo", "echo", "part", "parts", "campaign")


class BundleKind(StrEnum):
    """What a bundle is for; part of the file's name."""

    UP = "NOP"
    DOWN = "GIAO"
    RECEIPT = "BIENNHAN"
    SNAPSHOT = "TOANBO"
    TEMPLATE = "MAU"
    ERRORS = "LOI"


@dataclass(frozen=True, slots=True)
class SheetTotals:
    """What a sheet held when it was written.

    Attributes:
        rows: All rows.
        deleted: Of these, rows that say they are gone.
        sum: Control total of the live rows' money or points, "" where there is nothing to add.
        digest: One digest over the row digests, whatever their order.
    """

    rows: int
    deleted: int
    sum: str
    digest: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """A bundle's own description.

    Attributes:
        fmt: Format of the workbook, "TDX/1.3".
        schema: Version of the sender's database.
        bundle_id: UUIDv7 of this file.
        kind: One of :class:`BundleKind`.
        sender: Id of the sending unit.
        receiver: Id of the unit it is for.
        replica: The sending machine.
        epoch: Its epoch, as shown.
        epoch_id: Its epoch, as compared.
        seq: Number of the bundle at the sender.
        low: Changes above this number are in the file.
        high: Up to and including this one.
        period: Reporting period, or "".
        made_at: When, ISO with zone.
        made_by: Who, by name.
        app: Version of the program.
        can_read: Formats the sender reads.
        sheets: Totals by sheet name.
        acks_digest: Digest of the acknowledgements in the file, or "".
        key: The sender's public key, or "" in a file that nobody signed.
        parent_epoch_id: The epoch before the sender's, or "".
        wants_echo: Whether the sender asks for its own rows, as a machine does that started again.
        echo: Epochs of the receiver whose wish for an echo this file fulfils.
        part: Which of several files that only together cover the changes.
        parts: How many they are.
        campaign: What a template is for; "" elsewhere.
    """

    fmt: str = FORMAT
    schema: int
    bundle_id: str
    kind: str
    sender: str
    sender_code: str
    sender_name: str
    receiver: str
    receiver_code: str
    receiver_name: str
    replica: str
    epoch: int
    epoch_id: str
    seq: int
    low: int
    high: int
    period: str = ""
    made_at: str
    made_by: str
    app: str
    can_read: tuple[str, ...] = CAN_READ
    sheets: Mapping[str, SheetTotals] = dataclasses.field(default_factory=dict)
    acks_digest: str = ""
    key: str = ""
    parent_epoch_id: str = ""
    wants_echo: bool = False
    echo: tuple[str, ...] = ()
    part: int = 1
    parts: int = 1
    campaign: str = ""

    @property
    def moment(self) -> datetime:
        """When it was made, by the sender's clock."""
        return datetime.fromisoformat(self.made_at)

    @property
    def code(self) -> str:
        """Ten characters to compare by eye or by telephone: "K7F2-9QXM-PA".

        Of a manifest made here; of one that came, :func:`check_code` of its text tells.
        """
        return check_code(self.to_json())

    @property
    def signed(self) -> bool:
        """Whether a file of its format has to be signed."""
        return is_signed(self.fmt)

    def to_json(self) -> str:
        """Return the one spelling: sorted keys, no spaces."""
        values = dataclasses.asdict(self)
        for name in () if self.signed else _SINCE_SIGNED:
            del values[name]
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def check_code(text: str) -> str:
    """Return the first ten base32 characters of the digest of a manifest's text, grouped."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    code = base64.b32encode(digest)[:10].decode("ascii")
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def from_json(text: str) -> Manifest:
    """Return the manifest of a text; names it does not know are ignored.

    Raises:
        UserError: ``format_newer``: it needs a newer program.
        ValueError: It is no manifest.
    """
    given = json.loads(text)
    if not isinstance(given, dict):
        raise ValueError(text[:_LONGEST])  # noqa: TRY004 - what came from a file is a bad value
    check_format(given.get("fmt"))
    values = {
        f.name: _taken(f.name, str(f.type), given.get(f.name))
        for f in _FIELDS
        if f.name in given or f.name not in _SINCE_SIGNED
    }
    manifest = Manifest(**values)
    made = manifest.moment
    if manifest.kind not in set(BundleKind) or made.tzinfo is None or made.year not in _YEARS:
        raise ValueError(manifest.kind, manifest.made_at)
    if not 1 <= manifest.part <= manifest.parts:
        raise ValueError(manifest.part)
    return manifest


def check_format(fmt: object) -> None:
    """Let pass a format that this program reads.

    Raises:
        UserError: ``format_newer``.
        ValueError: It is no format of ours.
    """
    found = _FORMAT.fullmatch(fmt) if isinstance(fmt, str) else None
    if not found:
        raise ValueError(fmt)
    if int(found[1]) > MAJOR:
        raise refuse("format_newer", found=fmt, known=FORMAT)


def is_signed(fmt: str) -> bool:
    """Say whether a file of a format has to be signed."""
    found = _FORMAT.fullmatch(fmt)
    return found is not None and (int(found[1]), int(found[2])) >= (MAJOR, _SIGNED_FROM)


def knows_paper(fmt: str) -> bool:
    """Say whether a program that reads no later format than this has the sheets of 1.3."""
    found = _FORMAT.fullmatch(fmt)
    return found is not None and (int(found[1]), int(found[2])) >= (MAJOR, _PAPER_FROM)


def written_for(can_read: Sequence[str]) -> str:
    """Return the format to write for an office: the latest that both sides know.

    Args:
        can_read: What the other office said it reads; empty when nothing was heard of it.

    Raises:
        UserError: ``peer_reads_older``: there is none.
    """
    both = [fmt for fmt in CAN_READ if fmt in can_read] if can_read else [FORMAT]
    if not both:
        raise refuse("peer_reads_older", found=", ".join(can_read), known=CAN_READ[0])
    return both[-1]


_FIELDS = dataclasses.fields(Manifest)


def _taken(name: str, kind: str, raw: object) -> Any:
    if name == "sheets":
        return _totals(raw)
    if kind.startswith("tuple"):
        if not isinstance(raw, list) or len(raw) > _MOST_ITEMS:
            raise ValueError(name)
        return tuple(_text(item) for item in raw)
    if kind == "bool":
        if not isinstance(raw, bool):
            raise ValueError(name)
        return raw
    return _count(raw) if kind == "int" else _text(raw)


def _totals(raw: object) -> dict[str, SheetTotals]:
    if not isinstance(raw, dict):
        raise ValueError(raw)  # noqa: TRY004
    sheets = {}
    for name, totals in raw.items():
        if not isinstance(totals, dict):
            raise ValueError(name)  # noqa: TRY004
        rows, deleted = _count(totals.get("rows")), _count(totals.get("deleted"))
        sheets[name] = SheetTotals(
            rows, deleted, _text(totals.get("sum")), _text(totals.get("digest"))
        )
    return sheets


def _text(raw: object) -> str:
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        raise ValueError(raw)
    return raw


def _count(raw: object) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 <= raw < _MOST:
        raise ValueError(type(raw))
    return raw
