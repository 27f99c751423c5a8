"""Rows on their way out: totals for the manifest, and the cells of each row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

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
from thidua_desktop.domain.fields import Value
from thidua_desktop.domain.sync import Held, digest_of_rows, spell_version

NEVER = "-"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row and its digest."""

    held: Held
    digest: str


def totals(sheet: Sheet, rows: Sequence[Outgoing]) -> SheetTotals:
    """Return what the manifest says of a sheet."""
    deleted = sum(1 for row in rows if row.held.stamp.deleted)
    digest = digest_of_rows([row.digest for row in rows])
    return SheetTotals(len(rows), deleted, _control_sum(sheet, rows), digest)


def cells(sheet: Sheet, label: Label) -> Callable[[Outgoing], list[CellValue]]:
    """Return the function that turns one row of a sheet into its cells, in the columns' order."""
    makers = [_maker(column, label) for column in sheet.columns]
    return lambda row: [make(row) for make in makers]


def stamp_of(updated_at: str, updated_by: str) -> str | None:
    """Return when and by whom as one cell; a name may hold spaces, a moment does not."""
    return f"{updated_at or NEVER} {updated_by}" if updated_by else updated_at or None


def _control_sum(sheet: Sheet, rows: Iterable[Outgoing]) -> str:
    if not sheet.control:
        return ""
    values = [getattr(row.held.record, sheet.control) for row in rows if not row.held.stamp.deleted]
    filled = [Decimal(value) for value in values if value is not None]
    return format(sum(filled), "f") if filled else ""


def _maker(column: Column, label: Label) -> Callable[[Outgoing], CellValue]:
    spec = column.spec
    if spec is None:
        return _TECHNICAL[column.key]
    if column.readable:
        return lambda row: in_words(spec, _value(column, row), label)
    return lambda row: encode(spec, _value(column, row))


def _value(column: Column, row: Outgoing) -> Value:
    value = getattr(row.held.record, column.outer)
    return value.get(column.inner) if column.inner else value


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
