"""The styles of a Word file: what the decree says of each kind of words, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_desktop.printing import decree
from thidua_desktop.printing.docx_xml import (
    BOLD,
    FACE,
    ITALIC,
    LANGUAGE,
    NAMESPACES,
    size,
    spacing,
    twips_of_mm,
)
from thidua_desktop.printing.fonts import Face, Faces
from thidua_desktop.texts.word_styles import STYLES

ADDRESSED_MM = 30
# "I." and "1." head text; "a)" is a point and stands upright.
LAST_STRONG_LEVEL = 2
LEVELS = 3
_LEAST_PT = 1
_GAP = decree.PARAGRAPH_GAP_PT


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of words looks."""

    key: str
    pt: float = decree.TEXT_PT
    jc: str = "center"
    bold: bool = False
    italic: bool = False
    leading: float = decree.SINGLE_LEADING
    after: float = 0
    first_mm: float = 0
    left_mm: float = 0
    level: int | None = None
    least: float | None = None

    def face(self, faces: Faces) -> Face:
        """Return the face it is set in."""
        if self.bold:
            return faces.bold_italic if self.italic else faces.bold
        return faces.italic if self.italic else faces.upright

    def xml(self) -> str:
        """Return its definition."""
        least = self.pt * self.leading if self.least is None else self.least
        leads = "<w:keepNext/>" if self.level is not None else ""
        outline = "" if self.level is None else f'<w:outlineLvl w:val="{self.level}"/>'
        left, first = twips_of_mm(self.left_mm), twips_of_mm(self.first_mm)
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{self.key}">'
            f'<w:name w:val="{STYLES[self.key]}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
            f"<w:pPr>{leads}{spacing(None, self.after, least)}"
            f'<w:ind w:left="{left}" w:firstLine="{first}"/><w:jc w:val="{self.jc}"/>'
            f"{outline}</w:pPr>"
            f"<w:rPr>{BOLD * self.bold}{ITALIC * self.italic}{size(self.pt)}</w:rPr></w:style>"
        )


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading Word knows as one: its pane lists it."""

    level: int

    def xml(self) -> str:
        """Return its definition."""
        least = decree.TEXT_PT * decree.TEXT_LEADING
        return (
            f'<w:style w:type="paragraph" w:styleId="Heading{self.level}">'
            f'<w:name w:val="heading {self.level}"/><w:basedOn w:val="Normal"/>'
            '<w:next w:val="BodyText"/><w:qFormat/>'
            f"<w:pPr><w:keepNext/>{spacing(None, _GAP, least)}"
            f'<w:ind w:firstLine="{twips_of_mm(decree.FIRST_LINE_MM)}"/><w:jc w:val="both"/>'
            f'<w:outlineLvl w:val="{self.level - 1}"/></w:pPr>'
            f"<w:rPr>{BOLD * (self.level <= LAST_STRONG_LEVEL)}</w:rPr></w:style>"
        )


def _text(key: str, jc: str, *, first_mm: float = 0, left_mm: float = 0) -> Style:
    return Style(
        key, jc=jc, leading=decree.TEXT_LEADING, after=_GAP, first_mm=first_mm, left_mm=left_mm
    )


def _in_table(kind: str, pt: float) -> tuple[Style, ...]:
    return (
        Style(f"{kind}Head", pt, bold=True, leading=decree.TABLE_LEADING),
        Style(f"{kind}Left", pt, "left", leading=decree.TABLE_LEADING),
        Style(f"{kind}Center", pt, leading=decree.TABLE_LEADING),
        Style(f"{kind}Right", pt, "right", leading=decree.TABLE_LEADING),
    )


_STYLES: tuple[Style | _Heading, ...] = (
    *(_Heading(level) for level in range(1, LEVELS + 1)),
    Style("Gap", _LEAST_PT, "left", least=_LEAST_PT),
    Style("Rule", _LEAST_PT, least=decree.RULE_GAP_PT - decree.RULE_PT),
    Style("Nation", decree.NATION_PT, bold=True),
    Style("Motto", decree.MOTTO_PT, bold=True),
    Style("Superior", decree.BODY_NAME_PT),
    Style("Issuer", decree.BODY_NAME_PT, bold=True),
    # As high as the day beside it, so that both stand on one line.
    Style("Number", decree.NUMBER_PT, least=decree.PLACE_PT * decree.SINGLE_LEADING),
    Style("About", decree.ABOUT_PT),
    Style("PlaceDay", decree.PLACE_PT, italic=True),
    Style("PaperTitle", decree.TITLE_PT, bold=True),
    Style("Subject", decree.TITLE_PT, bold=True),
    Style("AnnexLabel", decree.TITLE_PT, bold=True, level=0),
    Style("AnnexTitle", decree.TITLE_PT, bold=True),
    Style("AnnexNote", decree.TITLE_PT, italic=True),
    _text("BodyText", "both", first_mm=decree.FIRST_LINE_MM),
    Style(
        "Basis",
        jc="both",
        italic=True,
        leading=decree.TEXT_LEADING,
        after=_GAP,
        first_mm=decree.FIRST_LINE_MM,
    ),
    _text("Centered", "center"),
    _text("Addressed", "left", left_mm=ADDRESSED_MM),
    _text("Addressee", "both", left_mm=ADDRESSED_MM),
    Style("Note", decree.NOTE_PT, "left", after=_GAP),
    Style("Authority", decree.SIGNATURE_PT, bold=True),
    Style("SigningRoom", decree.TEXT_PT, least=decree.SIGNING_ROOM_MM * 72 / 25.4),
    Style("Signer", decree.SIGNATURE_PT, bold=True),
    Style(
        "RecipientsHead",
        decree.RECIPIENTS_HEAD_PT,
        "left",
        bold=True,
        italic=True,
        # Its line is level with the authority's beside it.
        least=decree.SIGNATURE_PT * decree.SINGLE_LEADING,
    ),
    Style("Recipient", decree.RECIPIENTS_PT, "left"),
    Style("FooterDay", decree.FOOTER_PT, italic=True),
    Style("FooterRole", decree.FOOTER_PT, bold=True),
    Style("FooterHint", decree.FOOTER_PT, italic=True),
    *_in_table("Table", decree.TABLE_PT),
    *_in_table("Dense", decree.DENSE_TABLE_PT),
)


_BY_KEY = {style.key: style for style in _STYLES if isinstance(style, Style)}


def look_of(key: str) -> Style:
    """Return how a style looks."""
    return _BY_KEY[key]


def styles_part() -> str:
    """Return the file of styles."""
    faces = f'w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"'
    lang = f'w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"'
    looks = f"<w:rFonts {faces}/>{size(decree.TEXT_PT)}<w:lang {lang}/>"
    single = spacing(0, 0, decree.TEXT_PT * decree.SINGLE_LEADING)
    number = spacing(0, 0, decree.PAGE_NUMBER_PT * decree.SINGLE_LEADING)
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{looks}</w:rPr>"
        f"</w:rPrDefault><w:pPrDefault><w:pPr>{spacing(0, 0, 1)}</w:pPr></w:pPrDefault>"
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>{single}</w:pPr>'
        f"<w:rPr>{looks}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{number}<w:jc w:val="center"/></w:pPr>'
        f"<w:rPr>{size(decree.PAGE_NUMBER_PT)}</w:rPr></w:style>"
        + "".join(style.xml() for style in _STYLES)
        + "</w:styles>"
    )
