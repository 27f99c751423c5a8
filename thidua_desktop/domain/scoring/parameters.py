"""The parameters of scoring rules: their forms, and how each is read.

A parameter is text in the table, because tables travel; it is read once, when the table is made
ready. Numbers are spelled as machines do ("0.5").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.figures import exact

NONE = "none"  # A limit that does not exist, said outright.
TYPED = "typed"

_NUMBER = r"-?\d+(?:\.\d+)?"
_BAND = re.compile(rf"([\[(])({_NUMBER})?,({_NUMBER})?([\])])=({_NUMBER})")
_LEVEL = re.compile(rf"([^=\s]+)=({_NUMBER})")
_PLACE = re.compile(rf"([1-9]\d*)=({_NUMBER})")
_SOURCE = re.compile(r"(\S+)\.([abc])")


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of numbers and its points; None for an end that is open for ever.

    Attributes:
        low: Where it begins.
        low_in: Whether its beginning belongs to it.
        high: Where it ends.
        high_in: Whether its end belongs to it.
        points: What it gives.
        text: As the table spells it, without the points.
    """

    low: Decimal | None
    low_in: bool
    high: Decimal | None
    high_in: bool
    points: Decimal
    text: str

    def holds(self, number: Decimal) -> bool:
        """Say whether the number lies in the band."""
        if self.low is not None and (number < self.low or (number == self.low and not self.low_in)):
            return False
        return self.high is None or number < self.high or (number == self.high and self.high_in)


@dataclass(frozen=True, slots=True)
class Level:
    """A named level and its points."""

    name: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Source:
    """Where an input of a formula comes from: another criterion's input of a name."""

    criterion: str
    input: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a rule.

    Attributes:
        name: Its name in a criterion's parameters.
        form: "number"; "limit", a number or "none"; "word", one of the options; "bands",
            "[88,90)=2 [90,)=3"; "levels", "TOT=10 KHA=8"; "places", "1=6 2=5.5"; "codes" of
            criteria; "source", "typed" or "2.b".
        options: The words it may be.
        optional: It may be left out; what that means is the rule's to say.
    """

    name: str
    form: str = "number"
    options: tuple[str, ...] = ()
    optional: bool = False


def word(name: str, *options: str, optional: bool = False) -> Parameter:
    """Return a parameter that is one of a few words."""
    return Parameter(name, "word", options, optional)


def limit(name: str, *, optional: bool = False) -> Parameter:
    """Return a parameter that is a number, or says that there is no such limit."""
    return Parameter(name, "limit", optional=optional)


def machine_number(text: str) -> Decimal | None:
    """Return a parameter's number ("0.5"); None when it is not one."""
    try:
        return exact(Decimal(text))
    except (InvalidOperation, UserError):
        return None


def parse(parameter: Parameter, text: str) -> Any:
    """Return what a parameter says.

    Returns:
        A Decimal, None for no limit, a word, or a tuple of :class:`Band`, :class:`Level`, points
        or codes; for a source a :class:`Source`, or None when it is typed.

    Raises:
        UserError: One problem, said of the parameter.
    """
    value, understood = _READERS[parameter.form](parameter, text)
    if not understood:
        raise refuse(
            _COMPLAINTS[parameter.form],
            f"parameters.{parameter.name}",
            name=parameter.name,
            text=text,
            options=", ".join(parameter.options),
        )
    return value


def prepare(
    parameters: tuple[Parameter, ...], given: Mapping[str, str]
) -> tuple[dict[str, Any], list[Problem]]:
    """Return what the parameters say, and everything that is wrong with them."""
    prepared: dict[str, Any] = {}
    known = {parameter.name for parameter in parameters}
    problems = [_problem("parameter_unknown", name) for name in given if name not in known]
    for parameter in parameters:
        text = given.get(parameter.name, "")
        if not text:
            if not parameter.optional:
                problems.append(_problem("parameter_missing", parameter.name))
            continue
        try:
            prepared[parameter.name] = parse(parameter, text)
        except UserError as error:
            problems += error.problems
    return prepared, problems


def _problem(code: str, name: str) -> Problem:
    return Problem(code, f"parameters.{name}", {"name": name})


def _number(_: Parameter, text: str) -> tuple[Any, bool]:
    number = machine_number(text)
    return number, number is not None


def _limit(parameter: Parameter, text: str) -> tuple[Any, bool]:
    return (None, True) if text == NONE else _number(parameter, text)


def _word(parameter: Parameter, text: str) -> tuple[Any, bool]:
    return text, text in parameter.options


def _bands(_: Parameter, text: str) -> tuple[Any, bool]:
    found = [_BAND.fullmatch(part) for part in text.split()]
    bands = tuple(_band(match) for match in found if match)
    return bands, bool(found) and len(bands) == len(found)


def _band(match: re.Match[str]) -> Band:
    opened, low, high, closed, points = match.groups()
    return Band(
        Decimal(low) if low else None,
        opened == "[",
        Decimal(high) if high else None,
        closed == "]",
        Decimal(points),
        match[0].partition("=")[0],
    )


def _levels(_: Parameter, text: str) -> tuple[Any, bool]:
    found = [_LEVEL.fullmatch(part) for part in text.split()]
    levels = tuple(Level(match[1], Decimal(match[2])) for match in found if match)
    names = {level.name for level in levels}
    return levels, bool(found) and len(names) == len(found)


def _places(_: Parameter, text: str) -> tuple[Any, bool]:
    found = [_PLACE.fullmatch(part) for part in text.split()]
    points = tuple(Decimal(match[2]) for match in found if match)
    numbered = [int(match[1]) for match in found if match] == list(range(1, len(found) + 1))
    return points, bool(found) and len(points) == len(found) and numbered


def _codes(_: Parameter, text: str) -> tuple[Any, bool]:
    codes = tuple(text.split())
    return codes, bool(codes) and len(set(codes)) == len(codes)


def _source(_: Parameter, text: str) -> tuple[Any, bool]:
    if text == TYPED:
        return None, True
    match = _SOURCE.fullmatch(text)
    return (Source(match[1], INPUT_OF[match[2]]), True) if match else (None, False)


# How formulas call the inputs of a criterion.
INPUT_OF: Mapping[str, str] = {"a": "target", "b": "result", "c": "base"}

_READERS = {
    "number": _number,
    "limit": _limit,
    "word": _word,
    "bands": _bands,
    "levels": _levels,
    "places": _places,
    "codes": _codes,
    "source": _source,
}
_COMPLAINTS = {
    "number": "parameter_not_number",
    "limit": "parameter_not_limit",
    "word": "parameter_not_option",
    "bands": "parameter_not_bands",
    "levels": "parameter_not_levels",
    "places": "parameter_not_places",
    "codes": "parameter_not_codes",
    "source": "parameter_not_source",
}
