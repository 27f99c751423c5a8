"""R18, by a formula of a, b and c: "điểm = b/a × 20 (a = kết quả b của tiêu chí 2)".

a is the input ``target``, b ``result``, c ``base``; each is typed or another criterion's input.
The share counts no less than 0 and no more than the cap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.demands import Prepared, needed, not_negative
from thidua_desktop.domain.scoring.parameters import INPUT_OF, Parameter, limit, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working


def _compute(working: Working) -> None:
    share = _FORMULAS[working.word("formula")](working)
    kept = working.at_most("capped_ratio", share, working.limit("cap"))
    kept = working.at_least("raised_ratio", kept, Decimal(0))
    working.times("points", working.number("max"), kept)


def _operand(working: Working, letter: str) -> Decimal:
    name = INPUT_OF[letter]
    if working.given(f"{letter}_from") is not None and not working.has(name):
        raise Missing("linked_missing")
    return working.input(name)


def _divided(working: Working, over: Decimal, under: Decimal, why_not: str) -> Decimal:
    if not under:
        raise Missing(why_not)
    return working.divide("completion", over, under)


def _b_by_a(working: Working) -> Decimal:
    b, a = _operand(working, "b"), _operand(working, "a")
    return _divided(working, b, a, "target_zero")


def _a_by_b(working: Working) -> Decimal:
    b, a = _operand(working, "b"), _operand(working, "a")
    return _divided(working, a, b, "result_zero")


def _a_by_all(working: Working) -> Decimal:
    b, a = _operand(working, "b"), _operand(working, "a")
    return _divided(working, a, working.plus("both", a, b), "divisor_zero")


def _growth(working: Working) -> Decimal:
    b, a, c = (_operand(working, letter) for letter in "bac")
    return _divided(working, working.minus("difference", a, b), c, "divisor_zero")


def _sum_by_c(working: Working) -> Decimal:
    b, a, c = (_operand(working, letter) for letter in "bac")
    return _divided(working, working.plus("both", a, b), c, "divisor_zero")


_FORMULAS: Mapping[str, Callable[[Working], Decimal]] = {
    "b/a": _b_by_a,
    "a/b": _a_by_b,
    "a/(a+b)": _a_by_all,
    "(a-b)/c": _growth,
    "(a+b)/c": _sum_by_c,
}


def _check(prepared: Prepared) -> Iterator[Problem]:
    for formula in ("(a-b)/c", "(a+b)/c"):
        yield from needed(prepared, "formula", formula, "c_from")
    yield from not_negative(prepared, "max", "cap")


RULE = Rule(
    "R18",
    (
        Parameter("max"),
        word("formula", *_FORMULAS),
        limit("cap"),
        Parameter("a_from", "source"),
        Parameter("b_from", "source"),
        Parameter("c_from", "source", optional=True),
    ),
    _compute,
    ("result", "target", "base"),
    draws="measured",
    check=_check,
)
