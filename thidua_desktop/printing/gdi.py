"""Printing on Windows: each page as a picture, handed to the printer's driver.

Never run on Windows, nor on a real printer, and so behind a setting: beside it the file can always
be opened and printed from a reader of PDFs. Pictures are what every driver takes.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.printing.dib import dib
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.print_job import (
    Duplex,
    Job,
    Printer,
    Progress,
    places,
    queue_title,
)
from thidua_desktop.printing.winspool import (
    Devmode,
    DocInfo,
    Windows,
    list_printers,
    this_machine,
    why,
)

LONG_JOB = 50
# A part begins on a sheet of its own, so two-sided parts have an even number of pages.
PART, TWO_SIDED_PART = 25, 24
# More is not seen on paper. The device's own resolution is divided by a whole number only:
# a driver that has to scale by another factor drops thin rules.
MOST_DPI = 360
_DEVICE_DPI_X, _DEVICE_DPI_Y, _OFFSET_X, _OFFSET_Y = 88, 90, 112, 113
_ORIENTATION, _PAPER, _COPIES, _DUPLEX, _COLLATE = 0x1, 0x2, 0x100, 0x1000, 0x8000
# Length, width and name of a paper would go before its number.
_OTHER_PAPER = 0x4 | 0x8 | 0x10000
_PORTRAIT, _LANDSCAPE = 1, 2
_A4 = 9
_SIDES = {Duplex.ONE: 1, Duplex.LONG: 2, Duplex.SHORT: 3}
_TAKE_IN, _GIVE_OUT = 8, 2
_MOST_COPIES = 18
_HALFTONE = 4
_COPY = 0x00CC0020


class Gdi:
    """The printing system of Windows."""

    proven = False

    def __init__(self, windows: Windows | None = None) -> None:
        self._windows = windows

    def printers(self) -> list[Printer]:
        """Return the printers there are."""
        return list_printers(self._windows or this_machine())

    def send(self, job: Job, pages: PdfPages, progress: Progress) -> str:
        """Draw a job page by page; what has been drawn of a part that fails is thrown away.

        Raises:
            UserError: The printer or its driver does not take it ("print_failed").
        """
        windows = self._windows or this_machine()
        with _Settings(windows, job) as settings:
            parts = list(_parts(job, pages.count, settings.own_copies))
            counted = _Counted(progress, sum(len(part.places) for part in parts))
            progress(0, counted.total)
            documents = [_Document(windows, part, settings, pages) for part in parts]
            numbers = [document.draw(counted) for document in documents]
        return str(numbers[-1])


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of a job, which the printer gets as a job of their own."""

    job: Job
    places: list[int]


def _parts(job: Job, count: int, own_copies: int) -> Iterator[Part]:
    """Yield what the printer is given, one after the other.

    Copies are left to the printer where it makes that many and the job stays in one piece.
    """
    wanted = places(job, count)
    size = PART if job.duplex is Duplex.ONE else TWO_SIDED_PART
    size = size if len(wanted) > LONG_JOB else len(wanted)
    pieces = [wanted[start : start + size] for start in range(0, len(wanted), size)]
    left_to_printer = len(pieces) == 1 and job.copies <= own_copies
    for _ in range(1 if left_to_printer else job.copies):
        for number, piece in enumerate(pieces, start=1):
            title = f"{job.title} ({number}/{len(pieces)})" if len(pieces) > 1 else job.title
            copies = job.copies if left_to_printer else 1
            yield Part(replace(job, title=title, copies=copies), piece)


@dataclass
class _Counted:
    """Counts drawn pages for the person who waits."""

    progress: Progress
    total: int
    done: int = 0

    def one(self) -> None:
        self.done += 1
        self.progress(self.done, self.total)


class _Settings:
    """A printer's own settings, open for the time of a job."""

    def __init__(self, windows: Windows, job: Job) -> None:
        self._windows = windows
        self._job = job
        self._handle = ctypes.c_void_p()

    def __enter__(self) -> _Settings:
        name, handle = self._job.printer, ctypes.byref(self._handle)
        if not self._windows.spool.OpenPrinterW(name, handle, None):
            raise failed(self._job)
        return self

    def __exit__(self, *_: object) -> None:
        self._windows.spool.ClosePrinter(self._handle)

    @property
    def own_copies(self) -> int:
        """Return how many copies the printer makes by itself."""
        ask = self._windows.spool.DeviceCapabilitiesW
        return max(1, int(ask(self._job.printer, None, _MOST_COPIES, None, None)))

    def for_page(self, job: Job, *, landscape: bool) -> Any:
        """Return the settings for a page, the driver's own part included."""
        ask, name = self._windows.spool.DocumentPropertiesW, job.printer
        size = ask(None, self._handle, name, None, None, 0)
        if size < ctypes.sizeof(Devmode):
            raise failed(job)
        room = ctypes.create_string_buffer(size)
        if ask(None, self._handle, name, room, None, _GIVE_OUT) < 0:
            raise failed(job)
        mode = Devmode.from_buffer(room)
        mode.fields &= ~_OTHER_PAPER
        mode.fields |= _ORIENTATION | _PAPER | _COPIES | _DUPLEX | _COLLATE
        mode.orientation = _LANDSCAPE if landscape else _PORTRAIT
        mode.paper_size, mode.copies, mode.collate = _A4, job.copies, int(job.copies > 1)
        mode.duplex = _SIDES[job.duplex]
        # Without a hearing of its own here, a driver may take the two parts for contradictory.
        if ask(None, self._handle, name, room, room, _TAKE_IN | _GIVE_OUT) < 0:
            raise failed(job)
        return room


class _Document:
    """One job in the printer's queue."""

    def __init__(self, windows: Windows, part: Part, settings: _Settings, pages: PdfPages) -> None:
        self._draw = windows.draw
        self._job = part.job
        self._places = part.places
        self._settings = settings
        self._pages = pages

    def draw(self, counted: _Counted) -> int:
        """Draw the pages; return the number Windows gives the job."""
        landscape = self._is_landscape(self._places[0])
        mode = self._settings.for_page(self._job, landscape=landscape)
        device = self._draw.CreateDCW("WINSPOOL", self._job.printer, None, mode)
        if not device:
            raise failed(self._job)
        try:
            info = DocInfo(ctypes.sizeof(DocInfo), queue_title(self._job) or "PDF", None, None, 0)
            number = int(self._draw.StartDocW(device, ctypes.byref(info)))
            self._sure(number)
            try:
                self._draw_all(device, counted, landscape=landscape)
                self._sure(self._draw.EndDoc(device))
            except BaseException:
                self._draw.AbortDoc(device)
                raise
        finally:
            self._draw.DeleteDC(device)
        return number

    def _draw_all(self, device: int, counted: _Counted, *, landscape: bool) -> None:
        for place in self._places:
            if self._is_landscape(place) != landscape:
                landscape = not landscape
                mode = self._settings.for_page(self._job, landscape=landscape)
                self._sure(self._draw.ResetDCW(device, mode))
            self._sure(self._draw.StartPage(device))
            self._draw_page(device, place)
            self._sure(self._draw.EndPage(device))
            counted.one()

    def _draw_page(self, device: int, place: int) -> None:
        """Draw a page where the paper begins, which is beyond where the printer can print."""
        ask = self._draw.GetDeviceCaps
        across, down = ask(device, _DEVICE_DPI_X), ask(device, _DEVICE_DPI_Y)
        width, height = self._pages.size(place)
        self._sure(min(across, down))
        picture = self._pages.picture(place, page_dpi(min(across, down)) / 72)
        image = dib(picture)
        self._draw.SetStretchBltMode(device, _HALFTONE)
        self._draw.SetBrushOrgEx(device, 0, 0, None)
        paper = (-ask(device, _OFFSET_X), -ask(device, _OFFSET_Y))
        size = (round(width * across / 72), round(height * down / 72))
        whole = (0, 0, picture.width, picture.height)
        drawn = self._draw.StretchDIBits(
            device, *paper, *size, *whole, image.bits, image.info, 0, _COPY
        )
        self._sure(drawn)

    def _is_landscape(self, place: int) -> bool:
        width, height = self._pages.size(place)
        return width > height

    def _sure(self, result: int) -> None:
        if not result or result < 0:
            raise failed(self._job)


def page_dpi(device_dpi: int) -> float:
    """Return how finely to draw for a device: its own dots, or a whole fraction of them."""
    return device_dpi / -(-device_dpi // MOST_DPI)


def failed(job: Job) -> UserError:
    """Return the refusal for a job that Windows did not take."""
    return refuse("print_failed", printer=job.printer, detail=why())
