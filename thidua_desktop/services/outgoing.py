"""What a file for another office carries, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from thidua_desktop import __version__
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store

# What an office says of one unit: nobody beside it is sent that.
_OF_ONE_UNIT = (
    Kind.INCIDENT,
    Kind.SUBMISSION,
    Kind.SCORE_SHEET,
    Kind.SCORE_ENTRY,
    Kind.SCORE_REVIEW,
    Kind.SHEET_MOVE,
    Kind.TIE_VOTE,
    Kind.PUBLISHED_SCORE,
)


class Outgoing:
    """Gathers what leaves this office; call within one snapshot."""

    def __init__(self, store: Store, territories: Territories) -> None:
        self._store = store
        self._territories = territories

    def rows(self, receiver: str, me: Identity) -> dict[Kind, list[Held]]:
        """Return what the receiver may have from us: our rows, and those we pass on its way."""
        territory = self._territories.now()

        def passes(home: str) -> bool:
            return home != receiver and territory.may_carry(me.unit, home, receiver)

        every = {kind: self._store.read.every(kind, live=False) for kind in Kind}
        found = {
            kind: [row for row in rows if passes(row.record.home)] for kind, rows in every.items()
        }
        if me.unit in territory.ancestors(receiver):
            concerned = self._concerned(receiver)
            for kind in _OF_ONE_UNIT:
                found[kind] = [row for row in found[kind] if concerned(row.record)]
        return found

    def _concerned(self, receiver: str) -> Callable[[Record], bool]:
        """Return whether a row about one unit is about the receiver, or one below it."""
        territory = self._territories.now()
        sheets: dict[str, ScoreSheet] = {
            row.record.id: row.record  # type: ignore[misc]
            for row in self._store.read.every(Kind.SCORE_SHEET, live=False)
        }

        def concerned(record: Record) -> bool:
            sheet = sheets.get(getattr(record, "sheet", ""))
            units = {sheet.unit, sheet.home} if sheet else {getattr(record, "unit", "")}
            return any(receiver == unit or receiver in territory.ancestors(unit) for unit in units)

        return concerned

    def unsent(self, me: Identity) -> int:
        """Return how many own rows have changed since the last file for an office above.

        Where nobody is above: since the file that the longest waiting office below was sent.
        """
        above = self._territories.now().ancestors(me.unit)
        sent = [last.high for peer in self._store.ledger.peers() if (last := self._last(peer))]
        up = [last.high for peer in above if (last := self._last(peer))]
        high = max(up, default=0) if above else min(sent, default=0)
        return self._store.read.changed_since(high)

    def manifest(self, receiver: str, me: Identity, day: date, seq: int) -> Manifest:
        """Return what file number ``seq`` says of itself: a full snapshot, up (NOP) or down."""
        territories = self._territories
        down = me.unit in territories.now().ancestors(receiver)
        return Manifest(
            schema=self._store.schema_version(),
            bundle_id=self._store.new_id(),
            kind="GIAO" if down else "NOP",
            sender=me.unit,
            sender_code=territories.code(me.unit, day),
            sender_name=territories.name(me.unit, day),
            receiver=receiver,
            receiver_code=territories.code(receiver, day),
            receiver_name=territories.name(receiver, day),
            replica=me.replica,
            epoch=me.epoch,
            epoch_id=me.epoch_id,
            seq=seq,
            low=0,
            high=me.change_seq,
            period="",
            made_at=self._store.now(),
            made_by=me.person,
            app=__version__,
        )

    def _last(self, peer: str) -> Entry | None:
        return self._store.ledger.last("out", peer)

    def label(self) -> Callable[[Kind, str], str]:
        """Return what names a record to a person, each looked up once."""
        known: dict[tuple[Kind, str], str] = {}

        def label(kind: Kind, uid: str) -> str:
            if (kind, uid) not in known:
                known[kind, uid] = self._store.read.label(kind, uid)
            return known[kind, uid]

        return label
