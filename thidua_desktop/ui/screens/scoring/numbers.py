"""Reading what was typed into cells before it is saved; asking which number was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import Spec
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Asks, Option
from thidua_desktop.ui.screens.scoring.drafts import Place
from thidua_desktop.ui.screens.scoring.report import Refusal

_DOUBTFUL = "number_doubtful"
_THREE = 3  # Decimals that look like thousands.


@dataclass(frozen=True, slots=True)
class Typed:
    """A text for a place.

    Attributes:
        place: Where it belongs.
        name: The cell in words, to name it in a list.
        text: What was typed.
        problem: Why it cannot be read; None when it can.
    """

    place: Place
    name: str
    text: str
    problem: Problem | None = None

    @property
    def line(self) -> str:
        """The cell, its text and what is wrong, for a list of refusals."""
        return self.refusal.line

    @property
    def refusal(self) -> Refusal:
        """The cell, its text and what is wrong, in parts."""
        return Refusal(self.name, self.text, sentence(self.problem) if self.problem else "")


def read(place: Place, name: str, text: str, spec: Spec) -> Typed:
    """Return a text with what is wrong with it by itself."""
    try:
        spec.read(text)
    except UserError as error:
        return Typed(place, name, text, error.problems[0])
    return Typed(place, name, text)


def settled(typed: Sequence[Typed], asks: Asks, *, pasted: bool) -> list[Typed]:
    """Ask which numbers were meant, and return the texts with what was answered.

    One number that was typed is asked about by itself. Of a pasted block, numbers that can only
    mean one thing ("9.5") are asked about together; one with two meanings stays refused.
    """
    if not pasted:
        return [_asked(one, asks) if _doubtful(one) else one for one in typed]
    foreign = [one for one in typed if _doubtful(one) and len(_readings(one)) == 1]
    if not foreign:
        return list(typed)
    answer = asks.choose(
        words.FOREIGN_TITLE,
        words.foreign_question(len(foreign), foreign[0].text, _readings(foreign[0])[0]),
        [Option("yes", words.FOREIGN_YES, main=True), Option("", words.FOREIGN_NO)],
    )
    if answer != "yes":
        return list(typed)
    return [_meant(one, _readings(one)[0]) if one in foreign else one for one in typed]


def _doubtful(one: Typed) -> bool:
    return one.problem is not None and one.problem.code == _DOUBTFUL


def _readings(one: Typed) -> list[str]:
    params = one.problem.params if one.problem else {}
    return [text for text in (params.get("first", ""), params.get("second", "")) if text]


def _plain(reading: str) -> str:
    """Return a reading as people write it: the fourth decimal only serves to read it again."""
    whole, comma, part = reading.partition(",")
    return f"{whole},{part.removesuffix('0')}" if comma and len(part) > _THREE else reading


def _asked(one: Typed, asks: Asks) -> Typed:
    answer = asks.choose(
        window.DOUBT_TITLE,
        window.doubt_question(one.name, one.text),
        [*(Option(text, _plain(text)) for text in _readings(one)), Option("", window.CANCEL)],
    )
    return _meant(one, answer) if answer else one


def _meant(one: Typed, text: str) -> Typed:
    return replace(one, text=text, problem=None)
