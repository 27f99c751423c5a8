"""A score from plain words, so that a test reads like the table and the report."""

from collections.abc import Mapping
from decimal import Decimal

from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.rule import Rule, check_parameters, explain


def scored(rule: Rule, parameters: Mapping[str, str], /, **inputs: str) -> Explanation:
    """Return the explanation for inputs given as machines spell them."""
    numbers = {name: Decimal(text) for name, text in inputs.items()}
    return explain(rule, parameters, numbers, decimals=2)


def points(rule: Rule, parameters: Mapping[str, str], /, **inputs: str) -> str:
    """Return the points, or the code of why there are none."""
    explanation = scored(rule, parameters, **inputs)
    return explanation.missing or str(explanation.points)


def values(explanation: Explanation) -> dict[str, Decimal]:
    """Return the steps' values by name."""
    return {step.what: step.value for step in explanation.steps}


def problems(rule: Rule, parameters: Mapping[str, str]) -> list[str]:
    """Return what is wrong with parameters: "max:missing"."""
    found = check_parameters(rule, parameters)
    assert all(problem.field == f"parameters.{problem.params['name']}" for problem in found)
    return [f"{p.params['name']}:{p.code.removeprefix('parameter_')}" for p in found]
