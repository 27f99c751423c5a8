"""The sheets of a template: fewer columns than a bundle's, in the order in which a clerk thinks.

A column is found by its machine key, as in every workbook that travels. Where a bundle has a code
beside its words, a template has the words alone; they are turned into codes when it comes back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from thidua_desktop.bundles.layout import NAMES, ROW_ID, STATE
from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Money,
    Number,
    Ref,
    Spec,
    Text,
    Whole,
)
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Details, Refs
from thidua_desktop.texts import template as words
from thidua_desktop.texts.bundle import TECHNICAL
from thidua_desktop.texts.fields import field_label, kind_label

# One line above the headings: whose sheet it is, or how much of it is to be mended.
TITLE_ROW, HEADING_ROW, KEY_ROW, FIRST_ROW = 1, 2, 3, 4
FIX: Final = "?fix"
TARGET, MEASURE = "?target", "?measure"
KINDS: Final = (Kind.ACTIVITY, Kind.RESULT, Kind.CAMPAIGN_RESPONSE)

_KEYS: Final[Mapping[Kind, str]] = {
    Kind.ACTIVITY: (
        "day type title campaigns quantity measure place participants women minorities"
        " outcome evidence end_day lead partners cost cost_source"
        " details.genre details.press_agency details.air_minutes details.broadcasts"
        " details.workdays details.amount details.households note"
    ),
    Kind.RESULT: (
        "indicator ?measure ?target period value estimated cumulative last_year numerator"
        " denominator explanation note"
    ),
    Kind.CAMPAIGN_RESPONSE: (
        "campaign plan_number planned_on launched_on launch_manner participants"
        " collectives_registered individuals_registered interim_on final_on assessment note"
    ),
}
# The columns that go on paper; those behind them are for the screen.
_PRINTED_TO: Final = {
    Kind.ACTIVITY: "evidence",
    Kind.RESULT: "explanation",
    Kind.CAMPAIGN_RESPONSE: "assessment",
}
# What names a row's subject is written beforehand; alone it says nothing that was typed.
_SUBJECTS: Final = {
    Kind.ACTIVITY: frozenset[str](),
    Kind.RESULT: frozenset({"indicator", "period"}),
    Kind.CAMPAIGN_RESPONSE: frozenset({"campaign"}),
}
# The program's form begins with one; so does a template.
_OPTIONAL: Final = frozenset({(Kind.ACTIVITY, "quantity")})
_WIDTHS: Final = {
    "title": 40,
    "outcome": 28,
    "evidence": 20,
    "explanation": 30,
    "assessment": 30,
    "indicator": 44,
    "campaign": 44,
    "campaigns": 26,
    "type": 20,
    "note": 24,
    ROW_ID: 12,
    STATE: 9,
    MEASURE: 12,
    TARGET: 12,
    "launch_manner": 16,
    "place": 18,
    "lead": 20,
    "partners": 20,
}
_ORDINARY, _WORDY = 12, 18


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a template's sheet.

    Attributes:
        key: Machine key.
        heading: What people call it.
        spec: What its cells hold; None in a column that is not read.
        source: The list its cells are picked from, or "".
        required: Whether a row needs it.
        subject: Whether it names what the row is about, and is mostly written beforehand.
        printed: Whether it goes on paper.
    """

    key: str
    heading: str
    spec: Spec | None = None
    source: str = ""
    required: bool = False
    subject: bool = False
    printed: bool = False

    @property
    def width(self) -> int:
        """Width in characters."""
        wordy = isinstance(self.spec, Text) or bool(self.source)
        return _WIDTHS.get(self.key, _WORDY if wordy else _ORDINARY)

    @property
    def label(self) -> str:
        """What people call it, without the mark of what must be filled in."""
        return self.heading.removesuffix(words.REQUIRED)

    @property
    def given(self) -> bool:
        """Whether it is the program's own, not to be typed into."""
        return self.key == ROW_ID or (self.spec is None and self.key != STATE)

    @property
    def typed(self) -> bool:
        """Whether what stands in it was typed by the unit."""
        return self.spec is not None and not self.subject

    @property
    def form(self) -> str:
        """What kind of value its cells hold: a key of the prompts."""
        if self.key == STATE:
            return "drop"
        if self.source:
            return "several" if isinstance(self.spec, Refs) else "list"
        return next((name for kind, name in _FORMS if isinstance(self.spec, kind)), "text")


_FORMS: Final[tuple[tuple[type[Spec], str], ...]] = (
    (Money, "money"),
    (Whole, "whole"),
    (Number, "number"),
    (Day, "day"),
    (Flag, "flag"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind's sheet in a template."""

    kind: Kind
    name: str
    columns: tuple[Column, ...]

    def without(self, *keys: str) -> Sheet:
        """Return the sheet without some columns."""
        left = tuple(column for column in self.columns if column.key not in keys)
        return Sheet(self.kind, self.name, left)

    def column(self, key: str) -> Column | None:
        """Return the column with a key."""
        return next((column for column in self.columns if column.key == key), None)


def field_of(kind: Kind, key: str) -> Field:
    """Return the field of a key, "details.x" included; KeyError when there is none."""
    outer, _, inner = key.partition(".")
    field = definition(kind).field(outer)
    if isinstance(field.spec, Details):
        further = {one.name: one for one in field.spec.every}
        return Field(key, further[inner].spec)
    return field


def title_of(kind: Kind) -> str:
    """Return what a sheet holds, in words."""
    return kind_label(kind.value)


def _columns(kind: Kind) -> Iterator[Column]:
    printed = True
    for key in _KEYS[kind].split():
        yield _column(kind, key, printed=printed)
        printed = printed and key != _PRINTED_TO[kind]
    yield Column(STATE, words.DROP)
    yield Column(ROW_ID, TECHNICAL[ROW_ID])


def _column(kind: Kind, key: str, *, printed: bool) -> Column:
    if key in {MEASURE, TARGET}:
        heading = words.MEASURE if key == MEASURE else words.TARGET
        return Column(key, heading, printed=printed)
    spec = field_of(kind, key).spec
    heading = words.HEADINGS.get(f"{kind.value}.{key}") or field_label(kind.value, key)
    required = spec.required and (kind, key) not in _OPTIONAL
    return Column(
        key,
        heading + (words.REQUIRED if required else ""),
        spec,
        _source(spec),
        required,
        key in _SUBJECTS[kind],
        printed,
    )


def _source(spec: Spec) -> str:
    if isinstance(spec, Choice):
        return spec.codes.name
    return spec.kind if isinstance(spec, (Ref, Refs)) else ""


SHEETS: Final[Mapping[Kind, Sheet]] = {
    kind: Sheet(kind, NAMES[kind], tuple(_columns(kind))) for kind in KINDS
}
