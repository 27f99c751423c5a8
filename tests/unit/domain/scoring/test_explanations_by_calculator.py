"""Whoever checks a sentence with a pocket calculator comes to its points, for every rule."""

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.scoring_strategies import inputs, parameters
from tests.unit.domain.scoring.calculator import calculated, number
from thidua_desktop.domain.scoring.rule import Rule, explain
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.texts.explanations import explain as tell
from thidua_desktop.texts.explanations import working

LIMIT = re.compile(r"= (−?[\d.,]+) điểm, nhưng tối (đa|thiểu) (−?[\d.,]+), còn (−?[\d.,]+) điểm")
ENDS = re.compile(r"(−?[\d.,]+) điểm\.$")
TELLING = [rule for rule in RULES if rule.code not in {"R12", "R13"}]


def calculations(sentence: str) -> list[tuple[str, str]]:
    """Return each calculation of a sentence and what it says that comes out."""
    found = []
    for text, result in re.findall(r"(.*?) = (−?[\d.,]+) điểm", sentence):
        tail = re.split(r"(?<! ): |; |\. |được ", text)[-1]
        found.append((tail, result))
    return found


def places(text: str) -> Decimal:
    """Return the last place of a number as it is written."""
    return Decimal(1).scaleb(-len(text.partition(",")[2]))


@pytest.mark.parametrize("rule", TELLING, ids=lambda rule: str(rule.code))
@given(data=st.data())
def test_a_pocket_calculator_comes_to_the_same_points(rule: Rule, data: st.DataObject) -> None:
    said = data.draw(parameters(rule))
    known = data.draw(inputs(rule, all_known=True))
    decimals = data.draw(st.integers(0, 3))
    explanation = explain(rule, said, known, decimals)
    assume(explanation.points is not None)
    sentence = tell(explanation, decimals)
    for calculation, result in calculations(sentence):
        with localcontext(prec=60):
            value = calculated(calculation).quantize(places(result), ROUND_HALF_UP)
        assert value == number(result), sentence
    for before, which, limit, kept in LIMIT.findall(sentence):
        keep = min if which == "đa" else max
        assert places(kept) == Decimal(1).scaleb(-decimals)
        limited = keep(number(before), number(limit)).quantize(places(kept), ROUND_HALF_UP)
        assert limited == number(kept), sentence
    ends = ENDS.search(sentence)
    assert ends is not None, sentence
    assert number(ends[1]) == explanation.points


@pytest.mark.parametrize("rule", TELLING, ids=lambda rule: str(rule.code))
@given(data=st.data())
def test_the_table_of_steps_ends_with_the_points(rule: Rule, data: st.DataObject) -> None:
    explanation = explain(rule, data.draw(parameters(rule)), data.draw(inputs(rule)), 2)
    rows = working(explanation)
    assert len(rows) == len(explanation.inputs) + len(explanation.steps)
    if explanation.points is not None:
        assert number(rows[-1][2]) == explanation.points
