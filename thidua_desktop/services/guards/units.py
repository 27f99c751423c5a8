"""Whom a record may be about: the office's own unit, those below it, and no circle of parents."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import SheetMove
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.domain.stages import PUBLISHED
from thidua_desktop.services.behind import stored
from thidua_desktop.services.guards.facts import Facts

# Kinds whose rows are about the unit they name.
_ABOUT_A_UNIT = frozenset(
    {
        Kind.ACTIVITY,
        Kind.AWARD_PROPOSAL,
        Kind.CAMPAIGN_RESPONSE,
        Kind.EXAMPLE,
        Kind.INCIDENT,
        Kind.INITIATIVE,
        Kind.ISSUED_PAPER,
        Kind.ISSUER,
        Kind.MEETING,
        Kind.NARRATIVE,
        Kind.PLEDGED_WORK,
        Kind.RESULT,
        Kind.SCORE_SHEET,
        Kind.SUBMISSION,
        Kind.TARGET,
        Kind.TIE_VOTE,
        Kind.CLOSING,
        Kind.ACCEPTANCE,
    }
)


def problems(facts: Facts, record: Record) -> Iterator[Problem]:
    """Yield what speaks against a record because of the units it names."""
    if isinstance(record, UnitVersion):
        yield from _version(facts, record)
    if kind_of(record) in _ABOUT_A_UNIT:
        unit = getattr(record, "unit", "")
        territory = facts.territories.now()
        if facts.me.role != "province" and not territory.may_speak_for(facts.me.unit, unit):
            yield Problem("unit_not_ours", "unit")
    if _own_ancestor(facts, record):
        yield Problem("own_parent", "parent")


def second_sheet(facts: Facts, before: Record | None, after: Record) -> Iterator[Problem]:
    """Yield why a unit gets no second sheet for a table and a period, and no second result."""
    if isinstance(after, ScoreSheet):
        if isinstance(before, ScoreSheet) and _about(before) == _about(after):
            return
        for other in _others(facts, after):
            words = {"owner": facts.read.label(Kind.UNIT, other.home)}
            yield Problem("sheet_of_unit_here", "unit", words)
    elif isinstance(after, SheetMove) and after.state == PUBLISHED:
        for other in _others(facts, facts.sheet(after.sheet)):
            if facts.state(other) == PUBLISHED:
                words = {"owner": facts.read.label(Kind.UNIT, other.home)}
                yield Problem("sheet_of_unit_published", "state", words)


def _about(sheet: ScoreSheet) -> tuple[str, str, str]:
    return sheet.table, sheet.unit, sheet.period


def _others(facts: Facts, sheet: ScoreSheet) -> list[ScoreSheet]:
    """Return the sheets that other offices keep for the same unit, table and period."""
    found = stored(facts.read)(
        Kind.SCORE_SHEET, table=sheet.table, unit=sheet.unit, period=sheet.period
    )
    return [other for other in found if other.home != sheet.home]


def holds_us(facts: Facts, record: Record) -> bool:
    """Say whether the record is the office's own unit, or its only version."""
    unit = facts.me.unit
    if isinstance(record, UnitVersion):
        versions = [v for v in facts.territories.now().every() if v.unit == unit]
        return record.unit == unit and len(versions) <= 1
    return record.id == unit


def _version(facts: Facts, version: UnitVersion) -> Iterator[Problem]:
    territory = facts.territories.now()
    if facts.me.role != "province" and not territory.believes(version):
        yield Problem("unit_not_ours", "unit")
    if version.parent and territory.leads_to(version.parent, version.unit):
        yield Problem("own_parent", "parent")


def _own_ancestor(facts: Facts, record: Record) -> bool:
    """Say whether the chain of parents of its own kind leads back to the record."""
    kind, seen = kind_of(record), set[str]()
    parent = getattr(record, "parent", None)
    while parent and parent not in seen and parent != record.id:
        seen.add(parent)
        row = facts.read.get(kind, parent)
        parent = getattr(row.record, "parent", None) if row else None
    return parent is not None and parent == record.id
