"""The pictures of a unit and its bloc, for people who would rather look than read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua_desktop.domain.charts import Chart, Style
from thidua_desktop.domain.paper import Block, Note, Paper
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import bloc_view, pictures
from thidua_desktop.services.reports.internal import page
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts import charts as texts
from thidua_desktop.texts import reports
from thidua_desktop.texts.tables import NO_PERIOD

KEY = "charts"


def build(registers: Registers, params: Params) -> Paper:
    """Draw the pictures up.

    Raises:
        UserError: There is no such period, unit or bloc.
    """
    meant = resolved(registers, REPORT, params)
    about = subject(registers, replace(meant, bloc=""))
    if about.period is None:
        shown: tuple[Block, ...] = (Note(NO_PERIOD),)
    else:
        shown = tuple(_blocks(registers, about.unit, meant.bloc, about.period))
    return page(registers, about, "", texts.TITLE, shown, landscape=False)


def _blocks(registers: Registers, unit: str, bloc: str, period: Period) -> Iterator[Block]:
    found = (
        (pictures.progress(registers, unit, period), texts.NO_TARGETS),
        (_ranking(registers, bloc, period), texts.NO_RANKING),
        (pictures.by_month(registers, unit, period), texts.NO_ACTIVITIES),
        (pictures.media(registers, unit, period), texts.NO_MEDIA),
    )
    for charts, otherwise in found:
        yield from pictures.drawn(charts)
        if not charts:
            yield Note(otherwise)
    yield from _notes([chart for charts, _ in found for chart in charts], period)
    if partly := list(pictures.partly_on_air(registers, unit, period)):
        yield Note(texts.partly_on_air_note(partly))


def _ranking(registers: Registers, bloc: str, period: Period) -> tuple[Chart, ...]:
    """Return the ranking of the period, or else of the year it lies in."""
    charts = pictures.ranking(registers, bloc, period)
    latest = bloc_view.latest_period(registers, bloc)
    if charts or not latest:
        return charts
    return pictures.ranking(registers, bloc, bloc_view.period(registers, latest))


def _notes(charts: list[Chart], period: Period) -> Iterator[Block]:
    if any(value is None for chart in charts for one in chart.series for value in one.values):
        yield Note(texts.UNKNOWN_NOTE)
    by_month = [chart for chart in charts if chart.style is Style.COLUMNS]
    if by_month:
        yield Note(texts.MONTHS_NOTE)
    for chart in by_month:
        drawn = {one.name for one in chart.series}
        for year in (period.year, period.year - 1):
            if texts.year(year) not in drawn:
                yield Note(texts.left_out_note(chart.title, year, to_date=year == period.year))


REPORT = Report(KEY, reports.TITLES[KEY], ("period", "unit", "bloc"), build)
