"""What importing a file would do, as a value: every row and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from thidua_desktop.bundles.disputes import Rival
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.parcel import Incoming, RowProblem
from thidua_desktop.bundles.roster import RosterKey
from thidua_desktop.bundles.template_fonts import FontChange
from thidua_desktop.domain.acks import Acks
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
ASIDE = frozenset({"proposal", "rejected", "waiting", "late"})
Taken = dict[tuple[Kind, str], Held]  # The rows of this file that come in, as sorted so far.


@dataclass(frozen=True, slots=True)
class Sorted:
    """One incoming row and what becomes of it.

    Attributes:
        incoming: The row and where it stands in the file.
        ours: Our row of the same identity.
        outcome: One of :data:`OUTCOMES`.
        reason: Code of the sentence that says why a row is not taken; "" otherwise.
        rival: What it came as, when it came in the sheet of disputes.
    """

    incoming: Incoming
    ours: Held | None
    outcome: str
    reason: str = ""
    rival: Rival | None = None

    @property
    def row(self) -> Held:
        """The incoming row."""
        held: Held = self.incoming.held
        return held

    @property
    def kind(self) -> Kind:
        """The row's kind."""
        return kind_of(self.row.record)

    @property
    def pair(self) -> tuple[Kind, str]:
        """The row's kind and identity."""
        return self.kind, self.row.record.id


class KeySeen(Protocol):
    """The key a file is signed with, and how far it is known."""

    @property
    def unit(self) -> str:
        """Whose it is."""

    @property
    def fingerprint(self) -> str:
        """What is compared over the telephone."""

    @property
    def state(self) -> str:
        """How far it is known here."""


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
        rivals: What is in dispute at the sender, classified in the same way.
        complete: Whether every row of the file was read.
        edited: Sheet and number of every row that was edited by hand.
        acks: What the file acknowledges of ours.
        key: The key it is signed with; None when it is not signed.
        gap: First and last change of the sender that is missing before this file.
        sha256: Of the file's bytes (hex).
        future: Whether it holds changes of ours that we do not know: our data was set back.
        forked: Machines of which two contents of one version were seen.
        inbox: The copy that is worked on.
        text: The manifest as it stands in the file.
        signature: The signature over it.
        roster: Keys of offices the file tells of.
        fonts: Columns of a filled-in template that were typed in old fonts.
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
    rivals: tuple[Sorted, ...] = ()
    complete: bool = True
    edited: tuple[tuple[str, int], ...] = ()
    acks: Acks | None = None
    key: KeySeen | None = None
    gap: tuple[int, int] | None = None
    sha256: str = ""
    future: bool = False
    forked: tuple[str, ...] = ()
    inbox: Path | None = None
    text: str = ""
    signature: str = ""
    roster: tuple[RosterKey, ...] = ()
    fonts: tuple[FontChange, ...] = ()

    @property
    def every(self) -> tuple[Sorted, ...]:
        """All versions of rows the file brings, in an order in which they can be taken."""
        return (*self.rows, *self.rivals)

    def of(self, outcome: str) -> list[Sorted]:
        """Return the rows with one outcome."""
        return [row for row in self.rows if row.outcome == outcome]
