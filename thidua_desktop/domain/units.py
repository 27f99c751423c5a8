"""The tree of units on a day, and who may carry whose rows."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from thidua_desktop.domain.records.units import UnitLineage, UnitVersion

_ROLES = {"TW": "province", "T": "province", "H": "district"}
# Manners in which a unit goes on as another; of a part, or of nothing, nobody is the heir.
_WHOLLY = frozenset({"TOAN_BO", "DOI_TEN"})


class Territory:
    """The units' versions, asked about by day.

    A version is believed when its owner may say it: the province of every unit, an office of
    itself as long as nobody above has registered it, and of the units below it. Anything else is
    left out, wherever it came from: the tree decides who reads whose rows.

    A dissolved unit is still found by its last version: a yearly report of 2024 opened in 2026
    still says huyện. Its rows stay its own; the one unit that it became wholly, as the province
    has recorded, acts for it.
    """

    def __init__(
        self,
        versions: Iterable[UnitVersion],
        lineage: Iterable[UnitLineage] = (),
        day: date | None = None,
    ) -> None:
        """Draw the tree.

        Args:
            versions: What is said of units, by whomever.
            lineage: Which unit became which; only the province's word counts.
            day: The day it is, for what has come into force; None for all of it.
        """
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
        self._day = day
        self._lineage: dict[str, list[UnitLineage]] = {}
        for line in lineage:
            if line.home == self._province and line.predecessor != line.successor:
                self._lineage.setdefault(line.predecessor, []).append(line)
        self._inherited = self._all_inherited()

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

    def units(self) -> set[str]:
        """Return every unit of which a version is known."""
        return set(self._versions)

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

    def is_above(self, office: str, unit: str) -> bool:
        """Say whether an office is above a unit: the province is, of all others."""
        return office != unit and (office == self._province or office in self.ancestors(unit))

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

    def heirs(self, unit: str, day: date) -> list[str]:
        """Return the units a unit had become by a day, wholly or in part."""
        lines = [line for line in self._lineage.get(unit, ()) if line.on_day <= day]
        return sorted({line.successor for line in lines})

    def inherits(self, office: str, home: str) -> bool:
        """Say whether an office acts for a dissolved unit: the only one that it became wholly.

        Of a unit that was parted nobody is the heir, until the province records of one of its
        parts that the whole went there.
        """
        return home in self._inherited.get(office, {})

    def inherited(self, office: str) -> Mapping[str, date]:
        """Return the units an office acts for, and since when."""
        return self._inherited.get(office, {})

    def acts_for(self, office: str, home: str) -> bool:
        """Say whether an office writes a unit's rows: its own, or those of a unit it inherited."""
        return office == home or self.inherits(office, home)

    def may_speak_for(self, home: str, unit: str) -> bool:
        """Say whether an office may own a row about a unit: itself, or one below it.

        A unit that nobody has placed yet may be spoken for: it has just been entered.
        """
        if home in {unit, self._province} or unit not in self._versions:
            return True
        return home in self.ancestors(unit) or self.inherits(home, unit)

    def role_of(self, unit: str) -> str:
        """Return the role of the office a unit is: province, district, else commune."""
        versions = self._versions.get(unit, [])
        return _ROLES.get(versions[-1].level, "commune") if versions else "commune"

    def may_carry(self, sender: str, home: str, receiver: str) -> bool:
        """Say whether a file from ``sender`` may bring ``receiver`` rows owned by ``home``.

        Everyone brings its own to those above and below it; so does an office not heard of yet.
        Going up, a unit also brings the rows of those below it; going down, the rows of those
        above it. What one district did is not another's to read. Who has inherited a unit brings
        its rows as if they were its own, and is brought all that the unit was to read.

        An office may be brought its own rows again: it may have lost them, or another machine of it
        has written them. Between the machines of one office everything goes.
        """
        if sender == receiver:
            return True
        up, down = receiver in self.ancestors(sender), sender in self.ancestors(receiver)
        if home == receiver:
            return up or down
        if self.acts_for(sender, home):
            return up or down or sender not in self._versions
        if down and self._left_to(receiver, home, sender):
            return True
        return (up and sender in self.ancestors(home)) or (down and home in self.ancestors(sender))

    def may_echo(self, sender: str, home: str, receiver: str) -> bool:
        """Say whether a file may bring an office the rows it has passed on: of units below it."""
        down = sender in self.ancestors(receiver)
        return down and (receiver in self.ancestors(home) or self.inherits(receiver, home))

    def _left_to(self, office: str, home: str, sender: str) -> bool:
        """Say whether an office inherited what a unit owns, or what was that unit's to read."""
        return any(
            sender in self.ancestors(unit) and (home == unit or home in self.ancestors(unit))
            for unit in self.inherited(office)
        )

    def _all_inherited(self) -> dict[str, dict[str, date]]:
        """Return the units that each office acts for, and since when: heirs of heirs as well."""
        found: dict[str, dict[str, date]] = {}
        for unit in self._lineage:
            since, seen, line = date.min, {unit}, self._will(unit)
            while line is not None and line.successor not in seen:
                seen.add(line.successor)
                since = max(since, line.on_day)
                found.setdefault(line.successor, {})[unit] = since
                line = self._will(line.successor)
        return found

    def _will(self, unit: str) -> UnitLineage | None:
        """Return how a unit that is no more went over wholly to one other; None if it did not."""
        lines = [
            line
            for line in self._lineage.get(unit, ())
            if line.manner in _WHOLLY and (self._day is None or line.on_day <= self._day)
        ]
        alive = self._day is not None and any(
            version.covers(self._day) for version in self._versions.get(unit, ())
        )
        if alive or len({line.successor for line in lines}) != 1:
            return None
        return min(lines, key=lambda line: line.on_day)

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
