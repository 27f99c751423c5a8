"""Internal tables and lists: what they are about, and the head and foot they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Block, Note, Paper
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import letterhead
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject, resolved, subject
from thidua_desktop.texts import reports as texts


def asked(registers: Registers, report: Report, params: Params) -> Subject:
    """Return the unit, the day and the period a report is about.

    Raises:
        UserError: What was asked for is not there.
    """
    return subject(registers, resolved(registers, report, params))


def page(
    registers: Registers,
    about: Subject,
    form: str,
    title: str,
    blocks: Iterable[Block],
    *,
    subject_line: str | None = None,
    landscape: bool = True,
) -> Paper:
    """Return a paper with the head and foot of internal tables.

    Args:
        registers: Where to look things up.
        about: Whom and when it is about.
        form: What the form is called.
        title: What it is.
        blocks: What stands on it.
        subject_line: Under the title; the unit and its period when None.
        landscape: Whether the page lies.
    """
    name = letterhead.unit_name(registers, about.unit, about.day)
    if subject_line is None:
        subject_line = texts.unit_and_period(name, about.period.name) if about.period else name
    return Paper(
        letterhead=letterhead.head(registers, about.unit, about.day, form),
        title=title,
        subject=subject_line,
        blocks=tuple(blocks),
        closing=letterhead.foot(registers, about.unit, about.day),
        landscape=landscape,
    )


def unit_names(registers: Registers, day: date) -> Callable[[str], str]:
    """Return what tells a unit's name on a day, each looked up once."""
    territory = registers.territories.now()

    @cache
    def name(unit: str) -> str:
        version = territory.version(unit, day)
        return version.name if version else registers.records.label(Kind.UNIT, unit)

    return name


def remarks(told: Iterable[str]) -> Iterator[Block]:
    """Yield what to know when reading a table, in one breath; nothing for nothing."""
    text = " ".join(told)
    if text:
        yield Note(text)


def falls(days: Iterable[date | None], period: Period | None) -> bool:
    """Say whether something belongs to a period by its days; without any it belongs to all."""
    known = [day for day in days if day is not None]
    if period is None or not known:
        return True
    return any(period.starts_on <= day <= period.ends_on for day in known)
