"""What a sentence about points is made from."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from thidua_desktop.texts.shown import brief, number, rounded

# Steps that cut points down or raise them, in the order they are taken.
_LIMITS = (("capped", "tối đa"), ("floored", "tối thiểu"))


class Stepped(Protocol):
    """One step of a computation; ``domain.scoring.explanation.Step`` is one."""

    @property
    def what(self) -> str:
        """What is found."""

    @property
    def by(self) -> str:
        """What was done to the numbers."""

    @property
    def of(self) -> Sequence[Decimal]:
        """The numbers."""

    @property
    def value(self) -> Decimal:
        """What came out."""

    @property
    def note(self) -> str:
        """A sign, or where a number fits."""


class Explained(Protocol):
    """``domain.scoring.explanation.Explanation`` is one."""

    @property
    def rule(self) -> str:
        """The rule's code; "" for a group."""

    @property
    def inputs(self) -> Mapping[str, Decimal]:
        """What went in."""

    @property
    def parameters(self) -> Mapping[str, str]:
        """The rule's parameters."""

    @property
    def steps(self) -> Sequence[Stepped]:
        """From the inputs to the points."""

    @property
    def points(self) -> Decimal | None:
        """The points."""

    @property
    def missing(self) -> str:
        """Why there are none."""

    @property
    def counted(self) -> Sequence[str]:
        """Which records were counted."""

    @property
    def decimals(self) -> int:
        """Decimals of the points."""

    @property
    def sources(self) -> Mapping[str, str]:
        """Where each input comes from."""


class Reasoned(Protocol):
    """What a unit entered; ``domain.records.scores.ScoreEntry`` is one."""

    @property
    def reason(self) -> str | None:
        """Why."""


class Told(Protocol):
    """A row of a sheet; ``domain.scoring.sheet.Item`` is one."""

    @property
    def is_group(self) -> bool:
        """It has rows below it."""

    @property
    def applies(self) -> bool:
        """It concerns the unit."""

    @property
    def entry(self) -> Reasoned | None:
        """What the unit entered."""

    @property
    def explanation(self) -> Explained:
        """How its points came about."""


class Telling:
    """An explanation about to be told.

    Attributes:
        explanation: What the scoring found.
        steps: Its first step of each name.
        points: The points, before a condition took them away.
        shown: The points as they are written: "9,62".
    """

    def __init__(self, explanation: Explained, decimals: int) -> None:
        self.explanation = explanation
        self.steps: dict[str, Stepped] = {}
        for step in explanation.steps:
            self.steps.setdefault(step.what, step)
        self.points = self.steps["round"].value
        self.shown = number(self.points, decimals)

    def input(self, name: str) -> str:
        """Return an input as it is written."""
        return number(self.explanation.inputs[name])

    def word(self, name: str) -> str:
        """Return a parameter that is a word."""
        return self.explanation.parameters.get(name, "")

    def value(self, name: str) -> Decimal:
        """Return a parameter that is a number."""
        return Decimal(self.explanation.parameters[name])

    def number(self, name: str) -> str:
        """Return a parameter that is a number as it is written."""
        return number(self.value(name))

    def got(self) -> str:
        """Return "được 3,00 điểm", and the points before rounding where they are others."""
        raw = self.steps["round"].of[0]
        if raw == self.points:
            return f"được {self.shown} điểm"
        return f"được {brief(raw)} điểm, làm tròn {self.shown} điểm"

    def comes_to(self, raw: Decimal) -> bool:
        """Say whether a number rounds to the points."""
        return rounded(raw, self.explanation.decimals) == self.points

    def equals(self, calculation: str, before: Decimal | None = None) -> str:
        """Return the calculation, its points, and the limit that cut them where one did.

        Args:
            calculation: As it is written.
            before: What it comes to with the numbers as written; None when those are exact.
        """
        limits = [(self.steps[what], word) for what, word in _LIMITS if what in self.steps]
        if not limits:
            return f"{calculation} = {self.shown} điểm"
        found = brief(limits[0][0].of[0] if before is None else before)
        kept = ", ".join(f"{word} {brief(step.of[1])}" for step, word in limits)
        return f"{calculation} = {found} điểm, nhưng {kept}, còn {self.shown} điểm"
