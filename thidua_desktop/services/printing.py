"""Pages of a report on the screen, and on the paper of a printer."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.words import tidy
from thidua_desktop.printing import printers as system_printers
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.print_job import MOST_COPIES, Duplex, Job, Printer, Spooler
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.reports.catalogue import Reports, report
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.settings import Settings

DUPLEX: Final = tuple(duplex.value for duplex in Duplex)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How something is to be printed.

    Attributes:
        printer: What the system calls it.
        pages: First and last page of each stretch, from 1; nothing means all.
        copies: How often.
        duplex: "" for one side, else the edge sheets are turned along: "long", "short".
    """

    printer: str
    pages: tuple[tuple[int, int], ...] = ()
    copies: int = 1
    duplex: str = ""

    def count(self, all_pages: int) -> int:
        """Return how many pages of a document are printed."""
        spans = self.pages or ((1, all_pages),)
        return sum(last - first + 1 for first, last in spans)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a printer took.

    Attributes:
        printer: What its owner calls it.
        job: Its name in the printer's queue; "" where it has none.
        pages: How many pages.
        copies: How often each.
    """

    printer: str
    job: str
    pages: int
    copies: int


class Printing:
    """Shows pages and prints them; remembers the printer."""

    def __init__(self, reports: Reports, settings: Settings, system: Spooler | None = None) -> None:
        self._reports = reports
        self._settings = settings
        self._system = system

    # On the screen

    def pages(self, pdf: bytes | Path) -> PdfPages:
        """Open the pages of a PDF; the caller closes them.

        Raises:
            UserError: It cannot be read.
        """
        return PdfPages(pdf)

    # What there is to choose from

    @property
    def proven(self) -> bool:
        """Whether printing by ourselves has proven itself on machines of this kind."""
        return (self._system or system_printers.here()).proven

    @property
    def direct(self) -> bool:
        """Whether we print by ourselves here; otherwise the program that reads PDFs does."""
        return self.proven or self._settings.read().direct_printing

    def print_directly(self, *, direct: bool) -> None:
        """Note that this machine prints by ourselves, or not."""
        self._settings.write(replace(self._settings.read(), direct_printing=direct))

    def printers(self) -> list[Printer]:
        """Return the printers of this machine, the default one first.

        Raises:
            UserError: There is none.
        """
        return system_printers.printers(self._system)

    def usual(self, printers: Sequence[Printer]) -> Wanted:
        """Return how was printed the last time, as far as that printer is still there."""
        kept = self._settings.read()
        names = [printer.name for printer in printers]
        ready = [printer.name for printer in printers if printer.accepts]
        name = kept.printer if kept.printer in names else next(iter([*ready, *names]), "")
        return Wanted(name, duplex=kept.duplex if kept.duplex in DUPLEX else "")

    def wanted(self, typed: Mapping[str, str], count: int) -> Wanted:
        """Return how to print what was typed: printer, pages, copies, duplex.

        Args:
            typed: What is left out, or empty, is as usual.
            count: How many pages there are.

        Raises:
            UserError: Everything that cannot be read, each with its field.
        """
        problems: list[Problem] = []
        pages: tuple[tuple[int, int], ...] = ()
        copies = 1
        try:
            pages = system_printers.page_ranges(typed.get("pages", ""), count)
        except UserError as error:
            problems += error.problems
        try:
            copies = _copies(typed.get("copies", ""))
        except UserError as error:
            problems += error.problems
        name = typed.get("printer", "")
        usual = self.usual(() if name else self.printers())
        if problems:
            raise UserError(problems)
        return Wanted(name or usual.printer, pages, copies, typed.get("duplex", usual.duplex))

    # On paper

    def send(
        self,
        pdf: bytes | Path,
        title: str,
        wanted: Wanted,
        progress: Progress,
        *,
        direct: bool = False,
    ) -> Printed:
        """Print a document; remember the printer for the next time.

        Args:
            pdf: The document, or where it lies.
            title: What it is called in the printer's queue.
            wanted: Where and how.
            progress: Hears pages done and in all.
            direct: Print by ourselves even where that has not proven itself.

        Raises:
            UserError: It was not printed, or not all of it.
            Cancelled: The person asked to stop.
        """
        printer = self._title(wanted.printer)
        with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
            path = pdf if isinstance(pdf, Path) else Path(folder) / "in.pdf"
            if isinstance(pdf, bytes):
                path.write_bytes(pdf)
            job = Job(
                path,
                wanted.printer,
                title,
                wanted.pages,
                wanted.copies,
                Duplex(wanted.duplex),
            )
            with PdfPages(path) as pages:
                count = wanted.count(pages.count)
            name = system_printers.send(
                job, progress.step, direct=direct or self.direct, system=self._system
            )
        self._remember(wanted)
        return Printed(printer, name, count, wanted.copies)

    def print_report(
        self,
        key: str,
        params: Params,
        typed: Mapping[str, str],
        progress: Progress,
        *,
        direct: bool = False,
    ) -> Printed:
        """Print a report; call on a thread that has a session open.

        Raises:
            UserError: It cannot be drawn up, or was not printed.
        """
        pdf = self._reports.pdf(key, params, progress)
        return self._print(pdf, report(key).title, typed, progress, direct=direct)

    def print_file(
        self, path: Path, typed: Mapping[str, str], progress: Progress, *, direct: bool = False
    ) -> Printed:
        """Print a PDF that lies somewhere.

        Raises:
            UserError: It cannot be read, or was not printed.
        """
        return self._print(path, path.stem, typed, progress, direct=direct)

    def _print(
        self,
        pdf: bytes | Path,
        title: str,
        typed: Mapping[str, str],
        progress: Progress,
        *,
        direct: bool,
    ) -> Printed:
        with PdfPages(pdf) as pages:
            wanted = self.wanted(typed, pages.count)
        return self.send(pdf, title, wanted, progress, direct=direct)

    def _title(self, name: str) -> str:
        found = [printer.title for printer in self.printers() if printer.name == name]
        return next(iter(found), name)

    def _remember(self, wanted: Wanted) -> None:
        kept = replace(self._settings.read(), printer=wanted.printer, duplex=wanted.duplex)
        self._settings.write(kept)


def _copies(text: str) -> int:
    plain = tidy(text)
    if not plain:
        return 1
    if not (plain.isascii() and plain.isdecimal()) or not 1 <= int(plain) <= MOST_COPIES:
        raise refuse("copies_out_of_range", "copies", most=MOST_COPIES)
    return int(plain)
