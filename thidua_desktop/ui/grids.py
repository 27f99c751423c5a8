"""What a grid of cells shows and what a person changes in it, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["w", "e", "center"]
Kind = Literal["number", "text", "flag"]
Look = Literal[
    "",  # may be typed into
    "drawn",  # may be typed into; what stands there comes from elsewhere
    "locked",  # only read
    "waiting",  # typed, not saved yet: something else is asked for
    "wrong",  # typed, and cannot be read or kept
    "more",  # a difference upwards
    "less",  # a difference downwards
    "trial",  # changed in a scratch copy
    "void",  # has no meaning here
]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column.

    Attributes:
        key: What the owner calls it.
        title: Its heading; two lines have room.
        width: Its width at 100 %.
        anchor: The side of its text.
        kind: What is typed into it; a flag is turned on and off, a keypad's point in a number is
            a comma.
        spare: Its share of the width that is left over.
    """

    key: str
    title: str
    width: int
    anchor: Anchor = "e"
    kind: Kind = "number"
    spare: int = 0


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell.

    Attributes:
        text: What is shown, and copied.
        look: How it looks.
        editable: A person may type into it.
        raw: What the editor begins with; None for ``text``.
        note: What is said of it when the pointer rests on it.
    """

    text: str = ""
    look: Look = "locked"
    editable: bool = False
    raw: str | None = None
    note: str = ""

    @property
    def typed(self) -> str:
        """The text as a person would type it."""
        return self.text if self.raw is None else self.raw


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: what stands frozen at its head, and its cells."""

    code: str
    name: str
    most: str
    cells: tuple[GridCell, ...]
    level: int = 0
    group: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class GridFoot:
    """A line below all rows that does not scroll away: its words and a text for each column."""

    title: str
    most: str
    cells: tuple[str, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class GridPage:
    """All a grid shows."""

    columns: tuple[GridColumn, ...] = ()
    rows: tuple[GridRow, ...] = ()
    feet: tuple[GridFoot, ...] = ()


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A text for a cell."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class GridChange:
    """What a person did in one go: typed into a cell, emptied some, pasted a block.

    Attributes:
        edits: Texts for cells that may be changed.
        pasted: They come from the clipboard.
        skipped: How many pasted texts fell on cells that are only read and say something else.
        outside: How many pasted texts fell outside the grid.
    """

    edits: tuple[CellEdit, ...]
    pasted: bool = False
    skipped: int = 0
    outside: int = 0
