"""What lies beside the rows, as if an import had not come: its rivals gone, those it beat back."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from thidua_desktop.domain.sync import Held, Settled, dominates, settle
from thidua_desktop.services.versions import Pair
from thidua_desktop.storage.asides import AsideRow, Put
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

_ALL: Final = 1_000_000_000
_SLICE: Final = 500  # Well under the number of parameters one statement may have.
UNDONE: Final = "undone"
_NOT_TAKEN: Final = ("late", "waiting", "rejected")
# How a row is settled that nobody has decided about: another version was simply newer.
_BEATEN: Final = ("superseded", "taken")


class Unsettling:
    """The rows set aside, while one import is undone."""

    def __init__(self, store: Store, work: Work, bundle: int) -> None:
        self._store = store
        self._work = work
        self._bundle = bundle
        # Read whole: beside the rows of an import, those ever set aside are few.
        every = store.asides.open()
        for reason in ("conflict", *_NOT_TAKEN):
            every += store.asides.settled(reason, _ALL)
        self._by_row: dict[Pair, list[AsideRow]] = {}
        for aside in sorted(every, key=lambda aside: aside.id):
            self._by_row.setdefault((aside.kind, aside.uid), []).append(aside)

    def taken_later(self) -> dict[Pair, str]:
        """Return the rows this import set aside that were taken afterwards, and until when."""
        return {
            (aside.kind, aside.uid): aside.settled_at
            for aside in self._ours()
            if aside.reason in _NOT_TAKEN and aside.settled == "taken"
        }

    def brought(self) -> dict[Pair, list[Held]]:
        """Return the rivals this import brought: the undoing of another may have shown one."""
        found: dict[Pair, list[Held]] = {}
        for aside in self._ours():
            if aside.reason == "conflict" and not aside.ours:
                found.setdefault((aside.kind, aside.uid), []).append(aside.row)
        return found

    def shown(self, pair: Pair, before: Held | None) -> Held | None:
        """Return what is shown without this import; None for no such row.

        Args:
            pair: The row.
            before: What was shown before it.
        """
        held = self._without(pair, before)
        return held.shown if held else None

    def sort_out(self, pair: Pair, before: Held | None) -> None:
        """Ask about the rivals there are without this import, and no others."""
        held = self._without(pair, before)
        kept = held.kept if held else ()
        asides, asked = self._store.asides, list[Held]()
        for aside in self._rivals(pair):
            ours, stays = aside.bundle == self._bundle, aside.row in kept
            if aside.state == "open" and (ours or not stays):
                asides.settle([aside.id], UNDONE if ours else "superseded", "")
            elif stays and not ours and aside.row not in asked:
                asked.append(aside.row)
                asides.reopen([] if aside.state == "open" else [aside.id])
        missing = [row for row in kept if row not in asked]
        asides.add(Put(pair[0], row, "conflict", code="row_conflict") for row in missing)
        if held is not None:
            asides.reopen(list(self._waits_again(pair, held)))

    def close(self, stays: Collection[Pair], back: Collection[Pair]) -> None:
        """Ask no more about what this import set aside, but beside rows that had to stay."""
        for aside in self._ours():
            pair = aside.kind, aside.uid
            if aside.state != "open" or pair in stays or pair in back:
                continue
            if aside.reason == "conflict":
                self.sort_out(pair, self._store.read.get(*pair))
        left = [
            aside.id
            for aside in self._store.asides.of_bundle(self._bundle)
            if aside.state == "open" and (aside.kind, aside.uid) not in stays
        ]
        for start in range(0, len(left), _SLICE):
            part = left[start : start + _SLICE]
            self._store.asides.settle(part, UNDONE, self._work.identity.person)

    def _ours(self) -> list[AsideRow]:
        every = (aside for asides in self._by_row.values() for aside in asides)
        return [aside for aside in every if aside.bundle == self._bundle]

    def _rivals(self, pair: Pair) -> list[AsideRow]:
        return [aside for aside in self._by_row.get(pair, ()) if aside.reason == "conflict"]

    def _without(self, pair: Pair, before: Held | None) -> Settled | None:
        """Return all versions there are without this import."""
        known = [before] if before is not None else []
        held: Settled | None = None
        known += [
            aside.row
            for aside in self._rivals(pair)
            if aside.bundle != self._bundle and (aside.state == "open" or aside.settled in _BEATEN)
        ]
        for row in known:
            held = settle((held.shown, *held.kept) if held else (), row)
        return held

    def _waits_again(self, pair: Pair, held: Settled) -> Iterator[int]:
        """Yield what was not taken, and was given up because this import brought a newer one."""
        versions = [row.stamp.version for row in (held.shown, *held.kept)]
        for aside in self._by_row.get(pair, ()):
            given_up = aside.reason in _NOT_TAKEN and aside.settled == "superseded"
            known = any(dominates(version, aside.row.stamp.version) for version in versions)
            if given_up and not known and aside.bundle != self._bundle:
                yield aside.id
