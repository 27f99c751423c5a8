"""Who has sent which period, how late, what is missing; closing a period and accepting one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.closings import ACCEPTED, RETURNED, Acceptance, Closing
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.behind import stored
from thidua_desktop.services.closed_periods import closings, next_closing, next_word
from thidua_desktop.services.extents import extent_of
from thidua_desktop.services.period_board import PeriodBoard
from thidua_desktop.services.period_line import Drift, Line
from thidua_desktop.services.records import Records
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store


class Completeness:
    """The periods of this office and of those below it. Call with a session open."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        records: Records,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._records = records
        self._today = today

    def present(self) -> Period | None:
        """Return the period asked about first: the one that ended last, the longest of several."""
        today = self._today()
        ended = [one for one in self._store.read.records(Kind.PERIOD) if one.ends_on <= today]
        longest = max(ended, key=lambda p: (p.ends_on, p.ends_on - p.starts_on), default=None)
        return cast("Period | None", longest)

    def board(self, period: str) -> list[Line]:
        """Return one line of each unit below, by code; this office's own line first.

        Args:
            period: Its id, or its code: "2024/N".
        """
        with self._store.snapshot():
            return self._board(self._period(period)).lines()

    def close(self, period: str, unit: str = "", note: str = "") -> Outcome[Closing]:
        """Say that the figures of a period are final; a later closing takes this one's place.

        Args:
            period: Its id or code.
            unit: This office's unit when not given, or a unit it has inherited, by id or code.
            note: A remark.

        Raises:
            UserError: The unit is another office's, or rows of the period are in dispute or wait.
        """
        of, me = self._period(period), self._store.identity()
        closed = self._resolve.unit(unit) if unit else me.unit
        now = extent_of(self._store.read, closed, of)
        raw: dict[str, object] = {
            "unit": closed,
            "period": of.id,
            "number": next_closing(stored(self._store.read), closed, of.id),
            "data_digest": now.digest,
            "row_count": now.count,
            "on_day": self._today(),
            "person": me.person,
            "marks": now.marks,
            "note": note,
        }
        done = self._records.save_all([(Kind.CLOSING, raw, None)], "period.close", of.name)
        return Outcome(cast("Closing", done.value[0]), done.changed, done.warnings)

    def accept(
        self, unit: str, period: str, verdict: str = ACCEPTED, reason: str = ""
    ) -> Outcome[Acceptance]:
        """Accept the last closing of a unit below, or return it with a reason.

        Args:
            unit: By id or code.
            period: By id or code.
            verdict: NHAN, or TRA_LAI.
            reason: What is to be put right; needed for a return.

        Raises:
            UserError: There is no closing, this office is not above, or the rows here are not those
                that were closed.
        """
        of, me = self._period(period), self._store.identity()
        closed = self._resolve.unit(unit)
        rows = stored(self._store.read)
        found = closings(rows, closed, of.id)
        if not found:
            raise refuse("closing_missing", unit=self._records.label(Kind.UNIT, closed))
        closing = found[-1]
        raw: dict[str, object] = {
            "unit": closed,
            "period": of.id,
            "closing": closing.id,
            "number": next_word(rows, closing.id, me.unit),
            "data_digest": closing.data_digest,
            "row_count": closing.row_count,
            "verdict": verdict,
            "on_day": self._today(),
            "person": me.person,
            "reason": reason,
        }
        entries = [(Kind.ACCEPTANCE, raw, None)]
        label = self._store.read.label_of(closing)
        if verdict == RETURNED:
            done = self._records.save_all(entries, "period.return", label)
        else:
            done = self._records.save_all(entries, "period.accept", label)
        return Outcome(cast("Acceptance", done.value[0]), done.changed, done.warnings)

    def drift(self, acceptance: str) -> Drift:
        """Return how the rows here differ from those of an acceptance, by its id."""
        with self._store.snapshot():
            record = cast("Acceptance", self._records.get(Kind.ACCEPTANCE, acceptance))
            return self._board(self._period(record.period)).drift(record)

    def _period(self, text: str) -> Period:
        return cast("Period", self._records.get(Kind.PERIOD, text))

    def _board(self, period: Period) -> PeriodBoard:
        me = self._store.identity().unit
        return PeriodBoard(self._store, self._territories.now(), period, me, self._today())
