"""Biểu 01: what a unit was to reach, what it reached, and how the two compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import show_number
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
from thidua_desktop.domain.records.indicators import Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import achievements, scope
from thidua_desktop.services.reports.achievements import STOCK, Achievement, Measured
from thidua_desktop.services.reports.internal import asked, page, remarks
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.texts import reports, tables
from thidua_desktop.texts.codes import code_label

KEY = "targets"

_WIDTHS = (10, 62, 18, 24, 24, 24, 24, 18, 18, 16, 14)
_ALIGN = (
    Align.CENTER,
    Align.LEFT,
    Align.CENTER,
    *[Align.RIGHT] * 6,
    Align.CENTER,
    Align.LEFT,
)
_PERCENT_DECIMALS = 1
_BEFORE = 3
_PLACES = {code: place for place, code in enumerate(codes.INDICATOR_GROUP.values)}


def build(registers: Registers, params: Params) -> Paper:
    """Draw the table up.

    Raises:
        UserError: There is no such unit or period.
    """
    about = asked(registers, REPORT, params)
    shown = blocks(registers, about.unit, about.period) if about.period else frame()
    return page(registers, about, REPORT.form, tables.TARGETS, shown)


def blocks(registers: Registers, unit: str, period: Period) -> tuple[Block, ...]:
    """Return the table of a unit and the notes under it."""
    found = achievements.of_unit(registers, unit, period)
    return table(found, whole_year=period.type == scope.YEARLY), *_notes(found)


def table(found: Sequence[Achievement], *, whole_year: bool = False) -> Table:
    """Return the table of what was found.

    Its percentages go by the figures of the same period a year earlier, which stand beside them.
    """
    titles = list(tables.TARGET_COLUMNS)
    if whole_year:
        titles[_BEFORE] = tables.WHOLE_YEAR_BEFORE
    columns = tuple(map(Column, titles, _WIDTHS, _ALIGN))
    return Table(columns, tuple(_rows(found)), dense=True)


def frame() -> tuple[Block, ...]:
    """Return the table with nothing in it, where no period is known."""
    return table(()), Note(tables.NO_PERIOD)


def _rows(found: Sequence[Achievement]) -> Iterator[Row]:
    groups = _groups(found)
    ordered = sorted(found, key=lambda one: _PLACES.get(groups[one.indicator.id], len(_PLACES)))
    by_group = groupby(ordered, key=lambda one: groups[one.indicator.id])
    count = 0
    for number, (group, members) in enumerate(by_group, start=1):
        name = Cell(code_label("indicator_group", group), span=len(_WIDTHS) - 1)
        yield Row((roman(number), name), RowKind.GROUP)
        for one in members:
            is_part = one.indicator.parent in groups
            count += not is_part
            yield _row("" if is_part else str(count), one, is_part=is_part)
            if one.result is not None and one.result.explanation:
                words = tables.explained(one.result.explanation)
                yield Row(("", Cell(words, span=len(_WIDTHS) - 1)), RowKind.REMARK)


def _groups(found: Sequence[Achievement]) -> dict[str, str]:
    """Return the group of each indicator; a part stands in that of its whole."""
    groups: dict[str, str] = {}
    for one in found:
        indicator = one.indicator
        groups[indicator.id] = groups.get(indicator.parent or "", indicator.group)
    return groups


def _row(number: str, one: Achievement, *, is_part: bool) -> Row:
    indicator, decimals = one.indicator, one.indicator.decimals
    return Row(
        (
            number,
            reports.part(indicator.name) if is_part else indicator.name,
            indicator.measure,
            _figure(one.before, decimals),
            _target(one.target, decimals),
            _figure(one.current, decimals),
            _figure(one.so_far, decimals),
            _share(one.of_plan, one.so_far),
            _share(one.of_before, one.current),
            _verdict(one),
            _made_up(one) or None,
        )
    )


def _figure(measured: Measured | None, decimals: int) -> Content | Cell:
    if measured is None:
        return None
    return Cell(measured.value, decimals, suffix=tables.ESTIMATED if measured.estimated else "")


def _target(target: Target | None, decimals: int) -> Content | Cell:
    if target is None:
        return None
    suffix = tables.ABOUT if target.approximate else ""
    if target.lower is not None and target.upper is not None:
        ends = show_number(target.lower, decimals), show_number(target.upper, decimals)
        return Cell(tables.between(*ends), align=Align.RIGHT, suffix=suffix)
    return Cell(target.value, decimals, suffix=suffix)


def _share(percent: Decimal | None, of: Measured | None) -> Content | Cell:
    if percent is None:
        return None
    estimated = of is not None and of.estimated
    return Cell(percent, _PERCENT_DECIMALS, suffix=tables.ESTIMATED if estimated else "")


def _verdict(one: Achievement) -> str | None:
    verdict = tables.VERDICTS[one.verdict]
    if verdict and one.so_far is not None and one.so_far.estimated:
        return verdict + tables.ESTIMATED
    return verdict or None


def _made_up(one: Achievement) -> str:
    """Say which figures of the line are made up; "" where none is."""
    if any(figure.sample for figure in _measured(one)):
        return tables.SAMPLE
    return tables.SAMPLE_TARGET if one.target is not None and one.target.sample else ""


def _measured(one: Achievement) -> list[Measured]:
    return [figure for figure in (one.before, one.current, one.so_far) if figure is not None]


def _notes(found: Sequence[Achievement]) -> Iterator[Block]:
    if not found:
        yield Note(tables.NO_TARGETS)
        return
    yield from remarks(_told(found))
    if any(_made_up(one) for one in found):
        yield Note(reports.SAMPLE_NOTE)


def _told(found: Sequence[Achievement]) -> Iterator[str]:
    if any(figure.estimated for one in found for figure in _measured(one)):
        yield tables.ESTIMATED_NOTE
    if any(one.target is not None and one.target.approximate for one in found):
        yield tables.ABOUT_NOTE
    if not found[0].over:
        yield tables.YEAR_RUNS_NOTE
    if any(one.indicator.flow == STOCK and one.so_far for one in found):
        yield tables.STOCK_NOTE
    if any(one.current is None or one.target is None for one in found):
        yield tables.NOT_REPORTED_NOTE


REPORT = Report(KEY, reports.TITLES[KEY], ("period", "unit"), build, reports.FORMS[KEY])
