"""Biểu 06: the people, households and groups worth following."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Align, Block, Cell, Column, Note, Paper, Row, RowKind, Table
from thidua_desktop.domain.records.examples import Example
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import below
from thidua_desktop.services.reports.internal import asked, falls, page, remarks, unit_names
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject
from thidua_desktop.texts import lists, reports
from thidua_desktop.texts.codes import code_label

KEY = "examples"

_WIDTHS = (10, 46, 15, 48, 30, 56, 20, 27)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.CENTER,
    Align.LEFT,
    Align.LEFT,
    Align.LEFT,
    Align.CENTER,
    Align.LEFT,
)


def build(registers: Registers, params: Params) -> Paper:
    """Draw the list up.

    Raises:
        UserError: There is no such unit or period.
    """
    about = asked(registers, REPORT, params)
    return page(registers, about, REPORT.form, lists.EXAMPLES, blocks(registers, about))


def blocks(registers: Registers, about: Subject) -> tuple[Block, ...]:
    """Return the list of a unit and those below it, and the notes under it."""
    found = chosen(registers, about)
    names = unit_names(registers, about.day)

    def other(unit: str) -> str:
        return "" if unit == about.unit else names(unit)

    return table(found, other), *_notes(found, about)


def chosen(registers: Registers, about: Subject) -> list[Example]:
    """Return the examples found or recognised in the period, by name."""
    every: list[Example] = below.rows(registers, Kind.EXAMPLE, about.unit)
    return [row for row in every if falls((row.found_on, row.recognised_on), about.period)]


def table(found: Sequence[Example], names: Callable[[str], str]) -> Table:
    """Return the list in its groups; ``names`` gives what to call a unit, "" for nothing."""
    columns = tuple(map(Column, lists.EXAMPLE_COLUMNS, _WIDTHS, _ALIGN))
    return Table(columns, tuple(_rows(found, names)), dense=True)


def _rows(found: Sequence[Example], names: Callable[[str], str]) -> Iterator[Row]:
    groups = [(code, [r for r in found if r.subject == code]) for code in codes.SUBJECT_TYPE.values]
    number = 0
    for place, (code, members) in enumerate(((c, m) for c, m in groups if m), start=1):
        heading = lists.heading(lists.EXAMPLE_GROUPS[code], show_number(len(members)))
        yield Row((roman(place), Cell(heading, span=len(_WIDTHS) - 1)), RowKind.GROUP)
        for row in members:
            number += 1
            yield _row(str(number), row, names)


def _row(number: str, row: Example, names: Callable[[str], str]) -> Row:
    unit = names(row.unit)
    where = [row.job or "", row.place, "" if unit.lower() in row.place.lower() else unit]
    return Row(
        (
            number,
            row.name,
            None if row.birth_year is None else str(row.birth_year),
            "; ".join(part for part in where if part),
            code_label("sector", row.sector) if row.sector else None,
            row.achievement,
            row.found_on,
            "; ".join(_honours(row)) or None,
        )
    )


def _honours(row: Example) -> Iterator[str]:
    if row.honour:
        yield code_label("honour", row.honour)
    if row.formal_title:
        yield lists.FORMAL_TITLE
    day = show_day(row.recognised_on) if row.recognised_on else ""
    if row.recognised_by or day:
        yield lists.recognised(row.recognised_by or "", day)
    if row.replicated:
        yield lists.replicated(row.replicated_where or "")


def _notes(found: Sequence[Example], about: Subject) -> Iterator[Block]:
    if not found:
        yield Note(lists.NO_EXAMPLES)
        return
    yield from remarks(_told(found, about))
    if any(row.sample for row in found):
        yield Note(reports.SAMPLE_NOTE)


def _told(found: Sequence[Example], about: Subject) -> Iterator[str]:
    if any(row.unit != about.unit for row in found):
        yield lists.BELOW_NOTE
    if any(row.found_on is None and row.recognised_on is None for row in found):
        yield lists.UNDATED_NOTE
    hidden = sum(not row.may_publish for row in found)
    if hidden:
        yield lists.unpublished_note(show_number(hidden))


REPORT = Report(KEY, reports.TITLES[KEY], ("period", "unit"), build, reports.FORMS[KEY])
