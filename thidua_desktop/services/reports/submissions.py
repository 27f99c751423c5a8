"""Biểu 05: who had to send what, when it came, and how late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Align, Block, Cell, Column, Note, Paper, Row, RowKind, Table
from thidua_desktop.domain.records.incidents import Submission
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.period_line import Line
from thidua_desktop.services.reports import below
from thidua_desktop.services.reports.internal import asked, page, unit_names
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject
from thidua_desktop.texts import reports, tables

KEY = "submissions"

_WIDTHS = (10, 47, 46, 20, 20, 11, 11)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.LEFT,
    *[Align.CENTER] * 4,
)
_RETURNED: Final = "returned"


def build(registers: Registers, params: Params) -> Paper:
    """Draw the table up.

    Raises:
        UserError: There is no such period.
    """
    about = asked(registers, REPORT, params)
    shown = blocks(registers, about) if about.period else (_table(()), Note(tables.NO_PERIOD))
    return page(registers, about, REPORT.form, tables.SUBMISSIONS, shown, landscape=False)


def blocks(registers: Registers, about: Subject) -> tuple[Block, ...]:
    """Return the table of a period and the notes under it."""
    period, today = about.period, registers.today()
    if period is None:
        return (_table(()),)
    closings = registers.completeness.board(period.id)
    due: list[Submission] = below.rows(registers, Kind.SUBMISSION, about.unit)
    due = [row for row in due if _of_period(row, period)]
    due.sort(key=lambda row: (row.due_on, row.subject, row.id))
    names = unit_names(registers, period.ends_on)
    sections = (
        (tables.CLOSINGS, [_closing_cells(line, period, today) for line in closings]),
        (tables.DOSSIERS, [(names(row.unit), *_sent_cells(row, today)) for row in due]),
    )
    return _table(tuple(_rows(sections))), *_notes(closings, due, today)


def _of_period(row: Submission, period: Period) -> bool:
    if row.period is not None:
        return row.period == period.id
    return period.starts_on <= row.due_on <= period.ends_on


def _table(rows: tuple[Row, ...]) -> Table:
    return Table(tuple(map(Column, tables.SUBMISSION_COLUMNS, _WIDTHS, _ALIGN)), rows, dense=True)


_Cells = tuple[str | int | date | Cell | None, ...]


def _rows(sections: Sequence[tuple[str, list[_Cells]]]) -> Iterator[Row]:
    filled = [(name, lines) for name, lines in sections if lines]
    for place, (name, lines) in enumerate(filled, start=1):
        yield Row((roman(place), Cell(name, span=len(_WIDTHS) - 1)), RowKind.GROUP)
        for number, cells in enumerate(lines, start=1):
            yield Row((str(number), *cells))


def _closing_cells(line: Line, period: Period, today: date) -> _Cells:
    arrived = date.fromisoformat(line.arrived[:10]) if line.arrived else None
    what = period.name
    if line.state == _RETURNED:
        what = f"{period.name} ({tables.RETURNED})"
    late = line.late if line.due and (arrived or line.due < today) else None
    times = line.closing.number if line.closing else None
    return line.name, what, line.due, arrived, _late(late), times


def _sent_cells(row: Submission, today: date) -> _Cells:
    until = row.sent_on or today
    late = max(0, (until - row.due_on).days) if row.sent_on or row.due_on < today else None
    return row.subject, row.due_on, row.sent_on, _late(late), None


def _late(days: int | None) -> str | int | None:
    """Return a dash for what was in time; what is neither sent nor due yet stays blank."""
    return days or (None if days is None else reports.NONE)


def _notes(closings: Sequence[Line], due: Sequence[Submission], today: date) -> Iterator[Block]:
    if not closings and not due:
        yield Note(tables.NOTHING_DUE)
        return
    yield Note(tables.on_day(show_day(today)))
    waits = any(line.due and not line.arrived and line.due < today for line in closings)
    if waits or any(row.sent_on is None and row.due_on < today for row in due):
        yield Note(tables.LATE_NOTE)
    if any(row.sample for row in due):
        yield Note(reports.SAMPLE_NOTE)


REPORT = Report(KEY, reports.TITLES[KEY], ("period",), build, reports.FORMS[KEY])
