"""One unit's period as a value: what has come of it, what is missing, who has accepted what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import ACCEPTED, Acceptance, Closing
from thidua_desktop.storage.ledger import Entry


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing, or to be looked at.

    Attributes:
        code: no_file, no_closing, returned, differs, results, sheet, gaps, waiting, conflict,
            proposal, late or rejected.
        count: How many.
        of: Out of how many; 0 where that says nothing.
    """

    code: str
    count: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Drifted:
    """One row that is no longer what was accepted.

    Attributes:
        kind: Its kind.
        id: Its identity.
        label: What people call it.
        change: changed, added or gone.
    """

    kind: Kind
    id: str
    label: str
    change: str


@dataclass(frozen=True, slots=True)
class Drift:
    """How a unit's rows of a period differ from those that were accepted.

    Attributes:
        accepted: The digest that was accepted.
        now: The digest of the rows as they are here.
        then_count: How many rows were accepted.
        now_count: How many there are.
        rows: The rows that differ, as far as they can be named.
        unnamed: How many more differ that cannot.
    """

    accepted: str
    now: str
    then_count: int
    now_count: int
    rows: tuple[Drifted, ...] = ()
    unnamed: int = 0

    def __bool__(self) -> bool:
        """Say whether anything differs."""
        return self.accepted != self.now

    @property
    def count(self) -> int:
        """How many rows differ; 0 when that is not known."""
        return len(self.rows) + self.unnamed


@dataclass(frozen=True, slots=True)
class Line:
    """One unit's line on the board of a period.

    Attributes:
        unit: Its id.
        code: Its code on the period's last day.
        name: Its name then.
        own: Whether this office closes for it: itself, or a unit it has inherited.
        rows: How many rows of it are here.
        file: The last file that came from it.
        closing: Its last closing.
        arrived: When the closing came here (ISO, with zone); "" when there is none.
        due: The day it was due.
        late: Days from the due day until the closing came, or until today.
        lacks: What is missing.
        word: What an office above says of the closing: our own word first, else the topmost's.
        accepted: The last acceptance, of whichever closing.
        by: Name of the office whose word it is.
        drift: How the rows differ from those that were accepted; None when none were.
    """

    unit: str
    code: str
    name: str
    own: bool
    rows: int = 0
    file: Entry | None = None
    closing: Closing | None = None
    arrived: str = ""
    due: date | None = None
    late: int = 0
    lacks: tuple[Lack, ...] = ()
    word: Acceptance | None = None
    accepted: Acceptance | None = None
    by: str = ""
    drift: Drift | None = None

    @property
    def state(self) -> str:
        """Return open, closed, returned, accepted, or drifted since."""
        if self.closing is None:
            return "open"
        if self.word is None:
            return "closed"
        if self.word.verdict != ACCEPTED:
            return "returned"
        return "drifted" if self.drift else "accepted"

    @property
    def missing(self) -> tuple[str, ...]:
        """The codes of what is missing."""
        return tuple(lack.code for lack in self.lacks)
