"""Tờ trình: a unit proposes awards to whoever decides about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Annex, Block, Note, Paper, Paragraph, Tone
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.services.reports import award_counts, award_list, grounds, official
from thidua_desktop.services.reports.issuing import lines, spoken
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts import award_letter as texts
from thidua_desktop.texts.paper_sentences import DOTTED_LINE, in_points, is_ground, sample_note

KEY = "award-letter"


@dataclass(frozen=True, slots=True)
class _Letter:
    """What the letter is drawn up from.

    Attributes:
        unit: Who proposes.
        day: The day whose names it uses.
        who: The unit's name in running text.
        whom: Who decides, in running text.
        proposal: The proposal; None when there is none.
        named: Whom it names.
        meetings: Where it was dealt with, in their order.
    """

    unit: str
    day: date
    who: str
    whom: str
    proposal: AwardProposal | None = None
    named: Sequence[AwardLine] = ()
    meetings: Sequence[Meeting] = ()


def build(registers: Registers, params: Params) -> Paper:
    """Draw the letter up.

    Raises:
        UserError: There is no such proposal.
    """
    asked = resolved(registers, REPORT, params)
    letter = _letter(registers, asked)
    about = (registers, REPORT, asked, letter.unit, letter.day)
    body = grounds.set_apart((*_grounds(registers, letter), *_text(letter)))
    return Paper(
        letterhead=official.head(*about),
        title=texts.KIND,
        subject=texts.subject(letter.proposal.title if letter.proposal else ""),
        blocks=(*official.addressees(*about), *official.ended(body), *_notes(letter)),
        closing=official.close(*about),
        annexes=_annexes(registers, letter, official.attached(*about)),
    )


def _letter(registers: Registers, asked: Params) -> _Letter:
    whose = subject(registers, asked)
    who = spoken(registers, whose.unit, whose.day)
    if not asked.proposal:
        return _Letter(whose.unit, whose.day, who, texts.decided_by(""))
    found: Any = registers.records.get(Kind.AWARD_PROPOSAL, asked.proposal)
    meetings: list[Meeting] = registers.sources.every(Kind.MEETING, proposal=found.id)
    return _Letter(
        whose.unit,
        whose.day,
        who,
        texts.decided_by(_committee(registers, whose.unit, whose.day, found.level)),
        found,
        award_counts.ordered(registers.sources.every(Kind.AWARD_LINE, proposal=found.id)),
        sorted(meetings, key=lambda meeting: (meeting.on_day, meeting.id)),
    )


def _committee(registers: Registers, unit: str, day: date, level: str) -> str:
    """Return the committee of that level over a unit, or the unit's own; "" when none is known."""
    passed: set[str] = set()
    while unit not in passed:
        passed.add(unit)
        version = registers.territories.version(unit, day)
        if version is None:
            return ""
        if version.level == level:
            return spoken(registers, unit, day)
        unit = version.parent or ""
    return ""


def _grounds(registers: Registers, letter: _Letter) -> tuple[Block, ...]:
    """Return the grounds: the campaign's documents, then those the clerk named."""
    said = [Paragraph(line) for line in _reasons(letter) if is_ground(line)]
    campaign = letter.proposal.campaign if letter.proposal else None
    if not campaign:
        return tuple(said)
    found: Any = registers.records.get(Kind.CAMPAIGN, campaign)
    return (*grounds.stated(grounds.documents(registers, found.documents)), *said)


def _text(letter: _Letter) -> Iterator[Block]:
    body = [line for line in _reasons(letter) if not is_ground(line)]
    yield from map(Paragraph, body or [DOTTED_LINE])
    held = tuple((meeting.title, meeting.on_day) for meeting in letter.meetings)
    subjects = award_counts.by_subject(line.subject for line in letter.named)
    yield Paragraph(texts.asked(letter.who, letter.whom, subjects, texts.considered(held)))
    forms = award_counts.by_form(letter.named)
    yield from map(Paragraph, in_points(texts.for_form(one.form, one.subjects) for one in forms))
    yield Paragraph(texts.attached(len(letter.meetings)), Tone.BASIS)
    yield Paragraph(texts.closing(letter.who, letter.whom))


def _reasons(letter: _Letter) -> tuple[str, ...]:
    return lines(letter.proposal.reasons) if letter.proposal else ()


def _notes(letter: _Letter) -> Iterator[Note]:
    if letter.proposal is None:
        yield Note(texts.NO_PROPOSAL)
        return
    if not letter.proposal.reasons:
        yield Note(texts.NO_REASONS)
    if not letter.named:
        yield Note(texts.NO_LINES)
    sample = letter.proposal.sample or any(line.sample for line in letter.named)
    yield from map(Note, sample_note(sample=sample))


def _annexes(registers: Registers, letter: _Letter, note: str) -> tuple[Annex, ...]:
    if letter.proposal is None:
        return ()
    blocks = award_list.blocks(registers, letter.proposal)
    return (Annex(texts.ANNEX_TITLE, blocks, note, landscape=True),)


REPORT = Report(KEY, texts.TITLE, ("proposal",), build, symbol="TTr")
