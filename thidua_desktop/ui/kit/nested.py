"""Fields inside a form that are one input of it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence

from thidua_desktop.ui.kit.fields import Check, Face, FieldGrid, Remark, unchecked
from thidua_desktop.ui.kit.inputs import Input, Raw


class FieldGroup:
    """Further fields, marked and locked together."""

    def __init__(self, grid: FieldGrid) -> None:
        self._grid = grid
        self._locked = False
        self.frame: tk.Widget = grid.frame

    def mark(self, *, bad: bool) -> None:
        """Take the sentences away when all is right."""
        if not bad:
            self._grid.clear()

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the fields, or type in them again."""
        self._locked = locked
        self._grid.lock(locked=locked)

    def remark(self, remark: Remark) -> bool:
        """Put a sentence under one of the further fields."""
        return self._grid.remark(remark)

    def field(self, name: str) -> Input | None:
        """Return one of the further fields."""
        return self._grid.inputs.get(name)


class NestedInput(FieldGroup):
    """Further fields, drawn anew when another field changes."""

    def __init__(
        self,
        master: tk.Misc,
        drawn: Callable[[], None],
        hinted: Callable[[str], None],
        check: Check = unchecked,
    ) -> None:
        super().__init__(FieldGrid(master, hinted=hinted, check=check))
        self._drawn = drawn

    @property
    def target(self) -> tk.Widget:
        """The first of the fields."""
        for one in self._grid.inputs.values():
            return one.target
        return self._grid.frame

    def rebuild(self, faces: Sequence[Face]) -> None:
        """Show other fields, keeping what is typed in those that stay."""
        kept = self._grid.get()
        self._grid.build(faces)
        if not faces:
            self._grid.frame.configure(height=1)
        self._grid.set(kept)
        self._grid.lock(locked=self._locked)
        self._drawn()

    def get(self) -> Raw:
        """Return the raw values by name."""
        return self._grid.get()

    def set(self, raw: Raw) -> None:
        """Show raw values by name."""
        self._grid.set(raw if isinstance(raw, Mapping) else {})
