"""Where a sheet stands on its way, and the steps this office may take with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from thidua_desktop.domain.stages import HANDED_IN, Rights, passage
from thidua_desktop.texts import score_sheet as words

Reached = Literal["done", "now", "ahead"]
# How many of the five steps lie behind a sheet in a state.
_BEHIND: Final[Mapping[str, int]] = {
    "NHAP": 0,
    "TRA_LAI": 0,
    "DA_TU_CHAM": 1,
    "DANG_THAM_DINH": 1,
    "DA_THAM_DINH": 2,
    "DA_DUYET": 4,
    "DA_CONG_BO": 5,
}
_BACKWARDS: Final = frozenset(
    {("DANG_THAM_DINH", "TRA_LAI"), ("DA_TU_CHAM", "TRA_LAI")}
    | {("DA_THAM_DINH", "DANG_THAM_DINH"), ("DA_DUYET", "DA_THAM_DINH")}
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way: its words, and whether it is done, at hand or ahead."""

    text: str
    reached: Reached


@dataclass(frozen=True, slots=True)
class Way:
    """A step this office may take.

    Attributes:
        to: The state it leads to.
        text: The words on its button.
        backwards: It takes the sheet back.
        reason: It needs a reason.
        document: It needs a document as well.
    """

    to: str
    text: str
    backwards: bool
    reason: bool
    document: bool


def steps(state: str) -> tuple[Step, ...]:
    """Return the five steps of every sheet."""
    behind = _BEHIND.get(state, 0)
    return tuple(Step(text, _reached(place, behind)) for place, text in enumerate(words.STEPS))


def _reached(place: int, behind: int) -> Reached:
    return "done" if place < behind else "now" if place == behind else "ahead"


def ways(state: str, rights: Rights) -> tuple[Way, ...]:
    """Return the steps that are open to this office, onwards first."""
    found = []
    for to in rights.moves:
        way = passage(state, to)
        backwards = (state, to) in _BACKWARDS
        text = words.SUBMIT if to == HANDED_IN else words.MOVES[to, backwards]
        reason, document = (way.reason, way.document) if way else (False, False)
        found.append(Way(to, text, backwards, reason, document))
    return tuple(sorted(found, key=lambda one: one.backwards))
