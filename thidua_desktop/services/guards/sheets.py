"""A unit's own sheet and its entries: written until it is handed in, and again when returned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.figures import show_number, trimmed
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.r13 import refusal
from thidua_desktop.domain.scoring.scheme import Row
from thidua_desktop.domain.scoring.sheet import Inputs, Item
from thidua_desktop.domain.scoring.typed import typed_inputs
from thidua_desktop.domain.stages import HANDED_IN, OPEN_SHEETS, OWN_STATES
from thidua_desktop.services.guards.facts import Facts

_ABOUT = ("table", "unit", "period")
_HANDING_IN = ("state", "round", "table_hash", "submitted_on")


def opened(facts: Facts, uid: str) -> None:
    """Refuse when the unit may not write a sheet now."""
    if facts.state(facts.sheet(uid)) not in OPEN_SHEETS:
        raise refuse("sheet_closed")


def problems(facts: Facts, before: Record | None, after: Record) -> Iterator[Problem]:
    """Yield what speaks against a unit's own sheet, or an entry in it."""
    if isinstance(after, ScoreSheet):
        yield from changes(facts, before if isinstance(before, ScoreSheet) else None, after)
    elif isinstance(after, ScoreEntry):
        if isinstance(before, ScoreEntry) and before.sheet != after.sheet:
            opened(facts, before.sheet)
        yield from entry_problems(facts, after)


def changes(facts: Facts, before: ScoreSheet | None, after: ScoreSheet) -> Iterator[Problem]:
    """Yield what may not become of a sheet."""
    if after.state not in OWN_STATES:
        yield Problem("sheet_state_not_ours", "state")
    elif before is None:
        fresh = replace(after, state="NHAP", round=None, table_hash=None, submitted_on=None)
        if after != fresh:
            yield Problem("sheet_only_by_handing_in", "state")
    elif before != after:
        yield from _changes(facts, before, after)


def entry_problems(facts: Facts, entry: ScoreEntry) -> Iterator[Problem]:
    """Yield what speaks against an entry."""
    sheet = facts.sheet(entry.sheet)
    criterion = facts.one(Kind.CRITERION, entry.criterion, Criterion)
    if sheet.home != entry.home:
        yield Problem("sheet_not_ours", "sheet")
    elif facts.state(sheet) not in OPEN_SHEETS:
        yield Problem("sheet_closed", "sheet")
    row = facts.row(sheet, criterion.id)
    if row is None:
        yield Problem("criterion_of_other_table", "criterion")
    elif row.is_group:
        yield Problem("entry_of_group", "criterion")
    elif not entry.not_applicable:
        known = facts.material(sheet).known.get(criterion.id, Inputs({}))
        yield from _overrides(row, entry, known)
        if entry.claimed is not None:
            decimals = facts.book(sheet.table).table.decimals
            item = facts.item(sheet, criterion.id, entry)
            yield from points_problems(item, entry.claimed, "claimed", decimals)
            if not entry.reason and needs_reason(item, entry.claimed, item.computed):
                shown = "" if item.computed is None else show_number(item.computed)
                yield Problem("reason_missing", "reason", {"computed": shown})


def points_problems(item: Item, points: Decimal, field: str, decimals: int) -> Iterator[Problem]:
    """Yield what is wrong with points given by people."""
    most = item.criterion.max_points
    if most is not None and points > most:
        yield Problem("points_above_most", field, {"most": show_number(most)})
    elif -int(trimmed(points).as_tuple().exponent) > decimals:
        given = {"points": show_number(points), "decimals": str(decimals)}
        yield Problem("points_too_fine", field, given)
    if item.criterion.rule == "R13" and (wrong := refusal(item.criterion.parameters, points)):
        yield wrong.on(field)


def needs_reason(item: Item, points: Decimal, others: Decimal | None) -> bool:
    """Say whether points differ from those before them, or fall short where that needs a word."""
    parameters, most = item.criterion.parameters, item.criterion.max_points
    if parameters.get("reason_below_max") == "yes" and most is not None and points < most:
        return True
    return others is not None and points != others


def unanswered(facts: Facts, sheet: ScoreSheet) -> tuple[str, ...]:
    """Return codes of the criteria that keep a sheet from being handed in."""
    scored = facts.material(sheet).scored(facts.book(sheet.table).scheme)
    asked = (
        gate.criterion.code
        for gate in scored.gates
        if gate.holds is None and gate.criterion.parameters.get("condition") == "stated"
    )
    waiting = {*scored.unscored, *asked} - _waiting_for_others(scored.items)
    return tuple(item.criterion.code for item in scored.items if item.criterion.code in waiting)


def _waiting_for_others(items: tuple[Item, ...]) -> set[str]:
    """Return codes of criteria whose points only the whole bloc's figures can give."""
    return {item.criterion.code for item in items if item.explanation.missing == "bloc_waits"}


def _changes(facts: Facts, before: ScoreSheet, after: ScoreSheet) -> Iterator[Problem]:
    moved = [name for name in _ABOUT if getattr(before, name) != getattr(after, name)]
    if (after.round or 0) < (before.round or 0) or (before.state, after.state) == _BACK:
        yield Problem("sheet_not_draft_again", "state")
    elif facts.state(before) not in OPEN_SHEETS:
        yield Problem("sheet_closed", moved[0] if moved else "state")
    elif moved and _begun(facts, before):
        yield Problem("sheet_has_entries", moved[0])
    elif any(getattr(before, name) != getattr(after, name) for name in _HANDING_IN):
        yield from _handing_in(facts, before, after)


def _begun(facts: Facts, sheet: ScoreSheet) -> bool:
    """Say whether anything has been entered in a sheet, or said of it."""
    users = facts.read.users(Kind.SCORE_SHEET, sheet.id)
    entered = any(kind is Kind.SCORE_ENTRY for kind, _ in users)
    return entered or facts.state(sheet) == "TRA_LAI"


def _handing_in(facts: Facts, before: ScoreSheet, after: ScoreSheet) -> Iterator[Problem]:
    whole = after.state == HANDED_IN and after.submitted_on is not None
    if not whole or after.round != (before.round or 0) + 1:
        yield Problem("sheet_only_by_handing_in", "state")
    elif after.table_hash != facts.book(after.table).hash:
        yield Problem("sheet_hash_other", "table_hash")
    elif codes := unanswered(facts, before):
        yield Problem("sheet_unfinished", "", {"codes": ", ".join(codes)})


def _overrides(row: Row, entry: ScoreEntry, known: Inputs) -> Iterator[Problem]:
    """Yield each figure typed over a known one without a reason."""
    if row.ready is None or entry.reason:
        return
    for name, field in typed_inputs(row.ready):
        typed, here = getattr(entry, field), known.values.get(name)
        if typed is not None and here is not None and typed != here:
            yield Problem("override_reason", "reason", {"known": show_number(here)})
            return


_BACK = (HANDED_IN, "NHAP")
