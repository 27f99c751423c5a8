"""A sheet as it comes out of the zip: what stands before its rows, each row, what stands behind.

Nothing is parsed. Sheets whose markup hides anything from a reader are refused; those that spell
the ordinary in another way are left to the slow reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.frame import MAIN
from thidua_desktop.domain.errors import UserError, refuse

_FULL_BODY, _BODY_END = b"<sheetData>", b"</sheetData>"
_BODY = re.compile(rb"<sheetData>|<sheetData ?/>")
_DECLARED = 10  # Where a declaration begins, behind the mark of UTF-8 if there is one.
_STRICT = b'"http://purl.oclc.org/ooxml/spreadsheetml/main"'
_HEAD = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml [^<>]*\?>)?\s*<worksheet (?:[^<>]*? )?xmlns="'
    + MAIN.encode("ascii")
    + rb'"[^<>]*>'
)
_ROW: Final = b"<row "
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?)" ?/>')
_MERGED_MARK = b"<mergeCell "
_NO_TEXT = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")  # Two characters that are none.
# The sheets' own language under another name: rows may stand under it.
_OTHER_ROWS = re.compile(rb"<[\w.-]+:(?:c|sheetData|mergeCell)[ />]|<(?!xdr:)[\w.-]+:row[ />]")
_OTHER_NAME = re.compile(rb'xmlns:[\w.-]+="' + MAIN.encode("ascii") + rb'"')


class Unusual(Exception):
    """The sheet is spelled in a way that only the slow reader understands."""


class SheetStream:
    """One sheet's bytes, row by row.

    Attributes:
        merged: When the rows are through: the ranges that were made one cell, as spelled.
        row: Number of the row that was reached, kept by who reads them.
    """

    def __init__(self, sheet: str) -> None:
        """Prepare for a sheet of that name."""
        self.merged: tuple[str, ...] = ()
        self.row = 0
        self._sheet, self._head = sheet, b""

    def rows(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield each row as it stands, from behind its first word.

        Raises:
            Unusual: The slow reader has to go on from here.
            UserError: What is wrong with the sheet.
        """
        pieces = iter(pieces)
        rest = self._before(pieces)
        while (end := rest.find(_BODY_END)) < 0:
            first, *rows = rest.split(_ROW)
            if rows:
                self._empty(first)
                rest = _ROW + rows.pop()
                yield from rows
            self.check_size(rest)
            rest += self._next(pieces)
        first, *rows = rest[:end].split(_ROW)
        self._empty(first)
        yield from rows
        self._behind(rest[end:], pieces)

    def check_size(self, raw: bytes) -> None:
        """Let pass a row that is not too large, or the beginning of one."""
        if len(raw) > limits.MOST_ROW_BYTES:
            raise refuse("row_too_large", sheet=self._sheet, row=self.row + 1)

    def odd(self, raw: bytes) -> Exception:
        """Return what to raise of bytes that are spelled in no usual way."""
        return self._hidden() if b"<!" in raw or b"<?" in raw else Unusual(self._sheet)

    def _empty(self, raw: bytes) -> None:
        if raw.strip():
            raise self.odd(raw)

    def _before(self, pieces: Iterator[bytes]) -> bytes:
        """Go through what stands before the rows, and return the beginning of the rows."""
        rest = b""
        while (body := _BODY.search(rest)) is None:
            piece = next(pieces, b"")
            if not piece or len(rest) > limits.MOST_FRAME_BYTES or b"<row" in rest:
                raise self.odd(rest)
            rest += self._checked(piece)
        head = rest[: body.start()]
        declared = head.count(b"<?") == head[:_DECLARED].count(b"<?xml ")
        if not declared or b"<!" in head or b"<row " in head or b"<c " in head:
            raise self._hidden()
        if _STRICT in head:
            raise refuse("strict_workbook", detail=self._sheet)
        if not _HEAD.match(head) or _OTHER_NAME.search(head):
            raise Unusual(self._sheet)
        self._head = head
        # A sheet without any row ends where it begins.
        return rest[body.end() :] if body[0] == _FULL_BODY else _BODY_END + rest[body.end() :]

    def _behind(self, rest: bytes, pieces: Iterator[bytes]) -> None:
        """Go through what stands behind the rows."""
        for piece in chain([b""], pieces):
            rest += piece
            if len(rest) > limits.MOST_FRAME_BYTES:
                most = limits.MOST_FRAME_BYTES // limits.MEGABYTE
                raise refuse("package_part_too_large", part=self._sheet, most=most)
        if any(mark in rest for mark in (b"<!", b"<?", b"<row ", b"<c ", b"<sheetData")):
            raise self._hidden()
        if _OTHER_ROWS.search(rest):
            raise self._hidden()
        if not rest.rstrip().endswith(b"</worksheet>"):
            raise refuse("not_readable", detail=self._sheet)
        self._check_form(rest)
        self.merged = tuple(found[1].decode("ascii") for found in _MERGED.finditer(rest))
        if len(self.merged) > limits.MOST_MERGED:
            raise refuse("merged_too_many", sheet=self._sheet, most=limits.MOST_MERGED)
        if len(self.merged) != rest.count(_MERGED_MARK):
            raise refuse("not_readable", detail=self._sheet)

    def _check_form(self, foot: bytes) -> None:
        """Check that what stands around the rows is XML at all."""
        parser = ParserCreate(namespace_separator=" ")
        try:
            parser.Parse(self._head + _FULL_BODY)
            parser.Parse(foot, True)  # noqa: FBT003 - it takes no names
        except ExpatError as error:
            raise refuse("not_readable", detail=error) from error

    def _next(self, pieces: Iterator[bytes]) -> bytes:
        piece = next(pieces, b"")
        if not piece:
            raise refuse("not_readable", detail=self._sheet)
        return self._checked(piece)

    def _checked(self, piece: bytes) -> bytes:
        # One byte is found in a tenth of the time of three.
        if b"]" in piece and b"]]>" in piece:
            raise self._hidden()
        if b"\xef" in piece and any(mark in piece for mark in _NO_TEXT):
            raise refuse("not_readable", detail=self._sheet)
        return piece

    def _hidden(self) -> UserError:
        return refuse("sheet_hidden_markup", sheet=self._sheet)
