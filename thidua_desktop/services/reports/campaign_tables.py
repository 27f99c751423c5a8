"""The tables inside the report on one campaign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.paper import Align, Column, Content, Note, Row, RowKind, Table
from thidua_desktop.domain.records.awards import AwardLine
from thidua_desktop.services.reports import award_counts
from thidua_desktop.services.reports.campaign_facts import Known
from thidua_desktop.services.reports.tally import Line
from thidua_desktop.texts import campaign_report as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.reports import NONE, measure

_WIDTHS = (10, 52, 22, 18, 20, 19, 24)
_FINAL_WIDTHS = (10, 63, 24, 20, 22, 26)
_AWARD_WIDTHS = (10, 65, 18, 18, 18, 18, 18)


def activity_table(known: Known) -> Table:
    """Return what was done: in the period and since the launch, or at the end all of it once."""
    columns = (
        _columns(texts.FINAL_COLUMNS, _FINAL_WIDTHS, 3)
        if known.final
        else _columns(texts.ACTIVITY_COLUMNS, _WIDTHS, 3)
    )
    rows = [_row(number, line, known) for number, line in enumerate(known.lines, start=1)]
    return Table(columns, (*rows, *_sums(known)), dense=True)


def since_note(known: Known) -> Note:
    """Say from when the wider figures count."""
    return Note(texts.since_note(show_day(known.campaign.starts_on), show_day(known.until)))


def award_table(lines: Sequence[AwardLine]) -> Table:
    """Return how many were proposed for each form of award, and how many have it."""
    columns = _columns(texts.AWARD_COLUMNS, _AWARD_WIDTHS, 2)
    counts = award_counts.by_form(lines)
    rows = (
        _award_row(str(number), code_label("award_title", one.form), one.subjects, one.given)
        for number, one in enumerate(counts, start=1)
    )
    subjects = award_counts.by_subject(line.subject for line in lines)
    whole = _award_row("", texts.TOTAL, subjects, award_counts.given(lines), RowKind.TOTAL)
    return Table(columns, (*rows, whole), dense=True)


def _columns(titles: Sequence[str], widths: Sequence[float], words: int) -> tuple[Column, ...]:
    align = (Align.CENTER, *[Align.LEFT] * (words - 1), *[Align.RIGHT] * (len(titles) - words))
    return tuple(map(Column, titles, widths, align))


def _row(number: int, line: Line, known: Known) -> Row:
    quantities = [line.quantity] if known.final else [line.quantity, line.cumulative]
    return Row(
        (
            str(number),
            code_label("activity_type", line.type),
            measure(line.measure),
            *map(_figure, quantities),
            _figure(line.people),
            _figure(line.cost),
        )
    )


def _sums(known: Known) -> Iterator[Row]:
    if known.lines:
        blank = (None,) * (2 if known.final else 3)
        sums = (_figure(known.people), _figure(known.cost))
        yield Row(("", texts.TOTAL, *blank, *sums), RowKind.TOTAL)


def _award_row(
    number: str,
    name: str,
    subjects: dict[str, int],
    given: int | None,
    kind: RowKind = RowKind.NORMAL,
) -> Row:
    counts = (*subjects.values(), sum(subjects.values()), given)
    return Row((number, name, *map(_figure, counts)), kind)


def _figure(value: Decimal | int | None) -> Content:
    """Return a dash for none at all; what nobody said stays blank."""
    return value or (None if value is None else NONE)
