"""What to know of a file before it is imported; nothing of it keeps a row out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from thidua_desktop.bundles.disputes import DISPUTES
from thidua_desktop.bundles.layout import NAMES
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.roster import ROSTER
from thidua_desktop.domain.errors import Problem
from thidua_desktop.services.keys import KeyView
from thidua_desktop.services.machines import Machines
from thidua_desktop.storage.store import Store

_CLOCKS_APART: Final = timedelta(hours=24)
_OF_KEYS: Final = {
    "new": "note_key_new",
    "pending": "note_key_pending",
    "other": "note_key_other",
    "missing": "note_key_missing",
}


def file_notes(
    manifest: Manifest, key: KeyView | None, machines: Machines, store: Store
) -> Iterator[Problem]:
    """Yield what a person should have read.

    Args:
        manifest: What the file says of itself.
        key: Whose key signed it, as far as that is known.
        machines: What is known of the sender's.
        store: The database.
    """
    if key is not None and key.state in _OF_KEYS:
        told = {"name": key.name, "fingerprint": key.fingerprint}
        yield Problem(_OF_KEYS[key.state], "", told)
    if gap := machines.gap_before(manifest):
        yield Problem("note_gap", "", {"first": str(gap[0]), "last": str(gap[1])})
    if _clock_wrong(manifest, store):
        yield Problem("note_clock", "", {"made": manifest.made_at})
    known = store.peers.of(manifest.sender)
    if known and all(one.epoch_id != manifest.epoch_id for one in known):
        yield Problem("note_new_epoch", "", {"epoch": str(manifest.epoch)})
    yield from _of_the_machine(manifest, machines)
    if count := _unknown_rows(manifest):
        yield Problem("note_passed_over", "", {"count": str(count)})
    if manifest.wants_echo and known:
        yield Problem("note_wants_echo", "", {"sender": manifest.sender_name})


def _of_the_machine(manifest: Manifest, machines: Machines) -> Iterator[Problem]:
    if machines.used_twice(manifest):
        yield Problem("note_number_twice", "", {"seq": str(manifest.seq)})
    if machines.anothers(manifest):
        yield Problem("note_foreign_epoch", "", {"sender": manifest.sender_name})


def _unknown_rows(manifest: Manifest) -> int:
    """Return how many rows are on sheets that only a later program knows."""
    known = {*NAMES.values(), DISPUTES.name, ROSTER.name}
    return sum(totals.rows for name, totals in manifest.sheets.items() if name not in known)


def _clock_wrong(manifest: Manifest, store: Store) -> bool:
    """Say whether the sender's clock is a day away from ours and from the latest time seen."""
    now = datetime.fromisoformat(store.now())
    seen = [
        datetime.fromisoformat(one.last_made_at)
        for one in store.peers.every()
        if one.last_made_at and one.epoch_id != manifest.epoch_id
    ]
    made = manifest.moment
    return all(abs(made - moment) > _CLOCKS_APART for moment in (now, max([now, *seen])))
