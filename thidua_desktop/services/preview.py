"""What importing a file would do, as a value: every row and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.read import Incoming, RowProblem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held

# What becomes of a row, in the order in which the preview lists them.
OUTCOMES = (
    "new",
    "update",
    "same",
    "older",
    "conflict",
    "proposal",
    "rejected",
    "waiting",
    "late",
)
TAKEN = frozenset({"new", "update", "conflict"})
Taken = dict[tuple[Kind, str], Held]  # The rows of this file that come in, as sorted so far.


@dataclass(frozen=True, slots=True)
class Sorted:
    """One incoming row and what becomes of it.

    Attributes:
        incoming: The row and where it stands in the file.
        ours: Our row of the same identity.
        outcome: One of :data:`OUTCOMES`.
        reason: Code of the sentence that says why a row is not taken; "" otherwise.
    """

    incoming: Incoming
    ours: Held | None
    outcome: str
    reason: str = ""

    @property
    def row(self) -> Held:
        """The incoming row."""
        held: Held = self.incoming.held
        return held

    @property
    def kind(self) -> Kind:
        """The row's kind."""
        return kind_of(self.row.record)


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing a file would do. Nothing has been written.

    Attributes:
        path: The file.
        manifest: What it says of itself.
        verdict: intact, resaved, edited or not_authentic.
        rows: Every readable row, classified, in an order in which they can be taken.
        problems: Every row or sheet that could not be read or is not taken, with its place.
        already: When and by whom it was imported before; "" when it was not.
        step: The journal's last step at the time; the import is refused if it has moved.
        notes: What to know before importing; it keeps no row out.
    """

    path: Path
    manifest: Manifest
    verdict: str
    rows: tuple[Sorted, ...]
    problems: tuple[RowProblem, ...]
    unreadable: int = 0
    already: str = ""
    step: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()

    def of(self, outcome: str) -> list[Sorted]:
        """Return the rows with one outcome."""
        return [row for row in self.rows if row.outcome == outcome]
