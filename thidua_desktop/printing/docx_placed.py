"""Head, title and close of a Word file: tables nobody sees, and lines that are borders.

Nothing floats, so that a clerk edits all of it as plain text.
"""

from __future__ import annotations

from dataclasses import replace

from thidua_desktop.domain.paper import Pair, Paper, Signature, Signer, TableFooter
from thidua_desktop.printing import decree
from thidua_desktop.printing.docx_column import Column
from thidua_desktop.printing.docx_xml import Para, bare_table, points, run, twips_of_mm
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.lines import LineBreaker
from thidua_desktop.printing.wording import listed
from thidua_desktop.texts import paper as texts

_RECIPIENTS_GAP_PT = 12
_LEFT_SHARE = 0.45
_MOST_RECIPIENTS_MM = 150


def head(paper: Paper, faces: Faces, width_mm: float) -> str:
    """Return the head: issuing body on the left, nation and motto or the form's name right."""
    letterhead = paper.letterhead
    left_mm = width_mm * decree.HEAD_LEFT_SHARE
    left, right = Column(faces, left_mm), Column(faces, width_mm - left_mm)
    for line in letterhead.superior:
        left.write("Superior", line.upper())
    lengths: list[float] = []
    for line in letterhead.body:
        lengths += left.write("Issuer", line.upper())
    left.short_rule(lengths)
    if letterhead.decree:
        right.write("Nation", texts.NATION)
        right.rule(max(right.write("Motto", texts.MOTTO)))
    else:
        right.write("Issuer", letterhead.form)
    rows = [[left.lines, right.lines], *_number_and_place(paper, faces, left_mm, width_mm)]
    return bare_table(widths(left_mm, width_mm), rows)


def _number_and_place(
    paper: Paper, faces: Faces, left_mm: float, width_mm: float
) -> list[list[list[Para]]]:
    letterhead = paper.letterhead
    number, place = Column(faces, left_mm), Column(faces, width_mm - left_mm)
    if letterhead.decree or letterhead.number:
        number.write("Number", texts.number_line(letterhead.number), decree.NUMBER_GAP_PT)
    number.write("About", _about(paper), decree.PARAGRAPH_GAP_PT)
    if letterhead.decree and letterhead.dated:
        where = texts.place_and_day(letterhead.place, letterhead.day)
        place.write("PlaceDay", where, decree.NUMBER_GAP_PT)
    return [[number.lines, place.lines]] if number.lines or place.lines else []


def _about(paper: Paper) -> str:
    """Return what a letter says it is about under its number, in place of a title."""
    return "" if paper.title or not paper.letterhead.decree else paper.subject


def heading(paper: Paper, faces: Faces, width_mm: float) -> list[Para]:
    """Return the kind of paper and what it is about, centred."""
    if _about(paper):
        return [Para("Gap", least=decree.HEAD_GAP_PT)]
    numbered = paper.letterhead.decree or paper.letterhead.number
    column = Column(faces, width_mm)
    column.write("PaperTitle", paper.title.upper())
    lengths = column.write("Subject", paper.subject)
    if paper.letterhead.decree:
        column.short_rule(lengths)
    gap = decree.HEAD_GAP_PT + (0 if numbered else decree.NUMBER_GAP_PT)
    return _begun(column.ended(decree.TITLE_GAP_PT) if column.lines else [Para("Gap")], gap)


def _begun(lines: list[Para], gap: float) -> list[Para]:
    return [replace(lines[0], before=gap), *lines[1:]]


def annex_heading(label: str, title: str, note: str, faces: Faces, width_mm: float) -> list[Para]:
    """Return the head of an annex."""
    column = Column(faces, width_mm)
    column.write("AnnexLabel", label)
    lengths = column.write("AnnexTitle", title.upper())
    column.short_rule(column.write("AnnexNote", note) or lengths)
    return column.ended(decree.TITLE_GAP_PT)


def signature(closing: Signature, faces: Faces, width_mm: float) -> tuple[str, list[Para]]:
    """Return the close of an official text, and the receivers that are too many for it."""
    left_mm = width_mm * _LEFT_SHARE
    right = Column(faces, width_mm - left_mm)
    for line in (*closing.authority, closing.role):
        right.write("Authority", line.upper())
    right.blank("SigningRoom")
    right.write("Signer", closing.name)
    left, apart = _received(closing.recipients, faces, left_mm)
    return bare_table(widths(left_mm, width_mm), [[left, right.lines]]), apart


def table_footer(closing: TableFooter, faces: Faces, width_mm: float) -> str:
    """Return the close of an internal table: two signatures, the day above the right one."""
    half = width_mm / 2
    blank, day = Column(faces, half), Column(faces, half)
    blank.blank("FooterDay")
    day.write("FooterDay", texts.place_and_day(closing.place, closing.day))
    left = _signed(closing.left, texts.PREPARER, texts.PREPARER_HINT, faces, half)
    right = _signed(closing.right, texts.HEAD, texts.HEAD_HINT, faces, half)
    return bare_table(widths(half, width_mm), [[blank.lines, day.lines], [left, right]])


def _signed(signer: Signer, role: str, hint: str, faces: Faces, width_mm: float) -> list[Para]:
    column = Column(faces, width_mm)
    column.write("FooterRole", signer.role or role)
    column.write("FooterHint", signer.hint or hint)
    column.blank("SigningRoom")
    column.write("FooterRole", signer.name)
    return column.lines


def pair(closing: Pair, faces: Faces, width_mm: float) -> tuple[str, list[Para]]:
    """Return the close of minutes: two people sign side by side, receivers below on the left."""
    half = width_mm / 2
    above, below = [], []
    for signer in (closing.left, closing.right):
        called, named = Column(faces, half), Column(faces, half)
        called.write("Authority", signer.role.upper())
        called.write("FooterHint", signer.hint)
        named.blank("SigningRoom")
        named.write("Signer", signer.name)
        above.append(called.lines)
        below.append(named.lines)
    table = bare_table(widths(half, width_mm), [above, below])
    lines, apart = _received(closing.recipients, faces, width_mm)
    return table, [*(_begun(lines, _RECIPIENTS_GAP_PT) if lines else []), *apart]


def _received(
    names: tuple[str, ...], faces: Faces, width_mm: float
) -> tuple[list[Para], list[Para]]:
    """Return who receives a copy, and those that are too many for a block in one piece."""
    if not names:
        return [], []
    breaker = LineBreaker(faces.upright, decree.RECIPIENTS_PT)
    lines = [Para("RecipientsHead", run(texts.RECIPIENTS), keep_next=True)]
    room = points(_MOST_RECIPIENTS_MM) - decree.RECIPIENTS_HEAD_PT
    apart: list[Para] = []
    for name in listed(names):
        (lines if room > 0 else apart).append(Para("Recipient", run(name)))
        count = len(breaker.break_text(name, points(width_mm)))
        room -= count * decree.RECIPIENTS_PT * decree.SINGLE_LEADING
    return lines, apart


def widths(left_mm: float, width_mm: float) -> tuple[int, int]:
    """Return the widths of two columns side by side, the second taking what the first leaves."""
    left = twips_of_mm(left_mm)
    return left, twips_of_mm(width_mm) - left
