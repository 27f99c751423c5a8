"""A score worked out with example numbers, so that a clerk sees what a rule does."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.figures import read_number
from thidua_desktop.domain.scoring.rule import Rule, explain
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.explanations import explain as told

# Which inputs a rule asks for, first by a word of its parameters.
_BY_WORD: Final[Mapping[str, tuple[str, Mapping[str, tuple[str, ...]]]]] = {
    "R01": ("of", {"result": ("result",)}),
    "R05": ("of", {"result": ("result",), "level": ("result",)}),
    "R08": ("late", {"days": ("late_days",), "reports": ("late_reports",)}),
    "R12": ("condition", {"stated": ("result",)}),
    "R18": (
        "formula",
        {"(a-b)/c": ("target", "result", "base"), "(a+b)/c": ("target", "result", "base")},
    ),
}
_BY_RATIO: Final[Mapping[str, tuple[str, ...]]] = {
    "BASE": ("result", "target", "base"),
    "KHOANG": ("result", "lower", "upper"),
    "MOC": ("result",),
}
_INPUTS: Final[Mapping[str, tuple[str, ...]]] = {
    "R01": ("result", "target"),
    "R02": ("result", "target"),
    "R03": ("result", "target"),
    "R04": ("result", "target"),
    "R05": ("result", "target"),
    "R06": ("count",),
    "R07": ("cases",),
    "R09": ("result", "target", "leader"),
    "R10": ("place",),
    "R11": ("result", "average"),
    "R15": ("result", "previous"),
    "R18": ("target", "result"),
}
_FIRST: Final[Mapping[str, str]] = {
    "result": "95",
    "target": "100",
    "base": "80",
    "lower": "90",
    "upper": "110",
    "previous": "90",
    "count": "3",
    "cases": "1",
    "late_days": "3",
    "late_reports": "1",
    "leader": "120",
    "average": "90",
    "place": "2",
}
# Where 95 of 100 shows nothing: less is better, steps above the target, a place among levels.
_FIRST_UNDER: Final[Mapping[tuple[str, str], str]] = {
    ("T_A", "result"): "105",
    ("2_AT", "result"): "105",
    ("BASE", "result"): "95",
    ("MOC", "result"): "1",
    ("R04", "result"): "104",
    ("level", "result"): "1",
    ("stated", "result"): "1",
}


def inputs_of(rule: Rule, parameters: Mapping[str, str]) -> tuple[str, ...]:
    """Return the inputs an example needs under the words chosen so far."""
    by, under = _BY_WORD.get(rule.code, ("", {}))
    found = under.get(parameters.get(by, ""))
    if found is not None:
        return found
    if "ratio" in parameters and any(one.name == "ratio" for one in rule.parameters):
        return _BY_RATIO.get(parameters["ratio"], _INPUTS.get(rule.code, ()))
    return _INPUTS.get(rule.code, ())


def first(rule: Rule, parameters: Mapping[str, str], name: str) -> str:
    """Return the number an example begins with."""
    chosen = [rule.code, *(parameters.get(one, "") for one in ("ratio", "of", "condition"))]
    special = (_FIRST_UNDER[one, name] for one in reversed(chosen) if (one, name) in _FIRST_UNDER)
    return next(special, _FIRST[name])


def sentence(
    rule: Rule, parameters: Mapping[str, str], typed: Mapping[str, object], decimals: int
) -> str:
    """Return how many points the example numbers give, and why."""
    inputs: dict[str, Decimal] = {}
    for name in inputs_of(rule, parameters):
        try:
            number = read_number(str(typed.get(name, "")))
        except UserError:
            return words.EXAMPLE_UNREADABLE
        if number is not None:
            inputs[name] = number
    explanation = explain(rule, parameters, inputs, decimals)
    if explanation.missing == "parameters_wrong":
        return words.EXAMPLE_WAITS
    return told(explanation, decimals)
