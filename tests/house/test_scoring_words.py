"""Everything a table of criteria and an explanation of a score can say has words."""

import ast
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from thidua_desktop.domain.codes import RULE as RULE_CODES
from thidua_desktop.domain.scoring import rules
from thidua_desktop.domain.scoring.explanation import OPERATIONS, Explanation
from thidua_desktop.domain.scoring.parameters import Parameter
from thidua_desktop.domain.scoring.rule import Rule, explain
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.domain.scoring.working import SIGNS
from thidua_desktop.texts import explanations, parameters, scoring, workings
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.shown import fit_words

SCORING = Path(rules.__file__).parent
WIDEST_LABEL = 32
LONGEST_HINT = 90
SHORTEST = 25
# Said of inputs that the sheet itself always gives, or that other words stand for.
NEVER_MISSING = {"leader", "not_sent", "possible", "assessed", "extra"}
# Named where a whole sheet is scored, not by a rule alone.
BY_THE_SHEET = {
    "condition_waits",
    "not_applicable",
    "gate",
    "linked_missing",
    "no_parts",
    "no_rule",
}
TEXTS = {
    "number": ("1",),
    "limit": ("1", "none"),
    "bands": ("[0,1)=1 [1,2)=3",),
    "levels": ("HTXSNV=2 KHA=1",),
    "places": ("1=6",),
    "codes": ("I.1 I.2",),
    "source": ("typed", "2.b"),
}
# Calls that take a step, and where the step's name stands in them.
TAKERS = {
    "divide",
    "times",
    "plus",
    "minus",
    "floor",
    "ceil",
    "at_most",
    "at_least",
    "compare",
    "pick",
    "band",
    "Step",
}


def _trees() -> Iterator[ast.Module]:
    for path in sorted(SCORING.glob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"), path.name)


def _strings() -> set[str]:
    return {
        node.value
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _step_names() -> set[str]:
    names = set()
    for tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node.func) in TAKERS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    names.add(first.value)
    return names


def _called(node: ast.expr) -> str:
    return getattr(node, "id", "") or getattr(node, "attr", "")


def _parameters(rule: Rule) -> Iterator[dict[str, str]]:
    choices = [p.options or TEXTS[p.form] for p in rule.parameters]
    for words in product(*choices):
        yield {p.name: word for p, word in zip(rule.parameters, words, strict=True)}
    yield {}


def _inputs(rule: Rule) -> Iterator[Mapping[str, Decimal]]:
    for values in product((0, 1, 2, 3), repeat=min(3, len(rule.inputs))):
        known = dict.fromkeys(rule.inputs, Decimal(1))
        yield known | {n: Decimal(v) for n, v in zip(rule.inputs, values, strict=False)}
    for left_out in rule.inputs:
        yield {name: Decimal(1) for name in rule.inputs if name != left_out}
    yield {}


def _explanations(rule: Rule) -> Iterator[Explanation]:
    for given, inputs in product(_parameters(rule), list(_inputs(rule))):
        yield explain(rule, given, inputs, decimals=2)


def _all_parameters() -> list[tuple[str, Parameter]]:
    return [(rule.code, parameter) for rule in RULES for parameter in rule.parameters]


def test_every_rule_has_a_name() -> None:
    assert {rule.code for rule in RULES} == set(RULE_CODES.values)
    assert [rule.code for rule in RULES if code_label("rule", rule.code) == rule.code] == []


def test_every_reason_for_having_no_points_has_a_sentence_and_short_words() -> None:
    found = {e.missing for rule in RULES for e in _explanations(rule)} - {""}
    needless = {f"{name}_missing" for name in NEVER_MISSING}
    assert (found | BY_THE_SHEET) - needless == set(scoring.MISSING)
    assert set(scoring.SHORT) == set(scoring.MISSING)
    assert [code for code, words in scoring.SHORT.items() if len(words) > SHORTEST] == []


def test_every_reason_a_sheet_gives_is_written_there() -> None:
    assert _strings() >= BY_THE_SHEET


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_every_result_of_a_rule_is_told_in_a_whole_sentence(rule: Rule) -> None:
    told = {explanations.explain(e, 2) for e in _explanations(rule)} - {
        f"{name}_missing" for name in NEVER_MISSING
    }
    assert [sentence for sentence in told if not sentence.endswith(".")] == []
    assert [sentence for sentence in told if "…" in sentence or "  " in sentence] == []
    # That is what is said where the steps of a rule are not understood.
    assert [sentence for sentence in told if sentence.startswith("Tính được")] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_every_row_of_a_computation_has_words(rule: Rule) -> None:
    rows = {row for e in _explanations(rule) for row in explanations.working(e)}
    named = {*rule.inputs, *_step_names()}
    assert [row for row in rows if row[0] in named] == []
    raw = {"yes", "no", "otherwise", *OPERATIONS}
    assert [row for row in rows if raw & set(row[1].split()) or not row[2]] == []


def test_every_step_has_a_name_and_every_name_a_step() -> None:
    assert set(workings.STEPS) == _step_names()


def test_every_input_and_every_source_has_a_name() -> None:
    assert set(workings.INPUTS) == {name for rule in RULES for name in rule.inputs}
    assert workings.input_label("comet") == "comet"
    assert workings.source_label("comet") == "comet"
    assert workings.source_label("indicator") != "indicator"


@pytest.mark.parametrize(
    ("code", "parameter"), _all_parameters(), ids=lambda value: getattr(value, "name", value)
)
class TestParameters:
    def test_it_has_a_label_and_a_hint(self, code: str, parameter: Parameter) -> None:
        label = parameters.parameter_label(code, parameter.name)
        hint = parameters.parameter_hint(code, parameter.name)
        assert label != parameter.name
        assert len(label) <= WIDEST_LABEL
        assert hint.endswith(".")
        assert len(hint) <= LONGEST_HINT

    def test_each_of_its_options_has_words_of_its_own(
        self, code: str, parameter: Parameter
    ) -> None:
        options = [*parameter.options]
        options += ["none"] if parameter.form == "limit" else []
        options += ["typed"] if parameter.form == "source" else []
        words = [parameters.option_label(parameter.name, option) for option in options]
        assert [word for word in words if word in options] == []
        assert len(set(words)) == len(words), code


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_no_two_parameters_of_a_rule_are_called_the_same(rule: Rule) -> None:
    labels = [parameters.parameter_label(rule.code, p.name) for p in rule.parameters]
    assert len(labels) == len(set(labels))


def test_words_are_kept_only_for_what_there_is() -> None:
    every = {parameter.name: parameter for _, parameter in _all_parameters()}
    assert set(parameters.PARAMETERS) == set(every)
    for name, options in parameters.OPTIONS.items():
        assert set(options) == set(every[name].options), name
    assert parameters.option_label("comet", "tail") == "tail"
    assert parameters.parameter_label("R01", "comet") == "comet"
    assert parameters.parameter_hint("R01", "comet") == ""


@pytest.mark.parametrize(
    ("band", "words"),
    [
        ("[88,90)", "từ 88 đến dưới 90"),
        ("(88,90]", "trên 88 đến 90"),
        ("[100,)", "từ 100 trở lên"),
        ("(100,)", "trên 100"),
        ("(,80)", "dưới 80"),
        ("[,80.5]", "từ 80,5 trở xuống"),
        ("[5,5]", "bằng 5"),
        ("(,)", "mọi kết quả"),
    ],
)
def test_a_band_is_read_out_with_its_ends(band: str, words: str) -> None:
    assert fit_words(band) == words


def test_every_sign_is_read_out() -> None:
    words = [parameters.option_label("compare", sign) for sign in SIGNS]
    assert not set(words) & set(SIGNS)
