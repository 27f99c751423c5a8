"""Why a criterion has the points it has, as a value: inputs, each step, the rounding.

A score can be computed again from its explanation alone: every step says what was done to which
numbers. The words are made elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, TypeVar

_Value = TypeVar("_Value")
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")

# What a step may do to its numbers.
OPERATIONS = (
    "divide",
    "times",
    "plus",
    "minus",
    "least",
    "most",
    "floor",
    "ceil",
    "compare",
    "pick",
    "round",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it finds ("ratio", "shortfall" …), from which numbers, and what came out.

    Attributes:
        what: Name of what is found.
        by: One of :data:`OPERATIONS`; "compare" gives 1 or 0, "pick" the second of its numbers,
            because the first fits the note.
        of: The numbers it works on.
        value: What came out.
        note: The sign of a comparison, or the band or level that fits.
    """

    what: str
    by: str
    of: tuple[Decimal, ...]
    value: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How points came about, or why there are none yet.

    Attributes:
        rule: The rule's code; "" for a plain sum of parts.
        inputs: What went in, by name ("result", "target", "count" …).
        parameters: The rule's parameters as the table gives them.
        steps: From the inputs to the points, in order; the last one rounds.
        points: The points, rounded; None when they cannot be computed.
        missing: Why not: "" or a code such as "result_missing".
        counted: Ids of the very records that were counted.
        decimals: Decimals of the points.
        sources: Where each input comes from: typed, indicator, activities, incidents,
            submissions, bloc or linked.
    """

    rule: str
    inputs: Mapping[str, Decimal] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    points: Decimal | None = None
    missing: str = ""
    counted: tuple[str, ...] = ()
    decimals: int = 2
    sources: Mapping[str, str] = field(default_factory=dict)


def document(explanation: Explanation) -> dict[str, Any]:
    """Return the explanation as JSON values; numbers are texts, so that none is changed."""
    return {
        "rule": explanation.rule,
        "parameters": dict(explanation.parameters),
        "inputs": {name: format(value, "f") for name, value in explanation.inputs.items()},
        "sources": dict(explanation.sources),
        "steps": [
            {
                "what": step.what,
                "by": step.by,
                "of": [format(number, "f") for number in step.of],
                "value": format(step.value, "f"),
                "note": step.note,
            }
            for step in explanation.steps
        ],
        "points": None if explanation.points is None else format(explanation.points, "f"),
        "missing": explanation.missing,
        "counted": list(explanation.counted),
        "decimals": explanation.decimals,
    }


def to_json(explanation: Explanation) -> str:
    """Return the explanation in its one spelling."""
    values = document(explanation)
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> Explanation:
    """Return the explanation of a spelling this program wrote.

    Raises:
        ValueError: It is not one.
    """
    try:
        return _explanation(_mapping(json.loads(text)))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError(text) from error


def _explanation(values: Mapping[str, Any]) -> Explanation:
    points = values["points"]
    return Explanation(
        rule=_of(str, values["rule"]),
        inputs={name: _number(told) for name, told in _mapping(values["inputs"]).items()},
        parameters=_texts(values["parameters"]),
        steps=tuple(_step(_mapping(step)) for step in _of(list, values["steps"])),
        points=None if points is None else _number(points),
        missing=_of(str, values["missing"]),
        counted=tuple(_of(str, uid) for uid in _of(list, values["counted"])),
        decimals=_of(int, values["decimals"]),
        sources=_texts(values["sources"]),
    )


def _step(values: Mapping[str, Any]) -> Step:
    if values["by"] not in OPERATIONS:
        raise ValueError(values["by"])
    numbers = tuple(_number(told) for told in _of(list, values["of"]))
    what, note = _of(str, values["what"]), _of(str, values["note"])
    return Step(what, values["by"], numbers, _number(values["value"]), note)


def _of(form: type[_Value], told: object) -> _Value:
    """Return a value of the one form that is written; True is a whole number to Python only."""
    if not isinstance(told, form) or isinstance(told, bool):
        raise TypeError(told)
    return told


def _mapping(told: object) -> Mapping[str, Any]:
    return _of(dict, told)


def _texts(told: object) -> Mapping[str, str]:
    return {name: _of(str, text) for name, text in _mapping(told).items()}


def _number(told: object) -> Decimal:
    """Return a number as it is written: digits only, so that no exponent makes it endless."""
    text = _of(str, told)
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)
