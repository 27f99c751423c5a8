"""Rows on their way out: totals for the manifest, and the cells of each row."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import attrgetter, itemgetter

from thidua_desktop.bundles.cells import CellValue, Label, encode, in_words
from thidua_desktop.bundles.layout import (
    ALIVE,
    DIGEST,
    DOT,
    EXTRA,
    GONE,
    HOME,
    ROW_ID,
    STATE,
    UPDATED,
    VERSION,
    Column,
    Sheet,
)
from thidua_desktop.bundles.manifest import SheetTotals
from thidua_desktop.bundles.row_xml import Filled
from thidua_desktop.domain.fields import Spec, Value
from thidua_desktop.domain.sync import Held, digest_of_rows, spell_version

NEVER = "-"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row and its digest."""

    held: Held
    digest: str


_Spell = Callable[[Value], CellValue]
_Filler = Callable[[Outgoing, list[Filled]], None]


class Tally:
    """What the manifest says of a sheet, gathered while its rows go out."""

    def __init__(self, sheet: Sheet) -> None:
        self._control = sheet.control
        self._digests: list[str] = []
        self._deleted = 0
        self._sum: Decimal | None = None

    def add(self, row: Outgoing) -> None:
        """Count a row."""
        self._digests.append(row.digest)
        if row.held.stamp.deleted:
            self._deleted += 1
        elif self._control and (value := getattr(row.held.record, self._control)) is not None:
            self._sum = (self._sum or Decimal(0)) + Decimal(value)

    def totals(self) -> SheetTotals:
        """Return what it comes to."""
        added = "" if self._sum is None else format(self._sum, "f")
        digest = digest_of_rows(self._digests)
        return SheetTotals(len(self._digests), self._deleted, added, digest)


def cells(sheet: Sheet, label: Label) -> Callable[[Outgoing], list[Filled]]:
    """Return the function that turns one row of a sheet into its filled cells, in order."""
    fillers = [
        _filler(list(columns), label)
        for _, columns in groupby(enumerate(sheet.columns), lambda found: _outer(found[1]))
    ]

    def fill(row: Outgoing) -> list[Filled]:
        found: list[Filled] = []
        for filler in fillers:
            filler(row, found)
        return found

    return fill


def stamp_of(updated_at: str, updated_by: str) -> str | None:
    """Return when and by whom as one cell; a name may hold spaces, a moment does not."""
    return f"{updated_at or NEVER} {updated_by}" if updated_by else updated_at or None


def _outer(column: Column) -> tuple[str, bool]:
    return column.outer, bool(column.inner)


def _filler(columns: list[tuple[int, Column]], label: Label) -> _Filler:
    """Return what adds the cells of one field, or of all that stand in one map of further ones."""
    if columns[0][1].inner:
        return _further(columns, label)
    makers = [(index, _maker(column, label)) for index, column in columns]

    def fill(row: Outgoing, into: list[Filled]) -> None:
        for index, make in makers:
            cell = make(row)
            if cell is not None:
                into.append((index, cell))

    return fill


def _further(columns: list[tuple[int, Column]], label: Label) -> _Filler:
    # A record fills in a few of many: going through those it has is quicker than asking for all.
    outer = columns[0][1].outer
    places: dict[str, list[tuple[int, _Spell]]] = {}
    for index, column in columns:
        if column.spec:
            spell = _speller(column.spec, label, readable=column.readable)
            places.setdefault(column.inner, []).append((index, spell))

    def fill(row: Outgoing, into: list[Filled]) -> None:
        found: list[Filled] = []
        for name, value in getattr(row.held.record, outer).items():
            for index, spell in places.get(name, ()):
                cell = spell(value)
                if cell is not None:
                    found.append((index, cell))
        into += sorted(found, key=itemgetter(0))

    return fill


def _maker(column: Column, label: Label) -> Callable[[Outgoing], CellValue]:
    if column.spec is None:
        return _TECHNICAL[column.key]
    spell = _speller(column.spec, label, readable=column.readable)
    value_of = attrgetter(column.outer)
    return lambda row: spell(value_of(row.held.record))


def _speller(spec: Spec, label: Label, *, readable: bool) -> _Spell:
    if readable:
        return lambda value: in_words(spec, value, label)
    return lambda value: encode(spec, value)


def _extra(row: Outgoing) -> CellValue:
    extra = row.held.extra
    return json.dumps(dict(extra), ensure_ascii=False, sort_keys=True) if extra else None


_TECHNICAL: dict[str, Callable[[Outgoing], CellValue]] = {
    ROW_ID: lambda row: row.held.record.id,
    HOME: lambda row: row.held.record.home,
    VERSION: lambda row: spell_version(row.held.stamp.version),
    DOT: lambda row: row.held.stamp.dot,
    STATE: lambda row: GONE if row.held.stamp.deleted else ALIVE,
    UPDATED: lambda row: stamp_of(row.held.stamp.updated_at, row.held.stamp.updated_by),
    EXTRA: _extra,
    DIGEST: lambda row: row.digest,
}
