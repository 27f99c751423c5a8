"""The tree of units on a day, and who may carry whose rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua_desktop.domain.records.units import UnitVersion


class Territory:
    """The units' versions, asked about by day.

    A dissolved unit is still found by its last version: a yearly report of 2024 opened in 2026
    still says huyện.
    """

    def __init__(self, versions: Iterable[UnitVersion]) -> None:
        self._versions: dict[str, list[UnitVersion]] = {}
        for version in sorted(versions, key=lambda v: (v.valid_from, v.id)):
            self._versions.setdefault(version.unit, []).append(version)

    def version(self, unit: str, day: date) -> UnitVersion | None:
        """Return what the unit was on the day, else its nearest version, else None."""
        versions = self._versions.get(unit)
        if not versions:
            return None
        in_force = [version for version in versions if version.covers(day)]
        earlier = [version for version in versions if version.valid_from <= day]
        return (in_force or earlier or versions[:1])[-1]

    def with_code(self, code: str, day: date | None = None) -> list[UnitVersion]:
        """Return the versions that have, or ever had, that code; with ``day`` those in force."""
        found = [version for version in self.every() if version.code == code]
        return [version for version in found if day is None or version.covers(day)]

    def on(self, day: date) -> list[UnitVersion]:
        """Return all versions in force on the day."""
        return [version for version in self.every() if version.covers(day)]

    def every(self) -> list[UnitVersion]:
        """Return all versions of all units."""
        return [version for versions in self._versions.values() for version in versions]

    def ancestors(self, unit: str) -> set[str]:
        """Return every unit that was ever above this one."""
        found: set[str] = set()
        waiting = [unit]
        while waiting:
            for parent in self._parents(waiting.pop()):
                if parent not in found:
                    found.add(parent)
                    waiting.append(parent)
        return found

    def may_carry(self, sender: str, home: str, receiver: str) -> bool:
        """Say whether a file from ``sender`` may bring ``receiver`` rows owned by ``home``.

        Everyone brings its own. Going up, a unit also brings the rows of those below it; going
        down, the rows of those above it. What one district did is not another's to read.
        """
        if home == receiver:
            return sender == receiver
        going_up = receiver in self.ancestors(sender) and sender in self.ancestors(home)
        going_down = sender in self.ancestors(receiver) and home in self.ancestors(sender)
        return home == sender or going_up or going_down

    def _parents(self, unit: str) -> Iterator[str]:
        return (v.parent for v in self._versions.get(unit, ()) if v.parent)
