"""The texts a workbook keeps once for all its cells, which refer to them by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.cells import unescape
from thidua_desktop.bundles.frame import MAIN
from thidua_desktop.bundles.package import Package
from thidua_desktop.domain.errors import refuse

# What XML allows in a text, before entities are spelled out.
TEXT: Final = rb"[^<\x00-\x08\x0b\x0c\x0e-\x1f]*+"
_HEAD = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml [^<>]*\?>)?\s*<sst (?:[^<>]*? )?xmlns="'
    + MAIN.encode("ascii")
    + rb'"[^<>]*?(/?)>'
)
_ITEM = re.compile(rb'<si><t(?: xml:space="preserve")?>(' + TEXT + rb")</t></si>|<si><t ?/></si>")
_ITEM_END, _TAIL = b"</si>", re.compile(rb"\s*(?:<extLst>.*</extLst>\s*)?</sst>\s*", re.DOTALL)
_ENTITY = re.compile("&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_LONGEST = limits.MOST_CELL_CHARACTERS


def strings_of(package: Package, part: str) -> list[str]:
    """Return the texts in their order, each as a cell holding it is read.

    Raises:
        UserError: ``not_readable``, ``too_many_texts``, ``cell_text_too_long``, or what is wrong
            with the part.
    """
    if package.size(part) > limits.MOST_STRING_BYTES:
        most = limits.MOST_STRING_BYTES // limits.MEGABYTE
        raise refuse("package_part_too_large", part=part, most=most)
    texts: list[str] = []
    for block in _blocks(package.pieces(part)):
        texts += _texts(block)
        if len(texts) > limits.MOST_STRINGS:
            raise refuse("too_many_texts", most=limits.MOST_STRINGS)
    return texts


def spelled_out(text: str) -> str:
    """Return a text with its entities resolved.

    Raises:
        ValueError: One of them is unknown, or no character.
    """
    if text.count("&") != len(_ENTITY.findall(text)):
        raise ValueError(text)
    return _ENTITY.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    text = chr(code)
    if _NO_CHARACTER.fullmatch(text):
        raise ValueError(found[0])
    return text


def _blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield whole items, as many as there are in about a piece; head and tail are checked."""
    rest = b""
    head = None
    for piece in pieces:
        rest += piece
        if head is None:
            head = _HEAD.match(rest)
            rest = rest[head.end() :] if head else rest
        cut = rest.rfind(_ITEM_END) + len(_ITEM_END)
        if head and cut >= len(_ITEM_END):
            yield rest[:cut]
            rest = rest[cut:]
        if len(rest) > limits.MOST_ROW_BYTES:
            raise refuse("not_readable", detail="sst")
    empty = head is not None and bool(head[1]) and not rest.strip()
    if not empty and (head is None or not _TAIL.fullmatch(rest)):
        raise refuse("not_readable", detail="sst")


def _texts(block: bytes) -> list[str]:
    parts = _ITEM.split(block)
    try:
        # Between plain items there is nothing; where there is, some are rich, or odd.
        found = _odd(block) if any(parts[::2]) else [_text(part) for part in parts[1::2]]
    except (ValueError, ParseError) as error:
        raise refuse("not_readable", detail=error) from error
    if len(block) > _LONGEST and any(len(text) > _LONGEST for text in found):
        raise refuse("cell_text_too_long", sheet="sharedStrings", cell="", most=_LONGEST)
    return found


def _text(raw: bytes | None) -> str:
    return "" if raw is None else _read(raw.decode("utf-8"))


def _read(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unescape(spelled_out(text) if "&" in text else text)


def _odd(block: bytes) -> list[str]:
    root: Element = fromstring(b'<sst xmlns="%b">%b</sst>' % (MAIN.encode("ascii"), block))
    if any(item.tag != f"{{{MAIN}}}si" for item in root):
        raise ValueError(root[0].tag)
    return [_joined(item) for item in root]


def _joined(item: Element) -> str:
    """Return the text of an item in several looks; readings of characters are no part of it."""
    own = item.findall(f"{{{MAIN}}}t")
    runs = item.findall(f"{{{MAIN}}}r/{{{MAIN}}}t")
    if len(own) > 1:
        raise ValueError(item.tag)
    return unescape("".join(text.text or "" for text in [*own, *runs]))
