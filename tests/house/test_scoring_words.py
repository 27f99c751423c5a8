"""Everything an explanation of a score can say has words, whatever went in."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

import pytest

from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.rule import Rule, explain
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.texts import explanations, scoring

# These are said of criteria that no rule computes.
WITHOUT_RULE = {"rule_by_hand", "no_rule"}
INPUTS = ("result", "target", "base", "count")


def _parameters(rule: Rule) -> Iterator[dict[str, str]]:
    choices = [parameter.options or ("1",) for parameter in rule.parameters]
    for words in product(*choices):
        yield {p.name: word for p, word in zip(rule.parameters, words, strict=True)}
    yield {}


def _inputs() -> Iterator[Mapping[str, Decimal]]:
    for values in product((None, 0, 1, 2), repeat=len(INPUTS)):
        pairs = zip(INPUTS, values, strict=True)
        yield {name: Decimal(value) for name, value in pairs if value is not None}


def _explanations(rule: Rule) -> Iterator[Explanation]:
    for parameters, inputs in product(_parameters(rule), list(_inputs())):
        yield explain(rule, parameters, inputs, decimals=2)


def test_every_reason_for_having_no_points_has_a_sentence_and_short_words() -> None:
    said = {found.missing for rule in RULES for found in _explanations(rule)} - {""}
    assert said | WITHOUT_RULE == set(scoring.MISSING)
    assert [code for code in scoring.MISSING if explanations.short_reason(code) == code] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_every_result_of_a_rule_is_told_in_a_whole_sentence(rule: Rule) -> None:
    told = {explanations.explain(found, 2) for found in _explanations(rule)}
    assert [sentence for sentence in told if not sentence.endswith(".")] == []
    assert [sentence for sentence in told if "…" in sentence] == []
