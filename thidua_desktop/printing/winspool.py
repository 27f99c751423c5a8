"""What Windows offers for printing: its structures, and its functions with their arguments.

Written from the manuals; Windows itself has never run it. The structures' layout and the order of
the calls are tested, what a driver makes of them is not.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thidua_desktop.printing.print_job import Printer

_TEXT, _HANDLE, _NUMBER, _ADDRESS = (
    ctypes.c_wchar_p,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
)
_DWORD, _SHORT, _WORD = ctypes.c_uint32, ctypes.c_int16, ctypes.c_uint16
_LOCAL_AND_CONNECTED = 2 | 4
_LEVEL = 2
# Paused, being deleted, offline; switched offline by its user.
_STATUS_RESTS = 0x1 | 0x4 | 0x80
_WORKS_OFFLINE = 0x400


class Devmode(ctypes.Structure):
    """DEVMODEW, as far as it is the same for all printers."""

    _fields_ = (
        ("device", _WORD * 32),
        ("spec_version", _WORD),
        ("driver_version", _WORD),
        ("size", _WORD),
        ("driver_extra", _WORD),
        ("fields", _DWORD),
        ("orientation", _SHORT),
        ("paper_size", _SHORT),
        ("paper_length", _SHORT),
        ("paper_width", _SHORT),
        ("scale", _SHORT),
        ("copies", _SHORT),
        ("source", _SHORT),
        ("quality", _SHORT),
        ("colour", _SHORT),
        ("duplex", _SHORT),
        ("y_resolution", _SHORT),
        ("true_type", _SHORT),
        ("collate", _SHORT),
    )


class PrinterInfo(ctypes.Structure):
    """PRINTER_INFO_2W."""

    _fields_ = (
        ("server", _TEXT),
        ("name", _TEXT),
        ("share", _TEXT),
        ("port", _TEXT),
        ("driver", _TEXT),
        ("comment", _TEXT),
        ("location", _TEXT),
        ("devmode", _ADDRESS),
        ("separator", _TEXT),
        ("processor", _TEXT),
        ("datatype", _TEXT),
        ("parameters", _TEXT),
        ("security", _ADDRESS),
        ("attributes", _DWORD),
        ("priority", _DWORD),
        ("default_priority", _DWORD),
        ("start_time", _DWORD),
        ("until_time", _DWORD),
        ("status", _DWORD),
        ("jobs", _DWORD),
        ("average", _DWORD),
    )


class DocInfo(ctypes.Structure):
    """DOCINFOW."""

    _fields_ = (
        ("size", _NUMBER),
        ("name", _TEXT),
        ("output", _TEXT),
        ("datatype", _TEXT),
        ("type", _DWORD),
    )


# What each function gives back, and what it takes.
SPOOL: Mapping[str, tuple[Any, tuple[Any, ...]]] = {
    "EnumPrintersW": (_NUMBER, (_DWORD, _TEXT, _DWORD, _ADDRESS, _DWORD, _ADDRESS, _ADDRESS)),
    "GetDefaultPrinterW": (_NUMBER, (_ADDRESS, _ADDRESS)),
    "OpenPrinterW": (_NUMBER, (_TEXT, _ADDRESS, _ADDRESS)),
    "ClosePrinter": (_NUMBER, (_HANDLE,)),
    "DocumentPropertiesW": (_NUMBER, (_HANDLE, _HANDLE, _TEXT, _ADDRESS, _ADDRESS, _DWORD)),
    "DeviceCapabilitiesW": (_NUMBER, (_TEXT, _TEXT, _WORD, _ADDRESS, _ADDRESS)),
}
DRAW: Mapping[str, tuple[Any, tuple[Any, ...]]] = {
    "CreateDCW": (_HANDLE, (_TEXT, _TEXT, _TEXT, _ADDRESS)),
    "ResetDCW": (_HANDLE, (_HANDLE, _ADDRESS)),
    "DeleteDC": (_NUMBER, (_HANDLE,)),
    "GetDeviceCaps": (_NUMBER, (_HANDLE, _NUMBER)),
    "StartDocW": (_NUMBER, (_HANDLE, _ADDRESS)),
    "StartPage": (_NUMBER, (_HANDLE,)),
    "EndPage": (_NUMBER, (_HANDLE,)),
    "EndDoc": (_NUMBER, (_HANDLE,)),
    "AbortDoc": (_NUMBER, (_HANDLE,)),
    "SetStretchBltMode": (_NUMBER, (_HANDLE, _NUMBER)),
    "SetBrushOrgEx": (_NUMBER, (_HANDLE, _NUMBER, _NUMBER, _ADDRESS)),
    "StretchDIBits": (
        _NUMBER,
        (_HANDLE, *[_NUMBER] * 8, ctypes.c_char_p, ctypes.c_char_p, _DWORD, _DWORD),
    ),
}


@dataclass(frozen=True, slots=True)
class Windows:
    """The two libraries that print.

    Attributes:
        spool: winspool.drv.
        draw: gdi32.dll.
    """

    spool: Any
    draw: Any


def this_machine() -> Windows:
    """Return the libraries of the Windows this runs on.

    Raises:
        OSError: One of them cannot be loaded.
    """
    load = vars(ctypes)["WinDLL"]
    return declared(
        Windows(load("winspool.drv", use_last_error=True), load("gdi32", use_last_error=True))
    )


def declared(windows: Windows) -> Windows:
    """Say of every function what it takes, lest half of a handle gets lost on 64 bits."""
    for library, functions in ((windows.spool, SPOOL), (windows.draw, DRAW)):
        for name, (gives, takes) in functions.items():
            function = getattr(library, name)
            function.restype, function.argtypes = gives, takes
    return windows


def why() -> str:
    """Return what Windows says of the call that failed last."""
    known = vars(ctypes)
    code = known["get_last_error"]() if "FormatError" in known else 0
    return str(known["FormatError"](code)).strip() if code else ""


def list_printers(windows: Windows) -> list[Printer]:
    """Return the printers of this user: those of the machine, and those on the network."""
    default = _default(windows)
    return [
        Printer(
            name=info.name,
            title=info.name,
            default=info.name == default,
            accepts=not (info.status & _STATUS_RESTS or info.attributes & _WORKS_OFFLINE),
        )
        for info in _infos(windows)
        if info.name
    ]


def _infos(windows: Windows) -> Iterator[PrinterInfo]:
    ask = windows.spool.EnumPrintersW
    needed, count = _DWORD(), _DWORD()
    flags = _LOCAL_AND_CONNECTED
    ask(flags, None, _LEVEL, None, 0, ctypes.byref(needed), ctypes.byref(count))
    room = ctypes.create_string_buffer(max(needed.value, 1))
    if ask(flags, None, _LEVEL, room, needed.value, ctypes.byref(needed), ctypes.byref(count)):
        # The texts lie in the same room, which this frame keeps alive.
        yield from (PrinterInfo * count.value).from_buffer(room)


def _default(windows: Windows) -> str:
    length = _DWORD()
    windows.spool.GetDefaultPrinterW(None, ctypes.byref(length))
    name = ctypes.create_unicode_buffer(max(length.value, 1))
    return name.value if windows.spool.GetDefaultPrinterW(name, ctypes.byref(length)) else ""
