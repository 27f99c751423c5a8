"""A picture in the form that Windows draws from: a header, and rows from the bottom up."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from thidua_desktop.printing.pages import Picture

# BITMAPINFOHEADER: its size, width, height, planes, bits a dot, plain, size of the dots, then what
# nobody reads.
_HEADER = struct.Struct("<IiiHHIIiiII")
_GREYS = b"".join(bytes((level, level, level, 0)) for level in range(256))


@dataclass(frozen=True, slots=True)
class Dib:
    """A device-independent bitmap.

    Attributes:
        info: The header, with the table of greys where the picture is grey.
        bits: The dots.
    """

    info: bytes
    bits: bytes


def dib(picture: Picture) -> Dib:
    """Return the picture for Windows: each row as long as a multiple of four bytes, blue first.

    The last row comes first: a picture that stands the other way up is allowed, but some printers'
    drivers turn it over.
    """
    grey = picture.mode == "L"
    depth = 1 if grey else 3
    row = picture.width * depth
    data = picture.data if grey else _blue_first(picture.data)
    gap = bytes(-row % 4)
    starts = range(row * (picture.height - 1), -1, -row)
    bits = b"".join(data[start : start + row] + gap for start in starts)
    header = _HEADER.pack(
        _HEADER.size, picture.width, picture.height, 1, depth * 8, 0, len(bits), 0, 0, 0, 0
    )
    return Dib(header + _GREYS if grey else header, bits)


def _blue_first(data: bytes) -> bytes:
    turned = bytearray(data)
    turned[::3], turned[2::3] = data[2::3], data[::3]
    return bytes(turned)
