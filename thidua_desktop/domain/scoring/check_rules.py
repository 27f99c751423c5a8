"""What is wrong with the rules of a table: parameters, best options, links and conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import WIDE, show_number
from thidua_desktop.domain.scoring.check_bands import check_bands
from thidua_desktop.domain.scoring.check_tree import DEDUCTION, Found, in_circles
from thidua_desktop.domain.scoring.parameters import INPUT_OF, Source
from thidua_desktop.domain.scoring.rule import Ready
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.scheme import Row, Scheme

Prepared = Mapping[str, Any]
_WHOLE_NUMBERS: Final = "late_days"
_HUNDRED: Final = Decimal(100)


def check_rules(scheme: Scheme) -> Iterator[Found]:
    """Yield what is wrong with each row's rule."""
    circular = _circular(scheme)
    for row in scheme.rows:
        code = row.criterion.code
        problems = [*_rule(row)]
        if row.ready is not None and not row.ready.problems:
            problems += [*_points(row), *_zero(row.ready), *_stretches(row), *_source(row)]
            problems += [*_links(scheme, row), *_conditions(scheme, row)]
        if row.criterion.id in circular:
            problems.append(Problem("link_circle", "parameters"))
        yield from ((code, problem) for problem in problems)


def best(code: str, prepared: Prepared) -> Decimal | None:
    """Return the most points a rule can give; None when there is no end, or it gives none."""
    found = _BEST.get(code)
    return found(prepared) if found else None


def _rule(row: Row) -> Iterator[Problem]:
    rule = rule_of(row.criterion.rule)
    if rule is None:
        if not row.is_group:
            yield Problem("rule_missing", "rule")
    elif row.is_group and rule.scope != "group":
        yield Problem("rule_on_group", "rule")
    elif rule.scope == "group" and not row.is_group:
        yield Problem("rule_of_group", "rule")
    elif row.ready is not None:
        yield from row.ready.problems


def _points(row: Row) -> Iterator[Problem]:
    most = row.criterion.max_points
    if row.ready is None or row.is_group or most is None or row.part == DEDUCTION:
        return
    prepared = row.ready.prepared
    own = prepared.get("max")
    reached = best(row.ready.rule.code, prepared)
    given = {"most": show_number(most)}
    if own is not None and own != most:
        yield Problem("max_differs", "parameters.max", given | {"own": show_number(own)})
    elif reached is not None and reached != most:
        yield Problem("best_differs", "parameters", given | {"best": show_number(reached)})
    elif "cap" in prepared and prepared["cap"] is None:
        yield Problem("cap_missing", "parameters.cap", given)


def _zero(ready: Ready) -> Iterator[Problem]:
    """Yield where the points above "under x % nothing" fall below that nothing."""
    least = ready.prepared.get("zero_below")
    if least is None or (ready.prepared["floor"] is not None and ready.prepared["floor"] >= 0):
        return
    most, each, step = (ready.prepared[name] for name in ("max", "per_step", "step"))
    short = WIDE.subtract(_HUNDRED, least)
    if WIDE.multiply(short, each) > WIDE.multiply(most, step):
        yield Problem("zero_not_lowest", "parameters.floor", {"least": show_number(least)})


def _stretches(row: Row) -> Iterator[Problem]:
    ready = row.ready
    for parameter in ready.rule.parameters if ready else ():
        if ready and parameter.form == "bands" and parameter.name in ready.prepared:
            bands = ready.prepared[parameter.name]
            yield from check_bands(parameter.name, bands, whole=parameter.name == _WHOLE_NUMBERS)


def _source(row: Row) -> Iterator[Problem]:
    ready = row.ready
    if ready is None or row.criterion.indicator or row.links:
        return
    if ready.prepared.get("of") == "level":
        return  # A level is somebody's word, not a measure.
    from_bloc = ready.rule.draws == "bloc" and "typed" not in ready.parameters.values()
    if ready.rule.draws == "measured" or from_bloc:
        yield Problem("indicator_missing", "indicator")


def _circular(scheme: Scheme) -> frozenset[str]:
    rows = scheme.rows
    return in_circles(
        {
            row.criterion.id: [rows[at].criterion.id for _, at, _ in row.links if at >= 0]
            for row in rows
        }
    )


def _links(scheme: Scheme, row: Row) -> Iterator[Problem]:
    for name, source in row.ready.prepared.items() if row.ready else ():
        if isinstance(source, Source):
            yield from _link(scheme, name, source)


def _link(scheme: Scheme, name: str, source: Source) -> Iterator[Problem]:
    letter = next(a for a, called in INPUT_OF.items() if called == source.input)
    field, given = f"parameters.{name}", {"text": source.criterion, "input": letter}
    target = _row(scheme, source.criterion)
    if target is None:
        yield Problem("link_missing", field, given)
    elif target.is_group or target.ready is None or target.is_condition:
        yield Problem("link_to_group", field, given)
    elif source.input not in target.ready.rule.inputs:
        yield Problem("link_without_input", field, given)


def _row(scheme: Scheme, code: str) -> Row | None:
    place = scheme.by_code.get(code)
    return None if place is None else scheme.rows[place]


def _conditions(scheme: Scheme, row: Row) -> Iterator[Problem]:
    if not row.is_condition or row.ready is None:
        return
    prepared = row.ready.prepared
    measured = prepared["condition"] != "stated"
    for name in ("criteria", "on"):
        asked = measured if name == "criteria" else prepared["effect"] == "zero"
        how = prepared["condition"] if name == "criteria" else ""
        for code in prepared.get(name, ()) if asked else ():
            yield from _looked_at(_row(scheme, code), how, f"parameters.{name}", {"text": code})


def _looked_at(
    target: Row | None, how: str, field: str, given: Mapping[str, str]
) -> Iterator[Problem]:
    if target is None:
        yield Problem("gate_code_unknown", field, given)
    elif target.is_group or target.is_condition:
        yield Problem("gate_on_group", field, given)
    elif how == "share_below" and not target.criterion.max_points:
        yield Problem("gate_no_max", field, given)
    elif how == "completion_below" and not _has_completion(target):
        yield Problem("gate_no_completion", field, given)


def _has_completion(row: Row) -> bool:
    ready = row.ready
    if ready is None or ready.problems:
        return False
    needs_ratio = ready.prepared.get("of", "completion") == "completion"
    return ready.rule.code in {"R09", "R18"} or ("ratio" in ready.prepared and needs_ratio)


def _share_of_max(prepared: Prepared) -> Decimal | None:
    cap = prepared["cap"]
    return None if cap is None else WIDE.multiply(prepared["max"], cap)


def _greatest(*names: str) -> Callable[[Prepared], Decimal | None]:
    def greatest(prepared: Prepared) -> Decimal | None:
        numbers: list[Decimal] = [prepared[name] for name in names]
        return max(numbers)

    return greatest


def _one(name: str) -> Callable[[Prepared], Decimal | None]:
    def one(prepared: Prepared) -> Decimal | None:
        found: Decimal | None = prepared.get(name)
        return found

    return one


def _of_stretches(prepared: Prepared) -> Decimal | None:
    options = prepared["levels" if prepared["of"] == "level" else "bands"]
    otherwise = prepared["otherwise"]
    points = [option.points for option in options] + ([] if otherwise is None else [otherwise])
    return max(points, default=None)


def _of_places(prepared: Prepared) -> Decimal | None:
    if prepared["points"] == "table":
        return max(prepared["places"], default=None)
    return _one("first_place")(prepared) if prepared["points"] == "steps" else None


_BEST: Final[Mapping[str, Callable[[Prepared], Decimal | None]]] = {
    "R01": _greatest("points_met", "points_not"),
    "R02": _share_of_max,
    "R03": _one("max"),
    "R04": _one("cap"),
    "R05": _of_stretches,
    "R06": _one("cap"),
    "R07": _one("start"),
    "R08": _one("max"),
    "R09": _one("max"),
    "R10": _of_places,
    "R11": _greatest("above", "equal", "below"),
    "R13": _one("max"),
    "R15": _greatest("points_better", "points_equal", "points_worse"),
    "R18": _share_of_max,
}
