"""Rows that were not taken: late for their period, waiting for others, or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.bundles.parcel import Incoming
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.services.desk import desk_of
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.in_order import in_order
from thidua_desktop.services.intake import Sorting
from thidua_desktop.services.preview import TAKEN, Sorted
from thidua_desktop.services.takein import verify
from thidua_desktop.services.territories import Territories
from thidua_desktop.services.versions import Versions
from thidua_desktop.storage.asides import AsideRow, Put
from thidua_desktop.storage.store import Store

_REASONS: Final = ("late", "waiting", "rejected")
_KNOWN: Final = ("same", "older")


@dataclass(frozen=True, slots=True)
class LateView:
    """A row that was not taken.

    Attributes:
        id: What it is called by.
        reason: "late", "waiting" or "rejected".
        kind: The row's kind.
        title: What names it to a person.
        sender: Name of the office it came from.
        at: When it was last changed there, by that office's clock (ISO, with zone).
        why_sentence_code: Code of the sentence that says why.
        period: Name of the closed period it falls into, or "".
        closed_since: When that period was closed (ISO, with zone), or "".
    """

    id: str
    reason: str
    kind: Kind
    title: str
    sender: str
    at: str
    why_sentence_code: str
    period: str = ""
    closed_since: str = ""


class Late:
    """The late inbox of one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        guards: Guards,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._guards = guards
        self._today = today

    def open(self) -> list[LateView]:
        """Return every row that was not taken, the newest first."""
        found = self._waiting()
        locks = self._guards.locks() if found else None
        return [
            self._view(aside, locks.closing(aside.row.record, self._today()) if locks else None)
            for aside in found
        ]

    def count(self) -> int:
        """Return how many rows were not taken."""
        found = self._store.asides.count_open()
        return sum(found.get(reason, 0) for reason in _REASONS)

    def retry(self) -> Outcome[int]:
        """Take what can be taken now, as a step of its own; return how many rows that were."""
        if not any(_moved(*pair) for pair in self._sorted()):
            return Outcome(0)
        with self._store.operation("bundle.retry") as work:
            # Once more, with the database held.
            found = [pair for pair in self._sorted() if _moved(*pair)]
            versions, asides = Versions(self._store, work), self._store.asides
            shown = {}
            for aside, row in found:
                if row.outcome in TAKEN:
                    told = {"sender": aside.sender, "place": aside.place}
                    taken = versions.take(row.row, row.ours, bundle=aside.bundle, **told)
                    shown[row.pair] = taken
                    asides.settle([aside.id], "taken", "")
                    continue
                asides.settle([aside.id], "superseded", "")
                if row.outcome not in _KNOWN:
                    asides.add([_put_again(aside, row, self._store.new_id())])
            verify(self._store, shown.values())
            return Outcome(len(shown), frozenset(work.changed))

    def dismiss(self, id: str) -> Outcome[None]:
        """Put a row away that shall never be taken; it stays in the records.

        Raises:
            UserError: There is no such row.
        """
        wanted = next((aside for aside in self._waiting() if str(aside.id) == id), None)
        if wanted is None:
            raise refuse("late_unknown", id=id)
        with self._store.operation("late.dismiss") as work:
            self._store.asides.settle([wanted.id], "declined", work.identity.person)
            return Outcome(None)

    def _waiting(self) -> list[AsideRow]:
        return [aside for aside in self._store.asides.open() if aside.reason in _REASONS]

    def _sorted(self) -> list[tuple[AsideRow, Sorted]]:
        waiting = self._waiting()
        if not waiting:
            return []
        desk = desk_of(self._store, self._territories, self._guards, self._today)
        desk.look_up((aside.kind, aside.uid) for aside in waiting)
        sorting = Sorting(desk)
        # The oldest first: of two versions of a row the later one came to stay.
        ordered = in_order(reversed(waiting), lambda aside: aside.row.record)
        return [(aside, sorting.sort(_incoming(aside), aside.sender)) for aside in ordered]

    def _view(self, aside: AsideRow, period: Period | None) -> LateView:
        late = period if aside.reason == "late" else None
        return LateView(
            id=str(aside.id),
            reason=aside.reason,
            kind=aside.kind,
            title=self._store.read.label_of(aside.row.record),
            sender=self._territories.name(aside.sender, self._today()),
            at=aside.row.stamp.updated_at,
            why_sentence_code=aside.code,
            period=late.name if late else "",
            closed_since=self._closed_since(late, aside.row.record) if late else "",
        )

    def _closed_since(self, period: Period, record: Record) -> str:
        units = {None, getattr(record, "unit", None)}
        read = self._store.read
        found = read.page(
            Kind.PERIOD_LOCK,
            read.find(Kind.PERIOD_LOCK, "", {"period": period.id}, "", descending=False),
        )
        shut = [row for row in found if getattr(row.record, "unit", None) in units]
        return max((row.stamp.updated_at for row in shut), default="")


def _incoming(aside: AsideRow) -> Incoming:
    """Return the row as it came; one that was edited by hand stays a proposal for ever."""
    sheet, _, number = aside.place.rpartition("!")
    row = int(number) if number.isdecimal() else 0
    return Incoming(aside.row, sheet, row, intact=not aside.author)


def _moved(aside: AsideRow, row: Sorted) -> bool:
    return (row.outcome, row.reason) != (aside.reason, aside.code)


def _put_again(aside: AsideRow, row: Sorted, proposal: str) -> Put:
    """Return the row set aside for another reason than before."""
    return Put(
        kind=aside.kind,
        row=aside.row,
        reason=row.outcome,
        bundle=aside.bundle,
        sender=aside.sender,
        author=aside.author,
        why=aside.why,
        place=aside.place,
        code=row.reason,
        proposal=proposal if row.outcome == "proposal" else "",
    )
