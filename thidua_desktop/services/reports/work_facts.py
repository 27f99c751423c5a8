"""What the register knows of a unit's work in one period, each part looked up once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.awards import GIVEN, AwardLine, AwardProposal
from thidua_desktop.domain.records.blocs import Bloc
from thidua_desktop.domain.records.campaigns import Campaign, CampaignResponse
from thidua_desktop.domain.records.examples import Example
from thidua_desktop.domain.records.incidents import Incident, Submission
from thidua_desktop.domain.records.initiatives import Initiative
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.domain.records.works import PledgedWork
from thidua_desktop.services.behind import covers
from thidua_desktop.services.reports import achievements, examples, initiatives, scope, works
from thidua_desktop.services.reports.achievements import Achievement
from thidua_desktop.services.reports.issuing import spoken
from thidua_desktop.services.reports.report import Params, Registers
from thidua_desktop.services.reports.resolving import subject

# In which part of the report a campaign is told, by the level that launched it.
NATIONAL: Final = "campaigns-national"
PROVINCE: Final = "campaigns-province"
OWN: Final = "campaigns-own"
_PARTS: Final = {"TW": NATIONAL, "T": PROVINCE}


class WorkFacts:
    """What happened in the period of a report; without a period nothing did.

    Attributes:
        about: Whom the report speaks of, and when.
        who: The unit's name in running text.
    """

    def __init__(self, registers: Registers, params: Params) -> None:
        """Take the parameters, resolved."""
        self._registers = registers
        self.about = subject(registers, params)
        self.who = spoken(registers, self.about.unit, self.about.day)

    @cached_property
    def activities(self) -> list[Activity]:
        """What the unit did, in order of days."""
        return sorted(self._dated(Kind.ACTIVITY, "day"), key=lambda a: (a.day, a.id))

    @cached_property
    def responses(self) -> dict[str, CampaignResponse]:
        """What the unit wrote down of its part in a campaign."""
        found: list[CampaignResponse] = scope.about(
            self._registers, Kind.CAMPAIGN_RESPONSE, self.about.unit
        )
        return {row.campaign: row for row in reversed(found)}

    @cached_property
    def campaigns(self) -> list[Campaign]:
        """All campaigns, by code."""
        every: list[Campaign] = self._registers.records.every(Kind.CAMPAIGN)
        return sorted(every, key=lambda campaign: (campaign.code, campaign.id))

    @cached_property
    def achievements(self) -> list[Achievement]:
        """How far the unit has come with each indicator."""
        period = self.about.period
        return achievements.of_unit(self._registers, self.about.unit, period) if period else []

    @cached_property
    def examples(self) -> list[Example]:
        """Good examples of the unit and those below it."""
        return examples.chosen(self._registers, self.about) if self.about.period else []

    @cached_property
    def works(self) -> list[PledgedWork]:
        """Works that were going on."""
        return works.chosen(self._registers, self.about) if self.about.period else []

    @cached_property
    def initiatives(self) -> list[Initiative]:
        """Initiatives that somebody dealt with."""
        return initiatives.chosen(self._registers, self.about) if self.about.period else []

    @cached_property
    def proposals(self) -> list[AwardProposal]:
        """Proposals of awards sent in the period, in order of days."""
        found = self._dated(Kind.AWARD_PROPOSAL, "proposed_on")
        return sorted(found, key=lambda row: (row.proposed_on, row.id))

    @cached_property
    def proposed(self) -> list[AwardLine]:
        """Whom these name."""
        return [line for proposal in self.proposals for line in self._lines(proposal)]

    @cached_property
    def given(self) -> list[AwardLine]:
        """Who was honoured by a decision of the period, whenever that was proposed."""
        every = scope.about(self._registers, Kind.AWARD_PROPOSAL, self.about.unit)
        lines = [line for proposal in every for line in self._lines(proposal)]
        return [one for one in lines if one.outcome == GIVEN and self.within(one.decided_on)]

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Meetings with minutes, in order of days."""
        return sorted(self._dated(Kind.MEETING, "on_day"), key=lambda m: (m.on_day, m.id))

    @cached_property
    def blocs(self) -> list[tuple[Bloc, str]]:
        """The blocs the unit belongs to when the period ends, and as what; their owner says so."""
        period = self.about.period
        every: dict[str, Bloc] = {b.id: b for b in self._registers.records.every(Kind.BLOC)}
        members = self._registers.records.every(Kind.BLOC_MEMBER, unit=self.about.unit)
        told = ((every[m.bloc], m) for m in members if m.bloc in every)
        return [
            (bloc, member.role)
            for bloc, member in told
            if period and bloc.year == period.year and member.home == bloc.home
            if covers(member, period)
        ]

    @cached_property
    def incidents(self) -> list[Incident]:
        """What went wrong."""
        return self._dated(Kind.INCIDENT, "day")

    @cached_property
    def submissions(self) -> list[Submission]:
        """What had to be sent by a day of the period."""
        return self._dated(Kind.SUBMISSION, "due_on")

    @cached_property
    def sample(self) -> bool:
        """Whether anything made up is told."""
        return any(row.sample for row in self._told())

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return next(self._told(), None) is None

    def part_of(self, campaign: Campaign) -> str:
        """Return the section in which a campaign is told."""
        return _PARTS.get(campaign.level, OWN)

    def within(self, *days: Any) -> bool:
        """Say whether one of these days is in the period; an unknown one is not."""
        period = self.about.period
        return period is not None and any(
            day is not None and period.starts_on <= day <= period.ends_on for day in days
        )

    def _told(self) -> Iterator[Any]:
        yield from self.activities
        yield from (row for one in self.achievements for row in (one.target, one.result) if row)
        for rows in (self.examples, self.works, self.initiatives, self.proposed, self.given):
            yield from rows
        for others in (self.meetings, self.incidents, self.submissions):
            yield from others

    def _lines(self, proposal: AwardProposal) -> list[AwardLine]:
        return self._registers.sources.every(Kind.AWARD_LINE, proposal=proposal.id)

    def _dated(self, kind: Kind, name: str) -> list[Any]:
        period = self.about.period
        if period is None:
            return []
        days = {
            f"{name}>=": period.starts_on.isoformat(),
            f"{name}<=": period.ends_on.isoformat(),
        }
        return scope.about(self._registers, kind, self.about.unit, **days)
