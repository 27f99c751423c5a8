"""The board of a period: what has come of every unit, what is missing, what has drifted since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from thidua_desktop.domain.extent import row_mark
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import ACCEPTED, RETURNED, Acceptance, Closing
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.extents import COUNTED
from thidua_desktop.services.period_facts import PeriodFacts
from thidua_desktop.services.period_line import Drift, Drifted, Lack, Line
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store

# Reasons for which rows lie aside, in the order in which they are told.
_ASIDE: Final = ("waiting", "conflict", "proposal", "late", "rejected")


@dataclass(frozen=True)
class PeriodBoard:
    """One period as this office knows it; read within one snapshot.

    Attributes:
        store: The database.
        territory: The units.
        period: The period.
        me: This office's unit.
        today: The day it is.
    """

    store: Store
    territory: Territory
    period: Period
    me: str
    today: date

    @cached_property
    def _facts(self) -> PeriodFacts:
        return PeriodFacts(self.store, self.period)

    def lines(self) -> list[Line]:
        """Return this office's own line, and one of every unit it waits for."""
        return [*map(self._own, self._ours()), *map(self._below, self._awaited())]

    def drift(self, acceptance: Acceptance) -> Drift:
        """Return how the rows here differ from those that were accepted."""
        now = self._facts.extent(acceptance.unit)
        found = Drift(acceptance.data_digest, now.digest, acceptance.row_count, now.count)
        closing = self._facts.closing_by_id.get(acceptance.closing)
        if not found or closing is None or not closing.marks:
            return found
        difference = now.since(closing.marks)
        gone = list(self._gone(acceptance.unit, difference.gone))
        rows = [
            *(self._drifted(pair, "changed") for pair in difference.changed),
            *(self._drifted(pair, "added") for pair in difference.added),
            *(self._drifted(pair, "gone") for pair in gone),
        ]
        unnamed = max(0, len(difference.gone) - len(gone))
        return Drift(
            found.accepted, found.now, found.then_count, found.now_count, tuple(rows), unnamed
        )

    def _ours(self) -> list[str]:
        """Return the units this office closes the period for; nobody waits for the province."""
        if self.me == self.territory.province:
            return []
        old = [unit for unit in self.territory.inherited(self.me) if self._in_force(unit)]
        return [*([self.me] if self._in_force(self.me) or not old else []), *sorted(old)]

    def _awaited(self) -> list[str]:
        """Return the units just below on the period's last day, and all that closed it."""
        day = self.period.ends_on
        placed = {v.unit for v in self.territory.on(day) if v.parent == self.me}
        closed = {unit for unit in self._facts.closings if self.territory.is_above(self.me, unit)}
        return sorted((placed | closed) - {self.me}, key=lambda unit: (self._code(unit), unit))

    def _in_force(self, unit: str) -> bool:
        version = self.territory.version(unit, self.period.ends_on)
        return version is not None and version.covers(self.period.ends_on)

    def _own(self, unit: str) -> Line:
        return self._line(unit, None, own=True)

    def _below(self, unit: str) -> Line:
        ledger = self.store.ledger
        return self._line(unit, ledger.last("in", unit) or ledger.filled_by(unit), own=False)

    def _line(self, unit: str, file: Entry | None, *, own: bool) -> Line:
        closings = self._facts.closings.get(unit, [])
        closing = closings[-1] if closings else None
        words = [word for one in closings for word in self._words(one)]
        word = self._weightiest(unit, [w for w in words if closing and w.closing == closing.id])
        accepted = next((w for w in reversed(words) if w.verdict == ACCEPTED), None)
        drift = self.drift(accepted) if accepted else None
        lacks = [] if own else list(self._not_come(unit, file, closing))
        said = word or accepted
        return Line(
            unit=unit,
            code=self._code(unit),
            name=self._name(unit),
            own=own,
            rows=self._facts.extent(unit).count,
            file=file,
            closing=closing,
            arrived=self._facts.arrivals.get(closing.id, "") if closing else "",
            due=self.period.due_on,
            late=self._late(unit),
            lacks=(*lacks, *self._lacks(unit, closing, word)),
            word=word,
            accepted=accepted,
            by=self._name(said.home) if said else "",
            drift=drift,
        )

    def _late(self, unit: str) -> int:
        """Return the days from the due day until a closing came that was not returned."""
        kept = [
            closing
            for closing in self._facts.closings.get(unit, ())
            if not any(word.verdict == RETURNED for word in self._words(closing))
        ]
        came = self._facts.arrivals.get(kept[0].id, "") if kept else ""
        day = date.fromisoformat(came[:10]) if came else self.today
        return max(0, (day - self.period.due_on).days) if self.period.due_on else 0

    def _not_come(self, unit: str, file: Entry | None, closing: Closing | None) -> Iterator[Lack]:
        """Yield what the files of a unit lack."""
        begun = self.period.starts_on.isoformat()
        if closing is None and (file is None or file.noted_at[:10] < begun):
            yield Lack("no_file")
        if missing := self._facts.missing_changes(unit):
            yield Lack("gaps", missing)

    def _lacks(self, unit: str, closing: Closing | None, word: Acceptance | None) -> Iterator[Lack]:
        """Yield what the rows of a unit lack."""
        if closing is None:
            yield Lack("no_closing")
        elif word is None and self._facts.extent(unit).digest != closing.data_digest:
            yield Lack("differs")
        elif word is not None and word.verdict == RETURNED:
            yield Lack("returned")
        asked = self._facts.targets.get(unit, set())
        if unmet := asked - self._facts.results.get(unit, set()):
            yield Lack("results", len(unmet), len(asked))
        if unit in self._facts.scored and unit not in self._facts.sheets:
            yield Lack("sheet")
        aside = self._facts.aside.get(unit, Counter())
        yield from (Lack(reason, aside[reason]) for reason in _ASIDE if aside[reason])

    def _weightiest(self, unit: str, words: Iterable[Acceptance]) -> Acceptance | None:
        """Return the word that counts here: our own, else the topmost office's."""
        order = [*self.territory.superiors(unit), self.territory.province, self.me]
        place = {office: number for number, office in enumerate(order)}
        return max(words, key=lambda word: (place.get(word.home, -1), word.number), default=None)

    def _words(self, closing: Closing) -> list[Acceptance]:
        """Return the last word of each office above on a closing, in the order they were said."""
        said = self._facts.said.get(closing.id, ())
        heard = [word for word in said if self.territory.is_above(word.home, closing.unit)]
        last: dict[str, Acceptance] = {}
        for word in sorted(heard, key=lambda word: (word.number, word.id)):
            last[word.home] = word
        return sorted(last.values(), key=lambda word: word.id)

    def _gone(self, unit: str, marks: frozenset[str]) -> Iterator[tuple[Kind, str]]:
        """Yield the rows of some marks: removed since, or moved out of the period."""
        for kind in COUNTED if marks else ():
            for uid in self.store.read.digests(kind, unit):
                if row_mark(uid) in marks:
                    yield kind, uid

    def _drifted(self, pair: tuple[Kind, str], change: str) -> Drifted:
        return Drifted(*pair, self.store.read.label(*pair), change)

    def _code(self, unit: str) -> str:
        version = self.territory.version(unit, self.period.ends_on)
        return version.code if version else ""

    def _name(self, unit: str) -> str:
        version = self.territory.version(unit, self.period.ends_on)
        return version.name if version else unit
