"""Biểu 07: works, tasks and models that were pledged, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Align, Block, Column, Note, Paper, Row, RowKind, Table
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.works import PledgedWork
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import below
from thidua_desktop.services.reports.internal import asked, page, remarks, unit_names
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject
from thidua_desktop.services.reports.tally import total
from thidua_desktop.texts import lists, reports
from thidua_desktop.texts.codes import code_label

KEY = "works"

_WIDTHS = (10, 54, 40, 21, 21, 21, 28, 28, 29)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.LEFT,
    *[Align.CENTER] * 3,
    *[Align.RIGHT] * 2,
    Align.LEFT,
)
_GROUPS = (
    *[""] * 4,
    *[lists.WORK_GROUP_ENDS] * 2,
    *[lists.WORK_GROUP_VALUES] * 2,
    "",
)


def build(registers: Registers, params: Params) -> Paper:
    """Draw the list up.

    Raises:
        UserError: There is no such unit or period.
    """
    about = asked(registers, REPORT, params)
    return page(registers, about, REPORT.form, lists.WORKS, blocks(registers, about))


def blocks(registers: Registers, about: Subject) -> tuple[Block, ...]:
    """Return the list of a unit and those below it, and the notes under it."""
    found = chosen(registers, about)
    return table(found, unit_names(registers, about.day)), *_notes(found, about)


def chosen(registers: Registers, about: Subject) -> list[PledgedWork]:
    """Return the works that were going on in the period, by their first day and name."""
    every: list[PledgedWork] = below.rows(registers, Kind.PLEDGED_WORK, about.unit)
    going_on = [row for row in every if _goes_on(row, about.period)]
    return sorted(going_on, key=lambda row: row.starts_on or date.max)


def table(found: Sequence[PledgedWork], names: Callable[[str], str]) -> Table:
    """Return the list in its groups, with the values added up."""
    heads = zip(lists.WORK_COLUMNS, _WIDTHS, _ALIGN, _GROUPS, strict=True)
    columns = tuple(Column(title, mm, align, group=group) for title, mm, align, group in heads)
    return Table(columns, tuple(_rows(found, names)), dense=True)


def _goes_on(row: PledgedWork, period: Period | None) -> bool:
    """Say whether a work falls into a period; one without days does into all."""
    first = row.starts_on or row.planned_end or row.ended_on
    if period is None or first is None:
        return True
    return first <= period.ends_on and (row.ended_on is None or row.ended_on >= period.starts_on)


def _rows(found: Sequence[PledgedWork], names: Callable[[str], str]) -> Iterator[Row]:
    groups = [(code, [r for r in found if r.type == code]) for code in codes.WORK_TYPE.values]
    number = 0
    for place, (code, members) in enumerate(((c, m) for c, m in groups if m), start=1):
        heading = lists.heading(lists.WORK_GROUPS[code], show_number(len(members)))
        yield _sums(roman(place), heading, members, RowKind.GROUP)
        for row in members:
            number += 1
            yield _row(str(number), row, names)
    if found:
        yield _sums("", lists.TOTAL, found, RowKind.TOTAL)


def _sums(number: str, name: str, members: Sequence[PledgedWork], kind: RowKind) -> Row:
    planned = total(row.planned_value for row in members)
    actual = total(row.actual_value for row in members)
    return Row((number, name, None, None, None, None, planned, actual), kind)


def _row(number: str, row: PledgedWork, names: Callable[[str], str]) -> Row:
    where = (names(row.unit), row.place or "")
    return Row(
        (
            number,
            "\n".join(_told(row)),
            "; ".join(part for part in where if part),
            row.starts_on,
            row.planned_end,
            row.ended_on,
            row.planned_value,
            row.actual_value,
            "; ".join(_state(row)),
        )
    )


def _told(row: PledgedWork) -> Iterator[str]:
    yield row.name
    if row.occasion:
        yield lists.occasion(row.occasion)
    if row.volume is not None:
        yield lists.volume(show_number(row.volume), row.volume_measure or "")


def _state(row: PledgedWork) -> Iterator[str]:
    yield code_label("work_state", row.state)
    if row.plaque:
        yield lists.PLAQUE
    if row.funding:
        yield lists.funded(row.funding)


def _notes(found: Sequence[PledgedWork], about: Subject) -> Iterator[Block]:
    if not found:
        yield Note(lists.NO_WORKS)
        return
    yield from remarks(_remarks(found, about))
    if any(row.sample for row in found):
        yield Note(reports.SAMPLE_NOTE)


def _remarks(found: Sequence[PledgedWork], about: Subject) -> Iterator[str]:
    if any(row.unit != about.unit for row in found):
        yield lists.BELOW_NOTE
    if any((row.starts_on or row.planned_end or row.ended_on) is None for row in found):
        yield lists.UNDATED_NOTE
    if any(row.planned_value is None or row.actual_value is None for row in found):
        yield lists.VALUES_NOTE


REPORT = Report(KEY, reports.TITLES[KEY], ("period", "unit"), build, reports.FORMS[KEY])
