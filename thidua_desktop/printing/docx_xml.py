"""Word's XML as text, each part in the order its schema wants; millimetres and points in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from thidua_desktop.printing.decree import RULE_PT
from thidua_desktop.printing.wording import clean

FACE = "Times New Roman"
LANGUAGE = "vi-VN"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"
_TWIPS_PER_PT = 20
_PT_PER_MM = 72 / 25.4
_EIGHTHS = 8


def twips(points: float) -> int:
    """Return points in Word's unit, a twentieth of one."""
    return round(points * _TWIPS_PER_PT)


def twips_of_mm(mm: float) -> int:
    """Return millimetres in Word's unit."""
    return round(mm * _PT_PER_MM * _TWIPS_PER_PT)


def points(mm: float) -> float:
    """Return millimetres in points."""
    return mm * _PT_PER_MM


def size(pt: float) -> str:
    """Return the type size of a run or style, to the half point below."""
    halves = int(pt * 2)
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def run(text: str, look: str = "") -> str:
    """Return the text as one run; a line break in it stays a line break."""
    words = escape(clean(text))
    if not words:
        return ""
    lines = "</w:t><w:br/><w:t>".join(words.split("\n"))
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}<w:t>{lines}</w:t></w:r>"


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph; what is not given, its style decides.

    Attributes:
        style: Id of its style.
        runs: Its words, as XML.
        before: Points above it.
        after: Points below it.
        least: Points its line is high at least.
        keep_next: It stays on the page of what follows.
        keep_lines: It stays on one page.
        indents: How far it stands in, as attributes.
        ruled: It has a line along its top.
        section: The settings of the section it ends, as XML.
        words: Its text once more, where its length matters.
    """

    style: str
    runs: str = ""
    before: float | None = None
    after: float | None = None
    least: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    indents: str = ""
    ruled: bool = False
    section: str = ""
    words: str = ""

    def xml(self) -> str:
        """Return the paragraph."""
        parts = [f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>']
        parts.append("<w:keepNext/>" if self.keep_next else "")
        parts.append("<w:keepLines/>" if self.keep_lines else "")
        if self.ruled:
            weight = round(RULE_PT * _EIGHTHS)
            line = f'w:val="single" w:sz="{weight}" w:space="0" w:color="000000"'
            parts.append(f"<w:pBdr><w:top {line}/></w:pBdr>")
        parts.append(spacing(self.before, self.after, self.least))
        parts.append(f"<w:ind {self.indents}/>" if self.indents else "")
        parts.append(f"{self.section}</w:pPr>{self.runs}</w:p>")
        return "".join(parts)


def indents(**places: float) -> str:
    """Return indents in points as attributes, such as left, right, hanging."""
    return " ".join(f'w:{name}="{twips(place)}"' for name, place in places.items())


def spacing(before: float | None, after: float | None, least: float | None) -> str:
    """Return the room around a paragraph and the least height of its lines."""
    wanted = (("before", before), ("after", after), ("line", least))
    given = [f' w:{name}="{twips(value)}"' for name, value in wanted if value is not None]
    rule = ' w:lineRule="atLeast"' if least is not None else ""
    return f"<w:spacing{''.join(given)}{rule}/>" if given else ""


def cell(width: int, paragraphs: Iterable[Para], settings: str = "") -> str:
    """Return a table cell of so many twips; a cell without a paragraph would be no cell."""
    words = "".join(paragraph.xml() for paragraph in paragraphs) or Para("Gap").xml()
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{settings}</w:tcPr>{words}</w:tc>'


def bare_table(widths: tuple[int, ...], rows: Iterable[Iterable[Iterable[Para]]]) -> str:
    """Return a table nobody sees: no lines, no margins; its rows stay whole."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0"'
        ' w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        + "".join(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(cell(width, words) for width, words in zip(widths, row, strict=True))
            + "</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )
