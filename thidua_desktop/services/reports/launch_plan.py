"""Kế hoạch phát động: how a unit launches a campaign, or carries out another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Block, Note, Paper, Paragraph
from thidua_desktop.domain.records.campaigns import Campaign, CampaignResponse
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.words import fold
from thidua_desktop.services.reports import criteria_annex, grounds, official, scope, words
from thidua_desktop.services.reports.issuing import lines, spoken
from thidua_desktop.services.reports.letterhead import unit_name
from thidua_desktop.services.reports.report import Params, Registers, Report, Section
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts import launch_plan as texts
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_sentences import in_points, sample_note

KEY = "launch-plan"


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the plan is drawn up from.

    Attributes:
        unit: Who issues it.
        day: The day whose names it uses.
        who: The unit's name in running text, as an office.
        name: Its bare name.
        campaign: The campaign; None when there is none.
        response: What the unit wrote down of its own part in it.
        tables: The criteria tables it is judged by.
    """

    unit: str
    day: date
    who: str
    name: str
    campaign: Campaign | None = None
    response: CampaignResponse | None = None
    tables: Sequence[CriteriaTable] = ()

    @property
    def subject(self) -> str:
        """What the plan is about."""
        if self.campaign is None:
            return texts.subject("", "")
        # Whoever entered the campaign here: it is the launcher's.
        ours = fold(self.name) in fold(self.campaign.launcher)
        return texts.subject(self.campaign.name, "" if ours else self.campaign.launcher)


def build(registers: Registers, params: Params) -> Paper:
    """Draw the plan up.

    Raises:
        UserError: There is no such campaign or unit.
    """
    asked = resolved(registers, REPORT, params)
    plan = _plan(registers, asked)
    about = (registers, REPORT, asked, plan.unit, plan.day)
    body = words.body(registers, REPORT, asked, plan.unit, generated(registers, asked))
    return Paper(
        letterhead=official.head(*about),
        title=texts.KIND,
        subject=plan.subject,
        blocks=(*official.ended(grounds.set_apart(body)), *_notes(plan)),
        closing=official.close(*about),
        annexes=criteria_annex.annexes(registers, plan.tables, official.attached(*about)),
    )


def generated(registers: Registers, asked: Params) -> Mapping[str, Sequence[Block]]:
    """Return what the register says, by section."""
    plan = _plan(registers, asked)
    opening = (Paragraph(texts.ordered(plan.who, plan.subject)),)
    campaign = plan.campaign
    if campaign is None:
        return {"opening": opening}
    return {
        "grounds": grounds.stated(grounds.documents(registers, campaign.documents)),
        "opening": opening,
        "purpose": tuple(map(Paragraph, _purpose(campaign))),
        "audience": (Paragraph(texts.audience(_audience(campaign))),),
        "time": tuple(map(Paragraph, _time(campaign, plan.response))),
        "content": _points(campaign.content),
        "targets": tuple(_targets(plan, campaign)),
        "awards": _dossiers(campaign),
    }


def _plan(registers: Registers, asked: Params) -> _Plan:
    about = subject(registers, asked)
    named = spoken(registers, about.unit, about.day), unit_name(registers, about.unit, about.day)
    plan = _Plan(about.unit, about.day, *named)
    if not asked.campaign:
        return plan
    campaign: Any = registers.records.get(Kind.CAMPAIGN, asked.campaign)
    responses: list[CampaignResponse] = scope.about(
        registers, Kind.CAMPAIGN_RESPONSE, plan.unit, campaign=campaign.id
    )
    tables = criteria_annex.applying(registers, campaign, plan.unit)
    response = next(iter(responses), None)
    return replace(plan, campaign=campaign, response=response, tables=tables)


def _purpose(campaign: Campaign) -> Iterator[str]:
    first, *rest = lines(campaign.goal)
    yield texts.goal(first)
    yield from rest
    if campaign.slogan:
        yield texts.slogan(campaign.slogan)


def _audience(campaign: Campaign) -> Iterator[str]:
    return (code_label("audience", code) for code in campaign.audience)


def _time(campaign: Campaign, response: CampaignResponse | None) -> Iterator[str]:
    lasting = campaign.form == criteria_annex.REGULAR
    yield texts.lasts(campaign.starts_on, campaign.ends_on, lasting=lasting)
    if response is None:
        return
    if response.launched_on:
        manner = code_label("launch_manner", response.launch_manner or "")
        yield texts.launched(response.launched_on, manner)
    if response.interim_on or response.final_on:
        yield texts.reviewed(response.interim_on, response.final_on)


def _targets(plan: _Plan, campaign: Campaign) -> Iterator[Block]:
    told = lines(campaign.criteria)
    if told:
        yield Paragraph(texts.criteria(told[0]))
        yield from map(Paragraph, told[1:])
    yield from (Paragraph(texts.annexed(table.name)) for table in plan.tables)


def _dossiers(campaign: Campaign) -> tuple[Block, ...]:
    return (Paragraph(texts.dossier_due(campaign.dossier_due)),) if campaign.dossier_due else ()


def _points(text: str) -> tuple[Block, ...]:
    told = lines(text)
    return tuple(map(Paragraph, in_points(told) if len(told) > 1 else told))


def _notes(plan: _Plan) -> Iterator[Note]:
    if plan.campaign is None:
        yield Note(texts.NO_CAMPAIGN)
        return
    sample = plan.campaign.sample or bool(plan.response and plan.response.sample)
    yield from map(Note, sample_note(sample=sample))


REPORT = Report(
    KEY,
    texts.TITLE,
    ("campaign", "unit"),
    build,
    symbol="KH",
    sections=tuple(Section(key, *told) for key, told in texts.SECTIONS.items()),
    generated=generated,
)
