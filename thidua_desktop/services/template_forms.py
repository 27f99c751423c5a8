"""A template's workbook as a value: what is written beforehand, and what errors repeat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from thidua_desktop.bundles.cells import CellValue
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.template_form import Form, Leaf, Line
from thidua_desktop.bundles.template_layout import (
    FIRST_ROW,
    MEASURE,
    TARGET,
    Sheet,
    title_of,
)
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.indicators import Indicator, Target
from thidua_desktop.domain.template_ids import PREPARED, row_id
from thidua_desktop.services.template_scope import Scope
from thidua_desktop.texts import template as words

# Beside what is written beforehand: for what nobody thought of.
_SPARE: Final = 20


@dataclass(frozen=True, slots=True)
class Prepared:
    """One row as it is written before anything is typed: its cells, and its number's decimals."""

    cells: Mapping[str, CellValue]
    decimals: int | None = None


def new_form(manifest: Manifest, scope: Scope) -> Form:
    """Return a template in which nothing has been typed."""
    lists = scope.lists()
    leaves = []
    for sheet in scope.sheets:
        lines = [
            Line(row_id(manifest.bundle_id, sheet.name, number), row.cells, decimals=row.decimals)
            for number, row in enumerate(_padded(sheet, scope, lists), start=1)
        ]
        numbered = dict(enumerate(lines, start=FIRST_ROW))
        leaves.append(Leaf(sheet, numbered, _top(manifest, sheet, scope)))
    name = scope.campaign.name if scope.campaign else ""
    return Form(manifest, tuple(leaves), lists, scope.span, name)


def with_lines(
    form: Form, typed: Mapping[Kind, Mapping[int, Line]], tops: Mapping[Kind, str]
) -> Form:
    """Return the form with what was typed in its rows, and the rest as it is written beforehand.

    Args:
        form: A new one.
        typed: Lines by number, by kind.
        tops: What stands over each sheet.
    """
    leaves = []
    for leaf in form.leaves:
        kind = leaf.sheet.kind
        lines = _merged(leaf, typed.get(kind, {}))
        leaves.append(replace(leaf, lines=lines, top=tops[kind], mending=True))
    return replace(form, leaves=tuple(leaves))


def _merged(leaf: Leaf, typed: Mapping[int, Line]) -> dict[int, Line]:
    """Return the typed lines where they stood, with what is still to be filled in around them."""
    subjects = {column.key for column in leaf.sheet.columns if column.subject}

    def about(line: Line) -> tuple[CellValue, ...]:
        return tuple(line.cells.get(key) for key in sorted(subjects))

    used = {line.uid for line in typed.values()}
    prepared = {about(line): line for line in leaf.lines.values() if line.cells}
    told = {about(line) for line in typed.values()}
    left = [line for line in leaf.lines.values() if not line.cells or about(line) not in told]
    ids = iter([line.uid for line in leaf.lines.values() if line.uid not in used])
    waiting = sorted(left, key=lambda line: not line.cells)
    lines = {number: _beside(line, prepared.get(about(line))) for number, line in typed.items()}
    number = FIRST_ROW
    for line, uid in zip(waiting, ids, strict=False):
        while number in typed:
            number += 1
        lines[number] = replace(line, uid=uid)
        number += 1
    return lines


def _beside(line: Line, prepared: Line | None) -> Line:
    """Return a typed line with what is written beside its subject, which nobody types."""
    if prepared is None:
        return line
    return replace(line, cells={**prepared.cells, **line.cells}, decimals=prepared.decimals)


def _padded(sheet: Sheet, scope: Scope, lists: Mapping[str, Any]) -> Iterator[Prepared]:
    rows = list(_ROWS[sheet.kind](scope, lists))[:PREPARED]
    count = PREPARED if sheet.kind is Kind.ACTIVITY else min(PREPARED, len(rows) + _SPARE)
    yield from rows
    yield from (Prepared({}) for _ in range(count - len(rows)))


def _results(scope: Scope, lists: Mapping[str, Any]) -> Iterator[Prepared]:
    """Yield the indicators of which the unit has a target; all of them where it has none."""
    targets = _targets(scope)
    said = {uid: word for word, uid in lists.get(Kind.INDICATOR.value, ())}
    indicators = scope.indicators()
    wanted = [one for one in indicators if one.id in targets] or indicators
    for one in wanted:
        cells: dict[str, CellValue] = {"indicator": said.get(one.id), MEASURE: one.measure}
        if one.id in targets:
            cells[TARGET] = _shown(targets[one.id], one)
        yield Prepared(cells, one.decimals)


def _targets(scope: Scope) -> dict[str, Target]:
    found: dict[str, Target] = {}
    targets: Iterable[Target] = scope.read.records(Kind.TARGET)
    for target in targets:
        if (target.unit, target.year) == (scope.unit, scope.year) and target.home in scope.above:
            found.setdefault(target.indicator, target)
    return found


def _shown(target: Target, indicator: Indicator) -> str:
    def number(value: Any) -> str:
        return show_number(value, indicator.decimals)

    if target.lower is not None and target.upper is not None:
        return f"{number(target.lower)}–{number(target.upper)}"
    return f"{words.ABOUT_TARGET if target.approximate else ''}{number(target.value)}"


def _responses(scope: Scope, lists: Mapping[str, Any]) -> Iterator[Prepared]:
    said = {uid: word for word, uid in lists.get(Kind.CAMPAIGN.value, ())}
    return (Prepared({"campaign": said.get(one.id)}) for one in scope.campaigns())


def _none(_scope: Scope, _lists: Mapping[str, Any]) -> Iterator[Prepared]:
    return iter(())


_ROWS: Final[Mapping[Kind, Callable[[Scope, Mapping[str, Any]], Iterator[Prepared]]]] = {
    Kind.ACTIVITY: _none,
    Kind.RESULT: _results,
    Kind.CAMPAIGN_RESPONSE: _responses,
}


def _top(manifest: Manifest, sheet: Sheet, scope: Scope) -> str:
    period = scope.period.name if scope.period else ""
    return words.sheet_title(title_of(sheet.kind), manifest.receiver_name, period)
