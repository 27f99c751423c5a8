"""What a scoring rule is: a kind of computation, its parameters as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.figures import WIDE, exact, round_half_up
from thidua_desktop.domain.scoring.explanation import Explanation, Step


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: a number, or one of a few words.

    Attributes:
        name: Its name in a criterion's parameters.
        options: The words it may be; () for a number.
        optional: It may be left out, and then does nothing.
    """

    name: str
    options: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule works on: checked parameters and the inputs that are known.

    Attributes:
        numbers: Numeric parameters by name.
        words: Parameters that are words.
        inputs: What was reached: "result", "target", "count"; a missing one is not there.
    """

    numbers: Mapping[str, Decimal]
    words: Mapping[str, str]
    inputs: Mapping[str, Decimal]


# Returns the steps from the inputs to the points, unrounded, or a code for what is missing.
Compute = Callable[[Given], "tuple[Step, ...] | str"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of computation.

    Attributes:
        code: R01 … R18, as in the catalogue of rule types.
        parameters: What a criterion must say.
        compute: The computation.
        counts: It counts activities rather than measuring a result.
    """

    code: str
    parameters: tuple[Parameter, ...]
    compute: Compute
    counts: bool = False


def check_parameters(rule: Rule, given: Mapping[str, str]) -> list[Problem]:
    """Return what is wrong with a criterion's parameters for its rule."""
    problems = []
    known = {parameter.name for parameter in rule.parameters}
    problems += [_problem("parameter_unknown", name) for name in given if name not in known]
    for parameter in rule.parameters:
        text = given.get(parameter.name, "")
        if not text:
            if not parameter.optional:
                problems.append(_problem("parameter_missing", parameter.name))
        elif parameter.options and text not in parameter.options:
            options = ", ".join(parameter.options)
            problems.append(_problem("parameter_not_option", parameter.name, options=options))
        elif not parameter.options and machine_number(text) is None:
            problems.append(_problem("parameter_not_number", parameter.name, text=text))
    return problems


def given(rule: Rule, parameters: Mapping[str, str], inputs: Mapping[str, Decimal]) -> Given:
    """Return the checked parameters and inputs for the rule's computation."""
    numbers = {}
    words = {}
    for parameter in rule.parameters:
        text = parameters.get(parameter.name, "")
        number = machine_number(text)
        if parameter.options:
            words[parameter.name] = text
        elif number is not None:
            numbers[parameter.name] = number
    return Given(numbers, words, inputs)


def explain(
    rule: Rule,
    parameters: Mapping[str, str],
    inputs: Mapping[str, Decimal],
    decimals: int,
    counted: tuple[str, ...] = (),
) -> Explanation:
    """Compute the points and say how; half up, to the table's decimals, once, at the end."""
    if check_parameters(rule, parameters):
        return Explanation(rule.code, inputs, parameters, missing="parameters_wrong")
    with localcontext(WIDE):
        found = rule.compute(given(rule, parameters, inputs))
    if isinstance(found, str):
        return Explanation(rule.code, inputs, parameters, missing=found, counted=counted)
    points = round_half_up(found[-1].value, decimals)
    steps = (*found, Step("round", points))
    return Explanation(rule.code, inputs, parameters, steps, points, counted=counted)


def machine_number(text: str) -> Decimal | None:
    """Return a parameter's number ("0.5"); None when it is not one."""
    try:
        return exact(Decimal(text))
    except (InvalidOperation, UserError):
        return None


def _problem(code: str, name: str, **params: str) -> Problem:
    return Problem(code, f"parameters.{name}", {"name": name, **params})
