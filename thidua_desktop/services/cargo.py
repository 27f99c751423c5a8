"""What leaves for one office, cut so that every file fits what a reader takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from thidua_desktop.bundles.disputes import Rival
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.parts import ROOM, Room, plan
from thidua_desktop.storage.gathering import Gathered

# As many kinds as fit into 40 sheets beside the cover, the lists and what travels beside the rows.
MOST_KINDS: Final = 34
_BELOW_SEEDS: Final = -1  # The first file has the rows of number 0, and those that are sent back.


@dataclass(frozen=True, slots=True)
class Cargo:
    """What leaves for one office.

    Attributes:
        low: Changes above this number are inside; 0 for everything.
        high: Up to and including this one.
        rows: Rows by kind, read when they are gone through.
        rivals: Open rivals and proposals the receiver should know of.
        echo: Epochs of the receiver whose own rows are all inside, or in the files before.
        older: A program there is from before 1.3, and looks at 40 sheets.
    """

    low: int
    high: int
    rows: Mapping[Kind, Gathered]
    rivals: tuple[Rival, ...]
    echo: tuple[str, ...]
    older: bool = False

    @property
    def count(self) -> int:
        """How many rows it has."""
        return sum(len(rows) for rows in self.rows.values())

    def parts(self, room: Room | None = None) -> list[Cargo]:
        """Return it cut into what fits into one file each.

        Only who has all of them has everything that is in dispute and all rows of its own, so the
        last one carries the word of it.
        """
        return [few for part in self._cut(room or ROOM) for few in part.of_few_kinds()]

    def of_few_kinds(self) -> list[Cargo]:
        """Return it cut until an older program takes every file."""
        halves = self.halves() if self.older and len(self.rows) > MOST_KINDS else []
        if len(halves) <= 1:  # One change is never cut.
            return [self]
        return [few for half in halves for few in half.of_few_kinds()]

    def halves(self) -> list[Cargo]:
        """Return it cut into about two, when it turned out larger than estimated."""
        sizes = self._sizes()
        return self._cut(Room(len(sizes), sum(size for *_, size in sizes) // 2 + 1))

    def _cut(self, room: Room) -> list[Cargo]:
        spans = plan(self._sizes(), self.low, self.high, room)
        return [
            replace(
                self,
                low=low,
                high=high,
                rows=self._between(low if place else _BELOW_SEEDS, high),
                rivals=self.rivals if place == len(spans) - 1 else (),
                echo=self.echo if place == len(spans) - 1 else (),
            )
            for place, (low, high) in enumerate(spans)
        ]

    def _sizes(self) -> list[tuple[int, str, int]]:
        return [
            (number, kind.value, size)
            for kind, rows in self.rows.items()
            for number, size in zip(rows.numbers, rows.sizes, strict=True)
        ]

    def _between(self, low: int, high: int) -> dict[Kind, Gathered]:
        cut = {kind: rows.between(low, high) for kind, rows in self.rows.items()}
        return {kind: rows for kind, rows in cut.items() if rows}
