"""What the parts of a package are, looked at before any of them is parsed.

Grounds: OWASP on document types and entities; what Microsoft blocks in files from elsewhere
(macros, links that fetch, objects of other programs); readers that guess an encoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.package import Package
from thidua_desktop.domain.errors import UserError, refuse

_CONTENT_TYPES, _LINKS = "[content_types].xml", ".rels"
_XML = (".xml", ".rels", ".vml")
_STRINGS = "xl/sharedstrings.xml"
# Read row by row, or not at all; everything else that is XML is taken in whole.
_NOT_WHOLE = (
    _STRINGS,
    "xl/worksheets/",
    "xl/pivotcache/",
    "xl/drawings/",
    "xl/comments",
    "xl/threadedcomments/",
    "xl/charts/",
)
_MACRO, _LINK, _OBJECT = "package_macro", "package_external_link", "package_embedded_object"
# By name; what a part calls itself says nothing of what it is declared to be.
_NAMES = {
    "vbaproject": _MACRO,
    "macrosheets/": _MACRO,
    "dialogsheets/": _MACRO,
    "customui/": _MACRO,
    "externallinks/": _LINK,
    "querytables/": _LINK,
    "connections.xml": _LINK,
    "embeddings/": _OBJECT,
    "activex/": _OBJECT,
    "ctrlprops/": _OBJECT,
    "webextensions/": _OBJECT,
}
# By the kind it is declared to be, or linked as.
_KINDS = {
    "macroenabled": _MACRO,
    "vbaproject": _MACRO,
    "macrosheet": _MACRO,
    "dialogsheet": _MACRO,
    "extensibility": _MACRO,
    "externallink": _LINK,
    "connections": _LINK,
    "querytable": _LINK,
    "attachedtemplate": _LINK,
    "oleobject": _OBJECT,
    "activex": _OBJECT,
    "controlproperties": _OBJECT,
    "ctrlprop": _OBJECT,
    "webextension": _OBJECT,
    "relationships/control": _OBJECT,
    "relationships/package": _OBJECT,
}
_BINARY_BOOK = "sheet.binary"
_PROGRAMS = (".exe", ".dll", ".lnk", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".scr", ".hta")
_HYPERLINK = "/hyperlink"
_MARK_OF_UTF_8 = b"\xef\xbb\xbf"
_DECLARATION = re.compile(rb"""<\?xml\s[^<>]*?encoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_DOCTYPE = (b"<!DOCTYPE", b"<!ENTITY")
_OVERLAP = max(map(len, _DOCTYPE)) - 1
_HEAD_BYTES = 256


def check_parts(package: Package) -> None:
    """Check every part, inflating all of it.

    Raises:
        UserError: What is wrong with it; each check has its own code.
    """
    for name in package.names:
        _check_name(name.casefold())
    for name in package.names:
        _check_part(package, name)


def _check_name(name: str) -> None:
    code = next((code for part, code in _NAMES.items() if part in name), "")
    if code or name.endswith(_PROGRAMS):
        raise _active(code or _OBJECT, name)


def _check_part(package: Package, name: str) -> None:
    folded = name.casefold()
    seen = _Seen(package, name)
    whole = seen.xml and not folded.startswith(_NOT_WHOLE)
    if whole and package.size(name) > limits.MOST_PLAIN_BYTES:
        most = limits.MOST_PLAIN_BYTES // limits.MEGABYTE
        raise refuse("package_part_too_large", part=name, most=most)
    if whole and seen.marks > limits.MOST_MARKS:
        raise refuse("package_part_too_dense", part=name, most=limits.MOST_MARKS)
    if folded == _STRINGS and seen.items > limits.MOST_STRINGS:
        raise refuse("too_many_texts", most=limits.MOST_STRINGS)
    if folded == _CONTENT_TYPES or folded.endswith(_LINKS):
        _check_declared(package, name)


@dataclass(slots=True)
class _Seen:
    """A part gone through once.

    Attributes:
        xml: Whether it is, or calls itself, XML.
        marks: How many opening brackets it has.
        items: How many of them begin an item of texts.
    """

    xml: bool
    marks: int
    items: int

    def __init__(self, package: Package, name: str) -> None:
        self.xml, self.marks, self.items = False, 0, 0
        tail: bytes | None = None
        for piece in package.pieces(name):
            if tail is None:
                self.xml = _is_xml(piece[:_HEAD_BYTES], name)
                tail = b""
            if self.xml:
                tail = self._look(tail + piece, name)

    def _look(self, piece: bytes, name: str) -> bytes:
        if b"<!" in piece and any(mark in piece for mark in _DOCTYPE):
            raise refuse("package_doctype", part=name)
        self.marks += piece.count(b"<")
        self.items += piece.count(b"<si")
        return piece[-_OVERLAP:]


def _is_xml(head: bytes, name: str) -> bool:
    """Say whether a part begins as XML does.

    Raises:
        UserError: ``package_encoding``: it is XML that not every reader understands alike.
    """
    called = name.casefold().endswith(_XML)
    text = head.removeprefix(_MARK_OF_UTF_8).lstrip()
    # In UTF-16 every other byte is a zero.
    if b"<\0" in head[:4] or b"\0<" in head[:4]:
        raise refuse("package_encoding", part=name)
    if text and called and not text.startswith(b"<"):
        raise refuse("package_encoding", part=name)
    declared = _DECLARATION.match(text)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise refuse("package_encoding", part=name)
    return called or text.startswith(b"<")


def _check_declared(package: Package, name: str) -> None:
    """Check what parts are declared to be, or linked as."""
    for kind, outside in _declared(package, name):
        folded = kind.casefold()
        if _BINARY_BOOK in folded:
            raise refuse("file_is_xlsb")
        code = next((code for part, code in _KINDS.items() if part in folded), "")
        if not code and outside and not folded.endswith(_HYPERLINK):
            code = _LINK
        if code:
            raise _active(code, name)


def _declared(package: Package, name: str) -> Iterator[tuple[str, bool]]:
    try:
        root = fromstring(package.read(name))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise refuse("not_readable", detail=error) from error
    for element in root.iter():
        kind = element.get("ContentType") or element.get("Type") or ""
        yield kind, element.get("TargetMode", "").casefold() == "external"


def _active(code: str, name: str) -> UserError:
    return refuse(code, part=name)
