"""All reports, and the service that draws them up and writes them to files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.charts import Chart
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.paper import Paper
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.printing.formats import WRITERS, pdf_bytes
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.reports import (
    activity_summary,
    award_letter,
    award_list,
    bloc_scores,
    campaign_report,
    charts,
    examples,
    handover,
    initiatives,
    launch_plan,
    minutes,
    pictures,
    score_explained,
    score_sheet,
    statistics_0601,
    submissions,
    targets,
    work_report,
    works,
)
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved
from thidua_desktop.services.reports.writing import writing

REPORTS: tuple[Report, ...] = (
    work_report.REPORT,
    campaign_report.REPORT,
    launch_plan.REPORT,
    award_letter.REPORT,
    minutes.REPORT,
    targets.REPORT,
    score_sheet.REPORT,
    score_explained.REPORT,
    bloc_scores.REPORT,
    award_list.REPORT,
    activity_summary.REPORT,
    submissions.REPORT,
    examples.REPORT,
    works.REPORT,
    initiatives.REPORT,
    statistics_0601.REPORT,
    handover.REPORT,
    charts.REPORT,
)

SUFFIXES = tuple(WRITERS)


def report(key: str) -> Report:
    """Return the report of that key.

    Raises:
        UserError: There is none.
    """
    for one in REPORTS:
        if one.key == key:
            return one
    raise refuse("report_unknown", text=key, choices=", ".join(r.key for r in REPORTS))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report as a value, and the pages that are printed of it.

    Attributes:
        paper: What stands on them.
        pdf: The pages.
        params: What it is about, with what was not asked for filled in.
    """

    paper: Paper
    pdf: bytes
    params: Params


class Reports:
    """The printed reports.

    Call on a thread that has a session open. Nothing here writes to the database.
    """

    def __init__(
        self,
        registers: Registers,
        fonts: Path,
    ) -> None:
        self._registers = registers
        self._fonts = fonts

    def all(self) -> tuple[Report, ...]:
        """Return every report there is."""
        return REPORTS

    def paper(self, key: str, params: Params) -> Paper:
        """Draw one report up.

        Raises:
            UserError: There is no such report, or what it was asked for is not there.
        """
        return report(key).build(self._registers, params)

    def resolved(self, key: str, params: Params) -> Params:
        """Return what a report is about, with what was not asked for filled in.

        Raises:
            UserError: There is no such report, or what it was asked for is not there.
        """
        return resolved(self._registers, report(key), params)

    def drawn(self, key: str, params: Params, progress: Progress) -> Drawn:
        """Draw one report up and lay out its pages.

        Raises:
            UserError: There is no such report, or what it was asked for is not there.
            Cancelled: The person asked to stop.
        """
        progress.step(0, 0)
        paper = self.paper(key, params)
        pdf = pdf_bytes(paper, self._fonts, progress.step)
        return Drawn(paper, pdf, self.resolved(key, params))

    def pdf(self, key: str, params: Params, progress: Progress) -> bytes:
        """Return one report as the bytes of a PDF.

        Raises:
            UserError: There is no such report, or what it was asked for is not there.
            Cancelled: The person asked to stop.
        """
        return self.drawn(key, params, progress).pdf

    def by_month(self, unit: str, period: Period) -> tuple[Chart, ...]:
        """Return what a unit did month by month in the year of a period, as a chart.

        Args:
            unit: Its id.
            period: A period of the year; what comes after it is left open.
        """
        return pictures.by_month(self._registers, unit, period)

    def write(self, key: str, params: Params, target: Path, progress: Progress) -> Path:
        """Write one report as PDF, Word file or workbook by the target's suffix; return the target.

        Raises:
            UserError: It cannot be drawn up, or not written there; an older file stays as it was.
            Cancelled: The person asked to stop.
        """
        suffix = target.suffix.lower()
        if suffix not in SUFFIXES:
            raise refuse("report_suffix_unknown", text=target.suffix, choices=", ".join(SUFFIXES))
        if not target.parent.is_dir():
            raise refuse("folder_missing", folder=target.parent)
        paper = self.paper(key, params)
        with writing(target):
            WRITERS[suffix](paper, target, self._fonts, progress.step)
        return target
