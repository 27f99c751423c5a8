"""The first template of each office form: laid out as the decree wants, the words still fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from docx import Document
from docx.oxml import parse_xml

from thidua_desktop.domain.paper import usable_mm
from thidua_desktop.printing import decree
from thidua_desktop.printing.docx import repacked
from thidua_desktop.printing.docx_base import empty_file, section
from thidua_desktop.printing.docx_column import Column
from thidua_desktop.printing.docx_placed import widths
from thidua_desktop.printing.docx_xml import LANGUAGE, NAMESPACES, Para, bare_table, run, size
from thidua_desktop.printing.files import replacing
from thidua_desktop.printing.fonts import Faces, load_faces
from thidua_desktop.printing.forms import MARK
from thidua_desktop.texts import forms as words
from thidua_desktop.texts import paper as texts

_HEAD_RULE_PT = 60
_TITLE_RULE_PT = 120
_LEFT_SHARE = 0.45


def write_form(form: str, target: Path, fonts_dir: Path) -> None:
    """Write the first template of a form beside the target, then over it.

    Raises:
        OSError: The file cannot be written or a font not read.
    """
    document = Document(empty_file())
    layout = _LAYOUTS[form]
    body = f"<w:body {NAMESPACES}>{layout(load_faces(fonts_dir))}</w:body>"
    document.element.replace(document.element.body, parse_xml(body))
    facts = document.core_properties
    facts.title, facts.language, facts.category = words.TITLES[form], LANGUAGE, f"{MARK}{form}"
    with replacing(target) as file:
        file.write(repacked(document).getbuffer())


def _invitation(faces: Faces) -> str:
    column = Column(faces, usable_mm(landscape=False))
    for style, text in words.INVITATION_TITLE:
        column.lines.append(Para(style, run(text), keep_next=True))
    column.rule(_TITLE_RULE_PT)
    title = column.ended(decree.TITLE_GAP_PT)
    title[0] = Para(title[0].style, title[0].runs, before=decree.HEAD_GAP_PT, keep_next=True)
    body = [*title, *_paragraphs(words.INVITATION_BODY)]
    return _paper(faces, body)


def _letter(faces: Faces) -> str:
    body = [Para("Gap", least=decree.HEAD_GAP_PT), *_paragraphs(words.LETTER_BODY)]
    return _paper(faces, body, words.LETTER_ABOUT)


def _certificate(faces: Faces) -> str:
    width = usable_mm(landscape=True)
    nation = Column(faces, width)
    nation.write("Nation", texts.NATION)
    nation.rule(max(nation.write("Motto", texts.MOTTO)))
    lines = [
        Para(style, run(text, size(pt)), before=before, least=pt * decree.SINGLE_LEADING)
        for style, text, pt, before in words.CERTIFICATE_BODY
    ]
    left = _paragraphs(words.CERTIFICATE_DECISION)
    right = [Para("PlaceDay", run(words.PLACE_AND_DAY)), *_signature()]
    close = bare_table(widths(width * _LEFT_SHARE, width), [[left, right]])
    parts = [*nation.lines, *lines, Para("Gap", least=decree.HEAD_GAP_PT)]
    return _joined(parts) + close + Para("Gap").xml() + section(landscape=True)


def _paper(faces: Faces, body: Iterable[Para], about: str = "") -> str:
    width = usable_mm(landscape=False)
    receivers = [
        Para("RecipientsHead", run(texts.RECIPIENTS)),
        Para("Recipient", run(words.RECEIVERS)),
    ]
    close = bare_table(widths(width * _LEFT_SHARE, width), [[receivers, _signature()]])
    inner = _joined(
        [*body, Para("Gap", least=decree.CLOSING_GAP_PT - decree.PARAGRAPH_GAP_PT, keep_next=True)]
    )
    return _head(faces, width, about) + inner + close + Para("Gap").xml() + section(landscape=False)


def _head(faces: Faces, width_mm: float, about: str) -> str:
    left_mm = width_mm * decree.HEAD_LEFT_SHARE
    left, right = Column(faces, left_mm), Column(faces, width_mm - left_mm)
    left.lines += [*_paragraphs(words.SUPERIOR), Para("Issuer", run(words.ISSUER))]
    left.rule(_HEAD_RULE_PT)
    right.write("Nation", texts.NATION)
    right.rule(max(right.write("Motto", texts.MOTTO)))
    number = [Para("Number", run(words.NUMBER), before=decree.NUMBER_GAP_PT)]
    if about:
        number.append(Para("About", run(about), before=decree.PARAGRAPH_GAP_PT))
    place = [Para("PlaceDay", run(words.PLACE_AND_DAY), before=decree.NUMBER_GAP_PT)]
    return bare_table(widths(left_mm, width_mm), [[left.lines, right.lines], [number, place]])


def _signature() -> list[Para]:
    return [
        *_paragraphs(words.AUTHORITY),
        Para("SigningRoom"),
        Para("Signer", run(words.SIGNER)),
    ]


def _paragraphs(lines: Iterable[tuple[str, str]]) -> list[Para]:
    return [Para(style, run(text)) for style, text in lines]


def _joined(parts: Iterable[Para]) -> str:
    return "".join(part.xml() for part in parts)


_LAYOUTS: Final[Mapping[str, Callable[[Faces], str]]] = {
    words.INVITATION: _invitation,
    words.LETTER: _letter,
    words.CERTIFICATE: _certificate,
}
