"""What a scoring rule is: a kind of computation, its parameters as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from typing import Any

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import WIDE, round_half_up
from thidua_desktop.domain.scoring.explanation import Explanation, Step
from thidua_desktop.domain.scoring.parameters import Parameter, prepare
from thidua_desktop.domain.scoring.working import Missing, Working

# Takes the steps; the last one's value is the points, unrounded. Raises Missing.
Compute = Callable[[Working], None]
# Yields what is wrong with parameters that are right one by one.
Check = Callable[[Mapping[str, Any]], Iterator[Problem]]


def fits_together(_prepared: Mapping[str, Any]) -> Iterator[Problem]:
    """Find nothing wrong: the check of a rule whose parameters do not depend on each other."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of computation.

    Attributes:
        code: R01 … R18, as in the catalogue of rule types.
        parameters: What a criterion must say.
        compute: The computation.
        inputs: Names of the inputs it may use, in the order a form asks for them.
        draws: Where inputs come from by themselves: "measured" (indicator), "activities",
            "incidents", "submissions", "bloc" (the other members' figures), or "" (typed).
        scope: "criterion"; "group" for what a group does with its parts; "sheet" for a condition
            that is applied last.
        check: What the parameters must be together.
    """

    code: str
    parameters: tuple[Parameter, ...]
    compute: Compute
    inputs: tuple[str, ...] = ()
    draws: str = ""
    scope: str = "criterion"
    check: Check = fits_together

    def parameter(self, name: str) -> Parameter:
        """Return the parameter of a name; StopIteration when there is none."""
        return next(parameter for parameter in self.parameters if parameter.name == name)


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its parameters read, to be computed any number of times.

    Attributes:
        rule: The rule.
        parameters: Its parameters as the table spells them.
        prepared: What they say.
        problems: What is wrong with them; such a criterion has no points.
    """

    rule: Rule
    parameters: Mapping[str, str]
    prepared: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def explain(
        self,
        inputs: Mapping[str, Decimal],
        decimals: int,
        counted: tuple[str, ...] = (),
        sources: Mapping[str, str] | None = None,
    ) -> Explanation:
        """Compute the points and say how; half up, to the table's decimals, once, at the end.

        Call within the context :data:`figures.WIDE`.
        """
        steps: tuple[Step, ...] = ()
        points = None
        missing = "parameters_wrong" if self.problems else ""
        if not missing:
            working = Working(self.prepared, inputs, self.rule.code)
            try:
                self.rule.compute(working)
            except Missing as reason:
                missing = str(reason)
                steps = tuple(working.steps)
            else:
                raw = working.steps[-1].value
                points = round_half_up(raw, decimals)
                last = Step("round", "round", (raw, Decimal(decimals)), points)
                steps = (*working.steps, last)
        return Explanation(
            self.rule.code,
            inputs,
            self.parameters,
            steps,
            points,
            missing,
            counted,
            decimals,
            sources or {},
        )


def ready(rule: Rule, parameters: Mapping[str, str]) -> Ready:
    """Read a rule's parameters."""
    prepared, problems = prepare(rule.parameters, parameters)
    if not problems:
        problems = list(rule.check(prepared))
    return Ready(rule, parameters, prepared, tuple(problems))


def check_parameters(rule: Rule, given: Mapping[str, str]) -> list[Problem]:
    """Return what is wrong with a criterion's parameters for its rule."""
    return list(ready(rule, given).problems)


def explain(
    rule: Rule,
    parameters: Mapping[str, str],
    inputs: Mapping[str, Decimal],
    decimals: int,
    counted: tuple[str, ...] = (),
    sources: Mapping[str, str] | None = None,
) -> Explanation:
    """Read the parameters, compute the points once, and say how."""
    with localcontext(WIDE):
        return ready(rule, parameters).explain(inputs, decimals, counted, sources)
