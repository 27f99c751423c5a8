"""Activities (hoạt động): what was done, for which campaigns, with what result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Money,
    Number,
    Ref,
    Text,
    Value,
    Whole,
    field,
)
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details, Refs

_FURTHER = {
    further.name: further
    for further in (
        Field("purpose", Choice(codes=codes.MEETING_PURPOSE)),
        Field("attendees", Text(limit=500)),
        Field("minutes_number", Text(limit=50)),
        Field("document", Ref(kind="document")),
        Field("method", Text()),
        Field("times", Whole()),
        Field("listeners", Whole()),
        Field("languages", Text()),
        Field("genre", Choice(codes=codes.GENRE)),
        Field("press_agency", Text()),
        Field("published_on", Day()),
        Field("link", Text(limit=500)),
        Field("author", Text()),
        Field("column_name", Text()),
        Field("issues", Whole()),
        Field("air_minutes", Number(least=Decimal(0))),
        Field("broadcasts", Whole()),
        Field("channel", Text()),
        Field("team", Text()),
        Field("inspected", Refs(kind="unit")),
        Field("conclusion_number", Text(limit=50)),
        Field("shortcomings", Text(limit=2000, lines=True)),
        Field("remedy_by", Day()),
        Field("remedied", Flag()),
        Field("discipline", Text()),
        Field("teams", Whole()),
        Field("prizes", Text(limit=500)),
        Field("occasion", Text(limit=300)),
        Field("goals", Text(limit=500)),
        Field("entries", Whole()),
        Field("classes", Whole()),
        Field("trainees", Whole()),
        Field("workdays", Whole()),
        Field("road_km", Number(least=Decimal(0))),
        Field("area_m2", Number(least=Decimal(0))),
        Field("value", Money()),
        Field("amount", Money()),
        Field("goods", Text(limit=500)),
        Field("households", Whole()),
        Field("collectives", Whole()),
        Field("individuals", Whole()),
    )
}

_BY_TYPE = {
    "HOI_NGHI": "purpose attendees minutes_number",
    "VAN_BAN": "document",
    "TUYEN_TRUYEN": "method times listeners languages",
    "TIN_BAI": "genre press_agency published_on link author",
    "CHUYEN_MUC": "column_name issues",
    "PHAT_SONG": "air_minutes broadcasts channel",
    "KIEM_TRA": "team inspected conclusion_number shortcomings remedy_by remedied",
    "GIAO_LUU": "discipline teams prizes",
    "CHUYEN_DE": "occasion goals",
    "HOI_THI": "entries prizes",
    "TAP_HUAN": "classes trainees",
    "LAO_DONG": "workdays road_km area_m2 value",
    "UNG_HO": "amount goods households",
    "TRAO_THUONG": "collectives individuals",
    "KHAC": "",
}

DETAILS = {
    kind: tuple(_FURTHER[name] for name in names.split()) for kind, names in _BY_TYPE.items()
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity(Record):
    """One thing done, or several alike entered in one row (``quantity``)."""

    type: str = field(Choice(required=True, codes=codes.ACTIVITY_TYPE))
    title: str = field(Text(required=True, limit=500))
    campaigns: tuple[str, ...] = field(Refs(kind="campaign"))
    unit: str = field(Ref(required=True, kind="unit"))
    day: date = field(Day(required=True))
    end_day: date | None = field(Day())
    place: str | None = field(Text())
    lead: str | None = field(Text())
    partners: str | None = field(Text(limit=500))
    quantity: int = field(Whole(required=True))
    measure: str | None = field(Choice(codes=codes.MEASURE))
    participants: int | None = field(Whole())
    women: int | None = field(Whole())
    minorities: int | None = field(Whole())
    cost: int | None = field(Money())
    cost_source: str | None = field(Choice(codes=codes.COST_SOURCE))
    outcome: str | None = field(Text(limit=2000, lines=True))
    evidence: str | None = field(Text(limit=2000, lines=True))
    criteria: tuple[str, ...] = field(Refs(kind="criterion"))
    details: Mapping[str, Value] = field(
        Details(by="type", fields_of=DETAILS, every=tuple(_FURTHER.values()))
    )

    @property
    def on_air(self) -> Decimal | None:
        """Minutes on air in all: length × broadcasts; None when not a broadcast or not said."""
        minutes = self.details.get("air_minutes")
        broadcasts = self.details.get("broadcasts")
        return None if minutes is None else minutes * (1 if broadcasts is None else broadcasts)

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.end_day and self.end_day < self.day:
            yield Problem("ends_before_start", "end_day")
        for name in ("women", "minorities"):
            part = getattr(self, name)
            if part is not None and part > (self.participants or 0):
                yield Problem("part_above_whole", name)

    def doubt(self, today: date) -> Iterator[Problem]:
        """Yield what deserves a second look."""
        if self.day > today:
            yield Problem("day_in_future", "day")
        if self.end_day and self.end_day.year != self.day.year:
            yield Problem("days_in_two_years", "end_day")
