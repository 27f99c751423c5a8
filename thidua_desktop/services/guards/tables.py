"""Criteria tables: whose they are, and that an applied one stands as it was applied."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.blocs import Bloc
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.scoring.checker import check_table
from thidua_desktop.domain.scoring.ranking import read_tie_breaks
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.services.guards.facts import Facts

DRAFT = "NHAP"
APPLIED = "AP_DUNG"
# What may change in a table that has been applied.
_FREE = frozenset({"state", "note", "sample"})
_WAYS = frozenset({(DRAFT, APPLIED), (APPLIED, "THAY_THE")})


def problems(facts: Facts, before: Record | None, after: Record) -> Iterator[Problem]:
    """Yield what speaks against a table or a part of one."""
    if isinstance(after, CriteriaTable):
        yield from _table(facts, before if isinstance(before, CriteriaTable) else None, after)
    elif isinstance(after, (Criterion, RatingBand)):
        yield from _part(facts, before, after)
        if isinstance(after, Criterion):
            yield from _criterion(facts, after)
    elif isinstance(after, AwardQuota):
        bloc = facts.one(Kind.BLOC, after.bloc, Bloc)
        if bloc.home != after.home:
            yield Problem("bloc_not_ours", "bloc")


def removal_problems(facts: Facts, record: Record) -> Iterator[Problem]:
    """Yield what keeps a table, or a part of one, from being removed."""
    table = record if isinstance(record, CriteriaTable) else None
    if isinstance(record, (Criterion, RatingBand)):
        table = facts.table(record.table)
    if table is not None and table.state != DRAFT:
        yield Problem("table_applied")


def _table(facts: Facts, before: CriteriaTable | None, after: CriteriaTable) -> Iterator[Problem]:
    try:
        read_tie_breaks(after.tie_breaks)
    except UserError as error:
        yield from error.problems
    state = before.state if before else DRAFT
    if before is not None and state != DRAFT:
        names = (name for name in before.__slots__ if name not in _FREE)
        changed = [n for n in names if getattr(before, n) != getattr(after, n)]
        if changed:
            yield Problem("table_applied", changed[0])
    if state != after.state:
        if (state, after.state) not in _WAYS:
            yield Problem("table_applied" if state != DRAFT else "table_not_applied", "state")
        elif after.state == APPLIED:
            yield from _sound(facts, before, after)


def _sound(facts: Facts, before: CriteriaTable | None, after: CriteriaTable) -> Iterator[Problem]:
    """Yield why a table may not be applied."""
    if before is None:
        yield Problem("table_unsound", "state", {"count": "1"})
        return
    book = facts.marking.rulebook_of(after)
    criteria = [row.criterion for row in book.scheme.rows]
    findings = check_table(after, criteria, book.bands)
    if errors := [finding for finding in findings if finding.severity == "error"]:
        yield Problem("table_unsound", "state", {"count": str(len(errors))})
    elif after.hash != book.hash:
        yield Problem("table_hash_other", "hash")


def _part(facts: Facts, before: Record | None, part: Criterion | RatingBand) -> Iterator[Problem]:
    table = facts.table(part.table)
    tables = [table]
    if isinstance(before, (Criterion, RatingBand)) and before.table != part.table:
        tables.append(facts.table(before.table))
    if table.home != part.home:
        yield Problem("table_not_ours", "table")
    elif any(one.state != DRAFT for one in tables):
        yield Problem("table_applied", "table")


def _criterion(facts: Facts, criterion: Criterion) -> Iterator[Problem]:
    if rule := rule_of(criterion.rule):
        wrong = check_parameters(rule, criterion.parameters)
        # A draft may still be silent on one; the checker lets no such table be applied.
        yield from (p.on("parameters") for p in wrong if p.code != "parameter_missing")
    if criterion.parent:
        parent = facts.one(Kind.CRITERION, criterion.parent, Criterion)
        if parent.table != criterion.table:
            yield Problem("parent_of_other_table", "parent")
