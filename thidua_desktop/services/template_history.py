"""What came from one template before, and what has been done to it here since."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store

Pair = tuple[Kind, str]


@dataclass(slots=True)
class Earlier:
    """The imports of one template that stand.

    Attributes:
        store: The database.
        entries: Their lines in the ledger, latest first.
        steps: The last of their journal steps that touched each row.
        touched: Rows changed after a step by anything else, as far as it was asked.
    """

    store: Store
    entries: list[Entry]
    steps: dict[Pair, int]
    touched: dict[int, set[Pair]] = field(default_factory=dict)

    @property
    def rows(self) -> frozenset[Pair]:
        """Every row that came from this template."""
        return frozenset(self.steps)

    def changed_here(self, pair: Pair, ours: Held) -> bool:
        """Say whether somebody has changed a row since this template last brought it.

        What was accepted of what the template proposed is no such change.
        """
        step = self.steps.get(pair)
        if step is not None:
            if step not in self.touched:
                self.touched[step] = self.store.journal.touched_since(step)
            if pair not in self.touched[step]:
                return False
        return not any(
            aside.settled == "taken" and aside.row.record == ours.record
            for aside in self.store.asides.of_row(*pair)
            if aside.bundle in {entry.id for entry in self.entries}
        )

    def is_older(self, sha256: str) -> bool:
        """Say whether a file was imported before, and a later state of the same template since."""
        same = [number for number, entry in enumerate(self.entries) if entry.sha256 == sha256]
        return bool(sha256) and bool(same) and same[0] > 0


def earlier(store: Store, template: str) -> Earlier:
    """Return what came from a template."""
    entries = store.ledger.standing(template)
    steps: dict[Pair, int] = {}
    for entry in reversed(entries):
        if entry.step is not None:
            for change in store.journal.changes(entry.step):
                steps[change.kind, change.uid] = entry.step
    return Earlier(store, entries, steps)
