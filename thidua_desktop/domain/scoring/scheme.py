"""A criteria table made ready once, to score any number of sheets with.

Rules are looked up and their parameters read; the tree is put in printing order; inputs that one
criterion takes from another are put in an order in which they can be known.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from thidua_desktop.domain.kinds import plain
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring import r17
from thidua_desktop.domain.scoring.parameters import INPUT_OF, Source
from thidua_desktop.domain.scoring.rule import Ready, ready
from thidua_desktop.domain.scoring.rules import rule_of

# Parts of the table beside the points it is named for.
EXTRA = frozenset({"THUONG", "TRU"})
# What may change in a table without changing any score.
_UNHASHED = ("state", "hash", "note", "sample")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table in its place.

    Attributes:
        criterion: The row.
        level: 0 at the top.
        is_group: It has rows below it.
        ready: Its rule with the parameters read; a group without one is a plain sum. None for a
            criterion without a rule, or with one that a group has.
        part: THUONG or TRU when it, or a group above it, is bonus or deductions; else "".
        parts: Places of the rows directly below it.
        links: Inputs it takes from other rows: name, that row's place and its input's name.
    """

    criterion: Criterion
    level: int
    is_group: bool
    ready: Ready | None
    part: str
    parts: tuple[int, ...]
    links: tuple[tuple[str, int, str], ...]

    @property
    def is_condition(self) -> bool:
        """Whether it is applied to the whole sheet and has no points of its own."""
        return self.ready is not None and self.ready.rule.scope == "sheet"


@dataclass(frozen=True)
class Scheme:
    """A table ready to score with.

    Attributes:
        table: The table.
        rows: Its rows in printing order, each group before its parts.
        order: Places of the criteria in an order in which linked inputs are known.
        circular: Places of rows whose links go round in a circle or lead nowhere.
    """

    table: CriteriaTable
    rows: tuple[Row, ...]
    order: tuple[int, ...]
    circular: frozenset[int]

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """Places of the rows at the top."""
        return tuple(place for place, row in enumerate(self.rows) if not row.level)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each row by its id."""
        return {row.criterion.id: place for place, row in enumerate(self.rows)}

    @cached_property
    def by_code(self) -> Mapping[str, int]:
        """The place of each row by its code; of two with one code, the first."""
        return {row.criterion.code: place for place, row in reversed(tuple(enumerate(self.rows)))}

    @cached_property
    def sum_of_roots(self) -> Ready:
        """What the whole sheet does with its top rows."""
        return _plain_sum(self.table)


def scheme(table: CriteriaTable, criteria: Iterable[Criterion]) -> Scheme:
    """Make a table ready."""
    given = sorted(criteria, key=lambda c: (c.sort_order or 0, c.code, c.id))
    children: dict[str | None, list[Criterion]] = {}
    for criterion in given:
        children.setdefault(criterion.parent, []).append(criterion)
    placed: list[tuple[Criterion, int, str]] = []
    for top in children.get(None, ()):
        _place(top, children, placed)
    reached = {criterion.id for criterion, _, _ in placed}
    # Under a row of elsewhere, or in a circle: shown, not lost.
    placed += [(c, 0, c.part or "") for c in given if c.id not in reached]
    rows = _rows(table, placed)
    order, circular = _linked_order(rows)
    return Scheme(table, rows, order, circular)


def table_hash(
    table: CriteriaTable, criteria: Iterable[Criterion], bands: Iterable[RatingBand] = ()
) -> str:
    """Return what tells one version of a table from another: SHA-256 over all its rows' values."""
    own = plain(table)
    rows = [{name: own[name] for name in own if name not in _UNHASHED}]
    for parts in (criteria, bands):
        rows += [plain(part) | {"id": part.id} for part in sorted(parts, key=lambda p: p.id)]
    text = json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _place(
    top: Criterion,
    children: Mapping[str | None, list[Criterion]],
    placed: list[tuple[Criterion, int, str]],
) -> None:
    # A stack, not recursion: a chain of parents in a hostile file may be long.
    stack = [(top, 0, top.part or "")]
    while stack:
        criterion, level, part = stack.pop()
        placed.append((criterion, level, part))
        below = children.get(criterion.id, ())
        stack += [(child, level + 1, child.part or part) for child in reversed(below)]


def _rows(table: CriteriaTable, placed: list[tuple[Criterion, int, str]]) -> tuple[Row, ...]:
    place_of = {criterion.id: place for place, (criterion, _, _) in enumerate(placed)}
    codes = {c.code: place for place, (c, _, _) in reversed(tuple(enumerate(placed)))}
    below: dict[int, list[int]] = {}
    for place, (criterion, level, _) in enumerate(placed):
        if level and criterion.parent:
            below.setdefault(place_of[criterion.parent], []).append(place)
    rows = []
    for place, (criterion, level, part) in enumerate(placed):
        parts = tuple(below.get(place, ()))
        made = _ready(criterion, table, is_group=bool(parts))
        links = _links(made, codes) if made else ()
        rows.append(Row(criterion, level, bool(parts), made, part, parts, links))
    return tuple(rows)


def _ready(criterion: Criterion, table: CriteriaTable, *, is_group: bool) -> Ready | None:
    rule = rule_of(criterion.rule)
    if rule is not None and (rule.scope == "group") == is_group:
        return ready(rule, criterion.parameters)
    return _plain_sum(table) if is_group else None


def _plain_sum(table: CriteriaTable) -> Ready:
    return ready(r17.RULE, {"not_applicable": table.not_applicable or "LOAI_BO"})


def _links(made: Ready, codes: Mapping[str, int]) -> tuple[tuple[str, int, str], ...]:
    """Return the inputs taken from other rows; -1 for a row that does not exist."""
    return tuple(
        (INPUT_OF[name[0]], codes.get(source.criterion, -1), source.input)
        for name, source in made.prepared.items()
        if isinstance(source, Source)
    )


def _linked_order(rows: tuple[Row, ...]) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return the criteria, linked ones after those they look at, and those that never can be."""
    waiting = {place for place, row in enumerate(rows) if not row.is_group}
    order: list[int] = []
    while waiting:
        done = [p for p in sorted(waiting) if not any(at in waiting for _, at, _ in rows[p].links)]
        if not done:
            break
        order += done
        waiting.difference_update(done)
    nowhere = {p for p in order if any(at < 0 or rows[at].is_group for _, at, _ in rows[p].links)}
    return (*order, *sorted(waiting)), frozenset(waiting | nowhere)
