"""Keys that mean something in a part of the window, wherever in it the keyboard is."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable


class KeyRing:
    """Bound to every widget that is adopted, before the widget's own keys."""

    def __init__(self, owner: tk.Misc, name: str) -> None:
        self._owner = owner
        self._tag = f"Keys{owner}.{name}"

    def bind(self, sequence: str, run: Callable[[], None]) -> None:
        """Let a key do something in place of what it would do."""

        def pressed(_event: tk.Event[tk.Misc]) -> str:
            run()
            return "break"

        self._owner.bind_class(self._tag, sequence, pressed)

    def watch(self, sequence: str, run: Callable[[], None]) -> None:
        """Take note of a key that does what it does."""

        def pressed(_event: tk.Event[tk.Misc]) -> None:
            run()

        self._owner.bind_class(self._tag, sequence, pressed)

    def adopt(self, widget: tk.Misc) -> None:
        """Let the keys work in this widget and in all inside it."""
        tags = widget.bindtags()
        if self._tag not in tags:
            widget.bindtags((self._tag, *tags))
        for child in widget.winfo_children():
            if child.winfo_class() != "Toplevel":
                self.adopt(child)
