"""Biểu 08: initiatives, who thought of them, and what a council said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Align, Block, Cell, Column, Note, Paper, Row, RowKind, Table
from thidua_desktop.domain.records.initiatives import Initiative
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import below
from thidua_desktop.services.reports.internal import asked, falls, page, unit_names
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject
from thidua_desktop.texts import lists, reports
from thidua_desktop.texts.codes import code_label

KEY = "initiatives"

_WIDTHS = (10, 60, 52, 34, 21, 19, 27, 29)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.LEFT,
    Align.LEFT,
    Align.CENTER,
    Align.LEFT,
    Align.LEFT,
    Align.LEFT,
)


def build(registers: Registers, params: Params) -> Paper:
    """Draw the list up.

    Raises:
        UserError: There is no such unit or period.
    """
    about = asked(registers, REPORT, params)
    return page(registers, about, REPORT.form, lists.INITIATIVES, blocks(registers, about))


def blocks(registers: Registers, about: Subject) -> tuple[Block, ...]:
    """Return the list of a unit and those below it, and the notes under it."""
    found = chosen(registers, about)
    return table(found, unit_names(registers, about.day)), *_notes(found, about)


def chosen(registers: Registers, about: Subject) -> list[Initiative]:
    """Return the initiatives applied, considered or recognised in the period, by name."""
    every: list[Initiative] = below.rows(registers, Kind.INITIATIVE, about.unit)
    return [row for row in every if falls(_days(row), about.period)]


def table(found: Sequence[Initiative], names: Callable[[str], str]) -> Table:
    """Return the list, those recognised first."""
    columns = tuple(map(Column, lists.INITIATIVE_COLUMNS, _WIDTHS, _ALIGN))
    return Table(columns, tuple(_rows(found, names)), dense=True)


def _days(row: Initiative) -> tuple[date | None, ...]:
    return row.applied_on, row.considered_on, row.recognised_on


def _rows(found: Sequence[Initiative], names: Callable[[str], str]) -> Iterator[Row]:
    groups = [(code, [r for r in found if r.outcome == code]) for code in lists.INITIATIVE_GROUPS]
    number = 0
    for place, (code, members) in enumerate(((c, m) for c, m in groups if m), start=1):
        heading = lists.heading(lists.INITIATIVE_GROUPS[code], show_number(len(members)))
        yield Row((roman(place), Cell(heading, span=len(_WIDTHS) - 1)), RowKind.GROUP)
        for row in members:
            number += 1
            yield _row(str(number), row, names)
            if row.effect:
                words = lists.effect(row.effect)
                yield Row(("", Cell(words, span=len(_WIDTHS) - 1)), RowKind.REMARK)


def _row(number: str, row: Initiative, names: Callable[[str], str]) -> Row:
    considered = show_day(row.considered_on) if row.considered_on else ""
    recognised = show_day(row.recognised_on) if row.recognised_on else ""
    return Row(
        (
            number,
            row.name,
            row.authors,
            names(row.unit),
            row.applied_on,
            code_label("initiative_reach", row.reach) if row.reach else None,
            lists.recognised(row.council or "", considered) or None,
            lists.recognised(row.decision_number or "", recognised) or None,
        )
    )


def _notes(found: Sequence[Initiative], about: Subject) -> Iterator[Block]:
    if not found:
        yield Note(lists.NO_INITIATIVES)
        return
    if any(row.unit != about.unit for row in found):
        yield Note(lists.BELOW_NOTE)
    if any(not any(_days(row)) for row in found):
        yield Note(lists.UNDATED_NOTE)
    if any(row.sample for row in found):
        yield Note(reports.SAMPLE_NOTE)


REPORT = Report(KEY, reports.TITLES[KEY], ("period", "unit"), build, reports.FORMS[KEY])
