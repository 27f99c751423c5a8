"""The charts of reports: progress by target, ranking in a bloc, activities and media by month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.charts import Chart, Series, Style
from thidua_desktop.domain.paper import Picture
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import achievements, bloc_view, months, on_air
from thidua_desktop.services.reports.months import Value, Year
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.services.reports.tally import BROADCAST
from thidua_desktop.texts import charts as texts

_ARTICLE: Final = "TIN_BAI"
_MORE_IS_BETTER: Final = frozenset({"CAO", "MOC"})
_MOST_BARS: Final = 24
_LINE_MM: Final = 9.0
_HEAD_MM: Final = 16.0
_COLUMNS_MM: Final = 62.0
_HUNDRED: Final = Decimal(100)


def progress(registers: Registers, unit: str, period: Period) -> tuple[Chart, ...]:
    """Return how far each target is reached where more is better; () where there is none."""
    found = [
        one
        for one in achievements.of_unit(registers, unit, period)
        if one.target is not None and one.indicator.direction in _MORE_IS_BETTER
    ]
    if not any(one.of_plan is not None for one in found):
        return ()
    chart = Chart(
        title=texts.progress(period.name),
        style=Style.BARS,
        categories=tuple(one.indicator.name for one in found),
        series=(Series(texts.RESULT, tuple(one.of_plan for one in found)),),
        unit=texts.PERCENT_UNIT,
        decimals=1,
        mark=_HUNDRED,
        mark_label=texts.FULL,
    )
    return tuple(_parted(chart))


def ranking(registers: Registers, bloc: str, period: Period) -> tuple[Chart, ...]:
    """Return the totals of a bloc, the first place first; () while nobody has one."""
    view = bloc_view.view_of(registers, bloc, period.id) if bloc else None
    if view is None or all(standing.total is None for standing in view.board.standings):
        return ()
    standings = view.board.standings
    names = (
        texts.placed(place, view.names[s.unit])
        if (place := view.rank(s.unit)) is not None
        else view.names[s.unit]
        for s in standings
    )
    chart = Chart(
        title=texts.ranking(view.bloc.name, period.name),
        style=Style.BARS,
        categories=tuple(names),
        series=(Series(texts.POINTS, tuple(s.total for s in standings)),),
        unit=texts.POINTS_UNIT,
        decimals=view.table.decimals,
    )
    return tuple(_parted(chart))


def by_month(registers: Registers, unit: str, period: Period) -> tuple[Chart, ...]:
    """Return how many activities were recorded each month against the year before."""
    this, before = months.two_years(registers, unit, period)
    return tuple(_compared(texts.by_month, texts.ACTIVITIES_UNIT, this, before, _times))


def media(registers: Registers, unit: str, period: Period) -> tuple[Chart, ...]:
    """Return articles, and minutes on air, each month against the year before."""
    articles = months.two_years(registers, unit, period, _ARTICLE)
    broadcasts = months.two_years(registers, unit, period, BROADCAST)
    return (
        *_compared(texts.articles, texts.ARTICLES_UNIT, *articles, _quantity),
        *_compared(texts.minutes, texts.MINUTES_UNIT, *broadcasts, on_air.minutes),
    )


def partly_on_air(registers: Registers, unit: str, period: Period) -> Iterator[tuple[int, int]]:
    """Yield month and year of each column of minutes that lacks the length of some broadcasts."""
    this, before = months.two_years(registers, unit, period, BROADCAST)
    for year in (before, this):
        for number, month in enumerate(year.months, start=1):
            if month and on_air.partly_said(month):
                yield number, year.number


def drawn(charts: Iterable[Chart]) -> tuple[Picture, ...]:
    """Return the charts in heights that suit them."""
    return tuple(Picture(chart, _height(chart)) for chart in charts)


def _height(chart: Chart) -> float:
    if chart.style is Style.COLUMNS:
        return _COLUMNS_MM
    return _HEAD_MM + _LINE_MM * len(chart.categories) * max(1, len(chart.series))


def _parted(chart: Chart) -> Iterator[Chart]:
    """Yield the chart, or several that each fit a page."""
    count = len(chart.categories)
    parts = -(-count // _MOST_BARS)
    size = -(-count // max(1, parts))
    for number in range(parts):
        some = slice(number * size, (number + 1) * size)
        title = texts.part(chart.title, number + 1, parts) if parts > 1 else chart.title
        yield Chart(
            title,
            chart.style,
            chart.categories[some],
            tuple(Series(one.name, one.values[some]) for one in chart.series),
            chart.unit,
            chart.decimals,
            chart.mark,
            chart.mark_label,
        )


def _compared(
    title: Callable[[int], str], unit: str, this: Year, before: Year, value: Value
) -> Iterator[Chart]:
    """Yield the chart of two years; a year in which nothing was recorded is left out of it.

    It is called after the first year that is drawn.
    """
    told = [(year.number, year.values(value)) for year in (this, before)]
    drawn = [(number, values) for number, values in told if values is not None]
    if drawn:
        series = tuple(Series(texts.year(number), values) for number, values in drawn)
        yield Chart(title(drawn[0][0]), Style.COLUMNS, texts.MONTHS, series, unit)


def _times(done: Sequence[Activity]) -> Decimal | None:
    return Decimal(len(done))


def _quantity(done: Sequence[Activity]) -> Decimal | None:
    return Decimal(sum(one.quantity for one in done))
