"""Everything an explanation of a score can say has words, whatever went in."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.rule import Rule, explain
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.texts import scoring

# These are said of criteria that no rule computes.
WITHOUT_RULE = {"rule_by_hand", "no_rule"}


def _parameters(rule: Rule) -> Iterator[dict[str, str]]:
    choices = [parameter.options or ("1",) for parameter in rule.parameters]
    for words in product(*choices):
        yield {p.name: word for p, word in zip(rule.parameters, words, strict=True)}
    yield {}


def _inputs() -> Iterator[Mapping[str, Decimal]]:
    for values in product((None, 0, 1, 2), repeat=len(scoring.INPUTS)):
        pairs = zip(scoring.INPUTS, values, strict=True)
        yield {name: Decimal(value) for name, value in pairs if value is not None}


def _explanations() -> Iterator[Explanation]:
    for rule in RULES:
        for parameters, inputs in product(_parameters(rule), list(_inputs())):
            yield explain(rule, parameters, inputs, decimals=2)


def test_every_reason_for_having_no_points_has_a_sentence() -> None:
    said = {explanation.missing for explanation in _explanations()} - {""}
    assert said | WITHOUT_RULE == set(scoring.MISSING)


def test_every_step_has_words() -> None:
    taken = {step.what for explanation in _explanations() for step in explanation.steps}
    assert taken == set(scoring.STEPS)


def test_every_parameter_and_each_of_its_options_has_words() -> None:
    parameters = [parameter for rule in RULES for parameter in rule.parameters]
    assert {parameter.name for parameter in parameters} == set(scoring.PARAMETERS)
    assert {option for p in parameters for option in p.options} == set(scoring.OPTIONS)


def test_what_nobody_named_names_itself() -> None:
    assert scoring.parameter_label("comet") == "comet"
    assert scoring.option_label("comet") == "comet"
    assert scoring.input_label("comet") == "comet"
    assert scoring.step_name("comet") == "comet"
    assert scoring.missing_sentence("comet") == "comet"
