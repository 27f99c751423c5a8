"""The way to a printer of Windows, as far as it can be gone without Windows.

A make-believe spooler stands in for its two libraries. What is proved: the layout of the
structures, the dots handed over, the order of the calls, and that nothing stays open. What a driver
makes of them is not.
"""

import ctypes
import io
import struct
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from thidua_desktop.domain.errors import Cancelled, UserError
from thidua_desktop.printing.dib import dib
from thidua_desktop.printing.gdi import Gdi, page_dpi
from thidua_desktop.printing.pages import PdfPages, Picture
from thidua_desktop.printing.printers import Duplex, Job, printers, send
from thidua_desktop.printing.winspool import DRAW, SPOOL, Devmode, DocInfo, PrinterInfo, Windows
from thidua_desktop.texts.problems import sentence

PRIVATE = b"what only the driver knows"
A4, A4_WIDE = (595, 842), (842, 595)
DPI = {88: 600, 90: 600, 112: 100, 113: 96}


@dataclass
class Library:
    """Functions by name; those that are not given answer 1. Every call is noted."""

    calls: list[tuple[str, tuple[Any, ...]]]
    given: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            self.calls.append((name, arguments))
            return self.given[name](*arguments) if name in self.given else 1

        return call


class MakeBelieve:
    """A Windows with two printers, and one sheet of paper after the other."""

    def __init__(self, own_copies: int = 99, broken: str = "") -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.modes: list[Devmode] = []
        spool = {
            "EnumPrintersW": self._enumerate,
            "GetDefaultPrinterW": self._default,
            "DocumentPropertiesW": self._properties,
            "DeviceCapabilitiesW": lambda *_: own_copies,
        }
        draw = {
            "CreateDCW": lambda *asked: self._keep(asked[3]),
            "ResetDCW": lambda *asked: self._keep(asked[1]),
            "GetDeviceCaps": lambda _device, which: DPI[which],
            "StartDocW": lambda *_: 31,
            "StretchDIBits": lambda *asked: asked[8],
        }
        self._room = (PrinterInfo * 2)()
        fails: dict[str, Callable[..., Any]] = {broken: lambda *_: 0}
        self.windows = Windows(
            Library(self.calls, spool | fails), Library(self.calls, draw | fails)
        )

    def names(self) -> list[str]:
        """Return the calls that change something, in their order."""
        silent = {"GetDeviceCaps", "SetStretchBltMode", "SetBrushOrgEx", "DeviceCapabilitiesW"}
        silent |= {"EnumPrintersW", "GetDefaultPrinterW", "DocumentPropertiesW"}
        return [name for name, _ in self.calls if name not in silent]

    def asked(self, name: str) -> list[tuple[Any, ...]]:
        return [arguments for called, arguments in self.calls if called == name]

    def _keep(self, mode: Any) -> int:
        assert bytes(mode).endswith(PRIVATE)
        self.modes.append(Devmode.from_buffer_copy(mode))
        return 77

    def _enumerate(self, *asked: Any) -> int:
        _flags, _name, level, room, size, needed, count = asked
        assert level == 2
        infos = self._room
        infos[0].name, infos[0].attributes = "Canon LBP 2900", 0x40
        infos[1].name, infos[1].attributes = "Fax", 0x400
        needed._obj.value, count._obj.value = ctypes.sizeof(infos), 2
        if size < ctypes.sizeof(infos):
            return 0
        ctypes.memmove(room, infos, ctypes.sizeof(infos))
        return 1

    def _default(self, room: Any, length: Any) -> int:
        length._obj.value = 15
        if room is None:
            return 0
        room.value = "Canon LBP 2900"
        return 1

    def _properties(self, *asked: Any) -> int:
        _window, _printer, _name, out, given, _mode = asked
        if out is not None and given is None:
            out[ctypes.sizeof(Devmode) : ctypes.sizeof(Devmode) + len(PRIVATE)] = PRIVATE
        return ctypes.sizeof(Devmode) + len(PRIVATE)


def quiet(_done: int, _total: int) -> None:
    """Hear of progress and say nothing."""


def paper(folder: Path, *sizes: tuple[int, int]) -> Path:
    """Return a PDF with a black square in the upper left corner of each page."""
    target = folder / "paper.pdf"
    canvas = Canvas(str(target))
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.rect(0, height - 72, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return target


def job(folder: Path, *sizes: tuple[int, int], **more: Any) -> Job:
    return replace(Job(paper(folder, *sizes), "Canon LBP 2900", "Tờ trình"), **more)


def test_the_structures_lie_in_memory_as_windows_has_them() -> None:
    offsets = {name: getattr(Devmode, name).offset for name, _ in Devmode._fields_}
    assert offsets["fields"] == 72
    assert (offsets["orientation"], offsets["paper_size"]) == (76, 78)
    assert (offsets["copies"], offsets["duplex"], offsets["collate"]) == (86, 94, 100)
    pointer = ctypes.sizeof(ctypes.c_void_p)
    assert PrinterInfo.attributes.offset == 13 * pointer
    assert PrinterInfo.status.offset == 13 * pointer + 20
    assert DocInfo.name.offset == pointer
    assert len(SPOOL) + len(DRAW) == 18


@pytest.mark.parametrize("width", [1, 2, 3, 4, 5, 2480])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_picture_for_windows_is_the_same_picture(width: int, mode: str) -> None:
    depth, height = len(mode), 3
    data = bytes((n * 7 + n // 5) % 256 for n in range(width * height * depth))
    made = dib(Picture(width, height, mode, data))
    size, wide, high, planes, bits, packing, length = struct.unpack("<IiiHHII", made.info[:24])
    assert (size, wide, high, planes, bits, packing) == (40, width, height, 1, depth * 8, 0)
    assert length == len(made.bits) == (width * depth + 3) // 4 * 4 * height
    header = struct.pack("<2sIHHI", b"BM", 14 + len(made.info) + length, 0, 0, 14 + len(made.info))
    assert decoded(header + made.info + made.bits) == (mode, (width, height), data)


def decoded(file: bytes) -> tuple[str, tuple[int, int], bytes]:
    """Let another program read the picture as a .bmp file, which has the same form."""
    with Image.open(io.BytesIO(file)) as image:
        return image.mode, image.size, image.tobytes()


@pytest.mark.parametrize(
    ("device", "drawn"), [(600, 300), (1200, 300), (300, 300), (360, 360), (203, 203), (720, 360)]
)
def test_pages_are_drawn_at_a_whole_fraction_of_the_devices_dots(device: int, drawn: int) -> None:
    assert page_dpi(device) == drawn


def test_printers_are_listed_with_the_default_and_those_that_rest() -> None:
    first, second = printers(Gdi(MakeBelieve().windows))
    assert (first.name, first.default, first.accepts) == ("Canon LBP 2900", True, True)
    assert (second.name, second.default, second.accepts) == ("Fax", False, False)


def test_nothing_is_printed_this_way_before_somebody_asks_for_it(tmp_path: Path) -> None:
    there = MakeBelieve()
    with pytest.raises(UserError) as refusal:
        send(job(tmp_path, A4), quiet, system=Gdi(there.windows))
    (problem,) = refusal.value.problems
    assert problem.code == "printing_direct_off"
    assert "Mở tệp PDF" in sentence(problem)
    assert there.calls == []


def test_each_page_is_drawn_where_its_paper_begins(tmp_path: Path) -> None:
    there = MakeBelieve()
    heard: list[tuple[int, int]] = []
    asked = job(tmp_path, A4, A4_WIDE, A4_WIDE, copies=2, duplex=Duplex.LONG)
    name = send(
        asked,
        lambda done, total: heard.append((done, total)),
        direct=True,
        system=Gdi(there.windows),
    )
    assert name == "31"
    page = ["StartPage", "StretchDIBits", "EndPage"]
    assert there.names() == [
        *("OpenPrinterW", "CreateDCW", "StartDocW", *page, "ResetDCW", *page, *page),
        *("EndDoc", "DeleteDC", "ClosePrinter"),
    ]
    assert [(m.orientation, m.paper_size, m.copies, m.duplex, m.collate) for m in there.modes] == [
        (1, 9, 2, 2, 1),
        (2, 9, 2, 2, 1),
    ]
    assert all(mode.fields == 0x1 | 0x2 | 0x100 | 0x1000 | 0x8000 for mode in there.modes)
    upright, wide, _ = (call[:9] for call in there.asked("StretchDIBits"))
    assert upright == (77, -100, -96, 4958, 7017, 0, 0, 2480, 3509)
    assert wide == (77, -100, -96, 7017, 4958, 0, 0, 3509, 2480)
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_the_corner_of_the_page_is_the_end_of_the_dots(tmp_path: Path) -> None:
    there = MakeBelieve()
    send(job(tmp_path, A4), quiet, direct=True, system=Gdi(there.windows))
    (call,) = there.asked("StretchDIBits")
    width, height, bits, info = call[7], call[8], call[9], call[10]
    assert len(info) == 40 + 1024
    row = (width + 3) // 4 * 4
    assert len(bits) == row * height
    assert bits[-row:][150] == 0  # the top row is the last one
    assert bits[:row] == b"\xff" * width + bytes(row - width)


def test_a_job_keeps_its_name_and_pages_the_printer_is_asked_for(tmp_path: Path) -> None:
    there = MakeBelieve()
    asked = job(tmp_path, A4, A4_WIDE, A4, pages=((2, 2),))
    send(asked, quiet, direct=True, system=Gdi(there.windows))
    ((_, info),) = there.asked("StartDocW")
    assert info._obj.name == "Tờ trình"
    assert info._obj.size == ctypes.sizeof(DocInfo)
    assert [mode.orientation for mode in there.modes] == [2]


@pytest.mark.parametrize(
    ("pages", "duplex", "parts"),
    [(50, Duplex.ONE, [50]), (60, Duplex.ONE, [25, 25, 10]), (60, Duplex.LONG, [24, 24, 12])],
)
def test_a_long_job_goes_in_parts_that_begin_on_new_sheets(
    tmp_path: Path, pages: int, duplex: Duplex, parts: list[int]
) -> None:
    there = MakeBelieve()
    asked = job(tmp_path, *[(72, 72)] * pages, duplex=duplex)
    send(asked, quiet, direct=True, system=Gdi(there.windows))
    names = there.names()
    assert names.count("StartPage") == pages
    ends = [place for place, name in enumerate(names) if name == "EndDoc"]
    drawn = [names[: end + 1].count("StartPage") for end in ends]
    assert [b - a for a, b in zip([0, *drawn], drawn, strict=False)] == parts
    titles = [info._obj.name for _, info in there.asked("StartDocW")]
    assert titles[0] == ("Tờ trình" if len(parts) == 1 else f"Tờ trình (1/{len(parts)})")


@pytest.mark.parametrize(("own_copies", "pages", "documents"), [(99, 2, 1), (1, 2, 3), (99, 60, 9)])
def test_copies_come_one_whole_after_the_other(
    tmp_path: Path, own_copies: int, pages: int, documents: int
) -> None:
    there = MakeBelieve(own_copies)
    asked = job(tmp_path, *[(72, 72)] * pages, copies=3)
    send(asked, quiet, direct=True, system=Gdi(there.windows))
    assert there.names().count("StartDocW") == documents
    assert {mode.copies for mode in there.modes} == {3 if documents == 1 else 1}


@pytest.mark.parametrize(
    "broken",
    ["OpenPrinterW", "CreateDCW", "StartDocW", "StartPage", "StretchDIBits", "EndPage", "EndDoc"],
)
def test_a_call_that_fails_is_a_sentence_and_leaves_nothing_open(
    tmp_path: Path, broken: str
) -> None:
    there = MakeBelieve(broken=broken)
    with pytest.raises(UserError) as refusal:
        send(job(tmp_path, A4), quiet, direct=True, system=Gdi(there.windows))
    (problem,) = refusal.value.problems
    assert problem.code == "print_failed"
    assert "Canon LBP 2900" in sentence(problem)
    names = there.names()
    assert ("ClosePrinter" in names) is (broken != "OpenPrinterW")
    assert names.count("DeleteDC") == (broken not in {"OpenPrinterW", "CreateDCW"})
    begun = broken not in {"OpenPrinterW", "CreateDCW", "StartDocW"}
    assert ("AbortDoc" in names) is begun


def test_who_waits_may_stop_and_the_page_is_thrown_away(tmp_path: Path) -> None:
    there = MakeBelieve()

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        send(job(tmp_path, A4, A4, A4), stop, direct=True, system=Gdi(there.windows))
    assert there.names()[-3:] == ["AbortDoc", "DeleteDC", "ClosePrinter"]
    assert there.names().count("StartPage") == 2


def test_a_page_in_colour_goes_in_colour(tmp_path: Path) -> None:
    target = tmp_path / "red.pdf"
    canvas = Canvas(str(target), pagesize=A4)
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 595, 842, fill=1, stroke=0)
    canvas.save()
    there = MakeBelieve()
    asked = Job(target, "Canon LBP 2900", "")
    send(asked, quiet, direct=True, system=Gdi(there.windows))
    (call,) = there.asked("StretchDIBits")
    assert len(call[10]) == 40
    assert call[9][300:303] == b"\x00\x00\xff"
    with PdfPages(target) as pages:
        assert pages.picture(0, 0.1).mode == "RGB"
