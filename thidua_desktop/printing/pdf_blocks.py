"""Head, title and close of a page, set line by line."""

from reportlab.lib.units import mm

from thidua_desktop.domain.paper import Align, Letterhead, Signature, Signer, TableFooter
from thidua_desktop.printing import decree
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.pdf_placed import Pen, Placed
from thidua_desktop.printing.wording import listed
from thidua_desktop.texts import paper as texts

_MOST_RECIPIENTS_HEIGHT = 150 * mm


def head(letterhead: Letterhead, faces: Faces, width: float) -> Placed:
    """Return the head: issuing body on the left, nation and motto or the form's name right."""
    left_width = width * decree.HEAD_LEFT_SHARE
    left, right = Pen(0, left_width), Pen(left_width, width - left_width)
    longest = 0.0
    for line in letterhead.superior:
        left.write(line.upper(), faces.upright, decree.BODY_NAME_PT)
    for line in letterhead.body:
        longest = max(longest, left.write(line.upper(), faces.bold, decree.BODY_NAME_PT))
    left.rule(longest * decree.SHORT_RULE_SHARE)
    if letterhead.decree:
        right.write(texts.NATION, faces.bold, decree.NATION_PT)
        right.rule(right.write(texts.MOTTO, faces.bold, decree.MOTTO_PT))
    else:
        right.write(letterhead.form, faces.bold, decree.BODY_NAME_PT)
    _number_and_place(letterhead, faces, left, right)
    return Placed((left, right), 0, 12)


def _number_and_place(letterhead: Letterhead, faces: Faces, left: Pen, right: Pen) -> None:
    left.down = right.down = max(left.down, right.down) + 4
    if letterhead.decree or letterhead.number:
        number = texts.number_line(letterhead.number)
        left.write(number, faces.upright, decree.NUMBER_PT, decree.PLACE_PT)
    if letterhead.decree:
        where = texts.place_and_day(letterhead.place, letterhead.day)
        right.write(where, faces.italic, decree.PLACE_PT)


def heading(title: str, subject: str, faces: Faces, width: float, *, ruled: bool) -> Placed:
    """Return the kind of paper and what it is about, centred."""
    pen = Pen(0, width)
    pen.write(title.upper(), faces.bold, decree.TITLE_PT)
    length = pen.write(subject, faces.bold, decree.TITLE_PT)
    if ruled and length:
        pen.rule(length * decree.SHORT_RULE_SHARE)
    return Placed((pen,), 4, 10)


def annex_heading(label: str, title: str, note: str, faces: Faces, width: float) -> Placed:
    """Return the head of an annex."""
    pen = Pen(0, width)
    pen.write(label, faces.bold, decree.TITLE_PT)
    pen.write(title.upper(), faces.bold, decree.TITLE_PT)
    pen.write(note, faces.italic, decree.TITLE_PT)
    pen.skip(2)
    pen.rule(width * decree.SHORT_RULE_SHARE / 2)
    return Placed((pen,), 0, 10)


def signature(closing: Signature, faces: Faces, width: float) -> list[Placed]:
    """Return the close of an official text; a very long list of receivers stands apart."""
    left, right = Pen(0, width * 0.45, Align.LEFT), Pen(width * 0.45, width * 0.55)
    for line in (*closing.authority, closing.role):
        right.write(line.upper(), faces.bold, decree.SIGNATURE_PT)
    right.skip(decree.SIGNING_ROOM_MM * mm)
    right.write(closing.name, faces.bold, decree.SIGNATURE_PT)
    if not closing.recipients:
        return [Placed((left, right), 12, 0)]
    left.write(texts.RECIPIENTS, faces.bold_italic, decree.RECIPIENTS_HEAD_PT, decree.SIGNATURE_PT)
    lines = listed(closing.recipients)
    apart: list[Placed] = []
    for line in lines:
        pen = left if left.down < _MOST_RECIPIENTS_HEIGHT else Pen(0, width, Align.LEFT)
        pen.write(line, faces.upright, decree.RECIPIENTS_PT)
        if pen is not left:
            apart.append(Placed((pen,), 0, 0))
    return [Placed((left, right), 12, 0), *apart]


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
    return Placed((left, right), 12, 0)


def _sign(pen: Pen, signer: Signer, role: str, hint: str, faces: Faces) -> None:
    pen.write(signer.role or role, faces.bold, decree.FOOTER_PT)
    pen.write(signer.hint or hint, faces.italic, decree.FOOTER_PT)
    pen.skip(decree.SIGNING_ROOM_MM * mm)
    pen.write(signer.name, faces.bold, decree.FOOTER_PT)
