"""Biên bản họp: what was said and decided at a meeting, and how its council voted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Block,
    Heading,
    Note,
    Pair,
    Paper,
    Paragraph,
    Signer,
)
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.services.reports import official, vote_table
from thidua_desktop.services.reports.issuing import lines
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts import minutes as texts
from thidua_desktop.texts.paper_sentences import DOTTED_LINE, sample_note

KEY = "minutes"


@dataclass(frozen=True, slots=True)
class _Told:
    """What was written down of a meeting; "" or nothing for what was not."""

    title: str = ""
    day: date | None = None
    begins: str = ""
    ends: str = ""
    place: str = ""
    chair: str = ""
    chair_role: str = ""
    secretary: str = ""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    proceedings: tuple[str, ...] = ()
    conclusion: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Voted:
    """The proposal whose lines were voted on."""

    proposal: AwardProposal
    lines: Sequence[AwardLine]


def build(registers: Registers, params: Params) -> Paper:
    """Draw the minutes up.

    Raises:
        UserError: There is no such meeting.
    """
    asked = resolved(registers, REPORT, params)
    meeting = _meeting(registers, asked)
    told = _told(meeting) if meeting else _Told()
    whose = subject(registers, asked)
    about = (registers, REPORT, asked, whose.unit, whose.day)
    return Paper(
        letterhead=official.head(*about),
        title=texts.KIND,
        subject=told.title or texts.NO_SUBJECT,
        blocks=tuple(_blocks(meeting, told, _voted(registers, meeting))),
        closing=Pair(
            Signer(told.secretary, texts.SECRETARY, texts.SIGN_HINT),
            Signer(told.chair, texts.CHAIR, texts.SIGN_HINT),
            official.close(*about).recipients,
        ),
    )


def _meeting(registers: Registers, asked: Params) -> Meeting | None:
    found: Any = registers.records.get(Kind.MEETING, asked.meeting) if asked.meeting else None
    meeting: Meeting | None = found
    return meeting


def _told(meeting: Meeting) -> _Told:
    return _Told(
        title=meeting.title,
        day=meeting.on_day,
        begins=meeting.begins or "",
        ends=meeting.ends or "",
        place=meeting.place or "",
        chair=meeting.chair or "",
        chair_role=meeting.chair_role or "",
        secretary=meeting.secretary or "",
        present=lines(meeting.present),
        absent=lines(meeting.absent),
        agenda=lines(meeting.agenda),
        proceedings=lines(meeting.proceedings),
        conclusion=lines(meeting.conclusion),
    )


def _voted(registers: Registers, meeting: Meeting | None) -> _Voted | None:
    if meeting is None or not meeting.proposal:
        return None
    proposal: Any = registers.records.get(Kind.AWARD_PROPOSAL, meeting.proposal)
    return _Voted(proposal, registers.sources.every(Kind.AWARD_LINE, proposal=proposal.id))


def _blocks(meeting: Meeting | None, told: _Told, voted: _Voted | None) -> Iterator[Block]:
    yield from _opening(told)
    yield from _parts(told, voted)
    yield from official.ended([Paragraph(texts.ended(told.title, told.ends, told.day))])
    if meeting is None:
        yield Note(texts.NO_MEETING)
    sample = bool(meeting and meeting.sample) or any(
        line.sample for line in (voted.lines if voted else ())
    )
    yield from map(Note, sample_note(sample=sample))


def _opening(told: _Told) -> Iterator[Block]:
    yield Paragraph(texts.begun(told.begins, told.day))
    yield Paragraph(texts.held_at(told.place))
    yield Heading(f"{texts.ATTENDANCE}:", 2)
    for heading, names in ((texts.PRESENT, told.present), (texts.ABSENT, told.absent)):
        yield Paragraph(texts.attended(heading, names))
        if len(names) > 1:
            yield from (Paragraph(texts.attendant(name)) for name in names)
    yield Paragraph(texts.chaired(told.chair, told.chair_role))
    yield Paragraph(texts.written_by(told.secretary))


def _parts(told: _Told, voted: _Voted | None) -> Iterator[Block]:
    """Yield the parts by their numbers; what a meeting need not have is left out."""
    parts: list[tuple[str, Sequence[Block]]] = [
        (texts.AGENDA, _words(told.agenda)),
        (texts.PROCEEDINGS, _words(told.proceedings) or _dotted()),
        (texts.VOTES, tuple(vote_table.blocks(voted.proposal, voted.lines)) if voted else ()),
        (texts.CONCLUSION, _words(told.conclusion) or _dotted()),
    ]
    yield Heading(texts.CONTENT, 2)
    said = [(heading, blocks) for heading, blocks in parts if blocks]
    for number, (heading, blocks) in enumerate(said, start=1):
        yield Heading(texts.numbered(number, heading), 2)
        yield from blocks


def _words(said: Sequence[str]) -> tuple[Block, ...]:
    return tuple(map(Paragraph, said))


def _dotted() -> tuple[Block, ...]:
    return Paragraph(DOTTED_LINE), Paragraph(DOTTED_LINE)


REPORT = Report(KEY, texts.TITLE, ("meeting",), build, symbol=official.MINUTES)
