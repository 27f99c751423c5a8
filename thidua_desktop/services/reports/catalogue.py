"""All reports, and the service that draws them up and writes them to files."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import date
from pathlib import Path

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.paper import Paper
from thidua_desktop.printing.pdf import write_pdf
from thidua_desktop.printing.xlsx import write_xlsx
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.records import Records
from thidua_desktop.services.reports import activity_summary, score_sheet
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.scoring.sheets import Scoring
from thidua_desktop.services.territories import Territories

REPORTS: tuple[Report, ...] = (score_sheet.REPORT, activity_summary.REPORT)

PDF = ".pdf"
XLSX = ".xlsx"
SUFFIXES = (PDF, XLSX)


class Reports:
    """The printed reports.

    Call on a thread that has a session open. Nothing here writes to the database.
    """

    def __init__(
        self,
        records: Records,
        scoring: Scoring,
        sources: Sources,
        territories: Territories,
        today: Callable[[], date],
        fonts: Path,
    ) -> None:
        self._registers = Registers(records, scoring, sources, territories, today)
        self._fonts = fonts

    def all(self) -> tuple[Report, ...]:
        """Return every report there is."""
        return REPORTS

    def paper(self, key: str, params: Params) -> Paper:
        """Draw one report up.

        Raises:
            UserError: There is no such report, or what it was asked for is not there.
        """
        for report in REPORTS:
            if report.key == key:
                return report.build(self._registers, params)
        raise refuse("report_unknown", text=key, choices=", ".join(r.key for r in REPORTS))

    def write(self, key: str, params: Params, target: Path, progress: Progress) -> Path:
        """Write one report as PDF or workbook, as the target's suffix says; return the target.

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
        try:
            if suffix == PDF:
                write_pdf(paper, target, self._fonts, progress.step)
            else:
                write_xlsx(paper, target, progress.step)
        except OSError as error:
            raise _refusal(error, target) from error
        return target


def _refusal(error: OSError, target: Path) -> UserError:
    if isinstance(error, PermissionError):
        return refuse("target_open_elsewhere", file=target.name)
    if error.errno == errno.EROFS:
        return refuse("folder_not_writable", folder=target.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return refuse("disk_full")
    return refuse("write_failed", file=target.name, detail=error.strerror or error)
