"""What the bloc board shows, as values: rows with their bars, and the words beside a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A total as a bar, in shares of the track's length.

    The main points come first, then the bonus; what is deducted is the hollow end of these.

    Attributes:
        main: Where the main points end.
        bonus: Where the bonus ends.
        total: Where the total ends.
        most: Where the table's maximum lies.
        figures: The parts as numbers; "" when the total says it all.
    """

    main: float
    bonus: float
    total: float
    most: float
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A short remark on a row: what it is about (a key of ``texts.board.SIGNS``) and its words."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One unit's line.

    Attributes:
        unit: The unit's id.
        place: Its place; a dash without one.
        name: The unit's name.
        bar: None without a total.
        total: The total, as the table writes it.
        stage: Which score that is, and whether it may change.
        rating: The rating in words.
        state: How far the sheet has come.
        marks: Ties, conditions, what is missing.
        faint: The unit is not ranked.
    """

    unit: str
    place: str
    name: str
    bar: Bar | None
    total: str
    stage: str
    rating: str
    state: str
    marks: tuple[Mark, ...] = ()
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the sentences under it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands beside the selected unit."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which ranking is shown: ids of a bloc, a period and a table, each "" for none."""

    bloc: str = ""
    period: str = ""
    table: str = ""

    def fits(self, wanted: Choice) -> bool:
        """Say whether it is what was chosen, where something was."""
        pairs = (
            (self.bloc, wanted.bloc),
            (self.period, wanted.period),
            (self.table, wanted.table),
        )
        return all(not want or have == want for have, want in pairs)


@dataclass(frozen=True, slots=True)
class Empty:
    """Why there is nothing to show, and where to go from here.

    Attributes:
        text: The sentence.
        button: Words of the button that leads on; "" for none.
        target: What the button leads to.
    """

    text: str
    button: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """The whole board, ready to be drawn."""

    title: str
    note: str
    rows: Sequence[BoardRow]
    warnings: Sequence[str]
    may_vote: bool = False
    may_publish: bool = False


@dataclass(frozen=True, slots=True)
class Ballot:
    """A tie that only a vote can break.

    Attributes:
        units: Ids of the units, in the order shown.
        names: Their names.
        total: Their common total.
        votes: What was recorded before, by unit.
        voters: How many voted.
        minutes: The document that records it.
    """

    units: tuple[str, ...]
    names: tuple[str, ...]
    total: str
    votes: tuple[str, ...] = ()
    voters: str = ""
    minutes: str = ""
