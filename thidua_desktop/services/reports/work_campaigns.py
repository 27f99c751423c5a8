"""The campaigns of a period in sentences: what was led, what was done in each, what beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from thidua_desktop.domain import codes
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.paper import Block, Paragraph
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.campaigns import Campaign, CampaignResponse
from thidua_desktop.domain.records.works import FINISHED
from thidua_desktop.domain.roman import roman
from thidua_desktop.services.reports import deeds
from thidua_desktop.services.reports.report import Figure
from thidua_desktop.services.reports.tally import total
from thidua_desktop.services.reports.work_facts import NATIONAL, OWN, PROVINCE, WorkFacts
from thidua_desktop.texts import work_sentences as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.deeds import COST_LABEL
from thidua_desktop.texts.deeds import cost as cost_words
from thidua_desktop.texts.paper_sentences import in_points

_LED: Final = ("VAN_BAN", "HOI_NGHI", "TAP_HUAN")
_SPREAD: Final = ("TUYEN_TRUYEN", "TIN_BAI", "CHUYEN_MUC", "PHAT_SONG")
# These are told where the report speaks of awards and of inspections.
_ELSEWHERE: Final = ("TRAO_THUONG", "KIEM_TRA")


def leadership(facts: WorkFacts) -> Iterator[Block]:
    """Yield what was done to lead the work, and to spread the word."""
    led = [p for type_ in _LED for p in deeds.phrases(deeds.of_types(facts.activities, type_))]
    if led:
        yield Paragraph(texts.done(facts.who, led))
    spread = deeds.phrases(deeds.of_types(facts.activities, *_SPREAD))
    if spread:
        yield Paragraph(texts.about(texts.PROPAGANDA, spread))


def leadership_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    yield from deeds.figures(deeds.of_types(facts.activities, *_LED, *_SPREAD))


def overview(facts: WorkFacts) -> Iterator[Block]:
    """Yield how many campaigns there were, and what everything cost."""
    count = Counter(facts.part_of(campaign) for campaign, _, _ in _carried_out(facts))
    if count:
        # The annex with all activities is the first that the text speaks of.
        annex = roman(1)
        yield Paragraph(texts.campaigns(count[NATIONAL], count[PROVINCE], count[OWN], annex))
    spent = total(activity.cost for activity in facts.activities)
    if spent:
        partial = any(activity.cost is None for activity in facts.activities)
        yield Paragraph(cost_words(show_number(spent), partial=partial))


def overview_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    yield Figure("campaigns", texts.CAMPAIGNS_LABEL, len(list(_carried_out(facts))))
    yield Figure("cost", COST_LABEL, total(activity.cost for activity in facts.activities))


def campaigns(facts: WorkFacts, part: str) -> Iterator[Block]:
    """Yield what was done in each campaign of one part of the report."""
    for campaign, done, response in _carried_out(facts):
        if facts.part_of(campaign) == part:
            parts = [*_responded(facts, response), *deeds.phrases(done)]
            yield Paragraph(texts.campaign(campaign.name, parts))
    if part == OWN:
        yield from _beside(facts)


def campaign_figures(facts: WorkFacts, part: str) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    for campaign, done, response in _carried_out(facts):
        if facts.part_of(campaign) != part:
            continue
        found = list(deeds.figures(done, f"{campaign.id}."))
        if response is not None:
            found += _registrations(campaign.id, response)
        for one in found:
            yield Figure(one.key, f"{campaign.name} – {one.label}", one.value, one.decimals)
    if part == OWN:
        yield from deeds.figures(_without_campaign(facts), "none.")
        yield Figure("works", texts.WORKS_LABEL, len(facts.works))
        yield Figure("works.finished", texts.FINISHED_LABEL, _finished(facts))


def _carried_out(
    facts: WorkFacts,
) -> Iterator[tuple[Campaign, list[Activity], CampaignResponse | None]]:
    """Yield the campaigns of which there is something to tell, with what was done."""
    for campaign in facts.campaigns:
        done = [a for a in facts.activities if campaign.id in a.campaigns]
        response = facts.responses.get(campaign.id)
        if response is not None and not list(_responded(facts, response)):
            response = None
        if done or response is not None:
            yield campaign, done, response


def _responded(facts: WorkFacts, response: CampaignResponse | None) -> Iterator[str]:
    """Yield what a unit did in the period to take a campaign up."""
    if response is None:
        return
    begun = facts.within(response.planned_on, response.launched_on)
    if facts.within(response.planned_on):
        yield texts.planned(response.plan_number or "", response.planned_on)
    if response.launched_on and facts.within(response.launched_on):
        manner = code_label("launch_manner", response.launch_manner or "")
        yield texts.launched(response.launched_on, manner)
    words = texts.registered(response.collectives_registered, response.individuals_registered)
    if begun and words:
        yield words
    for day, final in ((response.interim_on, False), (response.final_on, True)):
        if day and facts.within(day):
            yield texts.reviewed(day, final=final)


def _registrations(uid: str, response: CampaignResponse) -> list[Figure]:
    return [
        Figure(f"{uid}.groups", texts.COLLECTIVES_LABEL, response.collectives_registered),
        Figure(f"{uid}.persons", texts.INDIVIDUALS_LABEL, response.individuals_registered),
    ]


def _beside(facts: WorkFacts) -> Iterator[Block]:
    """Yield what was done in no campaign, and the works that go on."""
    others = deeds.phrases(_without_campaign(facts))
    if others:
        yield Paragraph(texts.about(texts.NO_CAMPAIGN, others))
    if not facts.works:
        return
    types = Counter(work.type for work in facts.works)
    ordered = {code: types[code] for code in codes.WORK_TYPE.values}
    yield Paragraph(texts.works(ordered, _finished(facts)))
    told = (
        texts.work(
            work.name,
            code_label("work_state", work.state),
            work.place or "",
            "" if work.actual_value is None else show_number(work.actual_value),
        )
        for work in facts.works
    )
    yield from map(Paragraph, in_points(told))


def _without_campaign(facts: WorkFacts) -> Sequence[Activity]:
    told = {*_LED, *_SPREAD, *_ELSEWHERE}
    return [a for a in facts.activities if not a.campaigns and a.type not in told]


def _finished(facts: WorkFacts) -> int:
    return sum(work.state == FINISHED and facts.within(work.ended_on) for work in facts.works)
