"""Which report is on the screen, and of what."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_desktop.services.reports.report import Params, Report


@dataclass(frozen=True, slots=True)
class Subject:
    """A report and what it is asked for."""

    report: Report
    params: Params

    @property
    def key(self) -> str:
        """The report's name."""
        return self.report.key
