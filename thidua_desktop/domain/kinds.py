"""The kinds of record there are, in the order in which one may refer to another."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from thidua_desktop.domain.fields import Field, Ref, fields_of
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.domain.records.blocs import Bloc, BlocMember
from thidua_desktop.domain.records.campaigns import Campaign, CampaignResponse
from thidua_desktop.domain.records.closings import Acceptance, Closing
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.domain.records.examples import Example
from thidua_desktop.domain.records.incidents import Incident, Submission
from thidua_desktop.domain.records.indicators import Indicator, Result, Target
from thidua_desktop.domain.records.initiatives import Initiative
from thidua_desktop.domain.records.issuers import Issuer
from thidua_desktop.domain.records.meetings import Meeting
from thidua_desktop.domain.records.papers import IssuedPaper, Narrative
from thidua_desktop.domain.records.periods import Period, PeriodLock
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import (
    PublishedScore,
    ScoreReview,
    SheetMove,
    TieVote,
)
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.records.units import Unit, UnitLineage, UnitVersion
from thidua_desktop.domain.records.works import PledgedWork
from thidua_desktop.domain.sets import Details, Refs


class Kind(Enum):
    """A kind of record; the value is its name in tables, bundles and on the command line."""

    # There is one of each; by its name, as enums do it, takes twenty times as long.
    __hash__ = object.__hash__

    UNIT = "unit"
    UNIT_VERSION = "unit_version"
    UNIT_LINEAGE = "unit_lineage"
    ISSUER = "issuer"
    DOCUMENT = "document"
    PERIOD = "period"
    PERIOD_LOCK = "period_lock"
    CAMPAIGN = "campaign"
    CAMPAIGN_RESPONSE = "campaign_response"
    INDICATOR = "indicator"
    TARGET = "target"
    RESULT = "result"
    BLOC = "bloc"
    BLOC_MEMBER = "bloc_member"
    CRITERIA_TABLE = "criteria_table"
    CRITERION = "criterion"
    RATING_BAND = "rating_band"
    AWARD_QUOTA = "award_quota"
    ACTIVITY = "activity"
    EXAMPLE = "example"
    PLEDGED_WORK = "pledged_work"
    INITIATIVE = "initiative"
    AWARD_PROPOSAL = "award_proposal"
    AWARD_LINE = "award_line"
    MEETING = "meeting"
    INCIDENT = "incident"
    SUBMISSION = "submission"
    SCORE_SHEET = "score_sheet"
    SCORE_ENTRY = "score_entry"
    SCORE_REVIEW = "score_review"
    SHEET_MOVE = "sheet_move"
    TIE_VOTE = "tie_vote"
    PUBLISHED_SCORE = "published_score"
    ISSUED_PAPER = "issued_paper"
    NARRATIVE = "narrative"
    CLOSING = "closing"
    ACCEPTANCE = "acceptance"


@dataclass(frozen=True, slots=True)
class Definition:
    """What the floors above need to know of a kind.

    Attributes:
        record: The record class.
        keepers: Roles of the offices that may enter new rows of it.
        title: Fields that name a row to a person; the first one sorts lists.
        key: Fields that no two live rows of one owner share; () for none.
        called: Fields that together are what people call a row, as in "F/2024/2"; () for none.
    """

    kind: Kind
    record: type[Record]
    keepers: frozenset[str]
    title: tuple[str, ...]
    key: tuple[str, ...] = ()
    called: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, note and sample mark last."""
        return _FIELDS[self.kind]

    def field(self, name: str) -> Field:
        """Return the field of that name; KeyError when there is none."""
        return _BY_NAME[self.kind][name]

    @property
    def references(self) -> tuple[Field, ...]:
        """The fields that name one record of a kind."""
        return _REFERENCES[self.kind]

    @property
    def links(self) -> tuple[Field, ...]:
        """The fields that name any number of records of a kind."""
        return _LINKS[self.kind]


_ALL = frozenset({"province", "district", "commune"})
_ABOVE = frozenset({"province", "district"})
_PROVINCE = frozenset({"province"})

DEFINITIONS: tuple[Definition, ...] = (
    Definition(Kind.UNIT, Unit, _ALL, ("label",)),
    Definition(Kind.UNIT_VERSION, UnitVersion, _ALL, ("name", "code"), ("unit", "valid_from")),
    Definition(
        Kind.UNIT_LINEAGE,
        UnitLineage,
        _PROVINCE,
        ("predecessor", "successor"),
        ("predecessor", "successor", "on_day"),
    ),
    Definition(Kind.ISSUER, Issuer, _ALL, ("unit", "valid_from"), ("unit", "valid_from")),
    Definition(Kind.DOCUMENT, Document, _ALL, ("number", "subject")),
    Definition(Kind.PERIOD, Period, _PROVINCE, ("name", "code"), ("year", "code")),
    Definition(Kind.PERIOD_LOCK, PeriodLock, _PROVINCE, ("period", "unit"), ("period", "unit")),
    Definition(Kind.CAMPAIGN, Campaign, _ALL, ("name", "code"), ("code",)),
    Definition(
        Kind.CAMPAIGN_RESPONSE,
        CampaignResponse,
        _ALL,
        ("campaign", "unit"),
        ("campaign", "unit"),
    ),
    Definition(Kind.INDICATOR, Indicator, _ABOVE, ("name", "code"), ("code",)),
    Definition(
        Kind.TARGET, Target, _ABOVE, ("indicator", "unit", "year"), ("indicator", "unit", "year")
    ),
    Definition(
        Kind.RESULT,
        Result,
        _ALL,
        ("indicator", "unit", "period"),
        ("indicator", "unit", "period"),
    ),
    Definition(Kind.BLOC, Bloc, _ABOVE, ("name", "year"), ("name", "year")),
    Definition(
        Kind.BLOC_MEMBER, BlocMember, _ABOVE, ("bloc", "unit"), ("bloc", "unit", "from_day")
    ),
    Definition(
        Kind.CRITERIA_TABLE,
        CriteriaTable,
        _ABOVE,
        ("name", "code"),
        ("code", "year", "version"),
        ("code", "year", "version"),
    ),
    Definition(Kind.CRITERION, Criterion, _ABOVE, ("code", "name"), ("table", "code")),
    Definition(Kind.RATING_BAND, RatingBand, _ABOVE, ("table", "rating"), ("table", "rating")),
    Definition(Kind.AWARD_QUOTA, AwardQuota, _ABOVE, ("bloc", "form"), ("bloc", "form")),
    Definition(Kind.ACTIVITY, Activity, _ALL, ("title",)),
    Definition(Kind.EXAMPLE, Example, _ALL, ("name",)),
    Definition(Kind.PLEDGED_WORK, PledgedWork, _ALL, ("name",)),
    Definition(Kind.INITIATIVE, Initiative, _ALL, ("name",)),
    Definition(Kind.AWARD_PROPOSAL, AwardProposal, _ALL, ("title",)),
    Definition(Kind.AWARD_LINE, AwardLine, _ALL, ("name",)),
    Definition(Kind.MEETING, Meeting, _ALL, ("title",)),
    Definition(Kind.INCIDENT, Incident, _ALL, ("description",)),
    Definition(Kind.SUBMISSION, Submission, _ALL, ("subject",)),
    Definition(
        Kind.SCORE_SHEET,
        ScoreSheet,
        _ALL,
        ("table", "unit", "period"),
        ("table", "unit", "period"),
    ),
    Definition(Kind.SCORE_ENTRY, ScoreEntry, _ALL, ("sheet", "criterion"), ("sheet", "criterion")),
    Definition(
        Kind.SCORE_REVIEW,
        ScoreReview,
        _ABOVE,
        ("sheet", "criterion", "stage"),
        ("sheet", "criterion", "stage", "round"),
    ),
    Definition(
        Kind.SHEET_MOVE, SheetMove, _ABOVE, ("sheet", "number", "state"), ("sheet", "number")
    ),
    Definition(
        Kind.TIE_VOTE,
        TieVote,
        _ABOVE,
        ("bloc", "unit", "period"),
        ("bloc", "table", "period", "unit"),
    ),
    Definition(
        Kind.PUBLISHED_SCORE,
        PublishedScore,
        _ABOVE,
        ("sheet", "criterion"),
        ("sheet", "criterion"),
    ),
    Definition(
        Kind.ISSUED_PAPER,
        IssuedPaper,
        _ALL,
        ("unit", "symbol", "number", "report", "period", "on_day"),
        ("report", "unit", "period", "campaign", "proposal", "meeting"),
    ),
    Definition(
        Kind.NARRATIVE,
        Narrative,
        _ALL,
        ("unit", "period", "campaign"),
        ("report", "unit", "period", "campaign", "section"),
    ),
    Definition(
        Kind.CLOSING,
        Closing,
        _ALL,
        ("unit", "period", "number"),
        ("unit", "period", "number"),
    ),
    Definition(
        Kind.ACCEPTANCE,
        Acceptance,
        _ABOVE,
        ("closing", "verdict"),
        ("closing", "number"),
    ),
)

_LAST = ("note", "sample")


def _ordered(record: type[Record]) -> tuple[Field, ...]:
    fields = fields_of(record)
    own = tuple(f for f in fields if f.name not in _LAST)
    return own + tuple(f for f in fields if f.name in _LAST)


_BY_KIND = {definition.kind: definition for definition in DEFINITIONS}
_FIELDS = {definition.kind: _ordered(definition.record) for definition in DEFINITIONS}
_REFERENCES = {
    kind: tuple(f for f in fields if isinstance(f.spec, Ref)) for kind, fields in _FIELDS.items()
}
_LINKS = {
    kind: tuple(f for f in fields if isinstance(f.spec, Refs)) for kind, fields in _FIELDS.items()
}
_BY_NAME = {kind: {f.name: f for f in fields} for kind, fields in _FIELDS.items()}


def definition(kind: Kind) -> Definition:
    """Return the definition of a kind."""
    return _BY_KIND[kind]


def kind_of(record: Record) -> Kind:
    """Return the kind of a record."""
    return _BY_CLASS[type(record)]


_BY_CLASS = {definition.record: definition.kind for definition in DEFINITIONS}


def called(record: Record) -> str:
    """Return what people call a row, as in "F/2024/2"; "" where its kind has no such way."""
    names = definition(kind_of(record)).called
    return "/".join(str(getattr(record, name)) for name in names)


def plain(record: Record) -> dict[str, object]:
    """Return the record's fields in plain form, by name."""
    return {f.name: f.spec.plain(getattr(record, f.name)) for f in _FIELDS[kind_of(record)]}


def restore(kind: Kind, id: str, home: str, fields: dict[str, object]) -> Record:
    """Return the record of a plain form that this program wrote; unknown names are ignored."""
    values = {f.name: f.spec.restore(fields.get(f.name)) for f in _FIELDS[kind]}  # type: ignore[arg-type]
    return _BY_KIND[kind].record(id=id, home=home, **values)


def references(record: Record) -> Iterator[tuple[Kind, str]]:
    """Yield the kind and id of every record this one refers to, in its details as well."""
    for name, further, kind, many in _places(kind_of(record)):
        value = getattr(record, name)
        if further:
            value = (value or {}).get(further)
        if not value:
            continue
        if many:
            yield from ((kind, uid) for uid in value)
        else:
            yield kind, value


@functools.cache
def _places(kind: Kind) -> tuple[tuple[str, str, Kind, bool], ...]:
    """Return where a kind refers to others: field, further field, what kind, whether to many."""
    found = []
    for field in _FIELDS[kind]:
        inner = field.spec.every if isinstance(field.spec, Details) else ()
        for further, spec in [("", field.spec), *((f.name, f.spec) for f in inner)]:
            if isinstance(spec, (Ref, Refs)):
                found.append((field.name, further, Kind(spec.kind), isinstance(spec, Refs)))
    return tuple(found)


def refers_to(field: Field, kind: Kind) -> bool:
    """Say whether a field, or one of its further fields, may refer to a kind."""
    if isinstance(field.spec, Details):
        return any(refers_to(further, kind) for further in field.spec.every)
    return isinstance(field.spec, (Ref, Refs)) and field.spec.kind == kind.value
