"""Emulation campaigns (phong trào thi đua) and each unit's response.

The required fields are the content of a campaign by article 17 of Luật Thi đua, khen thưởng 2022.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record, code_problems
from thidua_desktop.domain.sets import Choices, Refs


@dataclass(frozen=True, kw_only=True, slots=True)
class Campaign(Record):
    """A campaign as it was launched."""

    code: str = field(Text(required=True, limit=30))
    name: str = field(Text(required=True, limit=300))
    form: str = field(Choice(required=True, codes=codes.CAMPAIGN_FORM))
    scope: str = field(Choice(required=True, codes=codes.CAMPAIGN_SCOPE))
    level: str = field(Choice(required=True, codes=codes.CAMPAIGN_LEVEL))
    launcher: str = field(Text(required=True))
    starts_on: date = field(Day(required=True))
    ends_on: date | None = field(Day())
    slogan: str | None = field(Text(limit=500))
    goal: str = field(Text(required=True, limit=2000, lines=True))
    audience: tuple[str, ...] = field(Choices(required=True, codes=codes.AUDIENCE))
    content: str = field(Text(required=True, limit=4000, lines=True))
    criteria: str | None = field(Text(limit=4000, lines=True))
    sector: str | None = field(Choice(codes=codes.SECTOR))
    parent: str | None = field(Ref(kind="campaign"))
    documents: tuple[str, ...] = field(Refs(required=True, kind="document"))
    dossier_due: date | None = field(Day())
    state: str = field(Choice(required=True, codes=codes.CAMPAIGN_STATE))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        yield from code_problems(self.code)
        if self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_before_start", "ends_on")
        if self.parent and self.parent == self.id:
            yield Problem("own_parent", "parent")


@dataclass(frozen=True, kw_only=True, slots=True)
class CampaignResponse(Record):
    """What one unit did to take a campaign up."""

    campaign: str = field(Ref(required=True, kind="campaign"))
    unit: str = field(Ref(required=True, kind="unit"))
    plan_number: str | None = field(Text(limit=50))
    planned_on: date | None = field(Day())
    launched_on: date | None = field(Day())
    launch_manner: str | None = field(Choice(codes=codes.LAUNCH_MANNER))
    participants: int | None = field(Whole())
    collectives_registered: int | None = field(Whole())
    individuals_registered: int | None = field(Whole())
    interim_on: date | None = field(Day())
    final_on: date | None = field(Day())
    assessment: str | None = field(Text(limit=2000, lines=True))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.launched_on and self.final_on and self.final_on < self.launched_on:
            yield Problem("ends_before_start", "final_on")
