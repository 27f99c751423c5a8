"""How far a target is reached, in six ways (domain catalogue of rule types, "tỷ lệ hoàn thành").

With result A, target T and the beginning B:

======  ================================  =====================================
A_T     A : T                             more is better
T_A     T : A                             less is better
2_AT    2 - A : T                         less is better
BASE    (B - A) : (B - T)                 how much of the way from B to T
KHOANG  1 within lower … upper, else 0    a range
MOC     1 when A is 1 (reached), else 0   a milestone
======  ================================  =====================================

The three ways in which less is better give three different numbers; the table chooses one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.scoring.parameters import Parameter, word
from thidua_desktop.domain.scoring.working import Missing, Working

# What the formulas may ask for, in the order a form does.
INPUTS: Final = ("result", "target", "base", "lower", "upper")
_ONE, _TWO, _HUNDRED = Decimal(1), Decimal(2), Decimal(100)


def completion(working: Working) -> Decimal:
    """Take the steps of the formula the parameter ``ratio`` names; 1 is the whole target.

    Raises:
        Missing: An input is not known, or the formula is not determined ("target_zero" …).
    """
    return _FORMULAS[working.word("ratio")](working)


def percent(working: Working) -> Decimal:
    """Take the steps to the completion in per cent.

    Raises:
        Missing: As :func:`completion`.
    """
    return working.times("percent", completion(working), _HUNDRED)


def _result_by_target(working: Working, what: str) -> Decimal:
    result, target = working.input("result"), working.input("target")
    if not target:
        raise Missing("target_zero")  # Not infinitely good: not determined.
    return working.divide(what, result, target)


def _more(working: Working) -> Decimal:
    return _result_by_target(working, "completion")


def _less_inverse(working: Working) -> Decimal:
    result, target = working.input("result"), working.input("target")
    if not target:
        raise Missing("target_zero")
    if not result:
        raise Missing("result_zero")
    return working.divide("completion", target, result)


def _less_mirrored(working: Working) -> Decimal:
    return working.minus("completion", _TWO, _result_by_target(working, "share"))


def _from_base(working: Working) -> Decimal:
    result, target = working.input("result"), working.input("target")
    base = working.input("base")
    if base == target:
        raise Missing("base_is_target")
    gone = working.minus("gone", base, result)
    return working.divide("completion", gone, working.minus("to_go", base, target))


def _within(working: Working) -> Decimal:
    result = working.input("result")
    lower, upper = working.input("lower"), working.input("upper")
    above = Decimal(working.compare("from_lower", result, ">=", lower))
    below = Decimal(working.compare("to_upper", result, "<=", upper))
    return working.times("completion", above, below)


def _milestone(working: Working) -> Decimal:
    return Decimal(working.compare("completion", working.input("result"), ">=", _ONE))


_FORMULAS: Mapping[str, Callable[[Working], Decimal]] = {
    "A_T": _more,
    "T_A": _less_inverse,
    "2_AT": _less_mirrored,
    "BASE": _from_base,
    "KHOANG": _within,
    "MOC": _milestone,
}
RATIOS: Final = tuple(_FORMULAS)


def ratio(*, optional: bool = False) -> Parameter:
    """Return the parameter that names a formula."""
    return word("ratio", *RATIOS, optional=optional)
