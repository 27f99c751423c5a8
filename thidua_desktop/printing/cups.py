"""Printers of Linux and macOS, through the two commands that every such system has: lp, lpstat."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.print_job import (
    Duplex,
    Job,
    Printer,
    Progress,
    places,
    queue_title,
)

_SIDES = {
    Duplex.ONE: "one-sided",
    Duplex.LONG: "two-sided-long-edge",
    Duplex.SHORT: "two-sided-short-edge",
}
_DEFAULT = re.compile(r"system default destination: (\S+)")
_REFUSING = re.compile(r"(\S+) not accepting requests since ")
_PRINTER = re.compile(r"printer (\S+) (disabled)?")
_TITLE = "Description: "
# With this the facts begin, where no reason stands before them.
_FIRST_FACT = "Form mounted:"
_JOB = re.compile(r"request id is (\S+)")
# What the system says where nobody gave a reason.
_NO_REASON = {"reason unknown", "paused"}
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str


Runner = Callable[[Sequence[str]], Ran]


def run(command: Sequence[str]) -> Ran:
    """Run a command in plain English; a path or a title is never read by a shell.

    Raises:
        OSError: There is no such command.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, the first one ours
            command,
            env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        return Ran(1, "", str(error))
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Ran(done.returncode, out, err)


class Cups:
    """The printing system behind lp and lpstat."""

    proven = True

    def __init__(self, runner: Runner = run) -> None:
        self._run = runner

    def printers(self) -> list[Printer]:
        """Return the printers there are; none where the system's service is not there."""
        try:
            said = self._run(["lpstat", "-d", "-a", "-l", "-p"])
        except OSError:
            return []
        return _read(said.out)

    def send(self, job: Job, pages: PdfPages, progress: Progress) -> str:
        """Hand a job over; return its name in the queue.

        Raises:
            UserError: The system does not take it ("print_failed").
        """
        total = len(places(job, pages.count))
        progress(0, total)
        try:
            said = self._run(command(job))
        except OSError as error:
            raise _failed(job, str(error)) from error
        if said.code:
            raise _failed(job, said.err)
        progress(total, total)
        found = _JOB.search(said.out)
        return found[1] if found else ""


def command(job: Job) -> list[str]:
    """Return the words of the command that prints a job."""
    words = ["lp", "-d", job.printer]
    if title := queue_title(job):
        words += ["-t", title]
    if job.pages:
        spans = (f"{first}-{last}" if last > first else str(first) for first, last in job.pages)
        words += ["-P", ",".join(spans)]
    if job.copies > 1:
        words += ["-n", str(job.copies), "-o", "collate=true"]
    words += ["-o", f"sides={_SIDES[job.duplex]}", "-o", "media=A4"]
    return [*words, "--", str(job.path.resolve())]


def _failed(job: Job, detail: str) -> UserError:
    lines = [line.removeprefix("lp: ").removeprefix("Error - ") for line in detail.splitlines()]
    return refuse("print_failed", printer=job.printer, detail=" ".join(lines).strip().rstrip("."))


def _read(said: str) -> list[Printer]:
    """Return the printers that lpstat lists: for each a line, and below it what else is known."""
    default = ""
    resting: dict[str, str] = {}
    found: list[Printer] = []
    for head, below in _entries(said):
        if match := _DEFAULT.match(head):
            default = match[1]
        elif match := _REFUSING.match(head):
            resting[match[1]] = _reason(below)
        elif match := _PRINTER.match(head):
            name = match[1]
            if match[2]:
                resting[name] = _reason(below) or resting.get(name, "")
            titles = [line[len(_TITLE) :] for line in below if line.startswith(_TITLE)]
            title = "".join(titles[:1]) or name
            accepts, reason = name not in resting, resting.get(name, "")
            found.append(Printer(name, title, name == default, accepts, reason))
    return found


def _reason(below: list[str]) -> str:
    """Return what stands right below the line that says that a printer rests."""
    reason = "".join(below[:1])
    return "" if reason.lower() in _NO_REASON or reason.startswith(_FIRST_FACT) else reason


def _entries(said: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each line that begins at the margin with the lines that are set in below it."""
    head, below = "", []
    for line in said.splitlines():
        if line[:1].isspace():
            below.append(line.strip())
        else:
            yield head, below
            head, below = line.rstrip(), []
    yield head, below
