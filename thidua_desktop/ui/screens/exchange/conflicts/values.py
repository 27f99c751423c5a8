"""What the page of conflicts shows, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class FieldFace:
    """One field that differs, in words."""

    name: str
    label: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class CaseFace:
    """Two versions side by side.

    Attributes:
        title: What they are of.
        how: How it came about, and whose change it is.
        theirs_title: What the other version is called.
        mine_by: Who made the one that is shown, and when.
        theirs_by: The same of the other one.
        fields: Where they differ.
        same: Label and text of fields in which they agree.
        whole: Only a whole version can be chosen.
        decider: Who decides where it is not us, in a sentence; "" for us.
        asks_reason: A proposal that nobody has given a reason for.
    """

    title: str
    how: str
    theirs_title: str
    mine_by: str
    theirs_by: str
    fields: tuple[FieldFace, ...]
    same: tuple[tuple[str, str], ...] = ()
    whole: bool = False
    decider: str = ""
    asks_reason: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceFace:
    """What is chosen so far, and what would be saved.

    Attributes:
        sides: The side of each field that is decided.
        results: The text each field would have.
        note: What else would happen, or what is left to choose.
        may_save: Whether everything is decided.
    """

    sides: Mapping[str, Side]
    results: Mapping[str, str]
    note: str = ""
    may_save: bool = False
