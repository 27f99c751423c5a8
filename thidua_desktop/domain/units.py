"""The tree of units on a day, and who may carry whose rows."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from thidua_desktop.domain.records.units import UnitVersion

_ROLES = {"TW": "province", "T": "province", "H": "district"}


class Territory:
    """The units' versions, asked about by day.

    A version is believed when its owner may say it: the province of every unit, an office of
    itself as long as nobody above has registered it, and of the units below it. Anything else is
    left out, wherever it came from: the tree decides who reads whose rows.

    A dissolved unit is still found by its last version: a yearly report of 2024 opened in 2026
    still says huyện.
    """

    def __init__(self, versions: Iterable[UnitVersion]) -> None:
        told = sorted(versions, key=lambda v: (v.valid_from, v.id))
        self._versions: dict[str, list[UnitVersion]] = {}
        self._province = _province(told)
        # The province first, then offices of themselves, then those of whom others speak.
        told.sort(key=lambda v: (v.home != self._province, v.home != v.unit))
        while True:
            doubted = [version for version in told if not self._taken(version)]
            if len(doubted) == len(told):
                break
            told = doubted
        for of_unit in self._versions.values():
            of_unit.sort(key=lambda v: (v.valid_from, v.id))

    @property
    def province(self) -> str:
        """The unit at the top; "" when none is known."""
        return self._province or ""

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
        return set(self.superiors(unit))

    def superiors(self, unit: str) -> list[str]:
        """Return every unit that was ever above this one, the nearest first."""
        return self._walk(unit, self._parents)

    def leads_to(self, start: str, unit: str) -> bool:
        """Say whether the parents of one unit, as entered, lead to another."""
        return start == unit or unit in self._walk(start, self._entered_parents)

    def believes(self, version: UnitVersion) -> bool:
        """Say whether the version's owner may say what it says."""
        home, unit = version.home, version.unit
        if home == self._province:
            return True
        known = self._versions.get(unit, ())
        if home == unit:
            return all(other.home == unit for other in known)
        placed_below = version.parent == home or home in self.ancestors(version.parent or "")
        return placed_below and (not known or home in self.ancestors(unit))

    def may_speak_for(self, home: str, unit: str) -> bool:
        """Say whether an office may own a row about a unit: itself, or one below it.

        A unit that nobody has placed yet may be spoken for: it has just been entered.
        """
        if home in {unit, self._province} or unit not in self._versions:
            return True
        return home in self.ancestors(unit)

    def role_of(self, unit: str) -> str:
        """Return the role of the office a unit is: province, district, else commune."""
        versions = self._versions.get(unit, [])
        return _ROLES.get(versions[-1].level, "commune") if versions else "commune"

    def may_carry(self, sender: str, home: str, receiver: str) -> bool:
        """Say whether a file from ``sender`` may bring ``receiver`` rows owned by ``home``.

        Everyone brings its own to those above and below it; so does an office not heard of yet.
        Going up, a unit also brings the rows of those below it; going down, the rows of those
        above it. What one district did is not another's to read.
        """
        if home == receiver:
            return sender == receiver
        up, down = receiver in self.ancestors(sender), sender in self.ancestors(receiver)
        if home == sender:
            return up or down or sender not in self._versions
        return (up and sender in self.ancestors(home)) or (down and home in self.ancestors(sender))

    def _taken(self, version: UnitVersion) -> bool:
        if believed := self.believes(version):
            self._versions.setdefault(version.unit, []).append(version)
        return believed

    def _walk(self, unit: str, step: Callable[[str], Iterable[str]]) -> list[str]:
        found: dict[str, None] = {}
        waiting = deque([unit])
        while waiting:
            new = [parent for parent in step(waiting.popleft()) if parent not in found]
            found.update(dict.fromkeys(new))
            waiting.extend(new)
        return list(found)

    def _parents(self, unit: str) -> Iterator[str]:
        """Yield who is above a unit: nobody above the province, and no two above each other."""
        if unit != self._province:
            parents = self._entered_parents(unit)
            yield from (parent for parent in parents if not self._under(parent, unit))

    def _under(self, parent: str, unit: str) -> bool:
        return parent != self._province and self.leads_to(parent, unit)

    def _entered_parents(self, unit: str) -> Iterator[str]:
        return (v.parent for v in self._versions.get(unit, ()) if v.parent)


def _province(versions: Iterable[UnitVersion]) -> str | None:
    """Return the unit at the top; if several say they are, the one that registered the most."""
    told = list(versions)
    tops = {v.unit for v in told if v.home == v.unit and v.level == "T"}
    registered = Counter(v.home for v in told if v.home in tops)
    return max(sorted(registered), key=lambda unit: registered[unit], default=None)
