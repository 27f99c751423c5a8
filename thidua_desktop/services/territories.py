"""The tree of units as it stands, read once for as long as nothing changes."""

from __future__ import annotations

from datetime import date

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.domain.units import Territory
from thidua_desktop.storage.store import Store


class Territories:
    """Units by day."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: tuple[str, dict[str, str], dict[str, str]] | None = None
        self._territory = Territory(())

    def now(self) -> Territory:
        """Return the territory as recorded at this moment."""
        # The rows' own digests say whether anything moved, in the middle of a write as well.
        read, today = self._store.read, self._store.now()[:10]
        versions = read.digests(Kind.UNIT_VERSION, live=True)
        seen = (today, versions, read.digests(Kind.UNIT_LINEAGE, live=True))
        if seen != self._seen:
            self._territory = Territory(
                read.records(Kind.UNIT_VERSION),
                read.records(Kind.UNIT_LINEAGE),
                date.fromisoformat(today),
            )
            self._seen = seen
        return self._territory

    def version(self, unit: str, day: date) -> UnitVersion | None:
        """Return what a unit was on a day."""
        return self.now().version(unit, day)

    def code(self, unit: str, day: date) -> str:
        """Return a unit's official code on a day; its id when it has none."""
        version = self.version(unit, day)
        return version.code if version else unit

    def name(self, unit: str, day: date) -> str:
        """Return a unit's name on a day; its id when it is not known."""
        version = self.version(unit, day)
        return version.name if version else unit
