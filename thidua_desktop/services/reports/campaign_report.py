"""Báo cáo sơ kết, tổng kết: one campaign in one unit, half-way or at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.paper import Block, Note, Paper, Paragraph
from thidua_desktop.domain.records.campaigns import CampaignResponse
from thidua_desktop.services.reports import (
    award_counts,
    campaign_figures,
    deeds,
    grounds,
    official,
    words,
)
from thidua_desktop.services.reports.campaign_facts import CampaignFacts, Known, campaign_facts
from thidua_desktop.services.reports.campaign_tables import activity_table, award_table, since_note
from thidua_desktop.services.reports.issuing import lines
from thidua_desktop.services.reports.report import Figure, Params, Registers, Report, Section
from thidua_desktop.services.reports.resolving import resolved
from thidua_desktop.texts import campaign_report as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_sentences import in_points, sample_note

KEY = "campaign-report"

_DIRECT = "TRUC_TIEP"
_PERSON = "CN"


def build(registers: Registers, params: Params) -> Paper:
    """Draw the report up.

    Raises:
        UserError: There is no such campaign, unit or period.
    """
    asked = resolved(registers, REPORT, params)
    facts = campaign_facts(registers, asked)
    about = (registers, REPORT, asked, facts.unit, facts.day)
    body = words.body(registers, REPORT, asked, facts.unit, _generated(facts))
    return Paper(
        letterhead=official.head(*about),
        title=texts.KIND,
        subject=_subject(facts),
        blocks=(*official.addressees(*about), *official.ended(body), *_notes(facts)),
        closing=official.close(*about),
    )


def generated(registers: Registers, asked: Params) -> Mapping[str, Sequence[Block]]:
    """Return what the register says, by section."""
    return _generated(campaign_facts(registers, asked))


def figures(registers: Registers, asked: Params, section: str) -> tuple[Figure, ...]:
    """Return the numbers of one section."""
    known = campaign_facts(registers, asked).known
    return campaign_figures.figures(known, section) if known else ()


def _subject(facts: CampaignFacts) -> str:
    known = facts.known
    period = facts.period.name if facts.period else ""
    name = known.campaign.name if known else ""
    return texts.subject(name, period, final=bool(known and known.final))


def _generated(facts: CampaignFacts) -> Mapping[str, Sequence[Block]]:
    known = facts.known
    cited = [grounds.cited(one, subject=False) for one in known.documents] if known else []
    opening = (Paragraph(texts.opened(cited, facts.who, _subject(facts))),)
    if known is None:
        return {"opening": opening}
    return {
        "opening": opening,
        "directing": tuple(map(Paragraph, _directing(known))),
        "activities": tuple(_activities(known)),
        "targets": tuple(map(Paragraph, _criteria(known))),
        "examples": tuple(map(Paragraph, (*_examples(known), *_works(known)))),
        "awards": tuple(_awards(known)),
        "judgement": tuple(map(Paragraph, _judgement(known.response))),
    }


def _directing(known: Known) -> Iterator[str]:
    response = known.response
    if response is not None:
        yield from filter(None, _response(response, known.until))
    if known.directing:
        yield texts.carried_out(deeds.phrases(known.directing))


def _response(response: CampaignResponse, until: date) -> Iterator[str]:
    if response.plan_number or response.planned_on:
        yield texts.planned(response.plan_number or "", response.planned_on)
    if response.launched_on:
        manner = code_label("launch_manner", response.launch_manner or "")
        yield texts.launched(response.launched_on, manner)
    yield texts.registered(
        response.participants, response.collectives_registered, response.individuals_registered
    )
    # What lies ahead is no result yet.
    days = (response.interim_on, response.final_on)
    yield texts.reviewed(*(day if day and day <= until else None for day in days))


def _activities(known: Known) -> Iterator[Block]:
    yield activity_table(known)
    if not known.activities:
        yield Note(texts.NO_ACTIVITIES)
    elif not known.final:
        yield since_note(known)


def _criteria(known: Known) -> Iterator[str]:
    first, *rest = lines(known.campaign.criteria) or ("",)
    if first:
        yield texts.criteria(first)
        yield from rest


def _examples(known: Known) -> Iterator[str]:
    found = known.examples
    if not found:
        return
    replicated = sum(one.replicated for one in found)
    yield texts.examples(
        len(found), award_counts.by_subject(one.subject for one in found), replicated
    )
    # A report goes round: only who agreed is named in it.
    named = [one for one in found if one.may_publish]
    yield from in_points(
        texts.example(one.name, one.place, " ".join(lines(one.achievement))) for one in named
    )
    if len(named) < len(found):
        yield texts.more_examples(len(found) - len(named))


def _works(known: Known) -> Iterator[str]:
    if not known.works:
        return
    values = known.values
    worth = show_number(sum(values)) if values else ""
    yield texts.works(known.work_types, known.finished, worth)
    yield from in_points(
        texts.work(one.name, code_label("work_state", one.state), one.place or "")
        for one in known.works
    )
    if values and len(values) < len(known.works):
        yield texts.value_of_some(len(values), len(known.works))


def _awards(known: Known) -> Iterator[Block]:
    if not known.awards:
        return
    subjects = award_counts.by_subject(line.subject for line in known.awards)
    yield Paragraph(texts.proposed(subjects, award_counts.given(known.awards)))
    persons = [line for line in known.awards if line.subject == _PERSON]
    # The share is told only when it is known of everybody.
    if persons and all(line.person_class for line in persons):
        direct = sum(line.person_class == _DIRECT for line in persons)
        share = show_number(award_counts.percent(direct, len(persons)) or 0, 1)
        yield Paragraph(texts.direct_workers(direct, len(persons), share))
    yield award_table(known.awards)


def _judgement(response: CampaignResponse | None) -> Iterator[str]:
    first, *rest = lines(response.assessment if response else None) or ("",)
    if first:
        yield texts.assessed(first)
        yield from rest


def _notes(facts: CampaignFacts) -> Iterator[Note]:
    if facts.known is None:
        yield Note(texts.NO_CAMPAIGN)
        return
    if facts.known.response is None:
        yield Note(texts.NO_RESPONSE)
    yield from map(Note, sample_note(sample=facts.known.sample))


REPORT = Report(
    KEY,
    texts.TITLE,
    ("campaign", "period", "unit"),
    build,
    symbol="BC",
    sections=tuple(Section(key, *told) for key, told in texts.SECTIONS.items()),
    figures=figures,
    generated=generated,
)
