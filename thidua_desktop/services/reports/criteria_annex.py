"""The criteria table that a campaign is judged by, as an annex of its plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from thidua_desktop.domain.figures import total
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Align,
    Annex,
    Block,
    Column,
    Note,
    Row,
    RowKind,
    Table,
)
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.scoring import scheme as schemes
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.texts import launch_plan as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_sentences import sample_note

_APPLIED = "AP_DUNG"
REGULAR = "TX"
_WIDTHS = (15, 64, 18, 68)
_ALIGN = (Align.CENTER, Align.LEFT, Align.RIGHT, Align.LEFT)


def applying(registers: Registers, campaign: Campaign, unit: str) -> list[CriteriaTable]:
    """Return the tables a campaign is judged by.

    Those issued by a document the campaign rests on; for the regular campaign of a whole year also
    that of the unit's bloc. A campaign for one purpose has nothing to do with the yearly table.
    """
    tables: list[CriteriaTable] = registers.records.every(Kind.CRITERIA_TABLE, state=_APPLIED)
    blocs = {member.bloc for member in registers.records.every(Kind.BLOC_MEMBER, unit=unit)}
    year = _whole_year(campaign)
    return [
        table
        for table in tables
        if table.document in campaign.documents
        or (year is not None and table.year == year and table.bloc in blocs)
    ]


def annexes(registers: Registers, tables: Iterable[CriteriaTable], note: str) -> tuple[Annex, ...]:
    """Return an annex for each table.

    Args:
        registers: Where to look things up.
        tables: Which tables.
        note: Which paper they go with.
    """
    return tuple(Annex(table.name, tuple(_blocks(registers, table)), note) for table in tables)


def _whole_year(campaign: Campaign) -> int | None:
    """Return the year a regular campaign covers, all of it and no other."""
    year = campaign.starts_on.year
    whole = (date(year, 1, 1), date(year, 12, 31))
    if campaign.form == REGULAR and (campaign.starts_on, campaign.ends_on) == whole:
        return year
    return None


def _blocks(registers: Registers, table: CriteriaTable) -> Iterator[Block]:
    criteria: list[Criterion] = registers.records.every(Kind.CRITERION, table=table.id)
    rows = schemes.scheme(table, criteria).rows
    columns = tuple(map(Column, texts.CRITERIA_COLUMNS, _WIDTHS, _ALIGN))
    yield Table(columns, (*map(_row, rows), *_total(rows)), dense=True)
    yield from map(Note, sample_note(sample=table.sample))


def _row(row: schemes.Row) -> Row:
    criterion = row.criterion
    rule = "" if row.is_group else code_label("rule", criterion.rule or "")
    guidance = criterion.guidance if row.is_group else texts.guidance(criterion.guidance, rule)
    kind = RowKind.GROUP if row.is_group else RowKind.NORMAL
    return Row((criterion.code, criterion.name, criterion.max_points, guidance), kind)


def _total(rows: Sequence[schemes.Row]) -> Iterator[Row]:
    """Yield the sum of the table's own points, when each of its groups says how many it has."""
    own = [row for row in rows if not row.level and not row.part and not _gate(row, rows)]
    points = [row.criterion.max_points for row in own]
    known: list[Decimal] = [one for one in points if one is not None]
    if own and len(known) == len(own):
        yield Row(("", texts.TOTAL, total(known)), RowKind.TOTAL)


def _gate(row: schemes.Row, rows: Sequence[schemes.Row]) -> bool:
    """Say whether a row only lets others pass, or holds nothing but such rows."""
    if not row.is_group:
        return row.is_condition
    return all(_gate(rows[place], rows) for place in row.parts)
