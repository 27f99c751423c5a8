"""What a person has chosen of two versions, field by field, and what that makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.screens.exchange.conflicts.values import ChoiceFace, FieldFace, Side

Keep = Literal["mine", "theirs", "both"]


class Choosing:
    """The choice between two versions; nothing is chosen at first."""

    def __init__(self, fields: Sequence[FieldFace], *, whole: bool = False) -> None:
        self._fields = tuple(fields)
        self._whole = whole
        self._sides: dict[str, Side] = {}
        self._kept: Keep | None = None

    def choose(self, name: str, side: Side) -> None:
        """Take one field from one side; all of them where only the whole can be chosen."""
        if self._whole:
            self.keep(side)
            return
        if self._kept == "both":
            self._sides = {}
        self._kept = None
        self._sides[name] = side

    def keep(self, which: Keep) -> None:
        """Take one version whole, or keep both."""
        self._kept = which
        side: Side = "theirs" if which == "theirs" else "mine"
        self._sides = {field.name: side for field in self._fields}

    @property
    def made(self) -> bool:
        """Whether everything is decided."""
        return self._kept is not None or (
            bool(self._fields) and all(field.name in self._sides for field in self._fields)
        )

    def decision(self) -> tuple[Keep, dict[str, str]]:
        """Return whose version holds, and the fields that go otherwise."""
        if self._kept is not None:
            return self._kept, {}
        chosen = set(self._sides.values())
        if chosen == {"theirs"}:
            return "theirs", {}
        theirs = {name: "theirs" for name, side in self._sides.items() if side == "theirs"}
        return "mine", theirs

    def face(self) -> ChoiceFace:
        """Return what is chosen, and what would be saved."""
        results = {
            field.name: getattr(field, self._sides[field.name])
            for field in self._fields
            if field.name in self._sides
        }
        left = len(self._fields) - len(results)
        note = words.BOTH_NOTE if self._kept == "both" else words.left(left)
        return ChoiceFace(dict(self._sides), results, note, self.made)
