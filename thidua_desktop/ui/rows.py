"""What a list shows, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key for sorting, heading, share of the width and side of its text."""

    key: str
    title: str
    width: int
    anchor: Literal["w", "e", "center"] = "w"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one record and the look of its row ("", "muted", "alert")."""

    cells: tuple[str, ...]
    look: str = ""
