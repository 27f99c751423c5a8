"""A template as a file from anywhere: let in only when it is plainly a Word file and nothing more.

Templates travel by mail. What could reach out, run or burst when the file or what is made of it is
opened turns it away.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from thidua_desktop.domain.errors import UserError, refuse

_MOST_BYTES: Final = 20_000_000
_MOST_UNPACKED: Final = 80_000_000
_MOST_XML: Final = 3_000_000
_MOST_PARTS: Final = 1000
_MOST_ELEMENTS: Final = 100_000
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_MAIN: Final = "wordprocessingml.document.main+xml"
_LOCKED: Final = 0x1
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Parts that run, or hide a file within the file.
_RUNNING: Final = (
    "vbaproject",
    "/activex/",
    "/embeddings/",
    "/afchunk",
    "macroenabled",
    "/ctrlprops/",
)
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FETCHING: Final = frozenset(
    {
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "MACROBUTTON",
        "RD",
    }
)
_HARMLESS: Final = ("http://", "https://", "mailto:")


def admitted(path: Path) -> bytes:
    """Return the bytes of a Word file that may be filled in.

    Raises:
        UserError: It cannot be read, is no Word file, or holds what a template has no need of.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise refuse("form_too_big", file=path.name)
        content = path.read_bytes()
        if content.startswith(_OLD_WORD):
            raise refuse("form_is_old_doc", file=path.name)
        with zipfile.ZipFile(path) as archive:
            _judge(archive, path.name)
    except OSError as error:
        raise refuse("file_unreadable", file=path, detail=error.strerror or error) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise refuse("form_not_word", file=path.name) from error
    return content


def _judge(archive: zipfile.ZipFile, file: str) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        raise refuse("form_too_big", file=file)
    names = [entry.filename for entry in entries]
    if "[Content_Types].xml" not in names:
        raise refuse("form_not_word", file=file)
    plain = all(
        entry.compress_type in _PACKED and not entry.flag_bits & _LOCKED for entry in entries
    )
    if len(set(names)) < len(names) or not plain:
        raise refuse("form_damaged", file=file)
    if any(mark in f"/{name.lower()}" for name in names for mark in _RUNNING):
        raise refuse("form_macros", file=file)
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            _judge_part(archive, entry, file)


def _judge_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> None:
    if entry.file_size > _MOST_XML:
        raise refuse("form_too_big", file=file)
    try:
        root = fromstring(archive.read(entry), forbid_dtd=True)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise refuse("form_damaged", file=file) from error
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise refuse("form_too_big", file=file)
    if entry.filename == "[Content_Types].xml":
        _judge_types(root, file)
    elif entry.filename.endswith(".rels"):
        _judge_links(root, file)
    else:
        _judge_fields(root, file)


def _judge_types(root: Element, file: str) -> None:
    types = [part.get("ContentType", "") for part in root]
    if any(mark in kind.lower() for kind in types for mark in ("macro", "activex", "vba")):
        raise refuse("form_macros", file=file)
    if not any(kind.endswith(_MAIN) for kind in types):
        raise refuse("form_not_word", file=file)


def _judge_links(root: Element, file: str) -> None:
    for link in root:
        kind, target = link.get("Type", ""), link.get("Target", "")
        if any(mark in f"{kind}/".lower() for mark in ("/vbaproject/", "/oleobject/", "/afchunk/")):
            raise refuse("form_macros", file=file)
        outside = link.get("TargetMode", "").lower() == "external"
        harmless = kind.endswith("/hyperlink") and target.lower().startswith(_HARMLESS)
        if outside and not harmless:
            raise refuse("form_links_out", file=file, what=target)


def _judge_fields(root: Element, file: str) -> None:
    for said in (_instructions(root), *_short_instructions(root)):
        if found := _FETCHING.intersection(said.upper().split()):
            raise refuse("form_links_out", file=file, what=", ".join(sorted(found)))


def _instructions(root: Element) -> str:
    """Return all that Word is told to look up; a field may be written in several pieces."""
    pieces = []
    for node in root.iter():
        if node.tag == f"{_WORD}fldChar":
            pieces.append(" ")
        elif node.tag == f"{_WORD}instrText":
            pieces.append(node.text or "")
    return "".join(pieces)


def _short_instructions(root: Element) -> Iterator[str]:
    for field in root.iter(f"{_WORD}fldSimple"):
        yield field.get(f"{_WORD}instr", "")


def damaged(path: Path) -> UserError:
    """Return the refusal of a file that is not what it seemed."""
    return refuse("form_damaged", file=path.name)
