"""A zip whose directory, entries and bytes say the same; nothing in it is parsed.

Programs differ in which of two contradicting statements they believe: what one person looks at in a
spreadsheet must be what is read here. Entries are inflated a piece at a time and counted as they
come; no size that a file states of itself is believed.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final, Protocol

from thidua_desktop.bundles import limits
from thidua_desktop.domain.errors import refuse

_LOCAL = struct.Struct("<4s5H3I2H")
_LOCAL_MARK, _DESCRIPTOR_MARK = b"PK\x03\x04", b"PK\x07\x08"
_END_MARK, _END_64_MARK = b"PK\x05\x06", b"PK\x06\x07"
_END_BYTES = 22
_ENCRYPTED, _DESCRIBED = 0x0001 | 0x0040 | 0x2000, 0x0008
_IN_EXTRA = 0xFFFFFFFF  # The true size is in an extra field.
_PLAIN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_PIECE: Final = 256 * 1024
# What zipfile raises on odd input.
_BROKEN = (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, IndexError)


class Inflater(Protocol):
    """The inflating half of zlib; its class has no name to call it by."""

    @property
    def unconsumed_tail(self) -> bytes:
        """What was fed and did not fit."""

    def decompress(self, data: bytes | memoryview, max_length: int, /) -> bytes:
        """Return at most so many bytes."""


class Package:
    """The entries of a zip that contradicts itself nowhere.

    Attributes:
        names: Names of its entries, in the directory's order.
    """

    def __init__(self, data: bytes) -> None:
        """Hold directory and entries against each other.

        Raises:
            UserError: ``file_damaged``, or what is wrong with it.
        """
        self._data = data
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                entries = archive.infolist()
        except _BROKEN as error:
            raise refuse("file_damaged", detail=error) from error
        if not entries:
            raise refuse("not_a_workbook")
        check_directory(entries)
        _check_end(data)
        self._starts = {entry.filename: _start(data, entry) for entry in entries}
        _check_places(entries, self._starts, data)
        self._entries = {entry.filename: entry for entry in entries}
        self.names = tuple(self._entries)

    def read(self, name: str, most: int = limits.MOST_PLAIN_BYTES) -> bytes:
        """Return a whole entry.

        Raises:
            UserError: ``file_damaged``, ``package_part_missing``, ``package_part_too_large``.
        """
        entry = self._entries.get(name)
        if entry is None:
            raise refuse("package_part_missing", part=name)
        if entry.file_size > most:
            raise refuse("package_part_too_large", part=name, most=most // limits.MEGABYTE)
        return b"".join(self.pieces(name))

    def size(self, name: str) -> int:
        """Return how many bytes an entry has; 0 when there is none."""
        entry = self._entries.get(name)
        return entry.file_size if entry else 0

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield an entry a piece at a time.

        Raises:
            UserError: ``file_damaged``, ``package_part_missing``, ``package_size_lies``.
        """
        entry = self._entries.get(name)
        if entry is None:
            raise refuse("package_part_missing", part=name)
        found = crc = 0
        for piece in self._inflated(entry):
            found += len(piece)
            crc = zlib.crc32(piece, crc)
            if found > entry.file_size:
                raise refuse("package_size_lies", part=name)
            yield piece
        if found != entry.file_size:
            raise refuse("package_size_lies", part=name)
        if crc != entry.CRC:
            raise refuse("file_damaged", detail=name)

    def _inflated(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        start = self._starts[entry.filename]
        packed = memoryview(self._data)[start : start + entry.compress_size]
        if entry.compress_type == zipfile.ZIP_STORED:
            for at in range(0, len(packed), _PIECE):
                yield bytes(packed[at : at + _PIECE])
            return
        engine = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for at in range(0, len(packed), _PIECE):
                yield from _drawn(engine, packed[at : at + _PIECE])
                if engine.eof:
                    break
        except zlib.error as error:
            raise refuse("file_damaged", detail=error) from error
        if not engine.eof:
            raise refuse("file_damaged", detail=entry.filename)
        if engine.unused_data or at + _PIECE < len(packed):
            raise refuse("package_size_lies", part=entry.filename)


def _drawn(engine: Inflater, packed: bytes | memoryview) -> Iterator[bytes]:
    """Yield what comes of some packed bytes, never more than a piece at a time."""
    while True:
        piece = engine.decompress(packed, _PIECE)
        packed = engine.unconsumed_tail
        if piece:
            yield piece
        # A full piece may have left more behind, though no bytes are left to feed.
        if not packed and len(piece) < _PIECE:
            return


def check_directory(entries: Sequence[zipfile.ZipInfo]) -> None:
    """Check what a zip's directory says of its entries; nothing has been inflated.

    Raises:
        UserError: What is wrong with it.
    """
    if len(entries) > limits.MOST_PARTS:
        raise refuse("package_too_many_parts", found=len(entries), most=limits.MOST_PARTS)
    for entry in entries:
        # Of a name with a zero in it Python keeps what stands before.
        if _leads_out(entry.orig_filename):
            raise refuse("package_path_unsafe")
        if not _is_plain(entry):
            raise refuse("package_not_plain", part=entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            raise refuse("package_encrypted")
        if entry.compress_type not in _PLAIN_METHODS:
            raise refuse("package_method", part=entry.filename)
    names = {entry.filename.casefold().rstrip("/") for entry in entries}
    if len(names) < len(entries):
        raise refuse("package_names_repeated")
    _check_sizes(entries)


def _check_sizes(entries: Sequence[zipfile.ZipInfo]) -> None:
    whole = sum(entry.file_size for entry in entries)
    large = any(entry.file_size > limits.MOST_PART_BYTES for entry in entries)
    dense = any(
        entry.file_size > limits.RATIO_FROM_BYTES
        and entry.file_size > limits.MOST_RATIO * entry.compress_size
        for entry in entries
    )
    if large or dense or whole > limits.MOST_INFLATED_BYTES:
        raise refuse("package_inflates_too_far")


def _leads_out(name: str) -> bool:
    parts = name.removesuffix("/").split("/")
    return any(part in {"", ".", ".."} for part in parts) or bool({*"\\:\0"} & {*name})


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    """Say whether an entry is a file or a folder: no link, no device."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return kind in {0, stat.S_IFREG, stat.S_IFDIR} and not (entry.is_dir() and entry.file_size)


def _check_end(data: bytes) -> None:
    """Check that the directory's end is the file's end, and the only one."""
    at = data.rfind(_END_MARK)
    comment = int.from_bytes(data[at + _END_BYTES - 2 : at + _END_BYTES], "little")
    # A larger directory than this form can describe has no place in so small a file.
    if at + _END_BYTES + comment != len(data) or data.find(_END_64_MARK, max(at - 20, 0), at) >= 0:
        raise refuse("package_disordered")


def _start(data: bytes, entry: zipfile.ZipInfo) -> int:
    """Return where an entry's bytes begin, after holding its own header against the directory."""
    at = entry.header_offset
    head = data[at : at + _LOCAL.size]
    if at < 0 or len(head) < _LOCAL.size:
        raise refuse("file_damaged", detail=entry.filename)
    mark, _, flags, method, _, _, crc, packed, whole, name, extra = _LOCAL.unpack(head)
    if mark != _LOCAL_MARK:
        raise refuse("file_damaged", detail=entry.filename)
    start: int = at + _LOCAL.size + name + extra
    said = data[at + _LOCAL.size : at + _LOCAL.size + name]
    same = said == _spelled(entry) and method == entry.compress_type
    same &= not (flags ^ entry.flag_bits) & (_ENCRYPTED | _DESCRIBED)
    # With the mark of a descriptor, zeros stand here and the truth behind the bytes.
    stated = [(crc, entry.CRC), (packed, entry.compress_size), (whole, entry.file_size)]
    passing = {0, _IN_EXTRA} if flags & _DESCRIBED else {_IN_EXTRA} if extra else set()
    same &= all(here == there or here in passing for here, there in stated)
    if not same:
        raise refuse("package_headers_differ", part=entry.filename)
    return start


def _spelled(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & 0x800 else "cp437")


def _check_places(entries: Sequence[zipfile.ZipInfo], starts: dict[str, int], data: bytes) -> None:
    """Check that the entries stand one behind the other from the file's first byte."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    if not ordered or ordered[0].header_offset != 0:
        raise refuse("package_disordered")
    ends = [_end(data, entry, starts[entry.filename]) for entry in ordered]
    begins = [*(entry.header_offset for entry in ordered[1:]), data.rfind(_END_MARK)]
    if any(end > begin for end, begin in zip(ends, begins, strict=True)):
        raise refuse("package_overlaps")


def _end(data: bytes, entry: zipfile.ZipInfo, start: int) -> int:
    """Return where an entry ends, its descriptor with it."""
    end = start + entry.compress_size
    if not entry.flag_bits & _DESCRIBED:
        return end
    if data.startswith(_DESCRIPTOR_MARK, end):
        end += len(_DESCRIPTOR_MARK)
    for form in ("<3I", "<IQQ"):
        size = struct.calcsize(form)
        stated = (entry.CRC, entry.compress_size, entry.file_size)
        if data[end : end + size] == struct.pack(form, *stated):
            return end + size
    raise refuse("package_headers_differ", part=entry.filename)
