"""What a text to read is made of, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["title", "section", "text", "note", "alert", "row", "past", "gone", "come"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or one line of a small table.

    Attributes:
        kind: How it looks; a row that is past is struck out. "gone" and "come" are a text before
            and after a change.
        cells: Its text; a row has several, the last one to the right.
    """

    kind: Kind
    cells: tuple[str, ...]


def passage(kind: Kind, *cells: str) -> Passage:
    """Return a passage of these texts."""
    return Passage(kind, cells)
