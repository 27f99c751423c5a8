"""An empty Word file, made in code: what every document of ours begins with."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

from thidua_desktop.printing import decree
from thidua_desktop.printing.docx_styles import styles_part
from thidua_desktop.printing.docx_xml import LANGUAGE, NAMESPACES, points, twips, twips_of_mm

HEADER_ID = "rId3"
# The earliest day a zip can bear: equal papers become equal files.
_DAY = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
_RELATIONS = f"{_OPEN}/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ASCENT = 0.891


def empty_file() -> BytesIO:
    """Return a document without words, with our styles and a page number for the header."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("rId1", f"{_RELATIONS}/officeDocument", "word/document.xml"),
            (
                "rId2",
                f"{_OPEN}/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_OPEN}/package/2006/metadata/core-properties"/>'
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body/></w:document>",
        "word/_rels/document.xml.rels": _relations(
            ("rId1", f"{_RELATIONS}/styles", "styles.xml"),
            ("rId2", f"{_RELATIONS}/settings", "settings.xml"),
            (HEADER_ID, f"{_RELATIONS}/header", "header1.xml"),
        ),
        "word/styles.xml": styles_part(),
        "word/settings.xml": _settings(),
        "word/header1.xml": _header(),
    }
    return packed((name, (_HEAD + words).encode()) for name, words in parts.items())


def packed(parts: Iterable[tuple[str, bytes]]) -> BytesIO:
    """Return the parts as a zip that says nothing of when it was made."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    file.seek(0)
    return file


def section(*, landscape: bool) -> str:
    """Return the settings of a part: A4, the decree's margins, page numbers from 1."""
    long, short = twips_of_mm(decree.PAGE_LONG_MM), twips_of_mm(decree.PAGE_SHORT_MM)
    width, height = (long, short) if landscape else (short, long)
    turned = ' w:orient="landscape"' if landscape else ""
    baseline = points(decree.PAGE_NUMBER_FROM_TOP_MM)
    header = twips(baseline - decree.PAGE_NUMBER_PT * _ASCENT)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{twips_of_mm(decree.MARGIN_TOP_MM)}"'
        f' w:right="{twips_of_mm(decree.MARGIN_RIGHT_MM)}"'
        f' w:bottom="{twips_of_mm(decree.MARGIN_BOTTOM_MM)}"'
        f' w:left="{twips_of_mm(decree.MARGIN_LEFT_MM)}"'
        f' w:header="{header}" w:footer="{header}" w:gutter="0"/>'
        '<w:pgNumType w:fmt="decimal" w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def _header() -> str:
    return (
        f'<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
    )


def _settings() -> str:
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="15"/></w:compat><w:themeFontLang w:val="{LANGUAGE}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _content_types() -> str:
    parts = (
        ("word/document.xml", f"{_WORD}.document.main+xml"),
        ("word/styles.xml", f"{_WORD}.styles+xml"),
        ("word/settings.xml", f"{_WORD}.settings+xml"),
        ("word/header1.xml", f"{_WORD}.header+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    named = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'<Types xmlns="{_OPEN}/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(*links: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in links
    )
    return f'<Relationships xmlns="{_OPEN}/package/2006/relationships">{rows}</Relationships>'
