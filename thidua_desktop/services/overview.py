"""How things stand: what the first screen and the verb ``status`` show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.indicators import Indicator, Result, Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.sync import digest_of_rows
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.outgoing import Outgoing
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Achievement:
    """How far one indicator has come: the latest result against the year's target."""

    indicator: Indicator
    target: Decimal | None
    result: Decimal | None
    estimated: bool

    @property
    def share(self) -> Decimal | None:
        """Result over target where higher is better; None where that says nothing."""
        if self.result is None or not self.target or self.indicator.direction != "CAO":
            return None
        return self.result / self.target


@dataclass(frozen=True, slots=True)
class Peer:
    """Another office and the files last sent to and received from it."""

    unit: str
    code: str
    name: str
    sent: Entry | None
    received: Entry | None


@dataclass(frozen=True, slots=True)
class Status:
    """The office in a few facts."""

    unit: str
    code: str
    name: str
    role: str
    person: str
    replica: str
    epoch: int
    schema: int
    counts: dict[str, int]
    unsent: int
    peers: tuple[Peer, ...]
    path: str
    bytes: int


class Overview:
    """Reads for the first screen, the status line and the command line."""

    def __init__(
        self,
        store: Store,
        sources: Sources,
        territories: Territories,
        outgoing: Outgoing,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._sources = sources
        self._territories = territories
        self._outgoing = outgoing
        self._today = today

    def status(self) -> Status:
        """Return who this office is and how much it holds."""
        me = self._store.identity()
        day = self._today()
        return Status(
            unit=me.unit,
            code=self._territories.code(me.unit, day),
            name=self._territories.name(me.unit, day),
            role=me.role,
            person=me.person,
            replica=me.replica,
            epoch=me.epoch,
            schema=self._store.schema_version(),
            counts={kind.value: self._store.read.count(kind) for kind in Kind},
            unsent=self._outgoing.unsent(me),
            peers=tuple(self._peer(unit) for unit in self._store.ledger.peers()),
            path=str(self._store.path),
            bytes=self._store.path.stat().st_size,
        )

    def digest(self, home: str = "") -> tuple[str, dict[str, str]]:
        """Return one hash over all live rows (of one owner, if named), and one a kind.

        Offices that hold the same rows in the same versions print the same.
        """
        of_kinds = {
            kind.value: digest_of_rows(
                [f"{uid}:{d}" for uid, d in self._store.read.digests(kind, home, live=True).items()]
            )
            for kind in Kind
        }
        return digest_of_rows([f"{kind}:{found}" for kind, found in of_kinds.items()]), of_kinds

    def check(self) -> list[str]:
        """Return what is wrong with the database file; nothing when it is sound."""
        return self._store.examine()

    def campaigns(self) -> list[Campaign]:
        """Return the campaigns that are running."""
        day = self._today().isoformat()
        every: list[Campaign] = self._sources.every(Kind.CAMPAIGN)
        return [c for c in every if c.state != "HUY" and (not c.ends_on or str(c.ends_on) >= day)]

    def years(self) -> list[int]:
        """Return the years that have periods, latest first."""
        return sorted({period.year for period in self._sources.every(Kind.PERIOD)}, reverse=True)

    def periods(self, year: int) -> list[Period]:
        """Return a year's periods in the order of their days, longer ones later."""
        found: list[Period] = self._sources.every(Kind.PERIOD, year=year)
        return sorted(found, key=lambda p: (p.ends_on, p.ends_on - p.starts_on))

    def achievements(self, year: int, unit: str) -> list[Achievement]:
        """Return every indicator with the year's target and the latest result of one unit."""
        periods = {period.id: period for period in self.periods(year)}
        results: dict[str, Result] = {}
        found: list[Result] = self._sources.every(Kind.RESULT, unit=unit)
        for result in sorted(
            (r for r in found if r.period in periods), key=lambda r: periods[r.period].ends_on
        ):
            results[result.indicator] = result
        targets: list[Target] = self._sources.every(Kind.TARGET, unit=unit, year=year)
        by_indicator = {target.indicator: target.value for target in targets}
        indicators: list[Indicator] = self._sources.every(Kind.INDICATOR)
        return [
            Achievement(
                indicator,
                by_indicator.get(indicator.id),
                results[indicator.id].value if indicator.id in results else None,
                indicator.id in results and results[indicator.id].estimated,
            )
            for indicator in sorted(indicators, key=lambda i: i.code)
        ]

    def _peer(self, unit: str) -> Peer:
        day = self._today()
        return Peer(
            unit,
            self._territories.code(unit, day),
            self._territories.name(unit, day),
            self._store.ledger.last("out", unit),
            self._store.ledger.last("in", unit),
        )
