"""The printers of this machine: which there are, and pages sent to one of them."""

from __future__ import annotations

import os

from thidua_desktop.domain.errors import refuse
from thidua_desktop.printing.cups import Cups
from thidua_desktop.printing.gdi import Gdi
from thidua_desktop.printing.page_ranges import page_ranges
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.print_job import (
    MOST_COPIES,
    Duplex,
    Job,
    Printer,
    Progress,
    Spooler,
)

__all__ = ["Duplex", "Job", "Printer", "Progress", "here", "page_ranges", "printers", "send"]


def printers(system: Spooler | None = None) -> list[Printer]:
    """Return the printers of this machine, the default one first.

    Raises:
        UserError: There is none ("printers_missing").
    """
    found = (system or here()).printers()
    if not found:
        raise refuse("printers_missing")
    return sorted(found, key=lambda printer: (not printer.default, printer.title.casefold()))


def send(
    job: Job, progress: Progress, *, direct: bool = False, system: Spooler | None = None
) -> str:
    """Hand a job over to its printer; return its name in the queue, or "" where it has none.

    Args:
        job: What to print.
        progress: Hears pages done and in all; what it raises stops the job.
        direct: Print by a way that has not proven itself, where this machine has no other.
        system: The printing system, if not this machine's own.

    Raises:
        UserError: Nothing was printed: "printers_missing", "printer_unknown", "printer_refuses",
            "printing_direct_off", "pdf_unreadable", "pages_beyond", "copies_out_of_range"; or
            not all of it: "print_failed".
    """
    spooler = system or here()
    if not (spooler.proven or direct):
        raise refuse("printing_direct_off")
    if not 1 <= job.copies <= MOST_COPIES:
        raise refuse("copies_out_of_range", "copies", most=MOST_COPIES)
    _check_printer(job.printer, printers(spooler))
    with PdfPages(job.path) as pages:
        last = max((last for _, last in job.pages), default=1)
        if last > pages.count:
            raise refuse("pages_beyond", "pages", page=last, count=pages.count)
        return spooler.send(job, pages, progress)


def _check_printer(name: str, known: list[Printer]) -> None:
    printer = next((printer for printer in known if printer.name == name), None)
    if printer is None:
        names = ", ".join(printer.name for printer in known)
        raise refuse("printer_unknown", "printer", text=name, choices=names)
    if not printer.accepts:
        raise refuse("printer_refuses", "printer", printer=printer.title, detail=printer.reason)


def here() -> Spooler:
    """Return this machine's printing system."""
    return Gdi() if os.name == "nt" else Cups()
