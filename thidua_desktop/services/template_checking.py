"""Whether a filled-in template is one of ours, and what it is for; before any row is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua_desktop.bundles.carrier import GOOD, Found
from thidua_desktop.bundles.manifest import from_json
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.keys import BELIEVED, Keys
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.template_scope import Scope, scope_of
from thidua_desktop.services.template_units import refuse_stranger
from thidua_desktop.storage.store import Store
from thidua_desktop.texts.template import right_one


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person means to take in: ids or codes, "" for anything."""

    unit: str = ""
    period: str = ""
    campaign: str = ""


class Checking:
    """Checks the manifests of templates."""

    def __init__(
        self, store: Store, territory: Territory, resolver: Resolver, keys: Keys, today: date
    ) -> None:
        self._store, self._territory = store, territory
        self._resolve, self._keys, self._today = resolver, keys, today

    def scope(self, found: Found, expected: Expected) -> Scope:
        """Return what a template is for.

        Raises:
            UserError: It is another office's or not to be believed, is for a unit, period or
                campaign that is not (or no longer) to be had here, or for another than expected.
        """
        manifest, store = found.manifest, self._store
        if manifest.sender != store.identity().unit:
            told = {"office": manifest.sender_name, "unit": manifest.receiver_name}
            raise refuse("template_other_office", **told)
        if not self._is_ours(found):
            raise refuse("template_not_ours")
        refuse_stranger(store, self._territory, manifest.receiver, manifest.receiver_name)
        self._refuse_other(Kind.UNIT, "template_other_unit", manifest.receiver, expected.unit)
        period = self._there(Kind.PERIOD, manifest.period, "template_period_gone", found)
        campaign = self._there(Kind.CAMPAIGN, manifest.campaign, "template_campaign_gone", found)
        self._refuse_other(Kind.PERIOD, "template_other_period", manifest.period, expected.period)
        self._refuse_other(
            Kind.CAMPAIGN, "template_other_campaign", manifest.campaign, expected.campaign
        )
        return scope_of(
            store.read, self._territory, manifest.receiver, self._today, period, campaign
        )

    def _is_ours(self, found: Found) -> bool:
        """Say whether we wrote this manifest: as we remember, or as our signature says."""
        manifest = found.manifest
        written = self._store.ledger.get(manifest.bundle_id, "out")
        if written is not None and written.manifest == found.text:
            return True
        if found.key_state != GOOD:
            return False
        mine = manifest.key == self._keys.mine().key
        return mine or self._keys.check(manifest.sender, manifest.key) in BELIEVED

    def _there(self, kind: Kind, uid: str, code: str, found: Found) -> Any:
        """Return the record a template is for; None where it is for any."""
        if not uid:
            return None
        row = self._store.read.get(kind, uid)
        if row is None or row.stamp.deleted:
            raise refuse(code, right=self._right(found))
        return row.record

    def _right(self, found: Found) -> str:
        """Return which template the unit was handed last, in words; "" when it is this one."""
        latest = self._store.ledger.template_for(found.manifest.receiver)
        if latest is None or latest.uid == found.manifest.bundle_id:
            return ""
        manifest = from_json(latest.manifest)
        period = self._store.read.label(Kind.PERIOD, manifest.period) if manifest.period else ""
        return right_one(period, manifest.moment)

    def _refuse_other(self, kind: Kind, code: str, uid: str, expected: str) -> None:
        if not expected:
            return
        wanted = self._resolve(kind.value, expected)
        if uid != wanted:
            label = self._store.read.label
            raise refuse(code, found=label(kind, uid) if uid else "", wanted=label(kind, wanted))
