"""What is wrong with a criteria table, before it is applied: findings as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.check_ratings import check_ratings
from thidua_desktop.domain.scoring.check_rules import check_rules
from thidua_desktop.domain.scoring.check_tree import (
    BONUS,
    DEDUCTION,
    check_tree,
    gives_nothing,
    most_of_all,
)
from thidua_desktop.domain.scoring.ranking import VOTE, TieBreak, read_tie_breaks
from thidua_desktop.domain.scoring.scheme import Row, Scheme, scheme
from thidua_desktop.domain.scoring.tie_keys import ON_TIME, REPORTED

ERROR: Final = "error"
WARNING: Final = "warning"
# A table with one of these may be applied; with anything else it may not.
WARNINGS: Final = frozenset(
    {
        "band_gap_whole",
        "band_no_end",
        "best_differs",
        "cap_missing",
        "gate_rating_unknown",
        "group_cap_differs",
        "group_cap_unreachable",
        "indicator_missing",
        "max_differs",
        "max_missing",
        "max_too_fine",
        "rating_no_lowest",
        "rating_unreachable",
        "ratings_none",
        "tie_break_idle",
        "tie_break_no_vote",
        "tie_break_twice",
        "tie_breaks_none",
        "zero_not_lowest",
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a table that somebody should look at.

    Attributes:
        code: Key of its sentence, as of a problem's.
        severity: "error": the table cannot be applied; or "warning".
        criterion: Code of the criterion; "" when it concerns the table.
        params: Words and numbers the sentence needs.
        field: The field it belongs to: "max_points", "parameters.cap" …
    """

    code: str
    severity: str
    criterion: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    field: str = ""


def check_table(
    table: CriteriaTable, criteria: Iterable[Criterion], bands: Iterable[RatingBand] = ()
) -> tuple[Finding, ...]:
    """Return everything that is wrong with a table: the table's own, then row by row."""
    rows = tuple(criteria)
    made = scheme(table, rows)
    found = [("", problem) for problem in (*_settings(table, rows), *_tie_breaks(made))]
    found += check_ratings(made, bands, most_of_all(made) if rows else None)
    found += [*check_tree(made, rows), *check_rules(made)]
    order = {code: place + 1 for code, place in made.by_code.items()}
    return tuple(_finding(*one) for one in sorted(found, key=lambda one: order.get(one[0], 0)))


def _finding(criterion: str, problem: Problem) -> Finding:
    severity = WARNING if problem.code in WARNINGS else ERROR
    return Finding(problem.code, severity, criterion, problem.params, problem.field)


def _settings(table: CriteriaTable, rows: tuple[Criterion, ...]) -> Iterator[Problem]:
    if not rows:
        yield Problem("table_empty")
    given: Mapping[str, object] = {
        "decimals": table.decimals,
        "ranking": table.ranking,
        "not_applicable": table.not_applicable,
    }
    if given["decimals"] is None:
        yield Problem("decimals_missing", "decimals")
    if not given["ranking"]:
        yield Problem("ranking_missing", "ranking")
    if not given["not_applicable"]:
        yield Problem("policy_missing", "not_applicable")


def _tie_breaks(made: Scheme) -> Iterator[Problem]:
    try:
        tie_breaks = read_tie_breaks(made.table.tie_breaks)
    except UserError as error:
        yield from error.problems
        return
    where = "tie_breaks"
    if not tie_breaks:
        yield Problem("tie_breaks_none", where)
    elif tie_breaks[-1].key != VOTE:
        yield Problem("tie_break_no_vote", where)
    yield from _one_by_one(made, tie_breaks)


def _one_by_one(made: Scheme, tie_breaks: Sequence[TieBreak]) -> Iterator[Problem]:
    where = "tie_breaks"
    for number, tie_break in enumerate(tie_breaks):
        line = {"text": tie_break.line}
        if tie_break in tie_breaks[:number]:
            yield Problem("tie_break_twice", where, line)
        if _is_idle(made, tie_break):
            yield Problem("tie_break_idle", where, line)
        yield from _codes(made, tie_break)


def _is_idle(made: Scheme, tie_break: TieBreak) -> bool:
    """Say whether the table has nothing that the tie-break looks at."""
    if tie_break.key == "DUNG_HAN":
        return not any(row.ready and row.ready.rule.code == ON_TIME for row in made.rows)
    part = {"TRUOC_THUONG": BONUS, "IT_TRU": DEDUCTION}.get(tie_break.key)
    return part is not None and not any(row.part == part for row in made.rows)


def _codes(made: Scheme, tie_break: TieBreak) -> Iterator[Problem]:
    for code in tie_break.codes:
        given = {"text": tie_break.line, "code": code}
        place = made.by_code.get(code)
        if place is None:
            yield Problem("tie_break_code_unknown", "tie_breaks", given)
        elif tie_break.key == "KET_QUA":
            if not _reports(made.rows[place]):
                yield Problem("tie_break_no_result", "tie_breaks", given)
        elif gives_nothing(made.rows[place]):
            yield Problem("tie_break_no_points", "tie_breaks", given)


def _reports(row: Row) -> bool:
    inputs = row.ready.rule.inputs if row.ready and not row.is_group else ()
    return bool(set(REPORTED) & set(inputs))
