"""From the sentence that says how to score to a rule and those parameters that it says.

What a sentence leaves open stays open and is named: whether a started per cent counts, whether 90
belongs to the band above or below. A suggestion is for a person to take; nothing here decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring import (
    phrases_by_count,
    phrases_by_target,
    phrases_in_bands,
    phrases_of_groups,
)
from thidua_desktop.domain.scoring.parameters import Parameter
from thidua_desktop.domain.scoring.phrases import Read, guidance
from thidua_desktop.domain.scoring.rule import Rule, check_parameters
from thidua_desktop.domain.scoring.rules import rule_of

# The first that finds its words is taken: the more particular ones stand first.
_READERS = (
    phrases_of_groups.condition,
    phrases_by_target.formula,
    phrases_by_count.places,
    phrases_by_count.leader,
    phrases_by_count.average,
    phrases_by_count.in_time,
    phrases_by_target.shortfall,
    phrases_by_target.excess,
    phrases_in_bands.bands,
    phrases_in_bands.levels,
    phrases_by_count.cases,
    phrases_by_count.last_period,
    phrases_by_count.units,
    phrases_by_target.proportion,
    phrases_by_target.reached,
    phrases_by_count.judgement,
)
_TURNS = 3  # As many as the longest list of words that asks for further parameters.
_GROUP_READERS = (phrases_of_groups.capped, phrases_of_groups.not_assigned)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a sentence says of a rule.

    Attributes:
        rule: The rule's code.
        parameters: The parameters that are said, as a criterion spells them.
        open: Names of those still to be chosen before the rule computes.
        doubts: What is said, but can be read in two ways; each on "parameters.<name>".
    """

    rule: str
    parameters: Mapping[str, str]
    open: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()


def suggest(
    text: str | None, max_points: Decimal | None, *, is_group: bool = False
) -> Suggestion | None:
    """Return the rule a sentence speaks of; None when it speaks of none that is known.

    Args:
        text: How the table says the row is scored.
        max_points: The most the row gives, as the table says it.
        is_group: It has rows below it.
    """
    if not text or not text.strip():
        return None
    given = guidance(text, max_points)
    readers = _GROUP_READERS if is_group else _READERS
    found = next((read for reader in readers if (read := reader(given))), None)
    return None if found is None else _suggestion(found)


def _suggestion(read: Read) -> Suggestion:
    rule = rule_of(read.rule)
    known = {} if rule is None else {parameter.name for parameter in rule.parameters}
    parameters = {name: text for name, text in read.parameters.items() if name in known}
    wrong = [] if rule is None else check_parameters(rule, parameters)
    # A number that the rule refuses was misread: better none than that.
    spoilt = {_name(problem) for problem in wrong if problem.code != "parameter_missing"}
    parameters = {name: text for name, text in parameters.items() if name not in spoilt}
    missing = [*map(_name, wrong), *map(_name, read.doubts)]
    if rule is not None:
        missing += sorted(_needed_anyway(rule, parameters))
    return Suggestion(read.rule, parameters, tuple(dict.fromkeys(missing)), read.doubts)


def _needed_anyway(rule: Rule, parameters: Mapping[str, str]) -> set[str]:
    """Return what is needed whatever the words still open turn out to be."""
    open_words = [p for p in rule.parameters if not p.optional and p.name not in parameters]
    needed: list[set[str]] = []
    for turn in range(_TURNS):
        filled = {p.name: _any(p, turn) for p in open_words} | dict(parameters)
        problems = check_parameters(rule, filled)
        needed.append({_name(p) for p in problems if p.code == "parameter_missing"})
    return set.intersection(*needed)


def _any(parameter: Parameter, turn: int) -> str:
    return parameter.options[turn % len(parameter.options)] if parameter.options else "1"


def _name(problem: Problem) -> str:
    return problem.field.removeprefix("parameters.")
