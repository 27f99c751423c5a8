"""What was typed and is not saved: no text gets lost because something else is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Asks, Option
from thidua_desktop.ui.grids import Look

Place = tuple[str, str]  # The criterion, and the field or the sheet.


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that waits.

    Attributes:
        text: As it was typed.
        look: "waiting" for something else, or "wrong" itself.
        note: The sentence that says what is asked for.
    """

    text: str
    look: Look = "waiting"
    note: str = ""


class Drafts:
    """Texts that wait, by place."""

    def __init__(self) -> None:
        self._texts: dict[Place, Draft] = {}
        self._asked: dict[Place, str] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[tuple[Place, Draft]]:
        return iter(tuple(self._texts.items()))

    def copy(self) -> Drafts:
        """Return the same texts, to go back to."""
        other = Drafts()
        other._texts, other._asked = dict(self._texts), dict(self._asked)
        return other

    def put(self, place: Place, draft: Draft) -> None:
        """Keep a text in place of an earlier one."""
        self._texts[place] = draft

    def ask(self, place: Place, sentence: str) -> None:
        """Remember that an empty cell is asked for."""
        self._asked[place] = sentence

    def get(self, place: Place) -> Draft | None:
        """Return the text of a place; one that is only asked for is an empty text."""
        asked = self._asked.get(place)
        return self._texts.get(place) or (Draft("", note=asked) if asked else None)

    def has(self, place: Place) -> bool:
        """Say whether a text waits there."""
        return place in self._texts

    def asks_for(self, place: Place) -> bool:
        """Say whether a text of the row waits for this cell."""
        return place in self._asked

    def row(self, criterion: str) -> Mapping[str, str]:
        """Return the texts of a criterion that wait, by field."""
        return {
            field: draft.text
            for (of, field), draft in self._texts.items()
            if of == criterion and draft.look == "waiting"
        }

    def notes(self, criterion: str) -> tuple[str, ...]:
        """Return what is asked for in a criterion, each sentence once."""
        drafts = [draft.note for (of, _), draft in self._texts.items() if of == criterion]
        asked = [sentence for (of, _), sentence in self._asked.items() if of == criterion]
        return tuple(dict.fromkeys(note for note in (*drafts, *asked) if note))

    def drop(self, place: Place) -> bool:
        """Forget the text of a place; return whether there was one."""
        self._asked.pop(place, None)
        return self._texts.pop(place, None) is not None

    def drop_row(self, criterion: str) -> bool:
        """Forget what waits or is asked for in a row; return whether there was anything."""
        places = [place for place in (*self._texts, *self._asked) if place[0] == criterion]
        for place in places:
            self.drop(place)
        return bool(places)

    def settle(self, criterion: str) -> None:
        """Forget what a criterion is asked for; its texts stay."""
        for place in tuple(self._asked):
            if place[0] == criterion:
                del self._asked[place]

    def clear(self) -> None:
        """Forget everything."""
        self._texts.clear()
        self._asked.clear()


def given_up(drafts: Drafts, asks: Asks) -> bool:
    """Ask whether the texts that wait may be forgotten; if so, forget them."""
    answer = asks.choose(
        words.KEPT_TITLE,
        words.leave_question(len(drafts)),
        [Option("stay", window.STAY, main=True), Option("discard", window.DISCARD, danger=True)],
    )
    if answer == "discard":
        drafts.clear()
    return answer == "discard"
