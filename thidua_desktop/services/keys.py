"""Whose signature is believed: this office's key, those of others, and who has confirmed them.

The first file of an office brings its key. Somebody reads the key's fingerprint out on the
telephone, and from then on no other key speaks for that office; the province does so for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.roster import CONFIRMED, PENDING, RETIRED, RosterKey
from thidua_desktop.bundles.signing import fingerprint, is_key, public
from thidua_desktop.domain.crockford import meant
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.key_file import KeyFile
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.peers import PeerKey
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

# What a file's key is, beside the states in which a key is kept here.
NEW, OTHER, MISSING = "new", "other", "missing"
BELIEVED: Final = frozenset({CONFIRMED, PENDING, NEW})


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key and what is known of it.

    Attributes:
        unit: Id of the unit that signs with it.
        name: The unit's name.
        key: The public key; "" when a file should have had one.
        fingerprint: What two people compare by telephone.
        state: "confirmed", "pending", "retired"; of a file also "new": seen for the first time;
            "other": not one that speaks for the unit; "missing": unsigned, though the unit signs.
        noted_at: When it was first seen.
        confirmed_at: When it was confirmed, or "".
        confirmed_by: By whom, or "".
        ours: Whether it is this machine's.
    """

    unit: str
    name: str
    key: str
    fingerprint: str
    state: str
    noted_at: str = ""
    confirmed_at: str = ""
    confirmed_by: str = ""
    ours: bool = False


class Keys:
    """The keys known to one office; call with a session open."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        today: Callable[[], date],
        folder: Path,
        random: Callable[[int], bytes],
    ) -> None:
        """Prepare.

        Args:
            store: The database.
            territories: Units by day.
            resolver: Finds units by id or code.
            today: Gives the day.
            folder: Where this office's secret lies.
            random: Gives that many random bytes, fit for secrets.
        """
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._today = today
        self._file = KeyFile(folder / "office.key", random)

    def seed(self) -> bytes:
        """Return this office's secret, made at first use.

        Raises:
            UserError: ``key_file_unusable``.
        """
        return self._file.seed()

    def mine(self) -> KeyView:
        """Return this machine's key; it is confirmed when the province has told us so."""
        unit, key = self._store.identity().unit, public(self.seed())
        known = self._known(unit, key) or PeerKey(unit, key)
        return replace(self._view(known), ours=True)

    def every(self, unit: str = "") -> list[KeyView]:
        """Return the keys known, of one unit if named, in the order they became known."""
        ours = public(self.seed())
        wanted = self._resolve.unit(unit) if unit else ""
        views = [self._view(known) for known in self._store.peers.keys(wanted)]
        return [replace(view, ours=view.key == ours) for view in views]

    def of(self, sender: str, key: str) -> KeyView | None:
        """Return what the key in a file is worth; None for an unsigned file of an unknown signer.

        A unit of which one key was confirmed speaks with confirmed keys only. Of one of which none
        was, every key is as good as another: nobody has compared any.
        """
        known = self._store.peers.keys(sender)
        if not key:
            return self._view(PeerKey(sender, ""), MISSING) if known else None
        found = next((one for one in known if one.key == key), None)
        retired = found is not None and found.state == RETIRED
        if key == self._ours() and sender == self._store.identity().unit and not retired:
            return self.mine()
        if found is not None and found.state == CONFIRMED:
            return self._view(found)
        if any(one.state == CONFIRMED and one.key != self._ours() for one in known):
            return self._view(found or PeerKey(sender, key), OTHER)
        if found is None:
            return self._view(PeerKey(sender, key), NEW)
        return self._view(found, OTHER if retired else PENDING)

    def check(self, sender: str, key: str) -> str:
        """Return the state of :meth:`of`, "" for none."""
        view = self.of(sender, key)
        return view.state if view else ""

    def note(self, sender: str, key: str, bundle: str, _work: Work) -> None:
        """Keep the key a file was signed with, unconfirmed, inside the import's operation."""
        if is_key(key) and self._known(sender, key) is None:
            at = self._store.now()
            self._store.peers.put_key(PeerKey(sender, key, PENDING, bundle, at))

    def roster(self) -> Sequence[RosterKey]:
        """Return the keys of others to tell the offices below.

        Not our own: a file cannot vouch for the key it is signed with.
        """
        ours, day = public(self.seed()), self._today()
        code, name = self._territories.code, self._territories.name
        return [
            RosterKey(one.unit, code(one.unit, day), name(one.unit, day), one.key, one.state)
            for one in self._store.peers.keys("")
            if one.key != ours
        ]

    def take_roster(self, roster: Iterable[RosterKey], _work: Work) -> None:
        """Take what a believed file of the province says of keys, inside the import's operation.

        A key goes from pending to confirmed to retired and never back, so that rosters may come in
        any order. What the province says of its own keys, in a file signed with one, counts for
        nothing.
        """
        province = self._territories.now().province
        name = self._territories.name(province, self._today())
        for told in roster:
            if told.unit == province or told.state not in (CONFIRMED, RETIRED):
                continue
            known = self._known(told.unit, told.key) or PeerKey(
                told.unit, told.key, PENDING, "", self._store.now()
            )
            if known.state == RETIRED or known.state == told.state:
                continue
            self._store.peers.put_key(self._settled(known, told.state, name))

    def for_sealing(self, unit: str) -> str:
        """Return the key to seal a file with: the confirmed one that became known last.

        Raises:
            UserError: ``sealing_no_key``.
        """
        keys = [one.key for one in self._store.peers.keys(unit) if one.state == CONFIRMED]
        if not keys:
            raise refuse("sealing_no_key", name=self._territories.name(unit, self._today()))
        return keys[-1]

    def enrol(self, unit: str, typed: str, by: str = "") -> Outcome[KeyView]:
        """Confirm the key of a unit whose fingerprint was read out on the telephone.

        Args:
            unit: The unit, by id or code.
            typed: The fingerprint as it was heard.
            by: Who compared; the person working here when nobody is named.

        Raises:
            UserError: ``enrol_no_key``, ``enrol_fingerprint_differs``.
        """
        found = self._told(unit, typed)
        return self._changed("key.enrol", found, CONFIRMED, by)

    def retire(self, unit: str, typed: str, by: str = "") -> Outcome[KeyView]:
        """Believe a key no more: the machine is gone, or the key came into other hands.

        Raises:
            UserError: As :meth:`enrol`.
        """
        found = self._told(unit, typed)
        return self._changed("key.retire", found, RETIRED, by)

    def _told(self, unit: str, typed: str) -> PeerKey:
        uid = self._resolve.unit(unit)
        name = self._territories.name(uid, self._today())
        known = self._store.peers.keys(uid)
        if not known:
            raise refuse("enrol_no_key", name=name)
        heard = meant(typed)
        for one in known:
            if meant(fingerprint(one.key)) == heard:
                return one
        here = ", ".join(fingerprint(one.key) for one in known)
        raise refuse("enrol_fingerprint_differs", name=name, heard=typed, known=here)

    def _changed(self, step: str, key: PeerKey, state: str, by: str) -> Outcome[KeyView]:
        name = self._territories.name(key.unit, self._today())
        with self._store.operation(step, name) as work:
            after = self._settled(key, state, by or work.identity.person)
            self._store.peers.put_key(after)
        return Outcome(self._view(after))

    def _settled(self, key: PeerKey, state: str, by: str) -> PeerKey:
        if state == RETIRED:
            return replace(key, state=state)
        return replace(key, state=state, confirmed_at=self._store.now(), confirmed_by=by)

    def _known(self, unit: str, key: str) -> PeerKey | None:
        return next((one for one in self._store.peers.keys(unit) if one.key == key), None)

    def _ours(self) -> str:
        return public(self.seed())

    def _view(self, key: PeerKey, state: str = "") -> KeyView:
        return KeyView(
            key.unit,
            self._territories.name(key.unit, self._today()),
            key.key,
            fingerprint(key.key) if key.key else "",
            state or key.state,
            key.noted_at,
            key.confirmed_at,
            key.confirmed_by,
        )
