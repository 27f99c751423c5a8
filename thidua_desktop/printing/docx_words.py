"""Running text in a Word file: paragraphs, headings, remarks, addressees."""

from __future__ import annotations

from reportlab.lib.units import mm

from thidua_desktop.domain.paper import Addressees, Heading, Note, Paragraph, Tone
from thidua_desktop.printing import decree
from thidua_desktop.printing.docx_styles import ADDRESSED_MM, LEVELS
from thidua_desktop.printing.docx_xml import ITALIC, Para, indents, run
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.wording import clean, heading_text, listed
from thidua_desktop.texts import paper as texts

_STYLES = {Tone.BODY: "BodyText", Tone.BASIS: "Basis", Tone.CENTERED: "Centered"}


def flowing(block: Paragraph | Heading | Note | Addressees, faces: Faces) -> list[Para]:
    """Return the paragraphs a block of words becomes."""
    if isinstance(block, Heading):
        level = min(max(block.level, 1), LEVELS)
        return [Para(f"Heading{level}", run(heading_text(block)))]
    if isinstance(block, Addressees):
        return _addressees(block, faces)
    if isinstance(block, Note):
        look = ITALIC if block.italic else ""
        return [Para("Note", run(block.text, look), words=block.text)]
    return [Para(_STYLES[block.tone], run(block.text), words=block.text)]


def is_one_line(text: str, faces: Faces, width: float) -> bool:
    """Say whether a paragraph of the text fills one line at most; the width is in points."""
    words = clean(text)
    used = LineBreaker(faces.upright, decree.TEXT_PT).longest([words])
    return "\n" not in words and used + decree.FIRST_LINE_MM * mm <= width


def _addressees(block: Addressees, faces: Faces) -> list[Para]:
    if len(block.names) == 1:
        return [Para("Centered", run(f"{texts.ADDRESSED_TO} {block.names[0]}"))]
    # The dashes stand under the colon, the words of a second line behind the dash.
    dash = faces.upright.width("- ", decree.TEXT_PT)
    colon = faces.upright.width(texts.ADDRESSED_TO[:-1], decree.TEXT_PT)
    places = indents(left=ADDRESSED_MM * mm + colon + dash, hanging=dash)
    names = [Para("Addressee", run(line), indents=places) for line in listed(block.names)]
    return [Para("Addressed", run(texts.ADDRESSED_TO), keep_next=bool(names)), *names]
