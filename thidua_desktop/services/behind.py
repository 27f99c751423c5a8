"""What stands behind published places: the votes, and who belongs to the bloc."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, Protocol

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.blocs import BlocMember
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import TieVote
from thidua_desktop.storage.queries import Queries


class Rows(Protocol):
    """Live records of a kind whose fields have some values."""

    def __call__(self, kind: Kind, /, **where: str | None) -> Iterable[Any]:
        """Return them."""


def stored(read: Queries) -> Rows:
    """Return the live rows of a database."""

    def rows(kind: Kind, /, **where: str | None) -> Iterable[Any]:
        found = read.find(kind, "", where, "", descending=False)
        return [row.record for row in read.page(kind, found)]

    return rows


def covers(member: BlocMember, period: Period) -> bool:
    """Say whether a unit belongs to its bloc when a period ends."""
    begun = member.from_day is None or member.from_day <= period.ends_on
    return begun and (member.to_day is None or member.to_day >= period.ends_on)


def members(rows: Rows, bloc: str, period: Period) -> set[str]:
    """Return the units that belong to a bloc when a period ends; its owner says who."""
    homes = {row.home for row in rows(Kind.BLOC, id=bloc)}
    found = rows(Kind.BLOC_MEMBER, bloc=bloc)
    return {row.unit for row in found if row.home in homes and covers(row, period)}


class Behind:
    """The boards whose places are published, as they were when this was first asked."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def moved_by(self, before: Record | None, after: Record | None) -> bool:
        """Say whether a change would touch what a published place was decided by.

        Args:
            before: The row as it is; None for a new one.
            after: What would become of it; None when it would be gone.
        """
        if before == after:
            return False
        versions = [version for version in (before, after) if version is not None]
        votes = [version for version in versions if isinstance(version, TieVote)]
        if any(self._published(vote.bloc, vote.period, vote.table) for vote in votes):
            return True
        blocs = {version.bloc for version in versions if isinstance(version, BlocMember)}
        old = before if isinstance(before, BlocMember) else None
        new = after if isinstance(after, BlocMember) else None
        return any(
            self._published(bloc, period)
            for bloc in blocs
            for _, period, _ in self._places
            if _unit(old, bloc, self._periods[period]) != _unit(new, bloc, self._periods[period])
        )

    def _published(self, bloc: str, period: str, table: str = "") -> bool:
        """Say whether a member of a bloc has a published place in a period."""
        for of_table, of_period, unit in self._places:
            fits = of_period == period and table in {"", of_table}
            ours = fits and self._tables.get(of_table, bloc) in {None, bloc}
            if ours and unit in members(self._rows, bloc, self._periods[period]):
                return True
        return False

    @cached_property
    def _places(self) -> set[tuple[str, str, str]]:
        """Return table, period and unit of every place that was published."""
        totals = self._rows(Kind.PUBLISHED_SCORE, criterion=None)
        placed = {row.sheet for row in totals if row.rank is not None}
        if not placed:
            return set()
        return {
            (sheet.table, sheet.period, sheet.unit)
            for sheet in self._rows(Kind.SCORE_SHEET)
            if sheet.id in placed and sheet.period in self._periods
        }

    @cached_property
    def _periods(self) -> dict[str, Period]:
        return {period.id: period for period in self._rows(Kind.PERIOD)}

    @cached_property
    def _tables(self) -> dict[str, str | None]:
        return {table.id: table.bloc for table in self._rows(Kind.CRITERIA_TABLE)}


def _unit(member: BlocMember | None, bloc: str, period: Period) -> str:
    """Return the unit a row puts into a bloc in a period; "" for none."""
    if member is None or member.bloc != bloc or not covers(member, period):
        return ""
    return member.unit
