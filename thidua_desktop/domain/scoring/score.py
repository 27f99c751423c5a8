"""Scoring a sheet: every criterion's points, each group's, and the total, in four scores.

A total is the sum of the rounded parts, so that the printed column adds up; it may exceed the
nominal maximum and is never cut. Missing is not zero; a criterion that does not apply counts
nowhere, and a group of only such criteria is not assessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, localcontext
from typing import Any

from thidua_desktop.domain.figures import WIDE, total
from thidua_desktop.domain.records.reviews import ScoreReview
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.gates import Gate, Known, close, gates
from thidua_desktop.domain.scoring.rule import Ready
from thidua_desktop.domain.scoring.scheme import EXTRA, Row, Scheme
from thidua_desktop.domain.scoring.sheet import COLUMNS, Inputs, Item, Scored
from thidua_desktop.domain.stages import OPEN_SHEETS

_ZERO = Decimal(0)
# Why a row has no points that does not concern the unit.
_OFF = "not_applicable"
# How many scores there are in a state: before its turn, nobody has given one.
_REACHED: Mapping[str, int] = {
    "DANG_THAM_DINH": 3,
    "DA_THAM_DINH": 4,
    "DA_DUYET": 5,
    "DA_CONG_BO": 5,
}
_STAGES = ("KHOI", "THAM_DINH", "DUYET")


def score(
    scheme: Scheme,
    entries: Mapping[str, ScoreEntry],
    inputs: Mapping[str, Inputs],
    reviews: Iterable[ScoreReview] = (),
    state: str = "NHAP",
    before: Scored | None = None,
) -> Scored:
    """Score a sheet.

    Args:
        scheme: The table, made ready.
        entries: What the unit entered, by criterion id.
        inputs: What is known, by criterion id.
        reviews: Points given above the unit.
        state: Where the sheet stands; it says which scores there are.
        before: The same sheet in the same state, scored before: what nothing has changed for is
            taken from it as it is.
    """
    given: dict[str, dict[str, ScoreReview]] = {}
    for review in reviews:
        given.setdefault(review.criterion, {})[review.stage] = review
    if state in OPEN_SHEETS:
        entries = {uid: _live(entry) for uid, entry in entries.items()}
    with localcontext(WIDE):
        known = _explained(scheme, entries, inputs, before)
        found = gates(scheme, known)
        close(scheme, known, found)
        sheet = _Sheet(scheme, entries, known, given, _REACHED.get(state, 2), before)
        return sheet.scored(found)


def _live(entry: ScoreEntry) -> ScoreEntry:
    """Return an entry without points put down at handing in: they go on being computed."""
    return replace(entry, claimed=None, fixed=False) if entry.fixed else entry


def _explained(
    scheme: Scheme,
    entries: Mapping[str, ScoreEntry],
    inputs: Mapping[str, Inputs],
    before: Scored | None,
) -> dict[int, Known]:
    """Return every criterion's explanation and whether it concerns the unit."""
    known: dict[int, Known] = {}
    nothing = Inputs({})
    for place in scheme.order:
        row = scheme.rows[place]
        uid = row.criterion.id
        entry = entries.get(uid)
        given = inputs.get(uid, nothing)
        if row.links:
            given = _linked(row, given, known)
        applies = row.is_condition or not (entry and entry.not_applicable)
        old = before.items[place].explanation if before else None
        if old is not None and _still(old, given, applies=applies):
            known[place] = old, applies
            continue
        explanation = _of_leaf(row, given, scheme.table.decimals, applies=applies)
        if applies and place in scheme.circular and explanation.points is None:
            explanation = Explanation(
                explanation.rule, given.values, row.criterion.parameters, missing="linked_missing"
            )
        known[place] = explanation, applies
    return known


def _still(old: Explanation, given: Inputs, *, applies: bool) -> bool:
    """Say whether an explanation holds for these inputs; not one a condition has changed."""
    if applies == (old.missing == _OFF):
        return False
    if old.missing == "gate" or any(step.what == "gated" for step in old.steps[-2:]):
        return False
    same = old.inputs == given.values and old.counted == given.counted
    return same and old.sources == given.sources


def _linked(row: Row, given: Inputs, known: Mapping[int, Known]) -> Inputs:
    """Return the inputs with those taken from other criteria; what was typed goes first."""
    values, sources = dict(given.values), dict(given.sources)
    for name, at, their_name in row.links:
        if name in values or at not in known:
            continue
        found = known[at][0].inputs.get(their_name)
        if found is not None:
            values[name], sources[name] = found, "linked"
    return Inputs(values, given.counted, sources)


def _of_leaf(row: Row, given: Inputs, decimals: int, *, applies: bool) -> Explanation:
    if not applies:
        rule, parameters = row.criterion.rule or "", row.criterion.parameters
        told = given.counted, decimals, given.sources
        return Explanation(rule, given.values, parameters, (), None, _OFF, *told)
    if row.ready is not None:
        return row.ready.explain(given.values, decimals, given.counted, given.sources)
    missing = "no_parts" if row.criterion.rule else "no_rule"
    rule, parameters = row.criterion.rule or "", row.criterion.parameters
    return Explanation(rule, given.values, parameters, missing=missing, decimals=decimals)


class _Sheet:
    """The rows of one sheet, gathered from the bottom up."""

    def __init__(
        self,
        scheme: Scheme,
        entries: Mapping[str, ScoreEntry],
        known: Mapping[int, Known],
        reviews: Mapping[str, Mapping[str, ScoreReview]],
        reached: int,
        before: Scored | None,
    ) -> None:
        self._scheme = scheme
        self._entries = entries
        self._known = known
        self._reviews = reviews
        self._reached = reached
        self._before = before
        self._items: dict[int, Item] = {}

    def scored(self, found: tuple[Gate, ...]) -> Scored:
        rows = self._scheme.rows
        for place in range(len(rows) - 1, -1, -1):  # Parts come after their group.
            row = rows[place]
            self._items[place] = self._kept(row, place) or (
                self._group(row) if row.is_group else self._leaf(row, place)
            )
        explanation, totals = self._gathered(self._scheme.sum_of_roots, self._scheme.roots)
        items = tuple(self._items[place] for place in range(len(rows)))
        unscored = tuple(item.criterion.code for item in items if _waits(item))
        scores = dict(zip(COLUMNS, totals, strict=True))
        return Scored(items, unscored, found, explanation, **scores)

    def _kept(self, row: Row, place: int) -> Item | None:
        """Return the row as it was scored before, if nothing has changed for it."""
        if self._before is None:
            return None
        old = self._before.items[place]
        if row.is_group:
            same = all(self._items[part] is self._before.items[part] for part in row.parts)
        else:
            same = (
                self._known[place][0] is old.explanation
                and self._entries.get(row.criterion.id) == old.entry
                and self._reviews.get(row.criterion.id, {}) == old.reviews
            )
        return old if same else None

    def _leaf(self, row: Row, place: int) -> Item:
        explanation, applies = self._known[place]
        entry = self._entries.get(row.criterion.id)
        reviews = self._reviews.get(row.criterion.id, {})
        scores: list[Decimal | None] = [None] * len(COLUMNS)
        if applies and not row.is_condition:
            scores[0] = explanation.points
            scores[1] = entry.claimed if entry and entry.claimed is not None else scores[0]
            for column, stage in enumerate(_STAGES, start=2):
                review = reviews.get(stage)
                scores[column] = review.points if review else scores[column - 1]
        item = Item(row.criterion, row.level, row.is_group, entry, explanation, applies, row.part)
        return self._with(item, scores, reviews)

    def _group(self, row: Row) -> Item:
        ready = row.ready or self._scheme.sum_of_roots
        explanation, scores = self._gathered(ready, row.parts)
        applies = any(self._items[part].applies for part in row.parts)
        if not applies:
            explanation = replace(explanation, missing=_OFF)
        item = Item(row.criterion, row.level, row.is_group, None, explanation, applies, row.part)
        return self._with(item, scores, {})

    def _with(
        self, item: Item, scores: list[Decimal | None], reviews: Mapping[str, ScoreReview]
    ) -> Item:
        shown: dict[str, Any] = dict(zip(COLUMNS[: self._reached], scores, strict=False))
        return replace(item, **shown, reviews=reviews)

    def _gathered(
        self, ready: Ready, parts: tuple[int, ...]
    ) -> tuple[Explanation, list[Decimal | None]]:
        """Return how the computed points of some parts come together, and every score."""
        decimals = self._scheme.table.decimals
        found: dict[tuple[Decimal | None, ...], Explanation] = {}
        scores: list[Decimal | None] = []
        explanation = Explanation(ready.rule.code)
        items = [self._items[part] for part in parts]
        main = [item for item in items if item.part not in EXTRA]
        extra = [item for item in items if item.part in EXTRA]
        if not main:  # A group of bonus: its own parts are what it is made of.
            main, extra = extra, []
        possible = _sum(main, _most)
        assessed = _sum([item for item in main if item.applies], _most)
        for column in COLUMNS[: self._reached]:
            sums = total(getattr(i, column) for i in main), total(getattr(i, column) for i in extra)
            if sums not in found:
                inputs = {"possible": possible, "assessed": assessed, "extra": sums[1] or _ZERO}
                if sums != (None, None):
                    inputs["sum"] = sums[0] or _ZERO
                found[sums] = ready.explain(inputs, max(decimals, *map(_places, sums)))
            if not scores:
                explanation = found[sums]
            scores.append(found[sums].points)
        scores += [None] * (len(COLUMNS) - len(scores))
        return explanation, scores


def _places(points: Decimal | None) -> int:
    """Return how many decimals points have: those given by hand elsewhere may be finer."""
    return -int(points.as_tuple().exponent) if points is not None else 0


def _most(item: Item) -> Decimal | None:
    return item.criterion.max_points


def _sum(items: list[Item], of: Callable[[Item], Decimal | None]) -> Decimal:
    return total(of(item) for item in items) or _ZERO


def _waits(item: Item) -> bool:
    if item.is_group or item.is_condition or not item.applies:
        return False
    return item.standing is None and item.explanation.missing != "rule_only_ranks"
