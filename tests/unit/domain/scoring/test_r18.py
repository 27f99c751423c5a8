"""R18, by a formula of a, b and c, each typed or taken from another criterion."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r18 import RULE

# Of a table: “% tài khoản mới được phát hành thẻ = b/a × 20 (a là kết quả b của tiêu chí 2).”
CARDS = {"max": "20", "formula": "b/a", "cap": "1", "a_from": "2.b", "b_from": "typed"}
TYPED = CARDS | {"a_from": "typed", "c_from": "typed"}


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        # a = 8, b = 6, c = 20, most 20.
        ("b/a", "15.00"),  # 6 : 8 × 20
        ("a/b", "20.00"),  # 8 : 6 = 1,33…, no more than 1
        ("a/(a+b)", "11.43"),  # 8 : 14 × 20 = 11,428…
        ("(a-b)/c", "2.00"),  # 2 : 20 × 20
        ("(a+b)/c", "14.00"),  # 14 : 20 × 20
    ],
)
def test_r18_computes_the_formula(formula: str, found: str) -> None:
    parameters = TYPED | {"formula": formula}
    assert points(RULE, parameters, target="8", result="6", base="20") == found


def test_the_cap_is_a_share_of_the_most() -> None:
    inputs = {"target": "10", "result": "15"}
    assert points(RULE, TYPED | {"cap": "1.2"}, **inputs) == "24.00"
    assert points(RULE, TYPED | {"cap": "none"}, **inputs) == "30.00"


def test_a_share_below_zero_counts_as_nothing() -> None:
    parameters = TYPED | {"formula": "(a-b)/c"}
    assert points(RULE, parameters, target="6", result="8", base="20") == "0.00"


@pytest.mark.parametrize(
    ("formula", "inputs", "missing"),
    [
        ("b/a", {"target": "0", "result": "6"}, "target_zero"),
        ("a/b", {"target": "6", "result": "0"}, "result_zero"),
        ("a/(a+b)", {"target": "0", "result": "0"}, "divisor_zero"),
        ("a/(a+b)", {"target": "5", "result": "-5"}, "divisor_zero"),
        ("(a-b)/c", {"target": "5", "result": "5", "base": "0"}, "divisor_zero"),
        ("(a+b)/c", {"target": "5", "result": "5"}, "base_missing"),
        ("b/a", {"target": "5"}, "result_missing"),
    ],
)
def test_nothing_is_divided_by_zero(formula: str, inputs: dict[str, str], missing: str) -> None:
    assert points(RULE, TYPED | {"formula": formula}, **inputs) == missing


def test_a_figure_from_another_criterion_is_awaited() -> None:
    assert points(RULE, CARDS, result="6") == "linked_missing"
    assert points(RULE, CARDS, result="6", target="8") == "15.00"
    assert points(RULE, CARDS, target="8") == "result_missing"


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        (CARDS, []),
        (CARDS | {"formula": "(a-b)/c"}, ["c_from:missing"]),
        (CARDS | {"formula": "(a+b)/c"}, ["c_from:missing"]),
        (CARDS | {"a_from": "2"}, ["a_from:not_source"]),
        (CARDS | {"a_from": "2.d"}, ["a_from:not_source"]),
        (CARDS | {"cap": "-1"}, ["cap:negative"]),
        (CARDS | {"formula": "a*b"}, ["formula:not_option"]),
    ],
)
def test_a_formula_needs_its_figures(parameters: dict[str, str], found: list[str]) -> None:
    assert problems(RULE, parameters) == found
