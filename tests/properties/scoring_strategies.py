"""Parameters and inputs of every scoring rule, as wild as a table and a register allow."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume
from hypothesis import strategies as st

from thidua_desktop.domain.scoring.parameters import Parameter
from thidua_desktop.domain.scoring.rule import Rule, check_parameters

Parameters = dict[str, str]
Inputs = dict[str, Decimal]

_SMALL = st.integers(0, 30)
_WHERE = ("typed", "indicator", "bloc")


def _spelled(value: Decimal) -> str:
    return format(value, "f")


def numbers(least: int = -50, most: int = 50) -> st.SearchStrategy[Decimal]:
    """Return numbers with up to three places; whole ones often, where edges meet."""
    fine = st.decimals(least, most, places=3)
    return st.integers(least, most).map(Decimal) | fine.map(Decimal)


@st.composite
def _bands(draw: st.DrawFn) -> str:
    edges = sorted(draw(st.sets(st.integers(-20, 130), min_size=2, max_size=5)))
    closed = draw(st.booleans())
    opening, closing = ("[", ")") if closed else ("(", "]")
    ends = [str(edge) for edge in edges]
    if draw(st.booleans()):
        ends[0] = ""
    bands = [f"{opening}{a},{b}{closing}={draw(_SMALL)}" for a, b in pairwise(ends)]
    return " ".join(bands)


_NUMBERS: dict[str, st.SearchStrategy[Decimal]] = {
    "step": numbers(0, 5).filter(bool),
    "met_share": st.sampled_from([Decimal(text) for text in ("0", "0.5", "0.333", "1")]),
    "threshold": numbers(0, 150),
    "zero_below": numbers(0, 110),
    "points_not": numbers(-5, 20),
    "floor": numbers(-20, 5),
    "otherwise": numbers(-5, 5),
    "start": numbers(0, 20),
}
_LISTS: dict[str, st.SearchStrategy[str]] = {
    "bands": _bands(),
    "levels": st.lists(_SMALL, min_size=1, max_size=5).map(
        lambda points: " ".join(f"M{at}={p}" for at, p in enumerate(points))
    ),
    "places": st.lists(_SMALL, min_size=1, max_size=5).map(
        lambda points: " ".join(f"{at}={p}" for at, p in enumerate(points, start=1))
    ),
    "codes": st.just("I.1 II.2"),
    "source": st.just("typed") | st.just("2.b"),
}


def _text(parameter: Parameter) -> st.SearchStrategy[str]:
    if parameter.name == "points":
        return st.sampled_from(("steps", "table", "steps", "table", "none"))
    if parameter.form == "word":
        return st.sampled_from(parameter.options)
    if parameter.form in _LISTS:
        return _LISTS[parameter.form]
    number = _NUMBERS.get(parameter.name, numbers(0, 20)).map(_spelled)
    return number | st.just("none") if parameter.form == "limit" else number


@st.composite
def parameters(draw: st.DrawFn, /, rule: Rule, **fixed: str) -> Parameters:
    """Draw parameters that fit together; those named are as given."""
    drawn = {p.name: draw(_text(p)) for p in rule.parameters if p.name not in fixed}
    found = {**drawn, **fixed}
    assume(not check_parameters(rule, found))
    return found


_INPUTS: dict[str, Callable[[], st.SearchStrategy[Decimal]]] = {
    "place": lambda: (st.integers(1, 6) | st.integers(-1, 8)).map(Decimal),
    "count": lambda: numbers(0, 60),
    "cases": lambda: _SMALL.map(Decimal),
    "late_days": lambda: st.integers(-3, 40).map(Decimal),
    "late_reports": lambda: _SMALL.map(Decimal),
    "not_sent": lambda: st.integers(0, 1).map(Decimal),
}


@st.composite
def inputs(draw: st.DrawFn, rule: Rule, *, all_known: bool = False) -> Inputs:
    """Draw inputs of a rule, some of them not known."""
    if rule.scope == "group":
        assessed, left_out = draw(numbers(0, 100)), draw(numbers(0, 50))
        found = {"sum": draw(numbers()), "extra": draw(numbers(-9, 9))}
        return found | {"assessed": assessed, "possible": assessed + left_out}
    given: Inputs = {}
    for name in rule.inputs:
        value = _INPUTS.get(name, lambda: numbers(-20, 140))()
        drawn = draw(value if all_known else value | st.none())
        if drawn is not None:
            given[name] = drawn
    return given


def sources(given: Inputs) -> st.SearchStrategy[dict[str, str]]:
    """Return where each input comes from."""
    return st.fixed_dictionaries({name: st.sampled_from(_WHERE) for name in given})
