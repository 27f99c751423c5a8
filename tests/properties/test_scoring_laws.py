"""Every score can be computed again from its explanation alone, and keeps to the table's limits.

The interpreter here shares nothing with the rules: it knows what a step may do, and no rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, localcontext
from functools import reduce
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.properties.scoring_strategies import inputs, numbers, parameters, sources
from tests.unit.domain.scoring.sheets import by_hand, sheet
from thidua_desktop.domain.scoring.explanation import (
    OPERATIONS,
    Explanation,
    Step,
    from_json,
    to_json,
)
from thidua_desktop.domain.scoring.rule import Rule, check_parameters, explain
from thidua_desktop.domain.scoring.rules import RULES, rule_of

PAPER = Context(prec=60)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
BAND = re.compile(r"([\[(])(-?[\d.]*),(-?[\d.]*)([\])])")
# Numbers that stand in no table: nothing, all of it, its mirror, per cent.
CONSTANTS = {Decimal(text) for text in ("0", "1", "2", "100")}
COMPUTING = [rule for rule in RULES if rule.code not in {"R12", "R13"}]


def computed_again(step: Step) -> Decimal:
    """Return what a step comes to, from its numbers alone."""
    of = step.of
    signs: dict[str, Callable[[], bool]] = {
        ">=": lambda: of[0] >= of[1],
        ">": lambda: of[0] > of[1],
        "=": lambda: of[0] == of[1],
        "<=": lambda: of[0] <= of[1],
        "<": lambda: of[0] < of[1],
    }
    deeds: dict[str, Callable[[], Decimal]] = {
        "divide": lambda: PAPER.divide(of[0], of[1]),
        "times": lambda: PAPER.multiply(of[0], of[1]),
        "plus": lambda: reduce(PAPER.add, of, Decimal(0)),
        "minus": lambda: PAPER.subtract(of[0], of[1]),
        "least": lambda: min(of),
        "most": lambda: max(of),
        "floor": lambda: of[0].to_integral_value(ROUND_FLOOR),
        "ceil": lambda: of[0].to_integral_value(ROUND_CEILING),
        "compare": lambda: Decimal(signs[step.note]()),
        "pick": lambda: of[1],
        "round": lambda: of[0].quantize(Decimal(1).scaleb(-int(of[1])), ROUND_HALF_UP, PAPER),
    }
    assert set(deeds) == set(OPERATIONS)
    return deeds[step.by]()


def fits(step: Step, said: Mapping[str, str]) -> bool:
    """Say whether what was looked up stands where the note says, with those points."""
    number, note = step.of[0], step.note
    if band := BAND.fullmatch(note):
        opened, low, high, closed = band.groups()
        above = not low or number > Decimal(low) or (opened == "[" and number == Decimal(low))
        below = not high or number < Decimal(high) or (closed == "]" and number == Decimal(high))
        listed = any(f"{note}={step.of[1]}" in text.split() for text in said.values())
        return above and below and listed
    if note in {"yes", "no"}:
        return number == (note == "yes")
    if note == "otherwise":
        return step.of[1] == Decimal(said["otherwise"])
    if sign := re.fullmatch(r"(>=|<=|>|<|=)(.+)", note):
        compared = Step("", "compare", (number, Decimal(sign[2])), number, sign[1])
        return computed_again(compared) == 1
    levels = said["levels"].split()
    return levels[int(number) - 1] == f"{note}={step.of[1]}"


def checked(explanation: Explanation) -> Decimal:
    """Compute the points again, step by step; every number must come from somewhere."""
    said = [Decimal(n) for text in explanation.parameters.values() for n in NUMBER.findall(text)]
    known = {*CONSTANTS, *said, *explanation.inputs.values(), Decimal(explanation.decimals)}
    for step in explanation.steps:
        assert set(step.of) <= known, step
        assert computed_again(step) == step.value, step
        assert step.by != "pick" or fits(step, explanation.parameters), step
        known.add(step.value)
    last = explanation.steps[-1]
    assert (last.by, last.of[0]) == ("round", explanation.steps[-2].value)
    return last.value


@st.composite
def explained(
    draw: st.DrawFn, /, rule: Rule, *, all_known: bool = False, **fixed: str
) -> Explanation:
    """Draw a criterion's explanation."""
    said, known = draw(parameters(rule, **fixed)), draw(inputs(rule, all_known=all_known))
    places = draw(st.integers(0, 3))
    where = draw(sources(known))
    return explain(rule, said, known, places, ("id1",), where)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
@given(data=st.data())
def test_every_score_is_computed_again_from_its_explanation_alone(
    rule: Rule, data: st.DataObject
) -> None:
    drawn = data.draw(explained(rule))
    explanation = from_json(to_json(drawn))
    assert explanation == drawn  # Nothing is lost in writing it down.
    if explanation.missing:
        assert explanation.points is None
        return
    assert checked(explanation) == explanation.points
    places = -int(checked(explanation).as_tuple().exponent)
    assert places == explanation.decimals


@pytest.mark.parametrize("rule", COMPUTING, ids=lambda rule: str(rule.code))
@given(data=st.data())
def test_a_number_changed_anywhere_is_noticed(rule: Rule, data: st.DataObject) -> None:
    explanation = data.draw(explained(rule, all_known=True))
    assume(not explanation.missing)
    at = data.draw(st.integers(0, len(explanation.steps) - 1))
    step = explanation.steps[at]
    forged = replace(step, value=step.value + Decimal("0.7531"))
    steps = (*explanation.steps[:at], forged, *explanation.steps[at + 1 :])
    with pytest.raises(AssertionError):
        checked(replace(explanation, steps=steps))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
@given(data=st.data())
def test_without_any_input_there_are_no_points(rule: Rule, data: st.DataObject) -> None:
    explanation = explain(rule, data.draw(parameters(rule)), {}, 2)
    assert explanation.points is None
    assert explanation.missing


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
@given(data=st.data())
def test_no_parameters_and_no_inputs_make_a_rule_fall(rule: Rule, data: st.DataObject) -> None:
    words = st.sampled_from(["", "0", "-1", "none", "A_T", "typed", "x", "[1,2)=3", "1e9", "NaN"])
    names = [parameter.name for parameter in rule.parameters]
    said = data.draw(st.dictionaries(st.sampled_from([*names, "tail"]), words))
    huge = st.sampled_from([Decimal(0), Decimal("-999999999999999"), Decimal("0.000000000000001")])
    known = data.draw(st.dictionaries(st.sampled_from([*rule.inputs, "comet"]), huge))
    explanation = explain(rule, said, known, 2)
    assert (explanation.points is None) == bool(explanation.missing)
    if check_parameters(rule, said):
        assert explanation.missing == "parameters_wrong"


@pytest.mark.parametrize("condition", ["completion_below", "share_below"])
@given(data=st.data())
def test_whether_a_condition_holds_is_found_again_from_its_explanation_alone(
    condition: str, data: st.DataObject
) -> None:
    results = st.none() | numbers(0, 140)
    known = {code: data.draw(results) for code in ("I.1", "I.2", "I.3")}
    mark = data.draw(numbers(1, 110))
    said = {"condition": condition, "criteria": " ".join(known), "below": str(mark)}
    gate = by_hand("K", None, rule="R12", parameters=said | {"effect": "no_flag"})
    ratio = {"max": "10", "ratio": "A_T", "cap": "1"}
    rows = [by_hand(code, "10", rule="R02", parameters=ratio) for code in known]
    figures = {c: {"result": str(r), "target": "100"} for c, r in known.items() if r is not None}
    off: dict[str, str | None] = {"I.3": None} if data.draw(st.booleans()) else {}
    found = sheet([*rows, gate], off, figures)
    (told,) = found.gates
    how = from_json(to_json(found.items[-1].explanation))
    seen = {*CONSTANTS, mark, *how.inputs.values()}
    for step in how.steps:
        assert set(step.of) <= seen, step
        assert computed_again(step) == step.value, step
        seen.add(step.value)
    below = tuple(code for code, share in how.inputs.items() if share < mark)
    assert (how.points, told.by) == (None, below)
    happened = [bool(step.value) for step in how.steps if step.what == "happened"]
    waits = not below and len(how.inputs) < len(how.sources)
    assert happened == ([] if waits else [bool(below)])
    assert told.holds is (None if waits else bool(below))


Numbers = Mapping[str, Decimal]
FLOORLESS = Decimal("-Infinity")
# The most points a rule may give, from the numbers in its table.
BOUNDS: Mapping[str, Callable[[Numbers], Decimal | None]] = {
    "R02": lambda n: n["max"] * n["cap"],
    "R03": lambda n: max(n["max"], n.get("floor", FLOORLESS)),
    "R04": lambda n: n.get("cap"),
    "R06": lambda n: n.get("cap"),
    "R07": lambda n: max(n["start"], n.get("floor", FLOORLESS)),
    "R08": lambda n: max(n["max"], n["not_sent"], n.get("floor", FLOORLESS)),
    "R09": lambda n: n["max"],
    "R10": lambda n: max(n["first_place"], n.get("floor", FLOORLESS)),
    "R16": lambda n: max(n["cap"], n.get("floor", FLOORLESS)) if "cap" in n else None,
    "R18": lambda n: n["max"] * n["cap"] if "cap" in n else None,
}


@pytest.mark.parametrize("code", BOUNDS)
@given(data=st.data())
def test_no_score_is_above_its_most(code: str, data: st.DataObject) -> None:
    fixed = {"points": "steps"} if code == "R10" else {}
    explanation = data.draw(explained(_rule(code), all_known=True, **fixed))
    assume(explanation.points is not None)
    assert explanation.points is not None
    said = {n: Decimal(t) for n, t in explanation.parameters.items() if NUMBER.fullmatch(t)}
    most = BOUNDS[code](said)
    half = Decimal("0.5").scaleb(-explanation.decimals)
    assert most is None or explanation.points <= most + half


@pytest.mark.parametrize("code", ["R07", "R10", "R16"])
@given(data=st.data())
def test_no_score_is_below_its_floor(code: str, data: st.DataObject) -> None:
    fixed = {"points": "steps"} if code == "R10" else {}
    explanation = data.draw(explained(_rule(code), all_known=True, **fixed))
    floor = explanation.parameters["floor"]
    assume(explanation.points is not None and floor != "none")
    assert explanation.points is not None
    assert explanation.points >= Decimal(floor) - Decimal("0.5").scaleb(-explanation.decimals)


@pytest.mark.parametrize("code", ["R02", "R04", "R09", "R18"])
@given(data=st.data())
def test_what_is_a_share_or_a_bonus_is_never_below_zero(code: str, data: st.DataObject) -> None:
    explanation = data.draw(explained(_rule(code)))
    assert explanation.points is None or explanation.points >= 0


# Rules, the words under which more of an input is better (1) or worse (-1), and that input.
MONOTONE: list[tuple[str, dict[str, str], str, int]] = [
    ("R01", {"of": "result", "compare": ">=", "points_met": "5", "points_not": "1"}, "result", 1),
    ("R01", {"of": "result", "compare": "<", "points_met": "5", "points_not": "1"}, "result", -1),
    *[(code, {"ratio": "A_T"}, "result", 1) for code in ("R02", "R04")],
    *[(code, {"ratio": "2_AT"}, "result", -1) for code in ("R02", "R04")],
    *[(code, {"ratio": "MOC"}, "result", 1) for code in ("R02", "R04")],
    # With a floor below zero, too little for any points is better than a little more.
    ("R03", {"ratio": "A_T", "floor": "0"}, "result", 1),
    ("R03", {"ratio": "2_AT", "floor": "0"}, "result", -1),
    ("R03", {"ratio": "A_T", "floor": "none", "zero_below": "none"}, "result", 1),
    ("R06", {}, "count", 1),
    ("R07", {}, "cases", -1),
    ("R08", {"late": "reports", "not_sent": "0"}, "late_reports", -1),
    ("R09", {"better": "more"}, "result", 1),
    ("R09", {"better": "less"}, "result", -1),
    ("R10", {"points": "steps"}, "place", -1),
    ("R11", {"better": "more", "above": "3", "equal": "2", "below": "1"}, "result", 1),
    ("R11", {"better": "less", "above": "3", "equal": "2", "below": "1"}, "result", -1),
    (
        "R15",
        {"better": "more", "points_better": "3", "points_equal": "2", "points_worse": "1"},
        "result",
        1,
    ),
    ("R16", {}, "sum", 1),
    ("R18", {"formula": "b/a"}, "result", 1),
]


@pytest.mark.parametrize(
    ("code", "said", "name", "way"), MONOTONE, ids=lambda value: str(value)[:30]
)
@given(data=st.data())
def test_more_of_what_is_good_never_gives_fewer_points(
    code: str, said: dict[str, str], name: str, way: int, data: st.DataObject
) -> None:
    rule = _rule(code)
    drawn = data.draw(parameters(rule, **said))
    known: dict[str, Any] = data.draw(inputs(rule, all_known=True))
    positive = numbers(1, 140)
    known |= {n: data.draw(positive) for n in ("target", "leader") if n in known}
    known.pop("not_sent", None)
    more = data.draw(numbers(1, 30)).to_integral_value()
    before = explain(rule, drawn, known, 2).points
    after = explain(rule, drawn, known | {name: known[name] + more}, 2).points
    if before is not None and after is not None:
        assert (after - before) * way >= 0


@pytest.mark.parametrize("code", ["R14", "R16", "R17"])
@given(share=st.integers(1, 99), sum_=numbers(0, 100))
@example(share=80, sum_=Decimal(45))
def test_converted_points_keep_their_share_of_the_most(
    code: str, share: int, sum_: Decimal
) -> None:
    said = {"cap": "none", "floor": "none", "not_applicable": "QUY_DOI"}
    rule = _rule(code)
    names = {parameter.name for parameter in rule.parameters}
    known = {
        "sum": sum_,
        "possible": Decimal(100),
        "assessed": Decimal(share),
        "extra": Decimal(0),
    }
    explanation = explain(rule, {n: t for n, t in said.items() if n in names}, known, 3)
    assert explanation.points is not None
    with localcontext(PAPER):
        assert abs(explanation.points / 100 - sum_ / share) <= Decimal("0.00001")


def _rule(code: str) -> Rule:
    rule = rule_of(code)
    assert rule is not None
    return rule
