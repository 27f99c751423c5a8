"""Biểu 04: what a unit did, by campaign and by type of activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Cell,
    Column,
    Content,
    Note,
    Paper,
    Row,
    RowKind,
    Table,
)
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import on_air, scope
from thidua_desktop.services.reports.internal import asked, page
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.tally import BROADCAST, MINUTES, Line, lines, total
from thidua_desktop.texts import reports as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.tables import NO_PERIOD

KEY = "activity-summary"

_WIDTHS = (12, 88, 22, 24, 24, 24, 32, 26)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.CENTER,
    Align.RIGHT,
    Align.RIGHT,
    Align.RIGHT,
    Align.RIGHT,
    Align.LEFT,
)


@dataclass(frozen=True, slots=True)
class _Done:
    """What the unit did since the year began, and where the period starts in it."""

    period: Period
    since: date
    activities: Sequence[Activity]
    campaigns: Sequence[Campaign]

    def current(self, activities: Iterable[Activity]) -> list[Activity]:
        return [a for a in activities if a.day >= self.period.starts_on]


def build(registers: Registers, params: Params) -> Paper:
    """Draw the summary up.

    Raises:
        UserError: There is no such unit or period.
    """
    about = asked(registers, REPORT, params)
    if about.period is None:
        shown: tuple[Block, ...] = (Table(_columns(), ()), Note(NO_PERIOD))
    else:
        shown = blocks(registers, about.unit, about.period)
    return page(registers, about, REPORT.form, texts.ACTIVITY_SUMMARY, shown)


def blocks(registers: Registers, unit: str, period: Period) -> tuple[Block, ...]:
    """Return the table of a unit and the notes under it."""
    done = _done(registers, unit, period)
    return _table(done), *_notes(done)


def _done(registers: Registers, unit: str, period: Period) -> _Done:
    since = scope.year_begins(registers.records.every(Kind.PERIOD), period)
    days = {"day>=": since.isoformat(), "day<=": period.ends_on.isoformat()}
    activities = scope.about(registers, Kind.ACTIVITY, unit, **days)
    named = {campaign for activity in activities for campaign in activity.campaigns}
    campaigns = [c for c in registers.records.every(Kind.CAMPAIGN) if c.id in named]
    campaigns.sort(key=lambda campaign: (campaign.code, campaign.id))
    return _Done(period, since, activities, campaigns)


def _table(done: _Done) -> Table:
    return Table(_columns(), tuple(_rows(done)) if done.activities else ())


def _columns() -> tuple[Column, ...]:
    return tuple(map(Column, texts.SUMMARY_COLUMNS, _WIDTHS, _ALIGN))


def _rows(done: _Done) -> Iterator[Row]:
    sections = [
        (campaign.name, [a for a in done.activities if campaign.id in a.campaigns])
        for campaign in done.campaigns
    ]
    sections.append((texts.NO_CAMPAIGN, [a for a in done.activities if not a.campaigns]))
    sections = [(name, activities) for name, activities in sections if activities]
    for number, (name, activities) in enumerate(sections, start=1):
        yield from _section(roman(number), name, activities, done)
    yield from _section(roman(len(sections) + 1), texts.BY_TYPE, done.activities, done)
    yield _sum_row("", texts.GRAND_TOTAL, done.current(done.activities), RowKind.TOTAL)


def _section(number: str, name: str, activities: Sequence[Activity], done: _Done) -> Iterator[Row]:
    yield _sum_row(number, name, done.current(activities), RowKind.GROUP)
    found = lines(activities, done.period.starts_on)
    heads = groupby(found, key=_heading)
    for place, (heading, parts) in enumerate(heads, start=1):
        if heading == texts.PROPAGANDA:
            yield Row((str(place), heading))
            yield from (_line_row("", texts.part(_part_name(line)), line) for line in parts)
        else:
            first, *rest = parts
            yield _line_row(str(place), heading, first)
            yield from (_line_row("", heading, line) for line in rest)


def _sum_row(number: str, name: str, current: Sequence[Activity], kind: RowKind) -> Row:
    people = total(activity.participants for activity in current)
    cost = total(activity.cost for activity in current)
    blank = (None, None, None)
    return Row((number, name, *blank, _figure(people), _figure(cost)), kind)


def _line_row(number: str, name: str, line: Line) -> Row:
    return Row(
        (
            number,
            name,
            texts.measure(line.measure),
            _figure(line.quantity),
            _figure(line.cumulative),
            _figure(line.people),
            _figure(line.cost),
            texts.SAMPLE if line.sample else None,
        )
    )


def _figure(value: Decimal | int | None) -> Content | Cell:
    """Return a dash for none at all; what nobody said stays blank."""
    return value or (None if value is None else texts.NONE)


def _heading(line: Line) -> str:
    return texts.PROPAGANDA if line.type in texts.PROPAGANDA_PARTS else _type_name(line)


def _type_name(line: Line) -> str:
    return code_label("activity_type", line.type)


def _part_name(line: Line) -> str:
    long = line.type == BROADCAST and line.measure == MINUTES
    return texts.ON_AIR if long else texts.PROPAGANDA_PARTS[line.type]


def _notes(done: _Done) -> Iterator[Block]:
    if not done.activities:
        yield Note(texts.NO_ACTIVITIES)
        return
    yield Note(texts.cumulative_note(show_day(done.since), show_day(done.period.ends_on)))
    yield Note(texts.PERIOD_ONLY_NOTE)
    if any(len(activity.campaigns) > 1 for activity in done.activities):
        yield Note(texts.COUNTED_ONCE_NOTE)
    if on_air.partly_said(done.activities):
        yield Note(texts.PARTLY_ON_AIR_NOTE)
    if any(activity.sample for activity in done.activities):
        yield Note(texts.SAMPLE_NOTE)


REPORT = Report(KEY, texts.TITLES[KEY], ("period", "unit"), build, texts.FORMS[KEY])
