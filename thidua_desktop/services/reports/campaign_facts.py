"""What the register knows of one campaign in one unit, up to the end of a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from thidua_desktop.domain import codes
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.records.campaigns import Campaign, CampaignResponse
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.domain.records.examples import Example
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.works import FINISHED, PledgedWork
from thidua_desktop.services.reports import deeds, grounds, scope, tally
from thidua_desktop.services.reports.issuing import spoken
from thidua_desktop.services.reports.report import Params, Registers
from thidua_desktop.services.reports.resolving import subject

# What carries a campaign out, as against what is done in it.
_DIRECTING: Final = ("VAN_BAN", "HOI_NGHI", "TAP_HUAN", "KIEM_TRA")
_TELLING: Final = ("TUYEN_TRUYEN", "TIN_BAI", "CHUYEN_MUC", "PHAT_SONG")
_YEARLY: Final = "NAM"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one campaign.

    Attributes:
        campaign: The campaign.
        documents: What it rests on.
        final: It is over, so that the report is the last one.
        until: The last day that counts.
        response: What the unit wrote down of its own part.
        activities: What the unit did in it, from its first day.
        current: Those of them in the period; for the last report all.
        examples: Good examples found in it.
        works: Works pledged for it.
        awards: Whom the unit proposed for it.
    """

    campaign: Campaign
    documents: Sequence[Document]
    final: bool
    until: date
    response: CampaignResponse | None
    activities: Sequence[Activity]
    current: Sequence[Activity]
    examples: Sequence[Example]
    works: Sequence[PledgedWork]
    awards: Sequence[AwardLine]
    lines: Sequence[tally.Line]

    @property
    def directing(self) -> list[Activity]:
        """What was done in the period to carry the campaign out."""
        return deeds.of_types(self.current, *_DIRECTING, *_TELLING)

    @property
    def people(self) -> int | None:
        """How many took part in the activities of the period."""
        return tally.total(activity.participants for activity in self.current)

    @property
    def cost(self) -> int | None:
        """What they cost."""
        return tally.total(activity.cost for activity in self.current)

    @property
    def work_types(self) -> dict[str, int]:
        """How many works of each type there are."""
        found = Counter(work.type for work in self.works)
        return {code: found[code] for code in codes.WORK_TYPE.values}

    @property
    def finished(self) -> int:
        """How many works are finished."""
        return sum(work.state == FINISHED for work in self.works)

    @property
    def values(self) -> list[int]:
        """What the works are worth whose value was said."""
        return [work.actual_value for work in self.works if work.actual_value is not None]

    @property
    def sample(self) -> bool:
        """Whether anything made up is among all that."""
        rows = (
            self.campaign,
            *self.activities,
            *self.examples,
            *self.works,
            *self.awards,
            *filter(None, (self.response,)),
        )
        return any(row.sample for row in rows)


@dataclass(frozen=True, slots=True)
class CampaignFacts:
    """Whom the report speaks of.

    Attributes:
        unit: Who issues it.
        day: The day whose names it uses.
        who: The unit's name in running text.
        period: The period it covers; None for none.
        known: What is known of the campaign; None when there is no campaign.
    """

    unit: str
    day: date
    who: str
    period: Period | None
    known: Known | None


def campaign_facts(registers: Registers, asked: Params) -> CampaignFacts:
    """Return what is known, for parameters that are resolved."""
    about = subject(registers, asked)
    who = spoken(registers, about.unit, about.day)
    known = _known(registers, asked.campaign, about.unit, about.period) if asked.campaign else None
    return CampaignFacts(about.unit, about.day, who, about.period, known)


def _known(registers: Registers, uid: str, unit: str, period: Period | None) -> Known:
    found: Any = registers.records.get(Kind.CAMPAIGN, uid)
    campaign: Campaign = found
    until = period.ends_on if period else registers.today()
    response = next(_about(registers, Kind.CAMPAIGN_RESPONSE, unit, uid), None)
    final = _over(campaign, response, period, until)
    done = _activities(registers, campaign, unit, until)
    since = period.starts_on if period and not final else campaign.starts_on
    return Known(
        campaign=campaign,
        documents=grounds.documents(registers, campaign.documents),
        final=final,
        until=until,
        response=response,
        activities=done,
        current=[activity for activity in done if activity.day >= since],
        examples=[
            one
            for one in _about(registers, Kind.EXAMPLE, unit, uid)
            if one.found_on is None or one.found_on <= until
        ],
        works=[
            one
            for one in _about(registers, Kind.PLEDGED_WORK, unit, uid)
            if one.starts_on is None or one.starts_on <= until
        ],
        awards=_awards(registers, unit, uid, until),
        lines=tally.lines(done, since),
    )


def _over(
    campaign: Campaign, response: CampaignResponse | None, period: Period | None, until: date
) -> bool:
    """Say whether a campaign is over: by its own last day, or by the unit's final review."""
    days = [campaign.ends_on, response.final_on if response else None]
    if any(day is not None and day <= until for day in days):
        return True
    # A reporting year closes some weeks before the last day of the year.
    yearly = period is not None and period.type == _YEARLY
    return bool(period and yearly and campaign.ends_on and campaign.ends_on.year <= period.year)


def _about(registers: Registers, kind: Kind, unit: str, campaign: str) -> Any:
    return iter(scope.about(registers, kind, unit, campaign=campaign))


def _activities(registers: Registers, campaign: Campaign, unit: str, until: date) -> list[Activity]:
    days = {"day>=": campaign.starts_on.isoformat(), "day<=": until.isoformat()}
    done = scope.about(registers, Kind.ACTIVITY, unit, **days)
    return [activity for activity in done if campaign.id in activity.campaigns]


def _awards(registers: Registers, unit: str, campaign: str, until: date) -> list[AwardLine]:
    proposals: list[AwardProposal] = list(_about(registers, Kind.AWARD_PROPOSAL, unit, campaign))
    in_time = [p for p in proposals if p.proposed_on is None or p.proposed_on <= until]
    return [
        line
        for proposal in in_time
        for line in registers.sources.every(Kind.AWARD_LINE, proposal=proposal.id)
    ]
