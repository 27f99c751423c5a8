"""What to do with reasons: ask which number was meant, or say what is wrong where it is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.texts import window as words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Asks, Option


@dataclass(frozen=True, slots=True)
class Noted:
    """A sentence about a field, or about the record when ``field`` is ""."""

    field: str
    text: str
    doubt: bool


class Notes(Protocol):
    """The form in which the reasons are shown."""

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields."""

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""


def noted(problems: Sequence[Problem], *, doubt: bool) -> list[Noted]:
    """Return the sentences of some problems."""
    return [Noted(one.field, sentence(one), doubt) for one in problems]


def refused(
    problems: Sequence[Problem],
    kind: str,
    asks: Asks,
    notes: Notes,
    again: Callable[[], object],
) -> None:
    """Ask about a number that can be read in two ways, and save again; else show every reason."""
    doubtful = problems[0] if all(one.code == "number_doubtful" for one in problems) else None
    if doubtful is None:
        notes.show_notes(noted(problems, doubt=False))
        return
    readings = [doubtful.params.get("first", ""), doubtful.params.get("second", "")]
    answer = asks.choose(
        words.DOUBT_TITLE,
        words.doubt_question(field_label(kind, doubtful.field), doubtful.params.get("text", "")),
        [*(Option(text, text) for text in readings if text), Option("", words.CANCEL)],
    )
    if answer:
        notes.put(doubtful.field, answer)
        again()
    else:
        notes.show_notes(noted([doubtful], doubt=False))
