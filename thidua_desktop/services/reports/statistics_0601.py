"""Biểu 0601.N: how many campaigns there are, by level, scope, duration and manner."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Cell,
    Column,
    Content,
    Note,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Table,
    Tone,
)
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.services.reports import letterhead
from thidua_desktop.services.reports.internal import asked, page
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.texts import lists, reports

KEY = "statistics-0601"

_WIDTHS = (65, 15, 20, 20, 20, 25)
_ALIGN = (Align.LEFT, Align.CENTER, *[Align.RIGHT] * 4)
# What is neither the centre's nor the province's is an office's, an organisation's or a unit's.
_LEVELS: Final = {"TW": 0, "T": 1}
_OTHER_LEVELS: Final = 2
_LASTING: Final = "TX"
_UNCOUNTED: Final = frozenset({"DU_THAO", "HUY"})
_DURATIONS: Final = ((3, "UNDER_3"), (5, "UNDER_5"))


def build(registers: Registers, params: Params) -> Paper:
    """Draw the form up.

    Raises:
        UserError: There is no such unit or period.
    """
    about = asked(registers, REPORT, params)
    year = about.period.year if about.period else about.day.year
    found = in_year(registers.records.every(Kind.CAMPAIGN), year)
    name = letterhead.unit_name(registers, about.unit, about.day)
    shown = (
        Paragraph(lists.CAMPAIGN_BASIS, Tone.CENTERED),
        table(found),
        *_notes(found),
    )
    return page(
        registers,
        about,
        REPORT.form,
        lists.CAMPAIGN_COUNT,
        shown,
        subject_line=reports.unit_and_period(name, lists.year(year)),
        landscape=False,
    )


def in_year(campaigns: Sequence[Campaign], year: int) -> list[Campaign]:
    """Return the campaigns that were launched and not over when a year began."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return [
        one
        for one in campaigns
        if one.state not in _UNCOUNTED
        and one.starts_on <= last
        and (one.ends_on is None or one.ends_on >= first)
    ]


def duration(campaign: Campaign) -> str:
    """Return how long a campaign lasts; "" while nobody has said until when."""
    if campaign.ends_on is None:
        return ""
    after = campaign.ends_on + timedelta(days=1)
    if after < _years_on(campaign.starts_on, 1):
        return "UNDER_1"
    if after == _years_on(campaign.starts_on, 1):
        return "YEAR"
    longer = (key for years, key in _DURATIONS if after < _years_on(campaign.starts_on, years))
    return next(longer, "FROM_5")


def table(found: Sequence[Campaign]) -> Table:
    """Return the form's table."""
    groups = (*[""] * 3, *[lists.CAMPAIGN_COLUMNS_GROUP] * 3)
    heads = zip(lists.CAMPAIGN_COLUMNS, _WIDTHS, _ALIGN, groups, strict=True)
    columns = tuple(Column(title, mm, align, group=group) for title, mm, align, group in heads)
    return Table(columns, tuple(_rows(found)))


def _rows(found: Sequence[Campaign]) -> Iterator[Row]:
    yield _row(lists.CAMPAIGN_ALL, 1, found, (), RowKind.TOTAL)
    parts: tuple[tuple[str, tuple[str, ...], Callable[[Campaign], str]], ...] = (
        ("scope", ("TQ", "BT", "CK", "DV"), lambda one: one.scope),
        ("duration", ("UNDER_1", "YEAR", "UNDER_3", "UNDER_5", "FROM_5"), duration),
        ("form", ("CD", "TX"), lambda one: one.form),
    )
    number = 1
    for name, keys, of in parts:
        yield Row((Cell(lists.CAMPAIGN_GROUPS[name], span=len(_WIDTHS)),), RowKind.GROUP)
        unplaced = [one for one in found if of(one) not in keys]
        for key in keys:
            number += 1
            members = [one for one in found if of(one) == key]
            yield _row(lists.CAMPAIGN_LINES[key], number, members, unplaced)


def _row(
    name: str,
    number: int,
    members: Sequence[Campaign],
    unplaced: Sequence[Campaign],
    kind: RowKind = RowKind.NORMAL,
) -> Row:
    """Return a line of the form; ``unplaced`` may belong to it, but nobody has said so."""
    figures = map(_figure, _counts(members), _counts(unplaced))
    return Row((name, f"{number:02}", *figures), kind)


def _counts(campaigns: Sequence[Campaign]) -> tuple[int, ...]:
    counts = [0, 0, 0]
    for one in campaigns:
        counts[_LEVELS.get(one.level, _OTHER_LEVELS)] += 1
    return len(campaigns), *counts


def _figure(count: int, unplaced: int) -> Content:
    """Return a dash for none; blank where that cannot be said yet."""
    return count or (None if unplaced else reports.NONE)


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def _notes(found: Sequence[Campaign]) -> Iterator[Block]:
    if not found:
        yield Note(lists.NO_CAMPAIGNS)
        return
    yield Note(lists.COUNTED_NOTE)
    open_ended = [one for one in found if one.ends_on is None]
    if open_ended:
        lasting = sum(one.form == _LASTING for one in open_ended)
        yield Note(lists.open_ended_note(len(open_ended), lasting, len(found)))
    if any(one.sample for one in found):
        yield Note(reports.SAMPLE_NOTE)


REPORT = Report(KEY, reports.TITLES[KEY], ("period", "unit"), build, reports.FORMS[KEY])
