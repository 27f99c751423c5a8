"""Who gave which points when and why: every value a score has had, from the rows' own history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.standing import Standing
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store

SELF: Final = "TU_CHAM"


@dataclass(frozen=True, slots=True)
class Given:
    """Points somebody gave.

    Attributes:
        stage: TU_CHAM for the unit's own, else the stage of the review.
        points: The points; None for none, where the computed ones count.
        reason: Why.
        office: Name of the office.
        person: Who, by name.
        at: When, by that person's clock (ISO).
        standing: Whether they are what stands now; points for an earlier handing in do not.
    """

    stage: str
    points: Decimal | None
    reason: str
    office: str
    person: str
    at: str
    standing: bool


class Trail:
    """Reads the history of points."""

    def __init__(
        self,
        store: Store,
        standing: Standing,
        territories: Territories,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._standing = standing
        self._territories = territories
        self._today = today

    def of(self, sheet: ScoreSheet, criterion: str) -> tuple[Given, ...]:
        """Return every value the scores of one criterion have had, the earliest first."""
        found: list[tuple[int, Given]] = []
        counted = {review.id for review in self._standing.reviews(sheet)}
        for kind, stamped in self._rows(sheet, criterion):
            counts = kind is Kind.SCORE_ENTRY or stamped.record.id in counted
            for version, latest in self._versions(kind, stamped):
                given = self._given(version, standing=latest and counts)
                found.append((version.stamp.lamport, given))
        return tuple(given for _, given in sorted(found, key=lambda pair: (pair[0], pair[1].at)))

    def _rows(self, sheet: ScoreSheet, criterion: str) -> Iterator[tuple[Kind, Held]]:
        heard = {review.id for review in self._standing.heard(sheet)}
        for kind in (Kind.SCORE_ENTRY, Kind.SCORE_REVIEW):
            where = {"sheet": sheet.id, "criterion": criterion}
            keys = self._store.read.find(kind, "", where, "", descending=False)
            for row in self._store.read.page(kind, keys):
                entered = kind is Kind.SCORE_ENTRY and row.record.home == sheet.home
                if entered or row.record.id in heard:
                    yield kind, row

    def _versions(self, kind: Kind, row: Held) -> Iterator[tuple[Held, bool]]:
        """Yield the row as it is, and every earlier state in which it said something else."""
        yield row, True
        current = row
        for _, change in self._store.journal.history(kind, row.record.id):
            earlier = self._store.journal.before(change, current)
            if earlier is None:
                return
            if _said(earlier) != _said(current) and not earlier.stamp.deleted:
                yield earlier, False
            current = earlier

    def _given(self, row: Held, *, standing: bool) -> Given:
        record: Any = row.record
        own = isinstance(record, ScoreEntry)
        return Given(
            SELF if own else record.stage,
            record.claimed if own else record.points,
            record.reason or "",
            self._territories.name(record.home, self._today()),
            row.stamp.updated_by,
            row.stamp.updated_at,
            standing,
        )


def _said(row: Held) -> tuple[Any, ...]:
    record: Any = row.record
    if isinstance(record, ScoreEntry):
        return record.claimed, record.reason, record.result, record.target, record.base
    return record.points, record.reason
