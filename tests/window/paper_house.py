"""A printing system that prints nothing, and notes what it was given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from thidua_desktop.domain.errors import refuse
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.print_job import Job, Printer, places
from thidua_desktop.services.office import Office
from thidua_desktop.services.printing import Printing

PRINTERS = (
    Printer("HP1", "Máy in phòng Nội vụ", default=False, accepts=True),
    Printer("CANON", "Canon LBP 2900", default=True, accepts=True),
)


class Spooler:
    """Takes jobs, unless it is told to fail."""

    def __init__(self, printers: Sequence[Printer] = PRINTERS, *, proven: bool = True) -> None:
        self.proven = proven
        self.fails = False
        self.jobs: list[tuple[Job, list[int]]] = []
        self._printers = list(printers)

    def printers(self) -> list[Printer]:
        return self._printers

    def send(self, job: Job, pages: PdfPages, progress: Callable[[int, int], None]) -> str:
        progress(0, pages.count)
        if self.fails:
            raise refuse("print_failed", printer=job.printer, detail="het giay")
        self.jobs.append((job, places(job, pages.count)))
        return f"{job.printer}-{len(self.jobs)}"


def with_printers(office: Office, system: Spooler) -> Office:
    """Return the office with other printers."""
    return replace(office, printing=Printing(office.reports, office.settings, system))
