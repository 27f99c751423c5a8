"""What stays of a file beside its rows: its sender, its key, what it acknowledges; or a warning."""

from __future__ import annotations

from thidua_desktop.bundles.parcel import FileVerdict
from thidua_desktop.services.acknowledging import Acknowledging
from thidua_desktop.services.keys import OTHER, Keys
from thidua_desktop.services.preview import Preview
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work


class Noting:
    """Notes the files that come to one office."""

    def __init__(
        self, store: Store, territories: Territories, acknowledging: Acknowledging, keys: Keys
    ) -> None:
        self._store = store
        self._territories = territories
        self._acknowledging = acknowledging
        self._keys = keys

    def take(self, preview: Preview, work: Work) -> str:
        """Note sender, key, acknowledgements and forks of a file; an operation is open.

        Returns:
            Why we must begin a new epoch, "" if we need not.
        """
        manifest = preview.manifest
        if preview.verdict == FileVerdict.NOT_AUTHENTIC:
            return ""
        # What nobody has signed may be said by anybody.
        acks = preview.acks if preview.key is not None else None
        reason = self._acknowledging.note(manifest, acks, complete=preview.complete, work=work)
        if preview.forked:
            self._acknowledging.saw_fork(manifest, preview.forked)
        if manifest.key:
            self._keys.note(manifest.sender, manifest.key, manifest.bundle_id, work)
        trusted = preview.key is not None and preview.key.state == "confirmed"
        if trusted and manifest.sender == self._territories.now().province:
            self._keys.take_roster(preview.roster, work)
        if work.identity.actor in preview.forked:
            return "forked"
        return "future_known" if preview.future else reason

    def quarantine(self, preview: Preview) -> None:
        """Keep a file that contradicts itself, and tell its sender with the next file."""
        manifest = preview.manifest
        ledger = self._store.ledger
        if ledger.by_sha(preview.sha256, "quarantined") is not None:
            return
        with self._store.operation("bundle.quarantine", preview.path.name) as work:
            if preview.key and preview.key.state == OTHER:
                # So that it can be confirmed, should the sender have got another machine.
                self._keys.note(manifest.sender, manifest.key, manifest.bundle_id, work)
            ledger.note(
                Entry(
                    uid=manifest.bundle_id,
                    direction="in",
                    peer=manifest.sender,
                    seq=manifest.seq,
                    kind=manifest.kind,
                    made_at=manifest.made_at,
                    noted_at=self._store.now(),
                    noted_by=work.identity.person,
                    file=preview.path.name,
                    high=manifest.high,
                    state="quarantined",
                    counts=preview.counts,
                    manifest=preview.text,
                    low=manifest.low,
                    epoch_id=manifest.epoch_id,
                    verdict=preview.verdict,
                    complete=False,
                    sha256=preview.sha256,
                )
            )
