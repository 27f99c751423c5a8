"""A unit's own sheet and its entries: written until it is handed in, and again when returned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.sheet import Inputs, Scored
from thidua_desktop.domain.stages import HANDED_IN, OPEN_SHEETS, OWN_STATES
from thidua_desktop.services.guards.facts import Facts
from thidua_desktop.services.guards.points import figure_problems, needs_reason, points_problems

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
        was = before if isinstance(before, ScoreEntry) else None
        yield from entry_problems(facts, was, after)


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


def entry_problems(facts: Facts, before: ScoreEntry | None, entry: ScoreEntry) -> Iterator[Problem]:
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
    elif row.is_condition and (entry.not_applicable or entry.claimed is not None):
        yield from _only_answered(entry)
    elif entry.fixed:  # Its figures are those that were entered before.
        yield from _fixed(facts, sheet, before, entry)
    elif not entry.not_applicable:
        known = facts.material(sheet).known.get(criterion.id, Inputs({}))
        yield from figure_problems(row, entry, known)
        yield from _claimed(facts, sheet, entry)


def _only_answered(entry: ScoreEntry) -> Iterator[Problem]:
    """Yield what a condition, which is only answered, cannot have."""
    if entry.not_applicable:
        yield Problem("condition_applies", "not_applicable")
    if entry.claimed is not None:
        yield Problem("condition_without_points", "claimed")


def _fixed(
    facts: Facts, sheet: ScoreSheet, before: ScoreEntry | None, entry: ScoreEntry
) -> Iterator[Problem]:
    """Yield a problem if points said to be computed are not."""
    kept = before is not None and before.fixed and before.claimed == entry.claimed
    computed = facts.item(sheet, entry.criterion, entry).computed
    if not kept and (computed is None or entry.claimed != computed):
        yield Problem("fixed_not_computed", "claimed")


def _claimed(facts: Facts, sheet: ScoreSheet, entry: ScoreEntry) -> Iterator[Problem]:
    """Yield what speaks against the points the unit gives itself."""
    if entry.claimed is None:
        return
    item = facts.item(sheet, entry.criterion, entry)
    decimals = facts.book(sheet.table).table.decimals
    yield from points_problems(item, entry.claimed, "claimed", decimals)
    if not entry.reason and needs_reason(item, entry.claimed, item.computed):
        shown = "" if item.computed is None else show_number(item.computed)
        yield Problem("reason_missing", "reason", {"computed": shown})


def _unanswered(scored: Scored) -> tuple[str, ...]:
    """Return codes of the criteria that keep a sheet from being handed in."""
    waiting = {i.criterion.code for i in scored.items if i.explanation.missing == "bloc_waits"}
    return tuple(code for code in unfinished(scored) if code not in waiting)


def unfinished(scored: Scored) -> tuple[str, ...]:
    """Return codes of the criteria that have no points, and of conditions not answered."""
    asked = (
        gate.criterion.code
        for gate in scored.gates
        if gate.holds is None and gate.criterion.parameters.get("condition") == "stated"
    )
    waiting = {*scored.unscored, *asked}
    return tuple(item.criterion.code for item in scored.items if item.criterion.code in waiting)


def _nothing_applies(scored: Scored) -> bool:
    return not any(i.applies for i in scored.items if not i.is_group and not i.is_condition)


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
    else:
        scored = facts.scored(before)
        if codes := _unanswered(scored):
            yield Problem("sheet_unfinished", "", {"codes": ", ".join(codes)})
        elif _nothing_applies(scored):
            yield Problem("sheet_empty")


_BACK = (HANDED_IN, "NHAP")
