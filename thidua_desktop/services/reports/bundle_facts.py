"""What the ledger has of one file that went out or came in, for the paper handed over with it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from thidua_desktop.bundles.manifest import Manifest, SheetTotals, check_code, from_json
from thidua_desktop.domain import deliveries
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.receipts import spoken
from thidua_desktop.domain.streams import Stream
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.storage.ledger import Entry

_GROUP = 8


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """One file.

    Attributes:
        entry: Its line in the ledger.
        manifest: What it says of itself; None when that is not kept, or not read any more.
        code: The code on its cover, or "".
        receipt: The code that only who opened it can tell, or "" while nobody has.
    """

    entry: Entry
    manifest: Manifest | None
    code: str
    receipt: str

    @property
    def sent(self) -> bool:
        """Whether it was written here."""
        return self.entry.direction == "out"

    @property
    def sheets(self) -> Mapping[str, SheetTotals]:
        """Its totals by sheet."""
        return self.manifest.sheets if self.manifest else {}

    @property
    def handed_on(self) -> date | None:
        """The day on which it changed hands; None while it has not, or when nobody said."""
        told = self.entry.handed_at if self.sent else self.entry.noted_at
        return _day(told)

    @property
    def told_on(self) -> date | None:
        """The day since which it is as the ledger says."""
        entry = self.entry
        return _day(entry.replied_at or entry.handed_at or entry.noted_at)

    @property
    def waiting(self) -> bool:
        """Whether the other side has yet to say that it has the file."""
        return self.sent and self.entry.state in deliveries.OPEN

    @property
    def digest(self) -> str:
        """The digest of the file in groups that can be compared by eye, or ""."""
        plain = self.entry.sha256
        return " ".join(plain[at : at + _GROUP] for at in range(0, len(plain), _GROUP))


def bundle_facts(registers: Registers, uid: str) -> BundleFacts | None:
    """Return what is known of a file written here, or received; None when nothing is."""
    ledger = registers.store.ledger
    entry = ledger.get(uid, "out") or ledger.get(uid, "in") if uid else None
    if entry is None:
        return None
    code = check_code(entry.manifest) if entry.manifest else ""
    return BundleFacts(entry, _manifest(entry), code, _receipt(registers, entry))


def added(totals: SheetTotals) -> Decimal | None:
    """Return a sheet's control sum; None where there is nothing to add."""
    try:
        return Decimal(totals.sum) if totals.sum else None
    except InvalidOperation:
        return None


def _manifest(entry: Entry) -> Manifest | None:
    try:
        return from_json(entry.manifest) if entry.manifest else None
    except (UserError, ValueError):
        return None


def _receipt(registers: Registers, entry: Entry) -> str:
    """Return the receipt: ours for a file received, the one that was read out for one sent."""
    if entry.direction == "out":
        come = entry.reply.get("hw")
        return _spoken(entry, int(come)) if come is not None else ""
    if entry.state != "applied":
        return ""
    peer = registers.store.peers.get(entry.epoch_id)
    return _spoken(entry, (peer.ranges if peer else Stream()).hw)


def _spoken(entry: Entry, come: int) -> str:
    if not entry.signature:
        return ""
    digest = hashlib.sha256(entry.manifest.encode("utf-8")).hexdigest()
    return spoken(entry.signature, entry.uid, digest, come)


def _day(moment: str) -> date | None:
    return datetime.fromisoformat(moment).date() if moment else None
