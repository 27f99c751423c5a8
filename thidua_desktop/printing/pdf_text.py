"""Running text: paragraphs, headings, remarks and addressees, broken by the library."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from reportlab.platypus import Paragraph as FlowingText

from thidua_desktop.domain.paper import Addressees, Heading, Note, Paragraph, Tone
from thidua_desktop.printing import decree
from thidua_desktop.printing.fonts import Face, Faces
from thidua_desktop.printing.wording import heading_text, listed
from thidua_desktop.texts import paper as texts

# "I." and "1." head text; "a)" is a point and stands upright.
_LAST_STRONG_LEVEL = 2


def flowing(block: Paragraph | Heading | Note | Addressees, faces: Faces) -> Iterator[Flowable]:
    """Return what a block of words becomes on the page."""
    if isinstance(block, Heading):
        face = faces.bold if block.level <= _LAST_STRONG_LEVEL else faces.upright
        yield _text(heading_text(block), face, "body")
    elif isinstance(block, Addressees):
        yield from _addressees(block, faces)
    elif isinstance(block, Note):
        yield _text(block.text, faces.italic if block.italic else faces.upright, "note")
    else:
        yield _paragraph(block, faces)


def _paragraph(block: Paragraph, faces: Faces) -> FlowingText:
    if block.tone is Tone.CENTERED:
        return _text(block.text, faces.upright, "centered")
    return _text(block.text, faces.italic if block.tone is Tone.BASIS else faces.upright, "body")


def _addressees(block: Addressees, faces: Faces) -> Iterator[Flowable]:
    if len(block.names) == 1:
        yield _text(f"{texts.ADDRESSED_TO} {block.names[0]}", faces.upright, "centered")
        return
    yield _text(texts.ADDRESSED_TO, faces.upright, "addressed")
    # The dashes stand under the colon, the words of a second line behind the dash.
    size = decree.TEXT_PT
    dash = faces.upright.width("- ", size)
    colon = faces.upright.width(texts.ADDRESSED_TO[:-1], size)
    left = _STYLES["addressed"].leftIndent + colon + dash
    for line in listed(block.names):
        yield _text(line, faces.upright, "body", leftIndent=left, firstLineIndent=-dash)


def _text(text: str, face: Face, style: str, **settings: float) -> FlowingText:
    markup = escape(face.printable(text)).replace("\n", "<br/>")
    own = _STYLES[style].clone(f"{style} {face.name}", fontName=face.name, **settings)
    return FlowingText(markup, own)


def _style(name: str, size: float = decree.TEXT_PT, **settings: float) -> ParagraphStyle:
    leading = decree.TEXT_LEADING if size == decree.TEXT_PT else decree.SINGLE_LEADING
    return ParagraphStyle(
        name,
        fontSize=size,
        leading=size * leading,
        spaceBefore=decree.PARAGRAPH_GAP_PT,
        allowWidows=0,
        allowOrphans=0,
        # Word squeezes no spaces; a line breaks in the same place there.
        spaceShrinkage=0,
        **settings,
    )


_STYLES = {
    style.name: style
    for style in (
        _style("body", alignment=TA_JUSTIFY, firstLineIndent=decree.FIRST_LINE_MM * mm),
        _style("centered", alignment=TA_CENTER),
        _style("addressed", alignment=TA_LEFT, leftIndent=30 * mm),
        _style("note", decree.NOTE_PT, alignment=TA_LEFT),
    )
}
