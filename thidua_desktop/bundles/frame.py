"""The workbook around its sheets: their names and parts, number formats, document properties.

Only what is needed to read rows is taken, from parts that are bounded in size; whatever else a
workbook may hold is never parsed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import builtin_format_code, is_date_format, is_timedelta_format

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.cells import is_percent
from thidua_desktop.bundles.formulas import reaches_out
from thidua_desktop.bundles.package import Package
from thidua_desktop.domain.errors import refuse

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES, _PROPERTIES = "[Content_Types].xml", "docProps/custom.xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
_SHEET, _STYLES, _STRINGS = (
    f"{_OFFICE}/{name}" for name in ("worksheet", "styles", "sharedStrings")
)
_CHART = f"{_OFFICE}/chartsheet"
_OLD_DATES = re.compile("1|true")


@dataclass(frozen=True, slots=True)
class Formats:
    """How numbers are shown, by the number of the format that cells bear.

    Attributes:
        dates: Formats of days.
        spans: Formats of hours beyond a day.
        percents: Formats of shares, by which 0.684 is shown as 68,4%.
        count: How many formats there are.
        old_dates: Days are counted from 1904.
    """

    dates: frozenset[int] = frozenset()
    spans: frozenset[int] = frozenset()
    percents: frozenset[int] = frozenset()
    count: int = 0
    old_dates: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A workbook without its rows.

    Attributes:
        sheets: The part of each sheet of cells, by name, in their order.
        strings: The part of the texts kept once for all sheets, or "".
        formats: How numbers are shown.
        properties: The document's own properties, as text.
    """

    sheets: Mapping[str, str]
    strings: str
    formats: Formats
    properties: Mapping[str, str]


def frame_of(package: Package) -> Frame:
    """Read the frame of a workbook.

    Raises:
        UserError: ``not_a_workbook``, ``strict_workbook``, ``too_many_sheets``,
            ``sheet_names_repeated``, ``not_readable``, or what is wrong with a part.
    """
    if _CONTENT_TYPES not in package.names:
        raise refuse("not_a_workbook")
    part = _book_part(package)
    book = _parsed(package, part)
    if book.tag != f"{{{MAIN}}}workbook":
        raise refuse("strict_workbook" if _STRICT in book.tag else "not_readable", detail=book.tag)
    _check_names(book)
    links = _links(package, part)
    _check_sizes(package, links)
    of_styles = _only([target for kind, target in links.values() if kind == _STYLES])
    strings = _only([target for kind, target in links.values() if kind == _STRINGS])
    sheets = _sheets(book, links)
    if strings in sheets.values():
        raise refuse("sheet_part_shared", part=strings)
    formats = _formats(package, of_styles, old_dates=_counts_from_1904(book))
    return Frame(sheets, strings, formats, _properties(package))


def _book_part(package: Package) -> str:
    types = _parsed(package, _CONTENT_TYPES)
    parts = [
        element.get("PartName", "").lstrip("/")
        for element in types.iter()
        if element.get("ContentType") in {_BOOK_TYPE, _TEMPLATE_TYPE} and element.get("PartName")
    ]
    if not parts:
        raise refuse("not_a_workbook")
    return _only(parts)


def _only(parts: Sequence[str]) -> str:
    if len(parts) > 1:
        raise refuse("not_readable", detail=parts[1])
    return parts[0] if parts else ""


def _links(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Return kind and target of each part the workbook refers to, by the reference's name."""
    folder, name = posixpath.split(part)
    found = {}
    for element in _parsed(package, posixpath.join(folder, "_rels", f"{name}.rels")):
        target = element.get("Target", "")
        if element.get("TargetMode") == "External" or not target:
            continue
        # From the root, or from the workbook's folder; nothing leads out of the package.
        whole = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[element.get("Id", "")] = element.get("Type", ""), whole
    return found


def _check_names(book: Element) -> None:
    """Check the names given to cells and formulas."""
    names = [element for parent in _children(book, "definedNames") for element in parent]
    if len(names) > limits.MOST_NAMES:
        raise refuse("too_many_names", found=len(names), most=limits.MOST_NAMES)
    for element in names:
        if reaches_out(element.text or ""):
            raise refuse("formula_reaches_out", sheet="", cell=element.get("name", ""))


def _check_sizes(package: Package, links: Mapping[str, tuple[str, str]]) -> None:
    """Check that nothing is taken in whole that is too large for it, whatever it is called."""
    for kind, part in links.values():
        if kind not in {_SHEET, _STRINGS} and package.size(part) > limits.MOST_PLAIN_BYTES:
            most = limits.MOST_PLAIN_BYTES // limits.MEGABYTE
            raise refuse("package_part_too_large", part=part, most=most)


def _sheets(book: Element, links: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    listed = [element for parent in _children(book, "sheets") for element in parent]
    if len(listed) > limits.MOST_SHEETS:
        raise refuse("too_many_sheets", found=len(listed), most=limits.MOST_SHEETS)
    names = [element.get("name", "") for element in listed]
    if len({name.casefold().strip() for name in names}) < len(names):
        raise refuse("sheet_names_repeated")
    sheets = {}
    for name, element in zip(names, listed, strict=True):
        kind, part = links.get(element.get(f"{{{_OFFICE}}}id", ""), ("", ""))
        if kind == _SHEET:
            sheets[name] = part
        elif kind != _CHART:
            raise refuse("not_readable", detail=name)
    if len(set(sheets.values())) < len(sheets):
        raise refuse("sheet_part_shared", part=next(iter(sheets.values())))
    return sheets


def _children(book: Element, name: str) -> Iterator[Element]:
    return book.iterfind(f"{{{MAIN}}}{name}")


def _counts_from_1904(book: Element) -> bool:
    return any(_OLD_DATES.fullmatch(e.get("date1904", "")) for e in _children(book, "workbookPr"))


def _formats(package: Package, part: str, *, old_dates: bool) -> Formats:
    if not part:
        return Formats(old_dates=old_dates)
    styles = _parsed(package, part)
    own = {
        element.get("numFmtId", ""): element.get("formatCode", "")
        for parent in styles.iterfind(f"{{{MAIN}}}numFmts")
        for element in parent
    }
    cells = [element for parent in styles.iterfind(f"{{{MAIN}}}cellXfs") for element in parent]
    if len(cells) > limits.MOST_FORMATS:
        raise refuse("too_many_formats", found=len(cells), most=limits.MOST_FORMATS)
    codes = [_code(own, element.get("numFmtId", "0")) for element in cells]
    return Formats(
        _which(codes, is_date_format),
        _which(codes, is_timedelta_format),
        _which(codes, is_percent),
        len(codes),
        old_dates,
    )


def _code(own: Mapping[str, str], number: str) -> str:
    if number in own:
        return own[number]
    return (builtin_format_code(int(number)) if number.isdecimal() else None) or ""


def _which(codes: Sequence[str], fits: Callable[[str], bool]) -> frozenset[int]:
    # Thousands of formats have a few dozen codes.
    answers = {code: fits(code) for code in {*codes}}
    return frozenset(number for number, code in enumerate(codes) if answers[code])


def _properties(package: Package) -> dict[str, str]:
    if _PROPERTIES not in package.names:
        return {}
    found = {}
    for element in _parsed(package, _PROPERTIES):
        name = element.get("name")
        if name is not None and len(element):
            found[name] = element[0].text or ""
    return found


def _parsed(package: Package, part: str) -> Element:
    try:
        root: Element = fromstring(package.read(part))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise refuse("not_readable", detail=error) from error
    return root
