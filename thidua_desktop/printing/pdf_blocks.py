"""Head, title and close of a page, set line by line."""

from reportlab.lib.units import mm

from thidua_desktop.domain.paper import Align, Letterhead, Pair, Signature, Signer, TableFooter
from thidua_desktop.printing import decree
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.pdf_placed import ASCENT, Pen, Placed
from thidua_desktop.printing.wording import listed
from thidua_desktop.texts import paper as texts

_MOST_RECIPIENTS_HEIGHT = 150 * mm


def head(letterhead: Letterhead, faces: Faces, width: float, about: str = "") -> Placed:
    """Return the head: issuing body on the left, nation and motto or the form's name right.

    A letter says what it is `about` under its number, in place of a title.
    """
    left_width = width * decree.HEAD_LEFT_SHARE
    left, right = Pen(0, left_width), Pen(left_width, width - left_width)
    for line in letterhead.superior:
        left.write(line.upper(), faces.upright, decree.BODY_NAME_PT)
    widths: list[float] = []
    for line in letterhead.body:
        widths += left.write(line.upper(), faces.bold, decree.BODY_NAME_PT)
    left.short_rule(widths)
    if letterhead.decree:
        right.write(texts.NATION, faces.bold, decree.NATION_PT)
        right.rule(max(right.write(texts.MOTTO, faces.bold, decree.MOTTO_PT)))
    else:
        right.write(letterhead.form, faces.bold, decree.BODY_NAME_PT)
    _number_and_place(letterhead, faces, left, right)
    if about:
        left.skip(decree.PARAGRAPH_GAP_PT)
        left.write(about, faces.upright, decree.ABOUT_PT)
    return Placed((left, right), 0, decree.HEAD_GAP_PT)


def _number_and_place(letterhead: Letterhead, faces: Faces, left: Pen, right: Pen) -> None:
    left.down = right.down = max(left.down, right.down) + decree.NUMBER_GAP_PT
    if letterhead.decree or letterhead.number:
        number = texts.number_line(letterhead.number)
        left.write(number, faces.upright, decree.NUMBER_PT, decree.PLACE_PT)
    if letterhead.decree and letterhead.dated:
        where = texts.place_and_day(letterhead.place, letterhead.day)
        right.write(where, faces.italic, decree.PLACE_PT)


def heading(title: str, subject: str, faces: Faces, width: float, *, ruled: bool) -> Placed:
    """Return the kind of paper and what it is about, centred."""
    pen = Pen(0, width)
    pen.write(title.upper(), faces.bold, decree.TITLE_PT)
    widths = pen.write(subject, faces.bold, decree.TITLE_PT)
    if ruled:
        pen.short_rule(widths)
    return Placed((pen,), decree.NUMBER_GAP_PT, decree.TITLE_GAP_PT)


def annex_heading(label: str, title: str, note: str, faces: Faces, width: float) -> Placed:
    """Return the head of an annex."""
    pen = Pen(0, width)
    pen.write(label, faces.bold, decree.TITLE_PT)
    widths = pen.write(title.upper(), faces.bold, decree.TITLE_PT)
    pen.short_rule(pen.write(note, faces.italic, decree.TITLE_PT) or widths)
    return Placed((pen,), 0, decree.TITLE_GAP_PT)


def signature(closing: Signature, faces: Faces, width: float) -> list[Placed]:
    """Return the close of an official text; a very long list of receivers stands apart."""
    left, right = Pen(0, width * 0.45, Align.LEFT), Pen(width * 0.45, width * 0.55)
    for line in (*closing.authority, closing.role):
        right.write(line.upper(), faces.bold, decree.SIGNATURE_PT)
    right.skip(decree.SIGNING_ROOM_MM * mm)
    right.write(closing.name, faces.bold, decree.SIGNATURE_PT)
    if not closing.recipients:
        return [Placed((left, right), decree.CLOSING_GAP_PT, 0)]
    left.skip((decree.SIGNATURE_PT - decree.RECIPIENTS_HEAD_PT) * ASCENT)
    apart = _receive(left, closing.recipients, faces, width)
    return [Placed((left, right), decree.CLOSING_GAP_PT, 0), *apart]


def _receive(pen: Pen, names: tuple[str, ...], faces: Faces, width: float) -> list[Placed]:
    """Write the receivers; return what is too much for one block as blocks of a line each."""
    pen.write(texts.RECIPIENTS, faces.bold_italic, decree.RECIPIENTS_HEAD_PT)
    apart: list[Placed] = []
    for line in listed(names):
        if pen.down < _MOST_RECIPIENTS_HEIGHT:
            pen.write(line, faces.upright, decree.RECIPIENTS_PT)
            continue
        own = Pen(0, width, Align.LEFT)
        own.write(line, faces.upright, decree.RECIPIENTS_PT)
        apart.append(Placed((own,), 0, 0))
    return apart


def table_footer(closing: TableFooter, faces: Faces, width: float) -> Placed:
    """Return the close of an internal table: two signatures, the day above the right one."""
    half = width / 2
    left, right = Pen(0, half), Pen(half, half)
    right.write(texts.place_and_day(closing.place, closing.day), faces.italic, decree.FOOTER_PT)
    left.down = right.down
    signers = (
        (left, closing.left, texts.PREPARER, texts.PREPARER_HINT),
        (right, closing.right, texts.HEAD, texts.HEAD_HINT),
    )
    for pen, signer, role, hint in signers:
        _sign(pen, signer, role, hint, faces)
    return Placed((left, right), decree.CLOSING_GAP_PT, 0)


def pair(closing: Pair, faces: Faces, width: float) -> list[Placed]:
    """Return the close of minutes: two people sign side by side, receivers below on the left."""
    half = width / 2
    left, right = Pen(0, half), Pen(half, half)
    for pen, signer in ((left, closing.left), (right, closing.right)):
        pen.write(signer.role.upper(), faces.bold, decree.SIGNATURE_PT)
        pen.write(signer.hint, faces.italic, decree.FOOTER_PT)
    left.down = right.down = max(left.down, right.down) + decree.SIGNING_ROOM_MM * mm
    for pen, signer in ((left, closing.left), (right, closing.right)):
        pen.write(signer.name, faces.bold, decree.SIGNATURE_PT)
    if not closing.recipients:
        return [Placed((left, right), decree.CLOSING_GAP_PT, 0)]
    below = Pen(0, width, Align.LEFT)
    below.down = max(left.down, right.down) + decree.CLOSING_GAP_PT
    apart = _receive(below, closing.recipients, faces, width)
    return [Placed((left, right, below), decree.CLOSING_GAP_PT, 0), *apart]


def _sign(pen: Pen, signer: Signer, role: str, hint: str, faces: Faces) -> None:
    pen.write(signer.role or role, faces.bold, decree.FOOTER_PT)
    pen.write(signer.hint or hint, faces.italic, decree.FOOTER_PT)
    pen.skip(decree.SIGNING_ROOM_MM * mm)
    pen.write(signer.name, faces.bold, decree.FOOTER_PT)
