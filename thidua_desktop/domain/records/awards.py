"""Award proposals (đề nghị khen thưởng): one letter, and a line for each whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Day, Money, Ref, Text, Whole, field
from thidua_desktop.domain.records.record import Record

GROUP, PERSON, HOUSEHOLD = codes.SUBJECT_TYPE.values
FOR_CAMPAIGN = "PT"
GIVEN, REFUSED, PUT_OFF = codes.AWARD_OUTCOME.values

_PEOPLE: Final = 7  # The first classes are of people, the last is of households.
# Which classes of those honoured each kind of subject may have.
CLASSES_OF: Final[Mapping[str, tuple[str, ...]]] = {
    GROUP: codes.PERSON_CLASS.values[_PEOPLE:-1],
    PERSON: codes.PERSON_CLASS.values[:_PEOPLE],
    HOUSEHOLD: codes.PERSON_CLASS.values[-1:],
}
# Titles that only one kind of subject can have; the others are for all.
_ONLY_FOR: Final[Mapping[str, str]] = {
    **dict.fromkeys(("LDTT", "CSTT", "CSTDCS", "CSTDT", "CSTDTQ", "KNC"), PERSON),
    **dict.fromkeys(
        ("TTLDTT", "TTLDXS", "DVTT", "DVQT", "CO_TINH", "CO_CP", "THON_VH"),
        GROUP,
    ),
    "GDVH": HOUSEHOLD,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class AwardProposal(Record):
    """What one unit proposes to one level on one occasion.

    Attributes:
        level: Who decides about it.
        reasons: The body of the letter.
        council_size: How many members the council has, present or not.
    """

    unit: str = field(Ref(required=True, kind="unit"))
    title: str = field(Text(required=True, limit=300))
    occasion: str = field(Choice(required=True, codes=codes.AWARD_OCCASION))
    campaign: str | None = field(Ref(kind="campaign"))
    period: str | None = field(Ref(kind="period"))
    level: str = field(Choice(required=True, codes=codes.AWARD_LEVEL))
    proposed_on: date | None = field(Day())
    reasons: str | None = field(Text(limit=4000, lines=True))
    council_size: int | None = field(Whole())
    state: str = field(Choice(required=True, codes=codes.PROPOSAL_STATE))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.occasion == FOR_CAMPAIGN and not self.campaign:
            yield Problem("campaign_needed", "campaign")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.proposed_on and self.proposed_on > today:
            yield Problem("day_in_future", "proposed_on")


@dataclass(frozen=True, kw_only=True, slots=True)
class AwardLine(Record):
    """One group, person or household for whom one award is asked.

    Attributes:
        form: The title or the form of award.
        person_class: The class in which statistics count whoever is honoured.
        refusal: Why nothing was given, or not yet.
    """

    proposal: str = field(Ref(required=True, kind="award_proposal"))
    subject: str = field(Choice(required=True, codes=codes.SUBJECT_TYPE))
    name: str = field(Text(required=True, limit=200))
    form: str = field(Choice(required=True, codes=codes.AWARD_TITLE))
    birth_year: int | None = field(Whole(least=1900, most=2100))
    gender: str | None = field(Choice(codes=codes.GENDER))
    position: str | None = field(Text(limit=300))
    address: str | None = field(Text(limit=300))
    person_class: str | None = field(Choice(codes=codes.PERSON_CLASS))
    achievement: str = field(Text(required=True, limit=2000, lines=True))
    votes_for: int | None = field(Whole())
    votes_against: int | None = field(Whole())
    votes_abstained: int | None = field(Whole())
    outcome: str | None = field(Choice(codes=codes.AWARD_OUTCOME))
    decision_number: str | None = field(Text(limit=50))
    decided_on: date | None = field(Day())
    reward: int | None = field(Money())
    refusal: str | None = field(Text(limit=500))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.person_class and self.person_class not in CLASSES_OF[self.subject]:
            yield Problem("class_of_other_subject", "person_class")
        if self.outcome in (REFUSED, PUT_OFF) and not self.refusal:
            yield Problem("reason_missing", "refusal")

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if _ONLY_FOR.get(self.form, self.subject) != self.subject:
            yield Problem("title_of_other_subject", "form")
        if self.decided_on and self.decided_on > today:
            yield Problem("day_in_future", "decided_on")
