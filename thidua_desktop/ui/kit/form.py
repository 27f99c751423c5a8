"""A scrolled form that knows whether it was changed."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

from thidua_desktop.ui.kit import focus, theme
from thidua_desktop.ui.kit.fields import (
    Check,
    Face,
    FieldGrid,
    Remark,
    Values,
    unchecked,
)
from thidua_desktop.ui.kit.inputs import Input, Raw
from thidua_desktop.ui.kit.nested import NestedInput
from thidua_desktop.ui.kit.scroller import Scroller


class Form:
    """A scrolled form with a memory of how it looked when it was filled in."""

    def __init__(
        self,
        master: tk.Misc,
        *,
        finished: Callable[[], None] | None = None,
        hinted: Callable[[str], None] = lambda _text: None,
        check: Check = unchecked,
    ) -> None:
        self._scroller = Scroller(master)
        self.frame = self._scroller.frame
        self._grid = FieldGrid(self._scroller.inner, finished=finished, hinted=hinted, check=check)
        self._grid.frame.pack(fill="both", expand=True, padx=(2, theme.px(master, 10)))
        self._before: dict[str, Raw] = {}

    def build(self, faces: Sequence[Face]) -> None:
        """Draw the fields."""
        self._grid.build(faces)
        self.adopt()

    def adopt(self) -> None:
        """Scroll with fields drawn since."""
        self._scroller.adopt(self._grid.frame)

    def field(self, name: str) -> Input:
        """Return one input by the name of its field."""
        return self._grid.inputs[name]

    def get(self) -> dict[str, Raw]:
        """Return the raw values by name."""
        return self._grid.get()

    def fill(self, values: Values, *, same: bool = False) -> None:
        """Show raw values and remember them as the state without changes.

        Args:
            values: By the names of the fields.
            same: They are of the record shown before, so the place on the form is kept.
        """
        self._grid.clear()
        self._grid.set(values)
        self._before = self._grid.get()
        if not same:
            self._scroller.top()
        holder = focus.holder(self.frame)
        if holder is not None and focus.inside(self.frame, holder):
            self._scroller.see(holder)  # Saved by a key, while somebody stays in a field.

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the form, or type in it again."""
        self._grid.lock(locked=locked)

    @property
    def changed(self) -> bool:
        """Whether anything differs from what was filled in."""
        return self._grid.get() != self._before

    def show(self, remarks: Sequence[Remark]) -> list[Remark]:
        """Put sentences under their fields, go to the first; return those without a field."""
        self._grid.clear()
        homeless = [remark for remark in remarks if not self._remark(remark)]
        for remark in remarks:
            found = self._find(remark.name)
            if found is not None and not remark.doubt:
                found.target.focus_set()
                self._scroller.see(found.frame)
                break
        return homeless

    def focus(self, name: str | None = None) -> None:
        """Go to a field, or to the first."""
        names = [name] if name in self._grid.inputs else list(self._grid.inputs)
        if names and names[0] is not None:
            self._grid.inputs[names[0]].target.focus_set()

    def _remark(self, remark: Remark) -> bool:
        if self._grid.remark(remark):
            return True
        inner = Remark(remark.name.rpartition(".")[2], remark.text, remark.doubt)
        nested = [one for one in self._grid.inputs.values() if isinstance(one, NestedInput)]
        return any(one.remark(inner) for one in nested)

    def _find(self, name: str) -> Input | None:
        if name in self._grid.inputs:
            return self._grid.inputs[name]
        for one in self._grid.inputs.values():
            if isinstance(one, NestedInput) and (found := one.field(name.rpartition(".")[2])):
                return found
        return None
