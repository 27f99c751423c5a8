"""Báo cáo công tác thi đua, khen thưởng: what a unit did in a month, a quarter or a year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from thidua_desktop.domain.paper import Annex, Block, Note, Paper, Paragraph
from thidua_desktop.domain.records.awards import AwardProposal
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import (
    activity_summary,
    award_list,
    grounds,
    official,
    targets,
    words,
)
from thidua_desktop.services.reports import work_campaigns as campaigns
from thidua_desktop.services.reports import work_people as people
from thidua_desktop.services.reports import work_targets as reached
from thidua_desktop.services.reports.report import Figure, Params, Registers, Report, Section
from thidua_desktop.services.reports.resolving import resolved
from thidua_desktop.services.reports.work_facts import NATIONAL, OWN, PROVINCE, WorkFacts
from thidua_desktop.texts import reports, tables
from thidua_desktop.texts import work_report as texts
from thidua_desktop.texts.paper_sentences import sample_note
from thidua_desktop.texts.work_report import When

KEY = "work-report"

_PART = re.compile(r"[A-Z](\d{1,2})")
_MONTHS_IN: Final = {"THANG": 1, "QUY": 3, "SAU_THANG": 6}
# What calls for a report, of all that a campaign rests on.
_CALLS: Final = frozenset({"CT", "KH", "QD", "NQ", "HD"})

_Told = Callable[[WorkFacts], Iterable[Block]]
_Found = Callable[[WorkFacts], Iterable[Figure]]
_SECTIONS: Final[Mapping[str, tuple[tuple[_Told, ...], tuple[_Found, ...]]]] = {
    "leadership": ((campaigns.leadership,), (campaigns.leadership_figures,)),
    "campaigns": ((campaigns.overview,), (campaigns.overview_figures,)),
    **{
        part: (
            (partial(campaigns.campaigns, part=part),),
            (partial(campaigns.campaign_figures, part=part),),
        )
        for part in (NATIONAL, PROVINCE, OWN)
    },
    "targets": ((reached.targets,), (reached.target_figures,)),
    "examples": ((people.examples,), (people.example_figures,)),
    "awards": ((people.awards,), (people.award_figures,)),
    "organisation": ((people.organisation,), (people.organisation_figures,)),
    "strengths": ((reached.reached,), (reached.reached_figures,)),
    "weaknesses": (
        (reached.missed, people.incidents),
        (reached.missed_figures, people.incident_figures),
    ),
}


def build(registers: Registers, params: Params) -> Paper:
    """Draw the report up.

    Raises:
        UserError: There is no such period or unit.
    """
    asked = resolved(registers, REPORT, params)
    facts = WorkFacts(registers, asked)
    about = (registers, REPORT, asked, facts.about.unit, facts.about.day)
    body = words.body(registers, REPORT, asked, facts.about.unit, _generated(registers, facts))
    return Paper(
        letterhead=official.head(*about),
        title=texts.KIND,
        subject=texts.subject(_when(facts.about.period)),
        blocks=(*official.addressees(*about), *official.ended(body), *_notes(facts)),
        closing=official.close(*about),
        annexes=tuple(_annexes(registers, facts, official.attached(*about))),
    )


def generated(registers: Registers, asked: Params) -> Mapping[str, Sequence[Block]]:
    """Return what the register says, by section."""
    return _generated(registers, WorkFacts(registers, asked))


def figures(registers: Registers, asked: Params, section: str) -> tuple[Figure, ...]:
    """Return the numbers of one section."""
    facts = WorkFacts(registers, asked)
    _, finding = _SECTIONS.get(section, ((), ()))
    return tuple(figure for find in finding for figure in find(facts))


def _generated(registers: Registers, facts: WorkFacts) -> Mapping[str, Sequence[Block]]:
    when = _when(facts.about.period)
    opening = texts.opened(_ground(registers, facts), facts.who, when)
    found: dict[str, list[Block]] = {
        key: [block for tell in telling for block in tell(facts)]
        for key, (telling, _) in _SECTIONS.items()
    }
    return {
        **found,
        "opening": [Paragraph(opening)],
        "closing": [Paragraph(texts.closed(facts.who, when))],
    }


def _ground(registers: Registers, facts: WorkFacts) -> str:
    """Return the document most campaigns of the period rest on; "" without one."""
    named = {uid for activity in facts.activities for uid in activity.campaigns}
    times = Counter(uid for c in facts.campaigns if c.id in named for uid in c.documents)
    found = [
        one
        for one in grounds.documents(registers, times)
        if one.type in _CALLS and (one.issued_on is None or one.issued_on <= facts.about.day)
    ]
    best = max(found, key=lambda one: times[one.id], default=None)
    return grounds.cited(best, subject=True) if best else ""


def _when(period: Period | None) -> When | None:
    if period is None:
        return None
    months = _MONTHS_IN.get(period.type, 12)
    named = _PART.fullmatch(period.code)
    part = int(named[1]) if named else 0
    if not 1 <= part <= 12 // months:
        part = (period.ends_on.month - 1) // months + 1
    return When(period.type, part, period.year, period.name)


def _notes(facts: WorkFacts) -> Iterator[Note]:
    if facts.about.period is None:
        yield Note(tables.NO_PERIOD)
    elif facts.empty:
        yield Note(texts.NOTHING)
    yield from map(Note, sample_note(sample=facts.sample))


def _annexes(registers: Registers, facts: WorkFacts, note: str) -> Iterator[Annex]:
    unit, period = facts.about.unit, facts.about.period
    if period is None:
        return
    # In the order in which the text speaks of them.
    for title, blocks in (
        (reports.ACTIVITY_SUMMARY, activity_summary.blocks(registers, unit, period)),
        (tables.TARGETS, targets.blocks(registers, unit, period)),
        *_award_lists(registers, facts.proposals),
    ):
        yield Annex(title, blocks, note, landscape=True)


def _award_lists(
    registers: Registers, proposals: Sequence[AwardProposal]
) -> Iterator[tuple[str, tuple[Block, ...]]]:
    for proposal in proposals:
        several = f" – {proposal.title}" if len(proposals) > 1 else ""
        yield f"{tables.AWARD_LIST}{several}", award_list.blocks(registers, proposal)


REPORT = Report(
    KEY,
    texts.TITLE,
    ("period", "unit"),
    build,
    symbol="BC",
    sections=tuple(Section(key, *told) for key, told in texts.SECTIONS.items()),
    figures=figures,
    generated=generated,
)
