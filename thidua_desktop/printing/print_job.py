"""What is to be printed, where and how, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from thidua_desktop.domain.words import tidy
from thidua_desktop.printing.pages import PdfPages

# Pages handed over and in all; what it raises stops the job.
Progress = Callable[[int, int], None]
MOST_COPIES = 99
# A display shows no more, and drivers lose a title whose letters, spelt out, pass a line.
_TITLE_LETTERS = 80


class Duplex(Enum):
    """On which sides of the sheet, and along which edge it is turned."""

    ONE = ""
    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Printer:
    """One printer of this machine.

    Attributes:
        name: What the system calls it.
        title: What its owner calls it; the name where nobody said.
        default: Whether the system takes it when none is named.
        accepts: Whether a job sent now would be printed.
        reason: Why not, in the system's words; often "".
    """

    name: str
    title: str
    default: bool
    accepts: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """Pages of a PDF for one printer.

    Attributes:
        path: The PDF.
        printer: The name of the printer.
        title: What the job is called in the printer's queue.
        pages: First and last page of each stretch, from 1, in order; nothing means all.
        copies: How often.
        duplex: On which sides.
    """

    path: Path
    printer: str
    title: str
    pages: tuple[tuple[int, int], ...] = ()
    copies: int = 1
    duplex: Duplex = Duplex.ONE


def queue_title(job: Job) -> str:
    """Return the job's title as a queue takes it: one short line."""
    title = tidy(job.title)
    return title if len(title) <= _TITLE_LETTERS else f"{title[: _TITLE_LETTERS - 1].rstrip()}…"


def places(job: Job, count: int) -> list[int]:
    """Return the pages of a job in a file of so many, counted from 0."""
    stretches = job.pages or ((1, count),)
    return [page - 1 for first, last in stretches for page in range(first, last + 1)]


class Spooler(Protocol):
    """The part of a system that keeps printers.

    Attributes:
        proven: Whether it has printed on real machines; otherwise somebody has to ask for it.
    """

    @property
    def proven(self) -> bool:
        """Tell whether it may be used without being asked for."""

    def printers(self) -> list[Printer]:
        """Return the printers there are."""

    def send(self, job: Job, pages: PdfPages, progress: Progress) -> str:
        """Hand a job over; return its name in the queue, or ""."""
