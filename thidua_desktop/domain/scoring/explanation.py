"""Why a criterion has the points it has, as a value: inputs, each step, the rounding.

A score can be computed again from its explanation alone; the words are made elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was done ("ratio", "cap", "round" …) and what came out."""

    what: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Explanation:
    """How points came about, or why there are none yet.

    Attributes:
        rule: The rule's code; "" for a group.
        inputs: What went in, by name ("result", "target", "count" …).
        parameters: The rule's parameters as the table gives them.
        steps: From the inputs to the points, in order.
        points: The points, rounded; None when they cannot be computed.
        missing: Why not: "" or a code such as "result_missing".
        counted: Ids of the very records that were counted.
    """

    rule: str
    inputs: Mapping[str, Decimal] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    points: Decimal | None = None
    missing: str = ""
    counted: tuple[str, ...] = ()
