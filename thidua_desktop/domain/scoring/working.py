"""A computation on paper: what is given, and every step written down as it is taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from thidua_desktop.domain.scoring.explanation import Step
from thidua_desktop.domain.scoring.parameters import Band
from thidua_desktop.domain.scoring.plausible import implausible

_COMPARISONS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": lambda a, b: a >= b,
    ">": lambda a, b: a > b,
    "=": lambda a, b: a == b,
    "<=": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
}
SIGNS = tuple(_COMPARISONS)
_ONE, _ZERO = Decimal(1), Decimal(0)


class Missing(Exception):
    """Points cannot be computed yet; the message is the code of the reason."""


class Working:
    """A computation on paper: what is given, and every step written down as it is taken.

    Attributes:
        steps: The steps so far.
    """

    def __init__(
        self, prepared: Mapping[str, Any], inputs: Mapping[str, Decimal], rule: str = ""
    ) -> None:
        self._rule = rule
        self._prepared = prepared
        self._inputs = inputs
        self.steps: list[Step] = []

    def number(self, name: str) -> Decimal:
        """Return a parameter that is a number."""
        number: Decimal = self._prepared[name]
        return number

    def limit(self, name: str) -> Decimal | None:
        """Return a parameter that is a number, or None where there is no such limit."""
        limit: Decimal | None = self._prepared.get(name)
        return limit

    def word(self, name: str) -> str:
        """Return a parameter that is a word; "" when it was left out."""
        word: str = self._prepared.get(name, "")
        return word

    def given(self, name: str) -> Any:
        """Return any other parameter: bands, levels, places, codes; None when left out."""
        return self._prepared.get(name)

    def has(self, name: str) -> bool:
        """Say whether an input is known."""
        return name in self._inputs

    def input(self, name: str) -> Decimal:
        """Return an input.

        Raises:
            Missing: It is not known, and missing is not zero; or it cannot be.
        """
        if name not in self._inputs:
            raise Missing(f"{name}_missing")
        value = self._inputs[name]
        if implausible(self._rule, name, value):
            raise Missing("figure_wrong")
        return value

    def divide(self, what: str, a: Decimal, b: Decimal) -> Decimal:
        """Take the step a : b; who calls has made sure that b is not zero."""
        return self._take(what, "divide", (a, b), a / b)

    def times(self, what: str, a: Decimal, b: Decimal) -> Decimal:
        """Take the step a × b."""
        return self._take(what, "times", (a, b), a * b)

    def plus(self, what: str, *numbers: Decimal) -> Decimal:
        """Take the step a + b, and so on."""
        return self._take(what, "plus", numbers, sum(numbers, _ZERO))

    def minus(self, what: str, a: Decimal, b: Decimal) -> Decimal:
        """Take the step a - b."""
        return self._take(what, "minus", (a, b), a - b)

    def floor(self, what: str, a: Decimal) -> Decimal:
        """Take the step to the whole number below."""
        return self._take(what, "floor", (a,), a.to_integral_value(ROUND_FLOOR))

    def ceil(self, what: str, a: Decimal) -> Decimal:
        """Take the step to the whole number above."""
        return self._take(what, "ceil", (a,), a.to_integral_value(ROUND_CEILING))

    def at_most(self, what: str, a: Decimal, limit: Decimal | None) -> Decimal:
        """Cut a number down to a limit; no step where there is nothing to cut."""
        if limit is None or a <= limit:
            return a
        return self._take(what, "least", (a, limit), limit)

    def at_least(self, what: str, a: Decimal, limit: Decimal | None) -> Decimal:
        """Raise a number to a limit; no step where there is nothing to raise."""
        if limit is None or a >= limit:
            return a
        return self._take(what, "most", (a, limit), limit)

    def compare(self, what: str, a: Decimal, sign: str, b: Decimal) -> bool:
        """Take the step of comparing two numbers."""
        holds = _COMPARISONS[sign](a, b)
        self._take(what, "compare", (a, b), _ONE if holds else _ZERO, sign)
        return holds

    def pick(self, what: str, looked_up: Decimal, points: Decimal, note: str) -> Decimal:
        """Take the step of looking points up: ``note`` says where the number was found."""
        return self._take(what, "pick", (looked_up, points), points, note)

    def band(self, what: str, number: Decimal, bands: tuple[Band, ...]) -> Decimal | None:
        """Look a number up in bands; None, and no step, when it is in none."""
        found = next((band for band in bands if band.holds(number)), None)
        return None if found is None else self.pick(what, number, found.points, found.text)

    def _take(
        self, what: str, by: str, of: tuple[Decimal, ...], value: Decimal, note: str = ""
    ) -> Decimal:
        self.steps.append(Step(what, by, of, value, note))
        return value
